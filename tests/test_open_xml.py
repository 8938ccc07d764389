"""Every file written is valid Open XML: two validators, python-docx and LibreOffice agree."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from printed import convert
from vi_du_lien_tich import cac_van_ban_lien_tich
from vi_du_van_ban import cac_van_ban, ke_hoach_2026, nghi_quyet_2021, quyet_dinh_2026

from dangvan import KeHoach, render
from dangvan.cli.demo import lam_demo
from dangvan.models import VanBan
from dangvan.register import Register
from dangvan.templating import thu_muc_mau

ROOT = Path(__file__).parents[1]
WORKERS = 2

HOSTILE = (
    "A & B",
    "<w:p>",
    "</w:t>",
    "]]>",
    "{{ ten_loai }}",
    "{% if x %}",
    "{# ẩn #}",
    "{_{ x }_}",
    "&amp;",
    "&#0;",
    "“ngoặc kép”",
    "'đơn'",
    '"kép"',
    "50%",
    "a\\b",
    "—",
    "đường/phố",
    "Ấ Ệ Ữ ẵ",
    "🌾",
    "x" * 60,
)


def hostile_text() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=5).map(" ".join)


@st.composite
def hostile_paper(draw: st.DrawFn) -> KeHoach:
    """A plan with hostile text wherever a text may stand."""
    text = hostile_text()
    ten, o, doan = draw(text), draw(text), draw(text)
    return ke_hoach_2026(
        trich_yeu=f"về {ten}",
        can_cu=(draw(text),),
        noi_nhan=(draw(text), "Lưu Văn phòng Đảng uỷ"),
        nguoi_ky={"ho_ten": f"Nguyễn {ten}", "chuc_vu": "Bí thư"},
        noi_dung={
            "khoi": (
                {"loai": "doan_van", "chu": doan},
                {"loai": "muc_la_ma", "ten_muc": ten, "noi_dung": _blocks(doan, o)},
            ),
            "phu_luc": ({"ten_phu_luc": ten, "noi_dung": {"khoi": _blocks(doan, o)}},),
        },
    )


def _blocks(text: str, cell: str) -> tuple[dict[str, object], ...]:
    columns = ({"ten_cot": "TT"}, {"ten_cot": cell})
    return (
        {"loai": "bang", "cot": columns, "dong": (("1", cell), ("2", text))},
        {"loai": "doan_van", "chu": ({"chu": text, "dam": True}, {"chu": ", hết."})},
    )


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return every Word file of the demo, by name."""
    out = tmp_path_factory.mktemp("demo") / "ra"
    lam_demo(out)
    return {
        f"demo_{path.parent.name}_{path.stem}": path.read_bytes()
        for path in sorted(out.rglob("*.docx"))
    }


def _papers() -> Mapping[str, VanBan]:
    joint = {f"lien_tich_{name}": paper for name, paper in cac_van_ban_lien_tich().items()}
    return {**cac_van_ban(), **joint}


def _books() -> Mapping[str, bytes]:
    """Return the printed book: empty, and with two series and hostile text."""
    empty, full = BytesIO(), BytesIO()
    with Register("sqlite://") as register:
        register.export_docx(empty)
        papers = (nghi_quyet_2021(trich_yeu=" ".join(HOSTILE)), ke_hoach_2026())
        for paper in papers:
            draft = type(paper).model_validate({**dict(paper), "so_van_ban": None})
            with register.issue(draft, ghi_chu=" ".join(HOSTILE)):
                pass
        register.export_docx(full)
    return {"so_trong": empty.getvalue(), "so_van_ban": full.getvalue()}


@pytest.fixture(scope="session")
def files(demo: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return all files to prove, by name: built-in templates, every case of print, the demo."""
    templates = {
        f"mau_{path.parent.name}_{path.stem}": path.read_bytes()
        for path in sorted(thu_muc_mau().glob("*/*.docx"))
    }
    papers = {name: render(paper).data for name, paper in _papers().items()}
    return {**templates, **papers, **demo, **_books()}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("open-xml")


def sdk_errors(path: Path) -> list[str]:
    """Return what the Open XML SDK has against a file; fail when the validator is not there."""
    validator = os.environ.get("OOXML_VALIDATOR") or str(
        ROOT / ".build" / "node_modules" / ".bin" / "ooxml-validator"
    )
    command = shutil.which(validator)
    assert command, f"{validator} is missing: make .build/node_modules/.installed"
    done = subprocess.run(
        [command, str(path)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{error['xPath']}: {error['description']}" for error in json.loads(done.stdout)["errors"]
    ]


def audit_errors(path: Path) -> list[str]:
    """Return what openxml-audit has against a file, but for a theme: no rule asks for one."""
    return [
        f"{error.part_uri}: {error.description}"
        for error in OpenXmlValidator().validate(path).errors
        if error.id != "Sem_MissingRelationshipType"
    ]


def faults(found: Mapping[str, list[str]]) -> list[str]:
    return [f"{name}: {error}" for name, errors in found.items() for error in errors]


def written(files: Mapping[str, bytes], folder: Path) -> Iterator[Path]:
    for name, data in files.items():
        path = folder / f"{name}.docx"
        path.write_bytes(data)
        yield path


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_no_fault(files: Mapping[str, bytes], folder: Path) -> None:
    paths = list(written(files, folder))
    with ThreadPoolExecutor(WORKERS) as pool:
        found = dict(zip(files, pool.map(sdk_errors, paths), strict=True))
    assert faults(found) == []


@pytest.mark.sdk
@settings(max_examples=6, deadline=None, phases=(Phase.generate,))
@given(paper=hostile_paper())
def test_the_open_xml_sdk_finds_no_fault_with_hostile_text(
    tmp_path_factory: pytest.TempPathFactory, paper: KeHoach
) -> None:
    path = tmp_path_factory.mktemp("sdk") / "van-ban.docx"
    path.write_bytes(render(paper).data)
    assert sdk_errors(path) == []


def test_openxml_audit_finds_no_fault(files: Mapping[str, bytes], folder: Path) -> None:
    paths = {path.stem: path for path in written(files, folder)}
    found = {name: audit_errors(path) for name, path in paths.items()}
    assert faults(found) == []


@settings(max_examples=20, deadline=None)
@given(paper=hostile_paper())
def test_openxml_audit_finds_no_fault_with_hostile_text(
    tmp_path_factory: pytest.TempPathFactory, paper: KeHoach
) -> None:
    path = tmp_path_factory.mktemp("audit") / "van-ban.docx"
    path.write_bytes(render(paper).data)
    assert audit_errors(path) == []


@settings(max_examples=30, deadline=None)
@given(paper=hostile_paper())
def test_hostile_text_is_read_back_whole(paper: KeHoach) -> None:
    document = Document(BytesIO(render(paper).data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert paper.trich_yeu in lines
    assert f"- {paper.can_cu[0].dong_chu}." in lines


def test_python_docx_opens_every_file(files: Mapping[str, bytes]) -> None:
    sections = {name: len(Document(BytesIO(data)).sections) for name, data in files.items()}
    assert min(sections.values()) >= 1


@pytest.mark.pdf
def test_libreoffice_opens_every_file_of_the_demo(
    demo: Mapping[str, bytes], tmp_path: Path
) -> None:
    assert len(demo) == 64
    assert len(convert(demo, tmp_path)) == 64


@pytest.mark.pdf
def test_libreoffice_opens_templates_and_hostile_text(
    files: Mapping[str, bytes], folder: Path
) -> None:
    hostile = {
        "hostile_2021": nghi_quyet_2021(trich_yeu=" ".join(HOSTILE)),
        "hostile_2026": quyet_dinh_2026(noi_nhan=HOSTILE),
    }
    templates = {name: data for name, data in files.items() if name.startswith("mau_")}
    papers = {name: render(paper).data for name, paper in hostile.items()}
    assert len(convert({**templates, **papers}, folder)) == len(templates) + 2


def test_equal_papers_give_equal_bytes(files: Mapping[str, bytes]) -> None:
    again = {name: render(paper).data for name, paper in _papers().items()}
    assert again == {name: files[name] for name in again}
