"""Print a template on trial, with invented facts of its kind, and see what comes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from dangvan.errors import DangvanError, TemplateError
from dangvan.layout import measure
from dangvan.templating.bien_dich import MauBienDich, bien_dich
from dangvan.templating.lint_doan import DoanMau
from dangvan.templating.lint_loi import CA_TEP, LintFinding, LintPlace, loi
from dangvan.templating.loi_mau import loi_dien
from dangvan.templating.ngan_sach import NganSach
from dangvan.templating.soi_mau import mau_rieng
from dangvan.templating.ten_the import TEN_THE, XML_THO, TenThe
from dangvan.templating.wml import text_paragraph

NguCanh = dict[str, Any]  # what a tag may print: texts, lists, records
_KHAC = " (khác)"
_TC, _P = qn("w:tc"), qn("w:p")


class InThu:
    """A trial of one template.

    Args:
        ten: Its name.
        data: Its bytes.
        kind: The kind of paper.
        cac_doan: Its paragraphs, to tell where an error is.
    """

    def __init__(self, ten: str, data: bytes, kind: str, cac_doan: Sequence[DoanMau]) -> None:
        self._ten, self._data, self._kind = ten, data, kind
        self._cac_doan = cac_doan

    def thu(self, da_dung: frozenset[str]) -> Iterator[LintFinding]:
        """Yield what fails; `da_dung` are the names some tag uses."""
        try:
            mau = bien_dich(mau_rieng(self._ten, self._data, self._kind), XML_THO)
        except TemplateError as error:
            yield loi("bi_tu_choi", CA_TEP, error.what, error.fix)
            return
        # All trials together may cost what one paper may: the facts of a paper are many more.
        try:
            with NganSach():
                yield from self._cac_lan(mau, da_dung)
        except (MemoryError, RecursionError) as error:
            qua = loi_dien(self._ten, error)
            yield loi("khong_tinh_duoc", CA_TEP, qua.what, qua.fix)

    def _cac_lan(self, mau: MauBienDich, da_dung: frozenset[str]) -> Iterator[LintFinding]:
        for ngu_canh, _ in cac_ngu_canh(self._kind):
            hong = list(self._mot_lan(mau, ngu_canh))
            if hong:
                yield from hong
                return
        try:
            yield from self._khong_in_ra(mau, da_dung)
        except TemplateError as error:
            yield loi("khong_tinh_duoc", CA_TEP, error.what, error.fix)

    def _mot_lan(self, mau: MauBienDich, ngu_canh: NguCanh) -> Iterator[LintFinding]:
        for phan in mau.phan:
            try:
                xml = phan.dien(ngu_canh)
            except TemplateError as error:
                yield self._loi_dien(phan.ten, error)
                return
            if any(len(o) == 0 or o[-1].tag != _P for o in parse_xml(xml).iter(_TC)):
                yield loi("o_rong", CA_TEP, "có ô bảng in ra mà không còn đoạn nào ở cuối",
                          "thêm một đoạn trống vào cuối ô")  # fmt: skip
        try:
            measure(BytesIO(mau.dien(ngu_canh)))
        except TemplateError as error:
            yield loi("khong_tinh_duoc", LintPlace("thuộc tính"), error.what, error.fix)
        except DangvanError as error:
            yield loi("xml_hong", CA_TEP, error.what, error.fix)

    def _loi_dien(self, phan: str, error: TemplateError) -> LintFinding:
        chu = error.where.partition("đoạn “")[2].removesuffix("”")
        cho = next(
            (doan.cho for doan in self._cac_doan if doan.tep == phan and chu
             and " ".join(doan.chu.split()) == " ".join(chu.split())),
            LintPlace("cả tệp", phan),
        )  # fmt: skip
        match error.__cause__:
            case SecurityError():
                rule = "bi_cam"
            case UndefinedError():
                rule = "ten_la"
            case SyntaxError():
                rule = "xml_hong"
            case _:
                rule = "khong_tinh_duoc"
        return loi(rule, cho, error.what, error.fix)

    def _khong_in_ra(self, mau: MauBienDich, da_dung: frozenset[str]) -> Iterator[LintFinding]:
        """Change one fact after the other: a paper that stays the same does not print it."""
        goc = [(muc, bo, _in(mau, muc)) for muc, bo in cac_ngu_canh(self._kind)]
        for the in TEN_THE[self._kind]:
            if the.ten not in da_dung or the.can == "tuy_y":
                continue
            khac = {the.ten: gia_tri(_khac(the))}
            co = [muc for muc in goc if muc[0][the.ten] and the.ten not in muc[1]]
            for muc, _, in_ra in co if the.can == "bat_buoc" else co[:1]:
                if _in(mau, muc | khac) == in_ra:
                    yield loi(
                        "khong_in_ra",
                        CA_TEP,
                        f"có thẻ dùng {the.ten} mà không phải lúc nào cũng in ra ({the.nghia})",
                        f"thêm {{{{ {the.ten} }}}} ở ngoài mọi if, hoặc xem lại điều kiện",
                    )
                    break


def _in(mau: MauBienDich, ngu_canh: NguCanh) -> tuple[bytes, ...]:
    return tuple(phan.dien(ngu_canh) for phan in mau.phan)


def cac_ngu_canh(kind: str) -> list[tuple[NguCanh, frozenset[str]]]:
    """Return invented facts of a kind, and the names that are not printed with them.

    Every fact; only those all papers have; and every fact with each that stands for others.
    """
    cac_ten = TEN_THE[kind]
    du = {the.ten: _trong(the) if the.thay_cho else gia_tri(the) for the in cac_ten}
    it = {the.ten: _trong(the) if the.co_the_trong else gia_tri(the) for the in cac_ten}
    if "so_dieu" in it:
        it["so_dieu"] = 2
    khac = [(du | {the.ten: gia_tri(the)}, the.thay_cho) for the in cac_ten if the.thay_cho]
    return [(du, frozenset()), (it, frozenset()), *khac]


def gia_tri(the: TenThe) -> Any:  # what a tag may print
    """Return the example of a name as a template sees it."""
    match the.kieu:
        case "danh_sach":
            return list(the.vi_du)
        case "so":
            return int(the.vi_du[0])
        case "than_bai":
            return Markup("".join(text_paragraph("VBNoiDung", chu) for chu in the.vi_du))
        case "nhom":
            return {con.ten: gia_tri(con) for con in the.con}
        case "cac_nhom":
            return [{con.ten: gia_tri(con) for con in the.con} for _ in range(2)]
    return the.vi_du[0]


def _trong(the: TenThe) -> Any:  # what a tag may print
    return [] if the.kieu in ("danh_sach", "cac_nhom") else ""


def _khac(the: TenThe) -> TenThe:
    """The same name with other values."""
    return replace(
        the,
        vi_du=tuple(f"{chu}{_KHAC}" for chu in the.vi_du),
        con=tuple(_khac(con) for con in the.con),
    )
