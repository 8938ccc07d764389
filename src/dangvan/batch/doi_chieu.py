"""Facts of one list held against each other: cells of a row, and all cells of a column."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dangvan.batch.bang_tinh import BangTinh, DongTinh
from dangvan.batch.doc_dong import DongDoc
from dangvan.batch.doc_o import CachDoc, doc_o
from dangvan.batch.than_bang import ThanBang
from dangvan.batch.tieu_de import CotDoc, TieuDe
from dangvan.batch.van_de import VanDe
from dangvan.text import cong_thang, doc_cccd, doi_chieu_cccd, ngay_du_so

_SO_O_NGAY_IT_NHAT = 3  # fewer date cells fall below the 13th by chance too often
_THANG_DU_BI = 12


@dataclass(frozen=True, slots=True)
class ThongBao:
    """Something the clerk should know about the list as a whole."""

    ma: str
    cau: str

    def __str__(self) -> str:
        return self.cau


class DoiChieuDong:
    """Holds the facts of each row against each other.

    The only column of citizen numbers is held against the sex and the birth date (the columns of
    kind `gioi_tinh`, and the one split by sex), and the keys `ngay_vao_dang` and
    `ngay_chinh_thuc` against the twelve months of probation.

    Args:
        bang: The table.
        tieu_de: Its header.

    Source: Nghị định 137/2015/NĐ-CP, Điều 13; Điều lệ Đảng, Điều 5 khoản 1.
    """

    def __init__(self, bang: BangTinh, tieu_de: TieuDe) -> None:
        self._bang = bang
        self._tieu_de = tieu_de
        cac_cot = dict.fromkeys(c.dinh_nghia for c in tieu_de.cot)
        khoa_cccd = [cot.khoa for cot in cac_cot if cot.kieu == "cccd"]
        self._cccd = khoa_cccd[0] if len(khoa_cccd) == 1 else ""
        cot_sinh = next((cot for cot in cac_cot if cot.cot_gioi_tinh), None)
        self._ngay_sinh = cot_sinh.khoa if cot_sinh else ""
        self._gioi_tinh = next(
            (cot.khoa for cot in cac_cot if cot.kieu == "gioi_tinh"),
            cot_sinh.cot_gioi_tinh if cot_sinh else "",
        )

    def doi_chieu(self, dong: DongDoc) -> DongDoc:
        """Return the row with a warning for each fact that contradicts another."""
        them = []
        for khoa, ma in (*self._trai_cccd(dong.gia_tri), *_som_chinh_thuc(dong.gia_tri)):
            for c in self._tieu_de.cua(khoa)[:1]:
                dia_chi = self._bang.dia_chi(dong.so_dong, c.cot, c.tieu_de)
                gia_tri = dong.gia_tri[khoa]
                hien = ngay_du_so(gia_tri) if isinstance(gia_tri, date) else str(gia_tri)
                ten = c.dinh_nghia.ten
                them.append(VanDe(ma, khoa, ten, dong.so_dong, c.cot, dia_chi, hien))
        return replace(dong, van_de=(*dong.van_de, *them)) if them else dong

    def _trai_cccd(self, gia_tri: dict[str, object]) -> Iterator[tuple[str, str]]:
        cccd = gia_tri.get(self._cccd)
        if not isinstance(cccd, str) or len(cccd) != 12:
            return
        ngay_sinh, gioi_tinh = gia_tri.get(self._ngay_sinh), gia_tri.get(self._gioi_tinh)
        sinh = str(ngay_sinh)[:4] if isinstance(ngay_sinh, date | str) else ""
        for ma in doi_chieu_cccd(
            doc_cccd(cccd, nam_nay=date.max.year),
            gioi_tinh=gioi_tinh if isinstance(gioi_tinh, str) else None,
            nam_sinh=int(sinh) if sinh else None,
        ):
            yield self._cccd, ma


class XemCotNgay:
    """Looks for date columns in which Excel seems to have swapped day and month.

    An Excel set to American dates turns 05/02/1999 into 2 May and leaves 25/02/1999 as text. So
    does a column whose date cells all lie before the 13th while its texts do not.
    """

    def __init__(self, tieu_de: TieuDe) -> None:
        theo_khoa: dict[str, list[CotDoc]] = {}
        for c in tieu_de.cot:
            if c.dinh_nghia.kieu in ("ngay", "ngay_du"):
                theo_khoa.setdefault(c.dinh_nghia.khoa, []).append(c)
        self._nhom = [_CotNgay(tuple(cac_cot)) for cac_cot in theo_khoa.values()]

    def nhan(self, dong: DongTinh) -> None:
        """Take in a row of the table."""
        for nhom in self._nhom:
            for c in nhom.cac_cot:
                value = dong.o(c.cot)
                if isinstance(value, date):
                    nhom.so_o += 1
                    nhom.ngay_lon_nhat = max(nhom.ngay_lon_nhat, value.day)

    def thong_bao(self, than: ThanBang, cach: CachDoc) -> Iterator[ThongBao]:
        """Yield a notice for each such column, once all rows were taken in."""
        for nhom in self._nhom:
            if nhom.so_o < _SO_O_NGAY_IT_NHAT or nhom.ngay_lon_nhat > 12:
                continue
            o = (dong.o(c.cot) for dong in than.dong for c in nhom.cac_cot)
            chu = (doc_o(value, "ngay", cach) for value in o if isinstance(value, str))
            if any(
                isinstance(k.gia_tri, date) and k.gia_tri.day > 12 and not k.canh_bao for k in chu
            ):
                ten = nhom.cac_cot[0].dinh_nghia.ten
                yield ThongBao(
                    "dao_ngay_thang_ca_cot",
                    f"cột “{ten}”: mọi ô kiểu ngày đều có ngày từ 12 trở xuống, các ngày lớn hơn "
                    "lại là chữ; Excel có thể đã đảo ngày với tháng. Cách sửa: đối chiếu vài dòng "
                    "với giấy tờ; nếu sai, gõ lại cột này ở kiểu Text",
                )


@dataclass(slots=True)
class _CotNgay:
    """The columns of one date, and what their date cells have shown so far."""

    cac_cot: tuple[CotDoc, ...]
    so_o: int = 0
    ngay_lon_nhat: int = 0


def _som_chinh_thuc(gia_tri: dict[str, object]) -> Iterator[tuple[str, str]]:
    vao, chinh_thuc = gia_tri.get("ngay_vao_dang"), gia_tri.get("ngay_chinh_thuc")
    if isinstance(vao, date) and isinstance(chinh_thuc, date):
        if chinh_thuc < cong_thang(vao, _THANG_DU_BI):
            yield "ngay_chinh_thuc", "chua_du_12_thang"
