"""Render a paper: template and facts in, the bytes of a Word file out."""

import os
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import BinaryIO
from xml.sax.saxutils import escape

from dangvan.errors import DataError
from dangvan.models import VanBan
from dangvan.regulations import regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.render.rendered import Receipt, Rendered
from dangvan.templating import mau_co_san

TemplateSource = str | os.PathLike[str] | BinaryIO

# The properties a template may tag, by the name docxtpl gives them. Source: ECMA-376-2, 11.
_DUBLIN_CORE = {
    "author": "creator",
    "comments": "description",
    "identifier": "identifier",
    "language": "language",
    "subject": "subject",
    "title": "title",
}


def render(
    van_ban: VanBan,
    *,
    template: TemplateSource | None = None,
    tai_lieu_mat: bool = False,
) -> Rendered:
    """Return the Word file of a paper under the regulation in force on its date.

    The same paper and template give the same bytes. A paper without a number is a draft: the
    number stays blank.

    Args:
        van_ban: The paper.
        template: The office's own docxtpl template; the built-in one when not given.
        tai_lieu_mat: Whether this machine may handle papers marked with a secrecy grade.

    Raises:
        DataError: The paper is marked secret and this machine may not handle it, or no regulation
            is known for its date.
        TemplateError: The template cannot be read, lacks a tag, or names what the paper has not.
    """
    if van_ban.do_mat and not tai_lieu_mat:
        raise DataError(
            "văn bản có Độ mật, máy này chưa được phép xử lý tài liệu mật",
            fix="làm trên máy được phép, hoặc bỏ Độ mật nếu ghi nhầm",
        )
    # docxtpl and Jinja load with the first paper, not with `import dangvan`.
    from dangvan.render.dien_mau import dien_mau, doc_mau

    pack = regulation_for(van_ban.ngay_ban_hanh)
    kind = van_ban.loai_van_ban
    mau = mau_co_san(pack.khoa, kind) if template is None else doc_mau(template, kind)
    data = dien_mau(mau, ngu_canh(van_ban, pack), core=lambda rieng: _core(van_ban, rieng))
    receipt = Receipt(
        so_ky_hieu=van_ban.so_ky_hieu if van_ban.so_van_ban else None,
        tap_tin_sha256=sha256(data).hexdigest(),
        mau_sha256=mau.sha256,
        mau=mau.ten,
        regulation=pack.khoa,
        phien_ban=phien_ban(),
    )
    return Rendered(data, receipt)


@cache
def phien_ban() -> str:
    """Return the version of this library."""
    return version("dangvan")


def _core(van_ban: VanBan, rieng: Mapping[str, str]) -> str:
    """The document properties: the paper's, but those the template writes by itself."""
    so = f" số {van_ban.so_ky_hieu}" if van_ban.so_van_ban else " (dự thảo)"
    thuoc_tinh = {
        "author": van_ban.co_quan_ban_hanh.ten_to_chuc,
        "language": "vi-VN",
        "subject": van_ban.trich_yeu,
        "title": van_ban.ten_loai.capitalize() + so,
        **rieng,
    }
    dong = "".join(
        f"<dc:{_DUBLIN_CORE[ten]}>{escape(chu)}</dc:{_DUBLIN_CORE[ten]}>"
        for ten, chu in thuoc_tinh.items()
    )
    luc = f'xsi:type="dcterms:W3CDTF">{van_ban.ngay_ban_hanh.isoformat()}T00:00:00Z'
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dcterms:created {luc}</dcterms:created>"
        f"<cp:lastModifiedBy>{escape(thuoc_tinh['author'])}</cp:lastModifiedBy>"
        f"<dcterms:modified {luc}</dcterms:modified><cp:revision>1</cp:revision>{dong}"
        "</cp:coreProperties>"
    )
