"""Numbers voided, held by hand, or given by another system; gaps, and dates that go back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from so_van_ban_mau import (
    BAM,
    DON_VI,
    NHIEM_KY,
    cac_quyet_dinh,
    cap,
    ke_hoach,
    nghi_quyet,
    quy_dinh,
    quyet_dinh,
)

from dangvan.errors import DataError, RegisterError
from dangvan.models import KeHoach, VanBan
from dangvan.register import MucSo, Register, SoDaGiu, TrangThai

LUC = datetime(2021, 5, 3, 2, tzinfo=UTC)
NGAY = date(2021, 2, 1)


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu, nguoi_dung="van-thu", dong_ho=lambda: LUC) as mot:
        yield mot


def giu(
    register: Register,
    so_luong: int = 3,
    *,
    ma_dot: str = "họp",
    tu_so: int | None = None,
    ngay: date = NGAY,
    ten_loai: str | type[VanBan] = "Kế hoạch",
) -> tuple[SoDaGiu, ...]:
    return register.reserve(
        DON_VI, ten_loai, NHIEM_KY, so_luong, ma_dot=ma_dot, ngay_ban_hanh=ngay, tu_so=tu_so
    )


def cac_muc(register: Register) -> list[tuple[int, str]]:
    return [(muc.so_van_ban, muc.trang_thai.value) for muc in register.entries()]


def khuyet(register: Register) -> list[tuple[int, int]]:
    return [(mot.tu_so, mot.den_so) for mot in register.gaps().khuyet]


# void


def test_a_void_number_stays_with_reason_day_and_who(register: Register) -> None:
    cap(register, nghi_quyet())
    muc = register.void(register.entries()[0], ly_do=" in sai  trích yếu ")
    assert (muc.trang_thai, muc.ly_do_huy) == (TrangThai.HUY, "in sai trích yếu")
    assert (muc.nguoi_huy, muc.ngay_huy) == ("van-thu", LUC.astimezone().date())
    assert register.entries() == (muc,)
    assert muc.trang_thai.bang_chu == "đã huỷ"


def test_a_void_number_is_never_given_again(register: Register) -> None:
    cap(register, nghi_quyet())
    register.void(nghi_quyet(so_van_ban=1), ly_do="in sai")
    assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]
    assert register.gaps().passed


def test_a_void_number_says_nothing_of_the_order_of_dates(register: Register) -> None:
    cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 5, 2)))
    register.void(nghi_quyet(so_van_ban=1), ly_do="ghi nhầm tháng")
    assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]


@pytest.mark.parametrize("ly_do", ["", "  "])
def test_a_void_needs_a_reason(register: Register, ly_do: str) -> None:
    cap(register, nghi_quyet())
    with pytest.raises(RegisterError, match=r"01-NQ/ĐUK: chưa ghi lý do huỷ.*Cách sửa"):
        register.void(nghi_quyet(so_van_ban=1), ly_do=ly_do)


def test_a_reason_that_cannot_be_printed_is_refused(register: Register) -> None:
    cap(register, nghi_quyet())
    with pytest.raises(DataError, match="Lý do huỷ"):
        register.void(nghi_quyet(so_van_ban=1), ly_do="sai\x0b")


def test_a_number_is_voided_once(register: Register) -> None:
    cap(register, nghi_quyet())
    register.void(nghi_quyet(so_van_ban=1), ly_do="in sai")
    with pytest.raises(RegisterError, match=r"đã huỷ ngày 03/5/2021"):
        register.void(nghi_quyet(so_van_ban=1), ly_do="in sai lần nữa")


def test_a_number_that_is_not_here_cannot_be_voided(register: Register) -> None:
    with pytest.raises(RegisterError, match="sổ không có văn bản này"):
        register.void(nghi_quyet(so_van_ban=1), ly_do="in sai")


def test_an_entry_of_another_register_cannot_be_voided(register: Register) -> None:
    with Register("sqlite://") as khac:
        cap(khac, ke_hoach())
        la: MucSo = khac.entries()[0]
    cap(register, nghi_quyet())
    with pytest.raises(RegisterError, match="sổ không có số 01-KH/ĐUK này"):
        register.void(la, ly_do="in sai")


def test_a_void_number_takes_no_file(register: Register) -> None:
    register.reserve_block(cac_quyet_dinh(2), ma_dot="đợt", khoa_dong=["a", "b"])
    register.void(register.entries()[0], ly_do="rút hồ sơ")
    with pytest.raises(RegisterError, match=r"01-QĐ/ĐUK đã huỷ ngày 03/5/2021"):
        register.mark_issued("đợt", "a", tap_tin="a.docx", sha256=BAM)


def test_a_batch_tells_a_void_row_and_keeps_its_number(register: Register) -> None:
    hai = cac_quyet_dinh(2)
    register.reserve_block(hai, ma_dot="đợt", khoa_dong=["a", "b"])
    register.void(register.entries()[0], ly_do="rút hồ sơ")
    lai = register.reserve_block(hai, ma_dot="đợt", khoa_dong=["a", "b"])
    assert [(mot.so_van_ban, mot.trang_thai.value) for mot in lai] == [(1, "huy"), (2, "giu_cho")]
    with pytest.raises(RegisterError, match=r"dòng thứ 1 đã giữ số 01-QĐ/ĐUK \(đã huỷ\)"):
        register.reserve_block(
            [hai[0].with_ngay_ban_hanh(date(2021, 3, 4))], ma_dot="đợt", khoa_dong=["a"]
        )


def test_a_void_row_is_not_given_back(register: Register) -> None:
    register.reserve_block(cac_quyet_dinh(2), ma_dot="đợt", khoa_dong=["a", "b"])
    register.void(register.entries()[0], ly_do="rút hồ sơ")
    register.release_block("đợt")
    assert cac_muc(register) == [(1, "huy")]


# reserve and take


def test_numbers_are_held_by_hand_for_papers_signed_elsewhere(register: Register) -> None:
    cap(register, ke_hoach())
    assert [mot.so_ky_hieu for mot in giu(register)] == ["02-KH/ĐUK", "03-KH/ĐUK", "04-KH/ĐUK"]
    assert register.next_number(ke_hoach()) == 5


def test_the_same_reservation_again_holds_the_same_numbers(register: Register) -> None:
    lan_dau = giu(register)
    assert giu(register) == lan_dau
    with pytest.raises(RegisterError, match=r"đợt họp: đợt đã giữ 3 số, từ 01-KH/ĐUK"):
        giu(register, 4)


def test_the_kind_held_may_be_a_model_or_a_kind_without_one(register: Register) -> None:
    assert giu(register, 1, ma_dot="a", ten_loai=KeHoach)[0].so_ky_hieu == "01-KH/ĐUK"
    assert giu(register, 1, ma_dot="b", ten_loai="Tờ trình")[0].so_ky_hieu == "01-TTr/ĐUK"


@pytest.mark.parametrize(
    ("so_luong", "tu_so", "ma_dot", "loi"),
    [
        (0, None, "họp", "không giữ được 0 số"),
        (1, 0, "họp", "từ 1 trở lên"),
        (1, None, " ", "thiếu mã đợt"),
    ],
)
def test_a_reservation_of_nothing_is_refused(
    register: Register, so_luong: int, tu_so: int | None, ma_dot: str, loi: str
) -> None:
    with pytest.raises(RegisterError, match=loi):
        giu(register, so_luong, tu_so=tu_so, ma_dot=ma_dot)


def test_a_day_outside_the_term_holds_nothing(register: Register) -> None:
    with pytest.raises(RegisterError, match="ngoài nhiệm kỳ"):
        giu(register, ngay=date(2026, 1, 5))


def test_a_number_held_by_hand_becomes_the_paper_that_comes_back(register: Register) -> None:
    giu(register, 2)
    register.take(ke_hoach(so_van_ban=2, ngay_ban_hanh=date(2021, 2, 3)))
    muc = register.entries(trang_thai=TrangThai.DA_BAN_HANH)[0]
    assert (muc.so_van_ban, muc.trich_yeu) == (2, ke_hoach().trich_yeu)
    assert muc.ngay_ban_hanh == date(2021, 2, 3)
    register.attach(
        ke_hoach(so_van_ban=2, ngay_ban_hanh=date(2021, 2, 3)), tap_tin="kh.docx", sha256=BAM
    )


def test_a_number_held_by_hand_takes_no_file_before_its_paper(register: Register) -> None:
    giu(register, 1)
    with pytest.raises(RegisterError, match=r"giữ tay.*register\.take"):
        register.mark_issued("họp", "1", tap_tin="kh.docx", sha256=BAM)


def test_numbers_held_by_hand_are_given_back_or_voided(register: Register) -> None:
    giu(register, 3)
    register.void(register.entries()[0], ly_do="không ký")
    register.release_block("họp")
    assert cac_muc(register) == [(1, "huy")]


def test_a_number_of_another_system_is_entered(register: Register) -> None:
    cap(register, nghi_quyet())
    register.take(nghi_quyet(so_van_ban=2), ghi_chu="phần mềm cũ cấp")
    assert cap(register, nghi_quyet()) == ["03-NQ/ĐUK"]
    assert register.entries()[1].ghi_chu == "phần mềm cũ cấp"


@pytest.mark.parametrize("so", [1, 2, 3])
def test_a_number_that_is_taken_is_refused(register: Register, so: int) -> None:
    cap(register, quyet_dinh())
    register.reserve_block(cac_quyet_dinh(2), ma_dot="đợt", khoa_dong=["a", "b"])
    register.void(register.entries()[2], ly_do="rút hồ sơ")
    with pytest.raises(RegisterError, match=rf"số 0{so}-QĐ/ĐUK đã có trong sổ: ngày 03/3/2021"):
        register.take(quyet_dinh(so_van_ban=so))


def test_a_number_of_the_book_before_is_refused(register: Register) -> None:
    register.continue_from(DON_VI, "Nghị quyết", NHIEM_KY, 20)
    with pytest.raises(RegisterError, match=r"số 7 đã đăng ký ở sổ trước \(đến số 20\)"):
        register.take(nghi_quyet(so_van_ban=7))


def test_a_paper_without_a_number_cannot_be_entered(register: Register) -> None:
    with pytest.raises(RegisterError, match="văn bản chưa có số"):
        register.take(nghi_quyet())


# gaps and twins


def test_a_jump_in_the_numbers_is_a_gap_until_it_is_explained(register: Register) -> None:
    cap(register, ke_hoach())
    register.take(ke_hoach(so_van_ban=5))
    assert khuyet(register) == [(2, 4)]
    giu(register, 1, ma_dot="bù", tu_so=3, ngay=ke_hoach().ngay_ban_hanh)
    assert khuyet(register) == [(2, 2), (4, 4)]
    register.void(register.entries(so_van_ban=3)[0], ly_do="bỏ trống")
    register.take(ke_hoach(so_van_ban=2))
    register.take(ke_hoach(so_van_ban=4))
    assert register.gaps().passed


def test_numbers_of_the_book_before_are_no_gap(register: Register) -> None:
    register.continue_from(DON_VI, "Nghị quyết", NHIEM_KY, 20)
    cap(register, nghi_quyet())
    assert register.gaps().passed
    register.take(nghi_quyet(so_van_ban=23))
    (mot,) = register.gaps().khuyet
    assert (mot.to_chuc, mot.nhiem_ky, mot.nhom_loai) == (
        DON_VI.ten_to_chuc,
        NHIEM_KY,
        "NGHỊ QUYẾT",
    )
    assert (mot.tu_so, mot.den_so) == (22, 22)


def test_two_kinds_with_one_symbol_and_number_are_told(register: Register) -> None:
    cap(register, quyet_dinh(), quy_dinh())
    (trung,) = register.gaps().trung
    assert trung.so_ky_hieu == "01-QĐ/ĐUK"
    assert {muc.ten_loai for muc in trung.cac_muc} == {"QUYẾT ĐỊNH", "QUY ĐỊNH"}
    register.void(quy_dinh(so_van_ban=1), ly_do="trùng")
    assert register.gaps().passed


# dates


def test_a_number_entered_later_must_fit_between_the_dates_around_it(register: Register) -> None:
    for so, ngay in ((1, date(2021, 1, 14)), (3, date(2021, 1, 20))):
        register.take(ke_hoach(so_van_ban=so, ngay_ban_hanh=ngay))
    with pytest.raises(RegisterError, match="03-KH/ĐUK ngày 20/01/2021 đứng sau số 02-KH/ĐUK"):
        register.take(ke_hoach(so_van_ban=2, ngay_ban_hanh=date(2021, 1, 21)))
    register.take(ke_hoach(so_van_ban=2, ngay_ban_hanh=date(2021, 1, 15)))


def test_the_reason_for_a_date_that_goes_back_is_kept(register: Register) -> None:
    cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 1, 14)))
    lui = nghi_quyet(ngay_ban_hanh=date(2021, 1, 13))
    with register.issue(lui, ly_do_lui_ngay="văn thư nhận muộn"):
        pass
    register.take(
        nghi_quyet(so_van_ban=3, ngay_ban_hanh=date(2021, 1, 12)), ly_do_lui_ngay="ký từ xa"
    )
    cac_ly_do = [muc.ly_do_lui_ngay for muc in register.entries()]
    assert cac_ly_do == ["", "văn thư nhận muộn", "ký từ xa"]


def test_the_reason_for_dates_along_a_batch_is_kept(register: Register) -> None:
    cap(register, quyet_dinh(ngay_ban_hanh=date(2021, 5, 2)))
    register.reserve_block(
        cac_quyet_dinh(1), ma_dot="đợt", khoa_dong=["a"], ly_do_lui_ngay="nghị quyết ký trước"
    )
    assert register.entries(ma_dot="đợt")[0].ly_do_lui_ngay == "nghị quyết ký trước"
