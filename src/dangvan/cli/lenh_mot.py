"""The verb that makes one paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from dangvan.batch import DonVi
from dangvan.cli.man_hinh import in_dong, in_json, in_loi
from dangvan.cli.mo_so import mo_so_cap_so, mo_so_thu, noi_tiep_so
from dangvan.cli.tep_van_ban import TepVanBan, doc_van_ban
from dangvan.cli.tuy_chon import SO_METAVAR, GhiDe, Json, LyDoLuiNgay, Mau, canh_bao_json
from dangvan.errors import GHI_DE, DataError
from dangvan.models import QuyetDinhKetNap, VanBan, canh_bao
from dangvan.register import Register, TrangThai, register_exists
from dangvan.render import Rendered
from dangvan.render import render as ket_xuat

InRa = Callable[[VanBan], Rendered]


def render(
    van_ban: Annotated[
        Path, typer.Argument(metavar="VĂN-BẢN.yaml", help="Dữ kiện của văn bản, dạng YAML.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="TỆP.docx", help="Tệp Word ghi ra.")],
    register: Annotated[
        str | None,
        typer.Option(
            "--register",
            metavar=SO_METAVAR,
            help="Sổ cấp số; không có thì in theo so_van_ban trong tệp, hoặc để trống số.",
        ),
    ] = None,
    template: Mau = None,
    overwrite: GhiDe = False,
    earlier_date_reason: LyDoLuiNgay = "",
    json: Json = False,
) -> None:
    """Làm một văn bản từ tệp YAML; có sổ thì cấp số từ sổ.

    Số chỉ được lấy khi tệp Word đã ghi xong; có lỗi ở đâu thì sổ không đổi.
    """
    tep = doc_van_ban(van_ban)
    in_ra = _cach_in(template, tep.don_vi)
    giay, da_co_so = _khong_so(tep.van_ban, out, in_ra, overwrite=overwrite), tep.van_ban
    if register is None:
        giay.save(out, overwrite=overwrite)
    else:
        if moi := not register_exists(register):
            _cap_thu(tep)
        with mo_so_cap_so(register, tep.don_vi, type(tep.van_ban), moi=moi) as so:
            noi_tiep_so(so, tep.van_ban, tep.don_vi)
            _chua_cap(so, tep.van_ban, register)
            with so.issue(tep.van_ban, ly_do_lui_ngay=earlier_date_reason) as da_co_so:
                giay = in_ra(da_co_so)
                so.attach(da_co_so, tap_tin=out, bien_nhan=giay.receipt)
                giay.save(out, overwrite=overwrite)
    _bao_mot(da_co_so, giay, out, json=json)


def _cach_in(template: Path | None, don_vi: DonVi | None) -> InRa:
    """Render as the office wants it."""
    return partial(
        ket_xuat,
        template=template,
        tai_lieu_mat=don_vi is not None and don_vi.xu_ly_tai_lieu_mat,
        bien_nhan=don_vi is None or don_vi.bien_nhan,
    )


def _khong_so(van_ban: VanBan, out: Path, in_ra: InRa, *, overwrite: bool) -> Rendered:
    """Render before any number is taken, so that what can fail has failed."""
    if out.exists() and not overwrite:
        raise DataError("tệp đã có, không ghi đè", where=str(out), fix=GHI_DE)
    if not out.parent.is_dir():
        raise DataError(
            f"không có thư mục “{out.parent}”", where=str(out), fix="lập thư mục đó trước"
        )
    return in_ra(van_ban)


def _cap_thu(tep: TepVanBan) -> None:
    """Number the paper in memory: one that gets no number leaves no new register behind."""
    with mo_so_thu(tep.don_vi) as so:
        noi_tiep_so(so, tep.van_ban, tep.don_vi)
        with so.issue(tep.van_ban):
            pass


def _chua_cap(so: Register, van_ban: VanBan, register: str) -> None:
    """Refuse a paper that has a number in the register: a second run would take a second one."""
    nguoi = van_ban.quan_chung.ho_ten if isinstance(van_ban, QuyetDinhKetNap) else None
    for muc in so.entries(
        to_chuc=van_ban.co_quan_ban_hanh, ten_loai=type(van_ban), nhiem_ky=van_ban.nhiem_ky
    ):
        if muc.trang_thai != TrangThai.HUY and (
            muc.ngay_ban_hanh,
            muc.trich_yeu,
            muc.doi_tuong,
        ) == (
            van_ban.ngay_ban_hanh,
            van_ban.trich_yeu,
            nguoi,
        ):
            raise DataError(
                f"văn bản này đã có số {muc.so_ky_hieu}",
                where=register,
                fix=f"in lại thì ghi so_van_ban: {muc.so_van_ban} vào tệp YAML và bỏ --register",
            )


def _bao_mot(van_ban: VanBan, giay: Rendered, out: Path, *, json: bool) -> None:
    canh = canh_bao(van_ban)
    if json:
        in_json(
            {
                "loai": van_ban.loai_van_ban,
                "so_van_ban": van_ban.so_van_ban,
                "so_ky_hieu": giay.receipt.so_ky_hieu,
                "ngay_ban_hanh": van_ban.ngay_ban_hanh.isoformat(),
                "tap_tin": str(out),
                "sha256": giay.receipt.tap_tin_sha256,
                "canh_bao": canh_bao_json(canh),
            }
        )
        return
    so = f"số {van_ban.so_ky_hieu}" if van_ban.so_van_ban else "chưa có số (dự thảo)"
    in_dong(f"{van_ban.ten_loai.capitalize()} {so}: {out}")
    for muc in canh:
        in_loi(f"Cần xem: {muc}", kieu="yellow")
