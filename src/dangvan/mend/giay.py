"""One paper laid open for mending: what was recognised, and the elements behind it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import mau_bang_chu
from dangvan.check.dong import Dong
from dangvan.check.nhan_dang import nhan_dang
from dangvan.layout import Doan, Manh, PhanChu, measure, open_parts
from dangvan.layout.xml import Nut, W, viet_xml
from dangvan.mend.chu import KhongSua, dat_kieu, thay_chu
from dangvan.mend.goi import viet_goi
from dangvan.mend.ket_qua import Change
from dangvan.mend.nut import dat, tinh_chat
from dangvan.regulations import Regulation
from dangvan.report.ghi_chu_word import doc_goi

_DAI_TRICH = 60

KieuMoi = Mapping[str, Mapping[str, str]]


@dataclass
class Giay:
    """One paper, and the changes made so far for one rule."""

    data: bytes = field(repr=False)
    rule: str
    quy_dinh: Regulation
    bai: Bai = field(repr=False)
    phan: tuple[PhanChu, ...] = field(repr=False)
    goi: dict[str, bytes] = field(repr=False)
    thay_doi: list[Change] = field(default_factory=list)
    _chu: dict[tuple[str, int], str] = field(default_factory=dict, repr=False)

    @property
    def than(self) -> PhanChu:
        """The body."""
        return self.phan[0]

    def noi(self, doan: Doan) -> tuple[PhanChu, Nut]:
        """Return the part and the element of a paragraph of the body, a header or a footer."""
        if doan.noi in ("than", "hop_chu"):
            return self.than, self.than.nut[doan.so - 1]
        for phan in self.phan[1:]:
            for mot, nut in zip(phan.doan, phan.nut, strict=True):
                if (mot.so, mot.noi, mot.chu, mot.kieu) == (doan.so, doan.noi, doan.chu, doan.kieu):
                    return phan, nut
        raise KhongSua("không tìm lại được đoạn ở đầu trang, chân trang")

    def ghi(self, phan: PhanChu, doan: Doan | None, truoc: str, sau: str) -> None:
        """Note a change."""
        self.thay_doi.append(
            Change(self.rule, phan.ten, None if doan is None else doan.so, truoc, sau)
        )

    def dat_manh(self, line: Dong, sai: Callable[[Manh], bool], kieu: KieuMoi, noi: str) -> None:
        """Give the stretches of a line that are wrong a look; `noi` is that look in words."""
        dau = 0
        for mot in line.manh:
            den = dau + len(mot.chu)
            if mot.chu.strip() and sai(mot):
                self.dat_khoang(line, dau, den, kieu, noi)
            dau = den

    def dat_khoang(self, line: Dong, tu: int, den: int, kieu: KieuMoi, noi: str) -> None:
        """Give letters of a line a look; places count from its first letter as typed."""
        phan, nut = self.noi(line.doan)
        dau, can = cho_cua(line), tho(line.doan.manh)
        dat_kieu(nut, can, dau + tu, dau + den, kieu)
        chu = " ".join(can[dau + tu : dau + den].split())[:_DAI_TRICH]
        self.ghi(phan, line.doan, f"{_dang(line, tu)}: “{chu}”", f"{noi}: “{chu}”")

    def dat_doan(self, doan: Doan, ten: str, noi: tuple[str, str], **gia_tri: str) -> None:
        """Set a property of a paragraph; `noi` is what was and what is, in words."""
        phan, nut = self.noi(doan)
        dat(tinh_chat(nut, "pPr"), ten, **gia_tri)
        self.ghi(phan, doan, *noi)

    def thay(self, line: Dong, tu: int, den: int, moi: str) -> None:
        """Put other letters into a line, from right to left when there are more places.

        Places count from the line's first letter as typed.
        """
        phan, nut = self.noi(line.doan)
        dau, goc = cho_cua(line), tho(line.doan.manh)
        cu = self._chu.get((phan.ten, line.doan.so), goc)
        if cu[: dau + den] != goc[: dau + den]:
            raise KhongSua("đoạn này đã sửa một chỗ khác")
        thay_chu(nut, cu, dau + tu, dau + den, moi)
        ra = cu[: dau + tu] + moi + cu[dau + den :]
        self._chu[phan.ten, line.doan.so] = ra
        self.ghi(phan, line.doan, " ".join(cu.split()), " ".join(ra.split()))

    def ket_qua(self) -> bytes:
        """Return the package with the parts that changed."""
        for phan in self.phan:
            self.goi[phan.ten] = viet_xml(phan.goc, self.goi[phan.ten])
        cu = doc_goi(self.data)
        sua = {muc.part for muc in self.thay_doi}
        cac_phan = {phan.ten for phan in self.phan}
        return viet_goi(
            self.data,
            {
                ten: chu
                for ten, chu in self.goi.items()
                if chu != cu.get(ten) and (ten in sua or ten not in cac_phan)
            },
        )

    def cac_phan_trang(self) -> list[Nut]:
        """Return the `w:sectPr` of each section; a body without any gets its last one."""
        than = self.than.goc.find(f"{W}body")
        ra = than.findall(f"{W}p/{W}pPr/{W}sectPr")
        cuoi = than.find(f"{W}sectPr")
        if cuoi is None and len(ra) < len(self.bai.layout.phan):
            cuoi = than.makeelement(f"{W}sectPr")
            than.append(cuoi)
        return [*ra, *([] if cuoi is None else [cuoi])]


def mo_giay(data: bytes, rule: str, quy_dinh: Regulation) -> Giay:
    """Open a file for the mending of one rule."""
    bai = nhan_dang(measure(BytesIO(data)))
    return Giay(data, rule, quy_dinh, bai, open_parts(BytesIO(data)), doc_goi(data))


def _dang(line: Dong, cho: int) -> str:
    """Return how the letter at a place of a line looks, in words."""
    den = 0
    for manh in line.manh:
        den += len(manh.chu)
        if cho < den:
            break
    kieu = manh.kieu
    mau = f", màu {mau_bang_chu(kieu.mau)}" if kieu.mau else ""
    return (
        f"{kieu.phong_khac} {kieu.co_pt:g}".replace(".", ",")
        + (", nghiêng" if kieu.nghieng else ", đứng")
        + (", đậm" if kieu.dam else ", không đậm")
        + mau
    )


def ca_doan(doan: Doan) -> Dong:
    """Return a whole paragraph as one line."""
    return Dong(doan.manh, doan, "khong_ro", -1)


def tho(cac_manh: Iterable[Manh]) -> str:
    """Return letters as they were typed."""
    return "".join(manh.chu for manh in cac_manh)


def cho_cua(line: Dong) -> int:
    """Return where a line begins in its paragraph.

    Raises:
        KhongSua: The same words stand there twice.
    """
    doan, chu = tho(line.doan.manh), tho(line.manh)
    if doan.count(chu) != 1:
        raise KhongSua("chữ này đứng hai lần trong đoạn")
    return doan.index(chu)
