"""Who signs, in whose name, and in which form."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from dangvan.models.base import BanGhi, ChuViet
from dangvan.models.to_chuc import ToChucDang
from dangvan.regulations import LOAI_TO_CHUC
from dangvan.text import gap_dau, nho_cuoi

HinhThucKy = Literal["T/M", "K/T", "T/L", "truc_tiep"]

# Compared after `gap_dau`: lower case, one tone style. Short forms may run on: PGS.TS.Nguyễn…
_HOC_HAM = re.compile(
    r"(?:(?:gs|pgs|ts|tskh|th\.?s|cn|ks|bs|ls|ngnd|ngưt|nsnd|nsưt|đ/c)(?:[.,]\s*|\s+)"
    r"|(?:giáo sư|phó giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|cử nhân|k[ĩỹ] sư|bác s[ĩỹ]|luật sư|đồng chí"
    r"|(?:thiếu|trung|thượng|đại) (?:tướng|tá|uý))[.,]?\s)"
)


def _khong_hoc_ham(value: str) -> str:
    if _HOC_HAM.match(gap_dau(value)):
        raise ValueError(
            f"không ghi học hàm, học vị, quân hàm, danh hiệu trước họ tên người ký: “{value}”. "
            "Cách sửa: chỉ ghi họ và tên"
        )
    return value


class NguoiKy(BanGhi):
    """The signer of a paper.

    Source: 05-HD/VPTW (2026), mục II.I.7; 36-HD/VPTW (2018), mục II.1.7.
    """

    ho_ten: Annotated[ChuViet, AfterValidator(_khong_hoc_ham)] = Field(title="Họ tên")
    chuc_vu: ChuViet | None = Field(
        default=None,
        title="Chức vụ",
        description="Bí thư, Phó Bí thư, Chánh Văn phòng…; trống khi quy định không ghi chức vụ",
    )
    hinh_thuc_ky: HinhThucKy = Field(
        default="T/M", title="Hình thức ký", description="T/M, K/T, T/L; truc_tiep: thủ trưởng ký"
    )
    thay_cho: ChuViet | None = Field(
        default=None, title="Thay cho", description="Với K/T, T/L: ký thay, thừa lệnh ai"
    )
    ky_quyen: bool = Field(default=False, title="Ký quyền", description="Quyền cấp trưởng: Q.")
    chuc_vu_day_du: tuple[ChuViet, ...] = Field(
        default=(),
        title="Chức vụ đầy đủ",
        description="Ở văn bản liên tịch, khi khác chức vụ ghép với tên cơ quan; mỗi dòng một mục",
    )

    @model_validator(mode="after")
    def _du_ve(self) -> Self:
        can_thay_cho = self.hinh_thuc_ky in ("K/T", "T/L")
        if can_thay_cho and self.thay_cho is None:
            raise ValueError(
                f"ký {self.hinh_thuc_ky} cần ghi Thay cho. "
                "Cách sửa: ghi cấp trưởng (K/T) hoặc Ban Thường vụ, cấp trưởng (T/L)"
            )
        if not can_thay_cho and self.thay_cho is not None:
            raise ValueError(
                f"ký {self.hinh_thuc_ky} không dùng Thay cho “{self.thay_cho}”. "
                "Cách sửa: bỏ Thay cho, hoặc ghi lại Hình thức ký"
            )
        if self.ky_quyen and self.chuc_vu is None:
            raise ValueError(
                "Ký quyền mà thiếu Chức vụ. Cách sửa: ghi chức vụ đang giữ quyền, như Trưởng Ban"
            )
        return self

    def dong_quyen_han(self, to_chuc: ToChucDang, chu_the: str) -> str:
        """The authority line, such as T/M BAN THƯỜNG VỤ; empty when signing directly."""
        ten = LOAI_TO_CHUC[to_chuc.loai_to_chuc].chu_the[chu_the]
        return to_chuc.viet(self.dong_thay_mat(ten))

    def dong_thay_mat(self, ten: str) -> str:
        """The authority line of a body whose words after T/M are `ten`; empty as above."""
        if self.hinh_thuc_ky == "truc_tiep":
            return ""
        return f"{self.hinh_thuc_ky} {(self.thay_cho or ten).upper()}"

    def dong_chuc_vu(self, to_chuc: ToChucDang) -> str:
        """The position line in capitals; empty where the regulation writes none."""
        chuc_vu = (self.chuc_vu or "").upper()
        return to_chuc.viet(f"Q. {chuc_vu}" if self.ky_quyen else chuc_vu)


@nho_cuoi
def kiem_tra_nguoi_ky(nguoi_ky: NguoiKy, to_chuc: ToChucDang, chu_the: str) -> None:
    """Raise `ValueError` where this signer may not sign for this body in this form.

    Source: 05-HD/VPTW (2026), mục II.I.7.1; 36-HD/VPTW (2018), mục II.1.7.1.
    """
    loai = LOAI_TO_CHUC[to_chuc.loai_to_chuc]
    if chu_the not in loai.chu_the:
        raise ValueError(
            f"{loai.ten} không ban hành với Chủ thể ban hành “{chu_the}”. "
            f"Cách sửa: chọn một trong {', '.join(loai.chu_the)}"
        )
    if nguoi_ky.hinh_thuc_ky not in loai.hinh_thuc_ky:
        raise ValueError(
            f"{loai.ten} không ký {nguoi_ky.hinh_thuc_ky}. "
            f"Cách sửa: chọn một trong {', '.join(loai.hinh_thuc_ky)}"
        )
    if chu_the in loai.khong_ghi_chuc_vu and nguoi_ky.hinh_thuc_ky == "T/M":
        if nguoi_ky.chuc_vu:
            raise ValueError(
                f"T/M {loai.chu_the[chu_the]} không ghi chức vụ “{nguoi_ky.chuc_vu}”. "
                "Cách sửa: bỏ Chức vụ"
            )
        return
    if not nguoi_ky.chuc_vu:
        raise ValueError("Người ký thiếu Chức vụ. Cách sửa: ghi như Bí thư, Phó Bí thư")
    cho_phep = {gap_dau(ten) for ten in loai.chuc_vu_tm}
    if nguoi_ky.hinh_thuc_ky == "T/M" and gap_dau(nguoi_ky.chuc_vu) not in cho_phep:
        raise ValueError(
            f"ký T/M chỉ ghi chức vụ {', '.join(loai.chuc_vu_tm)}, không ghi "
            f"“{nguoi_ky.chuc_vu}”. Cách sửa: bỏ tên cấp uỷ, cơ quan khỏi chức vụ"
        )
