"""The example row of the form, which is nobody."""

from dataclasses import replace

from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.ket_qua import DongHong
from dangvan.batch.van_de import VanDe
from dangvan.text import gap_dau

CHU_VI_DU = "Ví dụ"
"""What stands in the column TT of the form's example row."""


def dong_vi_du(danh_sach: DanhSach) -> tuple[tuple[DongHong, ...], DanhSach]:
    """Return the example rows as skipped, and the list without them."""
    cot = [c for c in danh_sach.tieu_de.cot if c.dinh_nghia.kieu == "so_thu_tu"]
    if not cot:
        return (), danh_sach
    vi_du = {
        dong.so_dong
        for dong in danh_sach.bang.dong
        if gap_dau(str(dong.o(cot[0].cot) or "")) == gap_dau(CHU_VI_DU)
    }
    bo = tuple(
        DongHong(
            dong.so_dong,
            (
                VanDe(
                    ma="dong_vi_du",
                    khoa="thu_tu",
                    ten_cot=cot[0].dinh_nghia.ten,
                    so_dong=dong.so_dong,
                    cot=cot[0].cot,
                    dia_chi=danh_sach.bang.dia_chi(dong.so_dong, cot[0].cot, cot[0].tieu_de),
                    gia_tri=CHU_VI_DU,
                    cau_rieng=("dòng ví dụ của mẫu nhập", "xoá dòng này nếu không cần"),
                ),
            ),
        )
        for dong in danh_sach.dong
        if dong.so_dong in vi_du
    )
    con = tuple(dong for dong in danh_sach.dong if dong.so_dong not in vi_du)
    return bo, replace(danh_sach, dong=con)
