"""A report as one HTML page: the pages with marks on the left, the findings on the right.

The page stands alone: no script, no address outside of it; whatever the paper says is text in it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import count
from pathlib import PurePath

from dangvan.report.bao_cao import Component, Finding, Report
from dangvan.report.hinh_dau import Dau, dat_dau, hinh_trang
from dangvan.report.kieu_html import KIEU
from dangvan.report.loi_ke import TEN_MUC, ket_luan, theo_phan, viet_hoa_dau
from dangvan.report.tren_trang import PageView

_CHINH_SACH = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_CAM = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_KHONG_HINH = 'Trang này chưa có hình văn bản. Để có hình: cài LibreOffice, rồi pip install \
"dangvan[pdf]"; dangvan doctor cho biết máy còn thiếu gì.'


def trang_html(report: Report, pages: Sequence[PageView], note: str) -> str:
    """Return the page; see `Report.to_html`."""
    so = count(1)
    nhom = {
        phan: [(next(so), finding) for finding in cac_cho]
        for phan, cac_cho in theo_phan(report.findings).items()
    }
    dau = dat_dau(report, [muc for cac_cho in nhom.values() for muc in cac_cho], pages)
    ten = thoat(PurePath(report.file).name or "tệp Word")
    phan_hinh = "\n".join(hinh_trang(report, dau, pages, thoat))
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_CHINH_SACH}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Kiểm tra thể thức: {ten}</title>\n<style>{KIEU}</style>\n</head>\n<body>",
            f"<header>\n<h1>{ten}</h1>\n<p>{thoat(viet_hoa_dau(ket_luan(report)))}.</p>",
            *_luu_y(report, pages, note),
            "</header>",
            f'<main class="{"co-hinh" if pages else "khong-hinh"}">',
            f'<section aria-label="Các trang">\n{phan_hinh}\n</section>' if pages else "",
            '<section aria-label="Các chỗ">',
            *_danh_sach(nhom, dau, co_hinh=bool(pages)),
            *_thanh_phan(report.components),
            "</section>\n</main>\n</body>\n</html>\n",
        ]
    )


def bang_html(report: Report) -> str:
    """Return a short table for a notebook, without a word of the paper."""
    dau = f"<b>{thoat(PurePath(report.file).name)}</b>: {thoat(ket_luan(report))}"
    if not report.findings:
        return dau
    hang = "".join(
        f"<tr><td>{TEN_MUC[muc.severity]}</td><td>{thoat(_o_dau(muc))}</td>"
        f"<td><code>{thoat(muc.rule)}</code></td><td>{thoat(muc.source)}</td>"
        f"<td>{thoat(muc.fix)}</td></tr>"
        for muc in report.findings
    )
    cot = "".join(f"<th>{ten}</th>" for ten in ("Mức", "Chỗ", "Quy tắc", "Theo", "Cách sửa"))
    return f"{dau}<table><tr>{cot}</tr>{hang}</table>"


def thoat(chu: str) -> str:
    """Return a text as text of a page, whatever it holds."""
    return escape(_CAM.sub("\ufffd", chu))


def _luu_y(report: Report, pages: Sequence[PageView], note: str) -> Iterator[str]:
    if note:
        yield f'<p class="luu-y">{thoat(note)}</p>'
    if not pages:
        yield f'<p class="luu-y">{thoat(_KHONG_HINH)}</p>'
    elif len(pages) < pages[0].so_trang:
        yield (
            f'<p class="luu-y">Chỉ có hình của {len(pages)} trang đầu trong '
            f"{pages[0].so_trang} trang; chỗ ở các trang sau không có dấu.</p>"
        )
    if pages:
        yield (
            "<p>Khung có số: một chỗ trong danh sách. Khung nét đứt: thành phần đã nhận ra. Hình "
            "do LibreOffice vẽ, chỗ xuống dòng có thể khác Word.</p>"
        )


def _o_dau(finding: Finding) -> str:
    so = finding.place.paragraph
    return f"{viet_hoa_dau(finding.place.part)}, {f'đoạn {so}' if so else 'cả trang'}"


def _danh_sach(
    nhom: Mapping[str, Sequence[tuple[int, Finding]]], dau: Mapping[int, Dau], *, co_hinh: bool
) -> Iterator[str]:
    for phan, cac_cho in nhom.items():
        yield f"<h2>{thoat(viet_hoa_dau(phan))}</h2>"
        for so, finding in cac_cho:
            yield _mot_cho(so, finding, _tro(so, dau) if co_hinh else "")
    if not nhom:
        yield "<p>Không có chỗ nào phải sửa.</p>"


def _tro(so: int, dau: Mapping[int, Dau]) -> str:
    """Return where the mark of a finding is, or that it has none."""
    if so not in dau:
        return "<p><small>Không tìm thấy chỗ này trên hình trang: không có dấu.</small></p>"
    o = "ở mép trang" if dau[so].mep else "ở trang"
    return f'<p><small><a href="#dau-{so}">Xem dấu {o} {dau[so].o[0].trang + 1}</a></small></p>'


def _mot_cho(so: int, finding: Finding, tro: str) -> str:
    doan = finding.place.paragraph
    noi = f"đoạn {doan}" if doan else "cả trang"
    chu = f" <q>{thoat(finding.place.words)}</q>" if finding.place.words else ""
    muc = "".join(
        f"<dt>{ten}</dt><dd>{thoat(noi_dung)}</dd>"
        for ten, noi_dung in (
            ("có", finding.found),
            ("phải", finding.expected),
            ("theo", finding.source),
            ("sửa", finding.fix),
        )
    )
    return (
        f'<article class="cho {finding.severity}" id="cho-{so}">'
        f'<h3><span class="so">{so}</span><span class="muc">{TEN_MUC[finding.severity]}</span>, '
        f"{noi}:{chu} <code>{thoat(finding.rule)}</code></h3><dl>{muc}</dl>{tro}</article>"
    )


def _thanh_phan(components: Sequence[Component]) -> Iterator[str]:
    if not components:
        return
    yield "<h2>Thành phần đã nhận ra</h2>\n<table><tr><th>Thành phần</th><th>Chắc</th>\
<th>Vì sao</th></tr>"
    for muc in components:
        yield (
            f"<tr><td>{thoat(viet_hoa_dau(muc.name or muc.key))}</td><td>{muc.confidence:.0%}</td>"
            f"<td>{thoat('; '.join(muc.evidence))}</td></tr>"
        )
    yield "</table>"
