"""Invented offices and lists for the tests of batches, and programs that run one and die."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import Workbook

from dangvan.batch import BatchResult, render_batch
from dangvan.models import QuyetDinhKetNap
from dangvan.register import Register, TrangThai

HOM_NAY = date(2026, 11, 23)
DON_VI: Mapping[str, Any] = {  # Any: facts before validation
    "co_quan_ban_hanh": {
        "loai_to_chuc": "dang_uy_khoi",
        "ten_to_chuc": "Đảng uỷ Khối các cơ quan tỉnh",
        "dia_danh": "Đà Lạt",
        "cap_tren": {"loai_to_chuc": "tinh_uy", "ten_to_chuc": "Tỉnh uỷ Lâm Đồng"},
    },
    "nhiem_ky": {"ten_nhiem_ky": "2020 - 2025", "tu_ngay": "01/8/2020"},
    "chu_the_ban_hanh": "ban_thuong_vu",
    "nguoi_ky": {"ho_ten": "Trần Minh Khải", "chuc_vu": "Bí thư"},
    "can_cu": ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam"],
    "noi_nhan": ["Như Điều 3", "Lưu Văn phòng Đảng uỷ Khối"],
    "co_quan_thi_hanh": ["Văn phòng Đảng uỷ Khối"],
    "ngay_ban_hanh": "25/6/2021",
}
SO = "so-van-ban.db"

_HO = ("Lê", "Phạm", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
_DEM = ("Thị", "Ngọc", "Thu", "Thanh", "Minh", "Khánh", "Bảo", "Hoài")
_TEN = ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Lan", "Mai", "Nga", "Oanh")


def nguoi(thu_tu: int, **khac: Any) -> dict[str, Any]:
    """One row of a list, in order unless told otherwise; the `thu_tu`-th person."""
    ten = f"{_HO[thu_tu % 8]} {_DEM[thu_tu // 8 % 8]} {_TEN[thu_tu // 64 % 10]}"
    return {
        "TT": thu_tu + 1,
        "Họ và tên": ten,
        "Ngày sinh": date(1980 + thu_tu % 20, 1 + thu_tu // 640 % 12, 1 + thu_tu // 7680 % 28),
        "Giới tính": "Nữ",
        "Quê quán": "xã A & B, tỉnh Lâm Đồng",
        "Nghề nghiệp, đơn vị": "chuyên viên <Sở> Tài chính",
        "Đảng uỷ cơ sở": "Đảng uỷ Sở Tài chính",
        "Chi bộ": "Chi bộ Phòng Ngân sách",
        "Số nghị quyết chi bộ": 12,
        "Ngày nghị quyết chi bộ": "05/5/2021",
        "Số nghị quyết đảng uỷ": "31-NQ/ĐU",
        "Ngày nghị quyết đảng uỷ": "20/5/2021",
        **khac,
    }


def danh_sach(so_nguoi: int) -> list[dict[str, Any]]:
    """A list of so many people, all in order."""
    return [nguoi(i) for i in range(so_nguoi)]


def viet_xlsx(path: Path, cac_dong: Iterable[Mapping[str, Any]], trang: str = "Danh sách") -> Path:
    """Write rows as a workbook: the header in row 1, people from row 2."""
    cac_dong = list(cac_dong)
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = trang
    cot = list(dict.fromkeys(ten for dong in cac_dong for ten in dong))
    sheet.append(cot)
    for dong in cac_dong:
        sheet.append([dong.get(ten) for ten in cot])
    workbook.save(path)
    return path


def chay(source: Any, register: Register, out: Path | str, **khac: Any) -> BatchResult:
    """Run a batch of the invented office."""
    cach = {"kind": QuyetDinhKetNap, "office": DON_VI, "hom_nay": HOM_NAY, **khac}
    return render_batch(source, register=register, out=out, **cach)


def anh_chup(folder: Path) -> dict[str, str]:
    """Every file of a folder, hidden ones too, with its digest."""
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


def chay_o_tien_trinh(noi: str, ra: str, tu: int, den: int, bao: Any = None) -> None:
    """Run a batch of the people from `tu` to `den` in a process of its own.

    `bao`: a connection that is told how many papers are done.
    """
    with Register(Path(noi) / SO) as register:
        chay(
            danh_sach(den)[tu:],
            register,
            Path(noi) / ra,
            progress=None if bao is None else lambda xong, _: bao.send(xong),
        )


def soat(noi: Path, so_nguoi: int, *, so: str = "", ra: str = "ra") -> None:
    """Each person has one number, each number one whole file, and there is nothing else."""
    with Register(so or noi / SO) as register:
        muc = register.entries()
        assert register.gaps().passed
        assert register.verify().sai_lech == ()
    assert [mot.so_van_ban for mot in muc] == list(range(1, so_nguoi + 1))
    assert len({mot.doi_tuong for mot in muc}) == so_nguoi
    assert {mot.trang_thai for mot in muc} == {TrangThai.DA_BAN_HANH}
    assert anh_chup(noi / ra) == {f"QĐ-{mot.so_van_ban:03d}.docx": mot.sha256 for mot in muc}
    for mot in muc[:: max(so_nguoi // 5, 1)]:
        van_ban = Document(str(noi / ra / Path(mot.tap_tin or "").name))
        chu = "\n".join(p.text for p in van_ban.paragraphs)
        assert mot.doi_tuong is not None
        assert mot.doi_tuong in chu
