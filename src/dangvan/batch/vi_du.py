"""The example row of the form, which is nobody; and a row that only still says it is one."""

from dataclasses import replace

from dangvan.batch.danh_sach import DanhSach
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.ket_qua import DongHong
from dangvan.batch.tieu_de import CotDoc
from dangvan.batch.van_de import LOI, VanDe
from dangvan.disk import Spool
from dangvan.text import gap_dau

CHU_VI_DU = "Ví dụ"
"""What stands in the column TT of the form's example row."""

TEN_VI_DU = "Nguyễn Văn Ví Dụ"
"""The name in that row: whoever typed a person over it has made it a row like any other."""


def dong_vi_du(danh_sach: DanhSach) -> tuple[tuple[DongHong, ...], DanhSach]:
    """Return the example rows as skipped, and the list without them.

    A person typed over the example, where TT still says so, is an error of that row: dropping it
    would leave somebody without a decision.
    """
    cot = next((c for c in danh_sach.tieu_de.cot if c.dinh_nghia.kieu == "so_thu_tu"), None)
    if cot is None:
        return (), danh_sach
    danh_dau = {
        dong.so_dong
        for dong in danh_sach.bang.dong
        if gap_dau(str(dong.o(cot.cot) or "")) == gap_dau(CHU_VI_DU)
    }
    if not danh_dau:
        return (), danh_sach
    bo: list[DongHong] = []
    con: Spool[DongDoc] = Spool()
    for dong in danh_sach.dong:
        if dong.so_dong not in danh_dau:
            con.append(dong)
        elif gap_dau(str(dong.gia_tri.get("ho_ten") or "")) == gap_dau(TEN_VI_DU):
            cau = ("dòng ví dụ của mẫu nhập", "xoá dòng này nếu không cần")
            bo.append(DongHong(dong.so_dong, (_van_de(danh_sach, dong, cot, "dong_vi_du", cau),)))
        else:
            cau = ("dòng còn ghi “Ví dụ” mà đã có người", "ghi số thứ tự vào ô này")
            loi = _van_de(danh_sach, dong, cot, f"{LOI}dong_vi_du", cau)
            con.append(replace(dong, van_de=(*dong.van_de, loi)))
    return tuple(bo), replace(danh_sach, dong=con)


def _van_de(
    danh_sach: DanhSach, dong: DongDoc, cot: CotDoc, ma: str, cau: tuple[str, str]
) -> VanDe:
    return VanDe(
        ma=ma,
        khoa="thu_tu",
        ten_cot=cot.dinh_nghia.ten,
        so_dong=dong.so_dong,
        cot=cot.cot,
        dia_chi=danh_sach.bang.dia_chi(dong.so_dong, cot.cot, cot.tieu_de),
        gia_tri=CHU_VI_DU,
        cau_rieng=cau,
    )
