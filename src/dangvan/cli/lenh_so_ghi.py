"""The verbs that write numbers by hand: void, reserve, give back, enter, import."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from dangvan.cli.man_hinh import in_dong, in_json, in_loi, in_nhieu
from dangvan.cli.mo_so import mo_so_cap_so, mo_so_da_co, mo_so_thu
from dangvan.cli.so_json import muc_json, nhap_json
from dangvan.cli.tep_van_ban import doc_tep_don_vi, doc_van_ban
from dangvan.cli.tim_muc import doc_ngay_go, loai_trong_so, tim_muc
from dangvan.cli.tuy_chon import Json, LoaiTrongSo, LyDoLuiNgay, NguoiDung, NhiemKyGo, So
from dangvan.errors import DataError
from dangvan.register import Register, SoDaGiu, register_exists

DonViGo = Annotated[
    Path, typer.Option("--office", metavar="ĐƠN-VỊ.yaml", help="Cơ quan và nhiệm kỳ của các số.")
]
GhiChu = Annotated[str, typer.Option("--note", metavar="CHỮ", help="Ghi chú trong sổ.")]
TenDot = Annotated[str, typer.Option("--name", metavar="TÊN", help="Tên của lần giữ số.")]


def void(
    so: So,
    so_ky_hieu: Annotated[str, typer.Argument(metavar="SỐ", help="Số, ký hiệu, như 02-NQ/ĐU.")],
    reason: Annotated[
        str, typer.Option("--reason", metavar="LÝ-DO", help="Vì sao huỷ, được giữ trong sổ.")
    ],
    kind: LoaiTrongSo = None,
    term: NhiemKyGo = None,
    user: NguoiDung = None,
    json: Json = False,
) -> None:
    """Huỷ một số đã giữ hoặc đã ban hành: số còn trong sổ, không cấp lại, không phục hồi được."""
    with mo_so_da_co(so, nguoi_dung=user) as register:
        muc = register.void(tim_muc(register, so_ky_hieu, kind=kind, term=term), ly_do=reason)
    if json:
        in_json(muc_json(muc, people=False))
        return
    in_dong(f"Đã huỷ số {muc.so_ky_hieu} ({muc.ten_loai.capitalize()}): {muc.ly_do_huy}")
    if muc.tap_tin:
        in_dong(
            f"Tệp mang số đã huỷ: {muc.tap_tin}. Chuyển tệp khỏi thư mục sẽ in, sẽ gửi; thu hồi "
            "bản đã in. Làm lại văn bản thì lấy số mới."
        )


def reserve(
    so: So,
    kind: Annotated[
        str, typer.Option("--kind", metavar="LOẠI", help="Tên loại, như ke_hoach, “Công văn”.")
    ],
    count: Annotated[int, typer.Option("--count", metavar="SỐ-LƯỢNG", help="Giữ mấy số.")],
    date: Annotated[
        str, typer.Option("--date", metavar="NGÀY", help="Ngày dự kiến ký, như 01/7/2026.")
    ],
    name: TenDot,
    office: DonViGo,
    from_number: Annotated[
        int | None,
        typer.Option("--from", metavar="SỐ", help="Bắt đầu từ số này; dùng để bù số khuyết."),
    ] = None,
    note: GhiChu = "",
    user: NguoiDung = None,
    json: Json = False,
) -> None:
    """Giữ sẵn các số liền nhau cho văn bản ký ở nơi khác; gọi lại cùng tên thì được đúng số cũ."""
    don_vi, ngay = doc_tep_don_vi(office), doc_ngay_go(date, "--date")
    lam = partial(
        Register.reserve,
        co_quan=don_vi.co_quan_ban_hanh,
        ten_loai=loai_trong_so(kind),
        nhiem_ky=don_vi.nhiem_ky,
        so_luong=count,
        ma_dot=name,
        ngay_ban_hanh=ngay,
        tu_so=from_number,
        ghi_chu=note,
    )
    if moi := not register_exists(so):  # what cannot be reserved leaves no new register behind
        with mo_so_thu(don_vi) as trong_bo_nho:
            lam(trong_bo_nho)
    with mo_so_cap_so(so, don_vi, None, moi=moi, nguoi_dung=user) as register:
        giu = lam(register)
    _in_so(giu, "Đã giữ", json=json)


def release(so: So, name: TenDot, user: NguoiDung = None, json: Json = False) -> None:
    """Trả những số còn giữ ở cuối dãy; số đứng trước số của người khác thì vẫn giữ."""
    with mo_so_da_co(so, nguoi_dung=user) as register:
        if not register.entries(ma_dot=name):
            raise DataError(
                f"sổ không giữ số nào tên “{name}”",
                where=register.ten,
                fix="ghi đúng tên đã đặt khi giữ số",
            )
        tra = register.release_block(name)
    if not json:
        for con in tra.con_giu:
            in_loi(f"Lưu ý: {con.so_ky_hieu} vẫn giữ; không dùng thì huỷ bằng register void")
    _in_so(tra.da_tra, "Đã trả", json=json)


def take(
    so: So,
    van_ban: Annotated[
        Path, typer.Argument(metavar="VĂN-BẢN.yaml", help="Văn bản, có so_van_ban đã được cấp.")
    ],
    earlier_date_reason: LyDoLuiNgay = "",
    note: GhiChu = "",
    user: NguoiDung = None,
) -> None:
    """Ghi vào sổ một văn bản mang số do nơi khác cấp, hoặc số đã giữ bằng register reserve."""
    tep = doc_van_ban(van_ban)
    if tep.van_ban.so_van_ban is None:
        raise DataError("thiếu so_van_ban", where=str(van_ban), fix="ghi số của văn bản vào tệp")
    moi = not register_exists(so)
    with mo_so_cap_so(so, tep.don_vi, None, moi=moi, nguoi_dung=user) as register:
        register.take(tep.van_ban, ly_do_lui_ngay=earlier_date_reason, ghi_chu=note)
    in_dong(f"Đã ghi số {tep.van_ban.so_ky_hieu} ({tep.van_ban.ten_loai.capitalize()}).")


def import_book(
    so: So,
    bang: Annotated[Path, typer.Argument(metavar="SỔ-CŨ.xlsx", help="Sổ cũ, đã chép vào Excel.")],
    office: DonViGo,
    kind: LoaiTrongSo = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="TRANG", help="Chỉ đọc trang tính này.")
    ] = None,
    skip_bad_rows: Annotated[
        bool, typer.Option("--skip-bad-rows", help="Bỏ các dòng có lỗi, nhập những dòng còn lại.")
    ] = False,
    user: NguoiDung = None,
    json: Json = False,
) -> None:
    """Nhập sổ cũ từ Excel. Còn dòng lỗi thì không nhập dòng nào, trừ khi có --skip-bad-rows.

    Số có chữ kèm (05a), ngày lùi, ký hiệu lạ được nhập kèm lưu ý; số trùng, tên loại trái với ký
    hiệu là lỗi, kể theo dòng.
    """
    don_vi, moi = doc_tep_don_vi(office), not register_exists(so)
    nhap = partial(
        Register.import_xlsx,
        source=bang,
        co_quan=don_vi.co_quan_ban_hanh,
        nhiem_ky=don_vi.nhiem_ky,
        ten_loai=loai_trong_so(kind) if kind else None,
        trang_tinh=sheet,
        bo_dong_loi=skip_bad_rows,
    )
    thu = None
    if moi:  # a book that cannot be entered leaves no new register behind
        with mo_so_thu(don_vi) as trong_bo_nho:
            thu = nhap(trong_bo_nho)
    if thu is not None and not thu.da_nhap:
        ket_qua = thu
    else:
        with mo_so_cap_so(so, don_vi, None, moi=moi, nguoi_dung=user) as register:
            ket_qua = nhap(register)
    if json:
        in_json(nhap_json(ket_qua))
    else:
        in_nhieu("Lưu ý", [str(mot) for mot in ket_qua.canh_bao], kieu="yellow")
        in_nhieu("Lỗi", [str(mot) for mot in ket_qua.loi], kieu="red")
        in_dong(f"Đã nhập {ket_qua.da_nhap} số, {len(ket_qua.loi)} lỗi.")
    if ket_qua.loi:
        raise typer.Exit(1)


def _in_so(cac_so: tuple[SoDaGiu, ...], viec: str, *, json: bool) -> None:
    ky_hieu = [mot.so_ky_hieu for mot in cac_so]
    if json:
        in_json(ky_hieu)
    elif not ky_hieu:
        in_dong(f"{viec} 0 số.")
    else:
        khoang = ky_hieu[0] if len(ky_hieu) == 1 else f"{ky_hieu[0]} đến {ky_hieu[-1]}"
        in_dong(f"{viec} {len(ky_hieu)} số: {khoang}")
