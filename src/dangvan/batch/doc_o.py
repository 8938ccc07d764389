"""Reading one cell by the kind of its column: a value, or none and the code of why."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dangvan.batch.bang_tinh import GiaTri, OHong
from dangvan.batch.cot import KieuCot
from dangvan.text import (
    doc_cccd,
    doc_dien_thoai,
    doc_ho_ten,
    doc_ngay,
    doc_tinh,
    gap_dau,
    ky_tu_cam,
    lam_sach,
    ngay_du_so,
    viet_hoa_ten,
)

DAU_X = frozenset({"x", "✓", "✔", "√"})
_GIOI_TINH: dict[str, str | None] = {
    "": None,
    **dict.fromkeys(("nam", "trai", "male", "m"), "nam"),
    **dict.fromkeys(("nữ", "nu", "gái", "female", "f"), "nữ"),
}
_LECH_1904 = 1462  # days between the two calendars of Excel
_CCCD_MAT_SO_0 = range(10, 12)  # digits left of a citizen number whose zeros Excel dropped
_SO_NGUYEN = re.compile(r"-?\d{1,15}")


@dataclass(frozen=True, slots=True)
class KetQuaO:
    """What one cell holds.

    Attributes:
        gia_tri: The value; `None` when the cell is empty or cannot be read.
        canh_bao: Codes of what was guessed.
        loi: The code of why there is no value.
    """

    gia_tri: object = None
    canh_bao: tuple[str, ...] = ()
    loi: str | None = None

    @property
    def ma(self) -> tuple[str, ...]:
        """All codes, the error last."""
        return (*self.canh_bao, self.loi) if self.loi else self.canh_bao


@dataclass(frozen=True, slots=True, eq=False)  # one a table: known by itself, without a hash
class CachDoc:
    """What the reading of every cell of a table depends on.

    Attributes:
        hom_nay: The day of reading; later days are errors.
        he_1904: Whether the workbook counts days from 1904.
        mat_kieu: Whether the source keeps no types (CSV), so a lost zero may be anything.
    """

    hom_nay: date
    he_1904: bool = False
    mat_kieu: bool = False


@lru_cache(maxsize=4096, typed=True)  # rows of one list repeat most of their cells
def doc_o(value: GiaTri, kieu: KieuCot, cach: CachDoc) -> KetQuaO:
    """Return what a cell holds, read as the kind of its column.

    Values: `chu`, `ho_ten`, `ten_rieng`, `cccd`, `dien_thoai` give text; `gioi_tinh` gives `nam`
    or `nữ`; `so` an int; `ngay` a date, or text `YYYY-MM` or `YYYY` where no more is known;
    `ngay_du` a date; `que_quan` the place as typed; `tinh` a `dangvan.text.Tinh`. What cannot be
    read gives no value and an error code.

    Args:
        value: What the cell holds.
        kieu: The kind of its column.
        cach: What reading depends on.
    """
    if value is None:
        return KetQuaO()
    if isinstance(value, OHong):
        return KetQuaO(loi=value.ma_loi)
    if isinstance(value, str):
        if ky_tu_cam(lam_sach(value).text):
            return KetQuaO(loi="loi:ky_tu_cam")
    return _CACH_DOC[kieu](value, cach)


def la_dau_x(value: GiaTri) -> bool:
    """Tell whether a cell holds a tick."""
    return isinstance(value, str) and lam_sach(value).text.lower() in DAU_X


def chu_cua(value: GiaTri) -> str:
    """Return what a cell holds as the clerk sees it, for messages."""
    if isinstance(value, date):
        return ngay_du_so(value)
    return "" if value is None else str(value).replace("\n", " ")


def _ngay(value: GiaTri, cach: CachDoc) -> KetQuaO:
    nam_nay = cach.hom_nay.year
    if cach.he_1904 and isinstance(value, int) and not 1900 <= value <= nam_nay:
        value += _LECH_1904
    doc = doc_ngay(value, nam_nay=nam_nay)
    if doc.loi:
        return KetQuaO(loi=doc.loi)
    if doc.ngay and doc.ngay > cach.hom_nay:
        return KetQuaO(loi="loi:ngay_ngoai_khoang")
    return KetQuaO(doc.ngay or doc.iso or None, doc.canh_bao)


def _ngay_du(value: GiaTri, cach: CachDoc) -> KetQuaO:
    doc = _ngay(value, cach)
    return KetQuaO(loi="loi:ngay_chua_du") if isinstance(doc.gia_tri, str) else doc


def _chu(value: GiaTri, cach: CachDoc) -> KetQuaO:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return KetQuaO(str(value).replace(".", ","))
    if not isinstance(value, str):
        # Excel has turned 12/12 or 3-5 into a date: what was typed is gone.
        return KetQuaO(loi="loi:kieu_o")
    sach = lam_sach(value)
    return KetQuaO(sach.text or None, sach.canh_bao)


def _ho_ten(value: GiaTri, cach: CachDoc) -> KetQuaO:
    if not isinstance(value, str):
        return KetQuaO(loi="loi:kieu_o")
    doc = doc_ho_ten(value)
    co_so = ("ten_co_chu_so",) if any(char.isdigit() for char in doc.ho_ten) else ()
    return KetQuaO(doc.ho_ten or None, (*doc.canh_bao, *co_so) if doc.ho_ten else ())


def _ten_rieng(value: GiaTri, cach: CachDoc) -> KetQuaO:
    doc = _chu(value, cach)
    if isinstance(doc.gia_tri, str) and (doc.gia_tri.isupper() or doc.gia_tri.islower()):
        return KetQuaO(viet_hoa_ten(doc.gia_tri), doc.canh_bao)
    return doc


def _gioi_tinh(value: GiaTri, cach: CachDoc) -> KetQuaO:
    if not isinstance(value, str):
        return KetQuaO(loi="loi:gioi_tinh")
    sach = lam_sach(value)
    chu = gap_dau(sach.text)
    if chu == "n÷":  # too short to be known for TCVN3 by itself; here it can be nothing else
        return KetQuaO("nữ", ("bang_ma:tcvn3",))
    if chu in _GIOI_TINH:
        return KetQuaO(_GIOI_TINH[chu], sach.canh_bao)
    return KetQuaO(loi="loi:gioi_tinh")


def _so(value: GiaTri, cach: CachDoc) -> KetQuaO:
    if isinstance(value, int) and not isinstance(value, bool):
        return KetQuaO(value)
    chu = lam_sach(value).text if isinstance(value, str) else "?"
    if not chu:
        return KetQuaO()
    return KetQuaO(int(chu)) if _SO_NGUYEN.fullmatch(chu) else KetQuaO(loi="loi:so")


def _cccd(value: GiaTri, cach: CachDoc) -> KetQuaO:
    doc = doc_cccd(value, nam_nay=cach.hom_nay.year)
    if cach.mat_kieu and doc.loi == "loi:cccd_do_dai":
        so = re.sub(r"\D", "", str(value))
        if len(so) in _CCCD_MAT_SO_0:
            return KetQuaO(so, ("cccd_thieu_so",))
    return KetQuaO(doc.so or None, doc.canh_bao, doc.loi or None)


def _dien_thoai(value: GiaTri, cach: CachDoc) -> KetQuaO:
    doc = doc_dien_thoai(value)
    nhieu = ("nhieu_so",) if doc.loai == "nhieu_so" else ()
    return KetQuaO("; ".join(doc.so) or None, (*doc.canh_bao, *nhieu), doc.loi or None)


def _que_quan(value: GiaTri, cach: CachDoc) -> KetQuaO:
    doc = _chu(value, cach)
    if not isinstance(doc.gia_tri, str):
        return doc
    tinh = doc_tinh(doc.gia_tri)
    thieu = ("khong_thay_tinh",) if tinh.loi else tinh.canh_bao
    return KetQuaO(doc.gia_tri, (*doc.canh_bao, *thieu))


def _tinh(value: GiaTri, cach: CachDoc) -> KetQuaO:
    doc = _chu(value, cach)
    if not isinstance(doc.gia_tri, str):
        return doc
    tinh = doc_tinh(doc.gia_tri)
    return KetQuaO(tinh.tinh, (*doc.canh_bao, *tinh.canh_bao), tinh.loi or None)


_CACH_DOC: dict[KieuCot, Callable[[GiaTri, CachDoc], KetQuaO]] = {
    "so_thu_tu": _so,
    "chu": _chu,
    "ho_ten": _ho_ten,
    "ten_rieng": _ten_rieng,
    "ngay": _ngay,
    "ngay_du": _ngay_du,
    "gioi_tinh": _gioi_tinh,
    "cccd": _cccd,
    "dien_thoai": _dien_thoai,
    "so": _so,
    "que_quan": _que_quan,
    "tinh": _tinh,
}
