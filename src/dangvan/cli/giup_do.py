"""Help in Vietnamese: typer's own is English, and so are its complaints about wrong use."""

import re
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from dangvan.errors import DataError

RONG = 88
_COT = 30

# Any in this file: typer keeps the types of its contexts and parameters to itself.


class LenhViet(TyperCommand):
    """A verb whose help is Vietnamese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        formatter.write(trang_giup(self, ctx))


class NhomViet(TyperGroup):
    """A group of verbs whose help is Vietnamese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        formatter.write(trang_giup(self, ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the verb, or say which ones there are."""
        ten = args[0] if args else ""
        if self.get_command(ctx, ten) is None and not ten.startswith("-"):
            gan = get_close_matches(ten, self.list_commands(ctx), n=1)
            goi_y = f"có phải {gan[0]} không" if gan else f"xem {ctx.command_path} --help"
            raise DataError(f"không có lệnh “{ten}”", fix=goi_y)
        return super().resolve_command(ctx, args)


def trang_giup(lenh: Any, ctx: Any) -> str:
    """Return the help page of a verb or a group."""
    phan = [f"Cách dùng: {_cach_dung(lenh, ctx)}", "", *_doan(lenh.help or "")]
    tham_so = [p for p in lenh.get_params(ctx) if not getattr(p, "hidden", False)]
    for ten, cac_dong in (
        ("Các lệnh", list(_cac_lenh(lenh, ctx))),
        ("Tham số", [_dong(p) for p in tham_so if p.param_type_name == "argument"]),
        ("Tuỳ chọn", [_dong(p) for p in tham_so if p.param_type_name == "option"]),
    ):
        if cac_dong:
            phan += ["", f"{ten}:", *(chu for muc in cac_dong for chu in _hai_cot(*muc))]
    return "\n".join(phan) + "\n"


def cau_loi(error: typer.TyperException) -> str:
    """Return what is wrong in how a verb was called, in Vietnamese."""
    tham_so = getattr(error, "param", None)
    nhan = _nhan(tham_so) if tham_so is not None else ""
    match type(error).__name__:
        case "MissingParameter":
            return f"thiếu {nhan}"
        case "NoSuchOption":
            ten = getattr(error, "option_name", "")
            gan = getattr(error, "possibilities", None)
            return f"không có tuỳ chọn {ten}" + (
                f" (có phải {sorted(gan)[0]} không?)" if gan else ""
            )
        case "BadOptionUsage":
            can = "không nhận" if "not take" in error.format_message() else "cần đúng một"
            return f"tuỳ chọn {getattr(error, 'option_name', '')} {can} giá trị"
        case "BadParameter":
            return f"giá trị của {nhan} không dùng được"
    thua = re.search(r"\(([^()]*)\)$", error.format_message())
    return f"thừa: {thua[1]}" if thua else "gọi lệnh chưa đúng"


def _cach_dung(lenh: Any, ctx: Any) -> str:
    phan = [ctx.command_path]
    if isinstance(lenh, TyperGroup):
        return f"{phan[0]} LỆNH …"
    for tham_so in lenh.get_params(ctx):
        if tham_so.param_type_name == "argument":
            phan.append(_ten_gia_tri(tham_so))
        elif tham_so.required:
            phan.append(f"{tham_so.opts[0]} {_ten_gia_tri(tham_so)}")
    return " ".join([*phan, "[TUỲ CHỌN]"])


def _cac_lenh(lenh: Any, ctx: Any) -> Iterator[tuple[str, str]]:
    if isinstance(lenh, TyperGroup):
        for ten in lenh.list_commands(ctx):
            con = lenh.get_command(ctx, ten)
            yield ten, (con.help or "").split("\n\n")[0].replace("\n", " ") if con else ""


def _dong(tham_so: Any) -> tuple[str, str]:
    if "--help" in tham_so.opts:
        return "--help", "Hiện trang này."
    chu = tham_so.help or ""
    if tham_so.required and tham_so.param_type_name == "option":
        chu += " (bắt buộc)"
    if isinstance(tham_so.default, str) and tham_so.default:
        chu += f" (mặc định: {tham_so.default})"
    if tham_so.param_type_name == "argument":
        return _ten_gia_tri(tham_so), chu
    gia_tri = "" if tham_so.is_flag else f" {_ten_gia_tri(tham_so)}"
    return ", ".join(tham_so.opts) + gia_tri, chu


def _nhan(tham_so: Any) -> str:
    return _ten_gia_tri(tham_so) if tham_so.param_type_name == "argument" else tham_so.opts[0]


def _ten_gia_tri(tham_so: Any) -> str:
    return str(tham_so.metavar or tham_so.name.upper().replace("_", "-"))


def _doan(chu: str) -> Iterator[str]:
    for thu_tu, doan in enumerate(chu.strip().split("\n\n")):
        if thu_tu:
            yield ""
        yield from textwrap.wrap(doan.replace("\b", ""), RONG, break_on_hyphens=False)


def _hai_cot(trai: str, phai: str) -> Iterator[str]:
    dong = textwrap.wrap(phai, RONG - _COT, break_on_hyphens=False) or [""]
    if len(trai) > _COT - 4:
        yield f"  {trai}"
    else:
        yield f"  {trai:<{_COT - 2}}{dong.pop(0)}".rstrip()
    yield from (f"{'':<{_COT}}{chu}" for chu in dong)
