"""Render a paper: template and facts in, the bytes of a Word file out."""

import os
import zipfile
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from typing import BinaryIO
from xml.sax.saxutils import escape

from dangvan.errors import DataError
from dangvan.models import VanBan
from dangvan.regulations import regulation_for
from dangvan.render.ngu_canh import ngu_canh
from dangvan.render.rendered import Receipt, Rendered
from dangvan.templating import app_properties, mau_co_san, xml_part, zip_parts

TemplateSource = str | os.PathLike[str] | BinaryIO


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
    data = _thuoc_tinh(dien_mau(mau, ngu_canh(van_ban, pack)), van_ban)
    receipt = Receipt(
        so_ky_hieu=van_ban.so_ky_hieu if van_ban.so_van_ban else None,
        tap_tin_sha256=sha256(data).hexdigest(),
        mau_sha256=mau.sha256,
        mau=mau.ten,
        regulation=pack.khoa,
        phien_ban=version("dangvan"),
    )
    return Rendered(data, receipt)


def _thuoc_tinh(data: bytes, van_ban: VanBan) -> bytes:
    """Set the document properties from the paper, and give the package fixed times."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    parts["docProps/core.xml"] = xml_part(_core(van_ban))
    if "docProps/app.xml" in parts:
        parts["docProps/app.xml"] = xml_part(app_properties())
    return zip_parts(parts)


def _core(van_ban: VanBan) -> str:
    so = f" số {van_ban.so_ky_hieu}" if van_ban.so_van_ban else " (dự thảo)"
    tieu_de = escape(van_ban.ten_loai.capitalize() + so)
    tac_gia = escape(van_ban.co_quan_ban_hanh.ten_to_chuc)
    luc = f'xsi:type="dcterms:W3CDTF">{van_ban.ngay_ban_hanh.isoformat()}T00:00:00Z'
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dcterms:created {luc}</dcterms:created><dc:creator>{tac_gia}</dc:creator>"
        f"<dc:language>vi-VN</dc:language><cp:lastModifiedBy>{tac_gia}</cp:lastModifiedBy>"
        f"<dcterms:modified {luc}</dcterms:modified><cp:revision>1</cp:revision>"
        f"<dc:subject>{escape(van_ban.trich_yeu)}</dc:subject><dc:title>{tieu_de}</dc:title>"
        "</cp:coreProperties>"
    )
