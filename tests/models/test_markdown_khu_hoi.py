"""A body written as Markdown reads back as the same body."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_noi_dung import chu_tron, so_viet
from viet_markdown import viet_markdown

from dangvan.models.bang import Bang, CotBang
from dangvan.models.chu import ChuTho, DoanChu, gon_chu
from dangvan.models.khoi import (
    Chuong,
    Diem,
    Dieu,
    DoanDanhSo,
    DoanVan,
    GachDauDong,
    Khoan,
    Khoi,
    MucLaMa,
    MucLon,
    MucSo,
    Phan,
)
from dangvan.models.noi_dung import NoiDung, PhuLuc


@st.composite
def chu_md(draw: st.DrawFn) -> ChuTho:
    """Inline text of the forms Markdown knows: runs are parted by plain spaces."""
    cach = DoanChu(chu=" ")
    doan = draw(
        st.lists(
            st.builds(DoanChu, chu=chu_tron(), dam=st.booleans(), nghieng=st.booleans()),
            min_size=1,
            max_size=2,
        )
    )
    return gon_chu(tuple(phan for mot in doan for phan in (mot, cach)))


@st.composite
def bang_md(draw: st.DrawFn) -> Bang:
    dong = draw(st.lists(st.tuples(chu_tron(), so_viet()), min_size=1, max_size=3))
    tinh_tong = draw(st.booleans())
    return Bang(
        tieu_de=draw(st.none() | chu_tron().map(lambda chu: f"Bảng 1. {chu}")),
        don_vi_tinh=draw(st.none() | chu_md()),
        cot=(
            CotBang(ten_cot=draw(chu_md()), can_le=draw(st.sampled_from(("trai", "giua")))),
            CotBang(ten_cot=draw(chu_tron()), can_le="phai", tinh_tong=tinh_tong),
        ),
        dong=tuple(dong),
        tong_cong=("Tổng cộng", "") if tinh_tong else None,
    )


def vai(phan: st.SearchStrategy[Any], it_nhat: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    # Any: blocks of one kind or another
    return st.lists(phan, min_size=it_nhat, max_size=it_nhat + 1).map(tuple)


def noi(*phan: st.SearchStrategy[tuple[Any, ...]]) -> st.SearchStrategy[tuple[Any, ...]]:
    # Any: blocks of one kind or another
    return st.tuples(*phan).map(lambda cac: tuple(khoi for mot in cac for khoi in mot))


doan = st.builds(DoanVan, chu=chu_md())
gach = st.builds(
    GachDauDong, chu=chu_md(), noi_dung=vai(doan | st.builds(GachDauDong, chu=chu_md()))
)
roi = doan | gach | bang_md()
diem = st.builds(Diem, chu=chu_md())
doan_danh_so = st.builds(DoanDanhSo, chu=chu_md(), noi_dung=noi(vai(diem), vai(gach)))
khoan = st.builds(Khoan, chu=chu_md(), noi_dung=noi(vai(diem), vai(bang_md())))
dieu = st.one_of(
    st.builds(Dieu, ten_dieu=chu_md(), noi_dung=noi(vai(khoan), vai(roi, 1), vai(khoan))),
    st.builds(Dieu, noi_dung=noi(vai(doan, 1), vai(khoan | roi))),
)
muc_duoi = st.builds(MucSo, ten_muc=chu_md(), noi_dung=noi(vai(roi, 1), vai(doan_danh_so | doan)))
muc_so = st.builds(
    MucSo, ten_muc=chu_md(), noi_dung=noi(vai(doan_danh_so | roi), vai(doan, 1), vai(muc_duoi))
)
la_ma = st.builds(MucLaMa, ten_muc=chu_md(), noi_dung=noi(vai(roi, 1), vai(muc_so)))
muc_lon = st.builds(MucLon, ten_muc=chu_md(), noi_dung=noi(vai(doan), vai(dieu, 1)))
chuong = st.builds(
    Chuong, ten_chuong=chu_md(), noi_dung=st.one_of(vai(muc_lon, 1), noi(vai(doan), vai(dieu, 1)))
)
phan = st.builds(Phan, ten_phan=chu_md(), noi_dung=st.one_of(vai(chuong, 1), vai(la_ma, 1)))
cuoi = chu_tron().map(lambda chu: (DoanVan(chu=f"{chu} và hết."),))
than = st.one_of(noi(vai(roi), cuoi), noi(vai(doan), st.one_of(vai(la_ma, 1), vai(muc_so, 1))))
than |= st.one_of(vai(dieu, 1), vai(chuong, 1), vai(phan, 1))


@st.composite
def noi_dung_md(draw: st.DrawFn) -> NoiDung:
    phu_luc = st.builds(PhuLuc, ten_phu_luc=chu_md(), noi_dung=_dong_lai(than))
    goc = draw(_dong_lai(than))
    return NoiDung(khoi=goc.khoi, phu_luc=draw(vai(phu_luc)))


def _dong_lai(khoi: st.SearchStrategy[tuple[Khoi, ...]]) -> st.SearchStrategy[NoiDung]:
    """Close a body: its last block gets a paragraph with a full stop, where one may follow."""
    return khoi.map(lambda cac: NoiDung(khoi=(*cac[:-1], _co_cham(cac[-1]))))


def _co_cham(khoi: Khoi) -> Khoi:
    if isinstance(khoi, DoanVan | Bang | GachDauDong):
        return DoanVan(chu="Hết.")
    *dau, sau = khoi.noi_dung
    them = DoanVan(chu="Hết.") if isinstance(sau, Khoan | DoanDanhSo | Diem) else _co_cham(sau)
    return type(khoi).model_validate({**dict(khoi), "noi_dung": (*dau, them)})


@settings(max_examples=40, deadline=None)
@given(noi_dung_md(), st.booleans())
def test_a_body_written_as_markdown_reads_back_the_same(noi_dung: NoiDung, ghi_so: bool) -> None:
    assert NoiDung.tu_markdown(viet_markdown(noi_dung, ghi_so=ghi_so)) == noi_dung
