"""Recognise the issuing body and the one above it."""

from dangvan.check.dong import Dong
from dangvan.check.phan_dau import MAT, TOAN_DAU, NhanDau
from dangvan.check.to_chuc import dau_ten_co_quan

_CAP_TREN = ("đảng bộ", "tỉnh uỷ", "thành uỷ", "huyện uỷ", "quận uỷ", "thị uỷ", "đảng uỷ",
             "ban chấp hành", "đại hội", "ban tổ chức", "ban tuyên giáo", "văn phòng")  # fmt: skip
_DON_VI = ("vụ ", "cục ", "phòng ")
_CO_DON_VI = ("ban ", "văn phòng", "uỷ ban kiểm tra")
_TIEU_NGU = "độc lập - tự do - hạnh phúc"


def tim_co_quan(nd: NhanDau) -> None:
    """The lines before the star or the number, in its column or in a head of one column."""
    moc = min(
        (cho for cho in (nd.thu_tu("sao"), nd.thu_tu("so_ky_hieu")) if cho is not None),
        default=nd.het,
    )
    so = nd.thanh_phan.get("so_ky_hieu") or nd.thanh_phan.get("sao")
    cot = so.dong[0].cot if so else "trai"
    lines = [
        line
        for line in nd.dong[:moc]
        if line.thu_tu not in nd.da_dung
        and (line.cot == cot or "khong_ro" in (cot, line.cot) or line.cot == "trai")
        and line.manh_co_chu
        and not TOAN_DAU.match(line.chu)
        and line.gap not in MAT
        and not line.gap.startswith(_TIEU_NGU)
    ]
    if not lines or not any(char.isalpha() for line in lines for char in line.chu):
        return
    tach = _noi_tach(lines)
    nd.ghi("co_quan_cap_tren", lines[:tach], 0.9, "dòng trên tên cơ quan")
    nhan_ra = dau_ten_co_quan(lines[tach].gap)
    nd.ghi(
        "co_quan_ban_hanh",
        lines[tach:],
        0.95 if nhan_ra else 0.7,
        "đứng trên dấu sao, trên số" + (", bắt đầu như tên cơ quan" if nhan_ra else ""),
    )


def _noi_tach(lines: list[Dong]) -> int:
    """Return how many of the lines belong to the superior body."""
    if len(lines) == 1 or not lines[0].gap.startswith(_CAP_TREN):
        return _theo_dam(lines) if len(lines) > 1 else 0
    if lines[0].gap.startswith("đại hội"):
        con = [i for i, line in enumerate(lines) if i and dau_ten_co_quan(line.gap)]
        dai_hoi = [i for i in con if lines[i].gap.startswith(("đoàn ", "ban "))]
        return dai_hoi[0] if dai_hoi else 0
    if lines[0].chu.endswith((" -", ",", " VÀ")) or lines[1].chu.startswith(("- ", "VÀ ")):
        return 0
    if tach := _theo_dam(lines):
        return tach
    for vi_tri, line in enumerate(lines):
        if vi_tri and dau_ten_co_quan(line.gap) and _khac_cap(lines[0].gap, line):
            return vi_tri
    return 0


def _khac_cap(dau: str, line: Dong) -> bool:
    # "BAN TỔ CHỨC / TỈNH UỶ" names one body on two lines; superiors stand above. Under a committee
    # "PHÒNG …" goes on with its name: only an agency has such units.
    if line.gap.startswith(_DON_VI) and not dau.startswith(_CO_DON_VI):
        return False
    cua_cap_uy = dau.startswith(("ban ", "văn phòng")) and not dau.startswith("ban chấp hành")
    return not (cua_cap_uy and line.gap.startswith(("tỉnh uỷ", "đảng uỷ")))


def _theo_dam(lines: list[Dong]) -> int:
    """Return where regular lines give way to bold ones, as the font table wants; else 0."""
    dam = [all(manh.kieu.dam for manh in line.manh_co_chu) for line in lines]
    tach = dam.index(True) if True in dam else 0
    return tach if all(dam[tach:]) else 0
