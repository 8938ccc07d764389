"""What inheritance gives: defaults, styles, themes, tables, lists, direct formatting."""

import pytest
from goi_tay import goi, kieu, than

from dangvan.layout import Doan, KieuChu, Layout, measure

MAC_DINH = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)


CO_14 = '<w:sz w:val="28"/>'


def style(khoa: str, chu: str = "", doan: str = "", loai: str = "paragraph", cha: str = "") -> str:
    dua = f'<w:basedOn w:val="{cha}"/>' if cha else ""
    return (
        f'<w:style w:type="{loai}" w:styleId="{khoa}"><w:name w:val="{khoa}"/>{dua}'
        f"<w:pPr>{doan}</w:pPr><w:rPr>{chu}</w:rPr></w:style>"
    )


def doan(chu: str = "chữ", ppr: str = "", rpr: str = "") -> str:
    return (
        f"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:rPr>{rpr}</w:rPr>"
        f'<w:t xml:space="preserve">{chu}</w:t></w:r></w:p>'
    )


def do(noi_dung: str, cac_kieu: str = MAC_DINH, **them: str) -> Layout:
    phan = {"styles.xml": kieu(cac_kieu), **{f"{ten}.xml": xml for ten, xml in them.items()}}
    return measure(goi(than(noi_dung), phan))


def mot(layout: Layout, so: int = 0) -> tuple[Doan, KieuChu]:
    return layout.doan[so], layout.doan[so].manh[0].kieu


def test_without_styles_word_prints_times_new_roman_10() -> None:
    _, chu = mot(measure(goi(than(doan()))))
    assert (chu.phong_ascii, chu.co_pt, chu.dam) == ("Times New Roman", 10, False)


def test_document_defaults_reach_every_paragraph() -> None:
    muc, chu = mot(do(doan()))
    assert (chu.phong_khac, chu.co_pt) == ("Calibri", 11)
    assert (muc.kieu.sau_pt, muc.kieu.quy_tac_dong) == (8, "boi_so")
    assert muc.kieu.dan_dong_boi == pytest.approx(259 / 240)


def test_a_chain_of_styles_and_direct_formatting_win_in_order() -> None:
    cac_kieu = MAC_DINH + style("Cha", '<w:sz w:val="26"/><w:i/>', '<w:jc w:val="center"/>')
    cac_kieu += style("Con", '<w:sz w:val="28"/>', '<w:ind w:firstLine="567"/>', cha="Cha")
    muc, chu = mot(do(doan(ppr='<w:pStyle w:val="Con"/>'), cac_kieu))
    assert (chu.co_pt, chu.nghieng) == (14, True)
    assert muc.kieu.can == "giua"
    assert muc.kieu.thut_dau_dong_mm == pytest.approx(10, abs=0.01)
    _, chu = mot(do(doan(ppr='<w:pStyle w:val="Con"/>', rpr='<w:i w:val="0"/>'), cac_kieu))
    assert not chu.nghieng


@pytest.mark.parametrize(
    ("doan_dam", "chu_dam", "rieng", "ra"),
    [
        ("<w:b/>", "", "", True),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="false"/>', False),
    ],
)
def test_toggles_of_two_styles_cancel_each_other(
    doan_dam: str, chu_dam: str, rieng: str, ra: bool
) -> None:
    cac_kieu = MAC_DINH + style("D", doan_dam) + style("C", chu_dam, loai="character")
    layout = do(doan(ppr='<w:pStyle w:val="D"/>', rpr=f'<w:rStyle w:val="C"/>{rieng}'), cac_kieu)
    assert mot(layout)[1].dam is ra


def test_bold_document_defaults_stay_bold() -> None:
    cac_kieu = MAC_DINH.replace("<w:sz", "<w:b/><w:sz") + style("D", "<w:b/>")
    assert mot(do(doan(ppr='<w:pStyle w:val="D"/>'), cac_kieu))[1].dam


def test_theme_fonts_are_resolved() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont>'
        '<a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    rpr = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial"/>'
    layout = do(doan(rpr=rpr), theme1=theme)
    assert layout.doan[0].manh[0].phong == {"Cambria"}


def test_letters_with_marks_use_the_font_of_h_ansi() -> None:
    rpr = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>'
    assert do(doan("chu", rpr=rpr)).doan[0].manh[0].phong == {"Times New Roman"}
    assert do(doan("chữ", rpr=rpr)).doan[0].manh[0].phong == {"Times New Roman", "Arial"}


def test_a_table_style_lies_under_the_paragraph_style() -> None:
    cac_kieu = MAC_DINH + style("B", '<w:sz w:val="20"/><w:b/>', loai="table")
    bang = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="B"/></w:tblPr><w:tblGrid><w:gridCol w:w="5669"/>'
        f'<w:gridCol w:w="3685"/></w:tblGrid><w:tr><w:tc>{doan()}</w:tc><w:tc>'
        f"{doan(rpr=CO_14)}</w:tc></w:tr></w:tbl>"
    )
    layout = do(bang, cac_kieu)
    (trai, chu_trai), (phai, chu_phai) = mot(layout, 0), mot(layout, 1)
    assert (chu_trai.co_pt, chu_trai.dam, chu_phai.co_pt) == (10, True, 14)
    assert trai.o is not None
    assert phai.o is not None
    assert (round(trai.o.rong_mm), round(phai.o.trai_mm), phai.o.so_cot) == (100, 100, 2)


def test_list_numbers_are_counted_and_indent_the_paragraph() -> None:
    so = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/><w:pPr><w:ind w:left="720" '
        'w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def muc(cap: int) -> str:
        return doan(ppr=f'<w:numPr><w:ilvl w:val="{cap}"/><w:numId w:val="1"/></w:numPr>')

    layout = do(muc(0) + muc(1) + muc(1) + muc(0) + muc(1), numbering=so)
    assert [mot.danh_so for mot in layout.doan] == ["Điều 1.", "a)", "b)", "Điều 2.", "a)"]
    assert layout.doan[0].kieu.thut_dau_dong_mm == pytest.approx(-6.35, abs=0.01)


def test_tracked_changes_are_read_as_accepted_and_hidden_text_is_not_read() -> None:
    noi_dung = (
        '<w:p><w:ins w:id="1"><w:r><w:t>thêm </w:t></w:r></w:ins><w:del w:id="2"><w:r>'
        "<w:delText>bỏ </w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn </w:t>"
        "</w:r><w:sdt><w:sdtContent><w:r><w:t>ô</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p>'
        '<w:p><w:r><w:t>liền</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    layout = do(noi_dung)
    assert [doan.chu for doan in layout.doan] == ["thêm ô", "nối liền"]
    vet = layout.dau_vet
    assert (vet.thay_doi, vet.ghi_chu, vet.chu_an, vet.o_dieu_khien) == (2, 1, 1, 1)


def test_fields_keep_their_result_and_their_name() -> None:
    noi_dung = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>9</w:t></w:r><w:r>'
        '<w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>hiện</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr=" DATE "><w:r><w:t> nay</w:t></w:r></w:fldSimple></w:p>'
    )
    (mot_doan,) = do(noi_dung).doan
    assert mot_doan.chu == "hiện nay"
    assert set(mot_doan.truong) == {"IF", "PAGE", "DATE"}


def test_text_boxes_are_read_once_and_lines_are_measured() -> None:
    hop = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
        "<wp:positionH relativeFrom='page'><wp:posOffset>1080000</wp:posOffset></wp:positionH>"
        "<wp:extent cx='2520000' cy='360000'/><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{doan('trong hộp')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox><w:txbxContent>{doan('trong hộp')}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:pict>"
        "<v:line from='10pt,5pt' to='210pt,5pt'/></w:pict></w:r><w:r><w:t>ngoài</w:t></w:r></w:p>"
    )
    layout = do(hop)
    assert [doan.chu for doan in layout.doan] == ["trong hộp", "ngoài"]
    vi_tri = layout.doan[0].hop
    assert vi_tri is not None
    assert vi_tri.rong_mm == 70
    assert vi_tri.trai_mm == pytest.approx(30 - 25.4)
    (net,) = layout.net_ke
    assert net.dai_mm == pytest.approx(200 * 25.4 / 72)


def test_sections_inherit_headers_and_say_which_paragraphs_they_hold() -> None:
    dau_trang = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:p><w:r><w:t>đầu trang</w:t></w:r></w:p></w:hdr>"
    )
    sect = (
        '<w:sectPr><w:headerReference w:type="default" r:id="r0"/><w:pgSz w:w="16838" '
        'w:h="11906"/><w:pgMar w:top="-1134" w:left="1701"/></w:sectPr>'
    )
    noi_dung = doan() + f"<w:p><w:pPr>{sect}</w:pPr></w:p>" + doan()
    layout = measure(goi(than(noi_dung), {"header1.xml": dau_trang}))
    ngang, doc = layout.phan
    assert (ngang.nam_ngang, doc.nam_ngang) == (True, False)
    assert round(ngang.le_tren_mm) == 20
    assert (ngang.doan_dau, ngang.doan_cuoi, doc.doan_dau, doc.doan_cuoi) == (1, 2, 3, 3)
    assert [doan.chu for doan in doc.dau_trang["default"]] == ["đầu trang"]
