"""A body read from Markdown."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from dangvan.models.cay_markdown import Nut, kiem_so, thanh_noi_dung
from dangvan.models.markdown_bang import doc_bang
from dangvan.models.markdown_chu import Manh, doc_doan, loi_dong
from dangvan.models.markdown_de_muc import doc_de_muc

_KHONG_NHAN = {
    "hr": ("dòng kẻ ngang", "bỏ dòng đó; mẫu tự kẻ các dòng phân cách"),
    "fence": ("khối mã ```", "bỏ các dòng ```"),
    "code_block": ("dòng thụt vào từ 4 dấu cách", "bỏ dấu cách ở đầu dòng; mẫu tự thụt đầu dòng"),
    "html_block": ("thẻ HTML", "bỏ thẻ; muốn in dấu < thì gõ \\<"),
    "blockquote": ("khối trích dẫn >", "bỏ dấu >, hoặc gõ \\>"),
}
_XUONG_DONG = re.compile(r"\r\n?")


def doc_markdown(text: str) -> dict[str, object]:
    """Return the fields of a `NoiDung` that a Markdown text describes.

    CommonMark with tables; nothing is dropped, and what cannot be printed is an error.

    ```
    # Tên                    I-     Roman section
    ## Tên                   1.     numbered heading
    ### Tên                  1.1.
    #### Chữ                 a)     point
    # Phần I. Tên            part; also "Phần thứ nhất: Tên"
    # Chương I. Tên          chapter
    # Mục 1. Tên             section of a chapter
    # Điều 1. Tên            article; without a name its first paragraph runs on
    # Phụ lục 1. Tên         appendix, up to the next one
    1. chữ                   khoản in an article, elsewhere a numbered paragraph (1., 1.1.)
       a) chữ                point of the item above; a nested numbered list is the same
    - chữ                    dash; one level in, plus
    | a | b |                table, aligned by its :---: row
    **đậm** *nghiêng*        bold, italic
    ```

    The number of `#` before Phần, Chương, Mục, Điều and Phụ lục is free. Numbers are given by
    place: one that is typed is dropped, and must be the right one; `1.` before every item of a
    list asks for numbering. A soft line break is a space, a hard one (two spaces or a backslash at
    the end) begins a new paragraph. A paragraph `Bảng …:` and a paragraph `Đơn vị tính: …` right
    before a table are its caption and unit. A last row `Tổng cộng` is the total row: each
    number in it must be the sum of its column, and `=` asks for the sum.

    Raises:
        DataError: With the line, what is there, and what to do.
    """
    sach = _XUONG_DONG.sub("\n", text.removeprefix("\ufeff"))
    doc = _NguoiDoc(sach.split("\n"))
    doc.doc(SyntaxTreeNode(_bo_doc().parse(sach)).children)
    return doc.ket_qua()


def _bo_doc() -> MarkdownIt:
    # HTML is recognised only to be refused. Underlined headings and link definitions would
    # change or drop lines that a clerk means as text.
    bo_doc = MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    return bo_doc.enable("table").disable(["lheading", "reference"])


class _NguoiDoc:
    """Reads top-level blocks, keeping the headings that are open."""

    def __init__(self, cac_dong: list[str]) -> None:
        self.cac_dong = cac_dong
        self.goc = [Nut("", 1)]
        self.phu_luc: list[Nut] = []
        self.dang_mo: list[tuple[int, Nut]] = [(-1, self.goc[0])]

    def doc(self, cac_node: Sequence[SyntaxTreeNode]) -> None:
        for node in cac_node:
            if node.type == "heading":
                self._de_muc(node)
            else:
                self._khoi(node, self.dang_mo[-1][1])

    def ket_qua(self) -> dict[str, object]:
        than, *phu_luc = (thanh_noi_dung(goc) for goc in self.goc)
        for thu_tu, nut in enumerate(self.phu_luc, start=1):
            kiem_so(nut, f"Phụ lục {thu_tu}")
        return {
            **than,
            "phu_luc": tuple(
                {"ten_phu_luc": nut.chu, "noi_dung": noi_dung}
                for nut, noi_dung in zip(self.phu_luc, phu_luc, strict=True)
            ),
        }

    def _de_muc(self, node: SyntaxTreeNode) -> None:
        nut, bac = doc_de_muc(node.tag, _inline(node))
        if nut.loai == "phu_luc":
            self.phu_luc.append(nut)
            self.goc.append(Nut("", nut.dong))
            self.dang_mo = [(-1, self.goc[-1])]
            return
        while self.dang_mo[-1][0] >= bac:
            self.dang_mo.pop()
        cha = self.dang_mo[-1][1]
        if node.tag == "h3" and nut.loai == "muc_so" and cha.loai != "muc_so":
            raise loi_dong(nut.dong, "### không đứng dưới ##", "thêm đề mục ##, hoặc bớt một dấu #")
        self.dang_mo.append((bac, cha.them(nut)))

    def _khoi(self, node: SyntaxTreeNode, cha: Nut) -> None:
        if node.type == "paragraph":
            for manh in doc_doan(_inline(node)):
                _them_manh(manh, cha)
        elif node.type == "ordered_list":
            self._danh_sach_so(node, cha)
        elif node.type == "bullet_list":
            self._gach(node, cha)
        elif node.type == "table":
            doc_bang(node, self.cac_dong, cha)
        elif node.type == "heading":
            raise loi_dong(_so_dong(node), "đề mục nằm trong danh sách", "đưa dấu # ra đầu dòng")
        else:
            ten, fix = _KHONG_NHAN[node.type]
            raise loi_dong(_so_dong(node), f"không nhận {ten}", fix)

    def _danh_sach_so(self, node: SyntaxTreeNode, cha: Nut) -> None:
        trong_muc = cha.loai in ("khoan", "doan_danh_so")
        loai = "diem" if trong_muc else "khoan" if cha.loai == "dieu" else "doan_danh_so"
        tu_danh = all(muc.info == "1" for muc in node.children)
        for vi_tri, muc in enumerate(node.children):
            so_go = None if tu_danh and vi_tri else muc.info
            self._muc(muc, Nut(loai, _so_dong(muc), so_go=so_go), cha)

    def _gach(self, node: SyntaxTreeNode, cha: Nut) -> None:
        if node.markup == "+" and cha.loai != "gach_dau_dong":
            raise loi_dong(
                _so_dong(node),
                "dấu + không nằm dưới dấu -",
                "thụt dòng đó vào 2 dấu cách, hoặc gõ -",
            )
        for muc in node.children:
            self._muc(muc, Nut("gach_dau_dong", _so_dong(muc)), cha)

    def _muc(self, node: SyntaxTreeNode, nut: Nut, cha: Nut) -> None:
        """Read a list item: its first paragraph is its text, the rest stands in it."""
        dau, *sau = node.children or (None,)
        if dau is None or dau.type != "paragraph":
            raise loi_dong(nut.dong, "mục của danh sách không mở đầu bằng chữ", "ghi chữ sau dấu")
        mo_dau, *manh = doc_doan(_inline(dau))
        if mo_dau.diem is not None:
            raise loi_dong(nut.dong, "điểm a) đứng ngay sau số", "ghi lời dẫn trước điểm a)")
        nut.chu = mo_dau.chu
        cha.them(nut)
        for phan in manh:
            _them_manh(phan, nut)
        for con in sau:
            self._khoi(con, nut)


def _them_manh(manh: Manh, cha: Nut) -> None:
    """Add a paragraph, or a point: right after a numbered item the point is the item's."""
    if manh.diem is None:
        cha.them(Nut("doan_van", manh.dong, manh.chu))
        return
    truoc = cha.con[-1] if cha.con else cha
    noi = truoc if truoc.loai in ("khoan", "doan_danh_so") else cha
    noi.them(Nut("diem", manh.dong, manh.chu, manh.diem))


def _inline(node: SyntaxTreeNode) -> Token:
    token = node.children[0].token
    assert token is not None
    return token


def _so_dong(node: SyntaxTreeNode) -> int:
    return (node.map or (0, 0))[0] + 1
