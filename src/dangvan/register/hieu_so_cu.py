"""Understand one row of an existing book: its number, its kind, its day, its facts."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dangvan.errors import DataError, RegisterError
from dangvan.models import NhiemKy, ToChucDang
from dangvan.register.day_so import khoang_ngay, ten_loai_chuan
from dangvan.register.doc_so_cu import DongSoCu
from dangvan.register.muc_so import TrangThai
from dangvan.regulations import BAN_SAO, CAC_QUY_DINH_THE_LOAI, ky_hieu_loai
from dangvan.text import chuan_hoa, doc_ngay, gap_dau, la_bang_ma_cu, ngay_ngan, tu_choi_ky_tu_cam

_SO = re.compile(
    r"(?:số\s*:?\s*)?0*(?P<so>[1-9]\d{0,5})\s*(?P<hau_to>bis|[a-zđ])?"
    r"(?:\s*[-–]\s*(?P<loai>[^\W\d]+)\s*/\s*(?P<co_quan>\S.*))?",
    re.IGNORECASE,
)
_TEN_LOAI = sorted(
    {BAN_SAO.ten, *(ten for quy_dinh in CAC_QUY_DINH_THE_LOAI for ten in quy_dinh.the_loai)},
    key=len,
    reverse=True,
)
_DA_HUY = re.compile(r"\b(đã\s+)?(huỷ|hủy)(\s+bỏ)?\b", re.IGNORECASE)
_CHU = ("trich_yeu", "ten_loai", "nguoi_ky", "chuc_vu", "noi_nhan", "ban_luu", "ghi_chu")


@dataclass(slots=True)
class DongHieu:
    """What a row of the book says, what is wrong with it, and what should be looked at."""

    dong: DongSoCu
    so_van_ban: int = 0
    hau_to: str = ""
    ten_loai: str = ""
    facts: dict[str, Any] = field(default_factory=dict)  # Any: columns of several types
    loi: list[str] = field(default_factory=list)
    canh_bao: list[str] = field(default_factory=list)


def hieu_dong(
    dong: DongSoCu, co_quan: ToChucDang, ky: NhiemKy, *, ten_loai: str | None, hom_nay: date
) -> DongHieu:
    """Return what a row says; nothing is looked up in the register yet."""
    kq = DongHieu(dong)
    for cot in _CHU:
        _chu_doc_duoc(kq, cot)
    so = _SO.fullmatch(dong.chu("so_ky_hieu"))
    if so is None:
        kq.loi.append(
            f"không đọc được số “{dong.chu('so_ky_hieu')}”. "
            "Cách sửa: ghi như 05-NQ/ĐUK, hoặc chỉ chữ số; dòng không có số thì xoá"
        )
    ngay = _ngay(kq, ky, hom_nay)
    if kq.loi or so is None or ngay is None:
        return kq
    kq.so_van_ban, kq.hau_to = int(so["so"]), (so["hau_to"] or "").lower()
    if kq.hau_to:
        kq.canh_bao.append(f"số có chữ kèm: {kq.so_van_ban:02d}{kq.hau_to}")
    kq.ten_loai, trich_yeu = _loai_va_trich_yeu(kq, ten_loai, so["loai"])
    if not kq.ten_loai:
        return kq
    if not trich_yeu:
        kq.canh_bao.append("thiếu trích yếu")
    nguoi_ky, _, chuc_vu = dong.chu("nguoi_ky").partition("\n")
    kq.facts = {
        "so_van_ban": kq.so_van_ban,
        "hau_to": kq.hau_to,
        "so_ky_hieu": _so_ky_hieu(kq, so, co_quan, ngay),
        "ten_loai": kq.ten_loai,
        "ngay_ban_hanh": ngay,
        "co_quan_ban_hanh": co_quan.ten_to_chuc,
        "trich_yeu": chuan_hoa(trich_yeu),
        "nguoi_ky": chuan_hoa(nguoi_ky),
        "chuc_vu": chuan_hoa(dong.chu("chuc_vu") or chuc_vu),
        "noi_nhan": _noi_nhan(dong),
        **_trang_thai(kq),
    }
    return kq


def _chu_doc_duoc(kq: DongHieu, cot: str) -> None:
    chu = kq.dong.chu(cot)
    try:
        tu_choi_ky_tu_cam(chu.replace("\n", " "), where=cot)
    except DataError as error:
        kq.loi.append(f"{error.what}. Cách sửa: {error.fix or 'gõ lại ô đó'}")
    if la_bang_ma_cu(chu):
        kq.loi.append(
            "chữ gõ bằng bảng mã cũ (TCVN3, VNI). Cách sửa: chuyển bảng tính sang Unicode"
        )


def _ngay(kq: DongHieu, ky: NhiemKy, hom_nay: date) -> date | None:
    doc = doc_ngay(kq.dong.o.get("ngay_ban_hanh"), nam_nay=hom_nay.year)
    if doc.do_chinh_xac != "ngay":
        kq.loi.append(
            f"không đọc được ngày “{kq.dong.chu('ngay_ban_hanh')}”. "
            "Cách sửa: ghi đủ ngày, tháng, năm như 05/9/2021"
        )
        return None
    ngay = date.fromisoformat(doc.iso)
    if not ky.tu_ngay <= ngay <= (ky.den_ngay or date.max):
        kq.loi.append(
            f"ngày {ngay_ngan(ngay)} ngoài nhiệm kỳ {khoang_ngay(ky)}. Cách sửa: sửa ngày, hoặc "
            "chuyển dòng sang tệp của nhiệm kỳ ấy và nhập với đơn vị ghi nhiệm kỳ đó"
        )
    if doc.canh_bao:
        kq.canh_bao.append(f"ngày “{kq.dong.chu('ngay_ban_hanh')}” hiểu là {ngay_ngan(ngay)}")
    return ngay


def _loai_va_trich_yeu(kq: DongHieu, ten_loai: str | None, ky_hieu: str | None) -> tuple[str, str]:
    """Return the kind and the subject; many books write both in one column."""
    tieng = kq.dong.chu("trich_yeu").split()
    chu = " ".join(tieng)
    dau = next(
        (ten for ten in _TEN_LOAI if f"{gap_dau(chu)} ".startswith(f"{gap_dau(ten)} ")), None
    )
    try:
        ghi = ten_loai_chuan(kq.dong.chu("ten_loai")) if kq.dong.chu("ten_loai") else None
    except RegisterError as error:
        kq.loi.append(f"{error.what}. Cách sửa: {error.fix}")
        return "", chu
    loai = _loai(kq, ghi or ten_loai, dau, ky_hieu)
    if loai is None:
        return "", chu
    if dau is not None and ten_loai_chuan(dau) == loai:
        chu = " ".join(tieng[len(dau.split()) :])
    return loai, chu


def _loai(kq: DongHieu, ghi: str | None, dau: str | None, ky_hieu: str | None) -> str | None:
    """Return the kind a row tells of; `None` with an error where it does not, or tells of two.

    A symbol goes before the first words of a subject, which may name what is issued with the
    paper: a QĐ that begins with Quy chế is no Quy chế.
    """
    cua_ky_hieu = [ten for ten in _TEN_LOAI if ky_hieu and _ky_hieu_cua(ten) == ky_hieu.upper()]
    # The subject of a copy opens with the kind of the paper copied.
    if cua_ky_hieu == [BAN_SAO.ten]:
        return ten_loai_chuan(BAN_SAO.ten)
    hop = [ten_loai_chuan(ten) for ten in cua_ky_hieu]
    if ghi is not None:
        chuan = ten_loai_chuan(ghi)
        if not hop or chuan in hop:
            return chuan
        kq.loi.append(
            f"ký hiệu {ky_hieu} là của {' hoặc '.join(cua_ky_hieu)}, tên loại lại là "
            f"{chuan.capitalize()}. Cách sửa: sửa ký hiệu, hoặc sửa Tên loại (--kind) cho khớp"
        )
        return None
    if dau is not None and (not hop or ten_loai_chuan(dau) in hop):
        return ten_loai_chuan(dau)
    if len(hop) == 1:
        return hop[0]
    cua = f": ký hiệu {ky_hieu} là của {' hoặc '.join(cua_ky_hieu)}" if hop else ""
    kq.loi.append(
        f"không biết tên loại{cua}. Cách sửa: ghi cột Tên loại, hoặc ghi tên loại ở đầu trích yếu"
    )
    return None


def _ky_hieu_cua(ten: str) -> str:
    if ten == BAN_SAO.ten:
        return BAN_SAO.ky_hieu or ""
    for quy_dinh in CAC_QUY_DINH_THE_LOAI:
        if ten in quy_dinh.the_loai:
            return (quy_dinh.the_loai[ten].ky_hieu or "").upper()
    return ""


def _so_ky_hieu(kq: DongHieu, so: re.Match[str], co_quan: ToChucDang, ngay: date) -> str:
    """Return number and symbol, as the book writes the symbol."""
    loai = ky_hieu_loai(kq.ten_loai, ngay)
    dung = (loai.ky_hieu or "", co_quan.ky_hieu)
    co = (so["loai"], so["co_quan"]) if so["loai"] else dung
    # A joint paper of this body, as the lead, names the others after it.
    cua_minh = co[1] == dung[1] or co[1].startswith(f"{dung[1]}-")
    if co[0] not in (*loai.chap_nhan, dung[0]) or not cua_minh:
        kq.canh_bao.append(f"ký hiệu {co[0]}/{co[1]} khác với {dung[0]}/{dung[1]}")
    return f"{kq.so_van_ban:02d}{kq.hau_to}-{co[0]}/{co[1]}"


def _noi_nhan(dong: DongSoCu) -> list[str]:
    noi_nhan = [mot.strip(" -.\n") for mot in re.split(r"[;\n]", dong.chu("noi_nhan"))]
    return [chuan_hoa(mot) for mot in (*noi_nhan, dong.chu("ban_luu")) if mot]


def _trang_thai(kq: DongHieu) -> dict[str, Any]:  # Any: columns of several types
    """Return the state the note tells of: a book writes there that a number is void."""
    ghi_chu = chuan_hoa(kq.dong.chu("ghi_chu"))
    if gap_dau("giữ chỗ") in gap_dau(ghi_chu):
        kq.loi.append(
            "số còn giữ chỗ, chưa ban hành. Cách sửa: bỏ dòng này; nhập xong thì giữ số lại "
            "bằng register reserve"
        )
    if not _DA_HUY.search(ghi_chu):
        return {"trang_thai": TrangThai.DA_BAN_HANH.value, "ghi_chu": ghi_chu}
    kq.canh_bao.append(f"hiểu là số đã huỷ, theo ghi chú “{ghi_chu}”")
    return {"trang_thai": TrangThai.HUY.value, "ghi_chu": "", "ly_do_huy": ghi_chu}
