"""What a clerk types to point at numbers of the register."""

from datetime import date

from dangvan.cli.tep_van_ban import tim_loai
from dangvan.errors import DataError
from dangvan.models import BanSao, NhiemKy, VanBan
from dangvan.register import MucSo, Register, TrangThai
from dangvan.register.day_so import khoa_nhiem_ky
from dangvan.regulations import CAC_QUY_DINH_THE_LOAI
from dangvan.text import bo_dau, doc_ngay, gap_dau


def _khong_dau(chu: str) -> str:
    return " ".join(bo_dau(chu).lower().replace("_", " ").replace("-", " ").split())


_CAC_TEN = [ten for quy_dinh in CAC_QUY_DINH_THE_LOAI for ten in quy_dinh.the_loai]
_TEN_LOAI = {_khong_dau(ten): ten for ten in (*_CAC_TEN, BanSao.ten_loai)}


def loai_trong_so(chu: str) -> str | type[VanBan]:
    """Return the kind a word stands for: one that is made here, or any a register may hold."""
    if ten := _TEN_LOAI.get(_khong_dau(chu)):
        return ten
    try:
        return tim_loai(chu)
    except DataError:
        return chu  # the register tells which kinds there are


def doc_ngay_go(chu: str, ten: str) -> date:
    """Return the day that was typed behind an option.

    Raises:
        DataError: It is no day.
    """
    doc = doc_ngay(chu, nam_nay=date.max.year)
    if doc.do_chinh_xac != "ngay":
        raise DataError(f"không đọc được ngày “{chu}”", where=ten, fix="ghi như 01/7/2026")
    return date.fromisoformat(doc.iso)


def trang_thai_go(chu: str) -> TrangThai:
    """Return the state that was typed, by its name or in words.

    Raises:
        DataError: There is no such state.
    """
    for mot in TrangThai:
        if _khong_dau(chu) in (_khong_dau(mot.value), _khong_dau(mot.bang_chu)):
            return mot
    raise DataError(
        f"không có trạng thái “{chu}”",
        where="--state",
        fix=f"dùng một trong: {', '.join(TrangThai)}",
    )


def mot_nhiem_ky(register: Register, ten: str | None) -> NhiemKy | None:
    """Return the term of this name in a register.

    Raises:
        DataError: The register has no such term.
    """
    if ten is None:
        return None
    cac_ky = [muc.nhiem_ky for muc in register.terms()]
    for ky in cac_ky:
        if khoa_nhiem_ky(ky.ten_nhiem_ky) == khoa_nhiem_ky(ten):
            return ky
    co = ", ".join(dict.fromkeys(ky.ten_nhiem_ky for ky in cac_ky)) or "chưa có nhiệm kỳ nào"
    raise DataError(f"sổ không có nhiệm kỳ “{ten}”", where="--term", fix=f"sổ có: {co}")


def tim_muc(register: Register, so_ky_hieu: str, *, kind: str | None, term: str | None) -> MucSo:
    """Return the one entry that a number and symbol point at.

    Raises:
        DataError: The register has none, or several.
    """
    cac_muc = register.entries(
        ten_loai=loai_trong_so(kind) if kind else None, nhiem_ky=mot_nhiem_ky(register, term)
    )
    thay = [muc for muc in cac_muc if _gon(muc.so_ky_hieu) == _gon(so_ky_hieu)]
    if len(thay) == 1:
        return thay[0]
    if not thay:
        raise DataError(
            f"sổ không có số “{so_ky_hieu}”",
            where=register.ten,
            fix="ghi đủ số, ký hiệu như trong register list",
        )
    cac_loai = ", ".join(f"{muc.ten_loai.capitalize()} {muc.nhiem_ky.ten_nhiem_ky}" for muc in thay)
    raise DataError(
        f"sổ có {len(thay)} văn bản mang số {thay[0].so_ky_hieu} ({cac_loai})",
        where=register.ten,
        fix="thêm --kind hoặc --term",
    )


def _gon(chu: str) -> str:
    return "".join(gap_dau(chu).replace("–", "-").split())
