"""What a save by LibreOffice leaves of the receipt: all of it, and the letters can be compared."""

import shutil
import subprocess
from pathlib import Path

import pytest
from own_templates import packed, parts_of
from vi_du_van_ban import cac_van_ban, nghi_quyet_2026

from dangvan import read, render, verify
from dangvan.render.bien_nhan import doc_bien_nhan
from dangvan.templating.cho_bien_nhan import ten_bien_nhan

pytestmark = pytest.mark.pdf

TEN = (
    "hd36_ke_hoach_bang",
    "hd36_nghi_quyet_phu_luc",
    "hd36_quyet_dinh",
    "hd05_ke_hoach_du_thao",
    "hd05_nghi_quyet_chuong",
    "hd05_nghi_quyet_ten_dai",
    "hd05_ke_hoach_tong_tien",
    "hd05_quyet_dinh_hai_dieu",
)
LA = "A & B <x> “kép” 'đơn' \\ 100% ]]> 🌾"


@pytest.fixture(scope="module")
def luu_lai(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with papers opened and saved by LibreOffice, in one call."""
    folder = tmp_path_factory.mktemp("lo")
    papers = {ten: cac_van_ban()[ten] for ten in TEN} | {"la": nghi_quyet_2026(trich_yeu=LA)}
    tep = [render(paper).save(folder / f"{ten}.docx") for ten, paper in papers.items()]
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing: apt-get install libreoffice-writer-nogui"
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(folder / "ra"),
            *map(str, tep),
        ],
        capture_output=True,
        timeout=300,
        check=True,
    )
    return folder


@pytest.mark.parametrize("ten", [*TEN, "la"])
def test_the_part_survives_and_the_letters_are_known_to_be_the_same(
    luu_lai: Path, ten: str
) -> None:
    truoc, sau = luu_lai / f"{ten}.docx", luu_lai / "ra" / f"{ten}.docx"
    assert verify(truoc).nguyen_ven
    ket_qua = verify(sau)
    assert (ket_qua.ket_luan, ket_qua.noi_sua, ket_qua.doan_khac) == ("luu_lai", (), ())
    assert read(sau) == read(truoc)
    parts = parts_of(sau.read_bytes())
    (phan,) = ten_bien_nhan(parts)
    assert doc_bien_nhan(parts[phan], "").nguyen


def test_an_edit_made_in_libre_office_is_shown(luu_lai: Path) -> None:
    """The edit is made in the file LibreOffice wrote: it saves a changed paper just so."""
    parts = parts_of((luu_lai / "ra" / "hd05_quyet_dinh_hai_dieu.docx").read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"30/12/1999", b"30/12/1998")
    ket_qua = verify(packed(parts))
    assert (ket_qua.ket_luan, ket_qua.noi_sua) == ("da_sua", ("thân văn bản",))
    (doan,) = ket_qua.doan_khac
    assert "30/12/1999" in doan.cu[0]
    assert doan.moi[0] == doan.cu[0].replace("30/12/1999", "30/12/1998")
