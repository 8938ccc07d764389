"""The frame every paper has: header, title, appendices, page settings."""

from dangvan.regulations import Regulation
from dangvan.templating.goi import REL_HEADER, REL_HEADER_FIRST, REL_HEADER_LAST
from dangvan.templating.thiet_ke import THIET_KE
from dangvan.templating.wml import (
    NS,
    cell,
    page_field,
    paragraph,
    row,
    table,
    tag,
    text_paragraph,
    twips,
)


def dau_van_ban(pack: Regulation) -> str:
    """Issuer, star, number on the left; title, rule, place and date on the right.

    Source: 05-HD/VPTW (2026), Phụ lục 1, ô 1–4, 10, 11b; 36-HD/VPTW (2018), Phụ lục 1.
    """
    trai = [
        tag("for dong in dong_cap_tren"),
        text_paragraph("VBCapTren", "{{ dong }}"),
        tag("endfor"),
        tag("for dong in dong_ban_hanh"),
        text_paragraph("VBBanHanh", "{{ dong }}"),
        tag("endfor"),
        text_paragraph("VBSao", pack.sao),
        text_paragraph("VBSo", "{{ dong_so }}"),
        *neu("dong_du_thao", text_paragraph("VBDuThao", "{{ dong_du_thao }}")),
        *neu("dong_khan", text_paragraph("VBKhan", "{{ dong_khan }}")),
    ]
    phai = [
        text_paragraph("VBTieuDe", pack.tieu_de),
        text_paragraph("VBNgay", "{{ dia_danh_ngay }}"),
    ]
    return hai_cot(trai, phai)


def ten_loai_trich_yeu(pack: Regulation) -> str:
    """Kind, author line, subject, five hyphens, and the addressees under them.

    Source: 05-HD/VPTW (2026), mục II.I.5; 36-HD/VPTW (2018), mục II.1.5.
    """
    parts = [
        text_paragraph("VBTenLoai", "{{ ten_loai }}"),
        *neu("dong_tac_gia", text_paragraph("VBTacGia", "{{ dong_tac_gia }}")),
        text_paragraph("VBTrichYeu", "{{ trich_yeu }}"),
        text_paragraph("VBPhanCach", pack.dau_phan_cach),
        tag("if kinh_gui"),
        text_paragraph("VBKinhGui", "{{ nhan_kinh_gui }}"),
        tag("for dong in kinh_gui"),
        text_paragraph("VBTenKinhGui", "{{ dong }}"),
        tag("endfor"),
        tag("endif"),
    ]
    return "".join(parts)


def cac_can_cu() -> str:
    """The legal bases, one paragraph each, marks included."""
    return tag("for dong in can_cu") + text_paragraph("VBCanCu", "{{ dong }}") + tag("endfor")


def phu_luc(pack: Regulation) -> str:
    """Each appendix on a page of its own; own page numbers where the regulation wants them.

    Source: 05-HD/VPTW (2026), mục II.II.1; 36-HD/VPTW (2018), mục II.4.5.
    """
    rieng = pack.phu_luc.danh_so_trang_rieng
    kieu = "VBPhuLuc" if rieng else "VBPhuLucSangTrang"
    parts = [tag("for phan in phu_luc")]
    if rieng:
        parts += [
            tag("if loop.first"),
            paragraph("VBHetPhan", section=section(pack, REL_HEADER_FIRST)),
            tag("else"),
            paragraph("VBHetPhan", section=section(pack, REL_HEADER_LAST)),
            tag("endif"),
        ]
    parts += [
        text_paragraph(kieu, "{{ phan.nhan }}"),
        text_paragraph("VBTrichYeu", "{{ phan.ten }}"),
    ]
    if pack.phu_luc.dong_kem_theo:
        parts.append(text_paragraph("VBKemTheo", "{{ phan.kem_theo }}"))
    parts += [
        text_paragraph("VBPhanCach", pack.dau_phan_cach),
        text_paragraph("VBNoiDung", "{{p phan.noi_dung }}"),
        tag("endfor"),
    ]
    return "".join(parts)


def section(pack: Regulation, trang_dau: str) -> str:
    """Paper, margins, page number from the second page on.

    Args:
        pack: The regulation.
        trang_dau: The relationship of the header of its first page.

    Source: 05-HD/VPTW (2026), mục II.IV; 36-HD/VPTW (2018), mục II.4.
    """
    giay = pack.trang_giay
    margins = " ".join(
        f'w:{side}="{twips(mm)}"'
        for side, mm in (
            ("top", giay.le_tren_mm),
            ("right", giay.le_phai_mm),
            ("bottom", giay.le_duoi_mm),
            ("left", giay.le_trai_mm),
            ("header", pack.so_trang.cach_mep_tren_mm),
            ("footer", pack.so_trang.cach_mep_tren_mm),
        )
    )
    restart = '<w:pgNumType w:start="1"/>' * pack.so_trang.phu_luc_danh_rieng
    return (
        "<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{REL_HEADER}"/>'
        f'<w:headerReference w:type="first" r:id="{trang_dau}"/>'
        f'<w:pgSz w:w="{twips(giay.rong_mm)}" w:h="{twips(giay.cao_mm)}"/>'
        f'<w:pgMar {margins} w:gutter="0"/>{restart}'
        + "<w:titlePg/>" * pack.so_trang.trang_dau_khong_so
        + "</w:sectPr>"
    )


def headers() -> dict[str, str]:
    """The header parts by file name: the page number; the first page of a section.

    The scope of circulation stands on the paper's first page only. The last section is the whole
    paper when there is no appendix, so its first page has a name of its own.
    """
    return {
        "header1.xml": _header(paragraph("VBSoTrang", page_field())),
        "header2.xml": _header(text_paragraph("VBPhamVi", "{{ pham_vi }}")),
        "header3.xml": _header(text_paragraph("VBPhamVi", "{{ pham_vi_phan_cuoi }}")),
    }


def _header(content: str) -> str:
    return f"<w:hdr {NS}>{content}</w:hdr>"


def document_xml(body: str, pack: Regulation) -> str:
    """The main part around a body."""
    return f"<w:document {NS}><w:body>{body}{section(pack, REL_HEADER_LAST)}</w:body></w:document>"


def neu(name: str, content: str) -> tuple[str, str, str]:
    """Content that is printed where a name has a value."""
    return tag(f"if {name}"), content, tag("endif")


def hai_cot(trai: list[str], phai: list[str]) -> str:
    """The borderless table of two columns that the head and the signature share."""
    widths = (twips(THIET_KE.cot_trai_mm), twips(THIET_KE.cot_phai_mm))
    return table("VBKhung", widths, [row([cell(widths[0], trai), cell(widths[1], phai)])])
