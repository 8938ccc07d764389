"""The verbs that hand out forms, schemas and templates."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from dangvan.batch.mau_ket_nap import CAC_MAU_NHAP
from dangvan.batch.mau_nhap import viet_mau_nhap
from dangvan.cli.ghi_tep import ghi_tron
from dangvan.cli.giup_do import LenhViet, NhomViet
from dangvan.cli.man_hinh import in_bang, in_dong, in_json
from dangvan.cli.tep_van_ban import tim_loai
from dangvan.cli.tuy_chon import GhiDe, Json, Loai, QuyDinhCuaMau
from dangvan.errors import DataError
from dangvan.models import CAC_LOAI
from dangvan.regulations import regulation_for
from dangvan.templating import Mau, mau_co_san, thu_muc_mau
from dangvan.text import viet_so

templates_app = typer.Typer(
    cls=NhomViet,
    no_args_is_help=True,
    add_completion=False,
    help="Xem, chép các mẫu Word có sẵn; soi mẫu riêng.",
)


LoaiNhap = Annotated[
    str,
    typer.Argument(
        metavar="LOẠI", help=f"Loại văn bản nhập bằng danh sách: {', '.join(CAC_MAU_NHAP)}."
    ),
]


def form(
    kind: LoaiNhap,
    out: Annotated[Path, typer.Option("--out", metavar="BẢNG.xlsx", help="Tệp Excel ghi ra.")],
    overwrite: GhiDe = False,
) -> None:
    """Ghi mẫu Excel để nhập danh sách: đủ cột, ô chọn sẵn, hướng dẫn và một dòng ví dụ."""
    loai = tim_loai(kind)
    if loai.loai_van_ban not in CAC_MAU_NHAP:
        raise DataError(
            f"{loai.ten_loai.capitalize()} không nhập bằng danh sách",
            fix=f"ghi tệp YAML rồi dùng dangvan render; mẫu Excel có cho {', '.join(CAC_MAU_NHAP)}",
        )
    viet_mau_nhap(CAC_MAU_NHAP[loai.loai_van_ban], out, overwrite=overwrite)
    in_dong(f"Đã ghi mẫu nhập: {out}")


def schema(kind: Loai) -> None:
    """In JSON Schema của một loại văn bản, tên mục bằng tiếng Việt."""
    in_json(_bo_docstring(tim_loai(kind).model_json_schema()))


@templates_app.command("list", cls=LenhViet)
def list_templates(json: Json = False) -> None:
    """Liệt kê các mẫu có sẵn, theo quy định và loại văn bản."""
    cac_mau = list(cac_mau_co_san())
    if json:
        in_json([{"mau": mau.ten, "sha256": mau.sha256} for mau in cac_mau])
        return
    in_bang(
        ("Mẫu", "Dung lượng", "SHA-256"),
        [(mau.ten, f"{viet_so(len(mau.data))} byte", mau.sha256[:16]) for mau in cac_mau],
    )


@templates_app.command("copy", cls=LenhViet)
def copy_template(
    kind: Loai,
    out: Annotated[Path, typer.Option("--out", metavar="MẪU.docx", help="Tệp Word ghi ra.")],
    regulation: QuyDinhCuaMau = None,
    overwrite: GhiDe = False,
) -> None:
    """Chép một mẫu có sẵn để sửa bằng Word thành mẫu riêng."""
    loai = tim_loai(kind)
    mau = mau_co_san(regulation or regulation_for(date.today()).khoa, loai.loai_van_ban)
    ghi_tron(mau.data, out, overwrite=overwrite)
    in_dong(f"Đã chép mẫu {mau.ten}: {out}")


def _bo_docstring(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without the classes' own words, which are for programmers, in English.

    Any: JSON.
    """
    con = {ten: _bo_docstring(mot) for ten, mot in schema.get("$defs", {}).items()}
    gon = {khoa: value for khoa, value in schema.items() if khoa not in ("description", "$defs")}
    return gon | ({"$defs": con} if con else {})


def cac_mau_co_san() -> Iterator[Mau]:
    """Yield every built-in template, by regulation and kind."""
    co = [loai.loai_van_ban for loai in CAC_LOAI]
    for folder in sorted(thu_muc_mau().iterdir(), key=lambda muc: muc.name):
        if folder.is_dir():
            ten = {tep.name for tep in folder.iterdir()}
            yield from (mau_co_san(folder.name, loai) for loai in co if f"{loai}.docx" in ten)
