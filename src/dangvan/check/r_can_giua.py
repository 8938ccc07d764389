"""Rules that ask the parts of the head to be centred in their columns (ô số 2, 3, 4)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import can_bang_chu
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.regulations import Regulation

_NHIEU_KHOANG = re.compile(r"[ \u00a0]{5,}")


def _khong_giua(bai: Bai, *cac_khoa: str) -> Iterator[Phat]:
    for khoa in cac_khoa:
        for line in bai.dong_cua(khoa):
            if line.doan.kieu.can == "giua" or _tab_giua(line):
                continue
            yield Phat(
                tai(line, khoa),
                can_bang_chu(line.doan.kieu.can),
                "căn giữa cột",
                "chọn dòng, Home – Center",
                chua_ro=_can_bang_tab(line),
            )
            return


def _tab_giua(line: Dong) -> bool:
    """Whether a tab stop centres what follows it."""
    return "\t" in line.doan.chu and any(loai == "center" for _, loai in line.doan.kieu.cac_tab)


def _can_bang_tab(line: Dong) -> bool:
    return "\t" in line.doan.chu or _NHIEU_KHOANG.search(line.doan.chu) is not None


@quy_tac(None, "Phần II, mục I.2")
def can_giua_co_quan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dòng cấp trên và tên cơ quan cân đối với nhau, căn giữa cột trái.

    Sai: tên cơ quan căn trái
    Chưa rõ: căn bằng tab, bằng khoảng trắng
    """
    yield from _khong_giua(bai, "co_quan_cap_tren", "co_quan_ban_hanh")


@quy_tac("mục II.1.3.2", "Phần II, mục I.3.2")
def can_giua_so(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số và ký hiệu căn giữa dưới tên cơ quan và dấu sao.

    Sai: số căn trái
    Chưa rõ: căn bằng tab, bằng khoảng trắng
    """
    yield from _khong_giua(bai, "so_ky_hieu")


@quy_tac("mục II.1.4", "Phần II, mục I.4")
def can_giua_ngay(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Địa danh và ngày căn giữa dưới tiêu đề.

    Sai: ngày căn phải
    Chưa rõ: căn bằng tab, bằng khoảng trắng
    """
    yield from _khong_giua(bai, "dia_danh_ngay")
