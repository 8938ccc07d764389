"""A printed paper as a ruler sees it: lines of text and drawn rules, in millimetres and points.

Word files become PDF in LibreOffice; every fact here is read from the PDF's own letters, so a
test may compare it with a regulation and with nothing of the library.
"""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any

import pdfplumber

MM_PER_PT = 25.4 / 72
DIGIT_HEIGHT = 0.66  # of the size, in Times New Roman and in Liberation Serif
COLUMN_GAP_MM = 6.0  # wider than any space of a justified line, narrower than between columns
SECONDS_PER_CONVERSION = 240


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `left_mm` and `right_mm` from the left paper edge, `baseline_mm` from the top."""

    text: str
    font: str
    size_pt: float
    left_mm: float
    right_mm: float
    baseline_mm: float
    colour: tuple[float, ...]


@dataclass(frozen=True)
class Line:
    """Letters on one baseline without a gap as wide as a column's."""

    page: int
    letters: tuple[Letter, ...]

    @cached_property
    def text(self) -> str:
        joined = "".join(letter.text for letter in self.letters)
        return unicodedata.normalize("NFC", " ".join(joined.split()))

    @cached_property
    def ink(self) -> tuple[Letter, ...]:
        return tuple(letter for letter in self.letters if not letter.text.isspace())

    @property
    def left_mm(self) -> float:
        return self.ink[0].left_mm

    @property
    def right_mm(self) -> float:
        return self.ink[-1].right_mm

    @property
    def width_mm(self) -> float:
        return self.right_mm - self.left_mm

    @property
    def centre_mm(self) -> float:
        return (self.left_mm + self.right_mm) / 2

    @property
    def baseline_mm(self) -> float:
        return self.ink[0].baseline_mm

    @property
    def digit_top_mm(self) -> float:
        """The top of digits and capitals without marks."""
        return self.baseline_mm - DIGIT_HEIGHT * self.size_pt * MM_PER_PT

    @property
    def size_pt(self) -> float:
        """The one size of the line's letters."""
        sizes = {round(letter.size_pt * 2) / 2 for letter in self.ink}
        assert len(sizes) == 1, f"“{self.text}” mixes sizes {sorted(sizes)}"
        return sizes.pop()

    @property
    def form(self) -> str:
        """`regular`, `bold`, `italic` or `bold italic`: the one form of the line's letters."""
        forms = {form_of(letter) for letter in self.ink}
        assert len(forms) == 1, f"“{self.text}” mixes {sorted(forms)}"
        return forms.pop()


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn horizontal line."""

    page: int
    left_mm: float
    right_mm: float
    top_mm: float

    @property
    def width_mm(self) -> float:
        return self.right_mm - self.left_mm

    @property
    def centre_mm(self) -> float:
        return (self.left_mm + self.right_mm) / 2


def form_of(letter: Letter) -> str:
    """Return the form that a letter's font name tells."""
    words = [word for word in ("Bold", "Italic") if word in letter.font]
    return " ".join(words).lower() or "regular"


@dataclass(frozen=True)
class Printed:
    """A whole paper on its pages."""

    name: str
    page_count: int
    width_mm: float
    height_mm: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def starting(self, text: str) -> list[Line]:
        return [line for line in self.lines if line.text.startswith(text)]

    def line(self, text: str) -> Line:
        """Return the one line that starts with a text."""
        found = self.starting(text)
        assert len(found) == 1, f"{self.name}: {len(found)} lines start with “{text}”"
        return found[0]

    def on_page(self, page: int) -> list[Line]:
        return [line for line in self.lines if line.page == page]

    def page_number(self, page: int) -> Line:
        """Return what stands above the text area of a page: its number, nothing else."""
        found = [line for line in self.on_page(page) if line.baseline_mm < 20]
        assert len(found) == 1, f"{self.name}, page {page}: {[line.text for line in found]}"
        return found[0]

    def body_lines(self) -> list[Line]:
        """Return the lines between the five hyphens and the block of recipients and signer."""
        start = place(self.starting("-----")[0])
        end = min(place(line) for line in self.signing_lines())
        return [
            line
            for line in self.lines
            if start < place(line) < end and line.baseline_mm > 20 and line.ink
        ]

    def signing_lines(self) -> list[Line]:
        """Return the lines of the block of recipients and signer, up to the end of its page."""
        first = self.line("Nơi nhận")
        return [
            line
            for line in self.on_page(first.page)
            if line.baseline_mm > first.baseline_mm - 1.0  # the two columns start together
        ]

    def rule_under(self, line: Line) -> Rule:
        """Return the rule drawn right below a line of text."""
        found = [
            rule
            for rule in self.rules
            if rule.page == line.page
            and 0 < rule.top_mm - line.baseline_mm < 3
            and rule.left_mm < line.centre_mm < rule.right_mm
        ]
        tops = {round(rule.top_mm, 1) for rule in found}
        assert len(tops) == 1, f"{self.name}: {len(tops)} rules under “{line.text}”"
        left = min(rule.left_mm for rule in found)
        return Rule(line.page, left, max(rule.right_mm for rule in found), tops.pop())

    def rules_near(self, line: Line) -> list[Rule]:
        """Return the rules within three millimetres under a line."""
        return [
            rule
            for rule in self.rules
            if rule.page == line.page and 0 < rule.top_mm - line.baseline_mm < 3
        ]

    def fonts(self) -> set[str]:
        """Return the font families of all letters that leave ink."""
        return {
            letter.font.partition("+")[2].partition("-")[0]
            for line in self.lines
            for letter in line.ink
        }


def place(line: Line) -> tuple[int, float]:
    """Return where a line stands, for comparing: page, then height."""
    return line.page, line.baseline_mm


def pitches_pt(lines: Iterable[Line]) -> list[float]:
    """Return the distances in points between the baselines of neighbours on one page."""
    return [
        (below.baseline_mm - above.baseline_mm) / MM_PER_PT
        for above, below in pairwise(lines)
        if above.page == below.page
    ]


def convert(papers: Mapping[str, bytes], folder: Path, to: str = "pdf") -> dict[str, Path]:
    """Convert Word files in one call of LibreOffice; fail when it is not there.

    Args:
        papers: The files by name.
        folder: Where they and what is made of them go.
        to: The format, as LibreOffice writes it: `pdf`, or `docx:MS Word 2007 XML`; a format of
            the same ending goes to the folder `out`.
    """
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is missing: apt-get install libreoffice-writer-nogui"
    ending = to.split(":")[0]
    out = folder / "out" if ending == "docx" else folder
    sources = []
    for name, data in papers.items():
        sources.append(folder / f"{name}.docx")
        sources[-1].write_bytes(data)
    command = [
        soffice,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        str(out),
        *map(str, sources),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=SECONDS_PER_CONVERSION, check=False
    )
    made = {name: out / f"{name}.{ending}" for name in papers}
    missing = [name for name, path in made.items() if not path.is_file()]
    assert not missing, f"LibreOffice made no {ending} of {missing}: {done.stdout}{done.stderr}"
    return made


def measure(name: str, pdf: Path) -> Printed:
    """Return what stands on the pages of a PDF."""
    with pdfplumber.open(pdf) as document:
        pages = list(document.pages)
        return Printed(
            name=name,
            page_count=len(pages),
            width_mm=float(pages[0].width) * MM_PER_PT,
            height_mm=float(pages[0].height) * MM_PER_PT,
            lines=tuple(line for page in pages for line in _lines(page)),
            rules=tuple(rule for page in pages for rule in _rules(page)),
        )


def _lines(page: Any) -> Iterator[Line]:  # Any: pdfplumber has no types
    rows: dict[int, list[Letter]] = {}
    for char in page.chars:
        letter = _letter(char, float(page.height))
        rows.setdefault(round(letter.baseline_mm / 0.2), []).append(letter)
    for _, row in sorted(rows.items()):
        for letters in _split(sorted(row, key=attrgetter("left_mm"))):
            line = Line(page.page_number, tuple(letters))
            if line.ink:
                yield line


def _split(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Split a row where the gap between two letters that leave ink is as wide as a column's."""
    part: list[Letter] = []
    last_ink = None
    for letter in letters:
        ink = not letter.text.isspace()
        if ink and last_ink and letter.left_mm - last_ink.right_mm > COLUMN_GAP_MM:
            yield part
            part = []
        part.append(letter)
        last_ink = letter if ink else last_ink
    yield part


def _letter(char: dict[str, Any], height_pt: float) -> Letter:  # Any: pdfplumber has no types
    return Letter(
        text=char["text"],
        font=char["fontname"],
        size_pt=float(char["size"]),
        left_mm=float(char["x0"]) * MM_PER_PT,
        right_mm=float(char["x1"]) * MM_PER_PT,
        baseline_mm=(height_pt - float(char["matrix"][5])) * MM_PER_PT,
        colour=_colour(char["non_stroking_color"]),
    )


def _colour(value: Any) -> tuple[float, ...]:  # Any: pdfplumber has no types
    return tuple(value) if isinstance(value, list | tuple) else (float(value or 0),)


def _rules(page: Any) -> Iterator[Rule]:  # Any: pdfplumber has no types
    for shape in (*page.lines, *page.rects):
        if float(shape["bottom"]) - float(shape["top"]) < 2:
            left, right, top = (float(shape[key]) * MM_PER_PT for key in ("x0", "x1", "top"))
            yield Rule(page.page_number, left, right, top)
