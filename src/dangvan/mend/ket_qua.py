"""What mending a file gave: the new file, each change, what was left and why."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dangvan.render.tep_ra import TepRa
from dangvan.report import Finding, Report


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        rule: The rule it was made for.
        part: The part of the file, such as `word/document.xml`.
        paragraph: The paragraph, counted from 1 as `check` counts them; None for the page.
        before: What was there.
        after: What is there now.
    """

    rule: str
    part: str
    paragraph: int | None
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unmended:
    """A finding that was left, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A mended copy.

    Attributes:
        data: The new file; the old one's very bytes when nothing was changed.
        changes: Every change, in the order they were made.
        report: What `check` says of the new file.
        unmended: The findings that are left, each with the reason.
    """

    data: bytes = field(repr=False)
    changes: tuple[Change, ...]
    report: Report
    unmended: tuple[Unmended, ...]

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the copy, whole or not at all, and return its path.

        Raises:
            DataError: It is no path.
            DocxError: The path is taken and may not be replaced, or cannot be written.
        """
        return TepRa(self.data).save(path, overwrite=overwrite)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON. Any: JSON."""
        return {
            "changes": [
                {
                    "rule": muc.rule,
                    "part": muc.part,
                    "paragraph": muc.paragraph,
                    "before": muc.before,
                    "after": muc.after,
                }
                for muc in self.changes
            ],
            "unmended": [
                {"rule": muc.finding.rule, "paragraph": muc.finding.place.paragraph,
                 "found": muc.finding.found, "reason": muc.reason}
                for muc in self.unmended
            ],
            "report": self.report.to_dict(),
        }  # fmt: skip
