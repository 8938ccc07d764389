"""What the screen tells of a batch: each thing once, however many papers it holds for."""

from collections import defaultdict
from collections.abc import Sequence, Set

from dangvan.batch import BatchResult, GiayDaLam
from dangvan.batch.than_bang import gom_so
from dangvan.cli.man_hinh import in_dong, in_loi, in_nhieu

_NOI_O_TOM_TAT = "da_ban_hanh_truoc"
"""The notice that the summary says in its own words."""


def chua_co_ai(ket_qua: BatchResult) -> bool:
    """Tell whether the list is a form nobody has filled in: it holds the example row alone."""
    co = ket_qua.da_lam or ket_qua.cho_lam or ket_qua.that_bai
    return not co and not any(v.la_loi for v in ket_qua.loi)


def bao_dot(ket_qua: BatchResult, out: str, so_truoc: Set[int]) -> None:
    """Print what became of a batch.

    Args:
        ket_qua: What the batch did.
        out: Where it wrote to.
        so_truoc: The numbers that were issued before this run.
    """
    for muc in ket_qua.thong_bao:
        if muc.ma != _NOI_O_TOM_TAT:
            in_loi(f"Lưu ý: {muc}")
    in_nhieu("Cần xem", [str(v) for v in ket_qua.canh_bao_o], kieu="yellow")
    in_nhieu("Cần xem", _gom_canh_bao(ket_qua.da_lam), kieu="yellow")
    in_nhieu("Lỗi", [str(v) for v in ket_qua.loi if v.la_loi], kieu="red")
    if chua_co_ai(ket_qua):
        in_loi(
            "Lỗi: danh sách chưa có ai, mới chỉ có dòng ví dụ. "
            "Cách sửa: ghi từ dòng ngay dưới dòng ví dụ rồi chạy lại",
            kieu="red",
        )
    moi = [giay for giay in ket_qua.da_lam if giay.so_van_ban not in so_truoc]
    if moi:
        in_dong(f"Đã làm {len(moi)} văn bản, số {_tu_den(moi)}, trong {out}")
    elif ket_qua.da_lam:
        in_dong(f"Không có văn bản mới; {_tu_den(ket_qua.da_lam)} đã có trong {out}")
    in_dong(_tom_tat(ket_qua, len(moi)))
    if ket_qua.bang_sua_loi:
        in_dong(f"Các ô phải sửa được đánh dấu trong {ket_qua.bang_sua_loi}")


def _gom_canh_bao(da_lam: Sequence[GiayDaLam]) -> list[str]:
    """Return each warning once, with the papers it holds for."""
    theo_cau: dict[str, list[GiayDaLam]] = defaultdict(list)
    for giay in da_lam:
        for canh in giay.canh_bao:
            theo_cau[str(canh)].append(giay)
    return [f"{_cac_giay(nhom)}: {cau}" for cau, nhom in theo_cau.items()]


def _cac_giay(nhom: list[GiayDaLam]) -> str:
    if len(nhom) == 1:
        return nhom[0].so_ky_hieu
    noi = " đến " if nhom[-1].so_van_ban - nhom[0].so_van_ban == len(nhom) - 1 else " … "
    return f"{len(nhom)} văn bản ({nhom[0].so_ky_hieu}{noi}{nhom[-1].so_ky_hieu})"


def _tu_den(nhom: Sequence[GiayDaLam]) -> str:
    dau, cuoi = nhom[0].so_ky_hieu, nhom[-1].so_ky_hieu
    return dau if dau == cuoi else f"{dau} đến {cuoi}"


def _tom_tat(ket_qua: BatchResult, so_moi: int) -> str:
    hong = len(ket_qua.that_bai)
    cac_bo = gom_so(tuple(sorted(dong.dong for dong in ket_qua.bo_qua)))
    bo_qua = f"{len(ket_qua.bo_qua)} bỏ qua" + (f" (dòng {cac_bo})" if cac_bo else "")
    giu = len(ket_qua.da_lam) - so_moi
    if ket_qua.chay_thu:
        dau = f"Chạy thử, chưa cấp số: {ket_qua.tong_dong} dòng, {len(ket_qua.cho_lam)} làm được"
    elif giu:
        dau = f"{ket_qua.tong_dong} dòng: làm mới {so_moi}, giữ nguyên {giu}"
    else:
        dau = f"{ket_qua.tong_dong} dòng: {so_moi} đã làm"
    cuoi = "" if ket_qua.ok or ket_qua.chay_thu else "; chưa làm văn bản nào, sửa rồi chạy lại"
    return f"{dau}, {bo_qua}, {hong} lỗi{cuoi}."
