"""Compose a paper from its facts, and spoil a part of it on purpose."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from vai import Chu, Doan, Giay, Khoi, Trang, d

HD36, HD05 = "hd36_2018", "hd05_2026"
Sua = Callable[[Giay], Giay]
KHONG_SO = Trang()
"""A page without a number: enough for a paper of one page."""

_NGAN = {HD36: ",", HD05: ";"}
_CAN_CU_CUOI = {HD36: ",", HD05: "."}


def noi_nhan(quy_dinh: str, *muc: str) -> tuple[Doan, ...]:
    """Return the heading and the items, the last one being where the paper is kept."""
    cac = [f"- {ten}{_NGAN[quy_dinh]}" for ten in muc[:-1]] + [f"- {muc[-1]}."]
    return (d("noi_nhan", "Nơi nhận:"), *(d("muc_noi_nhan", chu) for chu in cac))


def can_cu(quy_dinh: str, *muc: str) -> tuple[Doan, ...]:
    """Return legal bases, with a dash, each ended as the regulation says."""
    cac = [f"- {ten};" for ten in muc[:-1]] + [f"- {muc[-1]}{_CAN_CU_CUOI[quy_dinh]}"]
    return tuple(d("can_cu", chu) for chu in cac)


def kinh_gui(quy_dinh: str, tu: str, *ten: str) -> tuple[Doan, ...]:
    """Return the addressees of a letter or a submission; HD36 begins them on the same line."""
    cuoi = {HD36: ".", HD05: ";"}[quy_dinh]
    dau = [_NGAN[quy_dinh]] * (len(ten) - 1) + [cuoi]
    dong = [f"- {t}{x}" for t, x in zip(ten, dau, strict=True)]
    nhan = Chu(f"{tu}:", nghieng=True)
    if quy_dinh == HD05:
        return (d("kinh_gui", (nhan,)), *(d("ten_kinh_gui", chu) for chu in dong))
    cung_dong = d("kinh_gui", (nhan, Chu(f" {dong[0]}")))
    return (cung_dong, *(d("ten_kinh_gui", chu, lui=51.0) for chu in dong[1:]))


def ky(*dong: str) -> tuple[Doan, ...]:
    """Return a signature block: authority (if any), position, room to sign, the name last."""
    quyen = dong[0].startswith(("T/M", "K/T", "T/L"))
    dau = [d("quyen_han" if quyen else "chuc_vu", dong[0])]
    dau += [d("chuc_vu", chu) for chu in dong[1:-1]]
    return (*dau, *(d("trong") for _ in range(4)), d("ho_ten", dong[-1]))


def doan(*chu: str) -> tuple[Doan, ...]:
    return tuple(d("noi_dung", c) for c in chu)


def dieu(dau: str, chu: str = "") -> Doan:
    """Return an article: its number (and name) bold, what follows upright."""
    return d("dieu", (Chu(dau, dam=True), Chu(f" {chu}" if chu else "")))


def muc(chu: str) -> Doan:
    return d("de_muc", chu)


def dau_loai(loai: str, *trich_yeu: str) -> tuple[Doan, ...]:
    """Return the kind, the subject, the five hyphens."""
    return (
        d("ten_loai", loai),
        *(d("trich_yeu", chu) for chu in trich_yeu),
        d("gach_noi", "-----"),
    )


def giay(
    ma: str,
    quy_dinh: str,
    co_quan: tuple[str, ...],
    so: str,
    ngay: str,
    than: tuple[Khoi, ...],
    nhan: tuple[str, ...],
    nguoi_ky: tuple[str, ...],
    *,
    cap_tren: str = "",
    cv: str = "",
    duoi_so: tuple[Doan, ...] = (),
    **khac: Any,  # Any: fields of Giay
) -> Giay:
    """Return a paper that is right; `cv` is the subject of a letter, printed under the number."""
    trai = [d("co_quan_cap_tren", cap_tren)] if cap_tren else []
    trai += [d("co_quan_ban_hanh", dong) for dong in co_quan]
    trai += [d("sao", "*"), d("so_ky_hieu", so)]
    trai += [d("trich_yeu_cong_van", cv)] if cv else []
    return Giay(
        ma=ma,
        quy_dinh=quy_dinh,
        trai=(*trai, *duoi_so),
        phai=(d("tieu_de", "ĐẢNG CỘNG SẢN VIỆT NAM"), d("dia_danh_ngay", ngay)),
        than=than,
        nhan=noi_nhan(quy_dinh, *nhan) if nhan else (),
        ky=ky(*nguoi_ky) if nguoi_ky else (),
        **khac,
    )


def sua(vai: str, chu: str | tuple[Chu, ...] | None = None, lan: int = 0, **khac: Any) -> Sua:
    """Return a change of the `lan`-th paragraph of a part: its text, its look, or both."""
    them = khac if chu is None else {**khac, "chu": chu}
    return lambda g: _doi(g, vai, lan, lambda cu: (replace(cu, **them),))


def bo(vai: str, lan: int = 0) -> Sua:
    """Return a change that leaves a paragraph out."""
    return lambda g: _doi(g, vai, lan, lambda _: ())


def them(vai: str, *moi: Doan, lan: int = 0) -> Sua:
    """Return a change that puts paragraphs after one."""
    return lambda g: _doi(g, vai, lan, lambda cu: (cu, *moi))


def moi_doan(vai: str, **khac: Any) -> Sua:
    """Return a change of every paragraph of a part."""
    return lambda g: _doi(g, vai, None, lambda cu: (replace(cu, **khac),))


def trang(**khac: Any) -> Sua:
    """Return a change of the page."""
    return lambda g: replace(g, trang=replace(g.trang, **khac))


def hong(g: Giay, *cac: Sua, **khac: Any) -> Giay:
    """Return the paper with all changes made, and the expectations in `khac`."""
    for doi in cac:
        g = doi(g)
    return replace(g, **khac)


def _doi(g: Giay, vai: str, lan: int | None, doi: Callable[[Doan], tuple[Doan, ...]]) -> Giay:
    """Change the `lan`-th paragraph of a part (None: each of them), wherever it stands."""
    dem = 0
    ra: dict[str, Any] = {}  # Any: header and foot hold paragraphs only, the body more
    for ten in ("trai", "phai", "than", "nhan", "ky", "sau"):
        moi: list[Khoi] = []
        for x in getattr(g, ten):
            if isinstance(x, Doan) and x.vai == vai:
                moi += doi(x) if lan in (None, dem) else (x,)
                dem += 1
            else:
                moi.append(x)
        ra[ten] = tuple(moi)
    if dem <= (lan or 0):
        raise ValueError(f"{g.ma}: no {vai} number {lan}")
    return replace(g, **ra)
