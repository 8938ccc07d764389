"""The rows of a list that have numbers: unchanged they stand, changed after issue are refused."""

from collections.abc import Iterable

from dangvan.batch.goi_giong import bam, cung_noi_dung
from dangvan.batch.khoa_dong import KhoaDong
from dangvan.batch.lam_giay import CachDung, co_so
from dangvan.batch.noi_ra import NoiRa, doc_dia_chi
from dangvan.batch.o_sai import Cau
from dangvan.models import VanBan
from dangvan.register import MucSo, TrangThai
from dangvan.render.dau_giay import DauGiay
from dangvan.text import ngay_ngan

MA_DA_BAN_HANH = "loi:da_ban_hanh"


class DaCap:
    """What the register holds of a batch before it is run.

    Args:
        cac_muc: The batch's entries.
        noi: The place the batch writes to.
        dung: How papers are rendered.
    """

    def __init__(self, cac_muc: Iterable[MucSo], noi: NoiRa, dung: CachDung) -> None:
        self._muc = {muc.khoa_dong: muc for muc in cac_muc if muc.khoa_dong}
        da_huy = {khoa for khoa, muc in self._muc.items() if muc.trang_thai == TrangThai.HUY}
        self._khoa = KhoaDong(self._muc.keys() - da_huy, da_huy)
        self._noi = noi
        self._dung = dung

    def khoa(self, van_ban: VanBan) -> str:
        """Return the key of the row a paper is made from."""
        return self._khoa.cua(van_ban)

    def vi_sao_khong(self, van_ban: VanBan, khoa: str) -> Cau | None:
        """Return why the row of a key may not be made: what was issued, or voided, for it."""
        muc = self._muc.get(khoa)
        if muc is not None:
            return None if self._nhu_cu(muc, van_ban) else _da_khac(muc)
        cac_huy = [self._muc[khoa] for khoa in self._khoa.da_huy(van_ban)]
        da_huy = next((muc for muc in cac_huy if muc.sha256 and self._nhu_cu(muc, van_ban)), None)
        return _da_huy(da_huy) if da_huy else None

    def _nhu_cu(self, muc: MucSo, van_ban: VanBan) -> bool:
        """Tell whether a paper would come out as it was issued; so does one not issued yet."""
        if muc.sha256 is None:
            return True
        giay = co_so(van_ban, muc.so_van_ban)
        if self._dung.dau(giay) == _dau(muc):
            return True
        data = self._dung(giay).data
        if bam(data) == muc.sha256:
            return True
        goc = ban_goc(muc.tap_tin, muc.sha256, self._noi)
        return goc is not None and cung_noi_dung(goc, data)


def _dau(muc: MucSo) -> DauGiay | None:
    """Return what an issued file followed from, if the register was told."""
    if muc.van_ban_sha256 and muc.mau_sha256 and muc.quy_dinh and muc.phien_ban:
        return DauGiay(muc.van_ban_sha256, muc.mau_sha256, muc.quy_dinh, muc.phien_ban)
    return None


def _da_khac(muc: MucSo) -> Cau:
    return (
        f"người này đã có số {muc.so_ky_hieu}; dòng này, tệp đơn vị, mẫu hoặc bản dangvan nay "
        "khác lúc ban hành",
        "trả lại như lúc ban hành, hoặc bỏ dòng này khỏi danh sách; văn bản đã ban hành mà sai "
        "thì huỷ số đó rồi chạy lại",
    )


def _da_huy(muc: MucSo) -> Cau:
    ngay = ngay_ngan(muc.ngay_huy) if muc.ngay_huy else ""
    return (
        f"số {muc.so_ky_hieu} của người này đã huỷ ngày {ngay} ({muc.ly_do_huy}), "
        "dòng này vẫn như văn bản đã huỷ",
        "bỏ dòng này; nếu ra văn bản mới thì sửa chỗ sai, ghi Ngày ban hành mới rồi chạy lại",
    )


def ban_goc(tap_tin: str | None, sha256: str | None, noi: NoiRa) -> bytes | None:
    """Return the bytes of an issued file as it was issued.

    It may lie where the register says, or under its name in the place the batch writes to.
    """
    if not tap_tin:
        return None
    for doc, cho in ((doc_dia_chi, tap_tin), (noi.doc, ten_cua(tap_tin))):
        data = doc(cho)
        if data is not None and bam(data) == sha256:
            return data
    return None


def ten_cua(dia_chi: str) -> str:
    """Return the name of a paper at an address, whichever system wrote that."""
    return dia_chi.replace("\\", "/").rpartition("/")[2]
