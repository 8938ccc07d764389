"""The verbs that prove the register: what is missing, what was changed, who did what."""

from typing import Annotated

import typer

from dangvan.cli.lenh_so import muc_dong
from dangvan.cli.man_hinh import in_bang, in_dong, in_json
from dangvan.cli.mo_so import mo_so_da_co
from dangvan.cli.so_json import khuyet_json, kiem_tra_json, nhat_ky_json
from dangvan.cli.tim_muc import tim_muc
from dangvan.cli.tuy_chon import Json, LoaiTrongSo, NhiemKyGo, So
from dangvan.register import DongNhatKy
from dangvan.text import ngay_ngan

_O_DAU = {"to_chuc": "tổ chức", "nhiem_ky": "nhiệm kỳ", "day_so": "dãy số", "muc_so": "số"}


def gaps(so: So, json: Json = False) -> None:
    """Tìm số khuyết không ai giải thích, và số có trên hai văn bản. Có thì mã thoát là 1."""
    with mo_so_da_co(so) as register:
        bao = register.gaps()
    if json:
        in_json(khuyet_json(bao))
    else:
        for khuyet in bao.khuyet:
            khoang = f"{khuyet.tu_so:02d}"
            khoang += f" đến {khuyet.den_so:02d}" if khuyet.den_so > khuyet.tu_so else ""
            day = f"{khuyet.to_chuc}, {khuyet.nhiem_ky.ten_nhiem_ky}, {khuyet.nhom_loai.lower()}"
            in_dong(f"Khuyết số {khoang}: {day}", kieu="yellow")
        for trung in bao.trung:
            cac_muc = "; ".join(" ".join(muc_dong(m, people=False)[1:3]) for m in trung.cac_muc)
            in_dong(f"Trùng {trung.so_ky_hieu}: {cac_muc}", kieu="yellow")
        if bao.passed:
            in_dong("Không khuyết, không trùng số nào.")
    if not bao.passed:
        raise typer.Exit(1)


def verify(so: So, json: Json = False) -> None:
    """Chứng minh nhật ký không bị sửa, và sổ đúng như nhật ký kể. Không đúng thì mã thoát là 1."""
    with mo_so_da_co(so) as register:
        ket_qua = register.verify()
    if json:
        in_json(kiem_tra_json(ket_qua))
    else:
        for chu in ket_qua.sai_lech:
            in_dong(f"Sai lệch: {chu}", kieu="red")
        for chu in ket_qua.luu_y:
            in_dong(f"Lưu ý: {chu}", kieu="yellow")
        ket_luan = "nguyên vẹn" if ket_qua.passed else f"{len(ket_qua.sai_lech)} chỗ sai lệch"
        in_dong(f"Nhật ký {ket_qua.so_dong} dòng, {ket_luan}. Mã cuối: {ket_qua.ma_cuoi}")
    if not ket_qua.passed:
        raise typer.Exit(1)


def history(
    so: So,
    so_ky_hieu: Annotated[
        str | None, typer.Argument(metavar="[SỐ]", help="Chỉ việc của số này, như 02-NQ/ĐU.")
    ] = None,
    kind: LoaiTrongSo = None,
    term: NhiemKyGo = None,
    json: Json = False,
) -> None:
    """Kể lại nhật ký: ai làm gì, lúc nào; cả sổ hoặc của một số."""
    with mo_so_da_co(so) as register:
        muc = tim_muc(register, so_ky_hieu, kind=kind, term=term) if so_ky_hieu else None
        cac_dong = register.history(muc)
    if json:
        in_json([nhat_ky_json(dong) for dong in cac_dong])
        return
    in_bang(
        ("Lúc", "Người", "Việc", "Ở"),
        [
            (
                f"{ngay_ngan(dong.luc.astimezone())} {dong.luc.astimezone():%H:%M}",
                dong.nguoi_dung,
                dong.viec.bang_chu,
                _o_dau(dong),
            )
            for dong in cac_dong
        ],
    )


def _o_dau(dong: DongNhatKy) -> str:
    """Return what a line of the trail is about: its number and symbol, where the line tells."""
    bang, _, ma = dong.doi_tuong.partition(":")
    so_ky_hieu = (dong.den or dong.tu or {}).get("so_ky_hieu")
    return str(so_ky_hieu or f"{_O_DAU.get(bang, 'đồng hồ')} {ma}".strip())
