"""Whatever is killed, full, locked or run twice at once: no gap, no twin, nothing half-written."""

import shutil
import sqlite3
import sys
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from dot_mau import SO, anh_chup, chay, chay_o_tien_trinh, danh_sach, soat
from tien_trinh import TIEN_TRINH

from dangvan.errors import DangvanError, DataError, DocxError, RegisterError
from dangvan.register import Register, TrangThai

if sys.platform == "win32":
    pytest.skip("kills by signal and limits by rlimit", allow_module_level=True)


def mo(noi: Path, tu: int = 0, den: int = 0, ra: str = "ra") -> tuple[BaseProcess, Any]:
    """Start a run in another process; return it with the connection it reports on."""
    nghe, noi_ra = TIEN_TRINH.Pipe(duplex=False)
    run = TIEN_TRINH.Process(target=chay_o_tien_trinh, args=(str(noi), ra, tu, den, noi_ra))
    run.start()
    noi_ra.close()
    return run, nghe


def test_an_exception_in_the_middle_notes_what_is_done(tmp_path: Path) -> None:
    def dung(xong: int, _: int) -> None:
        if xong == 7:
            raise KeyboardInterrupt

    with Register(tmp_path / SO) as so:
        with pytest.raises(KeyboardInterrupt):
            chay(danh_sach(12), so, tmp_path / "ra", progress=dung)
        assert sum(muc.trang_thai == TrangThai.DA_BAN_HANH for muc in so.entries()) == 7
        chay(danh_sach(12), so, tmp_path / "ra")
    soat(tmp_path, 12)


def test_two_clerks_may_run_one_list_at_once(tmp_path: Path) -> None:
    with Register(tmp_path / SO):
        pass
    cac_lan = [mo(tmp_path, den=25) for _ in range(2)]
    for run, _ in cac_lan:
        run.join()
    assert [run.exitcode for run, _ in cac_lan] == [0, 0]
    soat(tmp_path, 25)


def test_two_clerks_may_run_two_lists_at_once(tmp_path: Path) -> None:
    with Register(tmp_path / SO):
        pass
    cac_lan = [mo(tmp_path, 0, 15), mo(tmp_path, 10, 25)]
    for run, _ in cac_lan:
        run.join()
    assert [run.exitcode for run, _ in cac_lan] == [0, 0]
    soat(tmp_path, 25)


def test_one_list_into_two_folders_at_once_has_one_number_a_person(tmp_path: Path) -> None:
    with Register(tmp_path / SO):
        pass
    cac_lan = [mo(tmp_path, den=10, ra=ra) for ra in ("a", "b")]
    for run, _ in cac_lan:
        run.join()
    assert [run.exitcode for run, _ in cac_lan] == [0, 0]
    soat(tmp_path, 10, ra="a")
    assert anh_chup(tmp_path / "a") == anh_chup(tmp_path / "b")


def chay_voi_dia_nho(noi: str, sau_giay: int, so_byte: int, bao: Connection) -> None:
    """Run a batch where, after so many papers, no file may grow over `so_byte`."""
    import resource

    def han_che(xong: int = 0, _: int = 0) -> None:
        if xong == sau_giay:
            resource.setrlimit(resource.RLIMIT_FSIZE, (so_byte, so_byte))

    with Register(Path(noi) / SO) as so:
        han_che()
        try:
            chay(danh_sach(4), so, Path(noi) / "ra", progress=han_che)
        except DangvanError as error:
            bao.send(str(error))


@pytest.mark.parametrize(
    ("sau_giay", "so_byte", "cau", "con_lai"),
    [
        (0, 0, "không dùng được thư mục này: tệp lớn quá mức ổ đĩa cho phép", 0),
        (0, 5_000, "ổ đĩa hoặc mạng báo lỗi khi đọc, ghi sổ", 0),
        (2, 5_000, "không ghi được: tệp lớn quá mức ổ đĩa cho phép", 2),
        (2, 20_000, "ổ đĩa hoặc mạng báo lỗi khi đọc, ghi sổ", 4),
    ],
)
def test_a_disk_that_takes_no_more_loses_nothing(
    tmp_path: Path, sau_giay: int, so_byte: int, cau: str, con_lai: int
) -> None:
    with Register(tmp_path / SO):
        pass
    nghe, noi_ra = TIEN_TRINH.Pipe(duplex=False)
    dich = (str(tmp_path), sau_giay, so_byte, noi_ra)
    run = TIEN_TRINH.Process(target=chay_voi_dia_nho, args=dich)
    run.start()
    noi_ra.close()
    assert cau in nghe.recv()
    run.join()
    assert len(anh_chup(tmp_path / "ra")) == con_lai
    chay_o_tien_trinh(str(tmp_path), "ra", 0, 4)
    soat(tmp_path, 4)


def test_a_full_disk_is_told_with_the_row_to_go_on_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def day(_: int) -> None:
        raise OSError(28, "No space left on device")

    with Register(tmp_path / SO) as so:
        monkeypatch.setattr("os.fsync", day)
        with pytest.raises(DocxError, match="không ghi được: ổ đĩa đã đầy") as bao:
            chay(danh_sach(3), so, tmp_path / "ra")
        assert "dọn chỗ trống; rồi chạy lại đúng lệnh này" in bao.value.fix
        assert list((tmp_path / "ra").iterdir()) == []
        monkeypatch.undo()
        chay(danh_sach(3), so, tmp_path / "ra")
    soat(tmp_path, 3)


def test_a_register_somebody_holds_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with Register(tmp_path / SO, cho_doi_giay=0.2) as so:
        giu = sqlite3.connect(tmp_path / SO, isolation_level=None)
        giu.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterError, match="một chương trình khác đang giữ sổ"):
            chay(danh_sach(2), so, tmp_path / "ra")
        giu.close()
        assert not (tmp_path / "ra").exists()
        chay(danh_sach(2), so, tmp_path / "ra")
    soat(tmp_path, 2)


def test_a_register_that_gets_busy_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    giu = sqlite3.connect(tmp_path / SO, isolation_level=None)

    def khoa_so(xong: int, _: int) -> None:
        if xong == 1:
            giu.execute("BEGIN IMMEDIATE")

    (tmp_path / SO).unlink()
    giu.close()
    with Register(tmp_path / SO, cho_doi_giay=0.2) as so:
        giu = sqlite3.connect(tmp_path / SO, isolation_level=None)
        with pytest.raises(RegisterError, match="đang giữ sổ"):
            chay(danh_sach(3), so, tmp_path / "ra", progress=khoa_so)
        giu.close()
        assert {muc.trang_thai for muc in so.entries()} == {TrangThai.GIU_CHO}
        assert len(anh_chup(tmp_path / "ra")) == 3
        chay(danh_sach(3), so, tmp_path / "ra")
    soat(tmp_path, 3)


def test_a_closed_register_is_told(tmp_path: Path) -> None:
    with Register(tmp_path / SO) as so:
        pass
    with pytest.raises(RegisterError, match="sổ đã đóng"):
        chay(danh_sach(1), so, tmp_path / "ra")


@pytest.mark.parametrize("noi", ["tep/con", "tep"])
def test_a_folder_that_cannot_be_made_takes_no_number(tmp_path: Path, noi: str) -> None:
    (tmp_path / "tep").write_bytes(b"")
    with Register(tmp_path / SO) as so:
        with pytest.raises(DataError, match=r"không dùng được thư mục này: .*tệp, không phải"):
            chay(danh_sach(1), so, tmp_path / noi)
        assert so.entries() == ()
        assert so.series() == ()


def test_a_folder_taken_away_while_writing_is_made_again(tmp_path: Path) -> None:
    with Register(tmp_path / SO) as so:
        with pytest.raises(DocxError, match="không có tệp hoặc thư mục này"):
            chay(
                danh_sach(3),
                so,
                tmp_path / "ra",
                progress=lambda *_: shutil.rmtree(tmp_path / "ra"),
            )
        chay(danh_sach(3), so, tmp_path / "ra")
    soat(tmp_path, 3)
