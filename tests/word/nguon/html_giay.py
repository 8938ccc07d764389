"""Papers written as a web page would be, which LibreOffice turns into .docx."""

from khuon import HD05, HD36, giay, hong
from vai import Doan, Giay, Trang, d

_KIEU = (
    "@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm } "
    'p, td { font-family: "Times New Roman"; font-size: 14pt; margin: 0; color: #000000 }'
)
_DOAN = "text-align: justify; text-indent: 10mm; margin-top: 6pt; line-height: 18pt"
_THAN = "Chi bộ lãnh đạo đảng viên thực hiện nghiêm túc nghị quyết, phân công rõ người, rõ việc."


def html(g: Giay, *kieu_doan: str) -> str:
    """Return the page; `kieu_doan` are the CSS styles of the paragraphs of the body, in order."""
    dau = [_dong(x) for x in g.than if isinstance(x, Doan) and x.vai != "noi_dung"]
    doan = [x for x in g.than if isinstance(x, Doan) and x.vai == "noi_dung"]
    than = [f'<p style="{css}">{x.van}</p>' for x, css in zip(doan, kieu_doan, strict=True)]
    return (
        f'<html><head><meta charset="utf-8"><style>{_KIEU}</style></head><body lang="vi-VN">'
        f"{_bang(g.trai, g.phai)}{''.join(dau)}{''.join(than)}{_bang(g.nhan, g.ky)}</body></html>"
    )


def _dong(x: Doan) -> str:
    chu = x.van or "<br>"
    for the, co in (("b", x.dam), ("i", x.nghieng), ("u", x.gach or x.ke == "gach")):
        chu = f"<{the}>{chu}</{the}>" if co else chu
    can = {"giua": ' align="center"'}.get(x.can, "")
    return f'<p{can} style="font-size: {x.co}pt">{chu}</p>'


def _bang(*cot: tuple[Doan, ...]) -> str:
    o = "".join(
        f'<td width="{rong}" valign="top">{"".join(_dong(x) for x in cac)}</td>'
        for rong, cac in zip(("44%", "56%"), cot, strict=True)
    )
    return f'<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr>{o}</tr></table>'


def _bao_cao(trich_yeu: str, *doan: str) -> tuple[Doan, ...]:
    return (
        d("ten_loai", "BÁO CÁO"),
        d("trich_yeu", trich_yeu),
        d("gach_noi", "-----"),
        *(d("noi_dung", chu) for chu in doan),
    )


KIEU_WEB = hong(
    giay(
        "sai_36_html_kieu_web",
        HD36,
        ("CHI BỘ XÓM ĐỒI",),
        "Số 08-BC/CB",
        "An Phú, ngày 12 tháng 12 năm 2022",
        _bao_cao("kết quả năm 2022", _THAN, _THAN.removesuffix(".")),
        ("Đảng uỷ xã", "Lưu Chi bộ"),
        ("T/M CHI BỘ", "BÍ THƯ", "Bùi Văn Khánh"),
        cap_tren="ĐẢNG BỘ XÃ AN PHÚ",
        nguon="libreoffice_html",
        trang=Trang(),
    ),
    vi_pham=("can_deu", "dan_dong", "ket_thuc_noi_dung"),
    canh_bao=("thut_dau_dong",),
    chua_ro=("cach_doan",),
)
DAN_DONG_IT_NHAT = hong(
    giay(
        "sai_05_html_dan_dong_it_nhat",
        HD05,
        ("CHI BỘ THÔN MỚI",),
        "Số 09-BC/CB",
        "Tân Hà, ngày 02 tháng 11 năm 2026",
        _bao_cao("kết quả tháng 10 năm 2026", _THAN, _THAN),
        ("Đảng uỷ xã", "Lưu Chi bộ"),
        ("T/M CHI BỘ", "PHÓ BÍ THƯ", "Lý Thị Uyên"),
        cap_tren="ĐẢNG BỘ XÃ TÂN HÀ",
        nguon="libreoffice_html",
        trang=Trang(),
    ),
    vi_pham=("dan_dong",),
    ghi_chu="LibreOffice đọc line-height: 18pt của HTML thành “ít nhất 18 pt”, không phải Exactly",
)

GIAY_HTML = (KIEU_WEB, DAN_DONG_IT_NHAT)
HTML_GIAY = {
    KIEU_WEB.ma: html(KIEU_WEB, "margin-bottom: 12pt", ""),
    DAN_DONG_IT_NHAT.ma: html(DAN_DONG_IT_NHAT, _DOAN, _DOAN),
}
