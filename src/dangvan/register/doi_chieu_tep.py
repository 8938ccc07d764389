"""Which entry a file belongs to: the very file that was issued, or one that only says so."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, select

from dangvan.register.doc_so import doc_muc
from dangvan.register.luoc_do import muc_so
from dangvan.register.muc_so import BienNhan, MucSo, TrangThai


class KhopSo(StrEnum):
    """What the book says of a file."""

    DUNG_TEP = "dung_tep"
    KHAC_TEP = "khac_tep"
    VAN_BAN_KHAC = "van_ban_khac"
    KHONG_CO = "khong_co"

    @property
    def bang_chu(self) -> str:
        """The answer in words."""
        return {
            "dung_tep": "đúng là tệp đã ban hành",
            "khac_tep": "cùng dữ kiện, nhưng không phải tệp đã ban hành",
            "van_ban_khac": "sổ ghi số này cho văn bản khác, hoặc chưa giữ biên nhận của nó",
            "khong_co": "sổ không có tệp này",
        }[self.value]


@dataclass(frozen=True, slots=True)
class FileMatch:
    """What the book says of a file, and the entries that say so."""

    ket_luan: KhopSo
    cac_muc: tuple[MucSo, ...]

    @property
    def passed(self) -> bool:
        """Whether it is the file that was issued, under a number that still stands."""
        con = [muc for muc in self.cac_muc if muc.trang_thai == TrangThai.DA_BAN_HANH]
        return self.ket_luan == KhopSo.DUNG_TEP and bool(con)


def doi_chieu_tep(conn: Connection, sha256: str, bien_nhan: BienNhan | None) -> FileMatch:
    """Return what the book says of a file, by its digest and by the receipt in it."""
    cot = muc_so.c
    hoi = [(KhopSo.DUNG_TEP, cot.sha256 == sha256)]
    if bien_nhan is not None:
        hoi.append((KhopSo.KHAC_TEP, cot.van_ban_sha256 == bien_nhan.van_ban_sha256))
        hoi.append((KhopSo.VAN_BAN_KHAC, cot.so_ky_hieu == bien_nhan.so_ky_hieu))
    for ket_luan, dieu_kien in hoi:
        cac_id = conn.execute(select(cot.id).where(dieu_kien)).scalars().all()
        if cac_id:
            return FileMatch(ket_luan, doc_muc(conn, cac_id=cac_id))
    return FileMatch(KhopSo.KHONG_CO, ())
