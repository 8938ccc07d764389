"""The same list again: nobody is decided on twice, nothing issued is touched, nothing is hidden."""

import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from dot_mau import DON_VI, anh_chup, chay, danh_sach, nguoi, viet_xlsx

from dangvan.errors import DataError, DocxError, RegisterError
from dangvan.register import MucSo, Register, TrangThai
from dangvan.regulations import HD36_2018
from dangvan.templating import build_template


@pytest.fixture
def so() -> Iterator[Register]:
    with Register("sqlite://") as register:
        yield register


class DungLai(Exception):
    """Stops a batch from within its own progress."""


class SoHuyNgay(Register):
    """A register in which somebody voids the last number once a batch has looked at its own."""

    huy_ngay = False

    def entries(self, **loc: Any) -> tuple[MucSo, ...]:
        cac_muc = super().entries(**loc)
        for muc in cac_muc[-1:] * (self.huy_ngay and "ma_dot" in loc):
            self.void(muc, ly_do="đổi ý")
        return cac_muc


def dung_sau(so_giay: int) -> object:
    def progress(xong: int, _: int) -> None:
        if xong == so_giay:
            raise DungLai

    return progress


def nen_khac(data: bytes) -> bytes:
    """The same parts as another build of zlib would compress them."""
    ra = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as cu, zipfile.ZipFile(ra, "w") as moi:
        for info in cu.infolist():
            moi.writestr(info, cu.read(info), zipfile.ZIP_DEFLATED, compresslevel=1)
    return ra.getvalue()


def test_a_second_run_changes_nothing_and_says_the_same(so: Register, tmp_path: Path) -> None:
    nguon = viet_xlsx(tmp_path / "ds.xlsx", danh_sach(3))
    dau = chay(nguon, so, tmp_path / "ra")
    truoc = (anh_chup(tmp_path / "ra"), so.entries())
    assert chay(nguon, so, tmp_path / "ra") == dau
    assert (anh_chup(tmp_path / "ra"), so.entries()) == truoc


def test_an_interrupted_batch_is_finished_by_the_same_command(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(5), so, tmp_path, progress=dung_sau(2))
    assert [muc.trang_thai for muc in so.entries()] == [TrangThai.DA_BAN_HANH] * 2 + [
        TrangThai.GIU_CHO
    ] * 3
    truoc = anh_chup(tmp_path)
    ket_qua = chay(danh_sach(5), so, tmp_path)
    assert [giay.so_van_ban for giay in ket_qua.da_lam] == [1, 2, 3, 4, 5]
    assert truoc.items() <= anh_chup(tmp_path).items()
    assert [str(mot) for mot in ket_qua.thong_bao] == [
        "2 văn bản đã ban hành từ lần trước, giữ nguyên; lần này làm thêm 3"
    ]


def test_an_interrupted_batch_keeps_its_numbers_from_others(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(3), so, tmp_path, progress=dung_sau(1))
    assert [g.so_van_ban for g in chay([nguoi(9)], so, tmp_path).da_lam] == [4]
    assert [g.so_van_ban for g in chay(danh_sach(3), so, tmp_path).da_lam] == [1, 2, 3]


def test_numbers_held_for_others_are_told(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(3), so, tmp_path, progress=dung_sau(1))
    thong_bao = [str(mot) for mot in chay([nguoi(0), nguoi(9)], so, tmp_path).thong_bao]
    assert any("sổ còn giữ số" in cau and "02-QĐ/ĐUK, 03-QĐ/ĐUK" in cau for cau in thong_bao)


def test_a_row_reserved_takes_its_mended_facts(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(2), so, tmp_path, progress=dung_sau(1))
    sua = [nguoi(0), nguoi(1, **{"Ngày ban hành": "26/6/2021", "Quê quán": "xã C, tỉnh Lâm Đồng"})]
    ket_qua = chay(sua, so, tmp_path)
    assert [(g.so_van_ban, g.ngay_ban_hanh.day) for g in ket_qua.da_lam] == [(1, 25), (2, 26)]


def test_rows_may_be_sorted_and_added(so: Register, tmp_path: Path) -> None:
    dau = chay(danh_sach(3), so, tmp_path)
    truoc = anh_chup(tmp_path)
    sau = chay([nguoi(7), *danh_sach(3)[::-1]], so, tmp_path)
    assert [(g.dong, g.so_van_ban) for g in sau.da_lam] == [(4, 1), (3, 2), (2, 3), (1, 4)]
    assert [g.sha256 for g in sau.da_lam[:3]] == [g.sha256 for g in dau.da_lam]
    assert truoc.items() <= anh_chup(tmp_path).items()


def test_a_person_of_another_list_keeps_the_number(so: Register, tmp_path: Path) -> None:
    thang_5, thang_6 = danh_sach(4)[:2], danh_sach(4)[1:]
    chay(viet_xlsx(tmp_path / "thang-5.xlsx", thang_5), so, tmp_path / "ra")
    ket_qua = chay(viet_xlsx(tmp_path / "thang-6.xlsx", thang_6), so, tmp_path / "ra")
    assert [g.so_van_ban for g in ket_qua.da_lam] == [2, 3, 4]
    assert len(so.entries()) == 4


def test_a_citizen_number_learnt_later_makes_nobody_new(so: Register, tmp_path: Path) -> None:
    chay([nguoi(0)], so, tmp_path)
    them = {"Số CCCD": "068180000011"}
    assert [g.so_van_ban for g in chay([nguoi(0, **them)], so, tmp_path).da_lam] == [1]
    assert [g.so_van_ban for g in chay([nguoi(0)], so, tmp_path).da_lam] == [1]


def test_somebody_admitted_again_gets_another_decision(so: Register, tmp_path: Path) -> None:
    chay([nguoi(0)], so, tmp_path)
    lai = {
        "Loại quyết định": "Kết nạp lại",
        "Số văn bản đồng ý": "45-CV/TU",
        "Ngày văn bản đồng ý": "01/6/2021",
        "Cơ quan đồng ý": "Ban Thường vụ Tỉnh uỷ",
    }
    assert [g.so_van_ban for g in chay([nguoi(0, **lai)], so, tmp_path).da_lam] == [2]


@pytest.mark.parametrize(
    "doi",
    [
        {"Quê quán": "xã C, tỉnh Lâm Đồng"},
        {"Ngày ban hành": "26/6/2021"},
        {"Chi bộ": "Chi bộ Văn phòng"},
    ],
)
def test_a_row_changed_after_issue_is_marked_and_nothing_made(
    so: Register, tmp_path: Path, doi: dict[str, str]
) -> None:
    chay(danh_sach(2), so, tmp_path)
    truoc = (anh_chup(tmp_path), so.entries())
    ket_qua = chay([nguoi(0), nguoi(1, **doi), nguoi(2)], so, tmp_path)
    assert [v.ma for v in ket_qua.loi] == ["loi:da_ban_hanh"]
    assert "người này đã có số 02-QĐ/ĐUK" in str(ket_qua.loi[0])
    assert (anh_chup(tmp_path) | truoc[0], so.entries()) == (anh_chup(tmp_path), truoc[1])
    con_lai = chay([nguoi(0), nguoi(1, **doi), nguoi(2)], so, tmp_path, bo_dong_loi=True)
    assert [g.so_van_ban for g in con_lai.da_lam] == [1, 3]


def test_a_voided_decision_is_not_made_again_as_it_was(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(2), so, tmp_path)
    so.void(so.entries()[1], ly_do="ghi sai quê quán")
    truoc = anh_chup(tmp_path)
    ket_qua = chay(danh_sach(2), so, tmp_path)
    assert "số 02-QĐ/ĐUK của người này đã huỷ" in str(ket_qua.loi[0])
    assert "(ghi sai quê quán)" in str(ket_qua.loi[0])
    assert truoc.items() <= anh_chup(tmp_path).items()


def test_a_voided_decision_that_was_mended_gets_a_new_number(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(2), so, tmp_path)
    for lan, so_moi in (("C", 3), ("D", 4)):
        so.void(so.entries()[-1], ly_do="ghi sai quê quán")
        sua = [nguoi(0), nguoi(1, **{"Quê quán": f"xã {lan}, tỉnh Lâm Đồng"})]
        ket_qua = chay(sua, so, tmp_path)
        assert [g.so_van_ban for g in ket_qua.da_lam] == [1, so_moi]
        assert chay(sua, so, tmp_path).da_lam == ket_qua.da_lam
    assert [str(muc.trang_thai) for muc in so.entries()] == [
        "da_ban_hanh",
        "huy",
        "huy",
        "da_ban_hanh",
    ]


def test_a_reserved_number_that_was_voided_is_replaced(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(2), so, tmp_path, progress=dung_sau(1))
    so.void(so.entries()[1], ly_do="máy hỏng")
    assert [g.so_van_ban for g in chay(danh_sach(2), so, tmp_path).da_lam] == [1, 3]


def test_a_number_voided_while_the_list_is_looked_at_is_told(tmp_path: Path) -> None:
    with SoHuyNgay("sqlite://") as so:
        with pytest.raises(DungLai):
            chay(danh_sach(2), so, tmp_path, progress=dung_sau(1))
        so.huy_ngay = True
        with pytest.raises(RegisterError, match="số 02-QĐ/ĐUK vừa bị huỷ"):
            chay(danh_sach(2), so, tmp_path)
    assert anh_chup(tmp_path).keys() == {"QĐ-001.docx"}


def test_an_office_or_template_changed_after_issue_is_told(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(1), so, tmp_path)
    khac = {**DON_VI, "noi_nhan": ["Như Điều 3", "Lưu"]}
    assert [v.ma for v in chay(danh_sach(1), so, tmp_path, office=khac).loi] == ["loi:da_ban_hanh"]
    mau = tmp_path / "mau.docx"
    mau.write_bytes(build_template("quyet_dinh_ket_nap", HD36_2018))
    assert chay(danh_sach(1), so, tmp_path, template=mau).ok


def test_another_folder_gets_copies_with_the_same_numbers(so: Register, tmp_path: Path) -> None:
    dau = chay(danh_sach(2), so, tmp_path / "a")
    muc = so.entries()
    sau = chay(danh_sach(2), so, tmp_path / "b")
    assert [g.so_van_ban for g in sau.da_lam] == [1, 2]
    assert [g.sha256 for g in sau.da_lam] == [g.sha256 for g in dau.da_lam]
    assert anh_chup(tmp_path / "b") == anh_chup(tmp_path / "a")
    assert so.entries() == muc


def test_a_lost_file_is_made_again_with_the_same_bytes(so: Register, tmp_path: Path) -> None:
    dau = chay(danh_sach(2), so, tmp_path)
    truoc = anh_chup(tmp_path)
    dau.da_lam[0].tap_tin.unlink()
    assert chay(danh_sach(2), so, tmp_path) == dau
    assert anh_chup(tmp_path) == truoc


def test_a_folder_that_was_moved_is_known_again(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(2), so, tmp_path / "a", ten_tap="{so_van_ban}")
    shutil.move(tmp_path / "a", tmp_path / "b")
    ket_qua = chay(danh_sach(2), so, tmp_path / "b", ten_tap="khác {so_van_ban}")
    assert sorted(anh_chup(tmp_path / "b")) == ["1.docx", "2.docx"]
    assert [g.tap_tin.name for g in ket_qua.da_lam] == ["1.docx", "2.docx"]


def test_another_pattern_does_not_make_a_second_copy(so: Register, tmp_path: Path) -> None:
    dau = chay(danh_sach(2), so, tmp_path)
    ket_qua = chay(danh_sach(3), so, tmp_path, ten_tap="{ho_ten}")
    assert ket_qua.da_lam[:2] == dau.da_lam
    assert sorted(anh_chup(tmp_path)) == ["Bùi Thị An.docx", "QĐ-001.docx", "QĐ-002.docx"]


def test_an_issued_file_somebody_edited_is_left_and_told(so: Register, tmp_path: Path) -> None:
    dau = chay(danh_sach(2), so, tmp_path)
    dau.da_lam[1].tap_tin.write_bytes(b"da ky va dong dau")
    sau = chay(danh_sach(2), so, tmp_path, overwrite=True)
    assert dau.da_lam[1].tap_tin.read_bytes() == b"da ky va dong dau"
    assert [str(mot) for mot in sau.thong_bao] == [
        "tệp đã bị sửa sau khi ban hành, không ghi đè lên: 02-QĐ/ĐUK"
    ]


def test_a_paper_compressed_on_another_machine_is_the_same_paper(
    so: Register, tmp_path: Path
) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(2), so, tmp_path / "a", progress=dung_sau(1))
    mau = chay(danh_sach(2), so, tmp_path / "a").da_lam[0].tap_tin.read_bytes()
    with Register("sqlite://") as khac:
        (tmp_path / "b").mkdir()
        path = tmp_path / "b" / "QĐ-001.docx"
        path.write_bytes(nen_khac(mau))
        giay = chay(danh_sach(1), khac, tmp_path / "b").da_lam[0]
        assert path.read_bytes() == nen_khac(mau)
        assert chay(danh_sach(1), khac, tmp_path / "b").da_lam == (giay,)
        chay(danh_sach(1), khac, tmp_path / "c")
        assert (tmp_path / "c" / "QĐ-001.docx").read_bytes() == nen_khac(mau)


def test_a_lost_file_that_cannot_be_made_again_is_an_error(so: Register, tmp_path: Path) -> None:
    giay = chay(danh_sach(1), so, tmp_path).da_lam[0]
    giay.tap_tin.write_bytes(nen_khac(giay.tap_tin.read_bytes()))
    with Register("sqlite://") as khac:
        chay(danh_sach(1), khac, tmp_path)
        giay.tap_tin.unlink()
        ket_qua = chay(danh_sach(1), khac, tmp_path)
    assert [v.ma for v in ket_qua.loi] == ["loi:da_ban_hanh"]
    assert not giay.tap_tin.exists()


def test_a_foreign_file_of_the_same_name_takes_no_number(so: Register, tmp_path: Path) -> None:
    la = tmp_path / "QĐ-002.docx"
    la.write_bytes(b"cua nguoi khac")
    with pytest.raises(DataError, match=r"1 tệp cùng tên .* đầu tiên là QĐ-002\.docx"):
        chay(danh_sach(3), so, tmp_path)
    assert so.entries() == ()
    assert anh_chup(tmp_path).keys() == {"QĐ-002.docx"}
    assert [g.so_van_ban for g in chay(danh_sach(3), so, tmp_path / "khac").da_lam] == [1, 2, 3]


def test_a_foreign_file_is_replaced_only_if_asked(so: Register, tmp_path: Path) -> None:
    la = tmp_path / "QĐ-002.docx"
    la.write_bytes(b"cua nguoi khac")
    ket_qua = chay(danh_sach(3), so, tmp_path, overwrite=True)
    assert anh_chup(tmp_path)["QĐ-002.docx"] == ket_qua.da_lam[1].sha256


def test_a_foreign_file_in_the_way_of_a_copy_is_left(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(2), so, tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "QĐ-001.docx").write_bytes(b"cua nguoi khac")
    with pytest.raises(DataError, match="1 tệp cùng tên"):
        chay(danh_sach(2), so, tmp_path / "b")
    assert anh_chup(tmp_path / "b").keys() == {"QĐ-001.docx"}


def test_a_foreign_file_that_comes_while_writing_is_left(so: Register, tmp_path: Path) -> None:
    la = tmp_path / "QĐ-002.docx"
    with pytest.raises(DocxError, match="chạy lại đúng lệnh này để làm tiếp") as bao:
        chay(danh_sach(3), so, tmp_path, progress=lambda *_: la.write_bytes(b"khac"))
    assert "đã xong 1 trên 3" in str(bao.value)
    assert la.read_bytes() == b"khac"
    la.unlink()
    assert [g.so_van_ban for g in chay(danh_sach(3), so, tmp_path).da_lam] == [1, 2, 3]


def test_a_mended_birth_date_is_told_before_it_becomes_a_second_number(
    so: Register, tmp_path: Path
) -> None:
    chay([nguoi(0)], so, tmp_path)
    sua = [nguoi(0, **{"Ngày sinh": "03/02/1991"})]
    thu = chay(sua, so, tmp_path, dry_run=True)
    assert ["sổ đã có số 01-QĐ/ĐUK" in str(cau) for cau in thu.thong_bao] == [True]
    assert chay([nguoi(0)], so, tmp_path).thong_bao == ()


def test_dates_before_the_last_number_are_refused(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(1), so, tmp_path)
    with pytest.raises(RegisterError, match=r"đứng sau số 01-QĐ/ĐUK ngày 25/6/2021"):
        chay([nguoi(1, **{"Ngày ban hành": "24/6/2021"})], so, tmp_path)
    assert len(so.entries()) == 1


def test_a_reason_lets_an_earlier_date_in_and_is_kept(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(1), so, tmp_path)
    lui = [nguoi(1, **{"Ngày ban hành": "24/6/2021"})]
    chay(lui, so, tmp_path, ly_do_lui_ngay="văn thư nhận muộn")
    assert [muc.ly_do_lui_ngay for muc in so.entries()] == ["", "văn thư nhận muộn"]


def test_what_a_killed_run_left_is_taken_away(so: Register, tmp_path: Path) -> None:
    cua_dot = [".QĐ-001.docx.a1b2c3d4.tmp", ".QĐ-002.docx.00000000.tmp"]
    cua_khac = [".QĐ-009.docx.a1b2c3d4.tmp", ".khac.tmp", "QĐ-001.docx.tmp"]
    for ten in cua_dot + cua_khac:
        (tmp_path / ten).write_bytes(b"do dang")
    chay(danh_sach(2), so, tmp_path)
    assert sorted(anh_chup(tmp_path)) == sorted(["QĐ-001.docx", "QĐ-002.docx", *cua_khac])


def test_an_earlier_date_is_told_by_the_row_of_the_list(so: Register, tmp_path: Path) -> None:
    truoc, sau = "25/6/2021", "28/6/2021"
    ds = [nguoi(i, **{"Ngày ban hành": ngay}) for i, ngay in enumerate((truoc, sau))]
    chay(viet_xlsx(tmp_path / "ds.xlsx", ds), so, tmp_path / "ra")
    ds += [nguoi(2, **{"Ngày ban hành": truoc})]

    cau = "dòng 4 của danh sách, ngày 25/6/2021: số 03-QĐ/ĐUK ngày 25/6/2021 đứng sau số 02-QĐ/ĐUK"
    with pytest.raises(RegisterError, match=cau):
        chay(viet_xlsx(tmp_path / "ds.xlsx", ds), so, tmp_path / "ra")

    assert len(so.entries()) == 2
