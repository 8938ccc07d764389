"""Which series a paper's number comes from, and which days a term covers."""

import re
from datetime import date, timedelta

from dangvan.arguments import wrong_kind
from dangvan.errors import RegisterError
from dangvan.models import NhiemKy, ToChucDang, VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.regulations import BAN_SAO, CAC_QUY_DINH_THE_LOAI, DAI_HOI_DAI_NHAT, chung_ngay_be_mac
from dangvan.text import gap_dau, ngay_ngan

_MOT_NGAY = timedelta(days=1)

MOI_LOAI = "MỌI TÊN LOẠI"
CAC_LOAI_QD = ("QUYẾT ĐỊNH", "QUY ĐỊNH")
QD_CHUNG = ", ".join(CAC_LOAI_QD)

_LOAI_BAN_SAO = BAN_SAO.ten.upper()
_TEN_LOAI = {
    gap_dau(ten): ten.upper()
    for ten in (
        *(ten for quy_dinh in CAC_QUY_DINH_THE_LOAI for ten in quy_dinh.the_loai),
        BAN_SAO.ten,
    )
}
_QUANH_GACH = re.compile(r"\s*-\s*")


def ten_loai_chuan(ten_loai: str | type[VanBan]) -> str:
    """Return the name of a kind as papers carry it, such as `KẾ HOẠCH`.

    Raises:
        RegisterError: No such kind: a misspelt name would quietly start a series of its own.
    """
    if isinstance(ten_loai, type) and issubclass(ten_loai, VanBan):
        return ten_loai.ten_loai
    if not isinstance(ten_loai, str):
        raise wrong_kind("tên loại", ten_loai, "đưa chữ như “Nghị quyết”, hoặc lớp như NghiQuyet")
    if chuan := _TEN_LOAI.get(gap_dau(ten_loai)):
        return chuan
    raise RegisterError(
        f"không có tên loại “{ten_loai}”", fix=f"dùng một trong: {', '.join(_TEN_LOAI)}"
    )


def to_chuc_giu_so(to_chuc: ToChucDang) -> ToChucDang:
    """Return the body whose series the papers of `to_chuc` are numbered in.

    The presidium, secretariat and committees of a congress number in the congress's one series.

    Source: 05-HD/VPTW (2026), Phần II, mục I.3.1.1; 36-HD/VPTW (2018), mục II.1.3.1.
    """
    kiem_tham_so(to_chuc=(to_chuc, ToChucDang))
    if to_chuc.loai_to_chuc != "co_quan_dai_hoi":
        return to_chuc
    if to_chuc.cap_tren is None or to_chuc.cap_tren.loai_to_chuc != "dai_hoi":
        raise RegisterError(
            f"“{to_chuc.ten_to_chuc}” đánh số chung với đại hội nhưng Cấp trên không phải đại hội",
            fix="ghi Cấp trên là đại hội, với loai_to_chuc: dai_hoi",
        )
    return to_chuc.cap_tren


def nhom_loai(to_chuc: ToChucDang, ten_loai: str, *, chung_day_so_qd: bool) -> str:
    """Return the kinds that share the series of `ten_loai`.

    A congress has one series for all kinds; every other body one for each kind, where the office
    decides whether Quyết định and Quy định, which both carry QĐ, share theirs. Copies are of no
    kind: whoever makes them numbers them in a series of their own.

    Source: 05-HD/VPTW (2026), Phần II, mục I.3.1.1; 36-HD/VPTW (2018), mục II.1.3.1. Neither says
        how QĐ is shared: offices do both.
    """
    if to_chuc.loai_to_chuc == "dai_hoi" and ten_loai != _LOAI_BAN_SAO:
        return MOI_LOAI
    if chung_day_so_qd and ten_loai in CAC_LOAI_QD:
        return QD_CHUNG
    return ten_loai


def thuoc_nhom(ten_loai: str, nhom: str) -> bool:
    """Return whether papers of a kind are numbered in a series of these kinds."""
    return ten_loai in nhom.split(", ") or (nhom == MOI_LOAI and ten_loai != _LOAI_BAN_SAO)


def khoa_nhiem_ky(ten_nhiem_ky: str) -> str:
    """Return what is equal for two spellings of a term: `2020 - 2025`, `nhiệm kỳ 2020–2025`."""
    return _QUANH_GACH.sub("-", gap_dau(ten_nhiem_ky)).removeprefix("nhiệm kỳ ")


def khoang_ngay(nhiem_ky: NhiemKy) -> str:
    """Return a term with its days, for messages and headings."""
    den = ngay_ngan(nhiem_ky.den_ngay) if nhiem_ky.den_ngay else "nay"
    return f"{nhiem_ky.ten_nhiem_ky} ({ngay_ngan(nhiem_ky.tu_ngay)} – {den})"


def gop_nhiem_ky(da_ghi: NhiemKy, moi: NhiemKy, *, where: str) -> NhiemKy:
    """Return the term both records tell of; its end, or how it began, may be known to one only.

    Raises:
        RegisterError: They give the same term different days, or another beginning.
    """
    khac_den = da_ghi.den_ngay and moi.den_ngay and da_ghi.den_ngay != moi.den_ngay
    if da_ghi.tu_ngay != moi.tu_ngay or khac_den:
        raise RegisterError(
            f"nhiệm kỳ {khoang_ngay(moi)} khác với sổ đã ghi: {khoang_ngay(da_ghi)}",
            where=where,
            fix="xem lại ngày đầu, ngày cuối nhiệm kỳ; một nhiệm kỳ chỉ có một cặp ngày",
        )
    if da_ghi.bat_dau and moi.bat_dau and da_ghi.bat_dau != moi.bat_dau:
        raise RegisterError(
            f"Bắt đầu {moi.bat_dau} khác với sổ đã ghi: {da_ghi.bat_dau}",
            where=where,
            fix="xem lại mục bat_dau của nhiệm kỳ",
        )
    them = {
        "den_ngay": da_ghi.den_ngay or moi.den_ngay,
        "bat_dau": da_ghi.bat_dau or moi.bat_dau,
    }
    return da_ghi.model_copy(update=them)


def kiem_tra_khong_chong(nhiem_ky: NhiemKy, khac: NhiemKy, *, where: str) -> None:
    """Raise where two terms of one body share days that the regulation gives to one of them.

    The last day of a term may be the first of the next where the closing of a congress is a
    moment, or the new committee was designated; a new committee that first met during the
    congress begins its term then, days before the old one ends.

    Source: 05-HD/VPTW (2026), Phần II, mục I.3.1.1: the closing of a congress ends one term and
        opens the next; 36-HD/VPTW (2018), mục II.1.3.1: the next begins the day after.
    """
    truoc, sau = sorted((nhiem_ky, khac), key=_thu_tu)
    den = truoc.den_ngay
    if den is not None and (den < sau.tu_ngay or _chung_ngay_duoc(den, sau)):
        return
    if den is None:
        fix = f"ghi Đến ngày của nhiệm kỳ {truoc.ten_nhiem_ky} bằng register.add_term(...) trước"
    elif den == sau.tu_ngay:
        fix = (
            f"sửa Từ ngày của nhiệm kỳ {sau.ten_nhiem_ky} thành {ngay_ngan(den + _MOT_NGAY)}, hôm "
            "sau ngày bế mạc; nếu cấp uỷ mới đã họp trong đại hội thì ghi bat_dau: hop_lan_dau"
        )
    else:
        fix = "sửa ngày để nhiệm kỳ sau không bắt đầu trước ngày cuối nhiệm kỳ trước"
    raise RegisterError(
        f"nhiệm kỳ {khoang_ngay(nhiem_ky)} chồng lên nhiệm kỳ {khoang_ngay(khac)}",
        where=where,
        fix=fix,
    )


def kiem_tra_trong_nhiem_ky(ngay: date, nhiem_ky: NhiemKy, *, where: str) -> None:
    """Raise where a paper is dated outside its term; the first and the last day are inside."""
    if nhiem_ky.tu_ngay <= ngay <= (nhiem_ky.den_ngay or date.max):
        return
    raise RegisterError(
        f"ngày {ngay_ngan(ngay)} ngoài nhiệm kỳ {khoang_ngay(nhiem_ky)}",
        where=where,
        fix="sửa Ngày ban hành, hoặc ghi đúng Nhiệm kỳ của văn bản",
    )


def kiem_tra_cap_so_duoc(van_ban: VanBan) -> NhiemKy:
    """Return the term of a paper that may be numbered.

    Raises:
        RegisterError: It has a number, is marked as a draft, or names no term.
    """
    kiem_tham_so(van_ban=(van_ban, VanBan))
    where = van_ban.ten_loai
    if van_ban.so_van_ban is not None:
        raise RegisterError(
            f"văn bản đã có số {van_ban.so_ky_hieu}, không cấp số lần nữa",
            where=where,
            fix="bỏ Số văn bản để sổ cấp số mới",
        )
    if van_ban.du_thao_lan is not None:
        raise RegisterError(
            f"văn bản còn là dự thảo lần {van_ban.du_thao_lan}",
            where=where,
            fix="bỏ Dự thảo lần khi ban hành",
        )
    if van_ban.nhiem_ky is None:
        raise RegisterError(
            "văn bản chưa ghi Nhiệm kỳ, không biết lấy số ở dãy nào",
            where=where,
            fix='thêm nhiem_ky, như NhiemKy(ten_nhiem_ky="2025 - 2030", tu_ngay=…)',
        )
    return van_ban.nhiem_ky


def _chung_ngay_duoc(den: date, sau: NhiemKy) -> bool:
    """Return whether a term may begin on the last day of the one before, or in its last days."""
    if sau.bat_dau == "hop_lan_dau":
        return den - sau.tu_ngay <= DAI_HOI_DAI_NHAT
    return den == sau.tu_ngay and (sau.bat_dau == "chi_dinh" or chung_ngay_be_mac(den))


def _thu_tu(nhiem_ky: NhiemKy) -> tuple[date, date]:
    return nhiem_ky.tu_ngay, nhiem_ky.den_ngay or date.max
