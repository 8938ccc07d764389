"""Rules on recipients (ô số 9a)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.dong import Dong
from dangvan.check.nhan_than import bo_gach
from dangvan.check.quy_tac import Phat, o_trang, quy_tac, tai, ten_o
from dangvan.check.r_kinh_gui import co_noi_gui
from dangvan.regulations import Regulation
from dangvan.text import gap_dau

_DIEU_36, _DIEU_05 = "mục II.1 (ô số 9)", "Phần II, mục I (ô số 9)"
_DAU_CAU = (",", ";", ".")
_VT = re.compile(r"^lưu\s*[:.]|^lưu\s+vt\b|\bvt\b", re.IGNORECASE)
_MUC_DICH = re.compile(r"\((để|đ/b|báo cáo|thực hiện|b/c)\b", re.IGNORECASE)


def _sai(line: Dong, khoa: str, co: str, nen: str, sua: str, *, chua_ro: bool = False) -> Phat:
    return Phat(tai(line, khoa), co, nen, sua, chua_ro=chua_ro)


@quy_tac("399-QĐ/TW (2026), Điều 14–17", "399-QĐ/TW (2026), Điều 14–17", "C")
def thieu_noi_nhan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Văn bản có nơi nhận, trừ biên bản.

    Sai: không có Nơi nhận
    """
    if "noi_nhan" not in bai.thanh_phan and bai.ten_loai != "Biên bản":
        yield Phat(
            o_trang(ten_o("noi_nhan")),
            "không có nơi nhận",
            quy_dinh.nhan_noi_nhan,
            f"thêm {quy_dinh.nhan_noi_nhan} bên trái, dưới nội dung",
        )


@quy_tac("Phụ lục 1", "Phụ lục 1")
def vi_tri_noi_nhan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Nơi nhận ở bên trái, dưới nội dung.

    Sai: Nơi nhận ở cột phải
    """
    for line in bai.dong_cua("noi_nhan"):
        if line.cot in ("phai", "giua"):
            yield _sai(
                line, "noi_nhan", "ở bên phải" if line.cot == "phai" else "ở giữa", "bên trái",
                "chuyển nơi nhận sang cột trái",
            )  # fmt: skip


@quy_tac(_DIEU_36, _DIEU_05)
def mau_noi_nhan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đầu đề “Nơi nhận:” trên một dòng riêng, có dấu hai chấm, không in hoa.

    Sai: NƠI NHẬN:; Nơi nhận; Nơi nhận: - Như trên
    """
    for line in bai.dong_cua("noi_nhan"):
        if line.chu != quy_dinh.nhan_noi_nhan:
            yield _sai(
                line, "noi_nhan", line.chu, quy_dinh.nhan_noi_nhan, f"viết {quy_dinh.nhan_noi_nhan}"
            )


@quy_tac("Phụ lục 3", "Phần II, mục I (ô số 9); Phụ lục 2")
def gach_chan_noi_nhan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đầu đề “Nơi nhận:” gạch chân, hoặc có đường kẻ dài bằng đầu đề.

    Sai: Nơi nhận: không gạch chân
    """
    if not quy_dinh.thanh_phan["noi_nhan"].gach_chan:
        return
    gach = gap_dau(quy_dinh.gach_duoi_noi_nhan).strip(":")
    for line in bai.dong_cua("noi_nhan"):
        chu = "".join(manh.chu for manh in line.manh if manh.kieu.gach_chan)
        ke = any(net.doan == line.doan.so and not net.tren for net in bai.layout.net_ke)
        if gach not in gap_dau(chu) and not ke:
            yield _sai(line, "noi_nhan", "không gạch chân", "gạch chân", "chọn chữ, bấm U")


@quy_tac(_DIEU_36, _DIEU_05)
def noi_nhan_dau_dong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Đầu mỗi nơi nhận có “- ”.

    Sai: Ban Thường vụ Tỉnh uỷ;
    """
    dau = quy_dinh.noi_nhan.dau_dong
    lines = bai.dong_cua("muc_noi_nhan")
    for truoc, line in zip((None, *lines), lines, strict=False):
        noi_tiep = truoc is not None and not truoc.chu.endswith(_DAU_CAU)
        if line.chu.startswith(dau) or (noi_tiep and not _GACH_KHAC.match(line.chu)):
            continue
        if quy_dinh.noi_nhan.dau_dong_bat_buoc:
            yield _sai(
                line, "muc_noi_nhan", line.chu, f"{dau}{bo_gach(line.chu)}", f"bắt đầu bằng “{dau}”"
            )
            return


_GACH_KHAC = re.compile(r"^[-–—+•*●]")


def cac_muc(bai: Bai) -> list[list[Dong]]:
    """Return the recipients, each with the lines it runs over."""
    ra: list[list[Dong]] = []
    for line in bai.dong_cua("muc_noi_nhan"):
        moi = not ra or _GACH_KHAC.match(line.chu) or ra[-1][-1].chu.endswith(_DAU_CAU)
        if moi:
            ra.append([line])
        else:
            ra[-1].append(line)
    return ra


@quy_tac(_DIEU_36, _DIEU_05)
def noi_nhan_ngan_cach(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Cuối mỗi nơi nhận là “,” (36-HD/VPTW), “;” (05-HD/VPTW), trừ mục cuối.

    Sai: - Ban Thường vụ Tỉnh uỷ.
    """
    dau = quy_dinh.noi_nhan.ngan_cach
    for muc in cac_muc(bai)[:-1]:
        if not muc[-1].chu.endswith(dau):
            yield _sai(
                muc[-1], "muc_noi_nhan", muc[-1].chu, f"kết thúc bằng “{dau}”",
                f"sửa dấu cuối mỗi mục thành “{dau}”",
            )  # fmt: skip
            return


@quy_tac(_DIEU_36, _DIEU_05)
def noi_nhan_ket_thuc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Nơi nhận cuối kết thúc bằng dấu chấm.

    Sai: - Lưu Văn phòng Đảng uỷ;
    """
    dau = quy_dinh.noi_nhan.ket_thuc
    for line in bai.dong_cua("muc_noi_nhan")[-1:]:
        if not line.chu.endswith((dau, *quy_dinh.noi_nhan.ket_thuc_chap_nhan)):
            yield _sai(
                line, "muc_noi_nhan", line.chu, f"kết thúc bằng “{dau}”",
                f"sửa dấu cuối mục cuối thành “{dau}”",
            )  # fmt: skip


@quy_tac(_DIEU_36, _DIEU_05)
def noi_nhan_luu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mục cuối là “Lưu …” và nơi lưu.

    Đúng: - Lưu Văn phòng Tỉnh uỷ.
    Sai: - Lưu: VT; không có mục Lưu
    """
    for muc in cac_muc(bai)[-1:]:
        chu = bo_gach(muc[0].chu)
        if not gap_dau(chu).startswith("lưu ") or _VT.search(chu):
            yield _sai(
                muc[0], "muc_noi_nhan", muc[0].chu, "- Lưu <nơi lưu>.",
                "ghi nơi lưu, không ghi VT, không có dấu hai chấm",
            )  # fmt: skip


@quy_tac(_DIEU_36, _DIEU_05)
def noi_nhan_nhu_tren(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mục đầu của công văn, tờ trình là “Như trên”.

    Sai: mục đầu của công văn là - Thường trực Tỉnh uỷ;
    """
    for line in bai.dong_cua("muc_noi_nhan")[:1]:
        if co_noi_gui(bai) and not gap_dau(bo_gach(line.chu)).startswith("như trên"):
            yield _sai(
                line, "muc_noi_nhan", line.chu, f"- Như trên{quy_dinh.noi_nhan.ngan_cach}",
                "thêm mục Như trên ở đầu",
            )  # fmt: skip


@quy_tac("không có điều nào nêu", "không có điều nào nêu", "D")
def noi_nhan_muc_dich(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Không chú thích (để báo cáo), (để thực hiện) sau nơi nhận.

    Sai: - Thường trực Tỉnh uỷ (để báo cáo);
    """
    for line in bai.dong_cua("muc_noi_nhan"):
        if _MUC_DICH.search(line.chu):
            nen = re.sub(r"\s*\([^)]*\)", "", line.chu)
            yield _sai(line, "muc_noi_nhan", line.chu, nen, "bỏ phần trong ngoặc")
            return
