"""A paper of ours that LibreOffice opened and saved again is still found in order."""

import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from vi_du_van_ban import cac_van_ban

from dangvan import check
from dangvan.render import render

pytestmark = pytest.mark.pdf
TEN = (
    "hd05_nghi_quyet_chuong", "hd05_ke_hoach_tong_tien", "hd05_nghi_quyet_phu_luc",
    "hd05_nghi_quyet_chi_bo", "hd05_ke_hoach_du_thao", "hd36_quyet_dinh", "hd36_ke_hoach_muc",
)  # fmt: skip


@cache
def luu_lai() -> Path:
    """Return a folder with the papers, saved as OpenDocument and back as Word."""
    folder = Path(mkdtemp())
    for ten in TEN:
        (folder / f"{ten}.docx").write_bytes(render(cac_van_ban()[ten]).data)
    odt = doi(sorted(folder.glob("*.docx")), "odt", folder / "odt")
    doi(odt, "docx", folder / "docx")
    return folder / "docx"


def doi(cac_tep: list[Path], dang: str, out: Path) -> list[Path]:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing: apt-get install libreoffice-writer-nogui"
    ho_so = f"-env:UserInstallation={(out.parent / 'profile').as_uri()}"
    lenh = [soffice, ho_so, "--headless", "--convert-to", dang, "--outdir", str(out)]
    subprocess.run([*lenh, *map(str, cac_tep)], capture_output=True, timeout=180, check=True)
    return sorted(out.glob(f"*.{dang}"))


@pytest.mark.parametrize("ten", TEN)
def test_a_paper_saved_by_libreoffice_passes_without_any_finding(ten: str) -> None:
    assert check(luu_lai() / f"{ten}.docx").findings == ()
