"""Opening a register: an old one as it is, a new one only once its numbers are really wanted."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from dangvan.batch import DonVi
from dangvan.cli.man_hinh import in_loi
from dangvan.models import VanBan
from dangvan.register import Register

TRONG_BO_NHO = "sqlite://"


def mo_so_thu(don_vi: DonVi | None) -> Register:
    """Open a register in memory: what fails on it would have failed on a new file."""
    return Register(TRONG_BO_NHO, **_theo_don_vi(don_vi))


def mo_so_cap_so(
    so: str,
    don_vi: DonVi | None,
    loai: type[VanBan] | None,
    *,
    moi: bool,
    nguoi_dung: str | None = None,
) -> Register:
    """Open a register to take numbers from, made where there is none, which is told.

    A misspelt name begins a second book: whoever typed it must see that one was made.

    Args:
        so: The file, or the address of a server.
        don_vi: The office, which may state how QĐ is numbered and which numbers are used up.
        loai: The kind of paper to be numbered, if one is.
        moi: Whether no such register was there.
        nguoi_dung: Who writes, for the trail.
    """
    register = Register(so, nguoi_dung=nguoi_dung, **_theo_don_vi(don_vi))
    if moi:
        in_loi(f"Lưu ý: lập sổ mới {_ten(so)}{_bat_dau(don_vi, loai)}{_so_gan_giong(so)}.")
        if dam_may := _thu_muc_dam_may(so):
            in_loi(
                f"Lưu ý: thư mục {dam_may} được chép lên mạng. Hai máy cùng ghi thì thành hai sổ "
                "khác nhau, và tài liệu của Đảng không để trên mạng: nên đặt sổ ở thư mục khác."
            )
    return register


def mo_so_da_co(so: str, *, nguoi_dung: str | None = None) -> Register:
    """Open a register that must exist: looking into one never makes one.

    Raises:
        RegisterError: There is no such register.
    """
    return Register(so, lap_moi=False, nguoi_dung=nguoi_dung)


def noi_tiep_so(register: Register, van_ban: VanBan | type[VanBan], don_vi: DonVi | None) -> None:
    """Let a series that is empty here go on after the last number the office used before."""
    da_dung = don_vi.so_da_dung.get(van_ban.ky_hieu_loai) if don_vi else None
    if don_vi is None or not da_dung:
        return
    loai = type(van_ban) if isinstance(van_ban, VanBan) else van_ban
    co_quan, nhiem_ky = don_vi.co_quan_ban_hanh, don_vi.nhiem_ky
    if not register.entries(to_chuc=co_quan, ten_loai=loai, nhiem_ky=nhiem_ky):
        register.continue_from(co_quan, loai, nhiem_ky, da_dung)


def _theo_don_vi(don_vi: DonVi | None) -> dict[str, Any]:  # Any: arguments of several types
    """Return how an office's register is opened; a policy it does not state is left open."""
    if don_vi is None:
        return {}
    co_chinh_sach = "chung_day_so_qd" in don_vi.model_fields_set
    return {
        "chung_day_so_qd": don_vi.chung_day_so_qd if co_chinh_sach else None,
        "tai_lieu_mat": don_vi.xu_ly_tai_lieu_mat,
    }


def _ten(so: str) -> str:
    """Return how a register is called on the screen: an address may hold a password."""
    return f"{so.partition('://')[0]}://…" if "://" in so else so


def _bat_dau(don_vi: DonVi | None, loai: type[VanBan] | None) -> str:
    if loai is None:
        return ""
    da_dung = don_vi.so_da_dung.get(loai.ky_hieu_loai) if don_vi else None
    if da_dung:
        return f", số {loai.ky_hieu_loai} nối tiếp từ {da_dung + 1:02d} theo so_da_dung"
    return f", số {loai.ky_hieu_loai} bắt đầu từ 01"


_DAM_MAY = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "my drive")


def _thu_muc_dam_may(so: str) -> str:
    """Return the folder a register lies in that is copied to somebody's cloud; empty if none."""
    if "://" in so:
        return ""
    cac_phan = Path(so).resolve().parts[:-1]
    return next((phan for phan in cac_phan if phan.lower().startswith(_DAM_MAY)), "")


def _so_gan_giong(so: str) -> str:
    """Return a hint where the folder holds a register of nearly the same name."""
    if "://" in so:
        return ""
    path = Path(so)
    khac = [muc.stem for muc in path.parent.glob(f"*{path.suffix}") if muc.name != path.name]
    gan = get_close_matches(path.stem, khac, n=1)
    return (
        f"; thư mục đã có {gan[0]}{path.suffix}, nếu định dùng sổ đó thì xem lại tên sổ"
        if gan
        else ""
    )
