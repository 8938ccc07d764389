"""Reading a whole list of people: every row a value or a reason for each of its cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dangvan.batch.bang_tinh import BangTinh
from dangvan.batch.cot import Cot
from dangvan.batch.doc_dong import DocDong, DongDoc
from dangvan.batch.doc_o import CachDoc
from dangvan.batch.doi_chieu import DoiChieuDong, ThongBao, XemCotNgay
from dangvan.batch.nguon_bang import NguonBang, doc_bang_tinh
from dangvan.batch.than_bang import ThanBang, gom_so, phan_dong
from dangvan.batch.tieu_de import TieuDe, do_tieu_de, tim_tieu_de
from dangvan.batch.van_de import VanDe
from dangvan.disk import Spool
from dangvan.errors import DataError

_TRANG_CUA_THU_VIEN = ("Hướng dẫn", "Cần sửa")
"""Sheets the library adds: of the form, and of the list given back with its cells to mend."""
_SO_THU_TU = Cot("so_thu_tu", "TT", ("STT", "Số TT", "Số thứ tự"), kieu="so_thu_tu")


@dataclass(frozen=True, slots=True)
class DanhSach:
    """A list of people, as read.

    Attributes:
        bang: The table it was read from.
        tieu_de: The header found in it.
        cac_cot: The columns asked for.
        dong: The people, in the order of the table.
        thong_bao: What the clerk should know about the list as a whole.
    """

    bang: BangTinh
    tieu_de: TieuDe
    cac_cot: tuple[Cot, ...]
    dong: Sequence[DongDoc]
    thong_bao: tuple[ThongBao, ...]

    @property
    def van_de(self) -> tuple[VanDe, ...]:
        """The findings of all rows."""
        return tuple(v for dong in self.dong for v in dong.van_de)

    @property
    def dong_loi(self) -> tuple[DongDoc, ...]:
        """The rows in which something could not be read."""
        return tuple(dong for dong in self.dong if dong.loi)


def doc_danh_sach(
    source: NguonBang,
    cac_cot: tuple[Cot, ...],
    *,
    hom_nay: date,
    trang_tinh: str | None = None,
) -> DanhSach:
    """Read a list of people from a workbook, a CSV file, a DataFrame or records.

    A cell that cannot be read makes an error of its row, never of the list. Rows that Excel hides
    are read too, and told of. Rows of totals and signatures, headings of groups and empty rows
    are passed over, and told of.

    Args:
        source: Where the list is; see `doc_bang_tinh`.
        cac_cot: The columns to read. A column of row numbers is known without being asked for.
        hom_nay: The day of reading; later dates are errors, and years of two digits count from it.
        trang_tinh: The sheet; needed only when several hold such a list.

    Raises:
        DataError: The source is no table, no header is found, a required column is missing, two
            columns have one meaning, cells of people are merged, or nobody is listed.
    """
    tim = cac_cot
    if all(cot.kieu != "so_thu_tu" for cot in cac_cot):
        tim = (_SO_THU_TU, *cac_cot)
    cac_bang = doc_bang_tinh(source, trang_tinh=trang_tinh)
    bang = _chon_bang(cac_bang, tim)
    tieu_de = tim_tieu_de(bang, tim)
    than = phan_dong(bang, tieu_de)
    if not any(than.la_nguoi):
        raise DataError(
            "danh sách không có người nào",
            where=bang.ten,
            fix=f"điền danh sách dưới dòng tiêu đề (dòng {max(tieu_de.dong_cuoi, 0)})",
        )
    cach = CachDoc(hom_nay, he_1904=bang.he_1904, mat_kieu=bang.kieu_nguon == "csv")
    doc, xem_ngay = DocDong(bang, tieu_de, cac_cot, cach), XemCotNgay(tieu_de)
    doi_chieu = DoiChieuDong(bang, tieu_de).doi_chieu
    cac_dong: Spool[DongDoc] = Spool()
    for dong in than.dong:
        xem_ngay.nhan(dong)
        cac_dong.append(doi_chieu(doc.doc(dong)))
    return DanhSach(
        bang=bang,
        tieu_de=tieu_de,
        cac_cot=cac_cot,
        dong=cac_dong,
        thong_bao=(
            *_thong_bao(bang, tieu_de, than, cac_bang),
            *xem_ngay.thong_bao(than, cach),
        ),
    )


def _chon_bang(cac_bang: tuple[BangTinh, ...], cac_cot: tuple[Cot, ...]) -> BangTinh:
    if len(cac_bang) == 1:
        return cac_bang[0]
    hop = [bang for bang in cac_bang if _co_du_cot(bang, cac_cot)]
    if len(hop) == 1:
        return hop[0]
    cac_trang = ", ".join(f"“{bang.trang_tinh}”" for bang in (hop or cac_bang))
    if hop:
        raise DataError(
            f"có {len(hop)} trang đều là danh sách: {cac_trang}",
            where=cac_bang[0].nguon,
            fix="nói rõ đọc trang nào (trang_tinh)",
        )
    raise DataError(
        f"không trang nào có đủ cột của danh sách: {cac_trang}",
        where=cac_bang[0].nguon,
        fix="nói rõ đọc trang nào (trang_tinh) để biết trang đó thiếu cột gì",
    )


def _co_du_cot(bang: BangTinh, cac_cot: tuple[Cot, ...]) -> bool:
    tieu_de = do_tieu_de(bang, cac_cot)
    return tieu_de is not None and all(tieu_de.cua(cot.khoa) for cot in cac_cot if cot.bat_buoc)


def _thong_bao(
    bang: BangTinh, tieu_de: TieuDe, than: ThanBang, cac_bang: tuple[BangTinh, ...]
) -> Iterator[ThongBao]:
    khac = [
        f"“{b.trang_tinh}”"
        for b in cac_bang
        if b is not bang and not b.trang_tinh.startswith(_TRANG_CUA_THU_VIEN)
    ]
    if khac:
        yield ThongBao("trang_khac", f"không đọc các trang khác: {', '.join(khac)}")
    if tieu_de.cot_la:
        yield ThongBao("cot_la", f"không dùng các cột: {', '.join(tieu_de.cot_la)}")
    an = than.dong_an
    if an or bang.co_bo_loc:
        loc = "trang đang đặt bộ lọc; " if bang.co_bo_loc else ""
        dong_an = f"{len(an)} dòng bị ẩn vẫn được đọc: {gom_so(an)}" if an else "không dòng nào ẩn"
        yield ThongBao("dong_an", loc + dong_an)
    if bang.he_1904:
        yield ThongBao("he_1904", "sổ tính đếm ngày từ năm 1904; các ngày đã được đổi theo đó")
    for ma, ten, so_dong in (
        ("dong_trong", "dòng trống", than.dong_trong),
        ("dong_nhom", "dòng tên nhóm", than.dong_nhom),
        ("dong_ket", "dòng tổng cộng, ký tên", than.dong_ket),
    ):
        if so_dong:
            yield ThongBao(ma, f"bỏ qua {len(so_dong)} {ten}: {gom_so(so_dong)}")
