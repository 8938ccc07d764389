"""The measure of accuracy tells a perfect checker from a blind, a noisy and an unsure one."""

from pathlib import Path

import pytest
from do_chinh_xac import KetQua, cham, do_chinh_xac
from tep_mau import MongDoi, mong_doi


def hoan_hao(m: MongDoi) -> KetQua:
    return KetQua(
        cua_dang=m.cua_dang,
        thanh_phan=m.thanh_phan,
        vi_pham=m.vi_pham,
        canh_bao=m.canh_bao,
        chua_ro=m.chua_ro,
    )


def mu(m: MongDoi) -> KetQua:
    return KetQua(cua_dang=True, thanh_phan={}, vi_pham=set(), canh_bao=set(), chua_ro=set())


def test_a_perfect_checker_reaches_every_goal() -> None:
    do = do_chinh_xac(mong_doi(), {ten: hoan_hao(m) for ten, m in mong_doi().items()})
    assert do.chua_dat() == []
    assert (do.ty_le_vi_pham, do.ty_le_thanh_phan) == (1.0, 1.0)
    assert do.canh_bao_thua == do.bao_sai_tren_tep_sai == ()


def test_a_blind_checker_misses_everything_it_should_find() -> None:
    do = do_chinh_xac(mong_doi(), {ten: mu(m) for ten, m in mong_doi().items()})
    assert len(do.vi_pham_sot) == sum(len(m.vi_pham) for m in mong_doi().values())
    assert set(do.nhan_sai) == {ten for ten, m in mong_doi().items() if not m.cua_dang}
    assert do.thanh_phan_thay == ()
    assert len(do.chua_dat()) == 3


def test_a_checker_that_cries_wolf_is_caught_on_correct_and_on_bad_papers() -> None:
    on_ao = {
        ten: KetQua(**{**hoan_hao(m), "vi_pham": m.vi_pham | {"le_trai"}})
        for ten, m in mong_doi().items()
    }
    do = do_chinh_xac(mong_doi(), on_ao)
    biet = {ten for ten, m in mong_doi().items() if "le_trai" in m.vi_pham | m.chua_ro}
    bao_sai = {ten for ten, _ in (*do.bao_sai_tren_tep_dung, *do.bao_sai_tren_tep_sai)}
    assert bao_sai == set(mong_doi()) - biet
    assert [loi for loi in do.chua_dat() if loi.startswith("báo sai")]


def test_unsure_is_neither_found_nor_missed() -> None:
    chua_ro = {
        ten: KetQua(**{**hoan_hao(m), "vi_pham": set(), "chua_ro": m.vi_pham})
        for ten, m in mong_doi().items()
    }
    do = do_chinh_xac(mong_doi(), chua_ro)
    assert do.vi_pham_thay == do.vi_pham_sot == ()
    assert do.ty_le_vi_pham == 0.0
    assert do.hay_sot().total() == len(do.vi_pham_chua_ro) > 150


def test_what_a_file_does_not_settle_is_no_false_alarm() -> None:
    tra_loi = {
        ten: KetQua(**{**hoan_hao(m), "vi_pham": m.vi_pham | m.chua_ro})
        for ten, m in mong_doi().items()
    }
    do = do_chinh_xac(mong_doi(), tra_loi)
    assert do.bao_sai_tren_tep_dung == do.bao_sai_tren_tep_sai == ()


def test_the_regulation_is_told_only_where_the_file_cannot_tell() -> None:
    hoi: dict[str, str | None] = {}

    def ghi_lai(path: Path, quy_dinh: str | None) -> KetQua:
        hoi[path.stem] = quy_dinh
        return hoan_hao(mong_doi()[path.stem])

    assert cham(ghi_lai, mong_doi()).so_tep == len(hoi)
    assert {ten for ten, q in hoi.items() if q} == {
        ten for ten, m in mong_doi().items() if m.cho_truoc
    }


def test_files_left_out_are_an_error() -> None:
    with pytest.raises(ValueError, match="files differ"):
        do_chinh_xac(mong_doi(), {})


def test_the_table_shows_each_figure() -> None:
    do = do_chinh_xac(mong_doi(), {ten: hoan_hao(m) for ten, m in mong_doi().items()})
    gieo = len(do.vi_pham_thay)
    assert f"| vi phạm gieo, tìm thấy | {gieo} | {gieo} |" in do.bang().splitlines()
    assert len(do.bang().splitlines()) == 12
