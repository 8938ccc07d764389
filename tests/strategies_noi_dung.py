"""Hypothesis strategies for bodies: every block, hostile letters, tables with totals."""

from typing import TypeVar

from hypothesis import strategies as st

from dangvan.models.bang import Bang, CotBang
from dangvan.models.chu import ChuTho, DoanChu
from dangvan.models.khoi import (
    Chuong,
    Diem,
    Dieu,
    DoanDanhSo,
    DoanVan,
    GachDauDong,
    Khoan,
    MucLaMa,
    MucLon,
    MucSo,
    Phan,
)
from dangvan.models.noi_dung import NoiDung, PhuLuc

T = TypeVar("T")

TU_NGU = (
    "Đảng uỷ", "đồng chí", "kết nạp", "chi bộ", "nhiệm kỳ 2020 - 2025", "65%", "tháng", "thuở",
    "A & B", "&amp;", "x < y", "<w:p>", "</w:t>", '"trích"', "'nháy'", "“ngoặc”", "]]>", "{{ a }}",
    "{% if %}", "{#", "1.", "2)", "a)", "I.", "*", "**", "_", "`", "|", "\\", "#", "~", "[^1]", "!",
    "[a](b)", "<!--", "$", "@", "+", "-", "…", "ờ", "ỷ", "đ",
)  # fmt: skip


def chu_tron() -> st.SearchStrategy[str]:
    """Plain words, some of which have a meaning to XML, Jinja or Markdown."""
    return st.lists(st.sampled_from(TU_NGU), min_size=1, max_size=5).map(" ".join)


def doan_chu() -> st.SearchStrategy[DoanChu]:
    """A run of any form."""
    return st.builds(
        DoanChu, chu=chu_tron(), dam=st.booleans(), nghieng=st.booleans(), gach_chan=st.booleans()
    )


def chu() -> st.SearchStrategy[ChuTho]:
    """Inline text: plain, or in runs that are parted by a space, or by nothing."""
    cach = DoanChu(chu=" ")
    return st.one_of(
        chu_tron(),
        st.lists(st.one_of(doan_chu(), st.just(cach)), min_size=1, max_size=3).map(
            lambda doan: (DoanChu(chu="Nêu"), *doan)
        ),
    )


def doan_van() -> st.SearchStrategy[DoanVan]:
    """A paragraph."""
    return st.builds(DoanVan, chu=chu())


def gach_dau_dong() -> st.SearchStrategy[GachDauDong]:
    """A dash item of one or two levels."""
    con = st.builds(GachDauDong, chu=chu())
    return st.builds(GachDauDong, chu=chu(), noi_dung=_vai(st.one_of(doan_van(), con)))


def so_viet() -> st.SearchStrategy[str]:
    """A number as a table cell writes it, or nothing."""
    nghin = st.integers(0, 10**7).map(lambda n: f"{n:,}".replace(",", "."))
    le = st.integers(0, 999).map(lambda n: f"{n // 10},{n % 10}")
    return st.one_of(nghin, le, st.integers(0, 999).map(str), st.sampled_from(("", "-")))


@st.composite
def bang(draw: st.DrawFn) -> Bang:
    """A table: a column of words, then columns of words or of numbers that are added up."""
    cong = draw(st.lists(st.booleans(), max_size=3))
    o = [chu_tron(), *(so_viet() if tinh else st.one_of(st.just(""), chu()) for tinh in cong)]
    return Bang(
        tieu_de=draw(st.none() | chu()),
        don_vi_tinh=draw(st.none() | chu()),
        cot=tuple(
            CotBang(
                ten_cot=draw(chu()),
                can_le=draw(st.sampled_from(("trai", "giua", "phai"))),
                do_rong=vi_tri + 1,
                tinh_tong=tinh,
            )
            for vi_tri, tinh in enumerate((False, *cong))
        ),
        dong=tuple(draw(st.lists(st.tuples(*o), min_size=1, max_size=3))),
    )


def _vai(phan: st.SearchStrategy[T], it_nhat: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(phan, min_size=it_nhat, max_size=it_nhat + 2).map(tuple)


def _sau_loi_dan(khoi: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T | DoanVan, ...]]:
    """At least one numbered block, after a paragraph or not."""
    return st.tuples(_vai(doan_van()), _vai(khoi, 1)).map(lambda hai: (*hai[0], *hai[1]))


def chu_va_bang() -> st.SearchStrategy[DoanVan | GachDauDong | Bang]:
    """A block without number."""
    return st.one_of(doan_van(), gach_dau_dong(), bang())


def diem() -> st.SearchStrategy[Diem]:
    """A point."""
    return st.builds(Diem, chu=chu(), noi_dung=_vai(gach_dau_dong()))


def khoan() -> st.SearchStrategy[Khoan]:
    """A clause, with points or dashes."""
    return st.builds(Khoan, chu=chu(), noi_dung=st.one_of(_vai(diem()), _vai(gach_dau_dong())))


def dieu() -> st.SearchStrategy[Dieu]:
    """An article, named or not."""
    co_ten = st.builds(
        Dieu, ten_dieu=chu(), noi_dung=st.one_of(_vai(khoan(), 1), _vai(chu_va_bang(), 1))
    )
    khong_ten = st.builds(
        Dieu,
        noi_dung=st.tuples(doan_van(), _vai(khoan())).map(lambda hai: (hai[0], *hai[1])),
    )
    return st.one_of(co_ten, khong_ten)


def doan_danh_so() -> st.SearchStrategy[DoanDanhSo]:
    """A numbered paragraph."""
    return st.builds(DoanDanhSo, chu=chu(), noi_dung=_vai(diem()))


def muc_so() -> st.SearchStrategy[MucSo]:
    """A numbered heading of one to three levels."""
    muc = st.builds(MucSo, ten_muc=chu(), noi_dung=_vai(st.one_of(doan_van(), bang(), diem()), 1))
    for _ in range(2):
        con = st.one_of(_vai(doan_van(), 1), _sau_loi_dan(st.one_of(doan_danh_so(), muc)))
        muc = st.builds(MucSo, ten_muc=chu(), noi_dung=con)
    return muc


def muc_la_ma() -> st.SearchStrategy[MucLaMa]:
    """A Roman section."""
    return st.builds(
        MucLaMa,
        ten_muc=chu(),
        noi_dung=st.one_of(
            _vai(chu_va_bang(), 1), _sau_loi_dan(doan_danh_so()), _sau_loi_dan(muc_so())
        ),
    )


def chuong() -> st.SearchStrategy[Chuong]:
    """A chapter of sections or of articles."""
    muc_lon = st.builds(MucLon, ten_muc=chu(), noi_dung=_vai(dieu(), 1))
    return st.builds(
        Chuong, ten_chuong=chu(), noi_dung=st.one_of(_vai(muc_lon, 1), _sau_loi_dan(dieu()))
    )


def phan() -> st.SearchStrategy[Phan]:
    """A part of chapters or of Roman sections."""
    return st.builds(
        Phan, ten_phan=chu(), noi_dung=st.one_of(_vai(chuong(), 1), _sau_loi_dan(muc_la_ma()))
    )


def khoi_ngoai_cung() -> st.SearchStrategy[tuple[object, ...]]:
    """The blocks of a body, closed by a paragraph that ends in a full stop."""
    than = st.one_of(
        _vai(chu_va_bang()),
        _sau_loi_dan(muc_la_ma()),
        _sau_loi_dan(muc_so()),
        _sau_loi_dan(doan_danh_so()),
        _sau_loi_dan(dieu()),
        _vai(chuong(), 1),
        _vai(phan(), 1),
    )
    cuoi = chu_tron().map(lambda chu: DoanVan(chu=f"{chu} và thi hành."))
    return st.tuples(than, cuoi).map(lambda hai: (*hai[0], hai[1]))


def noi_dung() -> st.SearchStrategy[NoiDung]:
    """A body of every form, with up to two appendices."""
    than = st.builds(NoiDung, khoi=khoi_ngoai_cung(), cach_danh_so=_cach_danh_so())
    phu_luc = st.builds(PhuLuc, ten_phu_luc=chu(), noi_dung=than)
    return st.builds(
        NoiDung,
        khoi=khoi_ngoai_cung(),
        cach_danh_so=_cach_danh_so(),
        phu_luc=st.one_of(st.just(()), _vai(phu_luc)),
    )


def _cach_danh_so() -> st.SearchStrategy[str]:
    return st.sampled_from(("la_ma", "bang_chu"))
