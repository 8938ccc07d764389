"""Warnings on authority, and on what a draft leaves behind in the file."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.quy_tac import Phat, o_trang, quy_tac, tai
from dangvan.errors import DataError
from dangvan.regulations import Regulation, canh_bao_tham_quyen
from dangvan.text import gap_dau

_KHONG_NEU = "không có điều nào nêu"
_MA_TRAN = "66-QĐ/TW (2017), Điều 7, 9; 399-QĐ/TW (2026), Điều 11"


@quy_tac(_MA_TRAN, _MA_TRAN, "C")
def tham_quyen(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Cơ quan được ban hành tên loại này, theo danh mục của ngày ký.

    Sai: chi bộ ban hành Chỉ thị
    Chưa rõ: cơ quan không có trong danh mục thì không xét
    """
    if bai.to_chuc is None or bai.ten_loai is None or bai.ngay_ky is None:
        return
    cac_loai, chu_the = _chu_the(bai)
    try:
        nhan = [canh_bao_tham_quyen(bai.ten_loai, loai, chu_the, bai.ngay_ky) for loai in cac_loai]
    except DataError:
        return  # an administrative paper: every body may issue it
    if nhan and all(nhan):
        dau = nhan[0][0]
        yield Phat(
            tai(bai.dong_cua("co_quan_ban_hanh")[0], "co_quan_ban_hanh"),
            dau.noi_dung,
            "tên loại mà cơ quan được ban hành",
            dau.cach_sua,
        )


def _chu_the(bai: Bai) -> tuple[tuple[str, ...], str]:
    """Return the kinds the body may be and who acts; a standing committee signs as such."""
    assert bai.to_chuc is not None
    ky = gap_dau(" ".join(line.chu for khoi in bai.ky for line in khoi.quyen_han))
    loai = bai.to_chuc.loai
    if loai == ("dai_hoi",):
        chi_bo = "chi bộ" in gap_dau(bai.to_chuc.ten)
        return ("dai_hoi_chi_bo",) if chi_bo else (), "dai_hoi"
    if loai and set(loai) <= {"chi_bo_co_so", "chi_bo_truc_thuoc"}:
        return loai, "chi_bo"
    return loai, "ban_thuong_vu" if "ban thường vụ" in ky else "ban_chap_hanh"


def _con(bai: Bai, so: int, ten: str, sua: str) -> Iterator[Phat]:
    if so:
        yield Phat(o_trang("tệp"), f"còn {so} {ten}", f"không còn {ten}", sua)


@quy_tac(_KHONG_NEU, _KHONG_NEU, "D")
def con_theo_doi_sua(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tệp không còn bản sửa theo dõi.

    Sai: chữ thêm, chữ xoá còn màu
    """
    sua = "Review – Accept – Accept All Changes and Stop Tracking"
    yield from _con(bai, bai.layout.dau_vet.thay_doi, "chỗ sửa theo dõi", sua)


@quy_tac(_KHONG_NEU, _KHONG_NEU, "D")
def con_nhan_xet(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tệp không còn nhận xét của Word.

    Sai: nhận xét bên lề
    """
    yield from _con(bai, bai.layout.dau_vet.ghi_chu, "nhận xét", "Review – Delete All Comments")


@quy_tac(_KHONG_NEU, _KHONG_NEU, "D")
def con_chu_an(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tệp không có chữ ẩn.

    Sai: chữ đặt Hidden
    """
    yield from _con(bai, bai.layout.dau_vet.chu_an, "chỗ chữ ẩn", "Home – Font – bỏ Hidden")
