"""Rules made from the font table of the regulations: size, look and case of each component."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import (
    TEN_THANH_PHAN,
    Ham,
    Phat,
    QuyTac,
    chac,
    lap_quy_tac,
    tai,
)
from dangvan.layout import KieuChu
from dangvan.regulations import HD05_2026, HD36_2018, Regulation
from dangvan.regulations.quy_dinh import ThanhPhan as HangBang

SAI_SO_PT = 0.25
_BANG = ("Phụ lục 3", "Phụ lục 2")

_DIEU_THEM = {"in_hoa_tieu_de": ("mục II.1.1; Phụ lục 3", "Phần II, mục I.1; Phụ lục 2")}

_CO_CHU = (
    "tieu_de", "co_quan_cap_tren", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "ten_loai",
    "trich_yeu", "trich_yeu_cong_van", "quyen_han", "chuc_vu", "ho_ten", "kinh_gui",
    "ten_kinh_gui", "noi_nhan", "muc_noi_nhan", "muc_do_khan", "du_thao", "pham_vi_luu_hanh",
    "ky_hieu_soan_thao", "thong_tin_lien_he",
)  # fmt: skip
_KIEU_CHU = tuple(
    khoa for khoa in _CO_CHU if khoa not in ("chuc_vu", "ky_hieu_soan_thao", "thong_tin_lien_he")
)
_IN_HOA = (
    "tieu_de", "co_quan_cap_tren", "co_quan_ban_hanh", "ten_loai", "quyen_han", "chuc_vu",
    "muc_do_khan", "pham_vi_luu_hanh",
)  # fmt: skip
_MA = {"pham_vi_luu_hanh": "pham_vi"}


def kieu_chu_noi(kieu: KieuChu) -> str:
    """Return how letters look in words."""
    return ("nghiêng" if kieu.nghieng else "đứng") + (", đậm" if kieu.dam else ", không đậm")


def khoang_co(hang: HangBang) -> str:
    """Return the sizes a row of the table allows in words."""
    return f"{hang.co_nho_pt}" + (f"–{hang.co_lon_pt}" if hang.co_lon_pt > hang.co_nho_pt else "")


def sai_co(lines: tuple[Dong, ...], hang: HangBang) -> tuple[Dong, float] | None:
    """Return the first line of a wrong size, and that size."""
    for line in lines:
        for manh in line.manh_co_chu:
            co = manh.kieu.co_pt
            if not hang.co_nho_pt - SAI_SO_PT <= co <= hang.co_lon_pt + SAI_SO_PT:
                return line, co
    return None


def sai_kieu(lines: tuple[Dong, ...], hang: HangBang) -> tuple[Dong, KieuChu] | None:
    """Return the first line whose letters are bold or italic otherwise than the row says."""
    for line in lines:
        for manh in line.manh_co_chu:
            if (manh.kieu.dam, manh.kieu.nghieng) != (hang.dam, hang.nghieng):
                return line, manh.kieu
    return None


def _co_chu(khoa: str) -> QuyTac:
    def ham(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
        hang = quy_dinh.thanh_phan[khoa]
        found = sai_co(bai.dong_cua(khoa), hang)
        if found is not None:
            line, co = found
            yield Phat(
                tai(line, khoa),
                f"cỡ {co:g}".replace(".", ","),
                f"cỡ {khoang_co(hang)}",
                f"chọn chữ, Home – Font Size – {hang.co_nho_pt}",
                chua_ro=not chac(bai.thanh_phan.get(khoa)),
            )

    lon = max(hang.co_lon_pt for hang in _hai(khoa))
    cac_co = [f"cỡ {khoang_co(hang)}" for hang in _hai(khoa)]
    return _lap("co_chu", khoa, ham, cac_co, f"cỡ {lon + 1}")


def _kieu_chu(khoa: str) -> QuyTac:
    def ham(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
        found = sai_kieu(bai.dong_cua(khoa), quy_dinh.thanh_phan[khoa])
        if found is not None:
            line, kieu = found
            nen = _kieu_noi(quy_dinh.thanh_phan[khoa])
            yield Phat(
                tai(line, khoa),
                f"chữ {kieu_chu_noi(kieu)}",
                f"chữ {nen}",
                f"chọn chữ, Home – B, I: {nen}",
                chua_ro=not chac(bai.thanh_phan.get(khoa)),
            )

    cac_kieu = [f"chữ {_kieu_noi(hang)}" for hang in _hai(khoa)]
    sai = "không đậm" if _hai(khoa)[0].dam else "đậm"
    return _lap("kieu_chu", khoa, ham, cac_kieu, f"chữ {sai}")


def _in_hoa(khoa: str) -> QuyTac:
    def ham(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
        if not quy_dinh.thanh_phan[khoa].in_hoa:
            return
        for line in bai.dong_cua(khoa):
            if line.chu != line.chu.upper() and line.gap != "kiêm":
                yield Phat(
                    tai(line, khoa),
                    line.chu,
                    line.chu.upper(),
                    "chọn chữ, Home – Change Case – UPPERCASE",
                    chua_ro=not chac(bai.thanh_phan.get(khoa)),
                )
                return

    return _lap("in_hoa", khoa, ham, ["IN HOA", "IN HOA"], "chữ thường")


def _kieu_noi(hang: HangBang) -> str:
    return ("nghiêng" if hang.nghieng else "đứng") + (", đậm" if hang.dam else ", không đậm")


def _hai(khoa: str) -> tuple[HangBang, HangBang]:
    return HD36_2018.thanh_phan[khoa], HD05_2026.thanh_phan[khoa]


def _lap(loai: str, khoa: str, ham: Ham, nen: list[str], sai: str) -> QuyTac:
    cu, moi = nen
    ten = TEN_THANH_PHAN[khoa]
    noi = f"{ten[0].upper()}{ten[1:]}: " + (
        cu if cu == moi else f"{cu} (36-HD/VPTW), {moi} (05-HD/VPTW)"
    )
    ma = f"{loai}_{_MA.get(khoa, khoa)}"
    dieu = _DIEU_THEM.get(ma, _BANG)
    return lap_quy_tac(ma, ham, dieu, ("A", "A"), f"{noi}.\n\nSai: {sai}")


CO_CHU: tuple[QuyTac, ...] = tuple(_co_chu(khoa) for khoa in _CO_CHU)
KIEU_CHU: tuple[QuyTac, ...] = tuple(_kieu_chu(khoa) for khoa in _KIEU_CHU)
IN_HOA: tuple[QuyTac, ...] = tuple(_in_hoa(khoa) for khoa in _IN_HOA)
