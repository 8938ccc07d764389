"""The verb that mends what is safe to mend, into a copy."""

from pathlib import Path
from typing import Annotated

import typer

from dangvan.cli.lenh_kiem import QuyDinh
from dangvan.cli.man_hinh import in_dong, in_json
from dangvan.cli.tuy_chon import GhiDe, Json
from dangvan.errors import DataError, DocxError
from dangvan.mend import Fixed
from dangvan.mend import fix as sua_tep

_THAN = "word/document.xml"


def fix(
    tep: Annotated[Path, typer.Argument(metavar="TỆP.docx", help="Tệp Word cần sửa.")],
    out: Annotated[Path, typer.Option("--out", metavar="BẢN-SỬA.docx", help="Nơi ghi bản đã sửa.")],
    regulation: QuyDinh = None,
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Sửa các lỗi thể thức sửa được an toàn, ghi ra bản khác; không đổi chữ nào của nội dung.

    Sửa lề, khổ giấy, phông, cỡ và kiểu chữ, dãn cách, số trang, số 0, dấu câu; kể từng chỗ trước
    và sau, rồi kể chỗ còn lại và vì sao không sửa. Mã thoát 0 khi bản đã sửa đạt; 1 khi còn chỗ
    sai hoặc chỗ chưa rõ.
    """
    if not tep.is_file():
        raise DataError("không có tệp này", where=str(tep), fix="xem lại đường dẫn")
    if out.exists() and out.samefile(tep):
        raise DocxError("bản đã sửa không được thay tệp gốc", where=str(out), fix="chọn tên khác")
    ket_qua = sua_tep(tep, regulation=regulation)
    ket_qua.save(out, overwrite=overwrite)
    if json:
        in_json({"out": str(out), **ket_qua.to_dict()})
    else:
        _bao(tep, out, ket_qua)
    if not ket_qua.report.passed:
        raise typer.Exit(1)


def _bao(tep: Path, out: Path, ket_qua: Fixed) -> None:
    in_dong(f"{tep.name}: sửa {len(ket_qua.changes)} chỗ, ghi vào {out}")
    for muc in ket_qua.changes:
        cho = "trang" if muc.paragraph is None else f"đoạn {muc.paragraph}"
        if muc.part != _THAN and muc.paragraph is not None:
            cho += f" của {muc.part}"
        in_dong(f"  ✓ {cho}: {muc.before} → {muc.after} [{muc.rule}]")
    if ket_qua.unmended:
        in_dong(f"Không sửa {len(ket_qua.unmended)} chỗ:")
    for con in ket_qua.unmended:
        in_dong(f"  ✗ {con.finding.place.part}: {con.finding.found} [{con.finding.rule}]")
        in_dong(f"      vì: {con.reason}")
        in_dong(f"      sửa tay: {con.finding.fix}")
