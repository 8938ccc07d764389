"""Hypothesis strategies for papers: every kind, both regulations, every level of committee.

Text is hostile: letters of XML and Jinja, composed and decomposed Vietnamese, long words. All
people, bodies and facts are invented.
"""

import unicodedata
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st
from strategies_noi_dung import noi_dung

from dangvan.models import (
    BieuQuyet,
    CanCu,
    CoQuanCungBanHanh,
    KeHoach,
    NghiQuyet,
    NguoiKy,
    NhiemKy,
    QuanChung,
    QuyetDinhKetNap,
    ThamChieu,
    ToChucDang,
    VanBan,
)

HD36_TU, HD36_DEN = date(2018, 4, 3), date(2026, 5, 26)
HD05_TU, HD05_DEN = date(2026, 5, 27), date(2031, 12, 31)
HET_CAP_HUYEN = date(2025, 6, 30)

TU_HIEM = (
    "A & B", "x < y", "<w:p>", "</w:t>", "]]>", "<!--", "&amp;", "&#0;", '"kép"', "'đơn'",
    "“ngoặc”", "{{ ten_loai }}", "{% if x %}", "{# ẩn #}", "{_{ x }_}", "{%_ y _%}", "}} %}",
    "{{ ''.__class__ }}", "100%", "a\\b", "đường/phố", "Ấ Ệ Ữ ẵ", "thuỷ chung", "🌾", "x" * 40,
    unicodedata.normalize("NFD", "Đảng uỷ quyết nghị"), "hai  dấu\u00a0cách", "dòng\nmới", "2025",
)  # fmt: skip
"""Words that mean something to XML, to Jinja or to Unicode; a paper prints them as letters."""

_TU_THUONG = ("nhiệm vụ", "tổ chức", "tháng tám", "đảng viên", "xã Đồi Thông", "cơ quan", "năm học")


def chu_hiem(nhieu_nhat: int = 4) -> st.SearchStrategy[str]:
    """A few words, hostile or plain; the last one is plain, so no mark ends the text."""
    tu = st.sampled_from(TU_HIEM + _TU_THUONG)
    return st.tuples(st.lists(tu, max_size=nhieu_nhat), st.sampled_from(_TU_THUONG)).map(
        lambda hai: " ".join((*hai[0], hai[1]))
    )


class CapUy(NamedTuple):
    """A kind of committee as these strategies make it: beginning of the name, who may act."""

    loai: str
    dau_ten: str
    chu_the: tuple[str, ...]
    cap_tren: str | None
    den_ngay: date | None = None


_CA_HAI = ("ban_chap_hanh", "ban_thuong_vu")
CAC_CAP_UY = (
    CapUy("tinh_uy", "Tỉnh uỷ", _CA_HAI, None),
    CapUy("thanh_uy", "Thành uỷ", _CA_HAI, None),
    CapUy("dang_uy_truc_thuoc_trung_uong", "Đảng uỷ", _CA_HAI, None),
    CapUy("huyen_uy", "Huyện uỷ", _CA_HAI, "tinh_uy", HET_CAP_HUYEN),
    CapUy("quan_uy", "Quận uỷ", _CA_HAI, "thanh_uy", HET_CAP_HUYEN),
    CapUy("thi_uy", "Thị uỷ", _CA_HAI, "tinh_uy", HET_CAP_HUYEN),
    CapUy("thanh_uy_thuoc_tinh", "Thành uỷ", _CA_HAI, "tinh_uy", HET_CAP_HUYEN),
    CapUy("dang_uy_khoi", "Đảng uỷ Khối", _CA_HAI, "tinh_uy", HET_CAP_HUYEN),
    CapUy("dang_uy_quan_su", "Đảng uỷ Quân sự", _CA_HAI, "tinh_uy"),
    CapUy("dang_uy_cong_an", "Đảng uỷ Công an", _CA_HAI, "thanh_uy"),
    CapUy("dang_uy_bien_phong", "Đảng uỷ Biên phòng", _CA_HAI, "tinh_uy"),
    CapUy("dang_uy_cap_tren_co_so", "Đảng uỷ", _CA_HAI, "tinh_uy"),
    CapUy("dang_uy_co_so", "Đảng uỷ", _CA_HAI, "dang_uy_cap_tren_co_so"),
    CapUy("dang_uy_bo_phan", "Đảng uỷ", ("ban_chap_hanh",), "dang_uy_co_so"),
    CapUy("chi_bo_co_so", "Chi bộ", ("chi_bo",), "dang_uy_cap_tren_co_so"),
    CapUy("chi_bo_truc_thuoc", "Chi bộ", ("chi_bo",), "dang_uy_co_so"),
)
"""Every kind of committee and cell that issues resolutions and plans."""

_NOI_DUNG = noi_dung()
_THEO_LOAI = {cap_uy.loai: cap_uy for cap_uy in CAC_CAP_UY}
_QUYET_DINH_DUOC = (
    "dang_uy_cap_tren_co_so",
    "dang_uy_co_so",
    "tinh_uy",
    "dang_uy_khoi",
    "huyen_uy",
)


@st.composite
def to_chuc(draw: st.DrawFn, loai: str) -> ToChucDang:
    """A body of a kind, with the chain of bodies above it."""
    cap_uy = _THEO_LOAI[loai]
    return ToChucDang(
        loai_to_chuc=loai,
        ten_to_chuc=f"{cap_uy.dau_ten} {draw(chu_hiem(1))}",
        cap_tren=draw(to_chuc(cap_uy.cap_tren)) if cap_uy.cap_tren else None,
        dia_danh=draw(st.sampled_from(("Đà Lạt", "Thành phố Huế", "Phường 7", "P. <Đồi & Thông>"))),
        kieu_dau_thanh=draw(st.sampled_from(("moi", "cu"))),
    )


@st.composite
def nguoi_ky(draw: st.DrawFn, loai: str) -> NguoiKy:
    """Who may sign for a committee: its secretaries, or somebody it authorised."""
    ho_ten = f"Nguyễn {draw(chu_hiem(1))}"
    if draw(st.booleans()) or loai.startswith("chi_bo"):
        return NguoiKy(ho_ten=ho_ten, chuc_vu=draw(st.sampled_from(("Bí thư", "Phó Bí thư"))))
    return NguoiKy(
        ho_ten=ho_ten, chuc_vu="Chánh Văn phòng", hinh_thuc_ky="T/L", thay_cho="Ban Thường vụ"
    )


@st.composite
def cung_ban_hanh(draw: st.DrawFn) -> tuple[CoQuanCungBanHanh, ...]:
    """The other bodies of a joint paper; mostly none."""
    so_co_quan = draw(st.sampled_from((0, 0, 0, 1, 2, 3)))
    return tuple(
        CoQuanCungBanHanh(
            ten_co_quan=f"Sở thứ {so} {draw(chu_hiem(1))}",
            ky_hieu_co_quan=f"S{so}",
            nguoi_ky=NguoiKy(
                ho_ten=f"Lê {draw(chu_hiem(1))}",
                chuc_vu="Giám đốc",
                hinh_thuc_ky=draw(st.sampled_from(("T/M", "truc_tiep"))),
                chuc_vu_day_du=draw(st.sampled_from(((), ("Giám đốc", "Sở")))),
            ),
        )
        for so in range(so_co_quan)
    )


@st.composite
def tham_chieu(draw: st.DrawFn, den_ngay: date) -> ThamChieu:
    """A citation of a document issued not after a day."""
    so = draw(st.integers(1, 999))
    return ThamChieu(
        ten_loai=draw(st.sampled_from(("Nghị quyết", "Quy định", "Tờ trình"))),
        so_ky_hieu=f"{so:02d}-{draw(st.sampled_from(('NQ/TW', 'QĐ/TW', 'TTr/BTCTU')))}",
        ngay_ban_hanh=den_ngay - timedelta(days=draw(st.integers(0, 400))),
        co_quan_ban_hanh=draw(chu_hiem(1)),
        trich_yeu=draw(chu_hiem(2)),
    )


def can_cu(den_ngay: date) -> st.SearchStrategy[object]:
    """A legal basis in each of its three forms."""
    return st.one_of(
        chu_hiem(2).map(lambda chu: f"Căn cứ {chu}"),
        tham_chieu(den_ngay),
        st.builds(CanCu, dan_dau=st.just("Thực hiện"), noi_dung=chu_hiem(1)),
    )


def ngay(quy_dinh: str) -> st.SearchStrategy[date]:
    """A day under a regulation, its first and last day included."""
    khoang = {"hd36_2018": (HD36_TU, HD36_DEN), "hd05_2026": (HD05_TU, HD05_DEN)}[quy_dinh]
    return st.one_of(st.sampled_from(khoang), st.dates(*khoang))


@st.composite
def _chung(draw: st.DrawFn, loai: str, ngay_ban_hanh: date) -> dict[str, Any]:
    """What every paper has; `Any`: fields of different types."""
    so = draw(st.none() | st.integers(1, 1200))
    return {
        "co_quan_ban_hanh": draw(to_chuc(loai)),
        "chu_the_ban_hanh": draw(st.sampled_from(_THEO_LOAI[loai].chu_the)),
        "nhiem_ky": NhiemKy(ten_nhiem_ky="2015 - 2035", tu_ngay=date(2015, 1, 1)),
        "so_van_ban": so,
        "ngay_ban_hanh": ngay_ban_hanh,
        "can_cu": tuple(draw(st.lists(can_cu(ngay_ban_hanh), max_size=3))),
        "kinh_gui": tuple(draw(st.lists(chu_hiem(1), max_size=2))),
        "noi_nhan": (*draw(st.lists(chu_hiem(1), max_size=3)), "Lưu Văn phòng"),
        "nguoi_ky": draw(nguoi_ky(loai)),
        "tac_gia": draw(st.none() | chu_hiem(1).map(lambda chu: f"của {chu}")),
        "du_thao_lan": draw(st.none() | st.integers(1, 9)) if so is None else None,
        "do_khan": draw(st.sampled_from((None, "khan", "thuong_khan", "hoa_toc"))),
        "pham_vi": draw(st.none() | chu_hiem(1)),
        "ky_hieu_soan_thao": draw(st.none() | chu_hiem(1)),
    }


def _loai_vao_ngay(cac_loai: tuple[str, ...], ngay_ban_hanh: date) -> st.SearchStrategy[str]:
    return st.sampled_from(
        [ten for ten in cac_loai if ngay_ban_hanh <= (_THEO_LOAI[ten].den_ngay or date.max)]
    )


def quy_dinh() -> st.SearchStrategy[str]:
    """One of the two regulations on layout."""
    return st.sampled_from(("hd36_2018", "hd05_2026"))


@st.composite
def nghi_quyet(draw: st.DrawFn) -> NghiQuyet:
    """A resolution of any committee under any regulation."""
    ngay_ban_hanh = draw(quy_dinh().flatmap(ngay))
    loai = draw(_loai_vao_ngay(tuple(_THEO_LOAI), ngay_ban_hanh))
    chung = draw(_chung(loai, ngay_ban_hanh)) | {"cung_ban_hanh": draw(cung_ban_hanh())}
    return NghiQuyet(**chung, trich_yeu=f"về {draw(chu_hiem())}", noi_dung=draw(_NOI_DUNG))


@st.composite
def ke_hoach(draw: st.DrawFn) -> KeHoach:
    """A plan of any committee under any regulation."""
    ngay_ban_hanh = draw(quy_dinh().flatmap(ngay))
    loai = draw(_loai_vao_ngay(tuple(_THEO_LOAI), ngay_ban_hanh))
    chung = draw(_chung(loai, ngay_ban_hanh)) | {"cung_ban_hanh": draw(cung_ban_hanh())}
    return KeHoach(**chung, trich_yeu=f"về {draw(chu_hiem())}", noi_dung=draw(_NOI_DUNG))


@st.composite
def quan_chung(draw: st.DrawFn, ngay_xet: date) -> QuanChung:
    """A person between 20 and 58 on the day of the meeting."""
    return QuanChung(
        ho_ten=f"Trần {draw(chu_hiem(1))}",
        ngay_sinh=ngay_xet - timedelta(days=draw(st.integers(20 * 366, 58 * 365))),
        gioi_tinh=draw(st.sampled_from(("nam", "nữ"))),
        que_quan=draw(chu_hiem(2)),
        don_vi=draw(chu_hiem(2)),
        so_dinh_danh=draw(st.none() | st.just("012345678901")),
    )


@st.composite
def quyet_dinh_ket_nap(draw: st.DrawFn) -> QuyetDinhKetNap:
    """A lawful admission: first or again, through a committee or straight from the cell."""
    ngay_ban_hanh = draw(quy_dinh().flatmap(ngay))
    loai = draw(_loai_vao_ngay(_QUYET_DINH_DUOC, ngay_ban_hanh))
    chung = draw(_chung(loai, ngay_ban_hanh)) | {"chu_the_ban_hanh": "ban_thuong_vu"}
    ngay_xet = ngay_ban_hanh - timedelta(days=60)
    lai = draw(st.booleans())
    dang_uy = draw(st.none() | to_chuc("dang_uy_co_so"))
    return QuyetDinhKetNap(
        **chung,
        loai_quyet_dinh="ket_nap_lai" if lai else "lan_dau",
        quan_chung=draw(quan_chung(ngay_xet)),
        dang_uy_co_so=dang_uy,
        chi_bo=draw(to_chuc("chi_bo_truc_thuoc" if dang_uy else "chi_bo_co_so")),
        ngay_chung_nhan=draw(st.none() | st.just(ngay_xet - timedelta(days=200))),
        ngay_hop_chi_bo=draw(st.none() | st.just(ngay_xet)),
        nghi_quyet_chi_bo=_cua_ngay(draw(tham_chieu(ngay_xet)), ngay_xet),
        bieu_quyet_chi_bo=draw(
            st.none() | st.just(BieuQuyet(tong_thanh_vien=9, co_mat=9, tan_thanh=6))
        ),
        nghi_quyet_dang_uy=_cua_ngay(draw(tham_chieu(ngay_xet)), ngay_xet) if dang_uy else None,
        van_ban_dong_y=draw(tham_chieu(ngay_ban_hanh)) if lai else None,
        to_trinh=draw(st.none() | tham_chieu(ngay_ban_hanh)),
        so_dieu=draw(st.sampled_from((2, 3))),
        co_quan_thi_hanh=tuple(draw(st.lists(chu_hiem(1), min_size=1, max_size=2))),
    )


def _cua_ngay(tham_chieu: ThamChieu, ngay_ban_hanh: date) -> ThamChieu:
    return ThamChieu(**{**dict(tham_chieu), "ngay_ban_hanh": ngay_ban_hanh})


def van_ban() -> st.SearchStrategy[VanBan]:
    """A paper of any kind."""
    return st.one_of(nghi_quyet(), ke_hoach(), quyet_dinh_ket_nap())
