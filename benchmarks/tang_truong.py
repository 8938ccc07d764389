"""How time grows with the template's pages and with a table's rows, ours beside docxtpl's.

Processor time, the least of several rounds: what else the machine does falls out of it. A goal says
that 200 pages take at most five times as long as 50, and 10,000 rows twelve times as long as 1,000.
"""

import argparse
import time
import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from hashlib import sha256
from io import BytesIO

from docxtpl import DocxTemplate

from dangvan.templating import mau_co_san, wml, zip_parts
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.tim_mau import Mau

_DOAN_MOT_TRANG = 30
NguCanh = dict[str, object]


def main() -> None:
    """Print a line for each size."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--trang", type=int, nargs="*", default=[1, 10, 50, 200])
    doc.add_argument("--hang", type=int, nargs="*", default=[10, 100, 1000, 10_000])
    doc.add_argument("--vong", type=int, default=3)
    tuy_chon = doc.parse_args()
    doc_dong = f"{'':14}{'chuẩn bị ms':>12}{'một bản ms':>12}{'lần bậc trước':>14}"
    print(f"{doc_dong}{'docxtpl ms':>12}{'tỉ lệ':>8}")
    truoc = None
    for trang in tuy_chon.trang:
        mau = _mau_trang(trang)
        truoc = _dong(
            f"{trang} trang", mau, lambda lan: {"chu": f"A & {lan}"}, tuy_chon.vong, truoc
        )
    truoc = None
    for hang in tuy_chon.hang:

        def cac_hang(lan: int, so_hang: int = hang) -> NguCanh:
            return {"dong": [f"nội dung {lan}.{so}" for so in range(so_hang)]}

        truoc = _dong(f"{hang} hàng", _mau_hang(), cac_hang, tuy_chon.vong, truoc)


def _dong(
    ten: str, mau: Mau, context: Callable[[int], NguCanh], vong: int, truoc: float | None
) -> float:
    """Measure one size; no two papers have the same values, which would be remembered."""
    bien_dich.cache_clear()
    cac_ban = [context(lan) for lan in range(vong * 5)]
    chuan_bi = _giay([lambda: bien_dich(mau)])
    mot_ban = _giay([partial(bien_dich(mau).dien, ban) for ban in cac_ban])
    goc = _giay([partial(_docxtpl, mau, ban) for ban in cac_ban[:vong]])
    bac = f"{mot_ban / truoc:.1f}" if truoc else ""
    print(
        f"{ten:14}{chuan_bi * 1000:12.1f}{mot_ban * 1000:12.3f}{bac:>14}{goc * 1000:12.1f}"
        f"{goc / mot_ban:8.0f}",
        flush=True,
    )
    return mot_ban


def _giay(cac_viec: Iterable[Callable[[], object]]) -> float:
    do = []
    for viec in cac_viec:
        luc = time.process_time()
        viec()
        do.append(time.process_time() - luc)
    return min(do)


def _docxtpl(mau: Mau, context: NguCanh) -> None:
    tpl = DocxTemplate(BytesIO(mau.data))
    tpl.render(context, moi_truong(), autoescape=True)
    tpl.save(BytesIO())


def _mau_trang(trang: int) -> Mau:
    doan = wml.text_paragraph("VBNoiDung", "Nhiệm vụ, giải pháp chủ yếu của cấp uỷ. " * 5)
    co_the = wml.text_paragraph("VBNoiDung", "Giao {{ chu }} theo dõi, đôn đốc, báo cáo.")
    return _mau((doan * (_DOAN_MOT_TRANG // 5 - 1) + co_the * 2) * trang)


def _mau_hang() -> Mau:
    def hang(chu: str) -> str:
        return wml.row(wml.cell(3000, [wml.text_paragraph("VBOBang", chu)]) for _ in range(3))

    vao, ra = ("{%tr " + lenh + " %}" for lenh in ("for d in dong", "endfor"))
    cac_hang = (hang("Cột"), hang(vao), hang("{{ d }}"), hang(ra))
    return _mau(wml.table("VBBang", (3000, 3000, 3000), cac_hang))


def _mau(than: str) -> Mau:
    """The built-in template with another body."""
    with zipfile.ZipFile(BytesIO(mau_co_san("hd05_2026", "nghi_quyet").data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    xml = f"<w:document {wml.NS}><w:body>{than}<w:sectPr/></w:body></w:document>"
    parts["word/document.xml"] = xml.encode()
    for ten in ("word/header2.xml", "word/header3.xml"):
        parts[ten] = parts["word/header1.xml"]
    data = zip_parts(parts)
    return Mau("thu.docx", data, sha256(data).hexdigest())


if __name__ == "__main__":
    main()
