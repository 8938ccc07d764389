"""What every paper has: number, dates, marks, copies, schema."""

import copy
import json
import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import ValidationError
from strategies import van_ban
from vi_du_van_ban import (
    DANG_UY_KHOI,
    TINH_UY_LAM_DONG,
    ke_hoach_2026,
    nghi_quyet_2021,
    nghi_quyet_2026,
    quyet_dinh_2026,
)

from dangvan.errors import DataError
from dangvan.models import CAC_LOAI, NguoiKy, ToChucDang, VanBan
from dangvan.text import bo_dau

MOI_LOAI = pytest.mark.parametrize("kind", CAC_LOAI, ids=lambda kind: kind.loai_van_ban)


@pytest.mark.parametrize(
    ("so", "so_ky_hieu"),
    [(1, "01-NQ/ĐUK"), (9, "09-NQ/ĐUK"), (10, "10-NQ/ĐUK"), (5053, "5053-NQ/ĐUK")],
)
def test_a_number_has_two_digits_at_least_and_no_separators(so: int, so_ky_hieu: str) -> None:
    assert nghi_quyet_2021(so_van_ban=so).so_ky_hieu == so_ky_hieu


@pytest.mark.parametrize(
    ("paper", "ky_hieu"),
    [(nghi_quyet_2021(), "NQ/ĐUK"), (ke_hoach_2026(), "KH/ĐU"), (quyet_dinh_2026(), "QĐ/ĐU")],
)
def test_the_symbol_joins_kind_and_issuer(paper: VanBan, ky_hieu: str) -> None:
    assert paper.ky_hieu == ky_hieu


def test_a_draft_has_no_number_to_cite() -> None:
    draft = nghi_quyet_2021(so_van_ban=None)
    with pytest.raises(DataError, match=r"chưa có số. Cách sửa: cấp số bằng register.issue"):
        _ = draft.so_ky_hieu


def test_giving_a_number_changes_nothing_else() -> None:
    draft = nghi_quyet_2021(so_van_ban=None)
    numbered = draft.with_so_van_ban(2)
    assert numbered == nghi_quyet_2021(so_van_ban=2)
    assert draft.so_van_ban is None


@pytest.mark.parametrize("so", [0, -1, "2", 2.0, True])
def test_a_number_is_a_whole_number_from_one_on(so: Any) -> None:  # Any: wrong on purpose
    with pytest.raises(ValidationError, match=r"Số văn bản: .*Cách sửa"):
        nghi_quyet_2021(so_van_ban=None).with_so_van_ban(so)


def test_giving_another_date_looks_at_the_paper_again() -> None:
    paper = nghi_quyet_2026(
        co_quan_ban_hanh=TINH_UY_LAM_DONG.model_copy(update={"tu_ngay": date(2026, 7, 1)})
    )
    assert paper.with_ngay_ban_hanh(date(2026, 7, 1)).ngay_ban_hanh == date(2026, 7, 1)
    with pytest.raises(ValidationError, match=r"chưa có Tỉnh uỷ Lâm Đồng \(lập ngày 01/7/2026\)"):
        paper.with_ngay_ban_hanh(date(2026, 6, 30))


def test_a_paper_with_a_number_is_no_draft() -> None:
    with pytest.raises(ValidationError, match=r"đã có số 2 thì không còn là dự thảo. Cách sửa"):
        nghi_quyet_2021(du_thao_lan=1)


def test_a_body_that_has_ended_issues_nothing() -> None:
    ended = DANG_UY_KHOI.model_copy(update={"den_ngay": date(2021, 1, 13)})
    with pytest.raises(
        ValidationError, match=r"không còn Đảng uỷ Khối .*\(kết thúc ngày 13/01/2021\)"
    ):
        nghi_quyet_2021(co_quan_ban_hanh=ended)


def test_a_district_committee_issues_until_30_june_2025() -> None:
    huyen_uy = ToChucDang(
        loai_to_chuc="huyen_uy", ten_to_chuc="Huyện uỷ A", cap_tren=TINH_UY_LAM_DONG, dia_danh="A"
    )
    last = nghi_quyet_2021(co_quan_ban_hanh=huyen_uy, ngay_ban_hanh=date(2025, 6, 30))
    assert last.so_ky_hieu == "02-NQ/HU"
    with pytest.raises(ValidationError, match=r"ngày 01/7/2025 không có Huyện uỷ .*Cách sửa"):
        last.with_ngay_ban_hanh(date(2025, 7, 1))


def test_a_paper_has_a_place() -> None:
    with pytest.raises(ValidationError, match=r"thiếu Địa danh. Cách sửa: ghi tên đặt trước ngày"):
        nghi_quyet_2021(co_quan_ban_hanh=DANG_UY_KHOI.model_copy(update={"dia_danh": None}))


def test_a_body_without_a_symbol_cannot_issue() -> None:
    phong = ToChucDang(
        loai_to_chuc="don_vi_truc_thuoc",
        ten_to_chuc="Phòng Tổng hợp",
        cap_tren=ToChucDang(
            loai_to_chuc="van_phong", ten_to_chuc="Văn phòng", cap_tren=TINH_UY_LAM_DONG
        ),
        dia_danh="Đà Lạt",
    )
    with pytest.raises(
        ValidationError, match=r"chưa có quy tắc ký hiệu.*Cách sửa: ghi ky_hieu_rieng"
    ):
        nghi_quyet_2021(
            co_quan_ban_hanh=phong,
            chu_the_ban_hanh="thu_truong",
            nguoi_ky=NguoiKy(ho_ten="Nguyễn A", chuc_vu="Trưởng phòng", hinh_thuc_ky="truc_tiep"),
        )


@pytest.mark.parametrize(
    "ngay", ["14/01/2021", "14/1/2021", "14-1-2021", "14.01.2021", "2021-01-14"]
)
def test_a_day_is_read_as_vietnam_and_iso_write_it(ngay: str) -> None:
    assert nghi_quyet_2021(ngay_ban_hanh=ngay).ngay_ban_hanh == date(2021, 1, 14)


@pytest.mark.parametrize(
    "ngay", ["31/02/2021", "14/1/21", "1/2021", "2021", "01-14-2021", 44210, ""]
)
def test_a_day_is_never_guessed(ngay: object) -> None:
    with pytest.raises(ValidationError, match=r"Ngày ban hành: .*Cách sửa"):
        nghi_quyet_2021(ngay_ban_hanh=ngay)


def test_marks_of_lists_are_the_regulations_affair() -> None:
    paper = nghi_quyet_2021(
        trich_yeu="về văn thư.",
        noi_nhan=("- Tỉnh uỷ;", "Lưu Văn phòng."),
        kinh_gui=("- Chi bộ A,",),
    )
    assert (paper.trich_yeu, paper.noi_nhan, paper.kinh_gui) == (
        "về văn thư",
        ("Tỉnh uỷ", "Lưu Văn phòng"),
        ("Chi bộ A",),
    )


@pytest.mark.parametrize("trich_yeu", ["", " ", ".", " ;,. ", "\u200b", "\n"])
def test_a_subject_says_something(trich_yeu: str) -> None:
    with pytest.raises(ValidationError, match=r"Trích yếu: .*Cách sửa"):
        nghi_quyet_2021(trich_yeu=trich_yeu)


@pytest.mark.parametrize("noi_nhan", [(), ("",), ("-",), ("Tỉnh uỷ", " ; "), "Lưu Văn phòng"])
def test_recipients_are_a_list_of_names(noi_nhan: object) -> None:
    with pytest.raises(ValidationError, match=r"Nơi nhận.*: .*Cách sửa"):
        nghi_quyet_2021(noi_nhan=noi_nhan)


def test_a_paper_is_a_citation_in_the_next() -> None:
    assert nghi_quyet_2021().tham_chieu.lan_dau == (
        "Nghị quyết số 02-NQ/ĐUK, ngày 14/01/2021 của Ban Thường vụ Đảng uỷ Khối các cơ quan tỉnh "
        "về lãnh đạo thực hiện nhiệm vụ năm 2021"
    )


@pytest.mark.parametrize(
    ("chu_the", "ten"),
    [
        ("bo_chinh_tri", "Bộ Chính trị"),
        ("ban_bi_thu", "Ban Bí thư"),
        ("ban_chap_hanh", "Ban Chấp hành Trung ương"),
    ],
)
def test_the_centre_is_cited_by_who_decided(chu_the: str, ten: str) -> None:
    trung_uong = ToChucDang(
        loai_to_chuc="trung_uong", ten_to_chuc="Ban Chấp hành Trung ương", dia_danh="Hà Nội"
    )
    chuc_vu = {"ban_chap_hanh": "Tổng Bí thư"}.get(chu_the)
    paper = nghi_quyet_2026(
        co_quan_ban_hanh=trung_uong,
        chu_the_ban_hanh=chu_the,
        nguoi_ky=NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu=chuc_vu),
    )
    assert paper.ten_chu_the == ten


@settings(max_examples=20, deadline=None)
@given(van_ban())
def test_a_paper_survives_json_pickle_and_copy(paper: VanBan) -> None:
    assert type(paper).model_validate_json(paper.model_dump_json()) == paper
    assert type(paper).model_validate(paper.model_dump()) == paper
    assert pickle.loads(pickle.dumps(paper)) == paper
    assert copy.deepcopy(paper) == paper
    assert hash(copy.copy(paper)) == hash(paper)


def test_a_paper_is_frozen() -> None:
    with pytest.raises(ValidationError):
        nghi_quyet_2021().so_van_ban = 3  # type: ignore[misc]  # what the test is about


def test_a_paper_shows_itself_in_a_notebook() -> None:
    html = nghi_quyet_2021(trich_yeu="về A & <b>B</b>")._repr_html_()
    assert html == (
        "<table><tr><th>Tên loại</th><td>Nghị quyết</td></tr><tr><th>Số</th><td>02-NQ/ĐUK</td></tr>"
        "<tr><th>Ngày ban hành</th><td>14/01/2021</td></tr>"
        "<tr><th>Trích yếu</th><td>về A &amp; &lt;b&gt;B&lt;/b&gt;</td></tr>"
        "<tr><th>Cơ quan ban hành</th>"
        "<td>Ban Thường vụ Đảng uỷ Khối các cơ quan tỉnh</td></tr>"
        "<tr><th>Người ký</th><td>Trần Thị Bình</td></tr></table>"
    )


def test_a_draft_and_an_admission_show_themselves_without_personal_data() -> None:
    html = quyet_dinh_2026(so_van_ban=None)._repr_html_()
    assert "<td>dự thảo</td>" in html
    assert "Phạm Quốc Dũng" not in html


@MOI_LOAI
def test_the_schema_stays_small(kind: type[VanBan]) -> None:
    assert len(json.dumps(kind.model_json_schema(), ensure_ascii=False).encode()) < 60_000


@MOI_LOAI
def test_every_field_of_the_schema_has_a_vietnamese_title(kind: type[VanBan]) -> None:
    schema = kind.model_json_schema()
    fields = dict(_fields(kind.__name__, schema))
    assert {where: ten for where, ten in fields.items() if not ten} == {}
    wrong = {
        where: ten
        for where, ten in fields.items()
        if bo_dau(ten).lower().replace(" ", "_").replace(",", "") != where.rpartition(".")[2]
    }
    assert set(wrong.values()) <= {"Loại"}


def _fields(owner: str, schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield owner and name of each field with its own title; `Any`: JSON."""
    for name, field in schema.get("properties", {}).items():
        yield f"{owner}.{name}", field.get("title", "")
    for name, part in schema.get("$defs", {}).items():
        yield from _fields(name, part)


def test_a_paper_is_judged_again_the_records_in_it_once() -> None:
    paper = quyet_dinh_2026()
    lui = paper.model_copy(update={"ngay_ban_hanh": date(2020, 1, 1)})
    with pytest.raises(ValidationError, match="ngày ban hành"):
        type(paper).model_validate(lui)
    assert type(paper).model_validate(dict(paper)).nguoi_ky is paper.nguoi_ky
    with pytest.raises(ValidationError, match="Cấp trên"):
        ToChucDang.model_validate(dict(paper.co_quan_ban_hanh) | {"cap_tren": None})
