"""The trail: who did what and when; nothing leaves it, and a change behind its back shows."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from so_van_ban_mau import (
    BAM,
    DON_VI,
    NHIEM_KY,
    NHIEM_KY_SAU,
    cac_quyet_dinh,
    cap,
    ke_hoach,
    nghi_quyet,
    quy_dinh,
)

from dangvan.errors import RegisterError
from dangvan.register import Register, ViecGhi

LUC = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
DOT = "ket-nap-2021-03"
KHOA = ("a", "b", "c")


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    return tmp_path / "so.db"


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu, nguoi_dung="van-thu", dong_ho=lambda: LUC) as mot:
        yield mot


def mot_doi_so(register: Register) -> None:
    """Do at least one of everything."""
    register.add_term(DON_VI, NHIEM_KY_SAU)
    them = {"den_ngay": date(2030, 6, 30), "bat_dau": "be_mac"}
    register.add_term(DON_VI, NHIEM_KY_SAU.model_copy(update=them))
    tien_than = {"to_chuc_tien_than": "Đảng uỷ Dân chính Đảng"}
    register.add_term(DON_VI.model_copy(update=tien_than), NHIEM_KY_SAU)
    register.continue_from(DON_VI, "Kế hoạch", NHIEM_KY, 128)
    cap(register, nghi_quyet(), nghi_quyet(), ke_hoach(), quy_dinh())
    register.reserve_block(cac_quyet_dinh(3), ma_dot=DOT, khoa_dong=KHOA)
    sua = [mot.with_ngay_ban_hanh(date(2021, 3, 4)) for mot in cac_quyet_dinh(3)]
    register.reserve_block(sua, ma_dot=DOT, khoa_dong=KHOA)
    register.mark_issued(DOT, "a", tap_tin="a.docx", sha256=BAM)
    register.release_block(DOT)
    register.attach(nghi_quyet(so_van_ban=1), tap_tin="nq.docx", sha256=BAM)
    register.void(nghi_quyet(so_van_ban=2), ly_do="in sai")
    register.reserve(DON_VI, "Kế hoạch", NHIEM_KY, 2, ma_dot="tay", ngay_ban_hanh=date(2021, 2, 1))
    register.take(ke_hoach(so_van_ban=130, ngay_ban_hanh=date(2021, 2, 1)))


def viec(register: Register) -> list[str]:
    return [dong.viec.value for dong in register.history()]


def sua_ngam(tep: Path, *lenh: str) -> None:
    """Change the database as somebody would who removes the triggers first."""
    connection = sqlite3.connect(tep)
    for (ten,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'"):
        connection.execute(f"DROP TRIGGER {ten}")
    for mot in lenh:
        connection.execute(mot)
    connection.commit()
    connection.close()


def test_every_kind_of_work_leaves_its_line(register: Register) -> None:
    mot_doi_so(register)
    assert set(viec(register)) == set(ViecGhi) - {"dong_ho_lui", "nang_cap", "nhap_so"}


def test_a_line_says_who_when_and_what(register: Register) -> None:
    cap(register, nghi_quyet())
    dong = register.history(register.entries()[0])[0]
    assert (dong.nguoi_dung, dong.luc, dong.viec) == ("van-thu", LUC, ViecGhi.CAP_SO)
    assert (dong.viec.bang_chu, dong.tu) == ("cấp số", None)
    assert dong.den is not None
    assert (dong.den["so_ky_hieu"], dong.den["trang_thai"]) == ("01-NQ/ĐUK", "da_ban_hanh")


def test_a_change_tells_what_was_and_what_is(register: Register) -> None:
    cap(register, nghi_quyet())
    register.attach(nghi_quyet(so_van_ban=1), tap_tin="nq.docx", sha256=BAM)
    dong = register.history(register.entries()[0])[-1]
    assert dong.tu == {"tap_tin": None, "sha256": None}
    assert dong.den == {"tap_tin": "nq.docx", "sha256": BAM}


def test_numbers_given_back_stay_in_the_trail(register: Register) -> None:
    register.reserve_block(cac_quyet_dinh(3), ma_dot=DOT, khoa_dong=KHOA)
    register.release_block(DOT)
    tra = [dong for dong in register.history() if dong.viec == ViecGhi.TRA_SO]
    assert [dong.tu and dong.tu["so_ky_hieu"] for dong in tra] == [
        "01-QĐ/ĐUK",
        "02-QĐ/ĐUK",
        "03-QĐ/ĐUK",
    ]
    assert register.verify().passed


def test_what_fails_or_changes_nothing_leaves_no_line(register: Register) -> None:
    mot_doi_so(register)
    truoc = register.history()
    register.next_number(nghi_quyet(nhiem_ky=NHIEM_KY_SAU, ngay_ban_hanh=date(2026, 1, 5)))
    register.attach(nghi_quyet(so_van_ban=1), tap_tin="nq.docx", sha256=BAM)
    register.continue_from(DON_VI, "Kế hoạch", NHIEM_KY, 128)
    with pytest.raises(RegisterError):
        cap(register, nghi_quyet(ngay_ban_hanh=date(2020, 9, 1)))
    assert register.history() == truoc


def test_the_user_of_the_machine_writes_when_nobody_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LOGNAME", "chi-binh")
    with Register("sqlite://") as register:
        cap(register, nghi_quyet())
        assert {dong.nguoi_dung for dong in register.history()} == {"chi-binh"}


def test_a_whole_life_of_a_register_verifies(register: Register) -> None:
    mot_doi_so(register)
    ket_qua = register.verify()
    assert (ket_qua.passed, ket_qua.sai_lech, ket_qua.luu_y) == (True, (), ())
    assert ket_qua.so_dong == len(register.history())
    ket_qua.raise_if_failed()


CUOI = "WHERE so_van_ban = 3"
DONG_CUOI = "WHERE chuoi = 1 AND thu_tu = 3"


@pytest.mark.parametrize(
    "lenh",
    [
        f"DELETE FROM muc_so {CUOI}",
        f"UPDATE muc_so SET trang_thai = 'huy' {CUOI}",
        f"UPDATE muc_so SET so_ky_hieu = '04-NQ/ĐUK' {CUOI}",
        f"UPDATE nhat_ky SET nguoi_dung = 'khác' {DONG_CUOI}",
        f"UPDATE nhat_ky SET bam = 'ab' {DONG_CUOI}",
        f"DELETE FROM nhat_ky {DONG_CUOI.replace('3', '2')}",
    ],
)
def test_no_number_is_taken_where_the_end_of_the_series_was_changed(
    tmp_path: Path, lenh: str
) -> None:
    """The last number given back by hand would be given a second time."""
    tep = tmp_path / "so.db"
    with Register(tep) as register:
        cap(register, nghi_quyet(), nghi_quyet(), nghi_quyet())
    sua_ngam(tep, lenh)

    with Register(tep) as register:
        truoc = register.entries()
        loi = r"cuối dãy số đã bị sửa.*Cách sửa: xem .*register verify"
        with pytest.raises(RegisterError, match=loi):
            cap(register, nghi_quyet())
        with pytest.raises(RegisterError, match=loi):
            register.reserve_block([nghi_quyet()], ma_dot=DOT, khoa_dong=["a"])
        assert register.entries() == truoc
        assert cap(register, ke_hoach()) == ["01-KH/ĐUK"]  # a series in order goes on


def test_an_empty_register_verifies(register: Register) -> None:
    assert (register.verify().passed, register.verify().so_dong) == (True, 0)


def test_the_last_digest_changes_with_every_line(register: Register) -> None:
    ma = [register.verify().ma_cuoi]
    for _ in range(2):
        cap(register, nghi_quyet())
        ma.append(register.verify().ma_cuoi)
    assert len(set(ma)) == 3


@pytest.mark.parametrize(
    "lenh",
    [
        "UPDATE nhat_ky SET nguoi_dung = 'ai đó'",
        "DELETE FROM nhat_ky",
        "DELETE FROM muc_so WHERE trang_thai = 'da_ban_hanh'",
        "DELETE FROM muc_so WHERE trang_thai = 'huy'",
        "DELETE FROM day_so",
        "UPDATE muc_so SET so_van_ban = 99 WHERE trang_thai = 'giu_cho'",
        "UPDATE muc_so SET trang_thai = 'giu_cho' WHERE trang_thai = 'da_ban_hanh'",
        "UPDATE muc_so SET trang_thai = 'da_ban_hanh' WHERE trang_thai = 'huy'",
    ],
)
def test_the_database_itself_forbids_what_no_program_may_do(tep: Path, lenh: str) -> None:
    with Register(tep) as register:
        mot_doi_so(register)
    connection = sqlite3.connect(tep)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(lenh)
    connection.close()


@pytest.mark.parametrize(
    ("lenh", "loi"),
    [
        ("UPDATE nhat_ky SET nguoi_dung = 'x' WHERE chuoi = 2 AND thu_tu = 1", "đã bị sửa"),
        ("UPDATE nhat_ky SET luc = '2020' WHERE viec = 'huy'", "đã bị sửa"),
        ("UPDATE nhat_ky SET bam = 'x' WHERE viec = 'noi_tiep'", "đã bị sửa"),
        ("DELETE FROM nhat_ky WHERE viec = 'giu_cho'", "thiếu dòng"),
        ("DELETE FROM nhat_ky WHERE viec = 'dinh_tep'", "thiếu dòng"),
        ("DELETE FROM nhat_ky WHERE viec = 'huy'", "02-NQ/ĐUK: sổ khác nhật ký ở ly_do_huy"),
        ("UPDATE muc_so SET trich_yeu = 'x' WHERE id = 1", "01-NQ/ĐUK: sổ khác .* ở trich_yeu"),
        ("UPDATE muc_so SET so_van_ban = 77 WHERE id = 1", "01-NQ/ĐUK: có trong sổ mà nhật ký"),
        ("DELETE FROM muc_so WHERE id = 1", "01-NQ/ĐUK: có trong nhật ký mà sổ không có"),
        ("UPDATE day_so SET so_da_dung = 5", "day_so:1: sổ khác nhật ký ở so_da_dung"),
        ("UPDATE nhiem_ky SET den_ngay = NULL", "nhiem_ky:.: sổ khác nhật ký ở den_ngay"),
        ("UPDATE nhiem_ky SET chung_day_so_qd = 1", "nhiem_ky:.: sổ khác .* chung_day_so_qd"),
        (
            "INSERT INTO to_chuc (khoa, ten_to_chuc) VALUES ('x', 'X')",
            "to_chuc:2: có trong sổ mà nhật ký không có",
        ),
    ],
)
def test_a_change_behind_the_registers_back_is_found(tep: Path, lenh: str, loi: str) -> None:
    with Register(tep) as register:
        mot_doi_so(register)
    sua_ngam(tep, lenh)
    with Register(tep) as register:
        ket_qua = register.verify()
        assert not ket_qua.passed
        with pytest.raises(RegisterError, match=rf"{loi}.*Cách sửa: đối chiếu"):
            ket_qua.raise_if_failed()


def test_a_finding_names_no_person(tep: Path) -> None:
    with Register(tep) as register:
        mot_doi_so(register)
    sua_ngam(tep, "UPDATE muc_so SET doi_tuong = 'Nguyễn Văn A', nguoi_ky = 'Trần B'")
    with Register(tep) as register:
        assert not any("Nguyễn" in mot or "Lê Thị" in mot for mot in register.verify().sai_lech)


def test_a_clock_set_back_is_refused_with_both_times(tep: Path) -> None:
    with Register(tep, dong_ho=lambda: LUC) as register:
        cap(register, nghi_quyet())
    with (
        Register(tep, dong_ho=lambda: LUC - timedelta(days=400)) as register,
        pytest.raises(RegisterError, match=r"chậm hơn dòng cuối .*2026.*chỉnh lại ngày giờ"),
    ):
        cap(register, nghi_quyet())
    with Register(tep, dong_ho=lambda: LUC) as register:
        assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]


def test_clocks_of_two_machines_may_differ_a_little(tep: Path) -> None:
    gio = [LUC]
    with Register(tep, dong_ho=lambda: gio[-1]) as register:
        for phut in (0, -9, 3):
            gio.append(LUC + timedelta(minutes=phut))
            cap(register, nghi_quyet())
        assert register.verify().passed


def test_a_clock_set_back_is_accepted_with_a_reason_that_is_kept(tep: Path) -> None:
    with Register(tep, dong_ho=lambda: LUC + timedelta(days=3650)) as register:
        cap(register, nghi_quyet())
    with Register(tep, dong_ho=lambda: LUC, ly_do_dong_ho_lui="hôm trước máy sai năm") as register:
        assert cap(register, nghi_quyet()) == ["02-NQ/ĐUK"]
        ket_qua = register.verify()
        assert ket_qua.passed
        assert "hôm trước máy sai năm" in ket_qua.luu_y[0]
    with Register(tep, dong_ho=lambda: LUC) as register:
        assert cap(register, nghi_quyet()) == ["03-NQ/ĐUK"]
