"""A register on a server: many clerks, no number twice, nothing lost when it goes away."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date

import pytest
from so_van_ban_mau import BAM, DON_VI, cac_quyet_dinh, cap, ke_hoach, nghi_quyet, quyet_dinh
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError
from tien_trinh import TIEN_TRINH

from dangvan.errors import RegisterError
from dangvan.models import NhiemKy, VanBan
from dangvan.register import Register, TepVanBan, TrangThai
from dangvan.register.loi_postgres import TranhChap, loi_postgres

pytestmark = pytest.mark.xdist_group("postgres")
KHOA = [str(thu_tu) for thu_tu in range(20)]


@pytest.fixture
def engine(so_postgres: str) -> Iterator[Engine]:
    mot = create_engine(so_postgres.replace("postgresql:", "postgresql+psycopg:"))
    yield mot
    mot.dispose()


def cap_nhieu(noi: str, so_luong: int) -> list[int]:
    """Number papers in a process of its own."""
    cac_so = []
    with Register(noi) as register:
        for _ in range(so_luong):
            with register.issue(nghi_quyet()) as co_so:
                cac_so.append(co_so.so_van_ban or 0)
    return cac_so


def giu_cung_dot(noi: str, thu_tu: int) -> list[int]:
    """Reserve one batch of two series, in one order or the other, in a process of its own."""
    van_ban: list[VanBan] = [*cac_quyet_dinh(10), *[ke_hoach()] * 10]
    khoa = list(KHOA)
    if thu_tu % 2:
        van_ban, khoa = van_ban[::-1], khoa[::-1]
    with Register(noi) as register:
        giu = register.reserve_block(van_ban, ma_dot=f"đợt {thu_tu // 4}", khoa_dong=khoa)
        return sorted(so.so_van_ban for so in giu)


def chet_giua_chung(noi: str) -> None:
    """Take a number, and die before the block of `issue` ends."""
    with Register(noi).issue(nghi_quyet()):
        os._exit(9)


def test_eight_processes_take_one_to_four_hundred_without_gap_or_twin(so_postgres: str) -> None:
    with ProcessPoolExecutor(8, mp_context=TIEN_TRINH) as pool:
        viec = [pool.submit(cap_nhieu, so_postgres, 50) for _ in range(8)]
        cac_so = [so for mot in viec for so in mot.result()]
    assert sorted(cac_so) == list(range(1, 401))
    with Register(so_postgres) as register:
        assert (register.gaps().passed, register.verify().sai_lech) == (True, ())


def test_processes_that_reserve_crosswise_all_get_their_numbers(so_postgres: str) -> None:
    with ProcessPoolExecutor(4, mp_context=TIEN_TRINH) as pool:
        viec = [pool.submit(giu_cung_dot, so_postgres, thu_tu) for thu_tu in range(8)]
        ket_qua = [mot.result() for mot in viec]
    # Four processes share each batch: they get the same numbers, ten of each series.
    assert [sorted(mot) for mot in ket_qua[:4]] == [ket_qua[0]] * 4
    assert [sorted(mot) for mot in ket_qua[4:]] == [ket_qua[4]] * 4
    with Register(so_postgres) as register:
        assert [day.so_muc for day in register.series()] == [20, 20]
        assert (register.gaps().khuyet, register.verify().sai_lech) == ((), ())


def test_clerks_of_different_series_do_not_wait(so_postgres: str) -> None:
    with Register(so_postgres, cho_doi_giay=2) as mot, Register(so_postgres) as hai:
        cap(mot, nghi_quyet(), ke_hoach())
        with mot.issue(nghi_quyet()):
            assert cap(hai, ke_hoach()) == ["02-KH/ĐUK"]
            assert len(hai.entries()) == 3


def test_a_clerk_of_the_same_series_waits_and_is_told(so_postgres: str) -> None:
    with Register(so_postgres) as mot, Register(so_postgres, cho_doi_giay=0.2) as hai:
        cap(mot, nghi_quyet())
        with (
            mot.issue(nghi_quyet()),
            pytest.raises(RegisterError, match=r"đang cấp số ở dãy này quá 0\.2 giây"),
        ):
            cap(hai, nghi_quyet())
        assert cap(hai, nghi_quyet()) == ["03-NQ/ĐUK"]


def test_two_clerks_who_mark_one_row_do_not_overwrite_each_other(so_postgres: str) -> None:
    with Register(so_postgres) as register:
        register.reserve_block(cac_quyet_dinh(1), ma_dot="đợt", khoa_dong=["a"])

    def danh_dau(thu_tu: int) -> bool:
        tep = TepVanBan(f"{thu_tu}.docx", f"{thu_tu}" * 64)
        with Register(so_postgres) as rieng:
            try:
                rieng.mark_block_issued("đợt", {"a": tep})
            except RegisterError:
                return False
            return True

    with ThreadPoolExecutor(4) as pool:
        duoc = list(pool.map(danh_dau, range(4)))
    with Register(so_postgres) as register:
        assert duoc.count(True) == 1
        assert register.entries()[0].tap_tin == f"{duoc.index(True)}.docx"
        assert register.verify().passed


def test_registers_opened_at_once_make_the_tables_once(so_postgres: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        cac_so = list(pool.map(lambda _: cap_nhieu(so_postgres, 2), range(4)))
    assert sorted(so for mot in cac_so for so in mot) == list(range(1, 9))


def test_a_process_that_dies_in_the_block_takes_no_number(so_postgres: str) -> None:
    process = TIEN_TRINH.Process(target=chet_giua_chung, args=(so_postgres,))
    process.start()
    process.join()
    assert process.exitcode == 9
    assert cap_nhieu(so_postgres, 1) == [1]


def test_a_connection_that_breaks_in_the_block_takes_no_number(
    so_postgres: str, engine: Engine
) -> None:
    def mat_ket_noi() -> None:
        with register.issue(nghi_quyet()), engine.begin() as conn:
            conn.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )

    with Register(so_postgres) as register:
        with pytest.raises(RegisterError, match=r"chưa rõ đã ghi hay chưa.*xem sổ"):
            mat_ket_noi()
        assert cap(register, nghi_quyet()) == ["01-NQ/ĐUK"]


def test_reading_sees_one_moment_of_the_book(so_postgres: str) -> None:
    with Register(so_postgres) as mot, Register(so_postgres) as hai:
        with mot._ket_noi.giao_dich(ghi=False):
            truoc = mot.entries()
            cap(hai, nghi_quyet())
            assert mot.entries() == truoc
        assert len(mot.entries()) == 1


@pytest.mark.parametrize(
    "lenh",
    [
        "UPDATE nhat_ky SET nguoi_dung = 'x'",
        "DELETE FROM nhat_ky",
        "DELETE FROM muc_so",
        "UPDATE muc_so SET so_van_ban = 99",
        "UPDATE muc_so SET trang_thai = 'giu_cho'",
        "DELETE FROM day_so",
    ],
)
def test_the_server_itself_forbids_what_no_program_may_do(
    so_postgres: str, engine: Engine, lenh: str
) -> None:
    with Register(so_postgres) as register:
        cap(register, nghi_quyet())
    with pytest.raises(DBAPIError, match="khong_"), engine.begin() as conn:
        conn.exec_driver_sql(lenh)


def moi_hon(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.exec_driver_sql("UPDATE thong_tin_so SET gia_tri = '99'")


def cu_hon(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.exec_driver_sql("UPDATE thong_tin_so SET gia_tri = '1'")


def mat_bang(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE muc_so RENAME TO muc_so_cu")


@pytest.mark.parametrize(
    ("lam", "loi"),
    [(moi_hon, "mới hơn lập"), (cu_hon, "sổ bị hỏng"), (mat_bang, "sổ bị hỏng")],
)
def test_a_database_that_cannot_be_used_is_refused(
    so_postgres: str, engine: Engine, lam: Callable[[Engine], None], loi: str
) -> None:
    Register(so_postgres).close()
    lam(engine)
    with pytest.raises(RegisterError, match=rf"cơ sở dữ liệu postgres: .*{loi}.*Cách sửa"):
        Register(so_postgres)


def test_a_database_that_cannot_hold_vietnamese_is_refused(
    so_postgres: str, engine: Engine
) -> None:
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as conn:
        conn.exec_driver_sql("DROP DATABASE IF EXISTS latin")
        conn.exec_driver_sql(
            "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"
        )
    with pytest.raises(RegisterError, match=r"bảng mã LATIN1.*ENCODING 'UTF8'"):
        Register(so_postgres.replace("@/postgres", "@/latin"))


@pytest.mark.parametrize(
    ("cu", "moi", "loi"),
    [
        ("@/postgres", "@/khong_co", "không nối được máy chủ sổ|không có cơ sở dữ liệu này"),
        ("dangvan@", "la:mat-khau@", "không nối được máy chủ sổ|không nhận tên"),
        ("host=", "host=/khong-co", "không nối được máy chủ sổ"),
    ],
)
def test_a_server_that_is_not_there_is_told_without_its_address(
    so_postgres: str, cu: str, moi: str, loi: str
) -> None:
    with pytest.raises(RegisterError, match=rf"({loi}).*Cách sửa") as error:
        Register(so_postgres.replace(cu, moi), cho_doi_giay=2)
    assert "mat-khau" not in str(error.value)
    assert "host" not in str(error.value)


def test_missing_psycopg_is_told_with_the_way_to_install_it(
    so_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(RegisterError, match=r"Cách sửa: .*pip install dangvan\[postgres\]"):
        Register(so_postgres)


class LoiMayChu(Exception):
    """An error as the driver raises it."""

    def __init__(self, sqlstate: str | None) -> None:
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("ma", "loi"),
    [
        ("55P03", "quá 30 giây"),
        ("53100", "ổ đĩa máy chủ đã đầy"),
        ("42501", "không đủ quyền"),
        ("25006", "sổ chỉ đọc được"),
        ("57P01", "không nối được máy chủ sổ"),
        (None, "không nối được máy chủ sổ"),
        ("42P01", "sổ bị hỏng"),
        ("22001", "máy chủ sổ báo lỗi 22001"),
    ],
)
def test_what_the_server_says_is_told_in_vietnamese(ma: str | None, loi: str) -> None:
    error = loi_postgres(LoiMayChu(ma), "sổ", 30)
    assert loi in str(error)
    assert not isinstance(error, TranhChap)


@pytest.mark.parametrize("ma", ["40001", "40P01", "23505"])
def test_what_goes_through_when_done_again_is_told_apart(ma: str) -> None:
    assert isinstance(loi_postgres(LoiMayChu(ma), "sổ", 30), TranhChap)


def test_a_file_can_be_noted_inside_the_block(so_postgres: str) -> None:
    with Register(so_postgres) as register:
        with register.issue(quyet_dinh()) as co_so:
            register.attach(co_so, tap_tin="qd.docx", sha256=BAM)
        assert register.entries(trang_thai=TrangThai.DA_BAN_HANH)[0].sha256 == BAM


def test_a_server_without_a_register_gets_none_unless_wanted(so_postgres: str) -> None:
    with pytest.raises(RegisterError, match=r"không có sổ này.*Cách sửa"):
        Register(so_postgres, lap_moi=False)
    Register(so_postgres).close()
    Register(so_postgres, lap_moi=False).close()


def test_a_batch_waits_for_who_marks_it_and_then_sees_what_was_issued(so_postgres: str) -> None:
    giay: list[VanBan] = [nghi_quyet()]
    khac: list[VanBan] = [nghi_quyet(trich_yeu="việc khác")]
    with (
        Register(so_postgres) as mot,
        Register(so_postgres) as hai,
        ThreadPoolExecutor(1) as pool,
    ):
        mot.reserve_block(giay, ma_dot="đợt", khoa_dong=["a"])
        with mot._ket_noi.giao_dich(ghi=True):
            mot.mark_block_issued("đợt", {"a": TepVanBan("a.docx", BAM)})
            cho = pool.submit(hai.reserve_block, khac, ma_dot="đợt", khoa_dong=["a"])
            with pytest.raises(TimeoutError):
                cho.result(timeout=0.5)
        with pytest.raises(RegisterError, match=r"đã ban hành.*nội dung đã đổi"):
            cho.result(timeout=20)
        assert mot.entries()[0].trich_yeu == giay[0].trich_yeu


def test_a_number_that_is_given_back_is_not_voided_after(so_postgres: str) -> None:
    with (
        Register(so_postgres) as mot,
        Register(so_postgres) as hai,
        ThreadPoolExecutor(1) as pool,
    ):
        mot.reserve_block(cac_quyet_dinh(2), ma_dot="đợt", khoa_dong=["a", "b"])
        cuoi = hai.entries()[-1]
        with mot._ket_noi.giao_dich(ghi=True):
            mot.release_block("đợt")
            cho = pool.submit(hai.void, cuoi, ly_do="không ký")
            with pytest.raises(TimeoutError):
                cho.result(timeout=0.5)
        with pytest.raises(RegisterError, match="sổ không có số 02-QĐ/ĐUK này"):
            cho.result(timeout=20)
        assert (mot.entries(), mot.gaps().khuyet, mot.verify().passed) == ((), (), True)


@pytest.mark.parametrize(("huy", "con"), [(1, [1, 2]), (0, [1])])
def test_a_number_that_is_voided_is_not_given_back_after(
    so_postgres: str, huy: int, con: list[int]
) -> None:
    """What stands after the void number goes back, what stands before it has to stay."""
    with (
        Register(so_postgres) as mot,
        Register(so_postgres) as hai,
        ThreadPoolExecutor(1) as pool,
    ):
        mot.reserve_block(cac_quyet_dinh(2), ma_dot="đợt", khoa_dong=["a", "b"])
        with mot._ket_noi.giao_dich(ghi=True):
            mot.void(mot.entries()[huy], ly_do="không ký")
            cho = pool.submit(hai.release_block, "đợt")
            with pytest.raises(TimeoutError):
                cho.result(timeout=0.5)
        tra = cho.result(timeout=20)
        cac_muc = mot.entries()
        assert [muc.so_van_ban for muc in cac_muc] == con
        assert cac_muc[huy].trang_thai == TrangThai.HUY
        assert [so.so_van_ban for so in tra.da_tra] == [so for so in (1, 2) if so not in con]
        assert (mot.gaps().khuyet, mot.verify().passed) == ((), True)


def test_a_term_ends_only_after_who_is_numbering_in_it(so_postgres: str) -> None:
    mo = NhiemKy(ten_nhiem_ky="2020 - 2025", tu_ngay=date(2020, 8, 1))
    dong = mo.model_copy(update={"den_ngay": date(2025, 7, 31)})
    with (
        Register(so_postgres) as mot,
        Register(so_postgres) as hai,
        ThreadPoolExecutor(1) as pool,
    ):
        cap(mot, nghi_quyet(nhiem_ky=mo))
        with mot.issue(nghi_quyet(nhiem_ky=mo, ngay_ban_hanh=date(2025, 8, 2))):
            cho = pool.submit(hai.add_term, DON_VI, dong)
            with pytest.raises(TimeoutError):
                cho.result(timeout=0.5)
        with pytest.raises(RegisterError, match="văn bản cuối đã cấp số: ngày 02/8/2025 ngoài"):
            cho.result(timeout=20)


def test_an_address_that_cannot_be_read_is_told_without_its_password() -> None:
    with pytest.raises(RegisterError, match="không mở được địa chỉ “postgresql://…”") as loi:
        Register("postgresql://van-thu:bimat@may:x/so")
    assert "bimat" not in str(loi.value)


def test_a_user_who_may_not_make_a_backup_does_not_upgrade(so_cu_postgres: str) -> None:
    engine = create_engine(so_cu_postgres.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as conn:
        conn.exec_driver_sql("DROP ROLE IF EXISTS van_thu")
        conn.exec_driver_sql("CREATE ROLE van_thu LOGIN")
        conn.exec_driver_sql("GRANT ALL ON SCHEMA public TO van_thu")
        conn.exec_driver_sql("GRANT ALL ON ALL TABLES IN SCHEMA public TO van_thu")
    try:
        with pytest.raises(RegisterError, match=r"chưa sao lưu được.*quyền CREATE"):
            Register(so_cu_postgres.replace("//dangvan@", "//van_thu@"))
    finally:
        with engine.begin() as conn:
            conn.exec_driver_sql("DROP OWNED BY van_thu; DROP ROLE van_thu")
        engine.dispose()
