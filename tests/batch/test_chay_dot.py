"""A list goes in, a numbered paper for each row comes out, and every row is accounted for."""

import io
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from docx import Document
from dot_mau import DON_VI, HOM_NAY, chay, danh_sach, nguoi, viet_xlsx

from dangvan.batch import BatchResult, doc_don_vi, render_batch
from dangvan.errors import DataError, RegisterError, TemplateError
from dangvan.models import KeHoach, QuyetDinhKetNap
from dangvan.register import Register, TrangThai
from dangvan.templating import mau_co_san

SAI = {"Ngày sinh": "31/02/1990"}


@pytest.fixture
def so() -> Iterator[Register]:
    with Register("sqlite://") as register:
        yield register


def can_bang(ket_qua: BatchResult) -> bool:
    """Rows in = made + skipped + failed, and none waits."""
    lam, bo, hong = ket_qua.da_lam, ket_qua.bo_qua, ket_qua.that_bai
    return ket_qua.tong_dong == len(lam) + len(bo) + len(hong) and ket_qua.cho_lam == ()


def chu(path: Path) -> str:
    return "\n".join(p.text for p in Document(str(path)).paragraphs)


def nguon_csv(tmp_path: Path) -> Path:
    path = tmp_path / "ds.csv"
    pd.DataFrame(danh_sach(3)).to_csv(path, index=False)
    return path


def dong_mo(tmp_path: Path) -> io.BufferedReader:
    return open(viet_xlsx(tmp_path / "ds.xlsx", danh_sach(3)), "rb")


@pytest.mark.parametrize(
    "nguon",
    [
        lambda tmp: viet_xlsx(tmp / "ds.xlsx", danh_sach(3)),
        lambda tmp: str(viet_xlsx(tmp / "ds.xlsx", danh_sach(3))),
        lambda tmp: io.BytesIO(viet_xlsx(tmp / "ds.xlsx", danh_sach(3)).read_bytes()),
        nguon_csv,
        lambda _: pd.DataFrame(danh_sach(3)),
        lambda _: danh_sach(3),
        lambda _: iter(danh_sach(3)),
    ],
    ids=["path", "text", "stream", "csv", "frame", "records", "generator"],
)
def test_the_same_people_from_any_source_give_the_same_papers(
    so: Register, tmp_path: Path, nguon: Any
) -> None:
    ket_qua = chay(nguon(tmp_path), so, tmp_path / "ra")
    assert [giay.so_ky_hieu for giay in ket_qua.da_lam] == ["01-QĐ/ĐUK", "02-QĐ/ĐUK", "03-QĐ/ĐUK"]
    assert [path.name for path in sorted((tmp_path / "ra").iterdir())] == [
        "QĐ-001.docx",
        "QĐ-002.docx",
        "QĐ-003.docx",
    ]
    assert can_bang(ket_qua)
    assert "Lê Thị An" in chu(ket_qua.da_lam[0].tap_tin)
    assert "chuyên viên <Sở> Tài chính" in chu(ket_qua.da_lam[0].tap_tin)


def test_the_register_knows_each_file_and_its_digest(so: Register, tmp_path: Path) -> None:
    ket_qua = chay(danh_sach(3), so, tmp_path / "ra")
    assert [(muc.so_van_ban, muc.tap_tin, muc.sha256) for muc in so.entries()] == [
        (giay.so_van_ban, str(giay.tap_tin), giay.sha256) for giay in ket_qua.da_lam
    ]
    assert {muc.trang_thai for muc in so.entries()} == {TrangThai.DA_BAN_HANH}


def test_numbers_follow_the_dates_then_the_list(so: Register, tmp_path: Path) -> None:
    ngay = ["25/6/2021", "01/6/2021", "25/6/2021", "01/6/2021"]
    cac_dong = [nguoi(i, **{"Ngày ban hành": n}) for i, n in enumerate(ngay)]
    ket_qua = chay(cac_dong, so, tmp_path)
    assert [giay.dong for giay in ket_qua.da_lam] == [2, 4, 1, 3]
    assert [giay.so_van_ban for giay in ket_qua.da_lam] == [1, 2, 3, 4]


def test_a_fact_of_the_row_goes_before_the_office(so: Register, tmp_path: Path) -> None:
    cac_dong = [nguoi(0, **{"Ngày ban hành": "01/7/2021"}), nguoi(1)]
    ket_qua = chay(cac_dong, so, tmp_path)
    assert [giay.ngay_ban_hanh for giay in ket_qua.da_lam] == [date(2021, 6, 25), date(2021, 7, 1)]


def test_numbers_go_on_after_what_the_office_used_before(so: Register, tmp_path: Path) -> None:
    don_vi = {**DON_VI, "so_da_dung": {"QĐ": 118, "KH": 3}}
    assert chay(danh_sach(1), so, tmp_path, office=don_vi).da_lam[0].so_van_ban == 119
    assert chay(danh_sach(2), so, tmp_path, office=don_vi).da_lam[1].so_van_ban == 120


def test_another_start_than_the_recorded_one_is_refused(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(1), so, tmp_path / "a", office={**DON_VI, "so_da_dung": {"QĐ": 118}})
    with pytest.raises(RegisterError, match="không nối tiếp từ số 120 được: sổ đã ghi đến số 119"):
        chay(danh_sach(2), so, tmp_path / "a", office={**DON_VI, "so_da_dung": {"QĐ": 120}})
    assert len(so.entries()) == 1


def test_zero_used_before_means_a_new_series(so: Register, tmp_path: Path) -> None:
    ket_qua = chay(danh_sach(1), so, tmp_path, office={**DON_VI, "so_da_dung": {"QĐ": 0}})
    assert ket_qua.da_lam[0].so_van_ban == 1


def test_a_register_opened_with_another_policy_for_qd_is_refused(
    so: Register, tmp_path: Path
) -> None:
    with pytest.raises(RegisterError, match="chung_day_so_qd: true, sổ lại được mở khác"):
        chay(danh_sach(1), so, tmp_path / "ra", office={**DON_VI, "chung_day_so_qd": True})
    assert so.series() == ()
    assert not (tmp_path / "ra").exists()


def test_the_policy_for_qd_of_office_and_register_may_agree(tmp_path: Path) -> None:
    with Register("sqlite://", chung_day_so_qd=True) as so:
        don_vi = {**DON_VI, "chung_day_so_qd": True}
        assert chay(danh_sach(1), so, tmp_path, office=don_vi).da_lam[0].so_van_ban == 1


def test_a_bad_row_stops_the_whole_batch(so: Register, tmp_path: Path) -> None:
    nguon = viet_xlsx(tmp_path / "ds.xlsx", [nguoi(0), nguoi(1, **SAI), nguoi(2)])
    ket_qua = chay(nguon, so, tmp_path / "ra")
    assert [dong.dong for dong in ket_qua.that_bai] == [3]
    assert ket_qua.cho_lam == (2, 4)
    assert str(ket_qua.loi[0]).startswith(
        "ô Danh sách!C3: ngày sinh “31/02/1990” không có trong lịch"
    )
    assert so.entries() == ()
    assert so.series() == ()
    assert [path.name for path in (tmp_path / "ra").iterdir()] == ["ds-can-sua.xlsx"]
    assert ket_qua.bang_sua_loi == tmp_path / "ra" / "ds-can-sua.xlsx"
    with pytest.raises(DataError, match=r"ds-can-sua\.xlsx: 1 trên 3 dòng có lỗi"):
        ket_qua.raise_if_failed()


def test_bad_rows_may_be_left_out_and_mended_later(so: Register, tmp_path: Path) -> None:
    dau = chay([nguoi(0), nguoi(1, **SAI), nguoi(2)], so, tmp_path, bo_dong_loi=True)
    assert can_bang(dau)
    assert [(giay.dong, giay.so_van_ban) for giay in dau.da_lam] == [(1, 1), (3, 2)]
    assert [dong.dong for dong in dau.bo_qua] == [2]
    sau = chay(danh_sach(3), so, tmp_path)
    assert can_bang(sau)
    assert [(giay.dong, giay.so_van_ban) for giay in sau.da_lam] == [(1, 1), (3, 2), (2, 3)]
    assert sau.thong_bao[-1].ma == "da_ban_hanh_truoc"


def test_a_list_of_bad_rows_only_makes_nothing(so: Register, tmp_path: Path) -> None:
    ket_qua = chay([nguoi(0, **SAI)], so, tmp_path, bo_dong_loi=True)
    assert can_bang(ket_qua)
    assert ket_qua.da_lam == ()
    assert so.entries() == ()


def test_one_person_listed_twice_is_marked_on_the_second_row(so: Register, tmp_path: Path) -> None:
    ket_qua = chay([nguoi(0), nguoi(1), nguoi(0)], so, tmp_path)
    assert [str(v) for v in ket_qua.loi] == [
        "ô dòng 3, cột Họ và tên: trùng người với dòng 1. "
        "Cách sửa: bỏ một dòng, hoặc sửa cho đúng người"
    ]


def test_namesakes_with_citizen_numbers_of_their_own_are_two_people(
    so: Register, tmp_path: Path
) -> None:
    cac_dong = [nguoi(0, **{"Số CCCD": f"0681800000{i}"}) for i in (11, 25)]
    ket_qua = chay(cac_dong, so, tmp_path)
    assert [giay.so_van_ban for giay in ket_qua.da_lam] == [1, 2]
    assert chay(cac_dong, so, tmp_path).da_lam == ket_qua.da_lam


def test_the_example_row_of_the_form_is_nobody(so: Register, tmp_path: Path) -> None:
    vi_du = nguoi(0, **{"TT": "Ví dụ", "Họ và tên": "Nguyễn Văn Ví Dụ"})
    ket_qua = chay([vi_du, nguoi(1)], so, tmp_path)
    assert can_bang(ket_qua)
    assert [dong.dong for dong in ket_qua.bo_qua] == [1]
    assert [giay.dong for giay in ket_qua.da_lam] == [2]


def test_a_dry_run_leaves_no_trace(so: Register, tmp_path: Path) -> None:
    ket_qua = chay(danh_sach(2), so, tmp_path / "ra", dry_run=True)
    assert (ket_qua.ok, ket_qua.chay_thu, ket_qua.da_lam) == (True, True, ())
    assert ket_qua.cho_lam == (1, 2)
    assert so.entries() == ()
    assert so.series() == ()
    assert not (tmp_path / "ra").exists()


def test_a_dry_run_tells_of_bad_rows(so: Register, tmp_path: Path) -> None:
    ket_qua = chay([nguoi(0, **SAI)], so, tmp_path, dry_run=True)
    assert not ket_qua.ok
    assert ket_qua.bang_sua_loi is not None


def test_a_dry_run_tries_the_template(so: Register, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không phải tệp Word"):
        chay(danh_sach(1), so, tmp_path, template=io.BytesIO(b"PK"), dry_run=True)


def test_progress_is_told_after_each_paper(so: Register, tmp_path: Path) -> None:
    da_bao: list[tuple[int, int]] = []
    chay(danh_sach(3), so, tmp_path, progress=lambda xong, tong: da_bao.append((xong, tong)))
    assert da_bao == [(1, 3), (2, 3), (3, 3)]


def test_a_batch_says_nothing_on_its_own(
    so: Register,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    chay([nguoi(0), nguoi(1, **SAI)], so, tmp_path, bo_dong_loi=True)
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if "dangvan" in record.name] == []


def test_only_kinds_with_a_list_are_made_from_one(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="không làm kế hoạch từ danh sách được"):
        chay(danh_sach(1), so, tmp_path, kind=KeHoach)


def test_a_pattern_is_looked_at_before_the_list(so: Register, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"không có tên \{so\}"):
        chay(tmp_path / "khong-co.xlsx", so, tmp_path, ten_tap="{so}")


def test_a_template_that_can_be_read_once_serves_every_paper(so: Register, tmp_path: Path) -> None:
    mau = io.BytesIO(mau_co_san("hd36_2018", "quyet_dinh_ket_nap").data)
    ket_qua = chay(danh_sach(3), so, tmp_path, template=mau)
    assert len(ket_qua.da_lam) == 3


def test_a_template_that_fails_takes_no_number(so: Register, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không đọc được mẫu"):
        chay(danh_sach(3), so, tmp_path / "ra", template=tmp_path / "khong-co.docx")
    assert so.entries() == ()
    assert not (tmp_path / "ra").exists()


def test_a_secret_paper_takes_no_number_where_it_may_not_be_handled(
    so: Register, tmp_path: Path
) -> None:
    with pytest.raises(DataError, match="Độ mật"):
        chay(danh_sach(1), so, tmp_path, office={**DON_VI, "do_mat": "mat"})
    assert so.entries() == ()


def test_files_are_called_by_people_only_if_the_office_chooses_so(
    so: Register, tmp_path: Path
) -> None:
    ket_qua = chay(danh_sach(1), so, tmp_path, ten_tap="{so_van_ban:03d} {ho_ten}")
    assert ket_qua.da_lam[0].tap_tin.name == "001 Lê Thị An.docx"


def test_an_office_already_read_may_be_given(so: Register, tmp_path: Path) -> None:
    assert chay(danh_sach(1), so, tmp_path, office=doc_don_vi(DON_VI)).ok


def test_the_sheet_of_several_may_be_named(so: Register, tmp_path: Path) -> None:
    nguon = viet_xlsx(tmp_path / "ds.xlsx", danh_sach(2), trang="Tháng 6")
    assert len(chay(nguon, so, tmp_path, trang_tinh="Tháng 6").da_lam) == 2
    with pytest.raises(DataError, match="Tháng 7"):
        chay(nguon, so, tmp_path, trang_tinh="Tháng 7")


def test_the_day_of_reading_is_today_unless_given(so: Register, tmp_path: Path) -> None:
    kw: dict[str, Any] = {"kind": QuyetDinhKetNap, "office": DON_VI, "register": so}
    assert render_batch(danh_sach(1), out=tmp_path / "a", **kw).ok
    som = render_batch(danh_sach(1), out=tmp_path / "b", hom_nay=date(2021, 5, 1), **kw)
    assert [v.ma for v in som.loi] == ["loi:ngay_ngoai_khoang"] * 2
    assert HOM_NAY > date(2021, 6, 25)
