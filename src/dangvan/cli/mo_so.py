"""Opening a register: an old one as it is, a new one only once its numbers are really wanted."""

from difflib import get_close_matches
from pathlib import Path

from dangvan.batch import DonVi
from dangvan.cli.man_hinh import in_loi
from dangvan.errors import DataError
from dangvan.models import VanBan
from dangvan.register import Register

TRONG_BO_NHO = "sqlite://"


def mo_so_thu(don_vi: DonVi | None) -> Register:
    """Open a register in memory: what fails on it would have failed on a new file."""
    return Register(TRONG_BO_NHO, chung_day_so_qd=_chung_day_so(don_vi))


def mo_so_cap_so(
    path: Path, don_vi: DonVi | None, loai: type[VanBan] | None, *, moi: bool
) -> Register:
    """Open a register to take numbers from, made where there is none, which is told.

    A misspelt name begins a second book: whoever typed it must see that one was made.

    Args:
        path: The file.
        don_vi: The office, which may state how QĐ is numbered and which numbers are used up.
        loai: The kind of paper to be numbered, if one is.
        moi: Whether no such file was there.
    """
    register = Register(path, chung_day_so_qd=_chung_day_so(don_vi))
    if moi:
        in_loi(f"Lưu ý: lập sổ mới {path}{_bat_dau(don_vi, loai)}{_so_gan_giong(path)}.")
    return register


def mo_so_da_co(path: Path) -> Register:
    """Open a register that must exist: looking into one never makes one.

    Raises:
        DataError: There is no such file.
    """
    if not path.is_file():
        raise DataError(
            "không có sổ này",
            where=str(path),
            fix="kiểm tra lại tên tệp; sổ mới được lập khi cấp số lần đầu",
        )
    return Register(path)


def noi_tiep_so(register: Register, van_ban: VanBan | type[VanBan], don_vi: DonVi | None) -> None:
    """Let a series that is empty here go on after the last number the office used before."""
    da_dung = don_vi.so_da_dung.get(van_ban.ky_hieu_loai) if don_vi else None
    if don_vi is None or not da_dung:
        return
    loai = type(van_ban) if isinstance(van_ban, VanBan) else van_ban
    co_quan, nhiem_ky = don_vi.co_quan_ban_hanh, don_vi.nhiem_ky
    if not register.entries(to_chuc=co_quan, ten_loai=loai, nhiem_ky=nhiem_ky):
        register.continue_from(co_quan, loai, nhiem_ky, da_dung)


def _chung_day_so(don_vi: DonVi | None) -> bool | None:
    """Return the office's policy for QĐ, `None` if it states none."""
    if don_vi is None or "chung_day_so_qd" not in don_vi.model_fields_set:
        return None
    return don_vi.chung_day_so_qd


def _bat_dau(don_vi: DonVi | None, loai: type[VanBan] | None) -> str:
    if loai is None:
        return ""
    da_dung = don_vi.so_da_dung.get(loai.ky_hieu_loai) if don_vi else None
    if da_dung:
        return f", số {loai.ky_hieu_loai} nối tiếp từ {da_dung + 1:02d} theo so_da_dung"
    return f", số {loai.ky_hieu_loai} bắt đầu từ 01"


def _so_gan_giong(path: Path) -> str:
    """Return a hint where the folder holds a register of nearly the same name."""
    khac = [muc.stem for muc in path.parent.glob(f"*{path.suffix}") if muc.name != path.name]
    gan = get_close_matches(path.stem, khac, n=1)
    return (
        f"; thư mục đã có {gan[0]}{path.suffix}, nếu định dùng sổ đó thì xem lại tên sổ"
        if gan
        else ""
    )
