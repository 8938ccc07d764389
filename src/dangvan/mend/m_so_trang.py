"""Menders of page numbers."""

from copy import deepcopy

from dangvan.check.chu_gia_tri import kieu_so_trang_bang_chu
from dangvan.check.r_so_trang import SOM_NHAT_MM, SoTrangDoc, cac_so_trang, tab_giua
from dangvan.check.r_trang import SAI_SO_MM, mm
from dangvan.layout import Doan
from dangvan.layout.xml import Nut, R, W, doc_xml, viet_xml
from dangvan.mend.chu import KhongSua
from dangvan.mend.giay import Giay, ca_doan
from dangvan.mend.goi import them_dau_trang
from dangvan.mend.m_chu import co, khac_kieu, kieu, noi_kieu
from dangvan.mend.m_trang import le_phan, phong, twips_tu_mm
from dangvan.mend.nut import cho_cua, con, dat, tinh_chat

_DAU_TRANG = (
    b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p/></w:hdr>'
)
_CHU_KHAC = "đầu trang, chân trang có chữ khác: xem lại chữ nào hiện ở trang nào"


def thieu_so_trang(giay: Giay) -> None:
    """Number the pages from the second on."""
    _trang_dau_rieng(giay)
    _them_so(giay)


def vi_tri_so_trang(giay: Giay) -> None:
    """Centre numbers at the top; take those at the foot up."""
    len_dau = False
    for so in cac_so_trang(giay.bai):
        if so.doan.hop is not None or (not so.o_chan and _da_giua(so)):
            continue
        if so.doan.chu.strip() and not so.doan.chu.strip().isdecimal():
            raise KhongSua(_CHU_KHAC)
        phan, nut = giay.noi(so.doan)
        if so.o_chan:
            for mot in [mot for mot in nut if mot.tag != f"{W}pPr"]:
                nut.remove(mot)
            giay.ghi(phan, so.doan, "số trang ở cuối trang", "số trang ở giữa đầu trang")
            len_dau = True
        elif "\t" in so.doan.chu:
            raise KhongSua("số trang đặt bằng tab")
        else:
            giay.dat_doan(so.doan, "jc", ("số trang không ở giữa", "ở giữa"), val="center")
            dat(tinh_chat(nut, "pPr"), "ind", left="0", right="0", firstLine="0")
    if len_dau and not any(not so.o_chan and so.loai != "first" for so in cac_so_trang(giay.bai)):
        _them_so(giay)


def _da_giua(so: SoTrangDoc) -> bool:
    return so.doan.kieu.can == "giua" or tab_giua(so)


def so_trang_trang_dau(giay: Giay) -> None:
    """Give the first page a header of its own, so that it shows no number."""
    if giay.bai.layout.phan[0].trang_dau_rieng:
        raise KhongSua("trang đầu có đầu trang riêng mà vẫn có số: xem lại đầu trang ấy")
    _trang_dau_rieng(giay)


def cach_mep_so_trang(giay: Giay) -> None:
    """Put headers with a number as far from the edge as the regulation says."""
    _cach_mep(giay)


def chu_so_trang(giay: Giay) -> None:
    """Number pages in Arabic digits."""
    for sect, phan in zip(giay.cac_phan_trang(), giay.bai.layout.phan, strict=True):
        if phan.dang_so_trang != "decimal":
            dat(sect, "pgNumType", fmt="decimal")
            giay.ghi(
                giay.than,
                None,
                f"số trang {kieu_so_trang_bang_chu(phan.dang_so_trang)}",
                "chữ số Ả Rập",
            )


def co_chu_so_trang(giay: Giay) -> None:
    """Mend the size of page numbers."""
    nen = giay.quy_dinh.so_trang.co_chu_pt
    for doan in _moi_doan(giay):
        giay.dat_manh(
            ca_doan(doan), lambda manh: manh.kieu.co_pt != nen, co(nen), f"số trang cỡ {nen}"
        )


def kieu_chu_so_trang(giay: Giay) -> None:
    """Mend bold and italic of page numbers."""
    hang = giay.quy_dinh.thanh_phan["so_trang"]
    for doan in _moi_doan(giay):
        giay.dat_manh(ca_doan(doan), khac_kieu(hang), kieu(hang), noi_kieu(hang))


def _moi_doan(giay: Giay) -> list[Doan]:
    """Return the paragraphs of page numbers, each once."""
    ra: dict[tuple[str, int], Doan] = {}
    for so in cac_so_trang(giay.bai):
        phan, _ = giay.noi(so.doan)
        ra.setdefault((phan.ten, so.doan.so), so.doan)
    return list(ra.values())


def _trang_dau_rieng(giay: Giay) -> None:
    """Let the first page have its own header, when nothing but a number vanishes from it."""
    dau = giay.bai.layout.phan[0]
    if dau.trang_dau_rieng:
        return
    for cac_dau in (dau.dau_trang, dau.chan_trang):
        for doan in cac_dau.get("default", ()):
            chu = doan.chu.strip()
            if doan.co_hinh or (chu and not (chu.isdecimal() and doan.truong)):
                raise KhongSua(_CHU_KHAC)
    nut = con(giay.cac_phan_trang()[0], "titlePg")
    nut.attrib.pop(f"{W}val", None)
    giay.ghi(giay.than, None, "trang đầu chung đầu trang", "trang đầu có đầu trang riêng")


def _them_so(giay: Giay) -> None:
    """Put a number into the headers of later pages; a header that is missing is made."""
    sects, cac_phan = giay.cac_phan_trang(), giay.bai.layout.phan
    for loai in ("default", "even") if giay.bai.layout.chan_le_khac else ("default",):
        if loai not in cac_phan[0].dau_trang:
            ma = them_dau_trang(giay.goi, giay.than.ten, _dau_trang_moi(giay))
            ref = sects[0].makeelement(f"{W}headerReference")
            ref.set(f"{W}type", loai)
            ref.set(f"{R}id", ma)
            sects[0].insert(cho_cua(sects[0], "headerReference"), ref)
        for phan in cac_phan:
            _dien_vao(giay, phan.dau_trang.get(loai, ()))
    _cach_mep(giay)
    giay.ghi(giay.than, None, "không có số ở đầu trang", "số trang ở giữa đầu trang")


def _dien_vao(giay: Giay, cac_doan: tuple[Doan, ...]) -> None:
    """Put a number into an empty header."""
    if not cac_doan:
        return
    phan, nut = giay.noi(cac_doan[0])
    if any(True for _ in nut.iter(f"{W}fldSimple")):
        return
    if any(doan.chu.strip() or doan.co_hinh for doan in cac_doan):
        raise KhongSua(_CHU_KHAC)
    _viet_so(giay, nut)
    giay.ghi(phan, cac_doan[0], "đầu trang để trống", "số trang ở giữa đầu trang")


def _viet_so(giay: Giay, doan: Nut) -> None:
    hang = giay.quy_dinh.thanh_phan["so_trang"]
    ppr = tinh_chat(doan, "pPr")
    dat(ppr, "ind", left="0", right="0", firstLine="0")
    dat(ppr, "jc", val="center")
    truong = doan.makeelement(f"{W}fldSimple")
    truong.set(f"{W}instr", " PAGE ")
    run = truong.makeelement(f"{W}r")
    rpr = tinh_chat(run, "rPr")
    kieu_so = {**phong(giay), **kieu(hang), **co(giay.quy_dinh.so_trang.co_chu_pt)}
    for ten, gia_tri in kieu_so.items():
        dat(rpr, ten, **gia_tri)
    chu = run.makeelement(f"{W}t")
    chu.text = "2"
    run.append(chu)
    truong.append(run)
    doan.append(truong)


def _dau_trang_moi(giay: Giay) -> bytes:
    """Return a header part that holds a number."""
    goc = deepcopy(doc_xml(_DAU_TRANG))
    _viet_so(giay, goc[0])
    return viet_xml(goc, giay.goi[giay.than.ten])


def _cach_mep(giay: Giay) -> None:
    xa_nhat = giay.quy_dinh.so_trang.cach_mep_tren_mm
    for sect, phan in zip(giay.cac_phan_trang(), giay.bai.layout.phan, strict=True):
        if SOM_NHAT_MM - SAI_SO_MM <= phan.dau_trang_mm <= xa_nhat + SAI_SO_MM:
            continue
        le_phan(sect, phan)
        dat(sect, "pgMar", header=twips_tu_mm(xa_nhat))
        giay.ghi(giay.than, None, f"đầu trang cách mép {mm(phan.dau_trang_mm)} mm", f"{xa_nhat} mm")
