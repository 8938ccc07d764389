"""The register's file: created, opened, refused; and what survives in it."""

import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from so_van_ban_mau import NHIEM_KY, nghi_quyet, quy_dinh, quyet_dinh

from dangvan.errors import RegisterError
from dangvan.models import VanBan
from dangvan.register import Register
from dangvan.register.loi_sqlite import loi_sqlite


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    return tmp_path / "so-van-ban.db"


def cap(source: Path | str, van_ban: VanBan, *, chung: bool | None = None) -> str:
    with (
        Register(source, chung_day_so_qd=chung) as register,
        register.issue(van_ban) as co_so,
    ):
        return co_so.so_ky_hieu


def sua_bang_tay(tep: Path, lenh: str) -> None:
    connection = sqlite3.connect(tep)
    connection.execute(lenh)
    connection.commit()
    connection.close()


def test_numbers_go_on_when_the_file_is_opened_again(tep: Path) -> None:
    assert [cap(tep, nghi_quyet()) for _ in range(3)] == ["01-NQ/ĐUK", "02-NQ/ĐUK", "03-NQ/ĐUK"]


def test_a_path_a_text_and_a_url_name_the_same_register(tep: Path) -> None:
    cac_so = [cap(nguon, nghi_quyet()) for nguon in (tep, str(tep), f"sqlite:///{tep}")]
    assert cac_so == ["01-NQ/ĐUK", "02-NQ/ĐUK", "03-NQ/ĐUK"]


def test_the_register_is_one_file(tep: Path) -> None:
    cap(tep, nghi_quyet())
    assert list(tep.parent.iterdir()) == [tep]


def test_the_journal_is_fit_for_a_network_folder(tep: Path) -> None:
    cap(tep, nghi_quyet())
    connection = sqlite3.connect(tep)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_registers_in_memory_are_apart() -> None:
    assert [cap("sqlite://", nghi_quyet()) for _ in range(2)] == ["01-NQ/ĐUK", "01-NQ/ĐUK"]


def test_the_policy_for_qd_is_kept_in_the_file(tep: Path) -> None:
    cap(tep, quy_dinh(), chung=True)
    assert cap(tep, quyet_dinh()) == "02-QĐ/ĐUK"


@pytest.mark.parametrize(("da_chon", "doi"), [(True, False), (False, True), (None, True)])
def test_another_policy_for_qd_is_refused(tep: Path, da_chon: bool | None, doi: bool) -> None:
    cap(tep, quyet_dinh(), chung=da_chon)
    with pytest.raises(RegisterError, match=rf"Cách sửa: .*chung_day_so_qd={not doi}"):
        cap(tep, quyet_dinh(), chung=doi)
    assert cap(tep, nghi_quyet(), chung=doi) == "01-NQ/ĐUK"


def test_a_folder_that_does_not_exist_is_named(tep: Path) -> None:
    with pytest.raises(RegisterError, match=r"không có thư mục “.*chua-co”.*Cách sửa"):
        Register(tep.parent / "chua-co" / "so.db")


def test_any_name_a_file_can_have_will_do(tmp_path: Path) -> None:
    tep = tmp_path / "Sổ #1? 100% (bản & 'chính').db"
    assert [cap(tep, nghi_quyet()) for _ in range(2)] == ["01-NQ/ĐUK", "02-NQ/ĐUK"]
    assert list(tmp_path.iterdir()) == [tep]


def test_a_file_that_cannot_be_created_is_told(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"không lập được tệp sổ.*Cách sửa"):
        Register(tmp_path / ("s" * 300))


def test_a_folder_is_no_register(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="không phải tệp"):
        Register(tmp_path)


@pytest.mark.parametrize("source", ["", ":memory:"])
def test_a_name_that_is_no_file_name_is_refused(source: str) -> None:
    with pytest.raises(RegisterError, match="không phải tên tệp sổ"):
        Register(source)


@pytest.mark.parametrize(
    "source",
    [
        "mysql://van:thu@may-chu/so",
        "hỏng ://may-chu",
        "sqlite:///so.db?mode=ro",
        "ftp://van:thu@may-chu/so",
    ],
)
def test_another_database_is_refused_without_showing_the_address(source: str) -> None:
    with pytest.raises(RegisterError, match="không mở được địa chỉ") as loi:
        Register(source)
    assert "may-chu" not in str(loi.value)


def chu(tep: Path) -> None:
    tep.write_text("Sổ văn bản đi năm 2021\n" * 200, encoding="utf-8")


def cua_nguoi_khac(tep: Path) -> None:
    sua_bang_tay(tep, "CREATE TABLE nhat_ky (ngay TEXT)")


def moi_hon(tep: Path) -> None:
    cap(tep, nghi_quyet())
    sua_bang_tay(tep, "UPDATE thong_tin_so SET gia_tri = '99' WHERE khoa = 'phien_ban'")


def mat_phien_ban(tep: Path) -> None:
    cap(tep, nghi_quyet())
    sua_bang_tay(tep, "DELETE FROM thong_tin_so")


def mat_bang(tep: Path) -> None:
    cap(tep, nghi_quyet())
    sua_bang_tay(tep, "ALTER TABLE muc_so RENAME TO muc_so_cu")


def bi_cat(tep: Path) -> None:
    cap(tep, nghi_quyet())
    tep.write_bytes(tep.read_bytes()[:-4096])


def bi_de(tep: Path) -> None:
    cap(tep, nghi_quyet())
    du_lieu = tep.read_bytes()
    tep.write_bytes(du_lieu[:4096] + b"\xff" * (len(du_lieu) - 4096))


@pytest.mark.parametrize(
    ("lam", "loi"),
    [
        (chu, "không phải sổ văn bản"),
        (cua_nguoi_khac, "của chương trình khác"),
        (moi_hon, r"mới hơn lập \(lược đồ 99"),
        (mat_phien_ban, "sổ bị hỏng"),
        (mat_bang, "sổ bị hỏng"),
        (bi_cat, "sổ bị hỏng"),
        (bi_de, "sổ bị hỏng"),
    ],
    ids=lambda mot: getattr(mot, "__name__", ""),
)
def test_a_file_that_cannot_be_used_is_refused_and_left_alone(
    tep: Path, lam: Callable[[Path], None], loi: str
) -> None:
    lam(tep)
    truoc = tep.read_bytes()
    with pytest.raises(RegisterError, match=rf"so-van-ban\.db: .*{loi}.*Cách sửa: "):
        Register(tep)
    assert tep.read_bytes() == truoc


def test_an_empty_file_is_refused_after_a_short_wait(tep: Path) -> None:
    tep.touch()
    with pytest.raises(RegisterError, match=r"tệp sổ rỗng.*Cách sửa: khôi phục"):
        Register(tep, cho_doi_giay=0.1)
    assert tep.read_bytes() == b""


def test_a_read_only_file_is_refused(tep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cap(tep, nghi_quyet())
    # The tests may run as root, whom no permission stops.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(RegisterError, match=r"sổ chỉ đọc được.*Cách sửa: bỏ thuộc tính"):
        Register(tep)


def test_a_register_held_by_another_program_is_told_after_the_wait(tep: Path) -> None:
    cap(tep, nghi_quyet())
    nguoi_khac = sqlite3.connect(tep, isolation_level=None)
    nguoi_khac.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RegisterError, match=r"chương trình khác đang giữ sổ quá 0\.1 giây"):
        Register(tep, cho_doi_giay=0.1)
    nguoi_khac.close()
    assert cap(tep, nghi_quyet()) == "02-NQ/ĐUK"


def test_writing_while_another_program_writes_is_refused_after_the_wait(tep: Path) -> None:
    with Register(tep) as mot, Register(tep, cho_doi_giay=0.1) as hai:
        with mot.issue(nghi_quyet()):
            with pytest.raises(RegisterError, match="chương trình khác đang giữ sổ"):
                hai.next_number(nghi_quyet())
            assert hai.entries() == ()
        assert hai.next_number(nghi_quyet()) == 2


def test_a_table_changed_by_hand_is_told_in_vietnamese_without_people(tep: Path) -> None:
    with Register(tep) as register:
        sua_bang_tay(tep, "ALTER TABLE muc_so RENAME COLUMN nguoi_ky TO ai_ky")
        with pytest.raises(RegisterError, match="sổ bị hỏng") as loi:
            register.reserve_block([quyet_dinh()], ma_dot="đợt", khoa_dong=["1"])
    nguyen_nhan: BaseException | None = loi.value
    while nguyen_nhan is not None:
        assert "Lê Thị" not in str(nguyen_nhan)
        nguyen_nhan = nguyen_nhan.__cause__ or nguyen_nhan.__context__


@pytest.mark.parametrize(
    ("ma", "loi"),
    [
        ("SQLITE_BUSY_RECOVERY", "đang giữ sổ quá 30 giây"),
        ("SQLITE_READONLY_DBMOVED", "chỉ đọc được"),
        ("SQLITE_CORRUPT_INDEX", "sổ bị hỏng"),
        ("SQLITE_FULL", "ổ đĩa đã đầy"),
        ("SQLITE_IOERR_WRITE", "ổ đĩa hoặc mạng báo lỗi"),
        ("SQLITE_CANTOPEN_ISDIR", "không mở được tệp sổ"),
        ("SQLITE_TOOBIG", r"không đọc, ghi được sổ \(SQLITE_TOOBIG\)"),
    ],
)
def test_what_sqlite_says_is_told_in_vietnamese(ma: str, loi: str) -> None:
    error = sqlite3.OperationalError("something")
    error.sqlite_errorname = ma
    assert re.search(rf"so\.db: .*{loi}.*Cách sửa: ", str(loi_sqlite(error, "so.db", 30)))


def test_the_database_itself_refuses_a_number_twice(tep: Path) -> None:
    cap(tep, nghi_quyet())
    cot = "day_so_id, trang_thai, ten_loai, so_ky_hieu, ngay_ban_hanh, co_quan_ban_hanh, "
    cot += "chu_the_ban_hanh, trich_yeu, nguoi_ky, chuc_vu, quyen_han, noi_nhan, ghi_chu, "
    cot += "hau_to, ly_do_lui_ngay, tim_kiem"
    chep = f"INSERT INTO muc_so (so_van_ban, {cot}) SELECT so_van_ban, {cot} FROM muc_so"
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        sua_bang_tay(tep, chep)


def test_a_register_is_shown_by_its_file(tep: Path) -> None:
    with Register(tep) as register:
        assert repr(register) == f"Register({str(tep)!r})"
        assert register.terms() == ()
        register.add_term(nghi_quyet().co_quan_ban_hanh, NHIEM_KY)
        assert [muc.nhiem_ky for muc in register.terms()] == [NHIEM_KY]


def test_a_register_that_is_not_there_is_not_made_unless_wanted(tep: Path) -> None:
    with pytest.raises(RegisterError, match=r"không có sổ này.*Cách sửa"):
        Register(tep, lap_moi=False)
    assert not tep.exists()
    Register(tep).close()
    Register(tep, lap_moi=False).close()
