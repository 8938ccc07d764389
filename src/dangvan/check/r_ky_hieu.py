"""Rules on the symbols of kind and issuer in the number line (ô số 3)."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.ky_hieu import KyHieuMong, ky_hieu_mong
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.errors import DataError
from dangvan.regulations import Regulation
from dangvan.regulations import ky_hieu_loai as tra_ky_hieu

_DIEU_36, _DIEU_05 = "mục II.1.3.2", "Phần II, mục I.3.2"
_NEU_RO = frozenset({"A", "B"})
_KHOA = "so_ky_hieu"


def _mong_loai(bai: Bai, *, neu_ro: bool, la_quy_dinh: bool) -> tuple[str, tuple[str, ...]] | None:
    """Return the symbol that should be, and all accepted, when the one typed is another."""
    if bai.so is None or bai.ten_loai is None or bai.ngay is None or bai.ngay.som_nhat is None:
        return None
    if (bai.ten_loai == "Quy định") is not la_quy_dinh or not bai.so.loai:
        return None
    try:
        mong = tra_ky_hieu(bai.ten_loai, bai.ngay.som_nhat)
    except DataError:
        return None  # an administrative paper, whose symbol no text gives
    if mong.ky_hieu is None or bai.so.loai in mong.chap_nhan:
        return None
    if not la_quy_dinh and (mong.do_tin_cay in _NEU_RO) is not neu_ro:
        return None
    return mong.ky_hieu, mong.chap_nhan


def _sai_loai(bai: Bai, *, neu_ro: bool, la_quy_dinh: bool = False) -> Iterator[Phat]:
    mong = _mong_loai(bai, neu_ro=neu_ro, la_quy_dinh=la_quy_dinh)
    if mong and bai.so:
        yield Phat(
            tai(bai.dong_cua(_KHOA)[0], _KHOA),
            f"{bai.so.loai} cho {bai.ten_loai}",
            " hoặc ".join(mong[1]),
            f"sửa ký hiệu tên loại thành {mong[0]}",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def ky_hieu_loai(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu đúng với tên loại có trong quy định: NQ, QĐ, CT, CTr, KL, QC, BC, TT, TTr….

    Sai: CT cho Chương trình; TT cho Tờ trình
    Chưa rõ: không thấy tên loại
    """
    yield from _sai_loai(bai, neu_ro=True)


@quy_tac(_DIEU_36, _DIEU_05, "D")
def ky_hieu_loai_suy_ra(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu của tên loại khác ghép chữ đầu các âm tiết: TB, KH, ĐA, PA, DA, QH, TC, CL, LKG.

    Sai: KHO cho Kế hoạch
    """
    yield from _sai_loai(bai, neu_ro=False)


@quy_tac(_DIEU_36, _DIEU_05, ("D", "A"))
def ky_hieu_quy_dinh(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu của Quy định: đến 10/3/2019 là QĐi; từ 27/5/2026 là QĐ; ở giữa cả hai đều được.

    Sai: Số 05-QĐi/TU ngày 05/9/2026
    """
    yield from _sai_loai(bai, neu_ro=True, la_quy_dinh=True)


def _sai_co_quan(bai: Bai, *, neu_ro: bool) -> Iterator[Phat]:
    if bai.so is None or bai.to_chuc is None or not bai.so.co_quan:
        return
    mong: KyHieuMong | None = ky_hieu_mong(bai.to_chuc)
    co = "-".join(bai.so.co_quan)
    if mong is None or (mong.do_tin_cay in _NEU_RO) is not neu_ro:
        return
    if len(bai.so.co_quan) > 1 and not bai.to_chuc.cung_ban_hanh:
        return  # the names of a joint paper could not be told apart
    dau = bai.so.co_quan[0] if bai.to_chuc.cung_ban_hanh else co
    if dau not in mong.chap_nhan:
        yield Phat(
            tai(bai.dong_cua(_KHOA)[0], _KHOA),
            f"ký hiệu cơ quan {co}",
            " hoặc ".join(mong.chap_nhan),
            f"sửa ký hiệu cơ quan thành {mong.chap_nhan[0]}",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def ky_hieu_co_quan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu cơ quan đúng với tên cơ quan: ĐH, TW, TU, ĐU, CB, BTCTU, VPTU, BCĐ….

    Sai: TU cho một đảng uỷ xã; ĐUX
    Chưa rõ: đơn vị trực thuộc, đơn vị sự nghiệp không có trong danh sách
    """
    yield from _sai_co_quan(bai, neu_ro=True)


@quy_tac(f"suy ra từ {_DIEU_36}", f"suy ra từ {_DIEU_05}", "C")
def ky_hieu_co_quan_suy_ra(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu thành uỷ (TU), quận uỷ (QU), thị uỷ (ThU), cơ quan của đảng uỷ (VPĐU, UBKTĐU).

    Sai: THU cho Thị uỷ
    """
    yield from _sai_co_quan(bai, neu_ro=False)
