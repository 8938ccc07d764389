"""Secret papers only where they may be, and the receipt of each file in the book."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from so_van_ban_mau import BAM, BAM_KHAC, cac_quyet_dinh, cap, nghi_quyet

from dangvan.errors import RegisterError
from dangvan.register import KhopSo, Register, TepVanBan

MAT = {"do_mat": "mat"}


@dataclass(frozen=True)
class BienNhanMau:
    """What a receipt of `render` tells."""

    so_ky_hieu: str | None = "01-NQ/ĐUK"
    tap_tin_sha256: str = BAM
    van_ban_sha256: str = "1" * 64
    mau_sha256: str = "2" * 64
    regulation: str = "hd36_2018"
    phien_ban: str = "0.2.0"


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu, tai_lieu_mat=True) as mot:
        yield mot


def test_a_secret_paper_takes_the_next_number_of_its_kind(register: Register) -> None:
    cac_so = cap(register, nghi_quyet(), nghi_quyet(**MAT), nghi_quyet())
    assert cac_so == ["01-NQ/ĐUK", "02-NQ/ĐUK", "03-NQ/ĐUK"]
    assert [muc.do_mat for muc in register.entries()] == [None, "mat", None]


def test_a_secret_paper_is_refused_where_the_office_does_not_allow_it() -> None:
    with Register("sqlite://") as register:
        with pytest.raises(RegisterError, match=r"Độ mật.*tai_lieu_mat=True"):
            cap(register, nghi_quyet(**MAT))
        with pytest.raises(RegisterError, match="Độ mật"):
            register.take(nghi_quyet(**MAT, so_van_ban=1))
        with pytest.raises(RegisterError, match="Độ mật"):
            register.reserve_block([nghi_quyet(**MAT)], ma_dot="a", khoa_dong=["a"])
        with pytest.raises(RegisterError, match="Độ mật"):
            register.next_number(nghi_quyet(**MAT))
        assert register.entries() == ()


def test_the_book_keeps_how_each_file_was_made(register: Register) -> None:
    with register.issue(nghi_quyet()) as co_so:
        register.attach(co_so, tap_tin="nq.docx", bien_nhan=BienNhanMau())
    (muc,) = register.entries()
    assert (muc.tap_tin, muc.sha256, muc.van_ban_sha256) == ("nq.docx", BAM, "1" * 64)
    assert (muc.mau_sha256, muc.quy_dinh, muc.phien_ban) == ("2" * 64, "hd36_2018", "0.2.0")
    register.attach(co_so, tap_tin="nq.docx", sha256=BAM)
    assert register.entries() == (muc,)
    with pytest.raises(RegisterError, match="đã ban hành với tệp khác"):
        register.attach(co_so, tap_tin="nq.docx", bien_nhan=BienNhanMau(tap_tin_sha256=BAM_KHAC))
    assert register.verify().passed


def test_a_batch_keeps_its_receipts(register: Register) -> None:
    register.reserve_block(cac_quyet_dinh(1), ma_dot="đợt", khoa_dong=["a"])
    register.mark_block_issued("đợt", {"a": TepVanBan.theo("qd.docx", BienNhanMau())})
    assert register.entries()[0].mau_sha256 == "2" * 64


def test_a_receipt_without_digests_is_refused(register: Register) -> None:
    with register.issue(nghi_quyet()) as co_so:
        hong = BienNhanMau(mau_sha256="mẫu")
        with pytest.raises(RegisterError, match="“mẫu” không phải mã SHA-256"):
            register.attach(co_so, tap_tin="nq.docx", bien_nhan=hong)
        with pytest.raises(RegisterError, match="không phải mã SHA-256"):
            register.attach(co_so, tap_tin="nq.docx")


def test_the_book_knows_the_file_it_issued_from_any_other(register: Register) -> None:
    goc = BienNhanMau()
    with register.issue(nghi_quyet()) as co_so:
        register.attach(co_so, tap_tin="nq.docx", bien_nhan=goc)
    khac = BienNhanMau(van_ban_sha256="3" * 64)
    la = BienNhanMau(van_ban_sha256="3" * 64, so_ky_hieu="99-NQ/ĐUK")
    hoi = [(BAM, None), (BAM_KHAC, goc), (BAM_KHAC, khac), (BAM_KHAC, la), (BAM_KHAC, None)]
    assert [register.match_file(*mot).ket_luan for mot in hoi] == [
        KhopSo.DUNG_TEP,
        KhopSo.KHAC_TEP,
        KhopSo.VAN_BAN_KHAC,
        KhopSo.KHONG_CO,
        KhopSo.KHONG_CO,
    ]
    assert [register.match_file(*mot).passed for mot in hoi] == [True, False, False, False, False]
    register.void(co_so, ly_do="in sai")
    assert not register.match_file(BAM).passed
