"""Run a verb and turn whatever goes wrong into a Vietnamese sentence and an exit code."""

import sys
from collections.abc import Sequence

import typer
from pydantic import ValidationError

from dangvan.cli.giup_do import cau_loi
from dangvan.cli.lenh import app
from dangvan.cli.man_hinh import dat_utf8, in_loi
from dangvan.errors import DangvanError, loi_o_dia

XONG, CO_LOI, SAI_CACH_DUNG = 0, 1, 2
_BI_NGAT = 130


def main() -> None:
    """Run the command line and exit: 0 done, 1 findings or bad rows, 2 wrong use."""
    sys.exit(chay(sys.argv[1:]))


def chay(args: Sequence[str]) -> int:
    """Run one verb and return its exit code; the reasons go to stderr, in Vietnamese."""
    dat_utf8()
    try:
        ma = app(args=list(args), prog_name="dangvan", standalone_mode=False)
    except DangvanError as error:
        return _bao(str(error))
    except ValidationError as error:
        return _bao("\n".join(f"- {dong['msg']}" for dong in error.errors(include_input=False)))
    except typer.TyperException as error:
        return _bao_cach_dung(error)
    except typer.Abort:
        in_loi("Đã dừng.")
        return CO_LOI
    except OSError as error:
        ten = f"{error.filename}: " if error.filename else ""
        dieu_sai, cach_sua = loi_o_dia(error)
        return _bao(f"{ten}không đọc hoặc ghi được ({dieu_sai}). Cách sửa: {cach_sua}")
    if ma == _BI_NGAT:
        in_loi("Đã dừng theo yêu cầu; chạy lại cùng lệnh để làm tiếp.")
    return ma if isinstance(ma, int) else XONG


def _bao(chu: str) -> int:
    in_loi(f"Lỗi: {chu}", kieu="red")
    return SAI_CACH_DUNG


def _bao_cach_dung(error: typer.TyperException) -> int:
    ctx = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError" and ctx is not None:
        in_loi(ctx.get_help())
        return SAI_CACH_DUNG
    duong = ctx.command_path if ctx is not None else "dangvan"
    in_loi(f"Lỗi: {cau_loi(error)}. Cách sửa: xem {duong} --help", kieu="red")
    return SAI_CACH_DUNG
