"""The verb that looks at this machine: is everything there that dangvan needs or could use?"""

import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Literal

import typer

from dangvan.cli.lenh_mau import cac_mau_co_san
from dangvan.cli.man_hinh import in_dong, in_json
from dangvan.cli.mo_so import mo_so_da_co
from dangvan.cli.tuy_chon import SO_METAVAR, Json
from dangvan.errors import DangvanError
from dangvan.models import CAC_LOAI
from dangvan.regulations import REGULATIONS
from dangvan.render.pdf.libreoffice import cach_cai, tim_soffice
from dangvan.render.pdf.phong_chu import PHONG_QUY_DINH, cach_cai_phong, phong_tren_may

KetLuan = Literal["tốt", "hỏng", "không có"]
_DAU = {"tốt": "✓", "hỏng": "✗", "không có": "–"}
_THU_VIEN = (
    "docxtpl", "jinja2", "markdown-it-py", "num2words", "openpyxl", "pydantic", "python-docx",
    "pyyaml", "rich", "sqlalchemy", "typer",
)  # fmt: skip


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
    cac_muc = [_python(), *_thu_vien(), _mau(), _libre_office(), _doc_pdf(), _phong_chu()]
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
    tim = tim_soffice()
    if tim is None:
        can = f"không cần để làm văn bản; chỉ cần khi đổi PDF: {cach_cai()}"
        return MucKham("LibreOffice", "không có", can)
    return MucKham("LibreOffice", "tốt", tim)


def _doc_pdf() -> MucKham:
    try:
        return MucKham("Đọc PDF", "tốt", f"pypdfium2 {version('pypdfium2')}")
    except PackageNotFoundError:
        can = 'chỉ cần khi đổi PDF, xem trang: pip install "dangvan[pdf]"'
        return MucKham("Đọc PDF", "không có", can)


def _phong_chu() -> MucKham:
    ten = phong_tren_may()
    if ten is None:
        can = f"không thấy {PHONG_QUY_DINH}; máy in văn bản cần có: {cach_cai_phong()}"
        return MucKham("Phông chữ", "không có", can)
    if ten != PHONG_QUY_DINH:
        return MucKham("Phông chữ", "tốt", f"{ten}, thay {PHONG_QUY_DINH}, cùng bề rộng")
    return MucKham("Phông chữ", "tốt", ten)


def _so(so: str) -> MucKham:
    try:
        with mo_so_da_co(so) as register:
            so_muc, nhat_ky = len(register.entries()), register.verify()
            nhat_ky.raise_if_failed()
            chi_tiet = f"{register.ten}: {so_muc} số, nhật ký {nhat_ky.so_dong} dòng nguyên vẹn"
            return MucKham("Sổ", "tốt", chi_tiet)
    except DangvanError as error:
        return MucKham("Sổ", "hỏng", str(error))
