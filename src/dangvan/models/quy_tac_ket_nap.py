"""The law of admission applied to one decision: what forbids it, what deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from dangvan.models.bieu_quyet import BieuQuyet
from dangvan.regulations import LuatKetNap, dat_hai_phan_ba, luat_ket_nap, qua_nua
from dangvan.text import cong_thang, ngay_ngan, tuoi

if TYPE_CHECKING:
    from dangvan.models.quyet_dinh_ket_nap import QuyetDinhKetNap

Muc = tuple[str, str, str, str]
"""A warning: code, what was seen, what to do, source."""


def kiem_tra_ket_nap(qd: QuyetDinhKetNap) -> None:
    """Raise `ValueError` naming everything that forbids the decision.

    Source: 294-QĐ/TW (2025), mục 1, 4, 9; 06-HD/TW (2025), mục 1, 3, 5.
    """
    if qd.quan_chung.ngay_sinh >= qd.ngay_xet:
        raise ValueError("Ngày sinh không trước ngày chi bộ xét. Cách sửa: xem lại Ngày sinh")
    luat = luat_ket_nap(qd.ngay_ban_hanh)
    loi = [
        *_tuoi(qd, luat),
        *_dong_y(qd, luat),
        *_dang_uy(qd),
        *_thu_tu_ngay(qd),
        *_chung_nhan(qd, luat),
        *_phieu(qd),
        *_chu_the(qd),
    ]
    if loi:
        raise ValueError("; ".join(loi))


def canh_bao_ket_nap(qd: QuyetDinhKetNap) -> Iterator[Muc]:
    """Yield what deserves a second look in the decision."""
    luat = luat_ket_nap(qd.ngay_ban_hanh)
    tinh = tuoi(qd.quan_chung.ngay_sinh, qd.ngay_xet)
    if tinh.theo_ngay < luat.tuoi_toi_thieu:
        yield (
            "tuoi_trong_thang_giap",
            f"đủ {luat.tuoi_toi_thieu} tuổi tính theo tháng, chưa đủ tính theo ngày",
            "hỏi cấp uỷ có thẩm quyền cách tính",
            luat.source,
        )
    if qd.ngay_chung_nhan and _han_chung_nhan(qd.ngay_chung_nhan, luat) == qd.ngay_xet:
        yield (
            "chung_nhan_ngay_cuoi",
            f"giấy chứng nhận hết hạn đúng ngày chi bộ xét ({ngay_ngan(qd.ngay_xet)})",
            "xem lại ngày cấp",
            luat.source,
        )


def _tuoi(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[str]:
    tinh = tuoi(qd.quan_chung.ngay_sinh, qd.ngay_xet)
    if tinh.nam < luat.tuoi_toi_thieu:
        yield (
            f"chưa đủ {luat.tuoi_toi_thieu} tuổi vào ngày chi bộ xét ({ngay_ngan(qd.ngay_xet)}). "
            "Cách sửa: xem lại Ngày sinh và ngày họp chi bộ"
        )


def _dong_y(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[str]:
    tinh = tuoi(qd.quan_chung.ngay_sinh, qd.ngay_xet)
    qua_tuoi = (tinh.nam, tinh.thang_le) > (luat.tuoi_toi_da, 0)
    can = qua_tuoi or qd.loai_quyet_dinh in ("ket_nap_lai", "co_y_kien_cap_tren")
    if can and qd.van_ban_dong_y is None:
        vi = f"trên {luat.tuoi_toi_da} tuổi" if qua_tuoi else "thuộc trường hợp phải xin ý kiến"
        yield f"{vi} nên cần Văn bản đồng ý của cấp uỷ cấp trên. Cách sửa: ghi số, ngày, cơ quan"


def _dang_uy(qd: QuyetDinhKetNap) -> Iterator[str]:
    if qd.dang_uy_co_so and qd.nghi_quyet_dang_uy is None:
        yield (
            f"chi bộ thuộc {qd.dang_uy_co_so.ten_to_chuc} nên cần Nghị quyết đảng uỷ. "
            "Cách sửa: ghi số và ngày, hoặc bỏ Đảng uỷ cơ sở"
        )
    if qd.dang_uy_co_so is None and qd.nghi_quyet_dang_uy:
        yield (
            "có Nghị quyết đảng uỷ mà không có Đảng uỷ cơ sở. "
            "Cách sửa: ghi Đảng uỷ cơ sở, hoặc bỏ nghị quyết đó"
        )


def _thu_tu_ngay(qd: QuyetDinhKetNap) -> Iterator[str]:
    dang_uy, dong_y, to_trinh = qd.nghi_quyet_dang_uy, qd.van_ban_dong_y, qd.to_trinh
    chuoi: list[tuple[str, date | None]] = [
        ("ngày cấp giấy chứng nhận", qd.ngay_chung_nhan),
        ("ngày họp chi bộ", qd.ngay_xet),
        ("ngày nghị quyết chi bộ", qd.nghi_quyet_chi_bo.ngay_ban_hanh),
        ("ngày nghị quyết đảng uỷ", dang_uy.ngay_ban_hanh if dang_uy else None),
        ("ngày biểu quyết", qd.ngay_bieu_quyet),
        ("ngày ban hành", qd.ngay_ban_hanh),
    ]
    cac_chuoi = [chuoi]
    for ten, tham_chieu in (("ngày văn bản đồng ý", dong_y), ("ngày tờ trình", to_trinh)):
        if tham_chieu:
            cac_chuoi.append([(ten, tham_chieu.ngay_ban_hanh), chuoi[-1]])
    for mot_chuoi in cac_chuoi:
        co_ngay = [(ten, ngay) for ten, ngay in mot_chuoi if ngay]
        for (ten_truoc, truoc), (ten_sau, sau) in pairwise(co_ngay):
            if truoc > sau:
                yield (
                    f"{ten_truoc} ({ngay_ngan(truoc)}) sau {ten_sau} ({ngay_ngan(sau)}). "
                    "Cách sửa: xem lại hai ngày"
                )


def _chung_nhan(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[str]:
    if qd.ngay_chung_nhan and _han_chung_nhan(qd.ngay_chung_nhan, luat) < qd.ngay_xet:
        yield (
            f"giấy chứng nhận ngày {ngay_ngan(qd.ngay_chung_nhan)} quá "
            f"{luat.han_chung_nhan_thang} tháng khi chi bộ xét ({ngay_ngan(qd.ngay_xet)}). "
            "Cách sửa: người xin vào Đảng học lại lớp nhận thức"
        )


def _han_chung_nhan(ngay: date, luat: LuatKetNap) -> date:
    return cong_thang(ngay, luat.han_chung_nhan_thang)


def _phieu(qd: QuyetDinhKetNap) -> Iterator[str]:
    hai_phan_ba = [("chi bộ", qd.bieu_quyet_chi_bo), ("đảng uỷ cơ sở", qd.bieu_quyet_dang_uy)]
    cap_quyet_dinh = qd.bieu_quyet_cap_quyet_dinh
    if qd.loai_quyet_dinh == "uy_quyen":
        hai_phan_ba.append(("cấp quyết định", cap_quyet_dinh))
    elif cap_quyet_dinh and not qua_nua(cap_quyet_dinh.tan_thanh, cap_quyet_dinh.tong_thanh_vien):
        yield _thieu_phieu("cấp quyết định", cap_quyet_dinh, "quá 1/2")
    for ten, phieu in hai_phan_ba:
        if phieu and not dat_hai_phan_ba(phieu.tan_thanh, phieu.tong_thanh_vien):
            yield _thieu_phieu(ten, phieu, "từ 2/3 trở lên")


def _thieu_phieu(ten: str, phieu: BieuQuyet, can: str) -> str:
    return (
        f"biểu quyết của {ten} {phieu.tan_thanh}/{phieu.tong_thanh_vien} tán thành, cần {can}. "
        "Cách sửa: không ra quyết định; nếu ghi nhầm thì ghi lại số phiếu"
    )


def _chu_the(qd: QuyetDinhKetNap) -> Iterator[str]:
    can = "ban_chap_hanh" if qd.loai_quyet_dinh == "uy_quyen" else "ban_thuong_vu"
    if qd.chu_the_ban_hanh != can:
        yield (
            f"Chủ thể ban hành là {qd.chu_the_ban_hanh}, loại {qd.loai_quyet_dinh} cần {can}. "
            "Cách sửa: ghi lại Chủ thể ban hành hoặc Loại quyết định"
        )
