"""Registers of every schema released: upgraded after a backup, with nothing lost."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from so_van_ban_mau import DON_VI, cap, ke_hoach, nghi_quyet, quyet_dinh
from sqlalchemy import Connection, create_engine

from dangvan.errors import RegisterError
from dangvan.register import Register, ViecGhi, mo_so
from dangvan.register.luoc_do import PHIEN_BAN_LUOC_DO, metadata

CAC_BAN_SAO = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'dangvan%%' ORDER BY 1"
CAC_COT = """
SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
WHERE table_schema = 'public' ORDER BY table_name, ordinal_position
"""
DU_LIEU = Path(__file__).parents[1] / "data"
CAC_PHIEN_BAN = [muc.name.removeprefix("so_v") for muc in sorted(DU_LIEU.glob("so_v*"))]


def lap_so_cu(tmp_path: Path, phien_ban: str) -> Path:
    tep = tmp_path / "so-van-ban.db"
    sql = DU_LIEU / f"so_v{phien_ban}" / "so-van-ban.sql"
    with closing(sqlite3.connect(tep)) as connection:
        connection.executescript(sql.read_text(encoding="utf-8"))
    return tep


@pytest.fixture
def so_cu(tmp_path: Path) -> Path:
    return lap_so_cu(tmp_path, "1")


@pytest.fixture(params=CAC_PHIEN_BAN)
def so_moi_ban(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a register of each version there was."""
    return lap_so_cu(tmp_path, request.param)


def noi_dung(tep: Path) -> list[str]:
    with closing(sqlite3.connect(tep)) as connection:
        return list(connection.iterdump())


def luoc_do(tep: Path) -> dict[tuple[str, str], object]:
    """Every column of every table, its type and whether it may be empty; triggers as they are."""
    with closing(sqlite3.connect(tep)) as connection:
        muc = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        cot = {
            ("table", ten): [dong[1:] for dong in connection.execute(f"PRAGMA table_info({ten})")]
            for loai, ten, _ in muc
            if loai == "table"
        }
        khoa = {
            ("unique", ten): sorted(
                tuple(dong[2] for dong in connection.execute(f"PRAGMA index_info({chi_muc[1]})"))
                for chi_muc in connection.execute(f"PRAGMA index_list({ten})")
            )
            for loai, ten, _ in muc
            if loai == "table"
        }
    return {**cot, **khoa, **{(loai, ten): sql for loai, ten, sql in muc if loai == "trigger"}}


def test_a_register_of_version_one_keeps_every_entry(so_cu: Path) -> None:
    with Register(so_cu) as register:
        assert [(muc.so_ky_hieu, muc.trang_thai.value) for muc in register.entries()] == [
            ("129-KH/ĐUK", "da_ban_hanh"),
            ("01-NQ/ĐUK", "da_ban_hanh"),
            ("02-NQ/ĐUK", "da_ban_hanh"),
            ("01-QĐ/ĐUK", "da_ban_hanh"),
            ("02-QĐ/ĐUK", "giu_cho"),
            ("03-QĐ/ĐUK", "giu_cho"),
            ("01-NQ/ĐUK", "da_ban_hanh"),
        ]
        assert register.entries(ten_loai="Nghị quyết")[1].ngay_ban_hanh == date(2021, 1, 12)
        assert [muc.so_ky_hieu for muc in register.entries(tim_kiem="nang cao chat luong")]


def test_an_upgraded_register_goes_on(so_cu: Path) -> None:
    with Register(so_cu) as register:
        assert cap(register, nghi_quyet(), ke_hoach(), quyet_dinh()) == [
            "03-NQ/ĐUK",
            "130-KH/ĐUK",
            "04-QĐ/ĐUK",
        ]
        assert len(register.release_block("ket-nap-2021-03").con_giu) == 2
        register.void(register.entries(ma_dot="ket-nap-2021-03")[1], ly_do="rút hồ sơ")


def test_the_trail_of_an_upgraded_register_begins_with_what_was_there(so_cu: Path) -> None:
    with Register(so_cu, nguoi_dung="van-thu") as register:
        dong = register.history()
        assert {(mot.viec, mot.nguoi_dung) for mot in dong} == {(ViecGhi.NANG_CAP, "van-thu")}
        assert register.verify().sai_lech == ()
        cap(register, nghi_quyet())
        assert register.verify().sai_lech == ()


def test_a_backup_of_the_old_register_is_written_beside_it(so_cu: Path) -> None:
    truoc = noi_dung(so_cu)
    Register(so_cu).close()
    ban_sao = so_cu.with_name("so-van-ban.luoc-do-1.sao-luu.db")
    assert set(so_cu.parent.iterdir()) == {so_cu, ban_sao}
    assert noi_dung(ban_sao) == truoc


def test_an_earlier_backup_is_not_overwritten(so_cu: Path) -> None:
    ban_sao = so_cu.with_name("so-van-ban.luoc-do-1.sao-luu.db")
    ban_sao.write_bytes(b"cua toi")
    Register(so_cu).close()
    assert ban_sao.read_bytes() == b"cua toi"
    assert so_cu.with_name("so-van-ban.luoc-do-1-1.sao-luu.db").stat().st_size > 4096


def test_every_version_before_this_one_has_its_register_here() -> None:
    assert CAC_PHIEN_BAN == [str(so) for so in range(1, PHIEN_BAN_LUOC_DO)]


def test_a_register_is_upgraded_once(so_moi_ban: Path) -> None:
    for _ in range(2):
        Register(so_moi_ban).close()
    assert len(list(so_moi_ban.parent.iterdir())) == 2


def test_an_upgraded_register_has_the_tables_of_a_new_one(so_moi_ban: Path, tmp_path: Path) -> None:
    Register(so_moi_ban).close()
    Register(tmp_path / "moi.db").close()
    assert luoc_do(so_moi_ban) == luoc_do(tmp_path / "moi.db")


def test_every_upgrade_keeps_the_trail_true(so_moi_ban: Path) -> None:
    with Register(so_moi_ban) as register:
        assert register.verify().sai_lech == ()
        assert cap(register, nghi_quyet()) == ["03-NQ/ĐUK"]
        assert register.verify().sai_lech == ()


def test_the_policy_for_decisions_goes_to_the_terms_that_have_some(tmp_path: Path) -> None:
    with Register(lap_so_cu(tmp_path, "2")) as register:
        assert [muc.chung_day_so_qd for muc in register.terms()] == [True, None]
        assert cap(register, quyet_dinh()) == ["06-QĐ/ĐUK"]


def noi_dung_bang(conn: Connection, cho: str) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the register's tables of a schema."""
    return {
        ten: sorted(tuple(map(str, dong)) for dong in conn.exec_driver_sql(f"TABLE {cho}.{ten}"))
        for ten in metadata.tables
    }


@pytest.mark.xdist_group("postgres")
def test_a_register_on_a_server_is_upgraded_after_its_tables_are_copied(
    so_cu_postgres: str,
) -> None:
    engine = create_engine(so_cu_postgres.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as conn:
        truoc = noi_dung_bang(conn, "public")
    with Register(so_cu_postgres) as register:
        assert register.verify().sai_lech == ()
        assert cap(register, nghi_quyet(), ke_hoach(), quyet_dinh()) == [
            "03-NQ/ĐUK",
            "130-KH/ĐUK",
            "06-QĐ/ĐUK",
        ]
        assert [muc.chung_day_so_qd for muc in register.terms()] == [True, None]
        register.void(register.entries(ma_dot="ket-nap-2021-03")[1], ly_do="rút hồ sơ")
        assert register.verify().passed
    Register(so_cu_postgres).close()
    with engine.begin() as conn:
        assert conn.exec_driver_sql(CAC_BAN_SAO).all() == [("dangvan_luoc_do_2",)]
        assert noi_dung_bang(conn, "dangvan_luoc_do_2") == truoc
    engine.dispose()


@pytest.mark.xdist_group("postgres")
def test_an_upgraded_server_has_the_tables_of_a_new_one(so_cu_postgres: str) -> None:
    def cot() -> list[tuple[object, ...]]:
        engine = create_engine(so_cu_postgres.replace("postgresql:", "postgresql+psycopg:"))
        with engine.begin() as conn:
            rows = [tuple(dong) for dong in conn.exec_driver_sql(CAC_COT)]
        engine.dispose()
        return rows

    Register(so_cu_postgres).close()
    nang_cap = cot()
    engine = create_engine(so_cu_postgres.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as conn:
        conn.exec_driver_sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    engine.dispose()
    Register(so_cu_postgres).close()
    assert nang_cap == cot()


def test_an_upgrade_that_fails_leaves_the_register_as_it_was(
    so_cu: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    truoc = noi_dung(so_cu)

    def mat_dien(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as luc_nay:
        luc_nay.setattr("dangvan.register.rang_buoc._CAM", (("a", "UPDATE", "khong_co", "1"),))
        with pytest.raises(RegisterError):
            Register(so_cu)
        luc_nay.setattr(mo_so, "nang_cap", mat_dien)
        with pytest.raises(KeyboardInterrupt):
            Register(so_cu)
    assert noi_dung(so_cu) == truoc
    with Register(so_cu) as register:
        assert register.next_number(nghi_quyet()) == 3


def test_nothing_is_upgraded_without_a_backup(so_cu: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    truoc = noi_dung(so_cu)
    het_cho = OSError(28, "No space left on device")

    def khong_chep(_goc: Path, ban_sao: Path) -> None:
        ban_sao.write_bytes(b"nua chung")
        raise het_cho

    monkeypatch.setattr("dangvan.register.nang_cap._chep", khong_chep)
    with pytest.raises(RegisterError, match=r"chưa sao lưu được nên chưa nâng cấp.*dọn chỗ"):
        Register(so_cu)
    assert noi_dung(so_cu) == truoc
    assert list(so_cu.parent.iterdir()) == [so_cu]


def test_an_old_register_that_is_damaged_is_not_upgraded(so_cu: Path) -> None:
    with closing(sqlite3.connect(so_cu)) as connection:
        connection.execute("ALTER TABLE day_so RENAME TO day")
    with pytest.raises(RegisterError, match="sổ bị hỏng"):
        Register(so_cu)
    assert [mot.name for mot in so_cu.parent.iterdir()] == [so_cu.name]


def test_a_term_of_an_upgraded_register_gets_its_last_day(so_cu: Path) -> None:
    with Register(so_cu) as register:
        ky = register.terms()[1].nhiem_ky.model_copy(update={"den_ngay": date(2030, 6, 30)})
        register.add_term(DON_VI, ky)
        assert register.verify().passed
