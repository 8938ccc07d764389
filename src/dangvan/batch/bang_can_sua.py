"""The list given back with the cells to mend: under which name it goes, and what it may replace."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from dangvan.batch.bang_tinh import BangTinh, GiaTri
from dangvan.batch.bao_loi_excel import ghi_bao_loi
from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doi_chieu import ThongBao
from dangvan.batch.ket_qua import DongHong
from dangvan.batch.nguon_bang import NguonBang, doc_bang_tinh
from dangvan.disk import TemporaryFile
from dangvan.errors import DataError

_DUOI = "-can-sua"
_LAN_TOI_DA = 20
_SO_LAN = re.compile(rf"{_DUOI}(-\d+)?$")


def ghi_bang_can_sua(
    danh_sach: DanhSach, hong: Sequence[DongHong], folder: Path, source: NguonBang
) -> Path:
    """Write the marked list into the folder and return its path.

    It is called after the list: `ket-nap-can-sua.xlsx`. A copy made earlier is replaced while
    nobody has mended anything in it; one that was worked on, is open, or is the list itself
    stays, and the new one gets a number.

    Raises:
        DataError: It cannot be written.
    """
    van_de = [v for dong in hong for v in dong.van_de]
    van_de += [v for dong in danh_sach.dong for v in dong.canh_bao]
    so_tinh = cast(BinaryIO, source) if isinstance(source, TemporaryFile) else None
    loi: DataError | None = None
    for dich in _cac_ten(danh_sach, folder):
        if dich.exists() and _da_sua(dich, danh_sach.bang):
            continue
        try:
            return ghi_bao_loi(danh_sach.bang, van_de, dich, source=so_tinh)
        except DataError as error:
            loi = error
    raise loi or DataError(
        "quá nhiều bản cần sửa cũ", where=str(folder), fix=f"xoá bớt các tệp tên có “{_DUOI}”"
    )


def ban_can_sua_cu(danh_sach: DanhSach, folder: Path, source: NguonBang) -> Iterator[ThongBao]:
    """Yield a notice of each marked copy that earlier runs left, now that nothing is to be mended.

    They are not taken away: somebody may have worked in one, and a list read from one is the list.
    """
    nguon = Path(source.name) if isinstance(source, TemporaryFile) else None
    for cu in _cac_ten(danh_sach, folder):
        if cu.exists() and not (nguon is not None and nguon.exists() and cu.samefile(nguon)):
            yield ThongBao(
                "ban_can_sua_cu",
                f"{cu.name} là bản đánh dấu lỗi của lần chạy trước, nay đã cũ: danh sách không "
                "còn lỗi, xoá tệp ấy để khỏi nhầm",
            )


def _cac_ten(danh_sach: DanhSach, folder: Path) -> Iterator[Path]:
    goc = _SO_LAN.sub("", Path(danh_sach.bang.nguon).stem) or "danh-sach"
    yield folder / f"{goc}{_DUOI}.xlsx"
    yield from (folder / f"{goc}{_DUOI}-{lan}.xlsx" for lan in range(2, _LAN_TOI_DA))


def _da_sua(path: Path, bang: BangTinh) -> bool:
    """Tell whether a marked copy no longer holds what the list does: somebody worked in it."""
    try:
        cac_bang = doc_bang_tinh(path)
    except (DataError, OSError):
        return True
    return not any(_gia_tri(ban) == _gia_tri(bang) for ban in cac_bang)


def _gia_tri(bang: BangTinh) -> list[tuple[str, ...]]:
    return [tuple(_chu(value) for value in dong.gia_tri) for dong in bang.dong]


def _chu(value: GiaTri) -> str:
    return "" if value is None else str(value)
