"""The drawn pages of a report, with its findings and components marked on them."""

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dangvan.report.bao_cao import Component, Finding, Report, Severity
from dangvan.report.tren_trang import Hop, PageView, TimTrenTrang, TrenTrang, bao

_MEP: Mapping[str, tuple[float, float]] = {
    "le_tren": (0.5, 0.02),
    "le_duoi": (0.5, 0.98),
    "le_trai": (0.03, 0.5),
    "le_phai": (0.97, 0.5),
}
"""Where on the edge the mark of a margin stands; other marks of the whole page stand in a row."""

_HANG_DAU, _CACH, _HANG, _MOI_HANG = 0.06, 0.04, 0.02, 22
_NGAN_CACH = " / "
_RONG_SO = 24


@dataclass(frozen=True, slots=True)
class Dau:
    """The mark of a finding: a box for each line of its words, or a point on the edge."""

    severity: Severity
    o: tuple[TrenTrang, ...]
    mep: bool


def dat_dau(
    report: Report, cac_cho: Sequence[tuple[int, Finding]], pages: Sequence[PageView]
) -> dict[int, Dau]:
    """Return the mark of every finding that has a place on the pages, by its number."""
    if not pages:
        return {}
    tim = _tim(report, pages)
    hang = _hang_mep()
    ra: dict[int, Dau] = {}
    for so, finding in cac_cho:
        place = finding.place
        if place.paragraph is None:
            x, y = _MEP.get(finding.rule) or next(hang)
            ra[so] = Dau(finding.severity, (TrenTrang(0, (x, y, x, y)),), mep=True)
        elif o := tim.tim(place.paragraph, place.words):
            ra[so] = Dau(finding.severity, o, mep=False)
    return ra


def hinh_trang(
    report: Report,
    dau: Mapping[int, Dau],
    pages: Sequence[PageView],
    thoat: Callable[[str], str],
) -> Iterator[str]:
    """Yield each page: its picture, the components under the marks.

    Args:
        report: The findings.
        dau: The marks, by number.
        pages: The pages.
        thoat: Makes text of a page of any text.
    """
    if not pages:
        return
    tim = _tim(report, pages)
    nhan = [(muc, _o_thanh_phan(tim, muc)) for muc in report.components]
    for trang, page in enumerate(pages):
        anh = b64encode(page.png).decode("ascii")
        yield (
            f'<figure id="trang-{trang + 1}"><figcaption>Trang {trang + 1}</figcaption>'
            f'<div class="khung"><img alt="Trang {trang + 1}" src="data:image/png;base64,{anh}">'
        )
        for muc, o in nhan:
            if trang in o:
                ten = thoat(muc.name or muc.key)
                yield f'<span class="nhan" title="{ten}" style="{_cho(o[trang])}"></span>'
        da_co: Counter[TrenTrang] = Counter()
        for so, mot in dau.items():
            yield from _ve_dau(so, mot, trang, da_co[mot.o[0]])
            da_co[mot.o[0]] += 1
        yield "</div></figure>"


def _ve_dau(so: int, dau: Dau, trang: int, truoc: int) -> Iterator[str]:
    """Yield the boxes of a mark; its number stands left of those that share the spot."""
    for thu, o in enumerate(dau.o):
        if o.trang != trang:
            continue
        ten = f' id="dau-{so}"' if thu == 0 else ""
        tro = f'href="#cho-{so}" aria-label="Chỗ {so}"'
        if dau.mep:
            x, y = o.hop[:2]
            cho = f"left:{x:.2%};top:{y:.2%}"
            yield f'<a class="mep {dau.severity}"{ten} {tro} style="{cho}">{so}</a>'
        else:
            xa = f' style="margin-right:{truoc * _RONG_SO + 1}px"' if truoc else ""
            chu = f"<b{xa}>{so}</b>" if thu == 0 else ""
            yield f'<a class="dau {dau.severity}"{ten} {tro} style="{_cho(o.hop)}">{chu}</a>'


def _tim(report: Report, pages: Sequence[PageView]) -> TimTrenTrang:
    moc = [
        (muc.place.paragraph, muc.place.words)
        for muc in report.findings
        if muc.place.paragraph is not None
    ]
    moc += [
        (muc.paragraphs[0], muc.words.split(_NGAN_CACH)[0])
        for muc in report.components
        if muc.paragraphs
    ]
    return TimTrenTrang(pages, moc)


def _o_thanh_phan(tim: TimTrenTrang, muc: Component) -> dict[int, Hop]:
    """Return one box a page around the lines of a component."""
    ra: dict[int, Hop] = {}
    so = muc.paragraphs[0] if muc.paragraphs else None
    for dong in muc.words.split(_NGAN_CACH):
        for o in tim.tim(so, dong):
            ra[o.trang] = bao(ra[o.trang], o.hop) if o.trang in ra else o.hop
    return ra


def _hang_mep() -> Iterator[tuple[float, float]]:
    so = 0
    while True:
        hang, cot = divmod(so, _MOI_HANG)
        yield _HANG_DAU + cot * _CACH, min(_HANG * (hang + 2), 1.0)
        so += 1


def _cho(hop: Hop) -> str:
    trai, tren, phai, duoi = hop
    return f"left:{trai:.2%};top:{tren:.2%};width:{phai - trai:.2%};height:{duoi - tren:.2%}"
