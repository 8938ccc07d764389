"""A damaged register, one on a share that cannot be written, one that others treat badly."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from so_van_ban_mau import BAM, cac_quyet_dinh, cap, ke_hoach, nghi_quyet

from dangvan.errors import RegisterError
from dangvan.register import MucSo, Register

SO_HAT_GIONG = 200
VAN_BAN = (nghi_quyet(), ke_hoach(), cac_quyet_dinh(1)[0])


class SoMau(NamedTuple):
    """A register in order: its file, what it holds, and the numbers it would give next."""

    du_lieu: bytes
    cac_muc: tuple[MucSo, ...]
    so_sau: list[int]


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    return tmp_path / "so-van-ban.db"


@pytest.fixture(scope="module")
def mau(tmp_path_factory: pytest.TempPathFactory) -> SoMau:
    tep = tmp_path_factory.mktemp("mau") / "so.db"
    with Register(tep) as register:
        cap(register, *[nghi_quyet()] * 6, *[ke_hoach()] * 4)
        register.reserve_block(cac_quyet_dinh(8), ma_dot="đợt", khoa_dong=list("abcdefgh"))
        register.mark_issued("đợt", "b", tap_tin="b.docx", sha256=BAM)
        register.void(register.entries()[2], ly_do="in sai")
        cac_muc, so_sau = register.entries(), [register.next_number(mot) for mot in VAN_BAN]
    return SoMau(tep.read_bytes(), cac_muc, so_sau)


def lam_hong(du_lieu: bytes, may_rui: random.Random) -> bytes:
    """Flip some bits, anywhere in the file."""
    hong = bytearray(du_lieu)
    for _ in range(may_rui.choice([1, 1, 3, 10])):
        hong[may_rui.randrange(len(hong))] ^= 1 << may_rui.randrange(8)
    return bytes(hong)


def dung_so(tep: Path, mau: SoMau) -> str:
    """Work with a register that may be damaged: refused, told by `verify`, or as it was."""
    try:
        with Register(tep, cho_doi_giay=0.2) as register:
            noi_dung = register.verify().passed
            nhu_cu = register.entries() == mau.cac_muc
            tim = register.entries(tim_kiem="phat trien")
            so_sau = [register.next_number(mot) for mot in VAN_BAN]
            with register.issue(ke_hoach()) as co_so:
                cap_duoc = co_so.so_van_ban
            register.gaps()
            register.history()
    except RegisterError:
        return "bị từ chối"
    if not noi_dung:
        return "verify nói"
    assert nhu_cu
    assert so_sau == mau.so_sau
    assert cap_duoc == mau.so_sau[1]
    assert len(tim) == len([muc for muc in mau.cac_muc if "phát triển" in muc.trich_yeu])
    return "như cũ"


def test_a_damaged_file_never_gives_a_wrong_number_in_silence(tep: Path, mau: SoMau) -> None:
    ket_qua = Counter[str]()
    for hat_giong in range(SO_HAT_GIONG):
        tep.write_bytes(lam_hong(mau.du_lieu, random.Random(hat_giong)))
        ket_qua[dung_so(tep, mau)] += 1
    assert ket_qua.keys() == {"bị từ chối", "verify nói", "như cũ"}
    assert min(ket_qua.values()) >= SO_HAT_GIONG // 20


def test_a_file_cut_off_anywhere_is_refused_or_told(tep: Path, mau: SoMau) -> None:
    may_rui = random.Random(20210625)
    for _ in range(40):
        tep.write_bytes(mau.du_lieu[: may_rui.randrange(1, len(mau.du_lieu))])
        assert dung_so(tep, mau) in ("bị từ chối", "verify nói")


def test_an_error_of_the_caller_is_not_told_as_damage(tep: Path) -> None:
    def kiem_tra(_: object) -> None:
        raise ValueError("của người gọi")

    with Register(tep) as register, pytest.raises(ValueError, match="của người gọi"):
        register.reserve_block(cac_quyet_dinh(1), ma_dot="đợt", khoa_dong=["a"], kiem_tra=kiem_tra)


def test_a_cell_that_is_no_date_is_told_as_damage(tep: Path, mau: SoMau) -> None:
    tep.write_bytes(mau.du_lieu)
    with closing(sqlite3.connect(tep)) as tay, tay:
        tay.execute("DROP TRIGGER muc_so_khong_lui_trang_thai")
        tay.execute("UPDATE muc_so SET ngay_ban_hanh = '2021-13-99' WHERE so_van_ban = 3")
    with Register(tep) as register:
        with pytest.raises(RegisterError, match=r"sổ bị hỏng.*khôi phục.*register\.verify"):
            register.entries()
        assert "03-NQ/ĐUK: sổ khác nhật ký ở ngay_ban_hanh" in register.verify().sai_lech


def test_words_to_search_by_that_were_changed_are_told(tep: Path, mau: SoMau) -> None:
    tep.write_bytes(mau.du_lieu)
    with closing(sqlite3.connect(tep)) as tay, tay:
        tay.execute("UPDATE muc_so SET tim_kiem = 'khac' WHERE so_van_ban = 1")
    with Register(tep) as register:
        assert "01-NQ/ĐUK: sổ khác nhật ký ở tim_kiem" in register.verify().sai_lech


def test_an_index_that_lost_a_number_is_told(tep: Path, mau: SoMau) -> None:
    tep.write_bytes(mau.du_lieu)
    with closing(sqlite3.connect(tep)) as tay, tay:
        tay.execute("PRAGMA writable_schema=ON")
        tay.execute(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = "
            "'sqlite_autoindex_muc_so_2') WHERE name = 'sqlite_autoindex_muc_so_1'"
        )
    assert dung_so(tep, mau) in ("bị từ chối", "verify nói")
