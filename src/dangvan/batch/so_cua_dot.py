"""What a batch settles with the register beside its own numbers."""

from collections.abc import Callable, Iterator, Sequence

from dangvan.batch.doi_chieu import ThongBao
from dangvan.batch.don_vi import DonVi
from dangvan.batch.dong_van_ban import BANG_LOAI
from dangvan.batch.goi_giong import bam
from dangvan.batch.ket_qua import GiayDaLam
from dangvan.batch.kiem_tra_dot import DongLam
from dangvan.batch.noi_ra import NoiRa
from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.register import MucSo, Register, TrangThai
from dangvan.text import gap_dau

_KE_TOI_DA = 5


def kiem_tra_chinh_sach(register: Register, don_vi: DonVi) -> None:
    """Refuse a register opened with another policy for QĐ than the office file states.

    Raises:
        RegisterError: The policies differ: numbers would come from the wrong series.
    """
    chung = don_vi.chung_day_so_qd
    if "chung_day_so_qd" in don_vi.model_fields_set and bool(register.chung_day_so_qd) != chung:
        raise RegisterError(
            f"tệp đơn vị ghi chung_day_so_qd: {str(chung).lower()}, sổ lại được mở khác",
            fix=f"mở sổ bằng Register(…, chung_day_so_qd={chung})",
        )


def noi_day_so(register: Register, kind: type[VanBan], don_vi: DonVi) -> None:
    """Let the series go on after the last number the office used before this register.

    Raises:
        RegisterError: The register went on from another number, or has numbers of its own.
    """
    if so_da_dung := don_vi.so_da_dung.get(kind.ky_hieu_loai):
        register.continue_from(don_vi.co_quan_ban_hanh, kind, don_vi.nhiem_ky, so_da_dung)


def doi_tuong(van_ban: VanBan) -> str:
    """Return the person a paper is about, as the register calls it; empty where there is none."""
    return str(BANG_LOAI[type(van_ban)].ten_rieng(van_ban).get("ho_ten", ""))


def trung_ten_trong_so(
    cac_dong: Sequence[DongLam], doi_tuong: Callable[[int], str], trong_so: Sequence[MucSo]
) -> Iterator[ThongBao]:
    """Yield a notice for each new row whose person's name stands in the series already.

    Namesakes are rightly decided on one by one; a name or birth date mended after its decision
    was issued looks the same, and must not become a second number unnoticed.

    Args:
        cac_dong: The rows to make.
        doi_tuong: The person of the row at a place.
        trong_so: What the register holds of the series.
    """
    da_biet = {muc.khoa_dong for muc in trong_so}
    theo_ten = {
        gap_dau(muc.doi_tuong): muc.so_ky_hieu
        for muc in trong_so
        if muc.doi_tuong and muc.trang_thai != TrangThai.HUY
    }
    for cho, mot in enumerate(cac_dong if theo_ten else ()):
        so = theo_ten.get(gap_dau(doi_tuong(cho)))
        if so and mot.khoa not in da_biet:
            yield ThongBao(
                "trung_ten_trong_so",
                f"dòng {mot.so_dong}: sổ đã có số {so} cho người cùng họ tên. Nếu là một "
                "người (vừa sửa tên hoặc ngày sinh) thì bỏ dòng này và xem lại số đó; nếu là hai "
                "người thì không cần sửa",
            )


def thong_bao_so(
    cac_dong: Sequence[DongLam],
    giay: Sequence[GiayDaLam],
    truoc: Sequence[MucSo],
    noi: NoiRa,
) -> Iterator[ThongBao]:
    """Yield what a clerk should know of a list that was not simply made, or made before.

    Args:
        cac_dong: The rows of the batch.
        giay: Its papers.
        truoc: What the register held of its series before.
        noi: Where they are.
    """
    if not truoc:
        return
    cua_dot = {dong.khoa for dong in cac_dong}
    da_xong = {
        muc.so_van_ban
        for muc in truoc
        if muc.trang_thai == TrangThai.DA_BAN_HANH and muc.khoa_dong in cua_dot
    }
    co_san = len(da_xong)
    if 0 < co_san < len(giay):
        yield ThongBao(
            "da_ban_hanh_truoc",
            f"{co_san} văn bản đã ban hành từ lần trước, giữ nguyên; "
            f"lần này làm thêm {len(giay) - co_san}",
        )
    khac = [
        mot.so_ky_hieu
        for mot in giay
        if mot.so_van_ban in da_xong and bam(noi.doc(mot.tap_tin.name) or b"") != mot.sha256
    ]
    if khac:
        yield ThongBao(
            "tep_da_sua", f"tệp đã bị sửa sau khi ban hành, không ghi đè lên: {_ke(khac)}"
        )
    bo_lai = [
        muc.so_ky_hieu
        for muc in truoc
        if muc.trang_thai == TrangThai.GIU_CHO and muc.khoa_dong not in cua_dot
    ]
    if bo_lai:
        yield ThongBao(
            "so_giu_cho",
            f"sổ còn giữ số cho người không có trong danh sách này: {_ke(bo_lai)}; chạy lại danh "
            "sách có những người đó để làm nốt",
        )


def _ke(cac_so: Sequence[str]) -> str:
    con = len(cac_so) - _KE_TOI_DA
    return ", ".join(cac_so[:_KE_TOI_DA]) + (f" và {con} số nữa" if con > 0 else "")
