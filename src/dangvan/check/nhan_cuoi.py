"""Recognise the tail of a paper: recipients, signatures, marks below them, appendices."""

import re
from dataclasses import dataclass, field

from dangvan.check.bai import KhoiKy, PhuLucDoc, ThanhPhan
from dangvan.check.dong import Cot, Dong
from dangvan.check.nhan_phu_luc import cac_phu_luc, la_phu_luc
from dangvan.check.phan_dau import TOAN_DAU
from dangvan.layout import Layout
from dangvan.regulations import REGULATIONS
from dangvan.regulations.tu_ngu import CHUC_VU_SAU_THAY_MAT
from dangvan.text import gap_dau

QUYEN_HAN = re.compile(r"^(T/M|K/T|T/L|T/UQ|TUQ|TM|KT|TL|T/m|K/t|T/l)(?:\.|:|\s)\s*\S")
_CHUC_VU = (
    *(gap_dau(chuc) for chuc in CHUC_VU_SAU_THAY_MAT),
    "tổng bí thư", "phó", "trưởng", "chánh", "viện trưởng", "giám đốc", "hiệu trưởng",
    "vụ trưởng", "cục trưởng", "tổng biên tập", "tổng giám đốc", "uỷ viên", "thường trực",
    "người ghi biên bản", "chủ trì", "thư ký", "q. ", "q.", "quyền ",
)  # fmt: skip
_KHONG_PHO_BIEN = "không phổ biến trên"
_LIEN_HE = re.compile(r"điện thoại|email|e-mail|địa chỉ|fax|đt:|@")
_SOAN_THAO = re.compile(r"^[\w.,() ]{2,40}?\s*[-–]\s*\d+(?:\s*bản)?$|^[\w.]{2,12}$")
_BAN_SAO = frozenset(
    gap_dau(ten) for pack in REGULATIONS for ten in pack.ban_sao.hinh_thuc.values()
)
_NOI_NHAN = gap_dau(REGULATIONS[0].gach_duoi_noi_nhan).rstrip(":")
_GACH = re.compile(r"^[-–—•+*●]")
_DAI_NHAT = 90


@dataclass(slots=True)
class NhanCuoi:
    """The recognised tail; `dau` is its first line, `het` the first line of the appendices."""

    dau: int
    het: int
    thanh_phan: dict[str, ThanhPhan] = field(default_factory=dict)
    ky: tuple[KhoiKy, ...] = ()
    phu_luc: tuple[PhuLucDoc, ...] = ()


def nhan_cuoi(dong: tuple[Dong, ...], tu: int, layout: Layout) -> NhanCuoi:
    """Return the recognised tail of the lines from `tu` on."""
    dau = next((line.thu_tu for line in dong[tu:] if _mo_dau(line, dong)), len(dong))
    dau = _dau_khung(dong, dau, tu)
    het = next((line.thu_tu for line in dong[dau:] if la_phu_luc(line)), len(dong))
    if dau == len(dong):
        het = next((line.thu_tu for line in dong[tu:] if la_phu_luc(line)), len(dong))
        dau = het
    nc = NhanCuoi(dau, het)
    het = _khoi_sao(dong, dau, het)
    con = _noi_nhan(nc, [line for line in dong[dau:het] if not line.trong_bang])
    nc.ky = tuple(_cac_khoi(con))
    _ghi_ky(nc)
    nc.phu_luc = tuple(cac_phu_luc(dong, het, layout))
    return nc


def _khoi_sao(dong: tuple[Dong, ...], dau: int, het: int) -> int:
    """Return where the block of a copy begins below the paper; only the paper is judged."""
    sao = next((line.thu_tu for line in dong[dau:het] if line.gap in _BAN_SAO), het)
    return _dau_khung(dong, sao, dau) if sao < het else het


def _dau_khung(dong: tuple[Dong, ...], dau: int, tu: int) -> int:
    """Return where the frame begins that the first line of the tail stands in, if it does."""
    khung = dong[dau].doan.o if dau < len(dong) else None
    if khung is None:
        return dau
    bang = khung.bang
    while dau > tu and (o := dong[dau - 1].doan.o) is not None and o.bang == bang:
        dau -= 1
    return dau


def la_khong_pho_bien(line: Dong) -> bool:
    """Return whether a line forbids publication, wherever it stands."""
    return line.gap.startswith(_KHONG_PHO_BIEN)


def la_chuc_vu(line: Dong) -> bool:
    """Return whether a line begins like a position."""
    return line.gap.startswith(_CHUC_VU) and len(line.chu) <= _DAI_NHAT


def _mo_dau(line: Dong, dong: tuple[Dong, ...]) -> bool:
    if line.trong_bang:
        return False
    if line.gap.startswith(_NOI_NHAN) and len(line.chu) <= 60:
        return True
    if len(line.chu) > _DAI_NHAT or line.chu.endswith((".", ";", ",")):
        return False
    if QUYEN_HAN.match(line.chu):
        return True
    if not (la_chuc_vu(line) and line.chu.isupper()):
        return False
    con = dong[line.thu_tu + 1 : line.thu_tu + 8]
    return all(len(sau.chu) <= _DAI_NHAT for sau in con)


def _noi_nhan(nc: NhanCuoi, lines: list[Dong]) -> list[Dong]:
    """Take recipients and the marks around them; return the other lines."""
    con, muc = [], []
    dau = next((line for line in lines if line.gap.startswith(_NOI_NHAN)), None)
    for line in lines:
        if la_khong_pho_bien(line):
            continue
        if _LIEN_HE.search(line.gap):
            _ghi(nc, "thong_tin_lien_he", [line], "có điện thoại, địa chỉ, thư điện tử")
        elif dau is not None and line is not dau and _cung_cot(line, dau):
            muc.append(line)
        elif line is not dau and not TOAN_DAU.match(line.chu):
            con.append(line)
    if dau is None:
        return con
    nc.thanh_phan["noi_nhan"] = ThanhPhan("noi_nhan", (dau,), 0.98, ("chữ Nơi nhận",))
    _tach_soan_thao(nc, muc)
    return con


def _cung_cot(line: Dong, dau: Dong) -> bool:
    if line.thu_tu < dau.thu_tu:
        return False
    if dau.doan.o is not None:
        o = line.doan.o
        return o is not None and (o.bang, o.cot) == (dau.doan.o.bang, dau.doan.o.cot)
    if dau.doan.hop is not None:
        return line.doan.hop is not None and line.doan.hop.hop == dau.doan.hop.hop
    if line.doan.o is not None or line.cot == "phai":
        return False
    return bool(_GACH.match(line.chu)) or not (
        QUYEN_HAN.match(line.chu) or (la_chuc_vu(line) and line.chu.isupper()) or _la_ten(line)
    )


def _la_ten(line: Dong) -> bool:
    dam = bool(line.manh_co_chu) and all(manh.kieu.dam for manh in line.manh_co_chu)
    return dam and 2 <= len(line.chu.split()) <= 6 and line.chu.istitle()


def _tach_soan_thao(nc: NhanCuoi, muc: list[Dong]) -> None:
    muc = [line for line in muc if not TOAN_DAU.match(line.chu)]
    cuoi = muc[-1] if len(muc) > 1 else None
    if (
        cuoi is not None
        and not _GACH.match(cuoi.chu)
        and muc[-2].chu.endswith((".", ";", ","))
        and (_SOAN_THAO.match(cuoi.chu) or _khac_co(cuoi, muc[0]))
    ):
        _ghi(nc, "ky_hieu_soan_thao", [cuoi], "dòng cuối nơi nhận, không gạch đầu dòng")
        muc = muc[:-1]
    _ghi(nc, "muc_noi_nhan", muc, "dưới Nơi nhận, cùng cột")


def _khac_co(line: Dong, muc: Dong) -> bool:
    return {manh.kieu.co_pt for manh in line.manh_co_chu} != {
        manh.kieu.co_pt for manh in muc.manh_co_chu
    }


def _cac_khoi(lines: list[Dong]) -> list[KhoiKy]:
    """Return the signature blocks: one per column, cut where a name is followed by another form."""
    cot: dict[tuple[Cot, object], list[Dong]] = {}
    for line in lines:
        o = line.doan.o
        cot.setdefault((line.cot, (o.bang, o.cot) if o else None), []).append(line)
    ra: list[KhoiKy] = []
    for nhom in cot.values():
        dau = next((i for i, line in enumerate(nhom) if _mo_khoi(line)), None)
        while dau is not None:
            sau = next(
                (
                    i
                    for i in range(dau + 2, len(nhom))
                    if (QUYEN_HAN.match(nhom[i].chu) or la_chuc_vu(nhom[i]))
                    and nhom[i].chu.isupper()
                    and not nhom[i - 1].chu.isupper()
                    and nhom[i - 1].gap != "kiêm"
                ),
                None,
            )
            ra.append(_khoi(nhom[dau:sau]))
            dau = sau
    return ra


def _mo_khoi(line: Dong) -> bool:
    return QUYEN_HAN.match(line.chu) is not None or la_chuc_vu(line)


def _khoi(lines: list[Dong]) -> KhoiKy:
    quyen: list[Dong] = []
    chuc: list[Dong] = []
    con = [line for line in lines if not line.chu.startswith("(")]
    while con and (
        QUYEN_HAN.match(con[0].chu)
        or (quyen and not la_chuc_vu(con[0]) and con[0].chu.isupper() and len(con) > 1
            and all(manh.kieu.dam for manh in con[0].manh_co_chu) and not chuc)
    ):  # fmt: skip
        quyen.append(con.pop(0))
    while con and (la_chuc_vu(con[0]) or con[0].gap == "kiêm" or (chuc and _noi_chuc(con))):
        chuc.append(con.pop(0))
    ten = next((line for line in reversed(con) if _co_the_la_ten(line)), None)
    return KhoiKy(tuple(quyen), tuple(chuc), ten)


def _noi_chuc(con: list[Dong]) -> bool:
    """A second line of a long position: capitals again, with a name still to come."""
    return con[0].chu.isupper() and len(con) > 1 and not con[0].manh_co_chu[0].kieu.dam


def _co_the_la_ten(line: Dong) -> bool:
    return bool(line.manh_co_chu) and len(line.chu) <= 120 and not line.gap.startswith("xác nhận")


def _ghi(nc: NhanCuoi, khoa: str, lines: list[Dong], vi_sao: str) -> None:
    if lines:
        cu = nc.thanh_phan.get(khoa)
        nc.thanh_phan[khoa] = ThanhPhan(khoa, (*(cu.dong if cu else ()), *lines), 0.95, (vi_sao,))


def _ghi_ky(nc: NhanCuoi) -> None:
    cac_dong = {
        "quyen_han": [line for khoi in nc.ky for line in khoi.quyen_han],
        "chuc_vu": [line for khoi in nc.ky for line in khoi.chuc_vu],
        "ho_ten": [khoi.ho_ten for khoi in nc.ky if khoi.ho_ten is not None],
    }
    for khoa, lines in cac_dong.items():
        _ghi(nc, khoa, lines, "khối ký ở cuối văn bản")
