"""Files from anywhere: each is read, or refused in Vietnamese, and soon."""

import json
import time
import zipfile
import zlib
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from own_templates import packed, parts_of
from vi_du_van_ban import nghi_quyet_2026, quyet_dinh_2026

from dangvan import DocxError, read, render, verify
from dangvan.render.bien_nhan import doc_bien_nhan

PHAN = "customXml/item1.xml"
THAN = "word/document.xml"
GIAY = 10.0
"""How long a refusal may take on a busy machine, in seconds; it takes far less."""

_DEM = "".join(f'<!ENTITY l{so} "{f"&l{so - 1};" * 10}">' for so in range(1, 12))
BOM_THUC_THE = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_DEM}]>'
TEP_NGOAI = '<!DOCTYPE x [<!ENTITY ngoai SYSTEM "file:///etc/hostname">]>'


def goc() -> dict[str, bytes]:
    return parts_of(render(quyet_dinh_2026()).data)


def phan(du_kien: str, **khac: Any) -> bytes:
    """Return a part whose facts are any text and whose digests agree; `Any`: other JSON."""
    bien_nhan = doc_bien_nhan(goc()[PHAN], "")
    receipt = bien_nhan.receipt
    goi = {
        "khong_in": list(bien_nhan.khong_in),
        "khong_in_hmac": None,
        "phan": dict(bien_nhan.phan),
        "chu": dict(bien_nhan.chu),
        "bien_nhan": {
            "so_ky_hieu": receipt.so_ky_hieu,
            "mau": receipt.mau,
            "mau_sha256": receipt.mau_sha256,
            "regulation": receipt.regulation,
            "phien_ban": receipt.phien_ban,
            "van_ban_sha256": sha256(du_kien.encode()).hexdigest(),
        },
    } | khac
    ma_bam = json.dumps(goi)
    ma = sha256(f"1\nquyet_dinh_ket_nap\n{ma_bam}".encode()).hexdigest()
    thoat = du_kien.replace("&", "&amp;").replace("<", "&lt;")
    return (
        '<bienNhan xmlns="urn:dangvan:van-ban:1" phienBan="1" loai="quyet_dinh_ket_nap">'
        f"<duKien>{thoat}</duKien><maBam>{ma_bam}</maBam><sha256>{ma}</sha256></bienNhan>"
    ).encode()


def voi(ten: str, data: bytes) -> BytesIO:
    return packed({**goc(), ten: data})


def bom_zip() -> BytesIO:
    return packed({**goc(), "word/media/to.bin": bytes(150_000_000)})


def hai_phan_cung_ten() -> BytesIO:
    stream = packed(goc())
    with zipfile.ZipFile(stream, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(THAN, b"<x/>")
    stream.seek(0)
    return stream


def sai_crc() -> BytesIO:
    data = bytearray(render(quyet_dinh_2026()).data)
    data[data.index(b"duKien") + 20] ^= 1
    return BytesIO(bytes(data))


def noi_doi_co() -> BytesIO:
    """A part that unpacks to more than its directory says."""
    data = bytearray(packed({**goc(), "word/to.bin": zlib.compress(bytes(10))}).getvalue())
    cho = data.rindex(b"word/to.bin") - 46
    data[cho + 24 : cho + 28] = (3).to_bytes(4, "little")
    return BytesIO(bytes(data))


def long_sau(cap: int) -> str:
    return '{"a":' + "[" * cap + "]" * cap + "}"


def to_chuc_sau(cap: int) -> str:
    """A body under a body under a body."""
    gia_tri = json.loads(doc_bien_nhan(goc()[PHAN], "").du_kien)
    tren = gia_tri["co_quan_ban_hanh"]
    for _ in range(cap):
        tren = {**gia_tri["co_quan_ban_hanh"], "cap_tren": tren}
    return json.dumps({**gia_tri, "co_quan_ban_hanh": tren})


def co_noi_dung(chu: str) -> str:
    return json.dumps({**json.loads(doc_bien_nhan(goc()[PHAN], "").du_kien), "noi_dung": chu})


TU_CHOI: dict[str, Callable[[], BytesIO]] = {
    "khong phai zip": lambda: BytesIO(b"khong phai zip"),
    "rong": lambda: BytesIO(b""),
    "cut": lambda: BytesIO(render(quyet_dinh_2026()).data[:-40]),
    "zip khac": lambda: packed({"a.txt": b"x"}),
    "bom zip": bom_zip,
    "tep lon": lambda: BytesIO(bytes(64_000_001)),
    "nhieu phan": lambda: packed({**goc(), **{f"word/{so}": b"" for so in range(4001)}}),
    "hai phan cung ten": hai_phan_cung_ten,
    "sai crc": sai_crc,
    "noi doi co": noi_doi_co,
    "hai bien nhan": lambda: voi("customXml/item2.xml", goc()[PHAN]),
    "phan khong phai XML": lambda: voi(PHAN, b"urn:dangvan:van-ban:1 <<<"),
    "bom thuc the": lambda: voi(
        PHAN, (BOM_THUC_THE + phan("{}").decode().replace("{}", "&l11;")).encode()
    ),
    "thuc the ngoai": lambda: voi(
        PHAN, (TEP_NGOAI + phan("{}").decode().replace("{}", "&ngoai;")).encode()
    ),
    "phan lon": lambda: voi(PHAN, phan("{}").replace(b"{}", b" " * 33_000_000)),
    "XML sau": lambda: voi(PHAN, phan("{}").replace(b"{}", b"<a>" * 5000 + b"</a>" * 5000)),
    "dang moi hon": lambda: voi(PHAN, phan("{}").replace(b'phienBan="1"', b'phienBan="2"')),
    "ten khong gian moi": lambda: voi(PHAN, phan("{}").replace(b"van-ban:1", b"van-ban:2")),
    "loai la": lambda: voi(PHAN, phan("{}").replace(b"quyet_dinh_ket_nap", b"giay_moi")),
    "khong co ma bam": lambda: voi(PHAN, phan("{}").replace(b"maBam", b"ma_bam")),
    "ma bam la danh sach": lambda: voi(PHAN, phan("{}").replace(b"<maBam>{", b"<maBam>[{")),
    "phan khong phai ten": lambda: voi(PHAN, phan("{}", phan={"a": 1})),
    "khong in khong phai ten": lambda: voi(PHAN, phan("{}", khong_in=[1])),
    "khong in hmac la so": lambda: voi(PHAN, phan("{}", khong_in_hmac=1)),
    "bien nhan thieu": lambda: voi(PHAN, phan("{}", bien_nhan={})),
}
"""Files that neither `read` nor `verify` can say anything of."""

DU_KIEN_XAU: dict[str, Callable[[], str]] = {
    "khong phai JSON": lambda: "{",
    "danh sach": lambda: "[1]",
    "thieu muc": lambda: "{}",
    "muc la": lambda: '{"a": 1}',
    "long sau": lambda: long_sau(500),
    "long rat sau": lambda: long_sau(100_000),
    "so dai": lambda: '{"so_van_ban": ' + "9" * 100_000 + "}",
    "to chuc sau": lambda: to_chuc_sau(60),
    "noi dung la chu": lambda: co_noi_dung("# I. Mục\n\n" * 1000),
    "so vo han": lambda: '{"so_van_ban": NaN}',
}


@pytest.mark.parametrize("ten", TU_CHOI)
@pytest.mark.parametrize("viec", [read, verify])
def test_a_hostile_file_is_refused_soon(ten: str, viec: Callable[[BytesIO], object]) -> None:
    tep = TU_CHOI[ten]()
    bat_dau = time.monotonic()
    with pytest.raises(DocxError, match=r"Cách sửa: \S"):
        viec(tep)
    assert time.monotonic() - bat_dau < GIAY


@pytest.mark.parametrize("ten", DU_KIEN_XAU)
def test_facts_that_are_no_papers_are_refused_soon(ten: str) -> None:
    tep = voi(PHAN, phan(DU_KIEN_XAU[ten]()))
    bat_dau = time.monotonic()
    with pytest.raises(DocxError, match=r"phần dữ kiện trong tệp không dùng được.*Cách sửa: \S"):
        read(tep)
    tep.seek(0)
    assert verify(tep).noi_sua == ("dữ kiện",)
    assert time.monotonic() - bat_dau < GIAY


def test_edited_facts_are_not_given_out() -> None:
    tep = voi(PHAN, goc()[PHAN].replace("Phạm Quốc Dũng".encode(), b"X"))
    with pytest.raises(DocxError, match=r"phần dữ kiện trong tệp đã bị sửa"):
        read(tep)


@pytest.mark.parametrize("than", ["khong phai XML", f"{BOM_THUC_THE}<x>&l11;</x>"])
def test_a_hostile_body_is_refused(than: str) -> None:
    with pytest.raises(DocxError, match=r"có phần không đọc được. Cách sửa"):
        verify(voi(THAN, than.encode()))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocxError, match=r"nq.docx: không đọc được: không có tệp"):
        read(tmp_path / "nq.docx")
    with pytest.raises(DocxError, match=r"đây là thư mục"):
        verify(tmp_path)


def test_a_refusal_repeats_no_personal_fact() -> None:
    gia_tri = json.loads(doc_bien_nhan(goc()[PHAN], "").du_kien)
    gia_tri["quan_chung"]["ngay_sinh"] = "30/02/1999"
    with pytest.raises(DocxError, match=r"không hợp lệ ở quan_chung.ngay_sinh") as loi:
        read(voi(PHAN, phan(json.dumps(gia_tri))))
    assert "1999" not in str(loi.value)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda con: st.lists(con, max_size=3) | st.dictionaries(st.text(max_size=8), con, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150)
@given(data=st.data(), gia_tri=_JSON)
def test_any_fact_replaced_by_any_json_is_read_or_refused(
    data: st.DataObject, gia_tri: object
) -> None:
    facts = json.loads(doc_bien_nhan(goc()[PHAN], "").du_kien)
    ten = data.draw(st.sampled_from(sorted(facts)))
    tep = voi(PHAN, phan(json.dumps({**facts, ten: gia_tri})))
    assert verify(tep).ket_luan in ("nguyen_ven", "da_sua")
    tep.seek(0)
    assert _doc_duoc(tep) in (True, False)


@settings(max_examples=60)
@given(cho=st.integers(0, 10**6), doi=st.integers(1, 255))
def test_a_file_with_any_byte_changed_is_read_or_refused(cho: int, doi: int) -> None:
    data = bytearray(render(nghi_quyet_2026()).data)
    data[cho % len(data)] ^= doi
    assert _doc_duoc(BytesIO(bytes(data))) in (True, False)


def _doc_duoc(tep: BytesIO) -> bool:
    try:
        read(tep)
    except DocxError:
        return False
    return True
