"""How the HTML page of a report looks, on the screen and on paper."""

KIEU = """
:root{--violation:#b3101c;--warning:#8f5a00;--unsure:#0a5f94;--nhan:#3f7f5f}
*{box-sizing:border-box}
body{margin:0;font:16px/1.45 system-ui,"Segoe UI",Arial,sans-serif;color:#1c1c1c;background:#eceeef}
header{padding:14px 20px;background:#fff;border-bottom:1px solid #ccd0d3}
h1{font-size:20px;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:17px;margin:18px 0 8px}
p{margin:4px 0}
main{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,9fr);gap:20px;padding:20px}
main.khong-hinh{display:block;max-width:900px}
figure{margin:0 0 20px}
figcaption{font-size:14px;color:#555}
.khung{position:relative;background:#fff;border:1px solid #bbb;line-height:0}
.khung img{width:100%;height:auto}
.nhan,.dau{position:absolute;display:block}
.nhan{border:1px dashed var(--nhan);opacity:.7}
.dau{border:2px solid var(--mau);min-width:6px;min-height:6px;z-index:1;line-height:1}
.dau b,.so,.mep{background:var(--mau);color:#fff;font:bold 12px/16px Arial,sans-serif;
text-align:center;border-radius:8px;min-width:16px;height:16px;padding:0 3px}
.dau b{position:absolute;right:100%;top:-2px;margin-right:1px}
.so{display:inline-block;margin-right:6px;font-size:14px;line-height:20px;height:20px;min-width:22px;
border-radius:10px;text-decoration:none}
.mep{position:absolute;z-index:2;text-decoration:none;transform:translate(-50%,-50%)}
.violation{--mau:var(--violation)}.warning{--mau:var(--warning)}.unsure{--mau:var(--unsure)}
.cho{background:#fff;border-left:4px solid var(--mau);margin:0 0 10px;padding:8px 12px;
break-inside:avoid}
.cho:target,.dau:target,.mep:target{outline:3px solid #ffb300}
.cho h3{font-size:15px;margin:0 0 4px;font-weight:600}
.muc{color:var(--mau)}
dl{display:grid;grid-template-columns:3.2em 1fr;margin:4px 0;gap:2px 6px}
dt{color:#555}dd,q,td{unicode-bidi:isolate;overflow-wrap:anywhere}dd{margin:0}
code{font-size:13px;color:#444}
.luu-y{background:#fff7dd;border-left:4px solid #c79a00;padding:8px 12px;margin:8px 0}
table{border-collapse:collapse;background:#fff;width:100%;font-size:14px}
td,th{border:1px solid #ccd0d3;padding:4px 6px;text-align:left;vertical-align:top}
@media(max-width:900px){main{display:block}}
@page{margin:12mm}
@media print{
body{background:#fff;font-size:11pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{display:block;padding:0}
figure{break-inside:avoid;break-after:page}
figure .khung{max-width:145mm;margin:auto}
header{padding:0 0 4mm}
}
"""
