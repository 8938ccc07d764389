"""The rows of a list that were issued before: unchanged they stand, changed they are refused."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.goi_giong import bam, cung_noi_dung, doc_neu_co
from dangvan.batch.ket_qua import DongHong
from dangvan.batch.khoa_dong import KhoaDong
from dangvan.batch.o_sai import o_sai
from dangvan.models import VanBan
from dangvan.register import MucSo, TrangThai
from dangvan.render import Rendered

MA_DA_BAN_HANH = "loi:da_ban_hanh"

Dung = Callable[[VanBan], Rendered]
"""Renders a paper with the batch's template."""


@dataclass(frozen=True, slots=True)
class DongLam:
    """One row that can be made: its number in the list, its key in the register, its paper."""

    so_dong: int
    khoa: str
    van_ban: VanBan


def doi_chieu_voi_so(
    cac_muc: Iterable[MucSo],
    cac_dong: Sequence[tuple[DongDoc, VanBan]],
    danh_sach: DanhSach,
    dung: Dung,
) -> tuple[tuple[DongLam, ...], tuple[DongHong, ...]]:
    """Return the rows to make, and those issued before with other facts than now.

    Args:
        cac_muc: What the register holds of the batch.
        cac_dong: The rows that are in order.
        danh_sach: The list, to point at cells.
        dung: Renders a paper.
    """
    theo_khoa = {muc.khoa_dong: muc for muc in cac_muc if muc.khoa_dong}
    khoa_dong = KhoaDong(theo_khoa)
    lam: list[DongLam] = []
    khac: list[DongHong] = []
    for dong, van_ban in cac_dong:
        khoa = khoa_dong.cua(van_ban)
        muc = theo_khoa.get(khoa)
        if muc is None or la_nhu_cu(muc, van_ban, dung):
            lam.append(DongLam(dong.so_dong, khoa, van_ban))
        else:
            cau = (
                f"người này đã có số {muc.so_ky_hieu}; dòng này, tệp đơn vị, mẫu hoặc bản "
                "dangvan nay khác lúc ban hành",
                "trả lại như lúc ban hành, hoặc bỏ dòng này khỏi danh sách; văn bản đã ban hành "
                "mà sai thì làm văn bản mới riêng",
            )
            khac.append(
                DongHong(dong.so_dong, (o_sai(danh_sach, dong, "ho_ten", cau, MA_DA_BAN_HANH),))
            )
    return tuple(lam), tuple(khac)


def la_nhu_cu(muc: MucSo, van_ban: VanBan, dung: Dung) -> bool:
    """Tell whether a paper is not issued yet, or would come out as it was issued."""
    if muc.trang_thai != TrangThai.DA_BAN_HANH:
        return True
    data = dung(van_ban.with_so_van_ban(muc.so_van_ban)).data
    if bam(data) == muc.sha256:
        return True
    goc = ban_goc(muc.tap_tin, muc.sha256)
    return goc is not None and cung_noi_dung(goc, data)


def ban_goc(tap_tin: str | None, sha256: str | None) -> bytes | None:
    """Return the bytes of an issued file, if it lies where the register says, unedited."""
    data = doc_neu_co(Path(tap_tin)) if tap_tin else None
    return data if data is not None and bam(data) == sha256 else None
