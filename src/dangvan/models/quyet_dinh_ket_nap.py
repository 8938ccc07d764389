"""Quyết định kết nạp đảng viên: one decision, one number, one person."""

from typing import Any, ClassVar, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from dangvan.errors import DataError
from dangvan.models.base import ChuViet, Ngay
from dangvan.models.bieu_quyet import BieuQuyet
from dangvan.models.doc_lai import la_doc_lai
from dangvan.models.quan_chung import QuanChung
from dangvan.models.quy_tac_ket_nap import kiem_tra_ket_nap
from dangvan.models.tham_chieu import ThamChieu
from dangvan.models.to_chuc import ToChucDang
from dangvan.models.van_ban import VanBan
from dangvan.text import gap_dau

_LOAI_CHI_BO = ("chi_bo_co_so", "chi_bo_truc_thuoc")

LoaiQuyetDinh = Literal["lan_dau", "ket_nap_lai", "co_y_kien_cap_tren", "chuyen_don_vi", "uy_quyen"]


class QuyetDinhKetNap(VanBan):
    """The decision of the competent committee to admit one person.

    Source: 294-QĐ/TW (2025), mục 4; 06-HD/TW (2025), mục 3; 38-HD/BTCTW (2025), mẫu 9-KNĐ.
    """

    ten_loai: ClassVar[str] = "QUYẾT ĐỊNH"
    ky_hieu_loai: ClassVar[str] = "QĐ"
    loai_van_ban: ClassVar[str] = "quyet_dinh_ket_nap"
    co_lien_tich: ClassVar[bool] = False

    trich_yeu: ChuViet = Field(default="kết nạp đảng viên", title="Trích yếu")
    loai_quyet_dinh: LoaiQuyetDinh = Field(default="lan_dau", title="Loại quyết định")
    quan_chung: QuanChung = Field(title="Quần chúng")
    dang_uy_co_so: ToChucDang | None = Field(
        default=None,
        title="Đảng uỷ cơ sở",
        description="Để trống khi chi bộ trực thuộc thẳng cấp có thẩm quyền",
    )
    chi_bo: ToChucDang = Field(title="Chi bộ", description="Tên chi bộ, hoặc cả bản ghi")
    ngay_chung_nhan: Ngay | None = Field(
        default=None, title="Ngày chứng nhận", description="Giấy chứng nhận nhận thức về Đảng"
    )
    ngay_hop_chi_bo: Ngay | None = Field(default=None, title="Ngày họp chi bộ")
    nghi_quyet_chi_bo: ThamChieu = Field(title="Nghị quyết chi bộ")
    bieu_quyet_chi_bo: BieuQuyet | None = Field(default=None, title="Biểu quyết chi bộ")
    nghi_quyet_dang_uy: ThamChieu | None = Field(default=None, title="Nghị quyết đảng uỷ")
    bieu_quyet_dang_uy: BieuQuyet | None = Field(default=None, title="Biểu quyết đảng uỷ")
    to_trinh: ThamChieu | None = Field(default=None, title="Tờ trình")
    van_ban_dong_y: ThamChieu | None = Field(
        default=None, title="Văn bản đồng ý", description="Của cấp uỷ cấp trên, khi phải có"
    )
    ngay_bieu_quyet: Ngay | None = Field(
        default=None, title="Ngày biểu quyết", description="Của cấp quyết định"
    )
    bieu_quyet_cap_quyet_dinh: BieuQuyet | None = Field(
        default=None, title="Biểu quyết cấp quyết định"
    )
    so_dieu: Literal[2, 3] = Field(default=3, title="Số điều")
    co_quan_thi_hanh: tuple[ChuViet, ...] = Field(
        title="Cơ quan thi hành", min_length=1, description="Ghi ở điều cuối, trước chi bộ"
    )

    @model_validator(mode="before")
    @classmethod
    def _ten_to_chuc_thanh_ban_ghi(cls, value: Any) -> Any:  # Any: input before validation
        """Let a chi bộ and its đảng uỷ be given by name alone; their superiors are known."""
        if not isinstance(value, dict):
            return value
        value = dict(value)
        cap_quyet_dinh = value.get("co_quan_ban_hanh")
        dang_uy = value.get("dang_uy_co_so")
        if isinstance(dang_uy, str):
            dang_uy = _ban_ghi("dang_uy_co_so", dang_uy, cap_quyet_dinh)
            value["dang_uy_co_so"] = dang_uy
        if isinstance(value.get("chi_bo"), str):
            loai = "chi_bo_truc_thuoc" if dang_uy else "chi_bo_co_so"
            value["chi_bo"] = _ban_ghi(loai, value["chi_bo"], dang_uy or cap_quyet_dinh)
        if value.get("loai_quyet_dinh") == "ket_nap_lai":
            value.setdefault("trich_yeu", "kết nạp lại đảng viên")
        return value

    @model_validator(mode="after")
    def _hop_luat(self, info: ValidationInfo) -> Self:
        if la_doc_lai(info):
            return self  # judged when it was issued, by facts its file does not hold
        try:
            kiem_tra_ket_nap(self)
        except DataError as error:  # no law is known for the day
            raise ValueError(str(error)) from error
        return self

    @field_validator("chi_bo")
    @classmethod
    def _la_chi_bo(cls, value: ToChucDang) -> ToChucDang:
        if value.loai_to_chuc not in _LOAI_CHI_BO:
            raise ValueError(
                f"{value.ten_to_chuc} không phải chi bộ. "
                f"Cách sửa: ghi Loại tổ chức {' hoặc '.join(_LOAI_CHI_BO)}"
            )
        if not gap_dau(value.ten_to_chuc).startswith("chi bộ "):
            raise ValueError(
                f"“{value.ten_to_chuc}” không phải tên một chi bộ. "
                "Cách sửa: ghi đủ như Chi bộ Phòng Tổng hợp, Chi bộ thôn 1"
            )
        return value

    @property
    def ngay_xet(self) -> Ngay:
        """The day of the chi bộ's meeting, or of its resolution when that is all we know."""
        return self.ngay_hop_chi_bo or self.nghi_quyet_chi_bo.ngay_ban_hanh


def _ban_ghi(loai: str, ten: str, cap_tren: object) -> dict[str, object]:
    return {"loai_to_chuc": loai, "ten_to_chuc": ten, "cap_tren": cap_tren}
