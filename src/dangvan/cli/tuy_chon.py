"""Options that several verbs share, and how findings look as JSON."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from dangvan.batch import DonVi
from dangvan.errors import DataError
from dangvan.models import CanhBao, VanBan
from dangvan.register import Register

GhiDe = Annotated[bool, typer.Option("--overwrite", help="Cho phép ghi đè tệp đã có.")]
Json = Annotated[
    bool, typer.Option("--json", help="In kết quả dạng JSON cho chương trình khác đọc.")
]
Loai = Annotated[
    str,
    typer.Argument(metavar="LOẠI", help="Loại văn bản: nghi_quyet, ke_hoach, quyet_dinh_ket_nap."),
]
Mau = Annotated[
    Path | None,
    typer.Option("--template", metavar="MẪU.docx", help="Mẫu riêng của cơ quan."),
]


def canh_bao_json(cac_canh_bao: Iterable[CanhBao]) -> list[dict[str, str]]:
    """Return warnings as plain data."""
    return [
        {"ma": c.ma, "noi_dung": c.noi_dung, "cach_sua": c.cach_sua, "source": c.source}
        for c in cac_canh_bao
    ]


def mo_so(path: Path, don_vi: DonVi | None = None) -> Register:
    """Open a register, made where there is none, under the office's policy if it states one."""
    chung = None
    if don_vi is not None and "chung_day_so_qd" in don_vi.model_fields_set:
        chung = don_vi.chung_day_so_qd
    return Register(path, chung_day_so_qd=chung)


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
