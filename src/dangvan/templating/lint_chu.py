"""Rules on how tags and fixed words stand in Word: fonts, old encodings, fields, traces."""

import re
from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn

from dangvan.layout import PhanChu
from dangvan.templating.lint_doan import THE, DoanMau, Nut, TheMau
from dangvan.templating.lint_loi import LintFinding, LintPlace, loi
from dangvan.text import nhan_bang_ma

_PHONG = "Times New Roman"
_PHONG_CU = (".vn", "vni-", "vni ", "vps ")
_SUA_DOI = tuple(
    qn(f"w:{ten}")
    for ten in (
        "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "rPrChange", "pPrChange",
        "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    )
)  # fmt: skip
_P, _SDT, _VAL = qn("w:p"), qn("w:sdt"), qn("w:val")
_CO_THE = re.compile(r"\{[{%#]")
_LAY_RA = ("p", "tr", "tc")


def dau_vet(phan: PhanChu, cac_doan: Sequence[DoanMau]) -> Iterator[LintFinding]:
    """Yield a part's tracked changes and comments: one finding for each of the two."""
    for rule, cac_tag, ten, sua in (
        ("sua_doi_theo_doi", _SUA_DOI, "sửa đổi đang theo dõi", "chấp nhận mọi thay đổi"),
        ("ghi_chu", (qn("w:commentReference"),), "ghi chú", "xoá mọi ghi chú"),
    ):
        cac_nut = list(phan.goc.iter(*cac_tag))
        if cac_nut:
            cho = _cho_cua(cac_nut[0], phan, cac_doan)
            yield loi(rule, cho, f"mẫu còn {len(cac_nut)} {ten}", f"trong Word: Xem lại – {sua}")


def _cho_cua(nut: Nut, phan: PhanChu, cac_doan: Sequence[DoanMau]) -> LintPlace:
    doan = next((me for me in nut.iterancestors(_P)), None)
    if doan is None:
        me = nut.getparent().getparent()
        doan = next(me.iter(_P), None)
    return next((muc.cho for muc in cac_doan if muc.nut is doan), LintPlace(phan.nhan, phan.ten))


def the_trong_word(cac_the: Sequence[TheMau]) -> Iterator[LintFinding]:
    """Yield the tags that Word split, and those it holds in a content control."""
    da_bao: set[Nut] = set()
    for the in cac_the:
        if len({t.getparent() for t in the.cac_nut}) > 1:
            yield loi(
                "the_tach",
                the.doan.cho,
                f"thẻ {the.chu} bị cắt thành nhiều mảnh, vẫn điền được",
                "muốn gọn thì xoá thẻ, gõ lại liền một mạch",
            )
        sdt = next((me for t in the.cac_nut[:1] for me in t.iterancestors(_SDT)), None)
        if sdt is not None and sdt not in da_bao:
            da_bao.add(sdt)
            yield loi(
                "o_dieu_khien",
                the.doan.cho,
                f"thẻ {the.chu} nằm trong ô điều khiển nội dung; Word có thể đổi lại chữ",
                "Developer – Properties, hoặc bấm phải vào ô: Remove Content Control",
            )


def trong_truong(cac_doan: Sequence[DoanMau]) -> Iterator[LintFinding]:
    """Yield the tags in the instruction of a field."""
    for doan in cac_doan:
        lenh = "".join(nut.text or "" for nut in doan.nut.iter(qn("w:instrText")))
        lenh += "".join(nut.get(qn("w:instr"), "") for nut in doan.nut.iter(qn("w:fldSimple")))
        if _CO_THE.search(lenh):
            yield loi(
                "trong_truong",
                doan.cho,
                f"thẻ nằm trong mã trường “{lenh.strip()[:60]}”",
                "đưa thẻ ra ngoài trường (Alt+F9 để xem mã trường)",
            )


def bang_ma(cac_doan: Sequence[DoanMau]) -> Iterator[LintFinding]:
    """Yield fixed words typed in an old encoding."""
    for doan in cac_doan:
        chu = THE.sub(" ", doan.chu)
        if nhan_bang_ma(chu) in ("tcvn3", "vni"):
            yield _bang_ma_cu(doan.cho, f"chữ “{chu.strip()[:60]}” gõ bằng bảng mã cũ")


def phong_chu(cac_doan: Sequence[DoanMau], phong_chu_de: frozenset[str]) -> Iterator[LintFinding]:
    """Yield each wrong font once, at its first place.

    Args:
        cac_doan: The paragraphs.
        phong_chu_de: The fonts that the theme hands out in this file.
    """
    khac: dict[str, list[DoanMau]] = {}
    for doan in cac_doan:
        if doan.doan is None or any(the.kieu in _LAY_RA for the in doan.cac_the):
            continue  # printing takes these paragraphs away
        for phong in sorted({ten for manh in doan.doan.manh for ten in manh.phong}):
            if phong.casefold() != _PHONG.casefold():
                khac.setdefault(phong, []).append(doan)
    for phong, cac_cho in khac.items():
        nhieu = f", {len(cac_cho)} đoạn" if len(cac_cho) > 1 else ""
        if phong.casefold().startswith(_PHONG_CU):
            yield _bang_ma_cu(cac_cho[0].cho, f"phông {phong} của bảng mã cũ{nhieu}")
            continue
        chu_de = phong in phong_chu_de
        yield loi(
            "phong_chu_de" if chu_de else "phong_khac",
            cac_cho[0].cho,
            f"chữ dùng phông {phong or 'không rõ'}{' của chủ đề (theme)' if chu_de else ''}{nhieu}",
            f"chọn chữ, hoặc sửa kiểu: Home – Font – {_PHONG}",
        )


def _bang_ma_cu(cho: LintPlace, chu: str) -> LintFinding:
    return loi(
        "bang_ma_cu",
        cho,
        chu,
        "đổi bảng mã sang Unicode (UniKey – Công cụ), rồi chọn phông Times New Roman",
    )
