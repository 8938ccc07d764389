"""An existing book taken into the register: what is read, warned of, refused by row."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from so_van_ban_mau import DON_VI, NHIEM_KY, cap, ke_hoach, nghi_quyet, quy_dinh, quyet_dinh

from dangvan.errors import RegisterError
from dangvan.register import ImportResult, Register, TrangThai, ViecGhi

DAU = ("Số, ký hiệu", "Ngày tháng", "Tên loại và trích yếu nội dung", "Người ký", "Nơi nhận")
GHI_CHU = ("Số, ký hiệu", "Ngày tháng", "Tên loại", "Ghi chú")


@pytest.fixture
def register(noi_luu: str) -> Iterator[Register]:
    with Register(noi_luu, nguoi_dung="van-thu") as mot:
        yield mot


def so_cu(*cac_dong: Sequence[object], dau: Sequence[object] = DAU, tren: int = 0) -> BytesIO:
    workbook = Workbook()
    trang = workbook.worksheets[0]
    trang.title = "Sổ 2021"
    for _ in range(tren):
        trang.append(["SỔ ĐĂNG KÝ VĂN BẢN ĐI"])
    for dong in (dau, *cac_dong):
        trang.append(list(dong))
    buffer = BytesIO()
    workbook.save(buffer)
    buffer.seek(0)
    return buffer


def nhap(register: Register, tep: BytesIO, *, bo_dong_loi: bool = False) -> ImportResult:
    return register.import_xlsx(tep, DON_VI, NHIEM_KY, bo_dong_loi=bo_dong_loi)


def cac_so(register: Register) -> list[str]:
    return [muc.so_ky_hieu for muc in register.entries()]


def test_a_book_is_entered_as_it_is(register: Register) -> None:
    ket_qua = nhap(
        register,
        so_cu(
            ("01-NQ/ĐUK", "14/01/2021", "Nghị quyết về cán bộ", "Trần Thị Bình", "Như trên; Lưu"),
            ("02-NQ/ĐUK", datetime(2021, 2, 1), "Nghị quyết về x", "Lê Văn Cường\nBí thư", None),
            tren=3,
        ),
    )  # fmt: skip
    assert (ket_qua.da_nhap, ket_qua.loi, ket_qua.canh_bao) == (2, (), ())
    dau, sau = register.entries()
    assert (dau.ten_loai, dau.trich_yeu) == ("NGHỊ QUYẾT", "về cán bộ")
    assert (dau.ngay_ban_hanh, dau.noi_nhan) == (date(2021, 1, 14), ("Như trên", "Lưu"))
    assert (sau.nguoi_ky, sau.chuc_vu) == ("Lê Văn Cường", "Bí thư")
    assert {muc.trang_thai for muc in (dau, sau)} == {TrangThai.DA_BAN_HANH}


def test_numbers_go_on_after_the_imported_ones(register: Register) -> None:
    nhap(register, so_cu(*((so, "14/01/2021", "Nghị quyết về x", "A", "B") for so in (1, 2, 3))))
    assert cap(register, nghi_quyet(), ke_hoach()) == ["04-NQ/ĐUK", "01-KH/ĐUK"]
    assert register.verify().passed
    assert {dong.viec for dong in register.history(register.entries()[1])} == {ViecGhi.NHAP_SO}


def test_the_kind_is_known_from_column_text_or_symbol(register: Register) -> None:
    dau = ("Số", "Ngày ban hành", "Loại văn bản", "Trích yếu")
    nhap(
        register,
        so_cu(
            ("5", "14/01/2021", "kế hoạch", "học tập"),
            (1, "14/01/2021", None, "Tờ trình xin kinh phí"),
            ("Số 07-CTr/ĐUK", "14/01/2021", None, "công tác năm"),
            dau=dau,
        ),
    )
    assert sorted(cac_so(register)) == ["01-TTr/ĐUK", "05-KH/ĐUK", "07-CTr/ĐUK"]


def test_a_kind_for_all_rows_can_be_given(register: Register) -> None:
    tep = so_cu((5, "14/01/2021"), dau=("Số", "Ngày"))
    register.import_xlsx(tep, DON_VI, NHIEM_KY, ten_loai="Công văn")
    assert cac_so(register) == ["05-CV/ĐUK"]


def test_a_number_with_a_suffix_is_accepted_with_a_warning(register: Register) -> None:
    ket_qua = nhap(
        register,
        so_cu(
            ("05-NQ/ĐUK", "14/01/2021", "Nghị quyết về x", "A", "B"),
            ("05a-NQ/ĐUK", "15/01/2021", "Nghị quyết về y", "A", "B"),
        ),
    )
    assert [str(mot) for mot in ket_qua.canh_bao] == ["trang “Sổ 2021”, dòng 3: số có chữ kèm: 05a"]
    assert [(muc.so_van_ban, muc.hau_to) for muc in register.entries()] == [(5, ""), (5, "a")]
    assert cap(register, nghi_quyet(ngay_ban_hanh=date(2021, 2, 1))) == ["06-NQ/ĐUK"]
    assert [mot.so_ky_hieu for mot in register.gaps().trung] == ["05-NQ/ĐUK"]
    assert register.verify().passed


@pytest.mark.parametrize(
    ("dong", "loi"),
    [
        (("01-NQ/ĐUK", "15/01/2021", "Nghị quyết về y"), "01-NQ/ĐUK trùng với .*, dòng 2"),
        (("1", "15/01/2021", "Nghị quyết về y"), "01-NQ/ĐUK trùng với .*, dòng 2"),
        (("02", "", "Nghị quyết về y"), "không đọc được ngày “”"),
        (("02", "31/02/2021", "Nghị quyết về y"), "không đọc được ngày “31/02/2021”"),
        (("02", "02/2021", "Nghị quyết về y"), "không đọc được ngày"),
        (("02", "01/01/2026", "Nghị quyết về y"), "ngoài nhiệm kỳ 2020 - 2025"),
        (("không số", "15/01/2021", "Nghị quyết về y"), "không đọc được số “không số”"),
        ((None, "15/01/2021", "Nghị quyết về y"), "không đọc được số “”"),
        (("02", "15/01/2021", "về y"), "không biết tên loại"),
        (("02-QĐ/ĐUK", "15/01/2021", "về y"), "không biết tên loại: ký hiệu QĐ là của Quy"),
        (("02-QĐ/ĐUK", "15/01/2021", "Quy chế làm việc"), "không biết tên loại: ký hiệu QĐ"),
        (("02", "15/01/2021", "NghÞ quyÕt vÒ c«ng viÖc"), "bảng mã cũ"),
    ],
)
def test_a_bad_row_is_told_by_its_row_and_nothing_is_entered(
    register: Register, dong: tuple[object, ...], loi: str
) -> None:
    tep = so_cu(("01-NQ/ĐUK", "14/01/2021", "Nghị quyết về x"), dong)
    ket_qua = nhap(register, tep)
    assert (ket_qua.passed, ket_qua.da_nhap) == (False, 0)
    with pytest.raises(RegisterError, match=rf"1 dòng .*dòng 3: .*{loi}"):
        ket_qua.raise_if_failed()
    assert str(ket_qua.loi[0]).count(". Cách sửa: ") == 1
    assert (register.entries(), register.terms(), register.history()) == ((), (), ())


def test_a_kind_against_its_symbol_is_refused(register: Register) -> None:
    """The number would be entered in a series of another kind."""
    dau = ("Số", "Ngày", "Tên loại")
    ket_qua = nhap(register, so_cu(("01-NQ/ĐUK", "14/01/2021", "Kế hoạch"), dau=dau))
    assert str(ket_qua.loi[0]).endswith(
        "dòng 2: ký hiệu NQ là của Nghị quyết, tên loại lại là Kế hoạch. "
        "Cách sửa: sửa ký hiệu, hoặc sửa Tên loại (--kind) cho khớp"
    )
    tep = so_cu(("01-NQ/ĐUK", "14/01/2021", None), dau=dau)
    assert not register.import_xlsx(tep, DON_VI, NHIEM_KY, ten_loai="Kế hoạch").passed
    assert register.entries() == ()


def test_a_subject_that_is_the_kind_alone_tells_the_kind(register: Register) -> None:
    """TB stands for Thông báo and Tuyên bố."""
    nhap(register, so_cu(("01-TB/ĐUK", "14/01/2021", "Thông báo", "A", "B")))
    (muc,) = register.entries()
    assert (muc.ten_loai, muc.trich_yeu) == ("THÔNG BÁO", "")


def test_a_symbol_goes_before_what_the_subject_begins_with(register: Register) -> None:
    nhap(register, so_cu(("01-NQ/ĐUK", "14/01/2021", "Quy chế làm việc của cấp uỷ", "A", "B")))
    (muc,) = register.entries()
    assert (muc.ten_loai, muc.trich_yeu) == ("NGHỊ QUYẾT", "Quy chế làm việc của cấp uỷ")


def test_bad_rows_can_be_left_out(register: Register) -> None:
    tep = so_cu(("01", "14/01/2021", "Nghị quyết về x"), ("x", "14/01/2021", "Nghị quyết về y"))
    ket_qua = nhap(register, tep, bo_dong_loi=True)
    assert (ket_qua.da_nhap, len(ket_qua.loi)) == (1, 1)
    assert cac_so(register) == ["01-NQ/ĐUK"]


def test_a_number_the_register_has_is_refused(register: Register) -> None:
    cap(register, nghi_quyet())
    register.continue_from(DON_VI, "Kế hoạch", NHIEM_KY, 10)
    ket_qua = nhap(
        register,
        so_cu(("1", "14/01/2021", "Nghị quyết về x"), ("9", "14/01/2021", "Kế hoạch học tập")),
    )
    assert [mot.van_de.partition(". Cách sửa: ")[0] for mot in ket_qua.loi] == [
        "số 01-NQ/ĐUK đã có trong sổ, ngày 14/01/2021",
        "số 9 đã tính vào sổ trước (đến số 10)",
    ]


def test_dates_that_go_back_are_accepted_with_a_warning_and_kept(register: Register) -> None:
    ket_qua = nhap(
        register,
        so_cu(("2", "13/01/2021", "Nghị quyết về x"), ("1", "14/01/2021", "Nghị quyết về y")),
    )
    assert "02-NQ/ĐUK ngày 13/01/2021 đứng sau số 01-NQ/ĐUK" in ket_qua.canh_bao[0].van_de
    assert register.entries()[1].ly_do_lui_ngay == "nhập từ sổ cũ"


def test_another_symbol_is_kept_with_a_warning(register: Register) -> None:
    ket_qua = nhap(register, so_cu(("01-NQ/ĐU", "14/01/2021", "Nghị quyết về x")))
    assert "ký hiệu NQ/ĐU khác với NQ/ĐUK" in ket_qua.canh_bao[0].van_de
    assert cac_so(register) == ["01-NQ/ĐU"]


def test_a_note_that_a_number_is_void_makes_it_void(register: Register) -> None:
    ket_qua = nhap(register, so_cu(("01", "14/01/2021", "Kế hoạch", "Hủy bỏ, in sai"), dau=GHI_CHU))
    (muc,) = register.entries()
    assert (muc.trang_thai, muc.ly_do_huy) == (TrangThai.HUY, "Hủy bỏ, in sai")
    assert len(ket_qua.canh_bao) == 2
    assert register.verify().passed


def test_what_is_exported_can_be_imported(register: Register) -> None:
    cap(register, nghi_quyet(), nghi_quyet(), ke_hoach(), quyet_dinh(), quy_dinh())
    register.void(nghi_quyet(so_van_ban=2), ly_do="in sai")
    buffer = BytesIO()
    register.export_xlsx(buffer)
    buffer.seek(0)
    with Register("sqlite://") as khac:
        ket_qua = nhap(khac, buffer)
        assert ket_qua.loi == ()
        cot = ("so_ky_hieu", "ten_loai", "ngay_ban_hanh", "trich_yeu", "nguoi_ky", "trang_thai")
        for ten in (*cot, "noi_nhan", "chuc_vu", "nhom_loai", "nhiem_ky"):
            goc = [getattr(muc, ten) for muc in register.entries()]
            assert [getattr(muc, ten) for muc in khac.entries()] == goc


def test_numbers_still_reserved_are_not_taken_for_issued(register: Register) -> None:
    register.reserve_block([nghi_quyet()], ma_dot="đợt", khoa_dong=["a"])
    buffer = BytesIO()
    register.export_xlsx(buffer)
    buffer.seek(0)
    with Register("sqlite://") as khac:
        assert "còn giữ chỗ" in nhap(khac, buffer).loi[0].van_de


def test_a_file_that_is_no_book_is_refused(register: Register, tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"không thấy bảng nào có cột “Số, ký hiệu”"):
        nhap(register, so_cu(dau=("Tên", "Tuổi")))
    tep = tmp_path / "so.xlsx"
    tep.write_bytes(b"khong phai Excel")
    for nguon in (tep, tmp_path / "khong-co.xlsx"):
        with pytest.raises(RegisterError, match=rf"{nguon.name}: không đọc được tệp Excel"):
            register.import_xlsx(nguon, DON_VI, NHIEM_KY)


def test_only_the_sheet_named_is_read(register: Register) -> None:
    tep = so_cu(("01", "14/01/2021", "Nghị quyết về x"))
    with pytest.raises(RegisterError, match="xem lại tên trang tính"):
        register.import_xlsx(tep, DON_VI, NHIEM_KY, trang_tinh="Sổ 2020")
    tep.seek(0)
    assert register.import_xlsx(tep, DON_VI, NHIEM_KY, trang_tinh="Sổ 2021").da_nhap == 1


def test_a_number_with_a_suffix_leaves_the_plain_one_missing_and_free(tmp_path: Path) -> None:
    sach = Workbook()
    trang = sach.worksheets[0]
    for dong in (
        ("Số, ký hiệu", "Ngày, tháng, năm", "Tên loại và trích yếu"),
        ("01-KH/ĐUK", "14/01/2021", "Kế hoạch về công tác cán bộ"),
        ("02a-KH/ĐUK", "14/01/2021", "Kế hoạch về công tác kiểm tra"),
        ("03-KH/ĐUK", "14/01/2021", "Kế hoạch về công tác dân vận"),
    ):
        trang.append(dong)
    sach.save(tmp_path / "cu.xlsx")
    with Register("sqlite://") as register:
        register.import_xlsx(tmp_path / "cu.xlsx", DON_VI, NHIEM_KY).raise_if_failed()
        assert [(mot.tu_so, mot.den_so) for mot in register.gaps().khuyet] == [(2, 2)]
        register.take(ke_hoach(so_van_ban=2))
        assert register.gaps().khuyet == ()
