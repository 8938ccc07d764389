"""The verb that looks at this machine: is everything there that dangvan needs or could use?"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Literal

import typer

from dangvan.cli.lenh_mau import cac_mau_co_san
from dangvan.cli.man_hinh import in_dong, in_json
from dangvan.cli.mo_so import mo_so_da_co
from dangvan.cli.tuy_chon import SO_METAVAR, Json
from dangvan.errors import DangvanError
from dangvan.models import CAC_LOAI
from dangvan.regulations import REGULATIONS

KetLuan = Literal["tốt", "hỏng", "không có"]
_DAU = {"tốt": "✓", "hỏng": "✗", "không có": "–"}
_THU_VIEN = (
    "docxtpl", "jinja2", "markdown-it-py", "num2words", "openpyxl", "pydantic", "python-docx",
    "pyyaml", "rich", "sqlalchemy", "typer",
)  # fmt: skip
_LIBRE_OFFICE = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_THU_MUC_PHONG = (Path("C:/Windows/Fonts"), Path("/Library/Fonts"), Path("/System/Library/Fonts"))


@dataclass(frozen=True, slots=True)
class MucKham:
    """One thing looked at: `hỏng` must be mended, `không có` is only told."""

    ten: str
    ket_luan: KetLuan
    chi_tiet: str


def doctor(
    register: Annotated[
        str | None,
        typer.Option(
            "--register",
            metavar=SO_METAVAR,
            help="Xem thêm sổ này có mở được, nhật ký có nguyên vẹn không.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Xem máy này có đủ những gì cần để làm văn bản không. Không dùng mạng."""
    cac_muc = [_python(), *_thu_vien(), _mau(), _libre_office(), _phong_chu()]
    if register is not None:
        cac_muc.append(_so(register))
    if json:
        in_json([asdict(muc) for muc in cac_muc])
    else:
        for muc in cac_muc:
            in_dong(f"{_DAU[muc.ket_luan]} {muc.ten}: {muc.chi_tiet}")
    if any(muc.ket_luan == "hỏng" for muc in cac_muc):
        raise typer.Exit(1)


def _python() -> MucKham:
    du = sys.version_info >= (3, 11)
    chi_tiet = f"{platform.python_version()}, {platform.system()} {platform.machine()}"
    return MucKham("Python", "tốt" if du else "hỏng", chi_tiet)


def _thu_vien() -> Iterator[MucKham]:
    co, thieu = [f"dangvan {version('dangvan')}"], []
    for ten in _THU_VIEN:
        try:
            co.append(f"{ten} {version(ten)}")
        except PackageNotFoundError:
            thieu.append(ten)
    yield MucKham("Thư viện", "tốt", ", ".join(co))
    if thieu:
        yield MucKham("Thư viện thiếu", "hỏng", f"{', '.join(thieu)}; cài lại dangvan")


def _mau() -> MucKham:
    try:
        co = {mau.ten for mau in cac_mau_co_san()}
    except (DangvanError, OSError) as error:
        return MucKham("Mẫu Word", "hỏng", str(error))
    can = {f"{pack.khoa}/{loai.loai_van_ban}.docx" for pack in REGULATIONS for loai in CAC_LOAI}
    if thieu := sorted(can - co):
        return MucKham("Mẫu Word", "hỏng", f"thiếu {', '.join(thieu)}; cài lại dangvan")
    return MucKham("Mẫu Word", "tốt", f"{len(co)} mẫu: {', '.join(sorted(co))}")


def _libre_office() -> MucKham:
    tim = shutil.which("soffice") or next((str(p) for p in _LIBRE_OFFICE if p.is_file()), None)
    if tim is None:
        return MucKham("LibreOffice", "không có", "không cần để làm văn bản; chỉ cần khi đổi PDF")
    return MucKham("LibreOffice", "tốt", tim)


def _phong_chu() -> MucKham:
    for ten in ("Times New Roman", "Liberation Serif"):
        if _co_phong(ten):
            return MucKham("Phông chữ", "tốt", ten)
    return MucKham("Phông chữ", "không có", "không thấy Times New Roman; máy in văn bản cần có")


def _co_phong(ten: str) -> bool:
    tep = {"Times New Roman": "times", "Liberation Serif": "liberationserif"}[ten]
    for folder in _THU_MUC_PHONG:
        if folder.is_dir() and any(p.name.lower().startswith(tep) for p in folder.rglob("*.ttf")):
            return True
    lenh = shutil.which("fc-list")
    if lenh is None or os.name == "nt":
        return False
    done = subprocess.run([lenh, ten], capture_output=True, text=True, check=False, timeout=30)
    return bool(done.stdout.strip())


def _so(so: str) -> MucKham:
    try:
        with mo_so_da_co(so) as register:
            so_muc, nhat_ky = len(register.entries()), register.verify()
            nhat_ky.raise_if_failed()
            chi_tiet = f"{register.ten}: {so_muc} số, nhật ký {nhat_ky.so_dong} dòng nguyên vẹn"
            return MucKham("Sổ", "tốt", chi_tiet)
    except DangvanError as error:
        return MucKham("Sổ", "hỏng", str(error))
