"""Numbers for a whole batch: reserved together, finished later, given back."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from so_van_ban_mau import BAM, BAM_KHAC, cac_quyet_dinh, ke_hoach, nghi_quyet, quyet_dinh

from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.register import Register, SoDaGiu, TepVanBan, TrangThai

DOT = "ket-nap-2021-03"
BON = cac_quyet_dinh(4)
KHOA = ("a", "b", "c", "d")


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu) as mot:
        yield mot


def cap(register: Register, van_ban: VanBan) -> None:
    with register.issue(van_ban):
        pass


def giu_bon(register: Register) -> Sequence[SoDaGiu]:
    return register.reserve_block(BON, ma_dot=DOT, khoa_dong=KHOA)


def so(cac_so: Sequence[SoDaGiu]) -> list[int]:
    return [mot.so_van_ban for mot in cac_so]


def test_a_batch_gets_consecutive_numbers_in_its_order(register: Register) -> None:
    cap(register, quyet_dinh())
    giu = giu_bon(register)
    assert [(mot.khoa_dong, mot.so_ky_hieu) for mot in giu] == [
        ("a", "02-QĐ/ĐUK"),
        ("b", "03-QĐ/ĐUK"),
        ("c", "04-QĐ/ĐUK"),
        ("d", "05-QĐ/ĐUK"),
    ]
    assert {mot.trang_thai for mot in giu} == {TrangThai.GIU_CHO}


def test_a_batch_of_several_kinds_is_consecutive_in_each_series(register: Register) -> None:
    giu = register.reserve_block(
        [nghi_quyet(), ke_hoach(), nghi_quyet()], ma_dot=DOT, khoa_dong=["1", "2", "3"]
    )
    assert [mot.so_ky_hieu for mot in giu] == ["01-NQ/ĐUK", "01-KH/ĐUK", "02-NQ/ĐUK"]


def test_an_empty_batch_takes_nothing(register: Register) -> None:
    assert register.reserve_block([], ma_dot=DOT, khoa_dong=[]) == ()


def test_the_same_batch_again_gets_the_same_numbers(register: Register) -> None:
    lan_dau = giu_bon(register)
    cap(register, quyet_dinh())
    assert giu_bon(register) == lan_dau
    assert len(register.entries()) == 5


def test_a_batch_tells_which_rows_are_done(register: Register) -> None:
    giu_bon(register)
    register.mark_issued(DOT, "b", tap_tin="b.docx", sha256=BAM)
    assert [(mot.trang_thai.value, mot.tap_tin, mot.sha256) for mot in giu_bon(register)[:2]] == [
        ("giu_cho", None, None),
        ("da_ban_hanh", "b.docx", BAM),
    ]


def test_a_row_added_to_a_batch_gets_the_next_number(register: Register) -> None:
    register.reserve_block(BON[:3], ma_dot=DOT, khoa_dong=KHOA[:3])
    cap(register, quyet_dinh())
    assert so(giu_bon(register)) == [1, 2, 3, 5]


def test_rows_are_known_by_key_whatever_their_order(register: Register) -> None:
    giu_bon(register)
    nguoc = register.reserve_block(BON[::-1], ma_dot=DOT, khoa_dong=KHOA[::-1])
    assert so(nguoc) == [4, 3, 2, 1]


def test_another_batch_may_use_the_same_row_keys(register: Register) -> None:
    giu_bon(register)
    assert so(register.reserve_block(BON, ma_dot="khác", khoa_dong=KHOA)) == [5, 6, 7, 8]


def test_a_reserved_row_takes_the_corrected_facts(register: Register) -> None:
    giu_bon(register)
    sua = [*BON[:3], quyet_dinh(ngay_ban_hanh=date(2021, 3, 4))]
    assert so(register.reserve_block(sua, ma_dot=DOT, khoa_dong=KHOA)) == [1, 2, 3, 4]
    muc = register.entries()[-1]
    assert (muc.ngay_ban_hanh, muc.doi_tuong) == (date(2021, 3, 4), "Lê Thị Hồng Cúc")


def test_an_issued_row_must_not_change(register: Register) -> None:
    giu_bon(register)
    register.mark_issued(DOT, "d", tap_tin="d.docx", sha256=BAM)
    sua = [*BON[:3], quyet_dinh(ngay_ban_hanh=date(2021, 3, 4))]
    with pytest.raises(
        RegisterError, match=r"dòng thứ 4 đã giữ số 04-QĐ/ĐUK \(đã ban hành\).*Ngày ban hành"
    ):
        register.reserve_block(sua, ma_dot=DOT, khoa_dong=KHOA)
    assert register.entries()[-1].ngay_ban_hanh == date(2021, 3, 3)


def test_what_changed_is_told_without_naming_the_person(register: Register) -> None:
    giu_bon(register)
    register.mark_issued(DOT, "a", tap_tin="a.docx", sha256=BAM)
    with pytest.raises(RegisterError) as loi:
        register.reserve_block([quyet_dinh()], ma_dot=DOT, khoa_dong=["a"])
    assert "nội dung đã đổi" in str(loi.value)
    assert "Lê Thị" not in str(loi.value)


def test_a_row_cannot_move_to_another_series(register: Register) -> None:
    giu_bon(register)
    with pytest.raises(RegisterError, match="dòng thứ 1 đã giữ số 01-QĐ/ĐUK"):
        register.reserve_block([ke_hoach()], ma_dot=DOT, khoa_dong=["a"])


def test_one_bad_paper_and_nothing_is_reserved(register: Register) -> None:
    with pytest.raises(RegisterError, match="ngoài nhiệm kỳ"):
        register.reserve_block(
            [*BON[:3], quyet_dinh(ngay_ban_hanh=date(2025, 8, 4))], ma_dot=DOT, khoa_dong=KHOA
        )
    assert register.entries() == ()


def test_dates_that_go_back_along_a_batch_are_refused(register: Register) -> None:
    sai_thu_tu = [quyet_dinh(ngay_ban_hanh=date(2021, 3, 9)), *BON[:1]]
    with pytest.raises(RegisterError, match=r"02-QĐ/ĐUK ngày 03/3/2021 đứng sau .* xếp lại"):
        register.reserve_block(sai_thu_tu, ma_dot=DOT, khoa_dong=KHOA[:2])


def test_dates_that_go_back_along_a_batch_can_be_allowed(register: Register) -> None:
    sai_thu_tu = [quyet_dinh(ngay_ban_hanh=date(2021, 3, 9)), *BON[:1]]
    giu = register.reserve_block(sai_thu_tu, ma_dot=DOT, khoa_dong=KHOA[:2], cho_phep_lui_ngay=True)
    assert so(giu) == [1, 2]


def test_a_corrected_date_is_compared_with_its_neighbours(register: Register) -> None:
    giu_bon(register)
    sua = [quyet_dinh(ngay_ban_hanh=date(2021, 3, 9)), *BON[1:]]
    with pytest.raises(RegisterError, match="02-QĐ/ĐUK ngày 03/3/2021 đứng sau số 01-QĐ/ĐUK"):
        register.reserve_block(sua, ma_dot=DOT, khoa_dong=KHOA)


@pytest.mark.parametrize(
    ("ma_dot", "khoa_dong", "loi"),
    [
        (" ", KHOA, "thiếu mã đợt"),
        (DOT, KHOA[:3], "4 văn bản nhưng 3 khoá dòng"),
        (DOT, ("a", "b", "b", "a"), "khoá của 2 dòng trùng"),
    ],
)
def test_a_batch_whose_rows_cannot_be_told_apart_is_refused(
    register: Register, ma_dot: str, khoa_dong: tuple[str, ...], loi: str
) -> None:
    with pytest.raises(RegisterError, match=loi):
        register.reserve_block(BON, ma_dot=ma_dot, khoa_dong=khoa_dong)


def test_a_whole_batch_is_marked_at_once(register: Register) -> None:
    giu_bon(register)
    register.mark_block_issued(DOT, {khoa: TepVanBan(f"{khoa}.docx", BAM) for khoa in KHOA})
    xong = register.entries(ma_dot=DOT, trang_thai=TrangThai.DA_BAN_HANH)
    assert [muc.tap_tin for muc in xong] == ["a.docx", "b.docx", "c.docx", "d.docx"]


def test_rows_of_a_large_batch_are_marked_together_and_alone(register: Register) -> None:
    khoa = [str(thu_tu) for thu_tu in range(1_000)]
    register.reserve_block([quyet_dinh()] * 1_000, ma_dot=DOT, khoa_dong=khoa)
    register.mark_block_issued(DOT, {mot: TepVanBan(f"{mot}.docx", BAM) for mot in khoa[:600]})
    register.mark_issued(DOT, "600", tap_tin="600.docx", sha256=BAM)
    assert len(register.entries(trang_thai=TrangThai.DA_BAN_HANH)) == 601


def test_marking_nothing_changes_nothing(register: Register) -> None:
    register.mark_block_issued(DOT, {})
    assert register.entries() == ()


def test_a_row_that_holds_no_number_cannot_be_marked(register: Register) -> None:
    giu_bon(register)
    with pytest.raises(RegisterError, match="1 dòng chưa giữ số"):
        register.mark_block_issued(DOT, {"a": TepVanBan("a", BAM), "x": TepVanBan("x", BAM)})
    assert register.entries(trang_thai=TrangThai.DA_BAN_HANH) == ()


def test_a_row_marked_with_another_file_is_refused(register: Register) -> None:
    giu_bon(register)
    register.mark_issued(DOT, "a", tap_tin="a.docx", sha256=BAM)
    register.mark_issued(DOT, "a", tap_tin="a.docx", sha256=BAM)
    with pytest.raises(RegisterError, match="đã ban hành với tệp khác"):
        register.mark_issued(DOT, "a", tap_tin="a.docx", sha256=BAM_KHAC)


def test_a_released_batch_gives_its_numbers_back(register: Register) -> None:
    giu = giu_bon(register)
    tra = register.release_block(DOT)
    assert (tra.da_tra, tra.con_giu) == (giu, ())
    assert register.next_number(quyet_dinh()) == 1


def test_numbers_before_an_issued_one_stay_reserved(register: Register) -> None:
    giu_bon(register)
    register.mark_issued(DOT, "b", tap_tin="b.docx", sha256=BAM)
    tra = register.release_block(DOT)
    assert (so(tra.da_tra), so(tra.con_giu)) == ([3, 4], [1])


def test_numbers_before_those_of_someone_else_stay_reserved(register: Register) -> None:
    giu_bon(register)
    cap(register, quyet_dinh())
    assert so(register.release_block(DOT).con_giu) == [1, 2, 3, 4]
    assert register.next_number(quyet_dinh()) == 6


def test_releasing_again_gives_nothing_more(register: Register) -> None:
    giu_bon(register)
    register.release_block(DOT)
    assert register.release_block(DOT).da_tra == ()


def hai_tep_dau(register: Register, ma_dot: str) -> dict[str, TepVanBan]:
    cac_muc = register.entries(ma_dot=ma_dot)[:2]
    return {muc.khoa_dong or "": TepVanBan("tep.docx", BAM) for muc in cac_muc}


VIEC = st.one_of(
    st.tuples(st.just("mot"), st.just(0)),
    st.tuples(st.sampled_from(("giu", "tra", "xong")), st.integers(0, 2)),
)


@given(st.lists(VIEC, max_size=12))
@settings(max_examples=30, deadline=None)
def test_no_order_of_work_leaves_a_gap_or_a_number_twice(viec: list[tuple[str, int]]) -> None:
    with Register("sqlite://") as register:
        lam: dict[str, Callable[[str], object]] = {
            "mot": lambda _: cap(register, quyet_dinh()),
            "giu": lambda dot: register.reserve_block(BON, ma_dot=dot, khoa_dong=KHOA),
            "tra": register.release_block,
            "xong": lambda dot: register.mark_block_issued(dot, hai_tep_dau(register, dot)),
        }
        for ten, dot in viec:
            lam[ten](f"đợt {dot}")
            cac_so = [muc.so_van_ban for muc in register.entries()]
            assert cac_so == list(range(1, len(cac_so) + 1))


def test_ten_thousand_numbers_are_reserved_in_one_call(register: Register) -> None:
    muoi_nghin = [quyet_dinh()] * 10_000
    khoa = [str(thu_tu) for thu_tu in range(10_000)]
    assert so(register.reserve_block(muoi_nghin, ma_dot=DOT, khoa_dong=khoa)) == list(
        range(1, 10_001)
    )


def test_numbers_refused_by_the_caller_were_never_taken(register: Register) -> None:
    da_thay: list[int] = []

    def tu_choi(giu: Sequence[SoDaGiu]) -> None:
        da_thay.extend(so(giu))
        raise FileExistsError

    with pytest.raises(FileExistsError):
        register.reserve_block(BON, ma_dot=DOT, khoa_dong=KHOA, kiem_tra=tu_choi)
    assert da_thay == [1, 2, 3, 4]
    assert register.entries() == ()
