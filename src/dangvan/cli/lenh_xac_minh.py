"""The verb that tells whether files are still as they were made."""

from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from dangvan.cli.cac_tep import cac_tep_word
from dangvan.cli.man_hinh import in_dong, in_json, in_loi
from dangvan.cli.mo_so import mo_so_da_co
from dangvan.cli.so_json import muc_json
from dangvan.cli.tuy_chon import SO_METAVAR, Json, Mau
from dangvan.errors import DangvanError, DataError, DocxError
from dangvan.register import FileMatch, Register, TrangThai
from dangvan.render import Verification
from dangvan.render import verify as xac_minh
from dangvan.text import ngay_ngan

E = TypeVar("E", bound=DangvanError)


def verify(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="TỆP.docx|THƯ-MỤC …",
            help="Các tệp Word cần xác minh; thư mục thì lấy mọi tệp .docx trong đó.",
        ),
    ],
    template: Mau = None,
    register: Annotated[
        str | None,
        typer.Option("--register", metavar=SO_METAVAR, help="So thêm với tệp đã ghi trong sổ này."),
    ] = None,
    json: Json = False,
) -> None:
    """Cho biết tệp Word còn nguyên vẹn, đã lưu lại, hay đã sửa ở đâu.

    So tệp với biên nhận nằm trong chính nó; ai viết lại cả biên nhận thì chỉ sổ văn bản mới biết:
    thêm --register. Văn bản in theo mẫu riêng thì chỉ mẫu đó bằng --template để thấy đoạn nào
    khác. Mã thoát 0 khi mọi tệp nguyên vẹn và đúng tệp trong sổ, 1 khi có tệp phải xem, 2 khi có
    tệp không tìm thấy; các tệp khác vẫn được xem.
    """
    if template is not None and not template.is_file():
        raise _khong_co(template, DataError)
    cac_tep = list(cac_tep_word(files))
    cac_dong: list[dict[str, object]] = []
    het_nguyen_ven = True
    with mo_so_da_co(register) if register else nullcontext() as so:
        for path in cac_tep:
            ket_qua = _mot(path, template)
            khop = _theo_so(so, ket_qua)
            het_nguyen_ven &= isinstance(ket_qua, Verification) and ket_qua.nguyen_ven
            het_nguyen_ven &= khop is None or khop.passed
            if json:
                cac_dong.append(_json(path, ket_qua) | _so_json(khop))
            else:
                _in(path, ket_qua)
                _in_so(khop)
    if json:
        in_json(cac_dong)
    if not all(path.is_file() for path in cac_tep):
        raise typer.Exit(2)
    if not het_nguyen_ven:
        raise typer.Exit(1)


def _mot(path: Path, template: Path | None) -> Verification | DocxError:
    """Look at one file; one that is damaged or missing does not hide the others."""
    if not path.is_file():
        return _khong_co(path, DocxError)
    try:
        return xac_minh(path, template=template)
    except DocxError as error:
        return error


def _khong_co(path: Path, loai: type[E]) -> E:
    return loai("không có tệp này", where=str(path), fix="xem lại đường dẫn")


def _theo_so(so: Register | None, ket_qua: Verification | DocxError) -> FileMatch | None:
    if so is None or isinstance(ket_qua, DocxError):
        return None
    return so.match_file(ket_qua.tap_tin_sha256, ket_qua.receipt)


def _in_so(khop: FileMatch | None) -> None:
    if khop is None:
        return
    so = ", ".join(
        f"{muc.so_ky_hieu} ngày {ngay_ngan(muc.ngay_ban_hanh)}, {muc.trang_thai.bang_chu}"
        for muc in khop.cac_muc
    )
    in_dong(f"  Theo sổ: {khop.ket_luan.bang_chu}" + (f" ({so})" if so else ""))
    for muc in khop.cac_muc:
        if muc.trang_thai == TrangThai.HUY:
            ngay = ngay_ngan(muc.ngay_huy or muc.ngay_ban_hanh)
            in_dong(f"  SỐ ĐÃ HUỶ ngày {ngay}: {muc.ly_do_huy}", kieu="red")


def _so_json(khop: FileMatch | None) -> dict[str, Any]:
    # Any: JSON
    if khop is None:
        return {}
    return {
        "so": {
            "ket_luan": str(khop.ket_luan),
            "dung": khop.passed,
            "cac_muc": [muc_json(muc, people=False) for muc in khop.cac_muc],
        }
    }


def _in(path: Path, ket_qua: Verification | DocxError) -> None:
    if isinstance(ket_qua, DocxError):
        in_loi(f"Lỗi: {ket_qua}", kieu="red")
        return
    receipt = ket_qua.receipt
    so = f" (số {receipt.so_ky_hieu})" if receipt and receipt.so_ky_hieu else ""
    in_dong(f"{path}{so}: {ket_qua.cau}")
    for doan in ket_qua.doan_khac:
        for chu in doan.cu:
            in_dong(f"  - lúc in: {chu}")
        for chu in doan.moi:
            in_dong(f"  + nay là: {chu}")
    for chu in ket_qua.ghi_chu:
        in_loi(f"  Lưu ý: {chu}", kieu="yellow")


def _json(path: Path, ket_qua: Verification | DocxError) -> dict[str, Any]:
    # Any: JSON
    if isinstance(ket_qua, DocxError):
        return {"tap_tin": str(path), "ket_luan": "khong_doc_duoc", "cau": str(ket_qua)}
    return {"tap_tin": str(path), "ket_luan": ket_qua.ket_luan, "cau": ket_qua.cau} | asdict(
        ket_qua
    )
