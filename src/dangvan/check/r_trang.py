"""Rules on paper, margins, typeface and ink."""

from collections.abc import Callable, Iterator

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import mau_bang_chu
from dangvan.check.quy_tac import Phat, o_trang, quy_tac, trich
from dangvan.layout import Doan, Manh, PhanTrang
from dangvan.regulations import Regulation
from dangvan.report import Place

SAI_SO_MM = 1.0
_GIAY_36, _GIAY_05 = "mục II.4", "Phần II, mục IV"
_PAGE_SETUP = "Layout – Margins – Custom Margins"
KHO_A5 = (148.0, 210.0)
_PHONG_CU = (".vn", "vni-", "vni ", "uvn", "svn", "vps ", "abc")


def gan(co: float, nen: float) -> bool:
    """Return whether two lengths in millimetres count as one."""
    return abs(co - nen) <= SAI_SO_MM


def mm(value: float) -> str:
    """Return millimetres in words, with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _ten_phan(bai: Bai, phan: PhanTrang) -> str:
    tong = len(bai.layout.phan)
    return "trang" if tong == 1 else f"trang, phần (section) {bai.layout.phan.index(phan) + 1}"


@quy_tac(_GIAY_36, _GIAY_05)
def kho_giay(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mọi phần dùng khổ A4, 210 x 297 mm; phần khổ ngang là 297 x 210 mm.

    Sai: khổ Letter 215,9 x 279,4 mm
    Chưa rõ: khổ A5, chỉ dùng cho giấy tờ hành chính
    """
    giay = quy_dinh.trang_giay
    for phan in bai.layout.phan:
        rong, cao = sorted((phan.rong_mm, phan.cao_mm))
        if gan(rong, giay.rong_mm) and gan(cao, giay.cao_mm):
            continue
        yield Phat(
            o_trang(_ten_phan(bai, phan)),
            f"{mm(phan.rong_mm)} x {mm(phan.cao_mm)} mm",
            f"{giay.kho_giay}, {giay.rong_mm} x {giay.cao_mm} mm",
            f"Layout – Size – {giay.kho_giay}",
            chua_ro=gan(rong, KHO_A5[0]) and gan(cao, KHO_A5[1]),
        )


@quy_tac(_GIAY_36, _GIAY_05, "D")
def kho_ngang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Phần khổ ngang chỉ dùng khi nội dung có bảng.

    Sai: một phần khổ ngang chỉ có chữ
    """
    for phan in bai.layout.phan:
        doan = bai.layout.doan[phan.doan_dau - 1 : phan.doan_cuoi]
        if phan.nam_ngang and not any(mot.o is not None and mot.o.co_vien for mot in doan):
            yield Phat(
                o_trang(_ten_phan(bai, phan)),
                "khổ ngang, không có bảng",
                "khổ dọc",
                "Layout – Orientation – Portrait",
            )


def _le(bai: Bai, ten: str, nen_mm: int, co: dict[int, float]) -> Iterator[Phat]:
    for vi_tri, gia_tri in co.items():
        phan = bai.layout.phan[vi_tri]
        if gan(gia_tri, nen_mm):
            continue
        yield Phat(
            o_trang(_ten_phan(bai, phan)),
            f"lề {ten} {mm(gia_tri)} mm",
            f"{nen_mm} mm",
            f"{_PAGE_SETUP}: đặt lề {ten} {nen_mm / 10:g} cm".replace(".", ","),
            chua_ro=phan.nam_ngang,
        )


@quy_tac(_GIAY_36, _GIAY_05)
def le_tren(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Lề trên 20 mm.

    Sai: lề trên 25 mm
    Chưa rõ: phần khổ ngang, quy định không cho số
    """
    co = {i: phan.le_tren_mm for i, phan in enumerate(bai.layout.phan)}
    yield from _le(bai, "trên", quy_dinh.trang_giay.le_tren_mm, co)


@quy_tac(_GIAY_36, _GIAY_05)
def le_duoi(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Lề dưới 20 mm.

    Sai: lề dưới 25 mm
    Chưa rõ: phần khổ ngang, quy định không cho số
    """
    co = {i: phan.le_duoi_mm for i, phan in enumerate(bai.layout.phan)}
    yield from _le(bai, "dưới", quy_dinh.trang_giay.le_duoi_mm, co)


@quy_tac(_GIAY_36, _GIAY_05)
def le_trai(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Lề trái 30 mm, cả phần gáy (gutter); lề đối xứng: lề trong 30 mm.

    Sai: lề trái 25 mm
    Chưa rõ: phần khổ ngang, quy định không cho số
    """
    giay = quy_dinh.trang_giay
    # Mirrored margins give the back of a sheet what the front has on its other side.
    trong_mm = giay.le_phai_mat_sau_mm if bai.layout.le_doi_xung else giay.le_trai_mm
    co = {i: phan.le_trai_mm + phan.gay_mm for i, phan in enumerate(bai.layout.phan)}
    yield from _le(bai, "trái", trong_mm, co)


@quy_tac(_GIAY_36, _GIAY_05)
def le_phai(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Lề phải 15 mm; lề đối xứng: lề ngoài 15 mm.

    Sai: lề phải 20 mm
    Chưa rõ: phần khổ ngang, quy định không cho số
    """
    giay = quy_dinh.trang_giay
    ngoai_mm = giay.le_trai_mat_sau_mm if bai.layout.le_doi_xung else giay.le_phai_mm
    co = {i: phan.le_phai_mm for i, phan in enumerate(bai.layout.phan)}
    yield from _le(bai, "phải", ngoai_mm, co)


@quy_tac("mục II.4; tên phông ở đầu đề Phụ lục 3", _GIAY_05, ("D", "A"))
def phong_chu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mọi chữ dùng phông Times New Roman.

    Sai: chữ Calibri, Arial, phông của chủ đề (theme)
    Chưa rõ: tệp lấy phông từ chủ đề mà không có chủ đề
    """
    phong = quy_dinh.phong_chu
    khac = _cac_cho(bai, lambda manh: phong_khac(manh, phong.ten_phong))
    for ten, cac_doan in _gom(khac).items():
        yield Phat(
            _cho(cac_doan[0]),
            f"phông {ten or 'không rõ'}{_con(cac_doan)}",
            phong.ten_phong,
            f"chọn chữ, Home – Font – {phong.ten_phong}",
            chua_ro=not ten,
            canh_bao=not phong.bat_buoc,
        )


def phong_khac(manh: Manh, ten_phong: str) -> str | None:
    """Return another Unicode typeface than this one that letters use."""
    for ten in sorted(manh.phong):
        if ten.casefold() != ten_phong.casefold() and not _la_bang_ma_cu(ten):
            return ten
    return None


def _la_bang_ma_cu(ten: str) -> bool:
    return ten.casefold().startswith(_PHONG_CU)


@quy_tac(_GIAY_36, _GIAY_05)
def bo_ma_chu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chữ gõ bằng Unicode theo TCVN 6909:2001, không bằng bảng mã cũ.

    Sai: phông .VnTime, VNI-Times
    """
    cu = _cac_cho(bai, lambda manh: next(filter(_la_bang_ma_cu, sorted(manh.phong)), None))
    for ten, cac_doan in _gom(cu).items():
        yield Phat(
            _cho(cac_doan[0]),
            f"phông {ten} của bảng mã cũ{_con(cac_doan)}",
            f"Unicode {quy_dinh.phong_chu.bo_ma}",
            "đổi bảng mã sang Unicode (UniKey – Công cụ), rồi chọn phông Times New Roman",
        )


@quy_tac(None, _GIAY_05)
def mau_chu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chữ màu đen, trừ mức độ khẩn.

    Sai: chữ xanh, chữ xám
    """
    mau = quy_dinh.phong_chu.mau
    khan = {line.doan.so for line in bai.dong_cua("muc_do_khan")}
    if mau is None:
        return
    khac = _cac_cho(bai, lambda manh: manh.kieu.mau if manh.kieu.mau not in (None, mau) else None)
    for ten, cac_doan in _gom([muc for muc in khac if muc[1].so not in khan]).items():
        yield Phat(
            _cho(cac_doan[0]),
            f"chữ màu {mau_bang_chu(ten)}{_con(cac_doan)}",
            "chữ màu đen",
            "chọn chữ, Home – Font Color – Automatic",
        )


def _cac_cho(bai: Bai, khac: Callable[[Manh], str | None]) -> list[tuple[str, Doan]]:
    return [
        (ten, doan)
        for doan in bai.layout.doan
        for manh in doan.manh
        if manh.chu.strip() and (ten := khac(manh)) is not None
    ]


def _gom(cac_cho: list[tuple[str, Doan]]) -> dict[str, list[Doan]]:
    """Group by what is wrong: one finding for each, at its first place."""
    ra: dict[str, list[Doan]] = {}
    for ten, doan in cac_cho:
        nhom = ra.setdefault(ten, [])
        if not nhom or nhom[-1] is not doan:
            nhom.append(doan)
    return ra


def _cho(doan: Doan) -> Place:
    return Place(doan.so, trich(" ".join(doan.chu.split())), "chữ")


def _con(cac_doan: list[Doan]) -> str:
    return f" ({len(cac_doan)} đoạn)" if len(cac_doan) > 1 else ""
