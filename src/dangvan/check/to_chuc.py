"""Tell what kind of body issues a paper from the lines of its name."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dangvan.regulations import LOAI_TO_CHUC
from dangvan.text import gap_dau

# Beginnings of names, the longer first; the kinds each may be. Source: the_thuc of both
# regulations, 36-HD/VPTW (2018), II.1.2 and II.1.3.2; 05-HD/VPTW (2026), P.II, I.2 and I.3.2.
_THEO_TEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ban chấp hành trung ương", ("trung_uong",)),
    ("tỉnh uỷ", ("tinh_uy",)),
    ("thành uỷ", ("thanh_uy", "thanh_uy_thuoc_tinh")),
    ("huyện uỷ", ("huyen_uy",)),
    ("quận uỷ", ("quan_uy",)),
    ("thị uỷ", ("thi_uy",)),
    ("quân uỷ trung ương", ("dang_uy_truc_thuoc_trung_uong",)),
    ("đảng uỷ công an trung ương", ("dang_uy_truc_thuoc_trung_uong",)),
    ("đảng uỷ khối", ("dang_uy_khoi", "dang_uy_truc_thuoc_trung_uong")),
    ("đảng uỷ quân sự", ("dang_uy_quan_su",)),
    ("đảng uỷ công an", ("dang_uy_cong_an",)),
    ("đảng uỷ bộ đội biên phòng", ("dang_uy_bien_phong",)),
    ("đảng uỷ biên phòng", ("dang_uy_bien_phong",)),
    (
        "đảng uỷ",
        ("dang_uy_co_so", "dang_uy_cap_tren_co_so", "dang_uy_bo_phan",
         "dang_uy_truc_thuoc_trung_uong"),
    ),
    ("chi bộ", ("chi_bo_co_so", "chi_bo_truc_thuoc")),
    ("đoàn chủ tịch", ("co_quan_dai_hoi",)),
    ("đoàn thư ký", ("co_quan_dai_hoi",)),
    ("ban thẩm tra tư cách", ("co_quan_dai_hoi",)),
    ("ban kiểm phiếu", ("co_quan_dai_hoi",)),
    ("đại hội", ("dai_hoi",)),
    ("cơ quan uỷ ban kiểm tra", ("co_quan_tham_muu",)),
    ("uỷ ban kiểm tra", ("uy_ban_kiem_tra",)),
    ("văn phòng", ("van_phong",)),
    ("ban chỉ đạo", ("ban_chi_dao",)),
    ("tiểu ban", ("tieu_ban",)),
    ("hội đồng", ("hoi_dong",)),
    ("đảng đoàn", ("dang_doan",)),
    ("ban cán sự đảng", ("ban_can_su_dang",)),
    ("vụ ", ("don_vi_truc_thuoc",)),
    ("cục ", ("don_vi_truc_thuoc",)),
    ("phòng ", ("don_vi_truc_thuoc",)),
    ("ban tổ chức", ("co_quan_tham_muu",)),
    ("ban tuyên giáo", ("co_quan_tham_muu",)),
    ("ban dân vận", ("co_quan_tham_muu",)),
    ("ban nội chính", ("co_quan_tham_muu",)),
    ("ban xây dựng đảng", ("co_quan_tham_muu",)),
    ("ban chính sách", ("co_quan_tham_muu",)),
    ("ban kinh tế", ("co_quan_tham_muu",)),
    ("ban đối ngoại", ("co_quan_tham_muu",)),
)  # fmt: skip

_TRUC_THUOC_TRUNG_UONG = (
    "đảng uỷ các cơ quan đảng trung ương", "đảng uỷ chính phủ", "đảng uỷ quốc hội",
    "đảng uỷ mặt trận tổ quốc", "đảng uỷ công an trung ương", "đảng uỷ ngoài nước",
    "đảng uỷ khối các cơ quan trung ương", "đảng uỷ khối doanh nghiệp trung ương",
)  # fmt: skip
_DUOI_CAP_TREN = (
    "đảng uỷ xã", "đảng uỷ phường", "đảng uỷ thị trấn", "đảng uỷ đặc khu", "đảng uỷ sở",
    "đảng uỷ trường", "đảng uỷ bệnh viện", "đảng uỷ cục", "đảng uỷ công ty", "đảng uỷ thôn",
    "đảng uỷ các cơ quan đảng tỉnh", "đảng uỷ uỷ ban nhân dân", "đảng uỷ trung tâm",
    "đảng uỷ các cơ quan đảng thành phố", "đảng uỷ chi cục", "đảng uỷ tổng công ty",
)  # fmt: skip
# Names that should not stand in the head: the committee behind them is what counts.
_NGUOI_THAY = (
    ("ban thường vụ ", ""),
    ("ban chấp hành đảng bộ tỉnh ", "tỉnh uỷ "),
    ("ban chấp hành đảng bộ ", "đảng uỷ "),
)
_DON_VI_SU_NGHIEP = LOAI_TO_CHUC["don_vi_su_nghiep"].ky_hieu_theo_ten


@dataclass(frozen=True, slots=True)
class ToChucDoc:
    """The issuing body as read.

    Attributes:
        ten: Its name on one line; for a joint paper the first body's.
        cap_tren: The line above it; empty when there is none.
        loai: Keys of `LOAI_TO_CHUC` it may be; empty when nothing tells.
        cung_ban_hanh: Names of the other bodies of a joint paper.
    """

    ten: str = field(repr=False)
    cap_tren: str = field(repr=False)
    loai: tuple[str, ...]
    cung_ban_hanh: tuple[str, ...] = field(default=(), repr=False)

    @property
    def la_mot_loai(self) -> str | None:
        """The one kind it must be, where there is no doubt."""
        return self.loai[0] if len(self.loai) == 1 else None

    def chi_co_the_la(self, *cac_loai: str) -> bool:
        """Return whether every kind it may be is one of these."""
        return bool(self.loai) and set(self.loai) <= set(cac_loai)


def dau_ten_co_quan(gap: str) -> bool:
    """Return whether a folded line begins like the name of an issuing body."""
    return any(gap.startswith(dau) for dau, _ in _THEO_TEN) or any(
        gap.startswith(dau) for dau in _DON_VI_SU_NGHIEP
    )


def doc_to_chuc(ten: str, cap_tren: str) -> ToChucDoc:
    """Return the body of these two lines; joint bodies stand in one line, parted by ` - `."""
    cac_ten = [phan.strip() for phan in ten.split(" - ")]
    if len(cac_ten) > 1 and not cap_tren and all(_la_co_quan(gap_dau(mot)) for mot in cac_ten):
        dau = cac_ten[0]
        return ToChucDoc(dau, "", tuple(_cac_loai(gap_dau(dau), "")), tuple(cac_ten[1:]))
    return ToChucDoc(ten, cap_tren, tuple(_cac_loai(gap_dau(ten), gap_dau(cap_tren))))


def chac_thuoc_trung_uong(gap_ten: str) -> bool:
    """Return whether a đảng uỷ of this name stands directly under the Centre."""
    return gap_ten.startswith(_TRUC_THUOC_TRUNG_UONG)


def chac_co_cap_tren(gap_ten: str) -> bool:
    """Return whether a body of this name has a superior below the Centre."""
    return gap_ten.startswith(_DUOI_CAP_TREN)


def _la_co_quan(gap: str) -> bool:
    return dau_ten_co_quan(gap) or gap.startswith(("sở ", "công an ", "uỷ ban ", "bộ ", "ban "))


def _cac_loai(ten: str, cap_tren: str) -> Iterator[str]:
    for dau, thay in _NGUOI_THAY:
        if ten.startswith(dau):
            ten = thay + ten.removeprefix(dau)
    if cap_tren.startswith("đại hội"):
        yield "co_quan_dai_hoi"
        return
    for dau in _DON_VI_SU_NGHIEP:
        if ten.startswith(dau):
            yield "don_vi_su_nghiep"
            return
    for dau, cac_loai in _THEO_TEN:
        if ten.startswith(dau):
            yield from (loai for loai in cac_loai if _hop_cap_tren(loai, ten, cap_tren))
            return


def _hop_cap_tren(loai: str, ten: str, cap_tren: str) -> bool:
    """A superior line speaks against a body of the Centre, its absence against no kind."""
    if loai == "dang_uy_truc_thuoc_trung_uong":
        return not cap_tren and not chac_co_cap_tren(ten)
    if chac_thuoc_trung_uong(ten):
        return loai == "dang_uy_truc_thuoc_trung_uong"
    if loai == "thanh_uy":
        return not cap_tren
    return True
