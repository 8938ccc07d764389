"""The verbs of the number register."""

from pathlib import Path
from typing import Annotated

import typer

from dangvan.cli.giup_do import LenhViet, NhomViet
from dangvan.cli.man_hinh import in_bang, in_dong, in_json
from dangvan.cli.mo_so import mo_so_cap_so, mo_so_da_co
from dangvan.cli.tep_van_ban import doc_tep_don_vi, tim_loai
from dangvan.cli.tuy_chon import GhiDe, Json
from dangvan.register import DaySo, MucSo, NhiemKyTrongSo
from dangvan.text import ngay_ngan

register_app = typer.Typer(
    cls=NhomViet, no_args_is_help=True, add_completion=False, help="Xem, in sổ đăng ký văn bản đi."
)
So = Annotated[Path, typer.Argument(metavar="SỔ.db", help="Tệp sổ.")]


@register_app.command("list", cls=LenhViet)
def list_entries(
    so: So,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="LOẠI", help="Chỉ một loại văn bản.")
    ] = None,
    people: Annotated[
        bool, typer.Option("--people", help="Hiện cả họ tên người được kết nạp.")
    ] = False,
    json: Json = False,
) -> None:
    """Liệt kê các số đã cấp, theo cơ quan, nhiệm kỳ, loại."""
    with mo_so_da_co(so) as register:
        cac_muc = register.entries(ten_loai=tim_loai(kind) if kind else None)
    if json:
        in_json([_muc_json(muc, people=people) for muc in cac_muc])
        return
    cot = ("Số, ký hiệu", "Ngày", "Trích yếu", "Người ký", "Trạng thái")
    in_bang(cot, [_muc_dong(muc, people=people) for muc in cac_muc])
    in_dong(f"{len(cac_muc)} số.")


@register_app.command("next", cls=LenhViet)
def next_numbers(so: So, json: Json = False) -> None:
    """Cho biết số tiếp theo của mỗi dãy; không lấy số nào."""
    with mo_so_da_co(so) as register:
        cac_day = register.series()
    if json:
        in_json([_day_json(day) for day in cac_day])
        return
    in_bang(
        ("Cơ quan", "Nhiệm kỳ", "Tên loại", "Số tiếp theo"),
        [
            (
                day.to_chuc,
                day.nhiem_ky.ten_nhiem_ky,
                day.nhom_loai.capitalize(),
                f"{day.so_cuoi + 1:02d}",
            )
            for day in cac_day
        ],
    )


@register_app.command("export", cls=LenhViet)
def export(
    so: So,
    out: Annotated[Path, typer.Option("--out", metavar="TỆP.xlsx", help="Tệp Excel ghi ra.")],
    overwrite: GhiDe = False,
) -> None:
    """Xuất sổ đăng ký văn bản đi ra Excel để in, mỗi dãy số một trang."""
    with mo_so_da_co(so) as register:
        register.export_xlsx(out, overwrite=overwrite)
        so_muc = len(register.entries())
    in_dong(f"Đã xuất {so_muc} số: {out}")


@register_app.command("term", cls=LenhViet)
def terms(
    so: So,
    office: Annotated[
        Path | None,
        typer.Option(
            "--office",
            metavar="ĐƠN-VỊ.yaml",
            help="Ghi nhiệm kỳ trong tệp này vào sổ, hoặc bổ sung ngày cuối của nhiệm kỳ đã ghi.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Liệt kê các nhiệm kỳ trong sổ; với --office thì ghi thêm nhiệm kỳ."""
    don_vi = doc_tep_don_vi(office) if office else None
    with (
        mo_so_cap_so(so, don_vi, None, moi=not so.exists()) if don_vi else mo_so_da_co(so)
    ) as register:
        if don_vi:
            register.add_term(don_vi.co_quan_ban_hanh, don_vi.nhiem_ky)
        cac_ky = register.terms()
    if json:
        in_json([_ky_json(ky) for ky in cac_ky])
        return
    in_bang(
        ("Cơ quan", "Ký hiệu", "Nhiệm kỳ", "Từ ngày", "Đến ngày"), [_ky_dong(ky) for ky in cac_ky]
    )


def _muc_dong(muc: MucSo, *, people: bool) -> tuple[str, ...]:
    nguoi = f" ({muc.doi_tuong})" if people and muc.doi_tuong else ""
    return (
        muc.so_ky_hieu,
        ngay_ngan(muc.ngay_ban_hanh),
        f"{muc.ten_loai.capitalize()} {muc.trich_yeu}{nguoi}",
        muc.nguoi_ky,
        muc.trang_thai.bang_chu,
    )


def _muc_json(muc: MucSo, *, people: bool) -> dict[str, object]:
    nguoi = {"doi_tuong": muc.doi_tuong} if people else {}
    return {
        "so_van_ban": muc.so_van_ban,
        "so_ky_hieu": muc.so_ky_hieu,
        "ten_loai": muc.ten_loai,
        "ngay_ban_hanh": muc.ngay_ban_hanh.isoformat(),
        "trich_yeu": muc.trich_yeu,
        "nguoi_ky": muc.nguoi_ky,
        "co_quan_ban_hanh": muc.co_quan_ban_hanh,
        "nhiem_ky": muc.nhiem_ky.ten_nhiem_ky,
        "trang_thai": str(muc.trang_thai),
        "tap_tin": muc.tap_tin,
        "sha256": muc.sha256,
        **nguoi,
    }


def _day_json(day: DaySo) -> dict[str, object]:
    return {
        "co_quan_ban_hanh": day.to_chuc,
        "nhiem_ky": day.nhiem_ky.ten_nhiem_ky,
        "ten_loai": day.nhom_loai,
        "so_tiep_theo": day.so_cuoi + 1,
    }


def _ky_dong(ky: NhiemKyTrongSo) -> tuple[str, ...]:
    den = ky.nhiem_ky.den_ngay
    return (
        ky.to_chuc,
        ky.ky_hieu,
        ky.nhiem_ky.ten_nhiem_ky,
        ngay_ngan(ky.nhiem_ky.tu_ngay),
        ngay_ngan(den) if den else "nay",
    )


def _ky_json(ky: NhiemKyTrongSo) -> dict[str, object]:
    return {"to_chuc": ky.to_chuc, "ky_hieu": ky.ky_hieu, **ky.nhiem_ky.model_dump(mode="json")}
