"""Menders of paper, margins, typeface and ink."""

from collections.abc import Callable

from dangvan.check.r_trang import KHO_A5, gan, mm, phong_khac
from dangvan.layout import Manh, PhanTrang
from dangvan.layout.xml import Nut, W
from dangvan.mend.chu import KhongSua
from dangvan.mend.giay import Giay, KieuMoi, ca_doan
from dangvan.mend.nut import dat

_PHONG_KY_HIEU = ("symbol", "wingdings", "webdings", "mt extra")
_TEN_CANH = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}


def twips_tu_mm(value: float) -> str:
    """Return millimetres as twentieths of a point."""
    return str(round(value * 1440 / 25.4))


def le_phan(sect: Nut, phan: PhanTrang) -> None:
    """Write all margins of a section as they were measured, where it leaves them to Word."""
    le = sect.find(f"{W}pgMar")
    co = set() if le is None else {ten.removeprefix(W) for ten in le.attrib}
    do = {
        "top": phan.le_tren_mm, "right": phan.le_phai_mm, "bottom": phan.le_duoi_mm,
        "left": phan.le_trai_mm, "header": phan.dau_trang_mm, "footer": phan.chan_trang_mm,
        "gutter": phan.gay_mm,
    }  # fmt: skip
    dat(sect, "pgMar", **{ten: twips_tu_mm(dai_mm) for ten, dai_mm in do.items() if ten not in co})


def kho_giay(giay: Giay) -> None:
    """Give each section the sheet; its sides stay as they lie."""
    to = giay.quy_dinh.trang_giay
    for sect, phan in zip(giay.cac_phan_trang(), giay.bai.layout.phan, strict=True):
        rong, cao = sorted((phan.rong_mm, phan.cao_mm))
        a5 = gan(rong, KHO_A5[0]) and gan(cao, KHO_A5[1])
        if a5 or (gan(rong, to.rong_mm) and gan(cao, to.cao_mm)):
            continue
        hai = (twips_tu_mm(to.rong_mm), twips_tu_mm(to.cao_mm))
        w, h = hai[::-1] if phan.nam_ngang else hai
        dat(sect, "pgSz", w=w, h=h)
        giay.ghi(giay.than, None, f"{mm(phan.rong_mm)} x {mm(phan.cao_mm)} mm", to.kho_giay)


def le(canh: str) -> Callable[[Giay], None]:
    """Return the mender of one margin of upright pages: `top`, `bottom`, `left`, `right`."""
    noi_canh = _TEN_CANH[canh]

    def sua(giay: Giay) -> None:
        for sect, phan in zip(giay.cac_phan_trang(), giay.bai.layout.phan, strict=True):
            co, nen = _le(giay, phan)[canh]
            if phan.nam_ngang or gan(co, nen):
                continue
            dat_mm = nen - phan.gay_mm if canh == "left" else nen
            if dat_mm < 0:
                raise KhongSua("phần gáy rộng hơn cả lề trái phải có")
            le_phan(sect, phan)
            dat(sect, "pgMar", **{canh: twips_tu_mm(dat_mm)})
            giay.ghi(giay.than, None, f"lề {noi_canh} {mm(co)} mm", f"lề {noi_canh} {nen} mm")

    return sua


def _le(giay: Giay, phan: PhanTrang) -> dict[str, tuple[float, int]]:
    """Return each margin as it is and as it should be."""
    to, doi_xung = giay.quy_dinh.trang_giay, giay.bai.layout.le_doi_xung
    return {
        "top": (phan.le_tren_mm, to.le_tren_mm),
        "bottom": (phan.le_duoi_mm, to.le_duoi_mm),
        "left": (
            phan.le_trai_mm + phan.gay_mm,
            to.le_phai_mat_sau_mm if doi_xung else to.le_trai_mm,
        ),
        "right": (phan.le_phai_mm, to.le_trai_mat_sau_mm if doi_xung else to.le_phai_mm),
    }


def phong(giay: Giay) -> KieuMoi:
    """Return the typeface of the regulation, as properties of a run."""
    ten = giay.quy_dinh.phong_chu.ten_phong
    return {"rFonts": {"ascii": ten, "hAnsi": ten, "cs": ten}}


def phong_chu(giay: Giay) -> None:
    """Give letters of another typeface the right one; those of old code pages are left."""
    ten_phong = giay.quy_dinh.phong_chu.ten_phong

    def sai(manh: Manh) -> bool:
        khac = phong_khac(manh, ten_phong)
        if khac and khac.casefold().startswith(_PHONG_KY_HIEU):
            raise KhongSua(f"chữ của phông ký hiệu {khac}: đổi phông thì ra hình khác")
        return bool(khac)

    for doan in giay.bai.layout.doan:
        giay.dat_manh(ca_doan(doan), sai, phong(giay), f"phông {ten_phong}")


def mau_chu(giay: Giay) -> None:
    """Make coloured letters black, those of the urgency mark aside."""
    mau = giay.quy_dinh.phong_chu.mau
    khan = {line.doan.so for line in giay.bai.dong_cua("muc_do_khan")}
    for doan in giay.bai.layout.doan:
        if doan.so not in khan:
            giay.dat_manh(
                ca_doan(doan),
                lambda manh: manh.kieu.mau not in (None, mau),
                {"color": {"val": "auto"}},
                "chữ đen",
            )


def mau_muc_do_khan(giay: Giay) -> None:
    """Make the urgency mark red."""
    mau = giay.quy_dinh.thanh_phan["muc_do_khan"].mau
    for line in giay.bai.dong_cua("muc_do_khan"):
        if mau is not None:
            giay.dat_manh(
                line, lambda manh: manh.kieu.mau != mau, {"color": {"val": mau}}, "chữ đỏ tươi"
            )
