"""Citizen numbers (CCCD) and telephone numbers as clerks type them."""

import re
from typing import Literal, NamedTuple

from dangvan.text.dia_danh import tinh_theo_ma_cccd
from dangvan.text.lam_sach import lam_sach
from dangvan.text.unicode_viet import chuan_hoa

GioiTinh = Literal["nam", "nữ"]

_SO_KHOA_HOC = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)
_NGAN_CACH = re.compile(r"[\s.()\u2010-\u2015-]+")

_DAU_SO_MOI = dict(
    zip(
        "0120 0121 0122 0123 0124 0125 0126 0127 0128 0129 0162 0163 0164 0165 0166 0167 0168 0169"
        " 0186 0188 0199".split(),
        "070 079 077 083 084 085 076 081 078 082 032 033 034 035 036 037 038 039"
        " 056 058 059".split(),
        strict=True,
    )
)  # in 2018 eleven digits became ten
_DI_DONG = re.compile(r"0[35789]\d{8}")
_CO_DINH = re.compile(r"02\d{9}")
_NHIEU_SO = re.compile(r"[;,/\n]|\bhoặc\b|\bvà\b")


class CccdDoc(NamedTuple):
    """What was read from a cell with a citizen number.

    Attributes:
        so: 12 digits, or the 9 of an old identity card; empty when nothing could be read.
        gioi_tinh: The sex the number says; `None` for an old card.
        nam_sinh: The year of birth the number says; `None` for an old card.
        ma_noi_khai_sinh: The three digits of the place where the birth was registered.
        canh_bao: `cmnd_9_so`, `mat_so_0`, `ma_noi_khai_sinh_la`, `nam_sinh_tuong_lai`.
        loi: `loi:cccd_do_dai`, `loi:cccd_ky_tu`, `loi:so_khoa_hoc`, or empty.
    """

    so: str = ""
    gioi_tinh: GioiTinh | None = None
    nam_sinh: int | None = None
    ma_noi_khai_sinh: str = ""
    canh_bao: tuple[str, ...] = ()
    loi: str = ""


def doc_cccd(value: object, *, nam_nay: int) -> CccdDoc:
    """Read a citizen number from a cell of any type.

    A number cell has lost its leading zeros, which are put back (`mat_so_0`); text is never
    padded. There is no check digit: a wrong length or letter is an error, an odd place or year a
    warning.

    Args:
        value: What the cell holds.
        nam_nay: This year; a birth after it is a warning.

    Source: Nghị định 137/2015/NĐ-CP, Điều 13; Thông tư 07/2016/TT-BCA, Điều 7.
    """
    chu, canh_bao = _chu_so(value)
    if not chu:
        return CccdDoc()
    if _SO_KHOA_HOC.fullmatch(chu):
        return CccdDoc(loi="loi:so_khoa_hoc")
    if not (chu.isascii() and chu.isdigit()):
        return CccdDoc(loi="loi:cccd_ky_tu")
    if not isinstance(value, str):
        # An old card that starts with 0 has 8 digits left; a citizen number 10 or 11.
        day_du = chu.zfill(9 if len(chu) == 8 else 12 if len(chu) in (10, 11) else 0)
        canh_bao = canh_bao if day_du == chu else (*canh_bao, "mat_so_0")
        chu = day_du
    if len(chu) == 9:
        return CccdDoc(chu, canh_bao=("cmnd_9_so", *canh_bao))
    if len(chu) != 12:
        return CccdDoc(loi="loi:cccd_do_dai")
    nam_sinh = 1900 + int(chu[3]) // 2 * 100 + int(chu[4:6])
    if tinh_theo_ma_cccd(chu[:3]) is None:
        canh_bao = (*canh_bao, "ma_noi_khai_sinh_la")
    if nam_sinh > nam_nay:
        canh_bao = (*canh_bao, "nam_sinh_tuong_lai")
    return CccdDoc(chu, "nữ" if int(chu[3]) % 2 else "nam", nam_sinh, chu[:3], canh_bao)


def doi_chieu_cccd(
    cccd: CccdDoc, *, gioi_tinh: str | None = None, nam_sinh: int | None = None
) -> tuple[str, ...]:
    """Return the codes of what a citizen number contradicts: a warning, for papers differ.

    Args:
        cccd: What `doc_cccd` read.
        gioi_tinh: `nam` or `nữ` as stated elsewhere; `gioi_tinh_khac_cccd` when it differs.
        nam_sinh: The year of birth as stated elsewhere; `nam_sinh_khac_cccd` when it differs.
    """
    khac = (
        ("gioi_tinh_khac_cccd", cccd.gioi_tinh, gioi_tinh),
        ("nam_sinh_khac_cccd", cccd.nam_sinh, nam_sinh),
    )
    return tuple(ma for ma, a, b in khac if a is not None and b is not None and a != b)


class DienThoaiDoc(NamedTuple):
    """What was read from a cell with telephone numbers.

    Attributes:
        so: The numbers, each with its leading zero and digits only; empty on error.
        loai: `di_dong`, `co_dinh`, `nhieu_so`, or empty.
        canh_bao: `mat_so_0` (a zero was put back), `dau_so_cu` (an eleven-digit mobile number
            was given its prefix of 2018).
        loi: `loi:dien_thoai`, or empty.
        ly_do: Behind the error: `do_dai` (no number is that long or starts so) or `ky_tu`.
    """

    so: tuple[str, ...] = ()
    loai: str = ""
    canh_bao: tuple[str, ...] = ()
    loi: str = ""
    ly_do: str = ""


def doc_dien_thoai(value: object) -> DienThoaiDoc:
    """Read telephone numbers of Vietnam from a cell of any type.

    Several numbers in a cell are divided by `;`, `,`, `/`, a line break, "hoặc" or "và"; one bad
    number makes the whole cell an error.

    Source: Mobile numbers have ten digits since 2018, landlines eleven since 2017.
    """
    if not isinstance(value, str):
        return _mot_so(value)
    phan = [so for so in _NHIEU_SO.split(chuan_hoa(value, giu_dong=True)) if so.strip()]
    return _gop([_mot_so(so) for so in phan]) if len(phan) > 1 else _mot_so("".join(phan))


def _gop(cac_so: list[DienThoaiDoc]) -> DienThoaiDoc:
    hong = next((so for so in cac_so if so.loi), None)
    if hong is not None:
        return hong
    canh_bao = dict.fromkeys(ma for so in cac_so for ma in so.canh_bao)
    return DienThoaiDoc(tuple(s for so in cac_so for s in so.so), "nhieu_so", tuple(canh_bao))


def _mot_so(value: object) -> DienThoaiDoc:
    chu, canh_bao = _chu_so(value)
    if not chu:
        return DienThoaiDoc()
    nuoc_khac = chu.startswith("+") and not chu.startswith("+84")
    chu = chu.removeprefix("+")
    if not (chu.isascii() and chu.isdigit()):
        return DienThoaiDoc(loi="loi:dien_thoai", ly_do="ky_tu")
    if nuoc_khac:
        return DienThoaiDoc(loi="loi:dien_thoai", ly_do="do_dai")
    if chu.startswith("84") and len(chu) > 10:
        chu = "0" + chu[2:].removeprefix("0")
    elif not chu.startswith("0"):
        chu = "0" + chu
        canh_bao = (*canh_bao, "mat_so_0")
    if len(chu) == 11 and chu[:4] in _DAU_SO_MOI:
        chu = _DAU_SO_MOI[chu[:4]] + chu[4:]
        canh_bao = (*canh_bao, "dau_so_cu")
    if _DI_DONG.fullmatch(chu):
        return DienThoaiDoc((chu,), "di_dong", canh_bao)
    if _CO_DINH.fullmatch(chu):
        return DienThoaiDoc((chu,), "co_dinh", canh_bao)
    return DienThoaiDoc(loi="loi:dien_thoai", ly_do="do_dai")


def _chu_so(value: object) -> tuple[str, tuple[str, ...]]:
    """Return the characters of a number without what divides them, and codes of the cleaning."""
    if value is None or value != value:  # a missing value in a table is not equal to itself
        return "", ()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    sach = lam_sach(str(value))
    return _NGAN_CACH.sub("", sach.text), sach.canh_bao
