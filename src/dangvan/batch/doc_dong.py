"""Reading one row: each column's cell, or the two cells a column was split into."""

from collections.abc import Iterator
from dataclasses import dataclass

from dangvan.batch.bang_tinh import BangTinh, DongTinh, GiaTri
from dangvan.batch.cot import Cot
from dangvan.batch.doc_o import CachDoc, KetQuaO, chu_cua, doc_o, la_dau_x
from dangvan.batch.than_bang import co_gia_tri
from dangvan.batch.tieu_de import CotDoc, TieuDe
from dangvan.batch.van_de import LOI, VanDe

_GIOI_TINH = Cot("gioi_tinh", "Giới tính", kieu="gioi_tinh")


@dataclass(frozen=True, slots=True)
class DongDoc:
    """One person of a list, as read.

    Attributes:
        so_dong: The row, as the clerk counts.
        gia_tri: For every column asked for, its value or `None`.
        van_de: What is wrong or was guessed, cell by cell.
    """

    so_dong: int
    gia_tri: dict[str, object]
    van_de: tuple[VanDe, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """A plain call: rows are packed by the hundred thousand."""
        return DongDoc, (self.so_dong, self.gia_tri, self.van_de)

    @property
    def loi(self) -> tuple[VanDe, ...]:
        """The findings that leave a value missing."""
        return tuple([v for v in self.van_de if v.la_loi]) if self.van_de else ()

    @property
    def canh_bao(self) -> tuple[VanDe, ...]:
        """The findings that tell of a guess."""
        return tuple([v for v in self.van_de if not v.la_loi]) if self.van_de else ()

    def ma(self, khoa: str) -> tuple[str, ...]:
        """Return the codes found about one column."""
        return tuple(v.ma for v in self.van_de if v.khoa == khoa)


@dataclass(frozen=True, slots=True)
class _O:
    """A column's reading, with the cell a finding about it points at."""

    cot: Cot
    vi_tri: CotDoc | None
    ket_qua: KetQuaO
    hien: str


class DocDong:
    """Reads the rows of one table.

    Args:
        bang: The table.
        tieu_de: Its header.
        cac_cot: The columns asked for.
        cach: What reading depends on.
    """

    def __init__(
        self, bang: BangTinh, tieu_de: TieuDe, cac_cot: tuple[Cot, ...], cach: CachDoc
    ) -> None:
        self._bang = bang
        self._cach = cach
        self._cot = [(cot, tieu_de.cua(cot.khoa)) for cot in cac_cot]
        self._tach = [
            (cot, vi_tri, {v.nhanh for v in vi_tri} == {""})
            for cot, vi_tri in self._cot
            if vi_tri and cot.kieu != "so_thu_tu"
        ]
        # Most columns are one cell that no other column tells of.
        hai_noi = {cot.cot_gioi_tinh for cot, _, khong_tach in self._tach if not khong_tach}
        self._don = [
            (cot, vi_tri[0])
            for cot, vi_tri, khong_tach in self._tach
            if khong_tach and len(vi_tri) == 1 and cot.khoa not in hai_noi
        ]
        don = {cot.khoa for cot, _ in self._don}
        self._tach = [mot for mot in self._tach if mot[0].khoa not in don]
        self._khong_co = {
            cot.khoa: None for cot, vi_tri in self._cot if not vi_tri and cot.kieu != "so_thu_tu"
        }
        self._can = [(cot, vi_tri[0]) for cot, vi_tri in self._cot if cot.bat_buoc and vi_tri]

    def doc(self, dong: DongTinh) -> DongDoc:
        """Return one row read."""
        gia_tri: dict[str, object] = dict(self._khong_co)
        van_de: list[VanDe] = []
        for cot, vi_tri in self._don:
            mot = dong.o(vi_tri.cot)
            ket_qua = doc_o(mot, cot.kieu, self._cach)
            gia_tri[cot.khoa] = ket_qua.gia_tri
            if ket_qua.canh_bao or ket_qua.loi:
                van_de += self._van_de(dong, _O(cot, vi_tri, ket_qua, chu_cua(mot)), ket_qua)
        for o in self._cac_o(dong):
            truoc = gia_tri.get(o.cot.khoa)
            ket_qua = o.ket_qua
            if truoc is not None and ket_qua.gia_tri not in (None, truoc):
                ket_qua = KetQuaO(loi="loi:gioi_tinh_hai_noi")
            if truoc is None or ket_qua.loi:
                gia_tri[o.cot.khoa] = ket_qua.gia_tri
            if ket_qua.canh_bao or ket_qua.loi:
                van_de += self._van_de(dong, o, ket_qua)
        van_de += self._con_trong(dong, gia_tri, van_de)
        return DongDoc(dong.so_dong, gia_tri, tuple(van_de))

    def _cac_o(self, dong: DongTinh) -> Iterator[_O]:
        for cot, vi_tri, khong_tach in self._tach:
            if khong_tach:
                yield self._mot(dong, cot, vi_tri)
            elif cot.kieu == "gioi_tinh":
                yield self._danh_dau(dong, cot, vi_tri)
            else:
                yield from self._tach_gioi_tinh(dong, cot, vi_tri)

    def _mot(self, dong: DongTinh, cot: Cot, vi_tri: tuple[CotDoc, ...]) -> _O:
        """Read a column whose heading spans one cell, or several that hold one value."""
        co = [v for v in vi_tri if co_gia_tri(dong.o(v.cot))] or list(vi_tri[:1])
        hien = " ".join(chu_cua(dong.o(v.cot)) for v in co)
        if len(co) > 1 and cot.kieu != "ho_ten":
            return _O(cot, co[0], KetQuaO(loi="loi:hai_o"), hien)
        value: GiaTri = dong.o(co[0].cot) if len(co) == 1 else hien
        return _O(cot, co[0], doc_o(value, cot.kieu, self._cach), hien)

    def _danh_dau(self, dong: DongTinh, cot: Cot, vi_tri: tuple[CotDoc, ...]) -> _O:
        """Read the sex from ticks or words under the headings Nam and Nữ."""
        co = [v for v in vi_tri if co_gia_tri(dong.o(v.cot))]
        if len(co) == 1:
            return self._gioi_tinh(dong, cot, co[0])
        hien = " ".join(chu_cua(dong.o(v.cot)) for v in co)
        if co:
            return _O(cot, co[0], KetQuaO(loi="loi:hai_o"), hien)
        if len(vi_tri) == 1:
            return _O(cot, vi_tri[0], KetQuaO("nam", ("nam_vi_o_nu_trong",)), "")
        return _O(cot, vi_tri[0], KetQuaO(), "")

    def _gioi_tinh(self, dong: DongTinh, cot: Cot, vi_tri: CotDoc) -> _O:
        value = dong.o(vi_tri.cot)
        if la_dau_x(value):
            return _O(cot, vi_tri, KetQuaO(vi_tri.nhanh, ("danh_dau_x",)), chu_cua(value))
        doc = doc_o(value, "gioi_tinh", self._cach)
        if doc.gia_tri not in (None, vi_tri.nhanh):
            doc = KetQuaO(loi="loi:gioi_tinh")
        return _O(cot, vi_tri, doc, chu_cua(value))

    def _tach_gioi_tinh(self, dong: DongTinh, cot: Cot, vi_tri: tuple[CotDoc, ...]) -> Iterator[_O]:
        """Read a date whose column tells the sex, or whose neighbour is ticked for a woman."""
        gioi_tinh = next((c for c, _ in self._cot if c.khoa == cot.cot_gioi_tinh), _GIOI_TINH)
        co = [v for v in vi_tri if co_gia_tri(dong.o(v.cot))]
        danh_dau = [v for v in co if v.nhanh == "nữ" and la_dau_x(dong.o(v.cot))]
        ngay = [v for v in co if v not in danh_dau]
        if len(ngay) > 1:
            hien = " và ".join(chu_cua(dong.o(v.cot)) for v in ngay)
            yield _O(cot, ngay[0], KetQuaO(loi="loi:hai_o"), hien)
            return
        doc = doc_o(dong.o(ngay[0].cot), cot.kieu, self._cach) if ngay else KetQuaO()
        vi_tri_ngay = ngay[0] if ngay else vi_tri[0]
        yield _O(cot, vi_tri_ngay, doc, chu_cua(dong.o(vi_tri_ngay.cot)))
        if danh_dau:
            yield self._gioi_tinh(dong, gioi_tinh, danh_dau[0])
        elif ngay:
            yield _O(gioi_tinh, ngay[0], KetQuaO(ngay[0].nhanh), ngay[0].nhanh)
        else:
            yield _O(gioi_tinh, None, KetQuaO(), "")

    def _van_de(self, dong: DongTinh, o: _O, ket_qua: KetQuaO) -> Iterator[VanDe]:
        if o.vi_tri is None:
            return
        for ma in ket_qua.ma:
            dia_chi = self._bang.dia_chi(dong.so_dong, o.vi_tri.cot, o.vi_tri.tieu_de)
            yield VanDe(ma, o.cot.khoa, o.cot.ten, dong.so_dong, o.vi_tri.cot, dia_chi, o.hien)

    def _con_trong(
        self, dong: DongTinh, gia_tri: dict[str, object], da_co: list[VanDe]
    ) -> Iterator[VanDe]:
        trong = [mot for mot in self._can if gia_tri.get(mot[0].khoa) is None]
        hong = {v.khoa for v in da_co if v.la_loi} if trong else ()
        for cot, vi_tri in trong:
            if cot.khoa not in hong:
                thieu = KetQuaO(loi=f"{LOI}trong")
                yield from self._van_de(dong, _O(cot, vi_tri, thieu, ""), thieu)
