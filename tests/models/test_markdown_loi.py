"""Nothing in Markdown is dropped in silence: each error names the line and what to do."""

import pytest

from dangvan.errors import DataError
from dangvan.models.noi_dung import NoiDung

LOI = [
    ("Hết.\n\n---", 3, "không nhận dòng kẻ ngang", "bỏ dòng đó"),
    ("a\n-----", 2, "không nhận dòng kẻ ngang", "bỏ dòng đó"),
    ("a\n\n```\nmã\n```", 3, "không nhận khối mã", "bỏ các dòng ```"),
    ("a\n\n    thụt vào", 3, "thụt vào từ 4 dấu cách", "bỏ dấu cách ở đầu dòng"),
    ("<div>a</div>", 1, "không nhận thẻ HTML", "gõ \\<"),
    ("a\nb <b>c</b>", 2, "không nhận thẻ HTML", "gõ \\<"),
    ("a <!-- b --> c.", 1, "không nhận thẻ HTML", "bỏ thẻ"),
    ("> a", 1, "không nhận khối trích dẫn", "gõ \\>"),
    ("a\nxem [b](http://c)", 2, "không nhận liên kết", "chỉ ghi chữ"),
    ("<http://c.vn>", 1, "không nhận liên kết", "chỉ ghi chữ"),
    ("![a](b.png)", 1, "không nhận hình ảnh", "bỏ hình"),
    ("a `b` c.", 1, "không nhận chữ kiểu mã", "bỏ dấu `"),
    ("a\nb[^1].", 2, "không nhận chú thích", "ghi vào trong câu"),
    ("a\n\n#b", 3, "dấu # không thành đề mục: “#b”", "gõ một dấu cách sau #"),
    ("#\u00a0b", 1, "dấu # không thành đề mục", "gõ một dấu cách sau #"),
    ("##### b", 1, "đề mục chỉ có bốn cấp", "bớt dấu #"),
    ("# A\n### B\nHết.", 2, "### không đứng dưới ##", "thêm đề mục ##"),
    ("# A", 1, "đề mục I. chưa có nội dung", "ghi nội dung ở dưới"),
    ("# Điều 1. A", 1, "điều chưa có nội dung", "ghi nội dung ở dưới"),
    ("# Chương I", 1, "đề mục thiếu tên", "ghi tên ngay sau số"),
    ("#\nHết.", 1, "đề mục thiếu tên", "ghi tên ngay sau số"),
    ("# Phụ lục\nHết.", 1, "đề mục thiếu tên", "ghi tên ngay sau số"),
    ("# II. A\nHết.", 1, "số đã gõ “II” không khớp với thứ tự, ở đây là “I-”", "bỏ số đã gõ"),
    ("# 1. A\nHết.", 1, "số đã gõ “1” không khớp với thứ tự, ở đây là “I-”", "bỏ số đã gõ"),
    ("# Điều 2. A\nHết.", 1, "số đã gõ “2” không khớp với thứ tự, ở đây là “Điều 1.”", "bỏ số"),
    ("# Chương 2: A\nHết.", 1, "ở đây là “Chương I”", "bỏ số"),
    ("# Chương 0: A\nHết.", 1, "ở đây là “Chương I”", "bỏ số"),
    ("# Phần thứ nhất: A\na\n# Phần II. B\nHết.", 3, "ở đây là “Phần thứ hai”", "bỏ số"),
    ("# Phần thứ ba: A\nHết.", 1, "số đã gõ “thứ ba”", "bỏ số"),
    ("Hết.\n\n# Phụ lục 2. A\nHết.", 3, "ở đây là “Phụ lục 1”", "bỏ số"),
    ("Hết.\n\n# Phụ lục 1. A\n# Điều 3. B\nHết.", 4, "ở đây là “Điều 1.”", "bỏ số"),
    ("1. a\n3. b.", 2, "số đã gõ “3” không khớp với thứ tự, ở đây là “2.”", "sửa lại thứ tự"),
    ("2021. Năm đầu.", 1, "số đã gõ “2021”", "bỏ số"),
    ("1. a\n\nlời\n\n1. b.", 5, "ở đây là “2.”", "bỏ số"),
    ("1. a\n   a) b\n   c) d.", 3, "số đã gõ “c” không khớp với thứ tự, ở đây là “b)”", "bỏ số"),
    ("1. a\n   1. b\n   30. d.", 3, "số đã gõ “30”", "bỏ số"),
    ("các việc\n2. b.", 2, "số gõ tay: “2. b.”", "trước danh sách là một dòng trống"),
    ("1.1. b.", 1, "số gõ tay: “1.1. b.”", "dùng đề mục #"),
    ("I. MỤC TIÊU", 1, "số gõ tay", "dùng đề mục #"),
    ("Điều 1. A", 1, "đề mục thiếu dấu #", "thêm “# ”"),
    ("a\nChương II", 2, "đề mục thiếu dấu #", "thêm “# ”"),
    ("• a.", 1, "gạch đầu dòng viết chưa đúng", "gõ “- ”"),
    ("– a.", 1, "gạch đầu dòng viết chưa đúng", "gõ “- ”"),
    ("-\u00a0a.", 1, "gạch đầu dòng viết chưa đúng", "gõ “- ”"),
    ("- a\n+ b.", 2, "dấu + không nằm dưới dấu -", "thụt dòng đó"),
    ("- a\n  - b\n    - c.", 1, "gạch đầu dòng chỉ có hai cấp", "đưa lên một cấp"),
    ("- a\n  1. b.", 2, "đoạn đánh số không đặt được trong gạch đầu dòng", "đặt trong"),
    ("1.\n2. a.", 1, "mục của danh sách không mở đầu bằng chữ", "ghi chữ sau dấu"),
    ("- # A", 1, "mục của danh sách không mở đầu bằng chữ", "ghi chữ sau dấu"),
    ("- a\n\n  # A", 3, "đề mục nằm trong danh sách", "đưa dấu # ra đầu dòng"),
    ("1. a) b.", 1, "điểm a) đứng ngay sau số", "ghi lời dẫn"),
    ("a) b.", 1, "điểm a) không đặt được ở ngoài cùng", "đặt trong khoản"),
    ("## A\na)\n\nHết.", 2, "để trống", "ghi thêm chữ"),
    ("# Điều 1. A\na\n# B\nHết.", 3, "điều và đề mục I. đứng ngang hàng", "một kiểu đánh số"),
    ("# Điều 1. A\n## B\nHết.", 2, "đề mục 1. không đặt được trong điều", "đặt trong đề mục"),
    ("# Điều 1.\n1. a.", 1, "điều không có tên phải mở đầu bằng một đoạn văn", "ghi thêm Tên"),
    ("# Điều 1. A\n1. a\n\nb\n\na) c.", 6, "khoản và điểm a) đứng ngang hàng", "một kiểu đánh số"),
    ("| A | B |\n|---|---|\n| a |", 3, "dòng của bảng có 1 ô, dòng đầu có 2 cột", "ghi đủ ô"),
    ("| A |\n|---|\n| a | b |", 3, "dòng của bảng có 2 ô, dòng đầu có 1 cột", "gõ \\|"),
    ("| A | B |\n|---|\n| a | b |", 1, "bảng viết chưa đúng", "đủ cột"),
    ("| A |\n|---|", 1, "Dòng: cần ít nhất 1 mục", ""),
    ("| |\n|---|\n| a |", 1, "để trống", "ghi thêm chữ"),
    ("| A | B |\n|---|---|\n| a | 1 |\n| Cộng | 2 |", 1, "“B” ghi tổng “2”", "xem lại các số"),
    ("| A | B |\n|---|---|\n| a | x |\n| Cộng | = |", 1, "“x” không phải là số", "ghi như 1.250"),
    ("a\n\nb", 3, "chưa có dấu chấm: “b”", "thêm “.” ở cuối"),
    ("Hết.\n\n# Phụ lục A\nb", 4, "chưa có dấu chấm", "thêm “.” ở cuối"),
    ("", 1, "chưa có nội dung", "ghi ít nhất một đoạn văn"),
    ("Hết.\n\n# Phụ lục A", 3, "chưa có nội dung", "ghi ít nhất một đoạn văn"),
    ("a\x00b.", 1, "không in được", "gõ lại chỗ đó"),
    ("a\n\nNghÞ quyÕt.", 3, "bảng mã cũ", "chuyển sang Unicode"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dong", "what", "fix"), LOI, ids=[repr(loi[0])[:40] for loi in LOI]
)
def test_the_error_names_the_line_and_the_way_out(
    text: str, dong: int, what: str, fix: str
) -> None:
    with pytest.raises(DataError) as error:
        NoiDung.tu_markdown(text)
    assert error.value.where == f"dòng {dong}"
    assert what in error.value.what
    assert fix in error.value.fix


@pytest.mark.parametrize(
    "chu",
    [r"\#b.", r"1\.1. b.", r"2021\. Năm.", r"I\. b.", r"Điều 1\. b.", r"\- b.", r"b\[^1].",
     "C. Mác.", "Điều 5 Điều lệ Đảng.", "V.I. Lênin.", "Chương II của Luật.", r"a\) b.",
     "1.250 đồng.", "-5 độ.", "12/7."],
)  # fmt: skip
def test_the_way_out_that_an_error_names_is_open(chu: str) -> None:
    assert NoiDung.tu_markdown(chu).khoi[0].chu == chu.replace("\\", "")  # type: ignore[union-attr] # a paragraph
