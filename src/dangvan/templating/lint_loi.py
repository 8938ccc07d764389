"""What a look at a template finds: the rules, and the findings with their places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Level = Literal["error", "warning", "note"]

LINT_RULES: Mapping[str, tuple[Level, str]] = MappingProxyType(
    {
        "macro": ("error", "Mẫu có macro hoặc điều khiển ActiveX."),
        "tep_nhung": ("error", "Mẫu có tệp nhúng (OLE)."),
        "kieu_tep": ("error", "Mẫu là tệp .docm, .dotx, không phải .docx."),
        "lien_ket_ngoai": ("error", "Mẫu lấy nội dung từ tệp hoặc máy khác."),
        "sua_doi_theo_doi": ("error", "Mẫu còn sửa đổi đang theo dõi."),
        "ghi_chu": ("error", "Mẫu còn ghi chú (comment)."),
        "viet_do": ("error", "Thẻ viết dở: thiếu ngoặc, hoặc nằm trên hai đoạn."),
        "cu_phap": ("error", "Thẻ viết sai, phần mềm không hiểu."),
        "lenh_la": ("error", "Lệnh {% … %} không dùng được."),
        "loc_la": ("error", "Bộ lọc (sau dấu |) không có, hoặc không dùng được trong mẫu."),
        "bi_cam": ("error", "Thẻ làm điều không được phép."),
        "ten_la": ("error", "Tên không có trong loại văn bản này."),
        "ngoai_vong_lap": ("error", "Tên chỉ có giữa for và endfor, dùng ở ngoài."),
        "thuoc_tinh_la": ("error", "Tên sau dấu chấm không có trong nhóm."),
        "thieu": ("error", "Thiếu thẻ bắt buộc của loại văn bản."),
        "in_danh_sach": ("error", "In cả danh sách hoặc cả nhóm bằng một thẻ."),
        "than_bai": ("error", "Thân bài không được viết {{p … }} một mình một đoạn."),
        "sai_kieu": ("error", "{{p …}}, {{r …}}, {{tr …}}, {{tc …}} với giá trị là chữ."),
        "khong_khop": ("error", "if, for không có endif, endfor của nó, hoặc ngược lại."),
        "ngang_o": ("error", "if, for mở ở một ô, hộp chữ, chỗ này mà đóng ở chỗ khác."),
        "lech_kieu": ("error", "Mở bằng {%p mà đóng bằng {% , hoặc tương tự."),
        "ngoai_bang": ("error", "{%tr, {%tc ở ngoài bảng."),
        "chu_mat": ("error", "Chữ đứng cùng đoạn, cùng dòng với {%p, {%tr sẽ mất."),
        "o_rong": ("error", "Ô bảng có thể không còn đoạn nào: Word báo tệp hỏng."),
        "cho_khong_dien": ("error", "Thẻ ở chỗ phần mềm không điền."),
        "bang_ma_cu": ("error", "Chữ gõ bằng bảng mã cũ (TCVN3, VNI)."),
        "khong_tinh_duoc": ("error", "In thử: thẻ không tính được."),
        "xml_hong": ("error", "In thử: văn bản in ra không mở được."),
        "khong_in_ra": ("error", "In thử: giá trị bắt buộc không hiện trong văn bản."),
        "bi_tu_choi": ("error", "In thử: lệnh làm văn bản từ chối mẫu này."),
        "ngang_doan": ("warning", "{% if %}, {% for %} mở ở đoạn này, đóng ở đoạn khác."),
        "o_dieu_khien": ("warning", "Thẻ nằm trong ô điều khiển nội dung (content control)."),
        "trong_truong": ("warning", "Thẻ nằm trong mã trường (field)."),
        "bang_rong": ("warning", "Bảng có thể không còn dòng nào."),
        "luoi_bang": ("warning", "Số cột của bảng đổi theo vòng lặp."),
        "phong_chu_de": ("warning", "Chữ lấy phông của chủ đề (theme)."),
        "phong_khac": ("warning", "Chữ không dùng Times New Roman."),
        "thieu_kieu": ("warning", "Thiếu kiểu (style) “VB …” mà thân bài được in bằng nó."),
        "chua_dung": ("note", "Tên dùng được mà mẫu chưa dùng."),
        "the_tach": ("note", "Thẻ bị Word cắt thành nhiều mảnh; vẫn điền được."),
    }
)
"""Every rule: how heavy it is, and what it finds. An error stops the template or spoils a paper."""


@dataclass(frozen=True, slots=True)
class LintPlace:
    """Where in the template.

    Attributes:
        part: What a user calls the part: `thân`, `đầu trang của trang đầu`, `cả tệp`.
        file: The part's name in the package; empty for the whole file.
        paragraph: The paragraph, counted from 1 in its part.
        table: Table, row and cell, counted from 1; None outside tables.
        box: Whether it stands in a text box.
        words: The paragraph's words.
    """

    part: str
    file: str = ""
    paragraph: int | None = None
    table: tuple[int, int, int] | None = None
    box: bool = False
    words: str = field(default="", repr=False)

    def __str__(self) -> str:
        cho = [self.part]
        if self.paragraph is not None:
            cho.append(f"đoạn {self.paragraph}")
        if self.table is not None:
            cho.append("bảng {}, dòng {}, ô {}".format(*self.table))
        if self.box:
            cho.append("trong hộp chữ")
        return ", ".join(cho) + (f", “{self.words}”" if self.words else "")


CA_TEP = LintPlace("cả tệp")


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One thing to know about a template.

    Attributes:
        rule: A key of `LINT_RULES`.
        level: `error` stops the template or spoils a paper, `warning` should be mended, `note`
            needs nothing done.
        place: Where.
        what: What is there.
        fix: How to mend it in Word.
    """

    rule: str
    level: Level
    place: LintPlace
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. Cách sửa: {self.fix}"


def loi(rule: str, place: LintPlace, what: str, fix: str) -> LintFinding:
    """Return a finding of a rule."""
    return LintFinding(rule, LINT_RULES[rule][0], place, what, fix)
