"""What the printed book says, page by page, whatever it is printed with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dangvan.errors import RegisterError
from dangvan.models import NhiemKy
from dangvan.register.day_so import khoa_nhiem_ky, khoang_ngay, thuoc_nhom
from dangvan.register.muc_so import DaySo, MucSo, TrangThai
from dangvan.text import ngay_ngan

TEN_COT = (
    "Số, ký hiệu",
    "Ngày, tháng, năm",
    "Tên loại và trích yếu",
    "Người ký",
    "Nơi nhận",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ghi chú",
)
"""The columns. The number of copies is left for the clerk: the register does not know it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV, by analogy. The Party's own form belongs to
    693-QĐ/VPTW (2021), whose columns we have not seen.
"""

SO_COT_GIUA = 2
"""How many columns, from the first on, are centred."""

SO_TRONG = "Sổ chưa có số nào"

_DO_MAT = {"mat": "Mật", "toi_mat": "Tối mật", "tuyet_mat": "Tuyệt mật"}


@dataclass(frozen=True, slots=True)
class TrangSo:
    """The pages of one series: headings, what stands before the table, and its rows.

    `so_truoc` tells of numbers used before this register; it may be empty.
    """

    day: DaySo
    tieu_de: tuple[str, ...]
    so_truoc: str
    cac_muc: Sequence[MucSo]

    def cac_dong(self) -> Iterator[tuple[str, ...]]:
        """Yield the cells of each row; a line break parts lines of one cell."""
        return map(_dong, self.cac_muc)


def cac_trang_so(
    cac_day: Sequence[DaySo],
    cac_muc: Sequence[MucSo],
    *,
    nhiem_ky: NhiemKy | None = None,
    ten_loai: str | None = None,
) -> tuple[TrangSo, ...]:
    """Return the pages of the book, in its order.

    Args:
        cac_day: Every series.
        cac_muc: Every entry, in the order of the series.
        nhiem_ky: The only term, by its name.
        ten_loai: The only kind; a series that several kinds share is printed whole.

    Raises:
        RegisterError: The book has no such term, or no series of such a kind.
    """
    trang, dau = [], 0
    for day in cac_day:
        cua_day, dau = cac_muc[dau : dau + day.so_muc], dau + day.so_muc
        if _duoc_chon(day, nhiem_ky, ten_loai):
            trang.append(_trang(day, cua_day))
    if not trang and (nhiem_ky or ten_loai):
        ky = f"nhiệm kỳ {nhiem_ky.ten_nhiem_ky}" if nhiem_ky else ""
        raise RegisterError(
            f"sổ không có dãy số nào của {', '.join(filter(None, (ten_loai, ky)))}",
            fix="xem các dãy số bằng register.series()",
        )
    return tuple(trang)


def _duoc_chon(day: DaySo, nhiem_ky: NhiemKy | None, ten_loai: str | None) -> bool:
    if nhiem_ky and khoa_nhiem_ky(day.nhiem_ky.ten_nhiem_ky) != khoa_nhiem_ky(
        nhiem_ky.ten_nhiem_ky
    ):
        return False
    return ten_loai is None or thuoc_nhom(ten_loai, day.nhom_loai)


def _trang(day: DaySo, cac_muc: Sequence[MucSo]) -> TrangSo:
    tieu_de = (
        day.to_chuc.upper(),
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        f"{day.nhom_loai.capitalize()} – nhiệm kỳ {khoang_ngay(day.nhiem_ky)}",
    )
    so = day.so_da_dung
    so_truoc = f"Từ số 01 đến số {so:02d}: đăng ký ở sổ trước" if so else ""
    return TrangSo(day, tieu_de, so_truoc, cac_muc)


def _dong(muc: MucSo) -> tuple[str, ...]:
    ten_loai = muc.ten_loai.capitalize()
    return (
        muc.so_ky_hieu,
        ngay_ngan(muc.ngay_ban_hanh),
        f"{ten_loai} {muc.trich_yeu}",
        f"{muc.nguoi_ky}\n{muc.chuc_vu}".strip(),
        "; ".join(muc.noi_nhan[:-1]),
        muc.noi_nhan[-1] if muc.noi_nhan else "",
        "",
        _ghi_chu(muc),
    )


def _ghi_chu(muc: MucSo) -> str:
    cac_phan = [_DO_MAT.get(muc.do_mat or "", ""), muc.doi_tuong or "", muc.ghi_chu]
    if muc.ly_do_lui_ngay:
        cac_phan.append(f"Lùi ngày: {muc.ly_do_lui_ngay}")
    if muc.trang_thai == TrangThai.HUY:
        cac_phan.append(
            f"Đã huỷ ngày {ngay_ngan(muc.ngay_huy or muc.ngay_ban_hanh)}: {muc.ly_do_huy}"
        )
    elif muc.trang_thai != TrangThai.DA_BAN_HANH:
        cac_phan.append(muc.trang_thai.bang_chu.capitalize())
    return "; ".join(phan for phan in cac_phan if phan)
