"""Rules on blocks: each `if` and `for` closed where it was opened, and nothing lost with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from jinja2 import nodes

from dangvan.templating.lint_doan import DoanMau, Nut, TheMau, cac_chu
from dangvan.templating.lint_loi import LintFinding, loi
from dangvan.templating.lint_ten import PhamVi, SoiTen, muc_cua, pham_vi_moi, ten_dat
from dangvan.templating.lint_the import cay_neu_dung
from dangvan.templating.ten_the import TenThe

_MO = frozenset({"if", "for", "with"})
_DONG = {"endif": "if", "endfor": "for", "endwith": "with"}
_P = qn("w:p")
_VO = {"p": "đoạn", "tr": "dòng của bảng", "tc": "ô"}


@dataclass(slots=True)
class _Khoi:
    """An open block and the names it makes."""

    the: TheMau
    ten: dict[str, TenThe | None] = field(default_factory=dict)


class SoiKhoi:
    """Goes through the tags of one part in their order."""

    def __init__(self, soi_ten: SoiTen, cac_doan: Sequence[DoanMau]) -> None:
        self._soi_ten = soi_ten
        self._cac_the = [the for doan in cac_doan for the in doan.cac_the]
        self._chu = {doan.nut: doan.chu for doan in cac_doan}
        self._mo: list[_Khoi] = []
        self._chung: dict[str, TenThe | None] = {}
        self._da_bao: set[Nut] = set()

    def soi(self) -> Iterator[LintFinding]:
        """Yield what is wrong with blocks and names."""
        noi_khac = frozenset[str]().union(*map(_ten_dat, self._cac_the))
        for the in self._cac_the:
            yield from self._mat(the)
            yield from self._ten(the, noi_khac)
            if the.lenh in _MO:
                self._mo.append(_Khoi(the, self._mo_khoi(the)))
                yield from self._luoi(the)
            elif the.lenh in ("else", "elif"):
                yield from self._giua(the)
            elif the.lenh in _DONG:
                yield from self._dong(the)
            elif the.lenh == "set":
                self._trong_cung().update(self._ten_moi(the))
        for khoi in self._mo:
            yield _khong_dong(khoi.the)

    def _pham_vi(self) -> PhamVi:
        ra = {**self._soi_ten.pham_vi, **self._chung}
        for khoi in self._mo:
            ra.update(khoi.ten)
        return ra

    def _trong_cung(self) -> dict[str, TenThe | None]:
        """Where `set` leaves a name: in the loop around it, else in the whole part."""
        vong = [khoi.ten for khoi in self._mo if khoi.the.lenh == "for"]
        return vong[-1] if vong else self._chung

    def _ten(self, the: TheMau, noi_khac: frozenset[str]) -> Iterator[LintFinding]:
        cay = cay_neu_dung(the)
        if cay is not None:
            yield from self._soi_ten.the(the, cay, self._pham_vi(), noi_khac)

    def _ten_moi(self, the: TheMau) -> dict[str, TenThe | None]:
        cay = cay_neu_dung(the)
        return {} if cay is None else pham_vi_moi(cay, self._pham_vi())

    def _mo_khoi(self, the: TheMau) -> dict[str, TenThe | None]:
        """Return the names a block makes, and note whether every paper prints it."""
        cay = cay_neu_dung(the)
        khoi = None if cay is None else next(cay.find_all((nodes.For, nodes.If)), None)
        nguon = khoi.iter if isinstance(khoi, nodes.For) else getattr(khoi, "test", None)
        muc = None if nguon is None else muc_cua(nguon, self._pham_vi())
        if muc is not None and not muc.co_the_trong:
            self._soi_ten.luon_co.add(the)
        return self._ten_moi(the)

    def _giua(self, the: TheMau) -> Iterator[LintFinding]:
        if not self._mo:
            yield _khong_mo(the, "if")
        else:
            yield from _cung_cho(self._mo[-1].the, the)

    def _dong(self, the: TheMau) -> Iterator[LintFinding]:
        can = _DONG[the.lenh]
        if can not in [khoi.the.lenh for khoi in self._mo]:
            yield _khong_mo(the, can)
            return
        while (khoi := self._mo.pop()).the.lenh != can:
            yield _khong_dong(khoi.the)
        yield from _cung_cho(khoi.the, the)

    def _luoi(self, the: TheMau) -> Iterator[LintFinding]:
        if the.lenh == "for" and the.kieu == "tc":
            yield loi(
                "luoi_bang",
                the.doan.cho,
                f"vòng lặp {the.chu} làm đổi số cột; bề rộng các cột được chia lại khi in",
                "chỉ lặp theo dòng ({%tr for … %}), cột kẻ sẵn trong Word",
            )

    def _mat(self, the: TheMau) -> Iterator[LintFinding]:
        """What docxtpl takes away with the tag."""
        if the.kieu not in _VO or the.doan.nut is None:
            return
        giua = the.lenh in ("else", "elif", *_DONG)
        vo = the.doan.nut if the.kieu == "p" else the.doan.bao_boi(qn(f"w:{the.kieu}"))
        if vo is None and not giua:
            yield loi(
                "ngoai_bang",
                the.doan.cho,
                f"thẻ {the.chu} nằm ngoài bảng",
                f"dùng {{%p thay cho {{%{the.kieu}, hoặc đưa thẻ vào bảng",
            )
        elif vo is not None and vo not in self._da_bao and (mat := self._chu_khac(vo, the)):
            self._da_bao.add(vo)
            yield loi(
                "chu_mat",
                the.doan.cho,
                f"{mat} mất khi in: thẻ {the.chu} chiếm cả {_VO[the.kieu]}",
                f"để thẻ một mình trong {_VO[the.kieu]} riêng",
            )

    def _chu_khac(self, vo: Nut, the: TheMau) -> str:
        """Name what stands beside a tag and goes with it; empty when nothing does."""
        chu = self._chu[vo] if vo in self._chu else _chu_trong(vo)
        con = chu.replace(the.chu, "", 1).strip()
        if con:
            return f"chữ “{con[:60]}”"
        return "hình" if next(vo.iter(qn("w:drawing"), qn("w:pict")), None) is not None else ""


def _chu_trong(vo: Nut) -> str:
    return "".join(t.text or "" for doan in vo.iter(_P) for t in cac_chu(doan))


def _ten_dat(the: TheMau) -> frozenset[str]:
    cay = cay_neu_dung(the) if the.lenh in ("for", "set", "with") else None
    return frozenset() if cay is None else ten_dat(cay)


def _khong_dong(the: TheMau) -> LintFinding:
    return loi(
        "khong_khop",
        the.doan.cho,
        f"{the.chu} không có end{the.lenh} của nó",
        f"thêm {{%{the.kieu} end{the.lenh} %}} ở chỗ hết",
    )


def _khong_mo(the: TheMau, can: str) -> LintFinding:
    return loi(
        "khong_khop",
        the.doan.cho,
        f"{the.chu} không có {can} nào trước nó",
        f"bỏ thẻ này, hoặc thêm {{%{the.kieu} {can} … %}} ở chỗ bắt đầu",
    )


def _cung_cho(mo: TheMau, dong: TheMau) -> Iterator[LintFinding]:
    """A block must close in the place, and in the manner, it was opened."""
    if mo.doan.nut is None or (mo.kieu == dong.kieu and mo.cho_chua is dong.cho_chua):
        return
    if mo.kieu != dong.kieu:
        yield loi(
            "lech_kieu",
            dong.doan.cho,
            f"{mo.chu} mở ở đoạn {_so(mo)} mà {dong.chu} viết kiểu khác",
            f"viết {{%{mo.kieu} {dong.lenh} %}}, như thẻ mở",
        )
    elif mo.kieu == "" and mo.doan.nut.getparent() is dong.doan.nut.getparent():
        if dong.lenh not in ("else", "elif"):
            yield loi(
                "ngang_doan",
                mo.doan.cho,
                f"{mo.chu} mở ở đoạn này, đóng ở đoạn {_so(dong)}",
                "viết {%p … %}, mỗi thẻ một đoạn riêng",
            )
    else:
        yield loi(
            "ngang_o",
            dong.doan.cho,
            f"{mo.chu} mở ở đoạn {_so(mo)} mà đóng ở ô, hộp chữ hay phần khác",
            "mở và đóng trong cùng một ô, cùng một chỗ",
        )


def _so(the: TheMau) -> str:
    return "?" if the.doan.doan is None else str(the.doan.doan.so)
