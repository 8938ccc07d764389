"""A program in the place of LibreOffice that calls the real one, and fails as a test wants."""

import shutil
import sys
from pathlib import Path

_DAU = """#!{python}
import os, signal, subprocess, sys, time, zipfile
from pathlib import Path
so = Path({folder!r}) / "so-lan"
lan = int(so.read_text()) + 1 if so.exists() else 1
so.write_text(str(lan))
tep = [a for a in sys.argv if a.endswith(".docx")]
ra = Path(sys.argv[sys.argv.index("--outdir") + 1])
def that():
    return subprocess.Popen([{soffice!r}, *sys.argv[1:]])
def chu(t):
    return zipfile.ZipFile(t).read("word/document.xml").decode()
"""
_CUOI = "\nsys.exit(that().wait())\n"

CHET_GIUA_CHUNG = """
if lan == 1:  # killed, with everything it started, as soon as it has written something
    that()
    while not list(ra.glob("*.pdf")):
        time.sleep(0.02)
    os.killpg(0, signal.SIGKILL)
"""
CHET_SOM = """
if lan == 1:  # killed while it reads
    that()
    time.sleep(0.5)
    os.killpg(0, signal.SIGKILL)
"""
CHET_KHI_GAP = """
if any("HỎNG THỬ" in chu(t) for t in tep):
    os.killpg(0, signal.SIGKILL)
"""
TREO_LAN_DAU = """
if lan == 1:
    time.sleep(600)
"""
KHONG_LAM_GI = """
sys.exit(1)
"""
KHONG_GHI_DAU = """
# as LibreOffice did before 7.x: no named places in the PDF
ho_so = next(a for a in sys.argv if a.startswith("-env:")).partition("file://")[2]
xcu = Path(ho_so) / "user" / "registrymodifications.xcu"
xcu.write_text(xcu.read_text().replace("ExportBookmarksToPDFDestination", "ExportBookmarks"))
"""


def viet(folder: Path, cach: str) -> Path:
    """Write the program and return its path; beside it `so-lan` counts its calls."""
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing: apt-get install libreoffice-writer-nogui"
    path = folder / "soffice-gia"
    dau = _DAU.format(python=sys.executable, folder=str(folder), soffice=soffice)
    path.write_text(dau + cach + _CUOI, encoding="utf-8")
    path.chmod(0o755)
    return path


def so_lan(folder: Path) -> int:
    """Return how often the program was called."""
    return int((folder / "so-lan").read_text())
