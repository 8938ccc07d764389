"""Party bodies, as dated records."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from dangvan.errors import DataError
from dangvan.models.base import BanGhi, ChuViet, Ngay
from dangvan.regulations import LOAI_TO_CHUC, ten_dang_bo
from dangvan.text import bo_dau, gap_dau, kieu_cu, ngay_ngan

KieuDauThanh = Literal["moi", "cu"]


_GAN_TOI_DA = 3
_MOT_TIENG = re.compile(r"[^\W_]+")
_KY_HIEU = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")


def kiem_ky_hieu(value: str) -> str:
    """Return the symbol of a body where it can stand in a number line; else raise `ValueError`."""
    if not _KY_HIEU.fullmatch(value):
        raise ValueError(
            f"ký hiệu “{value}” không đúng mẫu. Cách sửa: ghi liền chữ cái, chữ số như ĐUK, BTCTU"
        )
    return value


def _loai_to_chuc(value: str) -> str:
    if value not in LOAI_TO_CHUC:
        raise ValueError(f"không có loại tổ chức “{value}”. Cách sửa: {_loai_gan(value)}")
    return value


def _loai_gan(value: str) -> str:
    """Return the advice for a kind nobody knows: those whose words it shares most, else all."""
    can_tim = _cac_tieng(value)
    diem = {
        khoa: (len(can_tim & _cac_tieng(f"{khoa} {loai.ten}")), _cac_tieng(khoa) <= can_tim)
        for khoa, loai in LOAI_TO_CHUC.items()
    }
    gan = [khoa for khoa, cua_khoa in diem.items() if cua_khoa == max(diem.values())]
    if len(gan) > _GAN_TOI_DA:
        return f"chọn một trong {', '.join(sorted(gan))}"
    cau = ", hoặc ".join(f"{khoa}: {LOAI_TO_CHUC[khoa].ten}" for khoa in gan)
    return f"chọn {cau}"


def _cac_tieng(chu: str) -> set[str]:
    return set(_MOT_TIENG.findall(bo_dau(chu).lower()))


class ToChucDang(BanGhi):
    """A Party body: what it is, what it belongs to, and when it existed.

    The lines of the header and the symbol are derived from the kind of body and its superior.

    Source: 05-HD/VPTW (2026), mục II.I.2–3; 36-HD/VPTW (2018), mục II.1.2–3.
    """

    loai_to_chuc: Annotated[str, AfterValidator(_loai_to_chuc)] = Field(
        title="Loại tổ chức", json_schema_extra={"enum": [*sorted(LOAI_TO_CHUC)]}
    )
    ten_to_chuc: ChuViet = Field(title="Tên tổ chức", description="Ví dụ: Đảng uỷ xã Hoà Tiến")
    cap_tren: "ToChucDang | None" = Field(default=None, title="Cấp trên")
    dia_danh: ChuViet | None = Field(
        default=None, title="Địa danh", description="Tên đặt trước ngày, tháng, năm"
    )
    dong_ten: tuple[ChuViet, ...] = Field(
        default=(), title="Dòng tên", description="Cách ngắt dòng tên ở đầu văn bản, nếu tên dài"
    )
    ten_lien_tich: ChuViet | None = Field(
        default=None,
        title="Tên liên tịch",
        description="Tên ở đầu văn bản liên tịch, khi khác tên tổ chức kèm tên cấp trên",
    )
    ky_hieu_rieng: Annotated[ChuViet, AfterValidator(kiem_ky_hieu)] | None = Field(
        default=None, title="Ký hiệu riêng", description="Khi khác ký hiệu theo quy định"
    )
    kieu_dau_thanh: KieuDauThanh = Field(
        default="moi", title="Kiểu dấu thanh", description="moi: UỶ; cu: ỦY"
    )
    tu_ngay: Ngay | None = Field(default=None, title="Từ ngày")
    den_ngay: Ngay | None = Field(default=None, title="Đến ngày")
    to_chuc_tien_than: ChuViet | None = Field(default=None, title="Tổ chức tiền thân")

    @model_validator(mode="after")
    def _hop_le(self) -> Self:
        loai = LOAI_TO_CHUC[self.loai_to_chuc]
        if self.tu_ngay and self.den_ngay and self.den_ngay < self.tu_ngay:
            raise ValueError(
                f"Đến ngày {ngay_ngan(self.den_ngay)} trước Từ ngày {ngay_ngan(self.tu_ngay)}. "
                "Cách sửa: xem lại hai ngày"
            )
        if loai.kieu_cap_tren != "khong" and self.cap_tren is None:
            raise ValueError(
                f"{self.ten_to_chuc} cần có Cấp trên để ghi ở đầu văn bản. "
                "Cách sửa: thêm cap_tren với loai_to_chuc và ten_to_chuc"
            )
        if loai.kieu_cap_tren == "dang_bo" and self.cap_tren:
            _suy_duoc_dang_bo(self.cap_tren)
        ghep = gap_dau(" ".join(self.dong_ten)).replace(" ", "")
        if ghep and ghep != gap_dau(self.ten_to_chuc).replace(" ", ""):
            raise ValueError(
                f"Dòng tên ghép lại không bằng Tên tổ chức “{self.ten_to_chuc}”. "
                "Cách sửa: chỉ ngắt dòng, không thêm bớt chữ"
            )
        return self

    @property
    def khoa(self) -> str:
        """An identity that does not depend on spelling: own name and the names above it."""
        ten = gap_dau(self.ten_to_chuc)
        return f"{ten} < {self.cap_tren.khoa}" if self.cap_tren else ten

    @property
    def ky_hieu(self) -> str:
        """The symbol after the slash of a number, such as ĐU or ĐUK."""
        if self.ky_hieu_rieng:
            return self.ky_hieu_rieng
        loai = LOAI_TO_CHUC[self.loai_to_chuc]
        if self.cap_tren is None or loai.kieu_ky_hieu != "chu_dau_ghep_cap":
            return loai.ky_hieu_cua(self.ten_to_chuc, "")
        return loai.ky_hieu_cua(self.ten_to_chuc, self.cap_tren.ky_hieu)

    @property
    def dong_cap_tren(self) -> str:
        """The line above the issuer's name, in capitals; empty when there is none."""
        kieu = LOAI_TO_CHUC[self.loai_to_chuc].kieu_cap_tren
        if kieu == "khong" or self.cap_tren is None:
            return ""
        if kieu == "dang_bo":
            return self.viet(ten_dang_bo(self.cap_tren.ten_to_chuc, self.cap_tren.loai_to_chuc))
        return self.viet(self.cap_tren.ten_to_chuc.upper())

    @property
    def dong_ban_hanh(self) -> tuple[str, ...]:
        """The issuer's own lines, in capitals."""
        return tuple(self.viet(dong.upper()) for dong in self.dong_ten or (self.ten_to_chuc,))

    def viet(self, chu: str) -> str:
        """Spell words the library prints in the office's tone style."""
        return kieu_cu(chu) if self.kieu_dau_thanh == "cu" else chu


def _suy_duoc_dang_bo(cap_tren: ToChucDang) -> None:
    try:
        ten_dang_bo(cap_tren.ten_to_chuc, cap_tren.loai_to_chuc)
    except DataError as error:
        raise ValueError(str(error)) from error
