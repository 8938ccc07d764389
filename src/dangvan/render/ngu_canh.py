"""A paper as the names a template may use."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from dangvan.models import (
    KeHoach,
    NghiQuyet,
    NguoiKy,
    NoiDung,
    QuyetDinhKetNap,
    ToChucDang,
    VanBan,
    chu_thuan,
    dan_phang,
    nhan_phu_luc,
)
from dangvan.regulations import Regulation
from dangvan.regulations.quy_dinh import DanhSach
from dangvan.render.do_chu import rong_chu_mm
from dangvan.render.lien_tich import ky_lien_tich, ten_o_dau
from dangvan.render.ngat_dong import ngat_dong
from dangvan.render.than_bai import than_bai
from dangvan.templating import THIET_KE, wml
from dangvan.text import ngay_dai, ngay_ngan, nho_cuoi

_SO_TRONG = " " * 6
_DO_KHAN = {"khan": "KHẨN", "thuong_khan": "THƯỢNG KHẨN", "hoa_toc": "HOẢ TỐC"}

_Chu = tuple[float, bool]
"""Size of letters in points, and whether they are bold."""

NguCanh = dict[str, Any]
"""Names and what they print; `Any` since templates see strings, lists and records alike."""


def ngu_canh(van_ban: VanBan, pack: Regulation) -> NguCanh:
    """Return everything a template of this paper may name."""
    khung = _khung(van_ban, pack)
    them = _THEM[van_ban.loai_van_ban]
    return khung | them(van_ban, pack)


def danh_sach(items: tuple[str, ...], marks: DanhSach) -> list[str]:
    """Return list items with their dash and closing marks."""
    return list(_danh_sach(items, marks.dau_dong, marks.ngan_cach, marks.ket_thuc))


@lru_cache(maxsize=256)  # the papers of a batch have the same recipients
def _danh_sach(items: tuple[str, ...], dau: str, ngan_cach: str, ket_thuc: str) -> tuple[str, ...]:
    cuoi = len(items) - 1
    return tuple(
        f"{dau}{item}{ket_thuc if index == cuoi else ngan_cach}" for index, item in enumerate(items)
    )


def dong_so(van_ban: VanBan, pack: Regulation) -> str:
    """Return the number line; a draft's number stays blank."""
    quy_tac = pack.so_ky_hieu
    if van_ban.so_van_ban is None:
        return f"{quy_tac.chu_dau}{_SO_TRONG}{quy_tac.noi_so_va_loai}{van_ban.ky_hieu}"
    return f"{quy_tac.chu_dau}{van_ban.so_ky_hieu}"


def _khung(van_ban: VanBan, pack: Regulation) -> NguCanh:
    co_quan = van_ban.co_quan_ban_hanh
    lan = van_ban.du_thao_lan
    chung = _cua_co_quan(
        co_quan,
        van_ban.nguoi_ky,
        van_ban.chu_the_ban_hanh,
        _chu_cua(pack, "co_quan_cap_tren"),
        _chu_cua(pack, "co_quan_ban_hanh"),
    )
    return {
        **_o_dau(van_ban, pack, chung),
        "dong_so": dong_so(van_ban, pack),
        "dong_du_thao": pack.du_thao_mau.format(lan=lan) if lan else "",
        "dong_khan": co_quan.viet(_DO_KHAN[van_ban.do_khan]) if van_ban.do_khan else "",
        "pham_vi": (van_ban.pham_vi or "").upper(),
        "pham_vi_phan_cuoi": (van_ban.pham_vi or "").upper(),
        "dia_danh_ngay": dia_danh_ngay(van_ban, pack),
        "ten_loai": van_ban.ten_loai,
        "dong_tac_gia": (van_ban.tac_gia or "").upper(),
        "trich_yeu": van_ban.trich_yeu,
        "can_cu": danh_sach(tuple(c.dong_chu for c in van_ban.can_cu), pack.can_cu),
        "nhan_kinh_gui": f"{pack.nhan_cong_van}:",
        "kinh_gui": danh_sach(van_ban.kinh_gui, pack.kinh_gui),
        "noi_nhan": danh_sach(van_ban.noi_nhan, pack.noi_nhan),
        "ky_hieu_soan_thao": _soan_thao(van_ban, pack),
        "quyen_han": chung["quyen_han"],
        "chuc_vu": chung["chuc_vu"],
        "ho_ten": van_ban.nguoi_ky.ho_ten,
    }


@nho_cuoi  # the papers of an office have one head, and few who sign
@lru_cache(maxsize=256)
def _cua_co_quan(
    co_quan: ToChucDang, nguoi_ky: NguoiKy, chu_the: str, cap_tren: _Chu, ban_hanh: _Chu
) -> NguCanh:
    """Return what the head and the signature of an office's papers print.

    Args:
        co_quan: The office.
        nguoi_ky: Who signs.
        chu_the: On whose behalf.
        cap_tren: Size and weight of the superior's line.
        ban_hanh: Size and weight of the office's own lines.
    """
    return {
        "dong_cap_tren": _ngat(co_quan, filter(None, [co_quan.dong_cap_tren]), cap_tren),
        "dong_ban_hanh": _ngat(co_quan, co_quan.dong_ten or (co_quan.ten_to_chuc,), ban_hanh),
        "quyen_han": nguoi_ky.dong_quyen_han(co_quan, chu_the),
        "chuc_vu": nguoi_ky.dong_chuc_vu(co_quan),
    }


def _chu_cua(pack: Regulation, thanh_phan: str) -> _Chu:
    chu = pack.thanh_phan[thanh_phan]
    return chu.co_nho_pt, chu.dam


def _o_dau(van_ban: VanBan, pack: Regulation, chung: NguCanh) -> NguCanh:
    """The names at the head: the superior's and the issuer's, or those of a joint paper."""
    if van_ban.cung_ban_hanh:
        return {"dong_cap_tren": [], "dong_ban_hanh": ten_o_dau(van_ban, pack)}
    return {ten: chung[ten] for ten in ("dong_cap_tren", "dong_ban_hanh")}


def dia_danh_ngay(van_ban: VanBan, pack: Regulation) -> str:
    """Return place and date; where one line is too short, the date goes to the next one whole."""
    co_chu = pack.thanh_phan["dia_danh_ngay"].co_nho_pt
    return _noi_va_ngay(van_ban.co_quan_ban_hanh.dia_danh or "", van_ban.ngay_ban_hanh, co_chu)


@lru_cache(maxsize=256)
def _noi_va_ngay(dia_danh: str, ngay_ban_hanh: date, co_chu: float) -> str:
    noi, ngay = f"{dia_danh},", ngay_dai(ngay_ban_hanh)
    if rong_chu_mm(f"{noi} {ngay}", co_chu) > THIET_KE.cot_phai_mm:
        ngay = ngay.replace(" ", "\N{NO-BREAK SPACE}")
    return f"{noi} {ngay}"


def _ngat(co_quan: ToChucDang, cac_dong: Iterable[str], chu: _Chu) -> list[str]:
    """Return names as header lines in capitals, broken where they would not fit."""
    co_chu_pt, dam = chu
    return [
        co_quan.viet(dong.upper())
        for ten in cac_dong
        for dong in ngat_dong(ten, THIET_KE.cot_trai_mm, co_chu_pt, dam=dam)
    ]


def _soan_thao(van_ban: VanBan, pack: Regulation) -> str:
    ky_hieu = van_ban.ky_hieu_soan_thao or ""
    return ky_hieu.upper() if pack.thanh_phan["ky_hieu_soan_thao"].in_hoa else ky_hieu


def _co_noi_dung(van_ban: VanBan, pack: Regulation) -> NguCanh:
    assert isinstance(van_ban, NghiQuyet | KeHoach)
    kem_theo = _kem_theo(van_ban, pack)
    rieng = pack.phu_luc.danh_so_trang_rieng and van_ban.noi_dung.phu_luc
    return {
        **({"pham_vi_phan_cuoi": ""} if rieng else {}),
        "ky_lien_tich": ky_lien_tich(van_ban, pack),
        "noi_dung": _than(van_ban.noi_dung, pack, truoc_ky=True),
        "phu_luc": [
            {
                "nhan": nhan,
                "ten": chu_thuan(phu_luc.ten_phu_luc),
                "kem_theo": kem_theo,
                "noi_dung": _than(phu_luc.noi_dung, pack, truoc_ky=False),
            }
            for nhan, phu_luc in nhan_phu_luc(van_ban.noi_dung)
        ],
    }


def _than(noi_dung: NoiDung, pack: Regulation, *, truoc_ky: bool) -> Markup:
    rong = wml.twips(THIET_KE.chieu_rong_mm(pack))
    return than_bai(dan_phang(noi_dung, dau_la_ma=THIET_KE.dau_la_ma), rong, truoc_ky=truoc_ky)


def _kem_theo(van_ban: VanBan, pack: Regulation) -> str:
    """The line that ties an appendix to its paper; empty where the regulation has none."""
    if pack.phu_luc.mau_kem_theo is None:
        return ""
    return pack.phu_luc.mau_kem_theo.format(
        ten_loai=van_ban.ten_loai.capitalize(),
        so_ky_hieu=dong_so(van_ban, pack).removeprefix(pack.so_ky_hieu.chu_dau),
        ngay=ngay_ngan(van_ban.ngay_ban_hanh),
        co_quan=van_ban.ten_chu_the,
    )


def _ket_nap(van_ban: VanBan, pack: Regulation) -> NguCanh:
    assert isinstance(van_ban, QuyetDinhKetNap)
    quan_chung = van_ban.quan_chung
    co_quan = van_ban.co_quan_ban_hanh
    can_cu = tuple(c.dong_chu for c in van_ban.can_cu) + tuple(
        f"Xét {tham_chieu.lan_dau}"
        for tham_chieu in (
            van_ban.nghi_quyet_chi_bo,
            van_ban.nghi_quyet_dang_uy,
            van_ban.van_ban_dong_y,
            van_ban.to_trinh,
        )
        if tham_chieu
    )
    thi_hanh = (*van_ban.co_quan_thi_hanh, *_to_chuc_thi_hanh(van_ban))
    return {
        "can_cu": danh_sach(can_cu, pack.can_cu),
        "chu_the_quyet_dinh": co_quan.viet(van_ban.ten_chu_the.upper()),
        "hanh_vi_ket_nap": "Kết nạp lại" if van_ban.loai_quyet_dinh == "ket_nap_lai" else "Kết nạp",
        "quan_chung": {
            "ho_ten": quan_chung.ho_ten,
            "ngay_sinh": ngay_ngan(quan_chung.ngay_sinh),
            "que_quan": quan_chung.que_quan,
            "don_vi": quan_chung.don_vi,
        },
        "chi_bo": _dau_cau(van_ban.chi_bo.ten_to_chuc),
        "co_quan_thi_hanh": ", ".join(thi_hanh),
        "so_dieu": van_ban.so_dieu,
    }


def _dau_cau(ten: str) -> str:
    return ten[0].upper() + ten[1:]


def _to_chuc_thi_hanh(van_ban: QuyetDinhKetNap) -> tuple[str, ...]:
    to_chuc: tuple[ToChucDang | None, ...] = (van_ban.dang_uy_co_so, van_ban.chi_bo)
    return tuple(item.ten_to_chuc for item in to_chuc if item)


_THEM: Mapping[str, Callable[[VanBan, Regulation], NguCanh]] = MappingProxyType(
    {
        "nghi_quyet": _co_noi_dung,
        "ke_hoach": _co_noi_dung,
        "quyet_dinh_ket_nap": _ket_nap,
    }
)
