"""Templates with one mistake each: what was changed, and the finding it must give."""

from collections.abc import Mapping
from typing import NamedTuple

from own_templates import DOCUMENT, own, parts_of

from dangvan.templating import mau_co_san

CORE = "docProps/core.xml"
RELS = "word/_rels/document.xml.rels"
HEADER = "word/header2.xml"
STYLES = "word/styles.xml"
DOAN = (
    '<w:p><w:pPr><w:pStyle w:val="VBNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    "</w:p>"
)
TRICH = "{{ trich_yeu }}"
BANG = (
    '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/>'
    "</w:tblGrid>{}</w:tbl>"
)
O_BANG = '<w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>{}</w:tc>'
THAN = DOAN.format("{{p noi_dung }}")
HOP = (
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:100pt;height:20pt">'
    "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


CHU_DE = {
    "word/theme/theme1.xml": b'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
    b'main"><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
    b"</a:theme>",
    RELS: parts_of(mau_co_san("hd05_2026", "nghi_quyet").data)[RELS].replace(
        b"</Relationships>",
        b'<Relationship Id="chuDe" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/theme" Target="theme/theme1.xml"/></Relationships>',
    ),
}


class Sai(NamedTuple):
    """One mistake: what to change, the rule that must find it, its place, words of the finding."""

    rule: str
    changes: tuple[tuple[str, str], ...]
    place: str
    words: str
    part: str = DOCUMENT
    kind: str = "nghi_quyet"
    extra: Mapping[str, bytes] = {}


def sau(the: str) -> tuple[tuple[str, str], ...]:
    """Add words after the subject, in its paragraph."""
    return ((TRICH, f"{TRICH} {the}"),)


def them(*cac_doan: str) -> tuple[tuple[str, str], ...]:
    """Add paragraphs after the body."""
    return ((THAN, THAN + "".join(map(DOAN.format, cac_doan))),)


def bang(*cac_dong: str) -> tuple[tuple[str, str], ...]:
    """Add a table of one column after the body."""
    dong = "".join(f"<w:tr>{O_BANG.format(dong)}</w:tr>" for dong in cac_dong)
    return ((THAN, THAN + BANG.format(dong)),)


TRICH_YEU = "thân, đoạn 21, “{{ trich_yeu }}"
KY = "thân, đoạn 33"
D = DOAN.format

CAC_SAI: Mapping[str, Sai] = {
    # --- Tags
    "thiếu ngoặc": Sai("viet_do", sau("{{ ten_loai }"), TRICH_YEU, "thẻ viết dở ở “{{ ten_loai }”"),
    "ngoặc lẻ": Sai("viet_do", sau("}"), TRICH_YEU, "thẻ viết dở"),
    "thẻ trên hai đoạn": Sai(
        "viet_do", them("{{ ten_loai"), KY, "thẻ viết dở ở “{{ ten_loai”"
    ),
    "thẻ dở thay thẻ đúng": Sai(
        "viet_do", (("{{ ho_ten }}", "{{ ho_ten }"),), "bảng 3, dòng 1, ô 2", "“{{ ho_ten }”"
    ),
    "dấu cách thay gạch dưới": Sai(
        "cu_phap", (("{{ ho_ten }}", "{{ ho ten }}"),), "bảng 3, dòng 1, ô 2", "{{ ho ten }}"
    ),
    "dấu cách trong tên": Sai("cu_phap", sau("{{ ten loai }}"), TRICH_YEU, "viết sai"),
    "thẻ trống": Sai("cu_phap", sau("{{ }}"), TRICH_YEU, "viết sai"),
    "for thiếu in": Sai(
        "cu_phap", them("{%p for x can_cu %}", "x", "{%p endfor %}"), KY, "{%p for x can_cu %}"
    ),
    "lệnh gõ sai": Sai("lenh_la", sau("{% fi x %}"), TRICH_YEU, "{% fi x %} không dùng được"),
    "include": Sai("lenh_la", sau("{% include 'x' %}"), TRICH_YEU, "include"),
    "macro jinja": Sai("lenh_la", sau("{% macro x() %}"), TRICH_YEU, "không dùng được"),
    "raw": Sai("lenh_la", sau("{% raw %}"), TRICH_YEU, "không dùng được"),
    "bộ lọc không có": Sai("loc_la", sau("{{ ten_loai|uper }}"), TRICH_YEU, "“uper” không có"),
    "bộ lọc safe": Sai("loc_la", sau("{{ ten_loai|safe }}"), TRICH_YEU, "dấu & <"),
    "thuộc tính ẩn": Sai("bi_cam", sau("{{ ten_loai.__class__ }}"), TRICH_YEU, "“__class__”"),
    "lọc attr": Sai("bi_cam", sau("{{ ten_loai|attr('x') }}"), TRICH_YEU, "“attr”"),
    "hàm ẩn": Sai("bi_cam", sau("{{ noi_nhan.append('x') }}"), TRICH_YEU, "không được phép"),
    # --- Names
    "tên gõ sai": Sai("ten_la", sau("{{ trich_yu }}"), TRICH_YEU, "“trich_yu” không có"),
    "thẻ gõ sai thay thẻ đúng": Sai(
        "ten_la", (("{{ ho_ten }}", "{{ ho_tn }}"),), "ô 2, “{{ ho_tn }}”", "có phải ho_ten không"
    ),
    "tên lạ": Sai("ten_la", sau("{{ zzz }}"), TRICH_YEU, "dùng một trong can_cu"),
    "tên của loại khác": Sai("ten_la", sau("{{ quan_chung.ho_ten }}"), TRICH_YEU, "quan_chung"),
    "tên trong điều kiện": Sai(
        "ten_la", them("{%p if dong_khn %}", "x", "{%p endif %}"), KY, "có phải dong_khan không"
    ),
    "ngoài vòng lặp": Sai("ngoai_vong_lap", them("{{ dong }}"), KY, "“dong” ở ngoài vòng lặp"),
    "loop ngoài vòng lặp": Sai("ngoai_vong_lap", sau("{{ loop.index }}"), TRICH_YEU, "“loop”"),
    "thuộc tính gõ sai": Sai(
        "thuoc_tinh_la",
        (("quan_chung.don_vi", "quan_chung.donvi"),),
        "thân, đoạn",
        "có phải quan_chung.don_vi không",
        kind="quyet_dinh_ket_nap",
    ),
    "thuộc tính của phụ lục": Sai(
        "thuoc_tinh_la", (("phan.ten ", "phan.tn "),), "“{{ phan.tn }}”", "“phu_luc” không có “tn”"
    ),
    "thuộc tính của danh sách": Sai(
        "thuoc_tinh_la", sau("{{ phu_luc.ten }}"), TRICH_YEU, "viết {%p for phan in phu_luc %}"
    ),
    "thuộc tính của chữ": Sai("thuoc_tinh_la", sau("{{ ten_loai.x }}"), TRICH_YEU, "không có “x”"),
    "thiếu ô": Sai("thieu", ((TRICH, "về việc"),), "cả tệp", "{{ trich_yeu }} (trích yếu)"),
    "thiếu thân bài": Sai("thieu", (("{{p noi_dung }}", ""),), "cả tệp", "{{p noi_dung }}"),
    "thiếu phụ lục": Sai("thieu", (("in phu_luc", "in []"),), "cả tệp", "{{ phu_luc }}"),
    "chưa dùng mức độ khẩn": Sai(
        "chua_dung", ((" dong_khan ", " ten_loai "),), "cả tệp", "dong_khan (mức độ khẩn"
    ),
    "chưa dùng quê quán": Sai(
        "chua_dung", (("{{ quan_chung.que_quan }}", ""),), "cả tệp", "quan_chung.que_quan",
        kind="quyet_dinh_ket_nap",
    ),
    "in cả danh sách": Sai(
        "in_danh_sach", sau("{{ noi_nhan }}"), TRICH_YEU, "{%p for dong in noi_nhan %}"
    ),
    "in cả nhóm": Sai(
        "in_danh_sach", sau("{{ quan_chung }}"), "{{ trich_yeu }} {{ quan_chung }}",
        "viết {{ quan_chung.ho_ten }}", kind="quyet_dinh_ket_nap",
    ),
    # --- Values
    "thân bài không p": Sai(
        "than_bai", (("{{p noi_dung }}", "{{ noi_dung }}"),), "“{{ noi_dung }}”", "{{p noi_dung }}"
    ),
    "thân bài có lọc": Sai(
        "than_bai", (("{{p noi_dung }}", "{{p noi_dung|upper }}"),), "upper", "không đúng cách"
    ),
    "thân phụ lục không p": Sai(
        "than_bai", (("{{p phan.noi_dung", "{{ phan.noi_dung"),), "phan", "{{p phan.noi_dung }}"
    ),
    "p với chữ": Sai("sai_kieu", them("{{p ten_loai }}"), KY, "viết {{ ten_loai }}"),
    "r với chữ": Sai("sai_kieu", sau("{{r ten_loai }}"), TRICH_YEU, "dùng r với giá trị là chữ"),
    # --- Blocks
    "if không đóng": Sai("khong_khop", them("{%p if dong_khan %}"), KY, "thêm {%p endif %}"),
    "for không đóng": Sai("khong_khop", sau("{% for x in can_cu %}"), TRICH_YEU, "{% endfor %}"),
    "endif thừa": Sai("khong_khop", them("{%p endif %}"), KY, "không có if nào trước nó"),
    "else thừa": Sai("khong_khop", them("{%p else %}"), KY, "không có if nào"),
    "if đóng bằng endfor": Sai(
        "khong_khop", them("{%p if dong_khan %}", "x", "{%p endfor %}", "{%p endif %}"),
        "thân, đoạn 35", "{%p endfor %} không có for",
    ),
    "if mở trong ô, đóng ngoài ô": Sai(
        "ngang_o",
        ((THAN, THAN + BANG.format(
            f"<w:tr>{O_BANG.format(D('{%p if dong_khan %}') + D('x'))}</w:tr>")
          + D("{%p endif %}")),),
        "thân, đoạn", "đóng ở ô, hộp chữ",
    ),
    "mở p, đóng không p": Sai(
        "lech_kieu", them("{%p if dong_khan %}", "x", "{% endif %}"), "thân, đoạn 35", "kiểu khác"
    ),
    "mở ở đoạn này đóng ở đoạn khác": Sai(
        "ngang_doan", them("{% if dong_khan %}", "x", "{% endif %}"), KY, "đóng ở đoạn 35"
    ),
    "tr ngoài bảng": Sai(
        "ngoai_bang", them("{%tr for x in can_cu %}", "{%tr endfor %}"), KY, "nằm ngoài bảng"
    ),
    "chữ cạnh p": Sai(
        "chu_mat", them("{%p if dong_khan %} khẩn", "x", "{%p endif %}"), KY, "chữ “khẩn” mất"
    ),
    "hai thẻ p một đoạn": Sai(
        "chu_mat", them("{%p if dong_khan %}{%p endif %}"), KY, "chữ “{%p endif %}” mất"
    ),
    "chữ cạnh tr": Sai(
        "chu_mat",
        bang(D("{%tr for x in can_cu %} Căn cứ"), D("{{ x }}"), D("{%tr endfor %}"), D("Hết")),
        "bảng 2, dòng 1, ô 1", "chiếm cả dòng của bảng",
    ),
    "ô rỗng": Sai(
        "o_rong", bang(D("{%p if dong_khan %}") + D("x") + D("{%p endif %}")),
        "bảng 2, dòng 1, ô 1", "không còn đoạn nào",
    ),
    "hộp chữ rỗng": Sai(
        "o_rong",
        ((TRICH, f"{TRICH}</w:t></w:r>"
          + HOP.format(D("{%p if dong_khan %}") + D("x") + D("{%p endif %}")) + "<w:r><w:t>"),),
        "trong hộp chữ", "hộp chữ không còn đoạn nào",
    ),
    "bảng rỗng": Sai(
        "bang_rong", bang(D("{%tr for x in can_cu %}"), D("{{ x }}"), D("{%tr endfor %}")),
        "bảng 2, dòng 1, ô 1", "không còn dòng nào",
    ),
    "lặp theo cột": Sai(
        "luoi_bang",
        ((THAN, THAN + BANG.format("<w:tr>" + "".join(
            O_BANG.format(D(the)) for the in
            ("STT", "{%tc for x in can_cu %}", "{{ x }}", "{%tc endfor %}")) + "</w:tr>")
          ),),
        "bảng 2, dòng 1, ô 2", "đổi số cột",
    ),
    # --- Trial
    "chia cho 0": Sai("khong_tinh_duoc", sau("{{ 1 // (so_dieu - so_dieu) }}"), "{{ trich_yeu }}",
                      "ZeroDivisionError", kind="quyet_dinh_ket_nap"),
    "cộng chữ với số": Sai("khong_tinh_duoc", sau("{{ ten_loai + 1 }}"), TRICH_YEU, "TypeError"),
    "hàm không có": Sai("ten_la", sau("{{ {}.x }}"), TRICH_YEU, "“x” không có"),
    "không in ra": Sai(
        "khong_in_ra", ((TRICH, "{% if trich_yeu %}Về việc{% endif %}"),), "cả tệp", "trich_yeu"
    ),
    "in khi có khẩn": Sai(
        "khong_in_ra", (("{{ ho_ten }}", "{% if dong_khan %}{{ ho_ten }}{% endif %}"),), "cả tệp",
        "ho_ten mà không phải lúc nào cũng in ra",
    ),
    "thuộc tính không tính được": Sai(
        "khong_tinh_duoc", (("<dc:language>", "<dc:title>{{ 1 // 0 }}</dc:title><dc:language>"),),
        "thuộc tính", "ZeroDivisionError", part=CORE,
    ),
    "gộp đoạn ngang bảng": Sai(
        "xml_hong", (("{{ ten_loai }}", "{%- if dong_khan %}x{% endif %}{{ ten_loai }}"),),
        "cả tệp", "có thẻ đặt sai chỗ",
    ),
    "đầu trang không dùng": Sai(
        "bi_tu_choi", (("{{ pham_vi }}", "{{ pham_vi }}{{ zzz }}"),), "cả tệp", "“zzz” không có",
        part=HEADER, kind="quyet_dinh_ket_nap",
    ),
    # --- Places
    "tên lạ ở đầu trang": Sai(
        "ten_la", (("{{ pham_vi }}", "{{ pham_vi }}{{ pham_v }}"),),
        "đầu trang của trang đầu, phần 1, đoạn 1", "có phải pham_vi không", part=HEADER,
    ),
    "tên lạ ở thuộc tính": Sai(
        "ten_la", (("<dc:language>", "<dc:title>{{ ten_loa }}</dc:title><dc:language>"),),
        "thuộc tính “tiêu đề”", "có phải ten_loai không", part=CORE,
    ),
    "tên lạ trong hộp chữ": Sai(
        "ten_la", ((TRICH, f"{TRICH}</w:t></w:r>{HOP.format(D('{{ ten_loa }}'))}<w:r><w:t>"),),
        "trong hộp chữ, “{{ ten_loa }}”", "có phải ten_loai không",
    ),
    "thẻ ở từ khoá": Sai(
        "cho_khong_dien",
        (("<dc:language>", "<cp:keywords>{{ ten_loai }}</cp:keywords><dc:language>"),),
        "thuộc tính tài liệu", "phần mềm không điền ở đó", part=CORE,
    ),
    "thẻ ở biểu đồ": Sai(
        "cho_khong_dien", (), "biểu đồ", "{{ ten_loai }}",
        extra={"word/charts/chart1.xml": b"<c><a>{{ ten</a><a>_loai }}</a></c>"},
    ),
    "thẻ ở chú thích cuối": Sai(
        "cho_khong_dien", (), "chú thích cuối (endnote)", "phần mềm không điền",
        extra={"word/endnotes.xml": b"<e>{% if x %}</e>"},
    ),
    # --- Word
    "thẻ bị tách": Sai(
        "the_tach", ((TRICH, "{{ tri</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ch_yeu }}"),),
        TRICH_YEU, "bị cắt thành nhiều mảnh",
    ),
    "ô điều khiển": Sai(
        "o_dieu_khien",
        (("<w:r><w:t xml:space=\"preserve\">{{ trich_yeu }}</w:t></w:r>",
          '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ trich_yeu }}</w:t>'
          "</w:r></w:sdtContent></w:sdt>"),),
        TRICH_YEU, "ô điều khiển nội dung",
    ),
    "thẻ trong mã trường": Sai(
        "trong_truong",
        ((TRICH, f'{TRICH}</w:t></w:r><w:fldSimple w:instr=" QUOTE {{{{ ten_loai }}}} "><w:r><w:t>'
          "x</w:t></w:r></w:fldSimple><w:r><w:t>"),),
        TRICH_YEU, "mã trường “QUOTE {{ ten_loai }}”",
    ),
    "sửa đổi": Sai(
        "sua_doi_theo_doi",
        ((TRICH, f'{TRICH}</w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r>'
          "</w:ins><w:r><w:t>"),),
        "thân, đoạn 21", "mẫu còn 1 sửa đổi",
    ),
    "sửa đổi ở đầu trang": Sai(
        "sua_doi_theo_doi",
        (("<w:pStyle w:val=\"VBPhamVi\"/>", '<w:pStyle w:val="VBPhamVi"/><w:pPrChange w:id="1" '
          'w:author="A"><w:pPr/></w:pPrChange>'),),
        "đầu trang của trang đầu, phần 1, đoạn 1", "mẫu còn 1 sửa đổi", part=HEADER,
    ),
    "ghi chú": Sai(
        "ghi_chu", ((TRICH, f'{TRICH}</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>'
                     "<w:r><w:t>"),),
        "thân, đoạn 21", "mẫu còn 1 ghi chú",
    ),
    "phông khác": Sai(
        "phong_khac",
        (("<w:r><w:t xml:space=\"preserve\">{{ trich_yeu }}",
          '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>{{ trich_yeu }}'),),
        TRICH_YEU, "phông Arial",
    ),
    "phông trong kiểu": Sai(
        "phong_khac",
        (('<w:name w:val="VB Trích yếu"/><w:basedOn w:val="Normal"/>',
          '<w:name w:val="VB Trích yếu"/><w:basedOn w:val="Arial"/>'),
         ("</w:docDefaults>", '</w:docDefaults><w:style w:type="paragraph" w:styleId="Arial">'
          '<w:name w:val="Arial"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii="Arial" '
          'w:hAnsi="Arial"/></w:rPr></w:style>')),
        TRICH_YEU, "phông Arial, 2 đoạn", part=STYLES,
    ),
    "phông chủ đề": Sai(
        "phong_chu_de",
        (("<w:r><w:t xml:space=\"preserve\">{{ trich_yeu }}",
          '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr>'
          "<w:t>{{ trich_yeu }}"),),
        TRICH_YEU, "của chủ đề (theme)",
        extra=CHU_DE,
    ),
    "bảng mã cũ": Sai("bang_ma_cu", them("NghÞ quyÕt nµy ®­îc phæ biÕn"), KY, "bảng mã cũ"),
    "phông bảng mã cũ": Sai(
        "bang_ma_cu",
        (("<w:r><w:t xml:space=\"preserve\">{{ trich_yeu }}",
          '<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>'
          "{{ trich_yeu }}"),),
        TRICH_YEU, "phông .VnTime",
    ),
    "thiếu kiểu": Sai(
        "thieu_kieu",
        (('w:styleId="VBKhoan"><w:name w:val="VB Khoản"', 'w:styleId="a"><w:name w:val="a"'),),
        "cả tệp", "thiếu kiểu “VB Khoản”", part=STYLES,
    ),
    # --- Packages
    "macro": Sai("macro", (), "cả tệp", "macro", extra={"word/vbaProject.bin": b"x"}),
    "activex": Sai("macro", (), "cả tệp", "ActiveX", extra={"word/activeX/activeX1.xml": b"x"}),
    "tệp nhúng": Sai("tep_nhung", (), "cả tệp", "nhúng", extra={"word/embeddings/o1.bin": b"x"}),
    "docm": Sai(
        "kieu_tep", (("wordprocessingml.document.main", "x.macroEnabled.main"),), "cả tệp", ".docm",
        part="[Content_Types].xml",
    ),
    "dotx": Sai(
        "kieu_tep", (("wordprocessingml.document.main", "wordprocessingml.template.main"),),
        "cả tệp", ".dotx", part="[Content_Types].xml",
    ),
    "hình liên kết": Sai(
        "lien_ket_ngoai",
        (("</Relationships>",
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
          'relationships/image" Target="http://may-khac/a.png" TargetMode="External"/>'
          "</Relationships>"),),
        "cả tệp", "http://may-khac/a.png", part=RELS,
    ),
}  # fmt: skip


def mau(sai: Sai) -> bytes:
    """Return the template with this mistake."""
    return own(*sai.changes, kind=sai.kind, part=sai.part, extra=sai.extra).getvalue()
