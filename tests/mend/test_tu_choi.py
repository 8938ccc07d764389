"""Files that may not be mended are refused with the way out; the original is never touched."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from dot_bien import goc
from tep_mau import TEP

from dangvan import DocxError, fix

SAI = TEP / "sai_36_le_trai_phai_so_hai_cham.docx"


def test_a_paper_with_our_receipt_is_refused() -> None:
    with pytest.raises(DocxError, match=r"biên nhận.*in lại bằng dangvan render"):
        fix(BytesIO(goc("nq26")))


@pytest.mark.parametrize(
    "ten", ["tot_05_ke_hoach_con_theo_doi_sua", "sai_36_con_dau_vet_soan_thao"]
)
def test_tracked_changes_are_refused(ten: str) -> None:
    with pytest.raises(DocxError, match=r"theo dõi sửa đổi.*nhận hoặc bỏ mọi sửa đổi"):
        fix(TEP / f"{ten}.docx")


def test_a_signed_file_is_refused() -> None:
    tep = BytesIO(SAI.read_bytes())
    with zipfile.ZipFile(tep, "a") as package:
        package.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(DocxError, match="chữ ký số"):
        fix(BytesIO(tep.getvalue()))


def test_a_paper_of_the_state_is_left_alone() -> None:
    ra = fix(TEP / "nha_nuoc_quyet_dinh_ubnd.docx")
    assert (ra.changes, ra.data) == ((), (TEP / "nha_nuoc_quyet_dinh_ubnd.docx").read_bytes())
    assert [muc.finding.rule for muc in ra.unmended] == ["van_ban_nha_nuoc"]


def test_save_never_replaces_a_file_unasked(tmp_path: Path) -> None:
    out = tmp_path / "ra.docx"
    truoc = SAI.read_bytes()
    ra = fix(SAI)
    ra.save(out)
    with pytest.raises(DocxError, match="không ghi đè"):
        ra.save(out)
    ra.save(out, overwrite=True)
    assert (out.read_bytes(), SAI.read_bytes()) == (ra.data, truoc)
    assert [path.name for path in tmp_path.iterdir()] == ["ra.docx"]


def test_changes_tell_before_and_after_and_repr_holds_no_words() -> None:
    ra = fix(SAI)
    so = next(muc for muc in ra.changes if muc.rule == "so_hai_cham")
    assert (so.part, so.paragraph, so.before, so.after) == (
        "word/document.xml", 3, "Số: 07-NQ/TU", "Số 07-NQ/TU"
    )  # fmt: skip
    assert "07-NQ" not in repr(ra)
