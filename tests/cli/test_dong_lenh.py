"""The command line as a whole: help, wrong use, exit codes, encodings, the entry point."""

import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from chay_lenh import Lenh

CAC_LENH = (
    ("demo",),
    ("render",),
    ("batch",),
    ("check",),
    ("fix",),
    ("explain",),
    ("compare",),
    ("verify",),
    ("merge",),
    ("pdf",),
    ("register", "list"),
    ("register", "next"),
    ("register", "void"),
    ("register", "reserve"),
    ("register", "release"),
    ("register", "take"),
    ("register", "import"),
    ("register", "export"),
    ("register", "gaps"),
    ("register", "verify"),
    ("register", "history"),
    ("register", "term"),
    ("form",),
    ("schema",),
    ("templates", "list"),
    ("templates", "copy"),
    ("templates", "lint"),
    ("doctor",),
)
TIENG_ANH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Show|Error|Missing|required|default|exit|message)\b"
)


def goi(*args: str, **moi_truong: str) -> subprocess.CompletedProcess[bytes]:
    """Run the installed program as a user does."""
    ten = "dangvan.exe" if os.name == "nt" else "dangvan"
    return subprocess.run(
        [str(Path(sys.executable).parent / ten), *args],
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **moi_truong},
    )


def test_help_lists_every_verb(lenh: Lenh) -> None:
    chu = lenh("--help").ra
    assert [ten for ten, *_ in CAC_LENH if f"  {ten} " not in chu] == []


@pytest.mark.parametrize("ten", [(), ("register",), ("templates",), *CAC_LENH], ids=" ".join)
def test_all_help_is_vietnamese(lenh: Lenh, ten: tuple[str, ...]) -> None:
    ket_qua = lenh(*ten, "--help")
    assert ket_qua.ma == 0
    assert ket_qua.ra.startswith(f"Cách dùng: {' '.join(['dangvan', *ten])}")
    assert TIENG_ANH.findall(ket_qua.ra) == []


def test_every_option_has_a_help_text(lenh: Lenh) -> None:
    trang = [lenh(*ten, "--help").ra for ten in CAC_LENH]
    dong = [d for chu in trang for d in chu.splitlines() if re.match(r"  (--|[A-ZĐ-]+\.)", d)]
    tro_troi = [d for d in dong if len(d) <= 30 and len(d.split()) == 1]
    assert tro_troi == []


def test_the_version_is_told(lenh: Lenh) -> None:
    assert lenh("--version").ra == f"dangvan {version('dangvan')}\n"


@pytest.mark.parametrize(
    ("args", "cau"),
    [
        ((), "Cách dùng: dangvan LỆNH"),
        (("register",), "Cách dùng: dangvan register LỆNH"),
        (("xyz",), "không có lệnh “xyz”"),
        (("rendr",), "có phải render không"),
        (("register", "lst"), "có phải list không"),
        (("render",), "thiếu VĂN-BẢN.yaml"),
        (("render", "a.yaml"), "thiếu --out"),
        (("render", "a.yaml", "--out"), "tuỳ chọn --out cần"),
        (("render", "a.yaml", "--outt", "b"), "có phải --out không"),
        (("render", "a.yaml", "b.yaml", "--out", "c"), "thừa: b.yaml"),
        (("render", "a.yaml", "--out", "c"), "a.yaml: không có tệp này"),
        (("doctor", "--json=1"), "tuỳ chọn --json không nhận giá trị"),
    ],
)
def test_wrong_use_is_told_in_vietnamese(lenh: Lenh, args: tuple[str, ...], cau: str) -> None:
    ket_qua = lenh(*args)
    assert ket_qua.ma == 2
    assert ket_qua.ra == ""
    assert cau in ket_qua.loi
    assert TIENG_ANH.findall(ket_qua.loi) == []


def test_the_entry_point_runs() -> None:
    done = goi("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, b"dangvan")


def test_the_module_runs_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dangvan", "schema", "ke_hoach"], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert "Kế hoạch" not in done.stderr.decode()


def test_the_exit_code_reaches_the_shell() -> None:
    assert goi("render", "khong-co.yaml", "--out", "a.docx").returncode == 2


@pytest.mark.parametrize("bang_ma", ["cp1252", "ascii", "cp1258"])
def test_every_console_gets_utf8(bang_ma: str) -> None:
    done = goi("--help", PYTHONIOENCODING=bang_ma, PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 0
    assert "Làm văn bản của Đảng" in done.stdout.decode("utf-8")


def test_no_error_shows_a_traceback() -> None:
    done = goi("render", "khong-co.yaml", "--out", "a.docx")
    assert b"Traceback" not in done.stderr
    assert "Lỗi: khong-co.yaml: không có tệp này" in done.stderr.decode("utf-8")


DOCS = Path(__file__).parents[2] / "docs"
CAC_TRANG = ("dong-lenh.md", "dong-lenh-so.md")
TRANG = "".join((DOCS / ten).read_text(encoding="utf-8") for ten in CAC_TRANG)


@pytest.mark.parametrize("ten", [(), *CAC_LENH], ids=lambda ten: " ".join(ten) or "dangvan")
def test_the_page_shows_the_help_of_every_verb_as_it_is(lenh: Lenh, ten: tuple[str, ...]) -> None:
    assert f"```text\n{lenh(*ten, '--help').ra.rstrip()}\n```" in TRANG
