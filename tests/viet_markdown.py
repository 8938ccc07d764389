"""A small writer of Markdown bodies, to read back what was written."""

import re
from collections.abc import Iterable, Iterator

from dangvan.models.bang import Bang
from dangvan.models.chu import ChuTho, DoanChu, thanh_doan
from dangvan.models.danh_so import KIEU_CO_SO
from dangvan.models.khoi import (
    Chuong,
    Diem,
    Dieu,
    DoanDanhSo,
    DoanVan,
    GachDauDong,
    Khoan,
    Khoi,
    MucLaMa,
    MucLon,
    MucSo,
    Phan,
)
from dangvan.models.noi_dung import NoiDung, dan_phang, nhan_phu_luc

_DAU = re.compile(r"([!-/:-@\[-`{-~])")
_CAN_LE = {"trai": ":--", "giua": ":-:", "phai": "--:"}


def viet_markdown(noi_dung: NoiDung, *, ghi_so: bool) -> str:
    """Return Markdown that reads as the body.

    Args:
        noi_dung: A body whose numbered headings come after the other blocks of their parent.
        ghi_so: Type the numbers of headings, or leave them to the reader.
    """
    khoi = list(_Viet(noi_dung, ghi_so).cac_khoi(noi_dung.khoi))
    for nhan, phu_luc in nhan_phu_luc(noi_dung):
        khoi.append(f"# {nhan}. {viet_chu(phu_luc.ten_phu_luc)}")
        khoi += _Viet(phu_luc.noi_dung, ghi_so).cac_khoi(phu_luc.noi_dung.khoi)
    return "\n\n".join(khoi) + "\n"


def viet_chu(chu: ChuTho) -> str:
    """Return inline text with every mark escaped that Markdown could read."""
    return "".join(map(_doan, thanh_doan(chu)))


def _doan(doan: DoanChu) -> str:
    dau = "**" * doan.dam + "*" * doan.nghieng
    return dau + _DAU.sub(r"\\\1", doan.chu) + dau


class _Viet:
    def __init__(self, noi_dung: NoiDung, ghi_so: bool) -> None:
        self.nhan = iter([k.nhan for k in dan_phang(noi_dung) if k.kieu in KIEU_CO_SO])
        self.ghi_so = ghi_so

    def cac_khoi(self, cac_khoi: Iterable[Khoi], cap: int = 2) -> Iterator[str]:
        for khoi in cac_khoi:
            match khoi:
                case DoanVan():
                    yield viet_chu(khoi.chu)
                case Bang():
                    yield from _bang(khoi)
                case GachDauDong():
                    yield from self._muc("-", khoi)
                case DoanDanhSo() | Khoan():
                    yield from self._muc(next(self.nhan).split(".")[-2] + ".", khoi)
                case Diem():
                    yield f"{next(self.nhan)} {viet_chu(khoi.chu)}"
                case _:
                    yield from self._de_muc(khoi, cap)

    def _muc(self, dau: str, muc: GachDauDong | DoanDanhSo | Khoan) -> Iterator[str]:
        """Write a list item; what stands in it is indented below its mark."""
        yield f"{dau} {viet_chu(muc.chu)}"
        thut = " " * (len(dau) + 1)
        for trong in self.cac_khoi(muc.noi_dung):
            yield "\n".join(thut + dong for dong in trong.split("\n"))

    def _de_muc(
        self, khoi: Phan | Chuong | MucLon | Dieu | MucLaMa | MucSo, cap: int
    ) -> Iterator[str]:
        nhan = next(self.nhan)
        match khoi:
            case MucLaMa() | MucSo():
                dau = "#" * (1 if isinstance(khoi, MucLaMa) else cap)
                so, ten = (f"{nhan} " if self.ghi_so else ""), khoi.ten_muc
            case Dieu():
                dau, so, ten = "###", nhan, khoi.ten_dieu or ""
            case Phan():
                dau, so, ten = "#", nhan, khoi.ten_phan
            case Chuong():
                dau, so, ten = "##", nhan, khoi.ten_chuong
            case MucLon():
                dau, so, ten = "#", nhan, khoi.ten_muc
        if not isinstance(khoi, MucLaMa | MucSo):
            so = f"{so.rstrip('.') if self.ghi_so else so.split()[0]}. "
        yield f"{dau} {so}{viet_chu(ten)}".rstrip()
        yield from self.cac_khoi(khoi.noi_dung, cap + isinstance(khoi, MucSo))


def _bang(bang: Bang) -> Iterator[str]:
    if bang.tieu_de is not None:
        yield viet_chu(bang.tieu_de)
    if bang.don_vi_tinh is not None:
        yield f"Đơn vị tính: {viet_chu(bang.don_vi_tinh)}"
    hang = [
        [viet_chu(cot.ten_cot) for cot in bang.cot],
        [_CAN_LE[cot.can_le] for cot in bang.cot],
        *([viet_chu(o) for o in dong] for dong in bang.dong),
    ]
    if bang.tong_cong is not None:
        hang.append(
            [
                "=" if cot.tinh_tong else viet_chu(o)
                for cot, o in zip(bang.cot, bang.tong_cong, strict=True)
            ]
        )
    yield "\n".join(f"| {' | '.join(o)} |" for o in hang)
