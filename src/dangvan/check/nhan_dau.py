"""Recognise the head of a paper: title, issuer, star, number, date, kind, subject."""

import re

from dangvan.check.doc_ngay_ky import doc_ngay_ky
from dangvan.check.doc_so import la_dong_so
from dangvan.check.dong import Dong
from dangvan.check.nhan_co_quan import tim_co_quan
from dangvan.check.nhan_trich_yeu import tim_trich_yeu
from dangvan.check.phan_dau import DOAN_DAI, SO_DONG_DAU, NhanDau, la_kinh_gui
from dangvan.regulations import QD399_2026, REGULATIONS
from dangvan.text import gap_dau

TIEU_DE = frozenset(gap_dau(pack.tieu_de) for pack in REGULATIONS)
QUOC_HIEU = ("cộng hoà xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc")
KHAN = ("hoả tốc", "thượng khẩn", "khẩn", "hẹn giờ")
PHAM_VI = frozenset(gap_dau(muc) for pack in REGULATIONS for muc in pack.pham_vi)
TEN_LOAI = {gap_dau(ten): ten for ten in QD399_2026.the_loai}
GIAY_TO = {gap_dau(ten): ten for ten in QD399_2026.giay_to_hanh_chinh}
_SAO = re.compile(r"^[*\u2217✱★\u204e\s]+$")


def nhan_dau(dong: tuple[Dong, ...], dau_trang: tuple[Dong, ...]) -> NhanDau:
    """Return the recognised head.

    Args:
        dong: Every line of the body.
        dau_trang: The lines of the first page's header.
    """
    nd = NhanDau(dong)
    _moc(nd)
    _tim_ten_loai(nd)
    _phu(nd, dau_trang)
    tim_co_quan(nd)
    tim_trich_yeu(nd)
    return nd


def _moc(nd: NhanDau) -> None:
    """The lines whose words leave no doubt: they tell where everything else is."""
    gioi_han = next(
        (line.thu_tu for line in nd.dong[:SO_DONG_DAU] if len(line.chu) > DOAN_DAI), None
    )
    for khoa, dung, vi_sao in (
        ("quoc_hieu", lambda line: line.gap.startswith(QUOC_HIEU[0]), "chữ Quốc hiệu"),
        ("tieu_de", lambda line: _la_tieu_de(line.gap), "đúng chữ của tiêu đề"),
        ("so_ky_hieu", lambda line: la_dong_so(line.chu), "bắt đầu bằng Số, có ký hiệu"),
        ("dia_danh_ngay", lambda line: doc_ngay_ky(line.chu) is not None, "có ngày, tháng, năm"),
    ):
        found = nd.dau(dung, gioi_han)
        if found is not None:
            nd.ghi(khoa, (found,), 0.98, vi_sao)


def _la_tieu_de(gap: str) -> bool:
    return gap.strip(" .-_") in TIEU_DE


def _tim_ten_loai(nd: NhanDau) -> None:
    moc = [nd.thu_tu(khoa) for khoa in ("tieu_de", "so_ky_hieu", "dia_danh_ngay", "quoc_hieu")]
    sau = max((cho for cho in moc if cho is not None), default=-1) + 1
    kinh_gui = next((line.thu_tu for line in nd.dong[sau:SO_DONG_DAU] if la_kinh_gui(line)), None)
    gioi_han = min(kinh_gui if kinh_gui is not None else len(nd.dong), sau + 14)
    gioi_han = next(
        (line.thu_tu for line in nd.dong[sau:gioi_han] if len(line.chu) > DOAN_DAI), gioi_han
    )
    cac_ten = {**TEN_LOAI, **GIAY_TO}
    dung = [line for line in nd.dong[sau:gioi_han] if line.gap.strip(" .:") in cac_ten]
    nd.ghi("ten_loai", dung[:1], 0.97, "đúng tên một loại văn bản")
    if not dung:
        _ten_loai_la(nd, sau, gioi_han)
    cho = nd.thu_tu("ten_loai")
    if cho is not None:
        nd.het = cho
    elif kinh_gui is not None:
        nd.het = kinh_gui
    else:
        nd.het = next(
            (line.thu_tu for line in nd.dong[sau:] if _la_than(line)), min(sau, len(nd.dong))
        )


def _ten_loai_la(nd: NhanDau, sau: int, gioi_han: int) -> None:
    """A bold centred line in capitals after the head is a kind, known or not."""
    dung = [line for line in nd.dong[sau:gioi_han] if _hoa_dam_giua(line)]
    lien = [line for thu_tu, line in enumerate(dung) if line.thu_tu == dung[0].thu_tu + thu_tu]
    if not lien:
        return
    # The theme of a congress, in the place of a kind, may run over several lines.
    mot_loai = lien[0].gap.startswith(tuple(TEN_LOAI))
    tin = 0.7 if mot_loai else 0.6
    nd.ghi("ten_loai", lien[:1] if mot_loai else lien, tin, "dòng giữa, IN HOA, đậm")


def _hoa_dam_giua(line: Dong) -> bool:
    return (
        line.cot == "giua"
        and line.chu.isupper()
        and bool(line.manh_co_chu)
        and all(manh.kieu.dam for manh in line.manh_co_chu)
    )


def _la_than(line: Dong) -> bool:
    return len(line.chu) > DOAN_DAI or line.doan.kieu.can == "deu"


def _phu(nd: NhanDau, dau_trang: tuple[Dong, ...]) -> None:
    """Star, urgency, draft, scope: small marks of the head or of the page header."""
    sao = nd.dau(lambda line: bool(_SAO.match(line.chu)) and line.thu_tu < max(nd.het, 1), nd.het)
    if sao is not None:
        nd.ghi("sao", (sao,), 0.95, "dòng chỉ có dấu sao")
    khan = nd.dau(lambda line: _la_khan(line.gap), nd.het)
    if khan is not None:
        nd.ghi("muc_do_khan", (khan,), 0.95, "đúng chữ mức độ khẩn")
    du_thao = nd.dau(
        lambda line: line.gap.startswith(("dự thảo", "bản dự thảo")) and len(line.chu) < 40, nd.het
    )
    if du_thao is not None:
        nd.ghi("du_thao", (du_thao,), 0.95, "bắt đầu bằng Dự thảo")
    pham_vi = nd.dau(lambda line: line.gap.strip(" .") in PHAM_VI, nd.het)
    if pham_vi is not None:
        nd.ghi("pham_vi_luu_hanh", (pham_vi,), 0.95, "đúng chữ phạm vi lưu hành")
        return
    biet = [line for line in dau_trang if line.gap.strip(" .") in PHAM_VI]
    # Other words up there may be a file's name; a scope is in capitals, on the right.
    la = [line for line in dau_trang if line.cot == "phai" and line.chu.isupper()]
    if biet or la:
        tin = 0.95 if biet else 0.6
        nd.ghi("pham_vi_luu_hanh", (biet or la)[:1], tin, "chữ ở đầu trang đầu")


def _la_khan(gap: str) -> bool:
    return gap.strip(" .") in KHAN or (gap.startswith(("hoả tốc", "hẹn giờ")) and len(gap) < 30)
