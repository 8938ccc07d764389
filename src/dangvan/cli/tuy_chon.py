"""Options that several verbs share, and how findings look as JSON."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from dangvan.models import CanhBao

GhiDe = Annotated[bool, typer.Option("--overwrite", help="Cho phép ghi đè tệp đã có.")]
Json = Annotated[
    bool, typer.Option("--json", help="In kết quả dạng JSON cho chương trình khác đọc.")
]
Loai = Annotated[
    str,
    typer.Argument(metavar="LOẠI", help="Loại văn bản: nghi_quyet, ke_hoach, quyet_dinh_ket_nap."),
]
GhiChu = Annotated[
    Path | None,
    typer.Option(
        "--comments",
        metavar="BẢN-GHI-CHÚ.docx",
        help="Ghi thêm một bản chép có ghi chú của Word ở từng chỗ; tệp gốc giữ nguyên.",
    ),
]
QuyDinhCuaMau = Annotated[
    str | None,
    typer.Option(
        "--regulation",
        metavar="KHOÁ",
        help="Quy định thể thức, như hd05_2026; không ghi thì theo quy định hiện hành.",
    ),
]
SO_METAVAR = "SỔ"
So = Annotated[
    str,
    typer.Argument(
        metavar=SO_METAVAR, help="Tệp sổ (so.db), hoặc địa chỉ máy chủ (postgresql://…)."
    ),
]
LoaiTrongSo = Annotated[
    str | None,
    typer.Option("--kind", metavar="LOẠI", help="Tên loại, như ke_hoach, “Công văn”."),
]
NhiemKyGo = Annotated[
    str | None, typer.Option("--term", metavar="NHIỆM-KỲ", help="Nhiệm kỳ, như “2025 - 2030”.")
]
NguoiDung = Annotated[
    str | None,
    typer.Option(
        "--user", metavar="TÊN", help="Người ghi sổ, cho nhật ký; không có thì tên đăng nhập máy."
    ),
]
LyDoLuiNgay = Annotated[
    str,
    typer.Option(
        "--earlier-date-reason",
        metavar="LÝ-DO",
        help="Nhận văn bản ký trước số liền trước; lý do được giữ trong sổ.",
    ),
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
