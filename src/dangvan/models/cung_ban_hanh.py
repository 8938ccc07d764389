"""The bodies that issue a joint paper together with its lead, and how each is named in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple, Self

from pydantic import AfterValidator, Field, model_validator

from dangvan.errors import DataError
from dangvan.models.base import BanGhi, ChuViet
from dangvan.models.nguoi_ky import NguoiKy, kiem_tra_nguoi_ky
from dangvan.models.to_chuc import ToChucDang, kiem_ky_hieu
from dangvan.regulations import LOAI_TO_CHUC, tach_cap
from dangvan.text import gap_dau

if TYPE_CHECKING:
    from dangvan.models.van_ban import VanBan

# These bear a name that nobody confuses, as `Trường Chính trị Hoàng Đình Giong`.
_TEN_DA_DU = ("don_vi_su_nghiep", "dang_doan", "ban_can_su_dang")


class TenCoQuan(NamedTuple):
    """A body's own name, and the committee or agency it belongs to, where that is named too."""

    rieng: str
    cap_tren: str

    @property
    def day_du(self) -> str:
        """Both, as in `Uỷ ban kiểm tra Tỉnh uỷ Sơn La`."""
        return f"{self.rieng} {self.cap_tren}".strip()


class CoQuanCungBanHanh(BanGhi):
    """A body that issues a paper with the lead: of the Party, or of the State or a mass body.

    Source: 05-HD/VPTW (2026), mục II.I.2, I.3, I.7; 36-HD/VPTW (2018), mục II.1.2, 1.3, 1.7.
    """

    to_chuc_dang: ToChucDang | None = Field(default=None, title="Tổ chức đảng")
    chu_the_ban_hanh: ChuViet | None = Field(
        default=None, title="Chủ thể ban hành", description="Của tổ chức đảng"
    )
    ten_co_quan: ChuViet | None = Field(
        default=None,
        title="Tên cơ quan",
        description="Khi không phải tổ chức đảng: Công an tỉnh Sơn La, Sở Nội vụ",
    )
    ky_hieu_co_quan: Annotated[ChuViet, AfterValidator(kiem_ky_hieu)] | None = Field(
        default=None, title="Ký hiệu cơ quan", description="Đi với Tên cơ quan: CAT, SNV"
    )
    nguoi_ky: NguoiKy = Field(title="Người ký")

    @model_validator(mode="after")
    def _mot_trong_hai(self) -> Self:
        if (self.to_chuc_dang is None) == (self.ten_co_quan is None):
            raise ValueError(
                "cần đúng một trong hai: Tổ chức đảng hoặc Tên cơ quan. "
                "Cách sửa: ghi thêm một, hoặc bỏ một"
            )
        if (self.to_chuc_dang is None) != (self.chu_the_ban_hanh is None):
            raise ValueError(
                "Tổ chức đảng và Chủ thể ban hành đi với nhau. "
                "Cách sửa: ghi cả hai, như ban_thuong_vu, thu_truong; hoặc bỏ Chủ thể ban hành"
            )
        if (self.ten_co_quan is None) != (self.ky_hieu_co_quan is None):
            raise ValueError(
                "Tên cơ quan và Ký hiệu cơ quan đi với nhau. "
                "Cách sửa: ghi cả hai, như Sở Nội vụ, SNV; hoặc bỏ Ký hiệu cơ quan"
            )
        return self

    @model_validator(mode="after")
    def _ky_duoc(self) -> Self:
        if self.to_chuc_dang and self.chu_the_ban_hanh:
            kiem_tra_nguoi_ky(self.nguoi_ky, self.to_chuc_dang, self.chu_the_ban_hanh)
            try:
                self.to_chuc_dang.ky_hieu  # noqa: B018 – the number line names every body
            except DataError as error:
                raise ValueError(str(error)) from error
        elif self.ten_co_quan and not self.nguoi_ky.chuc_vu:
            raise ValueError(
                f"người ký của {self.ten_co_quan} thiếu Chức vụ. Cách sửa: ghi như Giám đốc"
            )
        return self

    @property
    def ky_hieu(self) -> str:
        """The symbol of the body: CAT, BNCTU."""
        return self.to_chuc_dang.ky_hieu if self.to_chuc_dang else self.ky_hieu_co_quan or ""

    @property
    def ten(self) -> TenCoQuan:
        """The name as the paper's head writes it."""
        if self.to_chuc_dang:
            return ten_lien_tich(self.to_chuc_dang)
        return TenCoQuan(self.ten_co_quan or "", "")

    @property
    def dong_quyen_han(self) -> str:
        """The authority line; empty when signing directly."""
        if self.to_chuc_dang and self.chu_the_ban_hanh:
            return self.nguoi_ky.dong_quyen_han(self.to_chuc_dang, self.chu_the_ban_hanh)
        return self.nguoi_ky.dong_thay_mat(self.ten_co_quan or "")


def ten_lien_tich(to_chuc: ToChucDang) -> TenCoQuan:
    """Return the name of a Party body in a joint paper.

    A body that a committee set up is named with the committee; the office may write another name.

    Source: 05-HD/VPTW (2026), mục II.I.2 (`UỶ BAN KIỂM TRA TỈNH UỶ SƠN LA`); 36-HD/VPTW (2018),
        mục II.1.2 (`BAN TỔ CHỨC TỈNH UỶ`).
    """
    loai = LOAI_TO_CHUC[to_chuc.loai_to_chuc]
    duoi_quyen = loai.kieu_cap_tren == "chinh_to_chuc" and loai.khoa not in _TEN_DA_DU
    if to_chuc.ten_lien_tich:
        ten = to_chuc.ten_lien_tich
        return TenCoQuan(*tach_cap(ten)) if duoi_quyen else TenCoQuan(ten, "")
    if not duoi_quyen or to_chuc.cap_tren is None:
        return TenCoQuan(to_chuc.ten_to_chuc, "")
    rieng, cap = tach_cap(to_chuc.ten_to_chuc)
    if cap:
        return TenCoQuan(rieng, cap)
    if to_chuc.cap_tren.loai_to_chuc == "trung_uong":
        return TenCoQuan(rieng, "Trung ương")
    return TenCoQuan(rieng, ten_lien_tich(to_chuc.cap_tren).day_du)


def chuc_vu_day_du(nguoi_ky: NguoiKy, ten: TenCoQuan, quyen_han: str) -> tuple[str, ...]:
    """Return the full position of a signer of a joint paper, parted where a line may end.

    Position and name are joined where they share words: Trưởng Ban, Ban Tổ chức Tỉnh uỷ give
    `Trưởng Ban Tổ chức` and `Tỉnh uỷ`. An authority line that names the body in full is not
    repeated.

    Source: 05-HD/VPTW (2026), mục II.I.7.1.g; 36-HD/VPTW (2018), mục II.1.7.1.g.
    """
    if nguoi_ky.chuc_vu_day_du:
        return nguoi_ky.chuc_vu_day_du
    if not nguoi_ky.chuc_vu:
        return ()
    chuc_vu = f"{'Q. ' * nguoi_ky.ky_quyen}{nguoi_ky.chuc_vu}"
    if gap_dau(quyen_han).endswith(f" {gap_dau(ten.day_du)}"):
        return (chuc_vu,)
    ghep, co_chung = _noi(chuc_vu, ten.rieng)
    if ten.cap_tren:
        return ghep, ten.cap_tren
    return (ghep,) if co_chung else (chuc_vu, ten.rieng)


def _noi(chuc_vu: str, ten: str) -> tuple[str, bool]:
    """Join two phrases, writing once the words that end one and begin the other."""
    truoc, sau = chuc_vu.split(), ten.split()
    for chung in range(min(len(truoc), len(sau)), 0, -1):
        if gap_dau(" ".join(truoc[-chung:])) == gap_dau(" ".join(sau[:chung])):
            return " ".join((*truoc, *sau[chung:])), True
    return f"{chuc_vu} {ten}", False


def ten_chu_the(co_quan: ToChucDang, chu_the: str, cung: Sequence[CoQuanCungBanHanh] = ()) -> str:
    """Return who decides, in running text: the acting body of each, joined by commas and `và`."""
    if not cung:
        return _ten_mot_chu_the(co_quan.ten_to_chuc, chu_the)
    cac_ten = [_ten_mot_chu_the(ten_lien_tich(co_quan).day_du, chu_the)]
    cac_ten += [_ten_mot_chu_the(mot.ten.day_du, mot.chu_the_ban_hanh or "") for mot in cung]
    return f"{', '.join(cac_ten[:-1])} và {cac_ten[-1]}"


def _ten_mot_chu_the(ten: str, chu_the: str) -> str:
    rieng = {
        "ban_thuong_vu": f"Ban Thường vụ {ten}",
        "bo_chinh_tri": "Bộ Chính trị",
        "ban_bi_thu": "Ban Bí thư",
    }
    return rieng.get(chu_the, ten)


def kiem_tra_cung_ban_hanh(van_ban: "VanBan") -> None:
    """Raise `ValueError` where a paper of this kind, or these bodies, cannot be joint."""
    cung = van_ban.cung_ban_hanh
    if not cung and van_ban.nguoi_ky.chuc_vu_day_du:
        raise ValueError(
            "Chức vụ đầy đủ chỉ dùng ở văn bản liên tịch. "
            "Cách sửa: bỏ Chức vụ đầy đủ của Người ký, hoặc ghi Cùng ban hành"
        )
    if not cung:
        return
    if not van_ban.co_lien_tich:
        raise ValueError(
            f"{van_ban.ten_loai.capitalize()} này không ban hành liên tịch. "
            "Cách sửa: bỏ Cùng ban hành"
        )
    da_co = {gap_dau(ten_lien_tich(van_ban.co_quan_ban_hanh).day_du)}
    for co_quan in cung:
        ten = co_quan.ten.day_du
        if gap_dau(ten) in da_co:
            raise ValueError(
                f"{ten} có hai lần trong các cơ quan ban hành. Cách sửa: bỏ một lần; "
                "Cơ quan ban hành là cơ quan chủ trì, không ghi lại ở Cùng ban hành"
            )
        da_co.add(gap_dau(ten))
