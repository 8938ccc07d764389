"""Markdown tables: columns, rows, and the total row at the bottom."""

import re

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from dangvan.models.bang import DON_VI_TINH, Bang, la_dong_tong, la_trong_do, so_trong_o
from dangvan.models.cay_markdown import Nut
from dangvan.models.chu import ChuTho, chu_thuan, gon_chu, thanh_doan
from dangvan.models.markdown_chu import cat_dau, doc_mot_dong, loi_dong, tai_dong

_CAN_LE = {"text-align:center": "giua", "text-align:right": "phai"}
_VACH = re.compile(r"(?<!\\)\|")
_TEN_BANG = re.compile(r"Bảng(?:\s+\d+)?\s*[.:]")
_DON_VI_TINH = re.compile(re.escape(DON_VI_TINH))
_KHONG_CONG = re.compile(r"%|tỷ lệ|tỉ lệ|bình quân|trung bình", re.IGNORECASE)
_TINH_HO = "="


def doc_bang(node: SyntaxTreeNode, cac_dong: list[str], cha: Nut) -> None:
    """Add a table, and take the caption and the unit from the paragraphs right before it.

    Args:
        node: The table.
        cac_dong: The lines of the whole text.
        cha: The block the table stands in.

    Raises:
        DataError: A row is shorter or longer than the header, or a total is wrong.
    """
    dong = _so_dong(node)
    dau, *than = (_doc_hang(tr, cac_dong) for nhom in node.children for tr in nhom.children)
    tong = than.pop() if than and la_dong_tong(than[-1]) else None
    don_vi_tinh = _lay_doan(cha, _DON_VI_TINH)
    tieu_de = _lay_doan(cha, _TEN_BANG)
    cong = _cot_cong(dau, than, tong)
    with tai_dong(dong):
        bang = Bang.model_validate(
            {
                "cot": [
                    {"ten_cot": dau[i], "can_le": le, "tinh_tong": cong[i]}
                    for i, le in enumerate(_can_le(node))
                ],
                "dong": than,
                "tong_cong": tong and tuple("" if o == _TINH_HO else o for o in tong),
                "tieu_de": tieu_de,
                "don_vi_tinh": don_vi_tinh and _bo_dau(don_vi_tinh),
            }
        )
    cha.them(Nut("bang", dong, bang=bang))


def _can_le(node: SyntaxTreeNode) -> list[str]:
    dau = node.children[0].children[0]
    return [_CAN_LE.get(str(th.attrs.get("style")), "trai") for th in dau.children]


def _bo_dau(don_vi_tinh: ChuTho) -> ChuTho:
    dai = len(DON_VI_TINH)
    return gon_chu(cat_dau(thanh_doan(don_vi_tinh), dai))


def _doc_hang(tr: SyntaxTreeNode, cac_dong: list[str]) -> tuple[ChuTho, ...]:
    dong = _so_dong(tr)
    phan = _VACH.split(cac_dong[dong - 1].strip())
    so_o = len(phan) - (phan[0] == "") - (phan[-1] == "")
    so_cot = len(tr.children)
    if so_o != so_cot:
        raise loi_dong(
            dong,
            f"dòng của bảng có {so_o} ô, dòng đầu có {so_cot} cột",
            "ghi đủ ô giữa các dấu |; dấu | trong chữ thì gõ \\|",
        )
    return tuple(gon_chu(doc_mot_dong(_inline(o))) for o in tr.children)


def _cot_cong(
    dau: tuple[ChuTho, ...], than: list[tuple[ChuTho, ...]], tong: tuple[ChuTho, ...] | None
) -> list[bool]:
    """Tell per column whether the total row adds it up.

    A column is added when its total is `=`, or is a number below numbers only. Percentages and
    means are no sums, and a table with a "trong đó" row would count twice.
    """
    if tong is None:
        return [False] * len(dau)
    trong_do = any(la_trong_do(dong) for dong in than)
    return [
        tong[i] == _TINH_HO
        or (
            not trong_do
            and bool(tong[i])
            and not _KHONG_CONG.search(chu_thuan(dau[i]))
            and all(so_trong_o(dong[i]) is not None for dong in (*than, tong))
        )
        for i in range(len(dau))
    ]


def _lay_doan(cha: Nut, mau: re.Pattern[str]) -> ChuTho | None:
    """Take the last paragraph of a block away when it begins with a pattern."""
    if cha.con and cha.con[-1].loai == "doan_van" and mau.match(chu_thuan(cha.con[-1].chu)):
        return cha.con.pop().chu
    return None


def _inline(node: SyntaxTreeNode) -> Token:
    token = node.children[0].token
    assert token is not None
    return token


def _so_dong(node: SyntaxTreeNode) -> int:
    return (node.map or (0, 0))[0] + 1
