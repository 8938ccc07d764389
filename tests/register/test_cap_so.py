"""Numbers taken one by one: which one, when it counts, and what is refused."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from so_van_ban_mau import (
    BAM,
    BAM_KHAC,
    DON_VI,
    NHIEM_KY,
    ke_hoach,
    nghi_quyet,
    quy_dinh,
    quyet_dinh,
)

from dangvan.errors import DataError, RegisterError
from dangvan.models import KeHoach, NghiQuyet, VanBan
from dangvan.register import Register, TrangThai


class HongGiuaChung(Exception):
    """Something failed while a paper was being made."""


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu) as mot:
        yield mot


def cap(register: Register, van_ban: VanBan) -> int | None:
    with register.issue(van_ban) as co_so:
        return co_so.so_van_ban


def hong(register: Register, van_ban: VanBan) -> None:
    with pytest.raises(HongGiuaChung), register.issue(van_ban):
        raise HongGiuaChung


def test_the_first_paper_of_a_series_is_number_one(register: Register) -> None:
    with register.issue(nghi_quyet()) as co_so:
        assert co_so.so_ky_hieu == "01-NQ/ĐUK"


def test_the_paper_in_the_block_differs_from_the_draft_by_its_number_only(
    register: Register,
) -> None:
    with register.issue(nghi_quyet()) as co_so:
        assert co_so == nghi_quyet().with_so_van_ban(1)


def test_each_kind_of_paper_has_its_own_series(register: Register) -> None:
    cac_so = [cap(register, mot) for mot in (nghi_quyet(), ke_hoach(), nghi_quyet(), quyet_dinh())]
    assert cac_so == [1, 1, 2, 1]


def test_a_number_is_not_taken_when_the_block_fails(register: Register) -> None:
    hong(register, nghi_quyet())
    assert register.entries() == ()
    assert cap(register, nghi_quyet()) == 1


@given(st.lists(st.tuples(st.booleans(), st.sampled_from((nghi_quyet(), ke_hoach())))))
@settings(max_examples=30, deadline=None)
def test_numbers_stay_consecutive_whatever_fails(viec: list[tuple[bool, VanBan]]) -> None:
    with Register("sqlite://") as register:
        for duoc, van_ban in viec:
            (cap if duoc else hong)(register, van_ban)
        for loai in (NghiQuyet, KeHoach):
            cac_so = [muc.so_van_ban for muc in register.entries(ten_loai=loai)]
            assert cac_so == list(range(1, 1 + sum(d and type(v) is loai for d, v in viec)))


def test_the_next_number_is_told_without_taking_it(register: Register) -> None:
    cap(register, nghi_quyet())
    assert [register.next_number(nghi_quyet()) for _ in range(2)] == [2, 2]
    assert register.next_number(ke_hoach()) == 1
    assert [day.nhom_loai for day in register.series()] == ["NGHỊ QUYẾT"]


def test_the_next_number_inside_a_block_is_the_one_after(register: Register) -> None:
    with register.issue(nghi_quyet()):
        assert register.next_number(nghi_quyet()) == 2
    assert register.next_number(nghi_quyet()) == 2


def test_a_paper_that_has_a_number_is_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match=r"đã có số 07-NQ/ĐUK.*Cách sửa"):
        cap(register, nghi_quyet(so_van_ban=7))


def test_a_paper_without_a_term_is_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match=r"chưa ghi Nhiệm kỳ.*Cách sửa: thêm nhiem_ky"):
        cap(register, nghi_quyet(nhiem_ky=None))


def test_a_draft_is_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match=r"còn là dự thảo lần 2.*Cách sửa"):
        cap(register, nghi_quyet(du_thao_lan=2))


def test_a_refused_paper_leaves_no_trace(register: Register) -> None:
    with pytest.raises(RegisterError):
        cap(register, nghi_quyet(ngay_ban_hanh=date(2026, 1, 5)))
    assert (register.terms(), register.series()) == ((), ())


def test_taking_a_number_inside_the_block_of_another_is_refused(register: Register) -> None:
    with register.issue(nghi_quyet()):
        with pytest.raises(RegisterError, match="đang cấp một số khác"):
            cap(register, ke_hoach())
        with pytest.raises(RegisterError, match="đang cấp một số khác"):
            register.reserve_block([ke_hoach()], ma_dot="đợt 1", khoa_dong=["1"])
    assert [muc.so_ky_hieu for muc in register.entries()] == ["01-NQ/ĐUK"]


def test_a_date_before_that_of_the_last_number_is_refused(register: Register) -> None:
    cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 1, 14)))
    with pytest.raises(
        RegisterError, match="02-NQ/ĐUK ngày 13/01/2021 đứng sau số 01-NQ/ĐUK ngày 14/01/2021"
    ):
        cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 1, 13)))
    assert register.next_number(nghi_quyet()) == 2


def test_a_date_before_that_of_the_last_number_can_be_allowed(register: Register) -> None:
    cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 1, 14)))
    lui = nghi_quyet(ngay_ban_hanh=date(2021, 1, 13))
    with register.issue(lui, cho_phep_lui_ngay=True) as co_so:
        assert co_so.so_van_ban == 2
    assert cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 1, 13))) == 3


def test_dates_of_another_series_do_not_matter(register: Register) -> None:
    cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 6, 1)))
    assert cap(register, ke_hoach(ngay_ban_hanh=date(2021, 1, 14))) == 1


def test_the_book_keeps_the_facts_of_the_paper(register: Register) -> None:
    with register.issue(quyet_dinh(), ghi_chu="gửi thêm một bản") as co_so:
        register.attach(co_so, tap_tin="ra/qd.docx", sha256=BAM)
    (muc,) = register.entries()
    assert (muc.so_van_ban, muc.so_ky_hieu, muc.ten_loai) == (1, "01-QĐ/ĐUK", "QUYẾT ĐỊNH")
    assert muc.ngay_ban_hanh == co_so.ngay_ban_hanh
    assert (muc.trich_yeu, muc.noi_nhan) == (co_so.trich_yeu, co_so.noi_nhan)
    assert (muc.nguoi_ky, muc.chuc_vu) == ("Trần Thị Bình", "Phó Bí thư")
    assert muc.quyen_han == "T/M BAN THƯỜNG VỤ"
    assert (muc.co_quan_ban_hanh, muc.nhiem_ky) == (DON_VI.ten_to_chuc, NHIEM_KY)
    assert (muc.trang_thai, muc.doi_tuong) == (TrangThai.DA_BAN_HANH, "Lê Thị Hồng Cúc")
    assert (muc.tap_tin, muc.sha256, muc.ghi_chu) == ("ra/qd.docx", BAM, "gửi thêm một bản")


def test_a_note_that_cannot_be_printed_is_refused(register: Register) -> None:
    with (
        pytest.raises(DataError, match="Ghi chú"),
        register.issue(nghi_quyet(), ghi_chu="sai\x0b chữ"),
    ):
        pass


def test_a_file_attached_in_a_failed_block_is_forgotten(register: Register) -> None:
    def dinh_roi_hong() -> None:
        with register.issue(nghi_quyet()) as co_so:
            register.attach(co_so, tap_tin="nq.docx", sha256=BAM)
            raise HongGiuaChung

    with pytest.raises(HongGiuaChung):
        dinh_roi_hong()
    assert register.entries() == ()


def test_a_file_can_be_attached_later_and_again(register: Register) -> None:
    with register.issue(nghi_quyet()) as co_so:
        pass
    register.attach(co_so, tap_tin="nq.docx", sha256=BAM)
    register.attach(co_so, tap_tin="nq.docx", sha256=BAM)
    assert [muc.sha256 for muc in register.entries()] == [BAM]


def test_another_file_cannot_take_the_place_of_the_issued_one(register: Register) -> None:
    with register.issue(nghi_quyet()) as co_so:
        register.attach(co_so, tap_tin="nq.docx", sha256=BAM)
    with pytest.raises(RegisterError, match=r"01-NQ/ĐUK đã ban hành với tệp khác: nq\.docx"):
        register.attach(co_so, tap_tin="nq2.docx", sha256=BAM_KHAC)


@pytest.mark.parametrize("van_ban", [nghi_quyet(), nghi_quyet(so_van_ban=5)])
def test_a_file_of_a_paper_that_was_not_issued_is_refused(
    register: Register, van_ban: VanBan
) -> None:
    with pytest.raises(RegisterError, match="sổ không có văn bản này"):
        register.attach(van_ban, tap_tin="nq.docx", sha256=BAM)


@pytest.mark.parametrize(
    ("tap_tin", "sha256"), [("", BAM), ("nq.docx", "abc"), ("nq.docx", "Z" * 64)]
)
def test_a_file_needs_a_name_and_a_digest(register: Register, tap_tin: str, sha256: str) -> None:
    with register.issue(nghi_quyet()) as co_so, pytest.raises(RegisterError, match="Cách sửa"):
        register.attach(co_so, tap_tin=tap_tin, sha256=sha256)


def test_a_file_goes_to_the_right_kind_where_two_kinds_have_the_same_number(
    register: Register,
) -> None:
    cap(register, quy_dinh())
    with register.issue(quyet_dinh()) as co_so:
        register.attach(co_so, tap_tin="qd.docx", sha256=BAM)
    assert [(muc.ten_loai, muc.tap_tin) for muc in register.entries()] == [
        ("QUY ĐỊNH", None),
        ("QUYẾT ĐỊNH", "qd.docx"),
    ]


def test_a_closed_register_says_so() -> None:
    register = Register("sqlite://")
    register.close()
    with pytest.raises(RegisterError, match=r"sổ đã đóng.*Cách sửa: mở lại"):
        register.entries()


def test_a_paper_of_a_day_to_come_gets_no_number(tmp_path: Path) -> None:
    def dong_ho() -> datetime:
        return datetime(2021, 3, 9, 12).astimezone()

    with Register(tmp_path / "so.db", dong_ho=dong_ho) as register:
        with pytest.raises(RegisterError, match=r"10/3/2021 chưa tới.*Cách sửa"):
            register.next_number(nghi_quyet(ngay_ban_hanh=date(2021, 3, 10)))
        assert register.next_number(nghi_quyet(ngay_ban_hanh=date(2021, 3, 9))) == 1
