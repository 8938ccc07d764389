"""Menders of how letters look: size, bold, italic, underline."""

from collections.abc import Callable, Iterable

from dangvan.check.dong import Dong
from dangvan.check.r_cau_truc import HANG_DE_MUC
from dangvan.check.r_co_chu import SAI_SO_PT
from dangvan.check.r_noi_dung import DAI_HON_MOT_DONG, HANG_BANG, co_nghieng, doan_van
from dangvan.layout import Manh
from dangvan.mend.chu import KhongSua
from dangvan.mend.giay import Giay, KieuMoi, tho
from dangvan.regulations.quy_dinh import ThanhPhan as HangBang

Mender = Callable[[Giay], None]


def co(pt: float) -> KieuMoi:
    """Return a size, as properties of a run."""
    nua = str(round(pt * 2))
    return {"sz": {"val": nua}, "szCs": {"val": nua}}


def kieu(hang: HangBang) -> KieuMoi:
    """Return bold and italic of a row of the font table, as properties of a run."""
    return {"b": {"val": str(int(hang.dam))}, "i": {"val": str(int(hang.nghieng))}}


def noi_kieu(hang: HangBang) -> str:
    """Return bold and italic in words."""
    return ("nghiêng" if hang.nghieng else "đứng") + (", đậm" if hang.dam else ", không đậm")


def _dat_co(giay: Giay, lines: Iterable[Dong], hang: HangBang) -> None:
    """Bring letters that are too small or too large to the nearest size allowed."""
    nho, lon = hang.co_nho_pt, hang.co_lon_pt
    for line in lines:
        for pt, sai in (
            (nho, lambda manh: manh.kieu.co_pt < nho - SAI_SO_PT),
            (lon, lambda manh: manh.kieu.co_pt > lon + SAI_SO_PT),
        ):
            giay.dat_manh(line, sai, co(pt), f"cỡ {pt}")


def khac_kieu(hang: HangBang) -> Callable[[Manh], bool]:
    """Return whether letters are bold or italic otherwise than a row says."""
    return lambda manh: (manh.kieu.dam, manh.kieu.nghieng) != (hang.dam, hang.nghieng)


def _dat_kieu(giay: Giay, lines: Iterable[Dong], hang: HangBang) -> None:
    for line in lines:
        giay.dat_manh(line, khac_kieu(hang), kieu(hang), noi_kieu(hang))


def co_chu(khoa: str) -> Mender:
    """Return the mender of the size of a component."""
    return lambda giay: _dat_co(giay, giay.bai.dong_cua(khoa), giay.quy_dinh.thanh_phan[khoa])


def kieu_chu(khoa: str) -> Mender:
    """Return the mender of bold and italic of a component."""
    return lambda giay: _dat_kieu(giay, giay.bai.dong_cua(khoa), giay.quy_dinh.thanh_phan[khoa])


def co_chu_noi_dung(giay: Giay) -> None:
    """Mend the size of the body; small raised figures stay."""
    for muc in giay.bai.than:
        dau = muc.dong.manh_co_chu[:1]
        if muc.loai != "bang" and not any(manh.kieu.chi_so for manh in dau):
            hang = giay.quy_dinh.thanh_phan[HANG_BANG.get(muc.loai, "noi_dung")]
            _dat_co(giay, (muc.dong,), hang)


def kieu_chu_noi_dung(giay: Giay) -> None:
    """Set upright the paragraphs that are italic from end to end."""
    for muc in doan_van(giay.bai):
        sai = (
            muc.loai != "can_cu"
            and len(muc.chu) > DAI_HON_MOT_DONG
            and not muc.chu.startswith("(")
            and all(manh.kieu.nghieng for manh in muc.dong.manh_co_chu)
            and not co_nghieng(giay.quy_dinh, muc)
        )
        if sai:
            giay.dat_manh(muc.dong, lambda manh: manh.kieu.nghieng, {"i": {"val": "0"}}, "đứng")


def kieu_chu_can_cu(giay: Giay) -> None:
    """Mend the legal bases that are set otherwise from end to end."""
    hang = giay.quy_dinh.thanh_phan["noi_dung"]
    for line in giay.bai.dong_cua("can_cu"):
        if all(khac_kieu(hang)(manh) for manh in line.manh_co_chu):
            _dat_kieu(giay, (line,), hang)


def kieu_chu_chuc_vu(giay: Giay) -> None:
    """Mend positions under the authority; those at the head of a block may be bold."""
    hang = giay.quy_dinh.thanh_phan["chuc_vu"]
    for khoi in giay.bai.ky:
        for line in khoi.chuc_vu:
            if khoi.quyen_han or any(manh.kieu.nghieng for manh in line.manh_co_chu):
                _dat_kieu(giay, (line,), hang)


def kieu_chu_de_muc(giay: Giay) -> None:
    """Mend headings, and the number of an article; its name may be a sentence and stays."""
    bang = giay.quy_dinh.thanh_phan
    for muc in giay.bai.than:
        dau = muc.dong.manh_co_chu[:1]
        hang = bang[HANG_DE_MUC.get(muc.loai, "dieu")]
        if not any(khac_kieu(hang)(manh) for manh in dau):
            continue
        if muc.loai in HANG_DE_MUC:
            _dat_kieu(giay, (muc.dong,), hang)
        elif muc.loai == "dieu" and not muc.dong.dau_dong:
            chu = tho(muc.dong.manh)
            den = chu.index(muc.so) + len(muc.so)
            den += chu[den : den + 1] in (".", ":", "-", "–")
            giay.dat_khoang(muc.dong, 0, den, kieu(hang), noi_kieu(hang))


def gach_chan_noi_nhan(giay: Giay) -> None:
    """Underline the heading of the recipients."""
    ca_dau = giay.quy_dinh.gach_duoi_noi_nhan.endswith(":")
    for line in giay.bai.dong_cua("noi_nhan"):
        chu = tho(line.manh)
        if ":" not in chu:
            raise KhongSua("đầu đề Nơi nhận thiếu dấu hai chấm")
        dau = len(chu) - len(chu.lstrip())
        den = chu.index(":") + ca_dau
        giay.dat_khoang(line, dau, den, {"u": {"val": "single"}}, "gạch chân")
