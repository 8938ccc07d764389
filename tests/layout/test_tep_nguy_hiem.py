"""Hostile and damaged files end in a clear error: soon, in little memory, without any network."""

import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from goi_tay import NS, goi, kieu, nen, quan_he_ngoai, than

from dangvan.errors import DocxError
from dangvan.layout import measure

DOAN = "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"
_BOM = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
THUC_THE = f'<!DOCTYPE x [<!ENTITY a0 "bom">{_BOM}]>' + than(
    "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>"
)
VONG = kieu(
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
)
CHUOI_DAI = kieu(
    "".join(
        f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{i + 1}"/></w:style>'
        for i in range(5000)
    )
)
GOI_DAU_TRANG = '<w:sectPr><w:headerReference w:type="default" r:id="khongco"/></w:sectPr>'


def _thieu_phan() -> BytesIO:
    rels = '<Relationship Id="q" Type="http://x/styles" Target="khongco.xml"/>'
    return goi(than(DOAN), rels=rels)


XAU: dict[str, tuple[Callable[[], BytesIO], str]] = {
    "khong_phai_zip": (lambda: BytesIO(b"day la van ban thuong"), "không phải tệp Word"),
    "rong": (lambda: BytesIO(b""), "không phải tệp Word"),
    "zip_khac": (lambda: nen({"a.txt": "chữ"}), "không phải tệp Word"),
    "thieu_than": (lambda: goi(f"<w:document {NS}/>"), "không có thân"),
    "xml_hong": (lambda: goi(than("<w:p>")[:-20]), "hỏng"),
    "bom_thuc_the": (lambda: goi(THUC_THE), "hỏng"),
    "bom_zip": (lambda: _bom_zip(), "giải nén ra hơn"),
    "trieu_doan": (lambda: goi(than("<w:p/>" * 1_000_000)), "đoạn"),
    "doan_duoi_ten_khac": (
        lambda: goi(
            than("<w:p/>" * 70_000)
            .replace("<w:", "<x:")
            .replace("</w:", "</x:")
            .replace("xmlns:w=", "xmlns:x=")
            .replace(" w:", " x:")
        ),
        "đoạn",
    ),
    "trieu_doan_co_chu": (lambda: goi(than(DOAN * 1_000_000)), "giải nén ra hơn"),
    "kieu_vong_tron": (
        lambda: goi(than('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>'), {"styles.xml": VONG}),
        "vòng tròn",
    ),
    "kieu_chuoi_dai": (
        lambda: goi(
            than('<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr></w:p>'), {"styles.xml": CHUOI_DAI}
        ),
        "dựa",
    ),
    "long_nhau_sau": (lambda: goi(than("<w:ins>" * 9000 + "</w:ins>" * 9000)), "hỏng"),
    "mau_tren_mang": (
        lambda: goi(
            than(DOAN), rels=quan_he_ngoai("attachedTemplate", "https://vi-du.invalid/a.dotm")
        ),
        "máy khác",
    ),
    "anh_tren_may_chu": (
        lambda: goi(than(DOAN), rels=quan_he_ngoai("image", "\\\\10.0.0.1\\anh.png")),
        "máy khác",
    ),
    "thieu_phan": (_thieu_phan, "thiếu phần"),
    "thieu_quan_he": (lambda: goi(than(DOAN, GOI_DAU_TRANG)), "khongco"),
    "macro": (lambda: _them(goi(than(DOAN)), "word/vbaProject.bin"), "macro"),
}


def _bom_zip() -> BytesIO:
    """Return a file of one megabyte whose main part is a gigabyte of spaces."""
    buffer = BytesIO()
    with zipfile.ZipFile(goi(than(DOAN))) as nguon, zipfile.ZipFile(buffer, "w") as package:
        for info in nguon.infolist():
            if info.filename != "word/document.xml":
                package.writestr(info, nguon.read(info))
        bom = zipfile.ZipInfo("word/document.xml")
        bom.compress_type = zipfile.ZIP_DEFLATED
        with package.open(bom, "w") as part:
            part.write(than(DOAN).encode())
            for _ in range(1000):
                part.write(b" " * 1_000_000)
    return buffer


def _them(tep: BytesIO, ten: str) -> BytesIO:
    buffer = BytesIO(tep.getvalue())
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr(ten, b"\0")
    return BytesIO(buffer.getvalue())


@pytest.mark.parametrize("ten", sorted(XAU))
def test_a_bad_file_is_refused_in_five_seconds_and_512_mb(ten: str, tmp_path: Path) -> None:
    lam, tu_khoa = XAU[ten]
    tep = tmp_path / "xau.docx"
    tep.write_bytes(lam().getvalue())
    chuong_trinh = textwrap.dedent("""
        import resource, sys
        def canh_gac(viec, _):
            if viec.startswith(("socket.", "subprocess.", "os.exec", "os.system", "urllib.")):
                raise AssertionError(viec)
        sys.addaudithook(canh_gac)
        resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
        from dangvan.errors import DocxError
        from dangvan.layout import measure
        try:
            measure(sys.argv[1])
        except DocxError as error:
            print(error)
        print(next(d.split()[1] for d in open("/proc/self/status") if d.startswith("VmHWM")))
    """)
    done = subprocess.run(
        [sys.executable, "-c", chuong_trinh, str(tep)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loi, _, kilobyte = done.stdout.strip().rpartition("\n")
    assert any(tu in loi for tu in tu_khoa.split("|")), loi
    assert "Cách sửa" in loi
    assert int(kilobyte) < 512 * 1024


@pytest.mark.parametrize("cat", [30, 200, 500, 900])
def test_a_truncated_package_is_refused(cat: int) -> None:
    data = goi(than(DOAN)).getvalue()
    with pytest.raises(DocxError):
        measure(BytesIO(data[:cat]))


def test_every_damaged_byte_is_read_or_refused() -> None:
    data = goi(than(DOAN)).getvalue()
    for cho in range(0, len(data), 7):
        hong = bytearray(data)
        hong[cho] ^= 0xFF
        try:
            measure(BytesIO(bytes(hong)))
        except DocxError:
            continue


def test_a_link_to_a_web_page_and_a_local_template_are_no_danger() -> None:
    rels = quan_he_ngoai("hyperlink", "https://vi-du.invalid/") + quan_he_ngoai(
        "attachedTemplate", "file:///C:\\Users\\mau\\Normal.dotm"
    ).replace('"x1"', '"x2"')
    assert measure(goi(than(DOAN), rels=rels)).doan[0].chu == "chữ"
