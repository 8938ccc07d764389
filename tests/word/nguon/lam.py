"""Make the corpus again: `python tests/word/nguon/lam.py [name …]`; see the README beside it."""

import base64
import dataclasses
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import yaml
from cac_giay import CAC_GIAY
from html_giay import HTML_GIAY
from odf import Fodt
from python_docx_tep import viet_python_docx
from vai import Doan, Giay

NGUON = Path(__file__).parent
WORD = NGUON.parent
LUC = (2026, 1, 1, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)


def sach(data: bytes) -> bytes:
    """Return the package with no author, no title, no times: only the parts its maker wrote."""
    ra = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as cu, zipfile.ZipFile(ra, "w") as moi:
        for muc in cu.infolist():
            ruot = cu.read(muc)
            if muc.filename == "docProps/core.xml":
                ruot = _CORE.encode()
            if muc.filename == "docProps/thumbnail.jpeg":
                continue
            if muc.filename == "_rels/.rels":
                ruot = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", ruot)
            if muc.filename in ("word/comments.xml", "word/document.xml"):
                ruot = re.sub(rb'w:date="[^"]*"', b'w:date="2026-01-01T00:00:00Z"', ruot)
            ten = zipfile.ZipInfo(muc.filename, LUC)
            ten.compress_type = zipfile.ZIP_DEFLATED
            moi.writestr(ten, ruot)
    return ra.getvalue()


def libreoffice(cac: dict[str, tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield what LibreOffice makes of sources: name to (ending, text)."""
    with tempfile.TemporaryDirectory() as thu_muc:
        nha = Path(thu_muc)
        theo_duoi: dict[str, list[str]] = {}
        for ten, (duoi, chu) in cac.items():
            tep = nha / f"{ten}.{duoi}"
            tep.write_text(chu, encoding="utf-8")
            theo_duoi.setdefault(duoi, []).append(str(tep))
        for duoi, tep_nguon in theo_duoi.items():
            doc = {"html": ["--infilter=HTML (StarWriter)"]}.get(duoi, [])
            subprocess.run(
                [
                    *("soffice", f"-env:UserInstallation=file://{thu_muc}/ho-so", "--headless"),
                    *(*doc, "--convert-to", "docx:MS Word 2007 XML", "--outdir", thu_muc),
                    *tep_nguon,
                ],
                check=True,
                capture_output=True,
                timeout=600,
            )
        for ten in cac:
            yield ten, (nha / f"{ten}.docx").read_bytes()


def docx_js(cac: dict[str, Giay]) -> Iterator[tuple[str, bytes]]:
    """Yield what docx-js makes; `npm ci` in `docx_js/` first."""
    du_kien = {ten: du_kien_js(giay) for ten, giay in cac.items()}
    xong = subprocess.run(
        ["node", str(NGUON / "docx_js" / "viet.mjs")],
        input=json.dumps(du_kien).encode(),
        check=True,
        capture_output=True,
        timeout=600,
    )
    for dong in xong.stdout.decode().splitlines():
        ten, data = dong.split(" ")
        yield ten, base64.b64decode(data)


def du_kien_js(giay: Giay) -> dict[str, object]:
    def doi(x: object) -> object:
        if isinstance(x, Doan):
            return {**vars(x), "cac_chu": [vars(c) for c in x.cac_chu], "chu": ""}
        assert dataclasses.is_dataclass(x)
        assert not isinstance(x, type)
        return dataclasses.asdict(x)

    phan = {ten: [doi(x) for x in getattr(giay, ten)] for ten in ("trai", "phai", "nhan", "ky")}
    return {
        **phan,
        "sau": [doi(x) for x in giay.sau],
        "than": [doi(x) for x in giay.than],
        "trang": vars(giay.trang),
    }


def mot_phan(giay: Iterable[Giay], nguon: str) -> dict[str, Giay]:
    return {g.ma: g for g in giay if g.nguon == nguon}


def lam(cac: list[Giay]) -> Iterator[tuple[str, bytes]]:
    """Yield each paper's name and its file."""
    for ten, giay in mot_phan(cac, "python_docx").items():
        yield ten, sach(viet_python_docx(giay))
    odf = {ten: ("fodt", Fodt(g).tep()) for ten, g in mot_phan(cac, "libreoffice").items()}
    html = {ten: ("html", HTML_GIAY[ten]) for ten in mot_phan(cac, "libreoffice_html")}
    if odf or html:
        for ten, data in libreoffice({**odf, **html}):
            yield ten, sach(data)
    js = mot_phan(cac, "docx_js")
    if js:
        for ten, data in docx_js(js):
            yield ten, sach(data)


def mong_doi(giay: Giay) -> dict[str, object]:
    """Return the expectations of one paper, as they stand in `mong_doi.yaml`."""
    ra: dict[str, object] = {
        "quy_dinh": giay.quy_dinh,
        "cho_truoc": giay.cho_truoc,
        "cua_dang": giay.cua_dang,
        "nguon": giay.nguon,
        "cach": list(giay.cach),
        "thanh_phan": thanh_phan(giay) if giay.cua_dang else {},
        "vi_pham": sorted(giay.vi_pham),
        "canh_bao": sorted(giay.canh_bao),
        "chua_ro": sorted(giay.chua_ro),
    }
    return {**ra, "ghi_chu": giay.ghi_chu} if giay.ghi_chu else ra


THANH_PHAN = (
    *("tieu_de", "co_quan_cap_tren", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay"),
    *("ten_loai", "trich_yeu", "trich_yeu_cong_van", "kinh_gui"),
    "ten_kinh_gui",
    *("quyen_han", "chuc_vu", "ho_ten", "noi_nhan", "muc_noi_nhan"),
    *("muc_do_khan", "du_thao", "pham_vi_luu_hanh", "ky_hieu_soan_thao", "thong_tin_lien_he"),
)


def thanh_phan(giay: Giay) -> dict[str, str]:
    """Return the text of each part that the paper has, lines joined by a line break."""
    ra: dict[str, list[str]] = {}
    for ten in ("tren", "trai", "phai", "than", "nhan", "ky", "sau"):
        for x in getattr(giay, ten):
            if isinstance(x, Doan) and x.vai in THANH_PHAN and x.van.strip():
                vai = x.vai.replace("ten_kinh_gui", "kinh_gui")
                ra.setdefault(vai, []).append(x.van)
    return {vai: "\n".join(ra[vai]) for vai in THANH_PHAN if vai in ra}


def main(ten: list[str]) -> None:
    cac = [g for g in CAC_GIAY if not ten or g.ma in ten]
    (WORD / "tep").mkdir(exist_ok=True)
    for ma, data in lam(cac):
        (WORD / "tep" / f"{ma}.docx").write_bytes(data)
    tat_ca = {g.ma: mong_doi(g) for g in CAC_GIAY}
    chu = yaml.safe_dump(tat_ca, allow_unicode=True, sort_keys=False, width=100)
    (WORD / "mong_doi.yaml").write_text(chu, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
