"""How time grows with the template's pages and with a table's rows, ours beside docxtpl's."""

import argparse
import time
import zipfile
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from statistics import median

from docxtpl import DocxTemplate

from dangvan.templating import mau_co_san, wml, zip_parts
from dangvan.templating.bien_dich import bien_dich
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.tim_mau import Mau

_DOAN_MOT_TRANG = 30


def main() -> None:
    """Print a line for each size."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--trang", type=int, nargs="*", default=[1, 10, 50])
    doc.add_argument("--hang", type=int, nargs="*", default=[10, 100, 1000])
    doc.add_argument("--vong", type=int, default=3)
    tuy_chon = doc.parse_args()
    print(f"{'':14}{'chuẩn bị ms':>12}{'một bản ms':>12}{'docxtpl ms':>12}{'tỉ lệ':>8}")
    for trang in tuy_chon.trang:
        _dong(f"{trang} trang", _mau_trang(trang), {"chu": "A & B"}, tuy_chon.vong)
    for hang in tuy_chon.hang:
        context = {"dong": [f"nội dung {so}" for so in range(hang)]}
        _dong(f"{hang} hàng", _mau_hang(), context, tuy_chon.vong)


def _dong(ten: str, mau: Mau, context: dict[str, object], vong: int) -> None:
    bien_dich.cache_clear()
    chuan_bi = _giay(lambda: bien_dich(mau), 1)
    mot_ban = _giay(lambda: bien_dich(mau).dien(context), vong)
    goc = _giay(lambda: _docxtpl(mau, context), vong)
    print(
        f"{ten:14}{chuan_bi * 1000:12.1f}{mot_ban * 1000:12.3f}{goc * 1000:12.1f}"
        f"{goc / mot_ban:8.0f}",
        flush=True,
    )


def _giay(viec: Callable[[], object], vong: int) -> float:
    do = []
    for _ in range(vong):
        luc = time.perf_counter()
        viec()
        do.append(time.perf_counter() - luc)
    return median(do)


def _docxtpl(mau: Mau, context: dict[str, object]) -> None:
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
    parts["word/header2.xml"] = parts["word/header1.xml"]
    data = zip_parts(parts)
    return Mau("thu.docx", data, sha256(data).hexdigest())


if __name__ == "__main__":
    main()
