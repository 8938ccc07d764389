"""The verbs that look into the register and print it."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from dangvan.cli.man_hinh import in_bang, in_dong, in_json
from dangvan.cli.mo_so import mo_so_cap_so, mo_so_da_co
from dangvan.cli.so_json import (
    day_json,
    ky_json,
    muc_json,
)
from dangvan.cli.tep_van_ban import doc_tep_don_vi
from dangvan.cli.tim_muc import doc_ngay_go, loai_trong_so, mot_nhiem_ky, trang_thai_go
from dangvan.cli.tuy_chon import GhiDe, Json, LoaiTrongSo, NguoiDung, NhiemKyGo, So
from dangvan.errors import DataError
from dangvan.register import MucSo, NhiemKyTrongSo, register_exists
from dangvan.text import ngay_ngan


def list_entries(
    so: So,
    kind: LoaiTrongSo = None,
    term: NhiemKyGo = None,
    number: Annotated[
        int | None, typer.Option("--number", metavar="SỐ", help="Chỉ văn bản mang số này.")
    ] = None,
    state: Annotated[
        str | None,
        typer.Option("--state", metavar="TRẠNG-THÁI", help="giu_cho, da_ban_hanh hoặc huy."),
    ] = None,
    tu_ngay: Annotated[
        str | None, typer.Option("--from", metavar="NGÀY", help="Từ ngày này, như 01/7/2026.")
    ] = None,
    den_ngay: Annotated[
        str | None, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="TÊN", help="Người ký, hoặc người được kết nạp."),
    ] = None,
    search: Annotated[
        str | None,
        typer.Option(
            "--search",
            metavar="CHỮ",
            help="Chữ trong trích yếu, số, tên người, ghi chú; gõ không dấu cũng thấy.",
        ),
    ] = None,
    people: Annotated[
        bool, typer.Option("--people", help="Hiện cả họ tên người được kết nạp.")
    ] = False,
    json: Json = False,
) -> None:
    """Liệt kê các số đã cấp, theo cơ quan, nhiệm kỳ, loại."""
    with mo_so_da_co(so) as register:
        cac_muc = register.entries(
            ten_loai=loai_trong_so(kind) if kind else None,
            nhiem_ky=mot_nhiem_ky(register, term),
            so_van_ban=number,
            trang_thai=trang_thai_go(state) if state else None,
            tu_ngay=doc_ngay_go(tu_ngay, "--from") if tu_ngay else None,
            den_ngay=doc_ngay_go(den_ngay, "--to") if den_ngay else None,
            nguoi=person,
            tim_kiem=search,
        )
    if json:
        in_json([muc_json(muc, people=people) for muc in cac_muc])
        return
    cot = ("Số, ký hiệu", "Ngày", "Trích yếu", "Người ký", "Trạng thái")
    in_bang(cot, [muc_dong(muc, people=people) for muc in cac_muc])
    in_dong(f"{len(cac_muc)} số.")


def next_numbers(so: So, json: Json = False) -> None:
    """Cho biết số tiếp theo của mỗi dãy; không lấy số nào."""
    with mo_so_da_co(so) as register:
        cac_day = register.series()
    if json:
        in_json([day_json(day) for day in cac_day])
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


def export(
    so: So,
    out: Annotated[
        Path,
        typer.Option("--out", metavar="TỆP", help="Tệp ghi ra: .xlsx là Excel, .docx là Word."),
    ],
    kind: LoaiTrongSo = None,
    term: NhiemKyGo = None,
    overwrite: GhiDe = False,
) -> None:
    """Xuất sổ đăng ký văn bản đi ra Excel hoặc Word để in, mỗi dãy số một trang.

    Bản Word có thể chỉ gồm một loại (--kind), một nhiệm kỳ (--term).
    """
    with mo_so_da_co(so) as register:
        loai, ky = loai_trong_so(kind) if kind else None, mot_nhiem_ky(register, term)
        if out.suffix.lower() == ".docx":
            register.export_docx(out, overwrite=overwrite, ten_loai=loai, nhiem_ky=ky)
        elif out.suffix.lower() != ".xlsx":
            raise DataError(
                f"không biết ghi sổ thành tệp “{out.suffix}”",
                where=str(out),
                fix="đặt tên tệp .xlsx (Excel) hoặc .docx (Word)",
            )
        elif loai or ky:
            raise DataError(
                "chỉ bản Word mới chọn được một loại, một nhiệm kỳ",
                where=str(out),
                fix="đặt tên tệp .docx, hoặc bỏ --kind, --term",
            )
        else:
            register.export_xlsx(out, overwrite=overwrite)
        so_muc = len(register.entries(ten_loai=loai, nhiem_ky=ky))
    in_dong(f"Đã xuất {so_muc} số: {out}")


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
    user: NguoiDung = None,
    json: Json = False,
) -> None:
    """Liệt kê các nhiệm kỳ trong sổ; với --office thì ghi thêm nhiệm kỳ."""
    don_vi = doc_tep_don_vi(office) if office else None
    with (
        mo_so_cap_so(so, don_vi, None, moi=not register_exists(so), nguoi_dung=user)
        if don_vi
        else mo_so_da_co(so)
    ) as register:
        if don_vi:
            register.add_term(don_vi.co_quan_ban_hanh, don_vi.nhiem_ky)
        cac_ky = register.terms()
    if json:
        in_json([ky_json(ky) for ky in cac_ky])
        return
    in_bang(
        ("Cơ quan", "Ký hiệu", "Nhiệm kỳ", "Từ ngày", "Đến ngày"), [_ky_dong(ky) for ky in cac_ky]
    )


def muc_dong(muc: MucSo, *, people: bool) -> tuple[str, ...]:
    """Return an entry as a line of a table."""
    nguoi = f" ({muc.doi_tuong})" if people and muc.doi_tuong else ""
    return (
        muc.so_ky_hieu,
        ngay_ngan(muc.ngay_ban_hanh),
        f"{muc.ten_loai.capitalize()} {muc.trich_yeu}{nguoi}".strip(),
        muc.nguoi_ky,
        trang_thai_va_ly_do(muc),
    )


def trang_thai_va_ly_do(muc: MucSo) -> str:
    """Return the state of a number; of a void one, why."""
    ly_do = f": {muc.ly_do_huy}" if muc.ly_do_huy else ""
    return muc.trang_thai.bang_chu + ly_do


def _ky_dong(ky: NhiemKyTrongSo) -> tuple[str, ...]:
    lap = f" (lập ngày {ngay_ngan(ky.lap_ngay)})" if ky.lap_ngay else ""
    return (
        f"{ky.to_chuc}{lap}",
        ky.ky_hieu,
        ky.nhiem_ky.ten_nhiem_ky,
        ngay_ngan(ky.nhiem_ky.tu_ngay),
        _den(ky.nhiem_ky.den_ngay),
    )


def _den(ngay: date | None) -> str:
    return ngay_ngan(ngay) if ngay else "nay"
