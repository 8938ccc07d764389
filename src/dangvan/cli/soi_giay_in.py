"""Check the paper that a template prints, and tell each finding at its place in the template."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from dangvan.check import check
from dangvan.cli.ghi_chu import doan_that
from dangvan.cli.giay_thu import giay_thu
from dangvan.errors import TemplateError
from dangvan.layout import measure
from dangvan.regulations import Regulation
from dangvan.render import render
from dangvan.report import Finding
from dangvan.templating import LintFinding, LintPlace
from dangvan.templating.lint_loi import CA_TEP, Level, loi

_MUC: dict[str, Level] = {"violation": "error", "warning": "warning", "unsure": "note"}
_PHONG = frozenset({"phong_chu", "bo_ma_chu"})


def soi_giay_in(
    file: Path, kind: str, pack: Regulation, *, phong_da_bao: bool
) -> Iterator[LintFinding]:
    """Yield what the checker has against an invented paper printed with a template.

    Args:
        file: The template, in whose tags nothing is wrong.
        kind: The kind of paper.
        pack: The regulation it must follow.
        phong_da_bao: Whether its fonts were told of already.
    """
    from dangvan.templating.lint_dau import cac_dau, danh_dau  # these load docxtpl
    from dangvan.templating.soi_mau import mau_rieng

    data, cho = danh_dau(file.read_bytes())
    try:
        thieu = mau_rieng(file.name, data, kind).thieu
        giay = render(giay_thu(kind, pack, thieu), template=BytesIO(data), bien_nhan=False)
    except TemplateError as error:
        yield loi("bi_tu_choi", CA_TEP, error.what, error.fix)
        return
    dau = cac_dau(giay.data)
    cac_chu = [doan.chu for doan in measure(giay.open()).doan]
    for muc in check(giay.open(), regulation=pack).findings:
        if not (phong_da_bao and muc.rule in _PHONG):
            yield _dieu(
                muc, _cho(muc, doan_that(muc.place.paragraph, muc.place.words, cac_chu), dau, cho)
            )


def _cho(
    muc: Finding, so: int | None, dau: tuple[str, ...], cho: dict[str, LintPlace]
) -> LintPlace:
    if so is None:
        return LintPlace(muc.place.part, words=muc.place.words)
    return cho.get(dau[so - 1]) or LintPlace(f"thân bài, {muc.place.part}", words=muc.place.words)


def _dieu(muc: Finding, cho: LintPlace) -> LintFinding:
    return LintFinding(
        muc.rule,
        _MUC[muc.severity],
        cho,
        f"văn bản in thử sai thể thức: {muc.found}; phải là {muc.expected} ({muc.source})",
        muc.fix,
    )
