"""Names a power cut does not take away: the folder is flushed after the file."""

import errno
import os
import stat
from pathlib import Path

import pytest
from vi_du_van_ban import nghi_quyet_2026

from dangvan.disk import flush_folder
from dangvan.errors import DocxError
from dangvan.register import Register
from dangvan.render import render

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows flushes names with files")


@pytest.fixture
def da_ghi(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is flushed from now on: files and folders, in order."""
    that, da_ghi = os.fsync, list[str]()

    def fsync(ma: int) -> None:
        da_ghi.append("thư mục" if stat.S_ISDIR(os.fstat(ma).st_mode) else "tệp")
        that(ma)

    monkeypatch.setattr(os, "fsync", fsync)
    return da_ghi


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_paper_is_flushed_and_then_its_name(
    tmp_path: Path, da_ghi: list[str], overwrite: bool
) -> None:
    render(nghi_quyet_2026()).save(tmp_path / "mot.docx", overwrite=overwrite)
    assert da_ghi == ["tệp", "thư mục"]


def test_a_new_register_is_flushed_and_then_its_name(tmp_path: Path, da_ghi: list[str]) -> None:
    Register(tmp_path / "so.db").close()
    assert da_ghi == ["tệp", "thư mục"]


def hong(monkeypatch: pytest.MonkeyPatch, so_loi: int) -> None:
    def fsync(ma: int) -> None:
        if stat.S_ISDIR(os.fstat(ma).st_mode):
            raise OSError(so_loi, os.strerror(so_loi))

    monkeypatch.setattr(os, "fsync", fsync)


def test_a_name_the_disk_does_not_take_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hong(monkeypatch, errno.EIO)
    with pytest.raises(DocxError, match="không ghi được"):
        render(nghi_quyet_2026()).save(tmp_path / "mot.docx")


@pytest.mark.parametrize("so_loi", [errno.EINVAL, errno.ENOTSUP])
def test_a_share_that_cannot_flush_names_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, so_loi: int
) -> None:
    hong(monkeypatch, so_loi)
    assert render(nghi_quyet_2026()).save(tmp_path / "mot.docx").exists()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        flush_folder(tmp_path / "khong-co")


def test_a_folder_that_may_not_be_read_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cam(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", cam)
    flush_folder(tmp_path)
