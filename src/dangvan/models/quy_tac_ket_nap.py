"""The law of admission applied to one decision: what forbids it, what deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from dangvan.models.bieu_quyet import BieuQuyet
from dangvan.regulations import (
    CapQuyetDinh,
    LuatKetNap,
    TyLe,
    cap_quyet_dinh,
    dat_ty_le,
    luat_ket_nap,
)
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.text import cong_thang, ngay_ngan, nho_cuoi, tuoi

if TYPE_CHECKING:
    from dangvan.models.quyet_dinh_ket_nap import QuyetDinhKetNap

_TEN_TY_LE: Mapping[TyLe, str] = {"hai_phan_ba": "từ 2/3 trở lên", "qua_nua": "quá 1/2"}

_LA_QUY_TAC = ("A", "B")

_DoTuoi = Literal["trong_do_tuoi", "giap_ranh", "chua_du", "qua_tuoi"]

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
        *_dang_uy(qd),
        *_thu_tu_ngay(qd),
        *(cau for cau, tin in _theo_do_tin_cay(qd, luat) if tin in _LA_QUY_TAC),
        *_uy_quyen(qd),
    ]
    if loi:
        raise ValueError("; ".join(loi))


def canh_bao_ket_nap(qd: QuyetDinhKetNap) -> Iterator[Muc]:
    """Yield what deserves a second look in the decision."""
    luat = luat_ket_nap(qd.ngay_ban_hanh)
    if _xet_tuoi(qd, luat) == "giap_ranh":
        yield (
            "tuoi_giap_ranh",
            "tuổi đủ hay chưa tuỳ cách tính theo tháng hay theo ngày",
            "hỏi cấp uỷ có thẩm quyền cách tính",
            luat.tuoi.source,
        )
    if _han_chung_nhan(qd, luat) == qd.ngay_xet:
        yield (
            "chung_nhan_giap_ranh",
            f"giấy chứng nhận hết hạn đúng ngày chi bộ xét ({ngay_ngan(qd.ngay_xet)})",
            "xem lại ngày cấp",
            luat.han_ho_so.source,
        )
    for cau, tin in _theo_do_tin_cay(qd, luat):
        if tin not in _LA_QUY_TAC:
            noi_dung, _, cach_sua = cau.partition(". Cách sửa: ")
            yield "xem_lai_dieu_kien", noi_dung, cach_sua, luat.so_van_ban
    if not _cap(qd):
        yield (
            "tham_quyen_ket_nap",
            f"{qd.ten_chu_the} không có trong danh sách cấp quyết định kết nạp",
            "xem lại Loại tổ chức và Chủ thể ban hành",
            luat.so_van_ban,
        )


def _cap(qd: QuyetDinhKetNap) -> tuple[CapQuyetDinh, ...]:
    return cap_quyet_dinh(qd.co_quan_ban_hanh.loai_to_chuc, qd.chu_the_ban_hanh, qd.ngay_ban_hanh)


def _xet_tuoi(qd: QuyetDinhKetNap, luat: LuatKetNap) -> _DoTuoi:
    return _xet_ngay_sinh(qd.quan_chung.ngay_sinh, qd.ngay_xet, luat)


@nho_cuoi
def _xet_ngay_sinh(ngay_sinh: date, ngay_xet: date, luat: LuatKetNap) -> _DoTuoi:
    """Age counted in months; inside the month of a birthday the text does not say by which day."""
    tinh = tuoi(ngay_sinh, ngay_xet)
    toi_da = (luat.tuoi.toi_da, 0)
    if tinh.nam < luat.tuoi.toi_thieu:
        return "chua_du"
    if (tinh.nam, tinh.thang_le) > toi_da:
        return "qua_tuoi"
    sap_du = tinh.theo_ngay < luat.tuoi.toi_thieu
    vua_qua = (tinh.nam, tinh.thang_le) == toi_da and ngay_xet.day > ngay_sinh.day
    return "giap_ranh" if sap_du or vua_qua else "trong_do_tuoi"


def _han_chung_nhan(qd: QuyetDinhKetNap, luat: LuatKetNap) -> date:
    """The last day of the awareness certificate; the last day there is when none is told."""
    if qd.ngay_chung_nhan is None:
        return date.max
    return cong_thang(qd.ngay_chung_nhan, luat.han_ho_so.chung_nhan_thang)


def _tuoi(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[str]:
    # The least age stands in the Party's statute too, which no regulation here changes.
    if _xet_tuoi(qd, luat) == "chua_du":
        yield (
            f"chưa đủ {luat.tuoi.toi_thieu} tuổi vào ngày chi bộ xét ({ngay_ngan(qd.ngay_xet)}). "
            "Cách sửa: xem lại Ngày sinh và ngày họp chi bộ"
        )


def _dong_y(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[tuple[str, DoTinCay]]:
    if qd.van_ban_dong_y is not None:
        return
    cac_ly_do: list[tuple[bool, str, DoTinCay]] = [
        (
            _xet_tuoi(qd, luat) == "qua_tuoi",
            f"trên {luat.tuoi.toi_da} tuổi",
            luat.tuoi.do_tin_cay,
        ),
        (qd.loai_quyet_dinh == "ket_nap_lai", "kết nạp lại", luat.han_ho_so.do_tin_cay),
        # This kind says by itself that the committee above was asked.
        (qd.loai_quyet_dinh == "co_y_kien_cap_tren", "thuộc trường hợp xin ý kiến", "A"),
    ]
    for can, vi, do_tin_cay in cac_ly_do:
        if can:
            cau = f"{vi} nên cần Văn bản đồng ý của cấp uỷ cấp trên"
            yield f"{cau}. Cách sửa: ghi số, ngày, cơ quan", do_tin_cay


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


def _theo_do_tin_cay(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[tuple[str, DoTinCay]]:
    """Yield what fails a rule, with how well the rule is known: A and B forbid, C and D warn."""
    yield from _dong_y(qd, luat)
    yield from ((cau, luat.han_ho_so.do_tin_cay) for cau in _chung_nhan(qd, luat))
    yield from _phieu(qd, luat)


def _chung_nhan(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[str]:
    if qd.ngay_chung_nhan and _han_chung_nhan(qd, luat) < qd.ngay_xet:
        yield (
            f"giấy chứng nhận ngày {ngay_ngan(qd.ngay_chung_nhan)} quá "
            f"{luat.han_ho_so.chung_nhan_thang} tháng khi chi bộ xét ({ngay_ngan(qd.ngay_xet)}). "
            "Cách sửa: người xin vào Đảng học lại lớp nhận thức"
        )


def _phieu(qd: QuyetDinhKetNap, luat: LuatKetNap) -> Iterator[tuple[str, DoTinCay]]:
    de_nghi = luat.de_nghi
    cac_phieu: list[tuple[str, BieuQuyet | None, TyLe, DoTinCay]] = [
        ("chi bộ", qd.bieu_quyet_chi_bo, de_nghi.ty_le_chi_bo, de_nghi.do_tin_cay),
        ("đảng uỷ", qd.bieu_quyet_dang_uy, de_nghi.ty_le_dang_uy_co_so, de_nghi.do_tin_cay),
    ]
    if phieu := qd.bieu_quyet_cap_quyet_dinh:
        for cap in _cap(qd)[:1]:
            cac_phieu.append(("cấp quyết định", phieu, cap.ty_le, cap.do_tin_cay))
    for ten, phieu, ty_le, do_tin_cay in cac_phieu:
        if phieu and not dat_ty_le(ty_le, phieu.tan_thanh, phieu.tong_thanh_vien):
            yield (
                f"biểu quyết của {ten} {phieu.tan_thanh}/{phieu.tong_thanh_vien} tán thành, "
                f"cần {_TEN_TY_LE[ty_le]}. Cách sửa: không ra quyết định; nếu ghi nhầm thì ghi "
                "lại số phiếu",
                do_tin_cay,
            )


def _uy_quyen(qd: QuyetDinhKetNap) -> Iterator[str]:
    if qd.loai_quyet_dinh == "uy_quyen" and qd.co_quan_ban_hanh.loai_to_chuc != "dang_uy_co_so":
        yield (
            f"{qd.co_quan_ban_hanh.ten_to_chuc} không phải đảng uỷ cơ sở nên không quyết định "
            "theo uỷ quyền. Cách sửa: ghi lại Loại quyết định hoặc Cơ quan ban hành"
        )
    if qd.loai_quyet_dinh == "uy_quyen" and qd.dang_uy_co_so:
        yield (
            "đảng uỷ cơ sở được uỷ quyền tự quyết định nên không có Đảng uỷ cơ sở đề nghị. "
            "Cách sửa: bỏ Đảng uỷ cơ sở và Nghị quyết đảng uỷ, hoặc ghi lại Loại quyết định"
        )
