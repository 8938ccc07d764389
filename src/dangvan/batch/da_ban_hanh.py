"""The rows of a list that have numbers: unchanged they stand, changed after issue are refused."""

from collections.abc import Callable, Iterable
from pathlib import Path

from dangvan.batch.goi_giong import bam, cung_noi_dung, doc_neu_co
from dangvan.batch.khoa_dong import KhoaDong
from dangvan.models import VanBan
from dangvan.register import MucSo, TrangThai
from dangvan.render import Rendered

MA_DA_BAN_HANH = "loi:da_ban_hanh"

Dung = Callable[[VanBan], Rendered]
"""Renders a paper with the batch's template."""


class DaCap:
    """What the register holds of a batch before it is run.

    Args:
        cac_muc: The batch's entries.
        out: The folder the batch writes to.
        dung: Renders a paper.
    """

    def __init__(self, cac_muc: Iterable[MucSo], out: Path, dung: Dung) -> None:
        self._muc = {muc.khoa_dong: muc for muc in cac_muc if muc.khoa_dong}
        self._khoa = KhoaDong(self._muc)
        self._out = out
        self._dung = dung

    def khoa(self, van_ban: VanBan) -> str:
        """Return the key of the row a paper is made from."""
        return self._khoa.cua(van_ban)

    def da_khac(self, van_ban: VanBan) -> tuple[str, str] | None:
        """Return what to tell of a paper that was issued and would come out otherwise now."""
        muc = self._muc.get(self.khoa(van_ban))
        if muc is None or muc.trang_thai != TrangThai.DA_BAN_HANH:
            return None
        data = self._dung(van_ban.with_so_van_ban(muc.so_van_ban)).data
        if bam(data) == muc.sha256:
            return None
        goc = ban_goc(muc.tap_tin, muc.sha256, self._out)
        if goc is not None and cung_noi_dung(goc, data):
            return None
        return (
            f"người này đã có số {muc.so_ky_hieu}; dòng này, tệp đơn vị, mẫu hoặc bản dangvan nay "
            "khác lúc ban hành",
            "trả lại như lúc ban hành, hoặc bỏ dòng này khỏi danh sách; văn bản đã ban hành mà sai "
            "thì làm văn bản mới riêng",
        )


def ban_goc(tap_tin: str | None, sha256: str | None, out: Path) -> bytes | None:
    """Return the bytes of an issued file as it was issued.

    It may lie where the register says, or under its name in the folder the batch writes to.
    """
    if not tap_tin:
        return None
    cac_ban = (doc_neu_co(path) for path in (Path(tap_tin), out / Path(tap_tin).name))
    return next((data for data in cac_ban if data is not None and bam(data) == sha256), None)
