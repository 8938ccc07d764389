"""Rules on the names in tags: known to the kind of paper, and printed as what they hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from jinja2 import nodes

from dangvan.templating.lint_doan import TheMau
from dangvan.templating.lint_loi import CA_TEP, LintFinding, loi
from dangvan.templating.lint_the import bieu_thuc_in
from dangvan.templating.moi_truong import moi_truong
from dangvan.templating.ten_the import TEN_THE, TenThe

PhamVi = Mapping[str, TenThe | None]
"""The names in reach, with what is known of each."""

_GIONG = 0.6
_TU = re.compile(r"\w+")
_PHUONG_THUC: Mapping[str, type] = {
    "chu": str, "so": int, "danh_sach": list, "cac_nhom": list, "nhom": dict, "than_bai": str,
}  # fmt: skip


class SoiTen:
    """Looks at the names of one kind of paper, and keeps which were used."""

    def __init__(self, kind: str) -> None:
        self._ten = {the.ten: the for the in TEN_THE[kind]}
        self._da_dung: set[str] = set()
        self._gan: set[str] = set()
        self.luon_co: set[TheMau] = set()
        """The `if` and `for` tags whose value no paper lacks."""

    @property
    def pham_vi(self) -> PhamVi:
        """What every tag may name."""
        return {**dict.fromkeys(moi_truong().globals), **self._ten}

    def the(
        self, the: TheMau, cay: nodes.Template, pham_vi: PhamVi, noi_khac: frozenset[str]
    ) -> Iterator[LintFinding]:
        """Yield what is wrong with the names in one tag.

        Args:
            the: The tag.
            cay: Its syntax tree.
            pham_vi: The names in reach.
            noi_khac: Names that loops elsewhere in the part make.
        """
        rieng = ten_dat(cay)
        for ten in dict.fromkeys(nut.name for nut in cay.find_all(nodes.Name)):
            if ten in self._ten:
                self._da_dung.add(ten)
            if ten not in pham_vi and ten not in rieng:
                yield self._la(the, ten, noi_khac)
        for nut in cay.find_all(nodes.Getattr):
            yield from self._thuoc_tinh(the, nut, pham_vi)
        if the.in_ra and (goc := bieu_thuc_in(cay)) is not None:
            yield from _in_ca_danh_sach(the, muc_cua(goc, pham_vi))

    def nhac(self, chu: str) -> None:
        """Take names in words that are no whole tag as told already: they are not missing too."""
        tu = _TU.findall(chu)
        self._gan.update({*tu, "_".join(tu)} & self._ten.keys())

    def thieu(self) -> Iterator[LintFinding]:
        """Yield the names no tag used: those a template needs, and those it may use."""
        for the in self._ten.values():
            if the.ten not in self._da_dung:
                yield from self._mot_thieu(the.ten, the)
            else:
                yield from self._con_thieu(the)

    @property
    def da_dung(self) -> frozenset[str]:
        """The names some tag used."""
        return frozenset(self._da_dung)

    def _con_thieu(self, the: TenThe) -> Iterator[LintFinding]:
        for con in the.con:
            ten = f"{the.ten}.{con.ten}"
            if ten in self._da_dung:
                yield from self._con_thieu(replace(con, ten=ten))
            elif con.can != "tuy_y":
                yield _chua_dung(ten, con)

    def _mot_thieu(self, ten: str, the: TenThe) -> Iterator[LintFinding]:
        if ten in self._gan or the.thay in self._da_dung:  # told elsewhere; printed elsewhere
            return
        if the.can != "bat_buoc":
            yield _chua_dung(ten, the)
            return
        viet = f"{{{{p {ten} }}}}" if the.kieu == "than_bai" else f"{{{{ {ten} }}}}"
        yield loi(
            "thieu",
            CA_TEP,
            f"thiếu ô {viet} ({the.nghia})",
            "mở mẫu bằng Word và thêm ô vào đúng chỗ",
        )

    def _la(self, the: TheMau, ten: str, noi_khac: frozenset[str]) -> LintFinding:
        if ten in noi_khac or ten == "loop":
            return loi(
                "ngoai_vong_lap",
                the.doan.cho,
                f"thẻ {the.chu} dùng “{ten}” ở ngoài vòng lặp của nó",
                "đặt thẻ giữa {%p for … %} và {%p endfor %}",
            )
        gan = get_close_matches(ten, self._ten, n=1, cutoff=_GIONG)
        self._gan.update(gan)
        return loi(
            "ten_la",
            the.doan.cho,
            f"thẻ {the.chu} dùng tên “{ten}” không có",
            f"có phải {gan[0]} không" if gan else f"dùng một trong {', '.join(sorted(self._ten))}",
        )

    def _thuoc_tinh(
        self, the: TheMau, nut: nodes.Getattr, pham_vi: PhamVi
    ) -> Iterator[LintFinding]:
        muc = muc_cua(nut.node, pham_vi)
        if muc is None or nut.attr.startswith("_"):
            return
        cac_con = [con.ten for con in muc.con] if muc.kieu == "nhom" else []
        if nut.attr in cac_con:
            self._da_dung.add(f"{muc.ten}.{nut.attr}")
        elif not hasattr(_PHUONG_THUC[muc.kieu], nut.attr):
            gan = get_close_matches(nut.attr, cac_con, n=1, cutoff=_GIONG)
            if gan:
                self._da_dung.add(f"{muc.ten}.{gan[0]}")
                sua = f"có phải {muc.ten}.{gan[0]} không"
            elif muc.kieu == "cac_nhom":
                sua = f"viết {{%p for phan in {muc.ten} %}}, rồi {{{{ phan.{nut.attr} }}}}"
            else:
                sua = f"dùng {', '.join(cac_con)}" if cac_con else f"viết {{{{ {muc.ten} }}}}"
            yield loi(
                "thuoc_tinh_la",
                the.doan.cho,
                f"thẻ {the.chu}: “{muc.ten}” không có “{nut.attr}”",
                sua,
            )


def muc_cua(nut: nodes.Node, pham_vi: PhamVi) -> TenThe | None:
    """Return what is known of the value of an expression; None where nothing is."""
    match nut:
        case nodes.Name(name=ten):
            return pham_vi.get(ten)
        case nodes.Getattr(node=goc, attr=ten):
            muc = muc_cua(goc, pham_vi)
            cac_con = muc.con if muc is not None and muc.kieu == "nhom" else ()
            return next(
                (replace(con, ten=f"{muc.ten}.{ten}") for con in cac_con if muc and con.ten == ten),
                None,
            )
    return None


def ten_dat(cay: nodes.Template) -> frozenset[str]:
    """Return the names a tag makes."""
    return frozenset(nut.name for nut in cay.find_all(nodes.Name) if nut.ctx == "store")


def pham_vi_moi(cay: nodes.Template, pham_vi: PhamVi) -> dict[str, TenThe | None]:
    """Return the names a `for`, `set` or `with` makes, with what is known of each."""
    ra: dict[str, TenThe | None] = dict.fromkeys(ten_dat(cay))
    vong = next(cay.find_all(nodes.For), None)
    if vong is None:
        return ra
    ra["loop"] = None
    muc = muc_cua(vong.iter, pham_vi)
    if muc is not None and isinstance(vong.target, nodes.Name):
        if muc.kieu == "danh_sach":
            ra[vong.target.name] = TenThe(vong.target.name, muc.nghia)
        elif muc.kieu == "cac_nhom":
            ra[vong.target.name] = TenThe(muc.ten, muc.nghia, (), "nhom", con=muc.con)
    return ra


def _in_ca_danh_sach(the: TheMau, muc: TenThe | None) -> Iterator[LintFinding]:
    if muc is None or muc.kieu not in ("danh_sach", "cac_nhom", "nhom"):
        return
    if muc.kieu == "nhom":
        sua = f"viết {{{{ {muc.ten}.{muc.con[0].ten} }}}}"
    else:
        sua = f"viết ba đoạn: {{%p for dong in {muc.ten} %}}, {{{{ dong }}}}, {{%p endfor %}}"
    yield loi(
        "in_danh_sach", the.doan.cho, f"thẻ {the.chu} in cả {_NHOM[muc.kieu]} “{muc.ten}”", sua
    )


_NHOM = {"danh_sach": "danh sách", "cac_nhom": "danh sách", "nhom": "nhóm"}


def _chua_dung(ten: str, the: TenThe) -> LintFinding:
    khi = "; văn bản có mục này sẽ bị từ chối" if the.can == "khi_co" else ""
    return loi(
        "chua_dung",
        CA_TEP,
        f"chưa dùng {ten} ({the.nghia}){khi}",
        "không cần thì để nguyên",
    )
