"""The command line's verbs, in the order the help shows them."""

from importlib.metadata import version
from typing import Annotated

import typer

from dangvan.cli import lenh_so, lenh_so_ghi, lenh_so_kiem
from dangvan.cli.giup_do import LenhViet, NhomViet
from dangvan.cli.lenh_demo import demo
from dangvan.cli.lenh_dot import batch
from dangvan.cli.lenh_in import merge, pdf
from dangvan.cli.lenh_kham import doctor
from dangvan.cli.lenh_kiem import check, compare, explain
from dangvan.cli.lenh_mau import form, schema, templates_app
from dangvan.cli.lenh_mot import render
from dangvan.cli.lenh_soi_mau import lint
from dangvan.cli.lenh_sua import fix
from dangvan.cli.lenh_xac_minh import verify
from dangvan.cli.man_hinh import in_dong

app = typer.Typer(
    cls=NhomViet,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # it prints local variables: personal data
)

register_app = typer.Typer(
    cls=NhomViet,
    no_args_is_help=True,
    add_completion=False,
    help="Sổ đăng ký văn bản đi: xem, tìm, in, huỷ số, giữ số, nhập sổ cũ, kiểm tra.",
)


def _phien_ban(hien: bool) -> None:
    if hien:
        in_dong(f"dangvan {version('dangvan')}")
        raise typer.Exit


@app.callback()
def _chung(
    phien_ban: Annotated[
        bool,
        typer.Option("--version", help="Hiện phiên bản.", callback=_phien_ban, is_eager=True),
    ] = False,
) -> None:
    """Làm văn bản của Đảng đúng thể thức: từ dữ kiện ra tệp Word, có số, có sổ.

    Mọi việc làm trên máy này, không dùng mạng. Mã thoát: 0 xong, 1 có dòng lỗi hoặc điều phải
    sửa, 2 gọi lệnh hoặc dữ kiện sai.
    """


app.command(cls=LenhViet)(demo)
app.command(cls=LenhViet)(render)
app.command(cls=LenhViet)(batch)
app.command(cls=LenhViet)(verify)
app.command(cls=LenhViet)(merge)
app.command(cls=LenhViet)(pdf)
app.command(cls=LenhViet)(check)
app.command(cls=LenhViet)(fix)
app.command(cls=LenhViet)(explain)
app.command(cls=LenhViet)(compare)
for _ten, _lenh in (
    ("list", lenh_so.list_entries),
    ("next", lenh_so.next_numbers),
    ("void", lenh_so_ghi.void),
    ("reserve", lenh_so_ghi.reserve),
    ("release", lenh_so_ghi.release),
    ("take", lenh_so_ghi.take),
    ("import", lenh_so_ghi.import_book),
    ("export", lenh_so.export),
    ("gaps", lenh_so_kiem.gaps),
    ("verify", lenh_so_kiem.verify),
    ("history", lenh_so_kiem.history),
    ("term", lenh_so.terms),
):
    register_app.command(_ten, cls=LenhViet)(_lenh)
app.add_typer(register_app, name="register")
app.command(cls=LenhViet)(form)
app.command(cls=LenhViet)(schema)
templates_app.command("lint", cls=LenhViet)(lint)
app.add_typer(templates_app, name="templates")
app.command(cls=LenhViet)(doctor)
