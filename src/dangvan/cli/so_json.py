"""What the register tells, as plain data for other programs."""

from dangvan.register import (
    DaySo,
    DongNhatKy,
    GapReport,
    ImportResult,
    MucSo,
    NhiemKyTrongSo,
    SoKhuyet,
    Verification,
)


def muc_json(muc: MucSo, *, people: bool) -> dict[str, object]:
    """Return an entry; whom it is about only where asked for."""
    nguoi = {"doi_tuong": muc.doi_tuong} if people else {}
    return {
        "so_van_ban": muc.so_van_ban,
        "hau_to": muc.hau_to,
        "so_ky_hieu": muc.so_ky_hieu,
        "ten_loai": muc.ten_loai,
        "ngay_ban_hanh": muc.ngay_ban_hanh.isoformat(),
        "trich_yeu": muc.trich_yeu,
        "nguoi_ky": muc.nguoi_ky,
        "co_quan_ban_hanh": muc.co_quan_ban_hanh,
        "nhiem_ky": muc.nhiem_ky.ten_nhiem_ky,
        "trang_thai": str(muc.trang_thai),
        "do_mat": muc.do_mat,
        "ma_dot": muc.ma_dot,
        "tap_tin": muc.tap_tin,
        "sha256": muc.sha256,
        "van_ban_sha256": muc.van_ban_sha256,
        "mau_sha256": muc.mau_sha256,
        "quy_dinh": muc.quy_dinh,
        "phien_ban": muc.phien_ban,
        "ghi_chu": muc.ghi_chu,
        "ly_do_lui_ngay": muc.ly_do_lui_ngay,
        "ly_do_huy": muc.ly_do_huy,
        "ngay_huy": muc.ngay_huy.isoformat() if muc.ngay_huy else None,
        "nguoi_huy": muc.nguoi_huy,
        **nguoi,
    }


def day_json(day: DaySo) -> dict[str, object]:
    """Return a series with its next number."""
    return {
        "co_quan_ban_hanh": day.to_chuc,
        "nhiem_ky": day.nhiem_ky.ten_nhiem_ky,
        "ten_loai": day.nhom_loai,
        "so_tiep_theo": day.so_cuoi + 1,
    }


def ky_json(ky: NhiemKyTrongSo) -> dict[str, object]:
    """Return a term with its body."""
    return {
        "to_chuc": ky.to_chuc,
        "lap_ngay": ky.lap_ngay.isoformat() if ky.lap_ngay else None,
        "tien_than": ky.tien_than,
        "ky_hieu": ky.ky_hieu,
        "chung_day_so_qd": ky.chung_day_so_qd,
        **ky.nhiem_ky.model_dump(mode="json"),
    }


def khuyet_json(bao: GapReport) -> dict[str, object]:
    """Return missing numbers, and numbers that stand on several papers."""
    return {
        "khuyet": [_khuyet(mot) for mot in bao.khuyet],
        "trung": [
            {
                "so_ky_hieu": mot.so_ky_hieu,
                "cac_muc": [muc_json(muc, people=False) for muc in mot.cac_muc],
            }
            for mot in bao.trung
        ],
    }


def _khuyet(mot: SoKhuyet) -> dict[str, object]:
    return {
        "co_quan_ban_hanh": mot.to_chuc,
        "nhiem_ky": mot.nhiem_ky.ten_nhiem_ky,
        "ten_loai": mot.nhom_loai,
        "tu_so": mot.tu_so,
        "den_so": mot.den_so,
    }


def nhap_json(ket_qua: ImportResult) -> dict[str, object]:
    """Return what an import did."""
    return {
        "da_nhap": ket_qua.da_nhap,
        "loi": [str(mot) for mot in ket_qua.loi],
        "canh_bao": [str(mot) for mot in ket_qua.canh_bao],
    }


def nhat_ky_json(dong: DongNhatKy) -> dict[str, object]:
    """Return one line of the trail without the columns it tells of: they name people."""
    return {
        "luc": dong.luc.isoformat(),
        "nguoi_dung": dong.nguoi_dung,
        "viec": str(dong.viec),
        "doi_tuong": dong.doi_tuong,
        "cot": sorted({*(dong.tu or {}), *(dong.den or {})}),
    }


def kiem_tra_json(ket_qua: Verification) -> dict[str, object]:
    """Return whether the trail is whole, and the digest to keep elsewhere."""
    return {
        "nguyen_ven": ket_qua.passed,
        "so_dong": ket_qua.so_dong,
        "ma_cuoi": ket_qua.ma_cuoi,
        "sai_lech": list(ket_qua.sai_lech),
        "luu_y": list(ket_qua.luu_y),
    }
