"""What a check found: where, what is there, what should be, by which clause, how to mend it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from dangvan.errors import CheckFailed

if TYPE_CHECKING:
    from dangvan.report.tren_trang import PageView

Severity = Literal["violation", "warning", "unsure"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is: the paragraph's number (None for the page), its words, its component."""

    paragraph: int | None
    words: str = field(repr=False)
    part: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one rule that is not "in order".

    Attributes:
        rule: The rule's id, as `dangvan explain` takes it.
        severity: `violation` breaks the regulation; `warning` is a doubt of confidence C or D;
            `unsure` could not be seen.
        place: Where in the file.
        found: What is there.
        expected: What should be there.
        source: The clause that says so.
        fix: How to mend it in Word.
    """

    rule: str
    severity: Severity
    place: Place
    found: str = field(repr=False)
    expected: str = field(repr=False)
    source: str
    fix: str


@dataclass(frozen=True, slots=True)
class Component:
    """A component that was recognised: its box number, its words, how sure, why, its name."""

    key: str
    box: str
    words: str = field(repr=False)
    paragraphs: tuple[int, ...]
    confidence: float
    evidence: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one file.

    Attributes:
        file: The path, or how the stream is called.
        regulation: Key of the regulation it was judged by; None when none could be chosen.
        document_date: The paper's date, where it could be read.
        findings: Every finding, in the order of the rules.
        components: What was recognised.
    """

    file: str
    regulation: str | None
    document_date: date | None
    findings: tuple[Finding, ...]
    components: tuple[Component, ...] = ()

    @property
    def violations(self) -> tuple[Finding, ...]:
        """What breaks the regulation."""
        return self._of("violation")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What may be wrong, as far as weaker sources tell."""
        return self._of("warning")

    @property
    def unsure(self) -> tuple[Finding, ...]:
        """What could not be seen; never counted as passed."""
        return self._of("unsure")

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong and nothing was left unseen; warnings do not count."""
        return not self.violations and not self.unsure

    def raise_if_failed(self) -> None:
        """Raise when the paper did not pass.

        Raises:
            CheckFailed: There is a violation, or something that could not be seen; it carries
                this report.
        """
        if self.passed:
            return
        rules = dict.fromkeys(finding.rule for finding in (*self.violations, *self.unsure))
        raise CheckFailed(
            f"{len(self.violations)} chỗ sai, {len(self.unsure)} chỗ chưa rõ: {', '.join(rules)}",
            where=self.file,
            fix="xem từng chỗ bằng dangvan check",
            report=self,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON. Any: JSON."""
        return {
            "file": self.file,
            "regulation": self.regulation,
            "document_date": self.document_date.isoformat() if self.document_date else None,
            "passed": self.passed,
            "counts": {
                "violations": len(self.violations),
                "warnings": len(self.warnings),
                "unsure": len(self.unsure),
            },
            "findings": [_finding(finding) for finding in self.findings],
            "components": [
                {
                    "key": muc.key,
                    "box": muc.box,
                    "words": muc.words,
                    "paragraphs": list(muc.paragraphs),
                    "confidence": muc.confidence,
                    "evidence": list(muc.evidence),
                }
                for muc in self.components
            ],
        }

    def to_html(self, pages: Sequence["PageView"] = (), *, note: str = "") -> str:
        """Return the report as one HTML page that needs nothing else; it holds words of the paper.

        Args:
            pages: The pages drawn by `page_views`, to be shown with a mark at each finding.
            note: A sentence at the top, such as why there are no pages.
        """
        from dangvan.report.trang_html import trang_html

        return trang_html(self, pages, note)

    def _repr_html_(self) -> str:
        from dangvan.report.trang_html import bang_html

        return bang_html(self)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity == severity)


def _finding(finding: Finding) -> Mapping[str, Any]:  # JSON
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "paragraph": finding.place.paragraph,
        "words": finding.place.words,
        "part": finding.place.part,
        "found": finding.found,
        "expected": finding.expected,
        "source": finding.source,
        "fix": finding.fix,
    }
