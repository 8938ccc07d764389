"""A program of somebody else, type-checked against the installed wheel: py.typed keeps its word."""

from datetime import date
from pathlib import Path

from dangvan import (
    CheckFailed,
    DataError,
    NghiQuyet,
    NguoiKy,
    QuyetDinhKetNap,
    Register,
    Rendered,
    Report,
    ToChucDang,
    check,
    read,
    render,
    render_batch,
    verify,
)


def dang_uy(ten: str) -> ToChucDang:
    tinh_uy = ToChucDang(loai_to_chuc="tinh_uy", ten_to_chuc="Tỉnh uỷ Lâm Đồng")
    return ToChucDang(
        loai_to_chuc="dang_uy_cap_tren_co_so", ten_to_chuc=ten, cap_tren=tinh_uy, dia_danh="Đà Lạt"
    )


def nghi_quyet(co_quan: ToChucDang) -> NghiQuyet:
    return NghiQuyet.model_validate(
        {
            "co_quan_ban_hanh": co_quan,
            "chu_the_ban_hanh": "ban_thuong_vu",
            "ngay_ban_hanh": date(2026, 9, 5),
            "trich_yeu": "về chương trình công tác",
            "noi_dung": "Giao Văn phòng thực hiện.",
            "noi_nhan": ("Lưu Văn phòng Đảng uỷ",),
            "nguoi_ky": NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu="Bí thư"),
        }
    )


def issue(paper: NghiQuyet, register_file: Path, folder: Path) -> str:
    with Register(register_file) as register, register.issue(paper) as numbered:
        rendered: Rendered = render(numbered)
        saved: Path = rendered.save(folder / "nghi-quyet.docx")
        data: bytes = rendered.data
        digest: str = rendered.receipt.tap_tin_sha256
    so: int | None = numbered.so_van_ban
    return f"{numbered.so_ky_hieu} {so} {saved} {len(data)} {digest}"


def issue_list(table: Path, office: Path, register_file: Path, folder: Path) -> int:
    with Register(register_file) as register:
        result = render_batch(
            table, kind=QuyetDinhKetNap, office=office, register=register, out=folder
        )
    return len(repr(result))


def look_at(file: Path) -> str:
    answer = verify(file)
    intact: bool = answer.nguyen_ven
    changed: tuple[str, ...] = tuple(text for part in answer.doan_khac for text in part.moi)
    return f"{intact} {answer.cau} {changed} {read(file).trich_yeu}"


def judge(paper: Path) -> tuple[str, ...]:
    report: Report = check(paper, regulation="hd05_2026")
    try:
        report.raise_if_failed()
    except CheckFailed as error:
        return (str(error),)
    return tuple(finding.rule for finding in report.warnings)


def explain(error: DataError) -> str:
    where: str | None = error.where
    return f"{where}: {error.fix}"


def from_database(stored: bytes) -> tuple[bool, bool, str]:
    return verify(stored).nguyen_ven, check(stored).passed, read(stored).trich_yeu
