"""Rules on the package: what no template may hold, and tags where nothing fills them in."""

import re
from collections.abc import Collection, Iterator, Mapping

from docx.oxml.ns import qn
from lxml import etree

from dangvan.regulations import REGULATIONS
from dangvan.templating.cac_kieu import KIEU_CUA_THAN, TEN_KIEU_BANG, cac_kieu
from dangvan.templating.lint_doan import THE, DoanMau
from dangvan.templating.lint_loi import CA_TEP, LintFinding, LintPlace, loi

_CORE, _STYLES = "docProps/core.xml", "word/styles.xml"
_THEME = re.compile(r"word/theme/theme\d*\.xml")
_THE_XML = re.compile(r"<[^>]*>")
_TEN_CHO = (
    ("word/endnotes", "chú thích cuối (endnote)"), ("word/comments", "ghi chú"),
    ("word/charts", "biểu đồ"), ("word/diagrams", "sơ đồ SmartArt"),
    ("docProps/", "thuộc tính tài liệu"), ("customXml/", "dữ liệu XML riêng"),
)  # fmt: skip
# The properties that are filled in, by their elements. Source: ECMA-376-2, 11.
_THUOC_TINH = {
    "creator": "tác giả", "description": "ghi chú", "identifier": "mã", "language": "ngôn ngữ",
    "subject": "chủ đề", "title": "tiêu đề",
}  # fmt: skip
# What Word would fetch by itself; the last three are dropped before anything is printed.
_LAY_VE = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode=[\"']External)"
    rb"(?![^>]*/(?:hyperlink|attachedTemplate|mailMergeSource|mailMergeHeaderSource)[\"'])"
    rb"[^>]*\bTarget=[\"']([^\"']*)"
)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def khong_nhan(parts: Mapping[str, bytes]) -> Iterator[LintFinding]:
    """Yield why a package is not taken as a template at all."""
    ten_phan = " ".join(parts)
    kieu = parts["[Content_Types].xml"].decode("utf-8", "replace")
    luu = "lưu lại mẫu bằng Word, kiểu .docx"
    if re.search(r"vbaProject|activeX", ten_phan):
        yield loi("macro", CA_TEP, "mẫu có macro hoặc điều khiển ActiveX", luu)
    elif re.search(r"macroEnabled|wordprocessingml\.template\.main", kieu):
        yield loi("kieu_tep", CA_TEP, "mẫu là tệp .docm hoặc .dotx", luu)
    if "/embeddings/" in ten_phan:
        yield loi("tep_nhung", CA_TEP, "mẫu có tệp nhúng", "xoá đối tượng nhúng, dán thành chữ")
    for ten, data in parts.items():
        if ten.endswith(".rels") and (khop := _LAY_VE.search(data)):
            yield loi(
                "lien_ket_ngoai",
                CA_TEP,
                f"mẫu lấy nội dung từ “{khop[1].decode('utf-8', 'replace')[:80]}”",
                "Insert – Picture – Insert (không Link), hoặc File – Info – Edit Links: Break Link",
            )


def cho_khong_dien(parts: Mapping[str, bytes], dien: Collection[str]) -> Iterator[LintFinding]:
    """Yield tags in parts that are not filled in.

    Args:
        parts: The package.
        dien: The parts that are.
    """
    for ten, data in parts.items():
        if ten in dien or not ten.endswith(".xml"):
            continue
        chu = data.decode("utf-8", "replace")
        if ten == _CORE:
            for the in _THUOC_TINH:
                chu = re.sub(rf"<dc:{the}>[^<]*</dc:{the}>", "", chu)
        if khop := THE.search(_THE_XML.sub("", chu)):
            nhan = next((nhan for dau, nhan in _TEN_CHO if ten.startswith(dau)), ten)
            yield loi(
                "cho_khong_dien",
                LintPlace(nhan, ten),
                f"thẻ {khop[0]} ở {nhan}, phần mềm không điền ở đó",
                "đưa thẻ vào thân, đầu trang, chân trang hoặc cước chú",
            )


def thuoc_tinh(parts: Mapping[str, bytes]) -> tuple[DoanMau, ...]:
    """Return the properties that are filled in, as paragraphs."""
    if _CORE not in parts:
        return ()
    goc = etree.fromstring(parts[_CORE], etree.XMLParser(resolve_entities=False))
    return tuple(
        DoanMau(f"thuộc tính “{_THUOC_TINH[ten]}”", _CORE, None, None, nut.text or "")
        for nut in goc
        if isinstance(nut.tag, str) and (ten := etree.QName(nut).localname) in _THUOC_TINH
    )


def thieu_kieu(parts: Mapping[str, bytes]) -> Iterator[LintFinding]:
    """Yield the styles that the body is printed in and the template has not."""
    goc = etree.fromstring(parts[_STYLES], etree.XMLParser(resolve_entities=False))
    co = {kieu.get(qn("w:styleId")) for kieu in goc.iter(qn("w:style"))}
    ten = {kieu.khoa: kieu.ten for pack in REGULATIONS for kieu in cac_kieu(pack)}
    ten.update(TEN_KIEU_BANG)
    if thieu := [ten[khoa] for khoa in KIEU_CUA_THAN if khoa not in co]:
        yield loi(
            "thieu_kieu",
            CA_TEP,
            f"thiếu kiểu {', '.join(f'“{muc}”' for muc in thieu)}; thân bài in ra bằng kiểu Normal",
            "chép kiểu từ mẫu có sẵn (dangvan templates copy), hoặc bắt đầu lại từ bản chép",
        )


def phong_chu_de(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the fonts the file takes from its theme; none when no text asks the theme."""
    if not any(b"Theme=" in parts[ten] for ten in parts if re.fullmatch(r"word/\w+\.xml", ten)):
        return frozenset()
    ra: set[str] = {""}
    for ten in filter(_THEME.fullmatch, parts):
        goc = etree.fromstring(parts[ten], etree.XMLParser(resolve_entities=False))
        ra.update(nut.get("typeface", "") for nut in goc.iter(f"{_A}latin"))
    return frozenset(ra)
