"""The Word files to convert, and where the PDF of each goes."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dangvan.arguments import need_list, need_path
from dangvan.errors import DataError


@dataclass(frozen=True, slots=True)
class TepWord:
    """A Word file and its PDF; None where only a joined file is wanted."""

    word: Path
    pdf: Path | None


def tim_tep_word(
    sources: Iterable[str | os.PathLike[str]], out: Path | None
) -> tuple[TepWord, ...]:
    """Return every Word file, folders searched in the order of their names, 9 before 10.

    Raises:
        DataError: There is none, two would have one PDF, or a source is no path.
    """
    cac_tep: dict[Path, TepWord] = {}
    cua: dict[Path, Path] = {}
    for nguon in (Path(need_path(mot, "tệp Word")) for mot in need_list(sources, "tệp Word")):
        for word, ten in _trong(nguon):
            if word.resolve() in cac_tep:
                continue
            pdf = None if out is None else (out / ten).with_suffix(".pdf")
            if pdf is not None and cua.setdefault(pdf, word) != word:
                raise DataError(
                    f"hai tệp cùng ra {pdf.name}",
                    where=f"{cua[pdf]} và {word}",
                    fix="đổi tên một tệp, hoặc làm hai lần vào hai thư mục",
                )
            cac_tep[word.resolve()] = TepWord(word, pdf)
    if not cac_tep:
        raise DataError("không có tệp .docx nào", fix="chỉ đến tệp .docx, hoặc thư mục có chúng")
    return tuple(cac_tep.values())


def _trong(nguon: Path) -> Iterator[tuple[Path, Path]]:
    """Yield Word files with their names below the source."""
    if not nguon.is_dir():
        yield nguon, Path(nguon.name)
        return
    for path in sorted(nguon.rglob("*.docx"), key=_thu_tu):
        # Word keeps `~$…` beside an open file; a hidden one is half written.
        if path.is_file() and not path.name.startswith(("~$", ".")):
            yield path, path.relative_to(nguon)


def _thu_tu(path: Path) -> tuple[tuple[int, str], ...]:
    """Names in the order people count: numbers by their size."""
    khuc = re.findall(r"\d+|\D+", str(path.with_suffix("")))
    return tuple((int(chu), "") if chu.isdecimal() else (0, chu) for chu in khuc)
