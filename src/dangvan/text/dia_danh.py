"""Provinces: the 63 until 30/6/2025, the 34 since, and how to find one in a clerk's text.

Source: Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg (codes); Nghị quyết 30, 36 and
    39/2026/QH16 (Đồng Nai, Quảng Ninh and Bắc Ninh become cities).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Literal, NamedTuple, cast

from dangvan.errors import DataError
from dangvan.text.dau_thanh import bo_dau, gap_dau
from dangvan.text.lam_sach import lam_sach
from dangvan.text.ngay_thang import ngay_ngan

LoaiTinh = Literal["tỉnh", "thành phố"]

_SAP_XEP_LAI = date(2025, 7, 1)
_TEN_KHAC = {
    "thừa thiên huế": "46",
    "tt huế": "46",
    "hcm": "79",
    "tphcm": "79",
    "sài gòn": "79",
    "vũng tàu": "77",
    "đắc lắc": "66",
    "đăk lăk": "66",
    "đắc nông": "67",
    "đăk nông": "67",
    "kontum": "62",
    "bắc cạn": "06",
}
_CAP_TINH = frozenset({"tỉnh", "t", "tp", "phố"})
_CAP_DUOI = frozenset("xã phường huyện quận trấn khu thôn ấp bản buôn làng xóm tổ".split())
_TU_THUA = frozenset({"cũ", "vn"})
_TU = re.compile(r"([\s.,;:/()-]*)([^\s.,;:/()-]+)")


class Tinh(NamedTuple):
    """A province of before 01/7/2025 and the one it belongs to since."""

    ma_cu: str
    ma_cccd: str
    ten_cu: str
    loai_cu: LoaiTinh
    ma_moi: str
    ten_moi: str


class TinhDoc(NamedTuple):
    """What was read from a place.

    Attributes:
        tinh: The province, or `None`.
        canh_bao: `doan_tinh` when marks were missing or nothing divides the name from what
            stands before it.
        loi: `loi:tinh` when the text names no province; empty when it does, or is empty.
    """

    tinh: Tinh | None = None
    canh_bao: tuple[str, ...] = ()
    loi: str = ""


def doc_tinh(s: str) -> TinhDoc:
    """Find the province in a place as clerks write it: `Xã Tân Lập - T. SÓC TRĂNG`.

    The province is the name the text ends with, or the one that follows "tỉnh" or "thành phố".
    A name both lists have means the old province: that is the smaller one, and the new one
    follows from it.
    """
    sach = lam_sach(s)
    if not sach.text:
        return TinhDoc()
    tu = _bo_duoi(_TU.findall(gap_dau(sach.text)))
    for tinh, ro_rang in _ung_vien(tu, _theo_ten(), _CAP_TINH, _CAP_DUOI):
        return TinhDoc(tinh, sach.canh_bao if ro_rang else (*sach.canh_bao, "doan_tinh"))
    tron = [(truoc, bo_dau(chu)) for truoc, chu in tu]
    cap_tinh, cap_duoi = frozenset(map(bo_dau, _CAP_TINH)), frozenset(map(bo_dau, _CAP_DUOI))
    for tinh, ro_rang in _ung_vien(tron, _theo_ten_tron(), cap_tinh, cap_duoi):
        if ro_rang:
            return TinhDoc(tinh, (*sach.canh_bao, "doan_tinh"))
    return TinhDoc(loi="loi:tinh")


def tinh_theo_ma_cccd(ma: str) -> Tinh | None:
    """Return the province whose three digits begin citizen numbers, or `None`.

    Source: Thông tư 07/2016/TT-BCA, phụ lục 1.
    """
    return _theo_ma_cccd().get(ma)


def loai_tinh(ten: str, ngay: date) -> LoaiTinh:
    """Return whether a province is a `tỉnh` or a `thành phố` on a day.

    Args:
        ten: Its name without the level, in either tone style.
        ngay: Any day; days before 01/7/2025 are judged by the list of 30/6/2025.

    Raises:
        DataError: No province bears that name on that day.
    """
    khoa = gap_dau(ten)
    if ngay < _SAP_XEP_LAI:
        cu = next((tinh for tinh in _tinh_63() if gap_dau(tinh.ten_cu) == khoa), None)
        loai = cu.loai_cu if cu else None
    else:
        loai = next((loai for tu, den, loai in _tinh_34().get(khoa, ()) if tu <= ngay <= den), None)
    if loai is None:
        raise DataError(
            f"ngày {ngay_ngan(ngay)} không có tỉnh, thành phố tên {ten!r}",
            fix="xem lại tên, hoặc ngày (34 tỉnh, thành phố từ 01/7/2025, trước đó là 63)",
        )
    return loai


def ly_do_ghi_cap(ten: str, *, la_ten_nguoi: bool = False) -> str | None:
    """Return why the level stands before a commune's name at the head of a paper, else `None`.

    Args:
        ten: The name without its level: `Láng` gives "một âm tiết (một từ)".
        la_ten_nguoi: Whether it is a person's name, which cannot be seen from the text.

    Source: 05-HD/VPTW (2026), mục II.I.4.1.1; for digits Nghị định 30/2020/NĐ-CP, phụ lục I.
    """
    khoa = gap_dau(ten)
    if la_ten_nguoi:
        return "tên người"
    if any(char.isdigit() for char in khoa):
        return "có chữ số"
    if khoa in _tinh_34():
        return "trùng tên tỉnh, thành phố"
    return None if " " in khoa else "một âm tiết (một từ)"


def _bo_duoi(tu: list[tuple[str, str]]) -> list[tuple[str, str]]:
    while tu and tu[-1][1] in _TU_THUA:
        tu = tu[:-1]
    return tu[:-2] if [bo_dau(chu) for _, chu in tu[-2:]] == ["viet", "nam"] else tu


def _ung_vien(
    tu: list[tuple[str, str]],
    bang: Mapping[str, Tinh],
    cap_tinh: frozenset[str],
    cap_duoi: frozenset[str],
) -> Iterator[tuple[Tinh, bool]]:
    """Yield each province the words may name, and whether something marks off its name.

    From the end of the text backwards, the longer name first: "Bà Rịa - Vũng Tàu".
    """
    for cuoi in range(len(tu), 0, -1):
        for dau in range(max(0, cuoi - 4), cuoi):
            tinh = bang.get(" ".join(chu for _, chu in tu[dau:cuoi]))
            truoc = tu[dau - 1][1] if dau else ""
            if tinh is None or truoc in cap_duoi:
                continue
            if truoc in cap_tinh:
                yield tinh, True
            elif cuoi == len(tu):
                yield tinh, not dau or bool(tu[dau][0].strip(" ."))


def _bang(ten: str) -> list[dict[str, str]]:
    import csv
    from importlib.resources import files

    text = (files("dangvan.text") / "du_lieu" / ten).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _tinh_63() -> tuple[Tinh, ...]:
    return tuple(
        Tinh(
            dong["ma_cu"],
            dong["ma_cccd"],
            dong["ten_cu"],
            cast(LoaiTinh, dong["loai_cu"]),
            dong["ma_moi"],
            dong["ten_moi"],
        )
        for dong in _bang("tinh_63_sang_34.csv")
    )


@cache
def _tinh_34() -> Mapping[str, list[tuple[date, date, LoaiTinh]]]:
    bang: dict[str, list[tuple[date, date, LoaiTinh]]] = {}
    for dong in _bang("tinh_34.csv"):
        den = date.fromisoformat(dong["den_ngay"]) if dong["den_ngay"] else date.max
        bang.setdefault(gap_dau(dong["ten_kieu_moi"]), []).append(
            (date.fromisoformat(dong["tu_ngay"]), den, cast(LoaiTinh, dong["loai"]))
        )
    return bang


@cache
def _theo_ma_cccd() -> Mapping[str, Tinh]:
    return {tinh.ma_cccd: tinh for tinh in _tinh_63()}


@cache
def _theo_ten() -> Mapping[str, Tinh]:
    theo_ma = {tinh.ma_cu: tinh for tinh in _tinh_63()}
    ten = {" ".join(re.split(r"[\s-]+", gap_dau(tinh.ten_cu))): tinh for tinh in _tinh_63()}
    return ten | {gap_dau(khac): theo_ma[ma] for khac, ma in _TEN_KHAC.items()}


@cache
def _theo_ten_tron() -> Mapping[str, Tinh]:
    return {bo_dau(ten): tinh for ten, tinh in _theo_ten().items()}
