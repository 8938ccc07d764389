"""Saving: whole or not at all, never over another file, no traces of a failure."""

import ctypes
import errno
import os
import stat
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from html.parser import HTMLParser
from multiprocessing import get_context
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document
from own_templates import own
from vi_du_van_ban import nghi_quyet_2026, quyet_dinh_2026

from dangvan.errors import GHI_DE, DocxError
from dangvan.render import Rendered, luu_tep, render, tep_ra

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def made() -> Rendered:
    return render(nghi_quyet_2026())


def test_a_saved_file_holds_the_bytes(made: Rendered, tmp_path: Path) -> None:
    path = made.save(tmp_path / "nghi-quyet.docx")
    assert path == tmp_path / "nghi-quyet.docx"
    assert path.read_bytes() == made.data
    assert os.listdir(tmp_path) == ["nghi-quyet.docx"]


def test_a_path_may_be_text_and_relative(
    made: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert made.save("Nghị quyết số 7.docx") == Path("Nghị quyết số 7.docx")
    assert os.listdir(tmp_path) == ["Nghị quyết số 7.docx"]


def test_the_stream_stands_at_its_start_each_time(made: Rendered) -> None:
    first = made.open()
    first.read(10)
    assert made.open().read() == made.data
    assert Document(first).paragraphs


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_file_that_exists_is_replaced_only_on_demand(
    made: Rendered, tmp_path: Path, overwrite: bool
) -> None:
    path = tmp_path / "nghi-quyet.docx"
    path.write_bytes(b"cu")
    ket_qua = _luu(made, path, overwrite=overwrite)
    assert (
        ket_qua
        == {
            False: (
                f"{path}: tệp đã có, không ghi đè. Cách sửa: {GHI_DE}",
                b"cu",
            ),
            True: ("", made.data),
        }[overwrite]
    )
    assert os.listdir(tmp_path) == ["nghi-quyet.docx"]


def _luu(made: Rendered, path: Path, *, overwrite: bool) -> tuple[str, bytes]:
    """Return the message of a save, empty when it went well, and what the file then holds."""
    try:
        made.save(path, overwrite=overwrite)
    except DocxError as error:
        return str(error), path.read_bytes()
    return "", path.read_bytes()


def test_a_link_to_nowhere_counts_as_a_file(made: Rendered, tmp_path: Path) -> None:
    path = tmp_path / "nghi-quyet.docx"
    path.symlink_to(tmp_path / "khong-co.docx")
    with pytest.raises(DocxError, match="tệp đã có, không ghi đè"):
        made.save(path)
    assert os.listdir(tmp_path) == ["nghi-quyet.docx"]


def test_a_missing_folder_is_named(made: Rendered, tmp_path: Path) -> None:
    with pytest.raises(DocxError, match=r"không có thư mục “.*chua-co”. Cách sửa: lập thư mục"):
        made.save(tmp_path / "chua-co" / "nghi-quyet.docx")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_name_too_long_leaves_nothing(made: Rendered, tmp_path: Path, overwrite: bool) -> None:
    with pytest.raises(DocxError, match=r"không ghi được .*Cách sửa"):
        made.save(tmp_path / f"{'x' * 300}.docx", overwrite=overwrite)
    assert os.listdir(tmp_path) == []


def test_the_longest_name_a_folder_takes_is_saved(made: Rendered, tmp_path: Path) -> None:
    name = f"{'x' * 250}.docx"
    made.save(tmp_path / name)
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("path", ["", "."])
def test_a_folder_is_not_overwritten(
    made: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, overwrite: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DocxError, match=r"đây là thư mục, không phải tệp\. Cách sửa: ghi thêm"):
        made.save(path, overwrite=overwrite)
    assert os.listdir(tmp_path) == []


def test_a_disk_that_takes_half_of_the_file_keeps_none_of_it(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    script = (
        "import resource, signal, sys\n"
        "from dangvan.errors import DocxError\n"
        "from dangvan.render import render\n"
        "from vi_du_van_ban import nghi_quyet_2026\n"
        "made = render(nghi_quyet_2026())\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (len(made.data) // 2,) * 2)\n"
        "for overwrite in (False, True):\n"
        "    try:\n"
        "        made.save(sys.argv[1], overwrite=overwrite)\n"
        "    except DocxError as error:\n"
        "        print(type(error).__name__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, str(tmp_path / "nghi-quyet.docx")],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == "DocxError\nDocxError\n"
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(("noi", "buoc"), [(os, "close"), (tep_ra, "dat_ten")])
def test_an_interruption_takes_the_temporary_file_away(
    made: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, noi: ModuleType, buoc: str
) -> None:
    def ngat(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(noi, buoc, ngat)
    with pytest.raises(KeyboardInterrupt):
        made.save(tmp_path / "nghi-quyet.docx")
    monkeypatch.undo()
    assert os.listdir(tmp_path) == []


def test_where_nothing_can_be_renamed_in_one_call_a_file_is_named_all_the_same(
    made: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "nghi-quyet.docx"

    def khong_biet(*_: object) -> int:
        ctypes.set_errno(errno.EINVAL)
        return -1

    for cach in (None, khong_biet):
        monkeypatch.setattr(luu_tep, "_RENAMEAT2", cach)
        made.save(path)
        with pytest.raises(DocxError, match="tệp đã có, không ghi đè"):
            made.save(path)
        assert os.listdir(tmp_path) == [path.name]
        path.unlink()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows does not fork")
def test_a_forked_process_takes_other_temporary_names(
    made: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tep_ra, "dat_ten", lambda *_, **__: None)
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
        pool.submit(made.save, tmp_path / "nghi-quyet.docx").result()
        made.save(tmp_path / "nghi-quyet.docx")
    assert len(os.listdir(tmp_path)) == 2


def test_one_of_many_writers_of_one_name_wins(made: Rendered, tmp_path: Path) -> None:
    path = tmp_path / "nghi-quyet.docx"
    with ThreadPoolExecutor(8) as pool:
        ket_qua = list(pool.map(lambda _: _luu(made, path, overwrite=False)[0], range(24)))
    assert ket_qua.count("") == 1
    assert os.listdir(tmp_path) == ["nghi-quyet.docx"]
    assert path.read_bytes() == made.data


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_permissions_follow_the_umask_even_among_threads(made: Rendered, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda so: made.save(tmp_path / f"{so}.docx"), range(80)))
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {0o640}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def test_a_rendered_paper_shows_itself_without_running_anything(tmp_path: Path) -> None:
    path = tmp_path / "<img src=x onerror=alert(1)>.docx"
    path.write_bytes(own().getvalue())
    html = render(nghi_quyet_2026(), template=path)._repr_html_()
    parser = _Tags()
    parser.feed(html)
    assert parser.tags == ["b"]
    assert "07-NQ/ĐU" in html


def test_a_rendered_draft_says_that_it_is_one() -> None:
    assert render(quyet_dinh_2026(so_van_ban=None))._repr_html_().startswith("<b>dự thảo</b>")
