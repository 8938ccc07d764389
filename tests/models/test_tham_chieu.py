"""Citations of documents, and the legal bases that are made of them."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from vi_du_van_ban import nghi_quyet_2026

from dangvan.models import CanCu, ThamChieu


def tham_chieu(**khac: Any) -> ThamChieu:
    """Build a citation; `Any`: the fields to change."""
    truong = {
        "ten_loai": "Quy định",
        "so_ky_hieu": "399-QĐ/TW",
        "ngay_ban_hanh": date(2026, 1, 9),
        "co_quan_ban_hanh": "Ban Bí thư Trung ương Đảng",
        "trich_yeu": "về thể loại, thẩm quyền ban hành văn bản",
    }
    return ThamChieu.model_validate({**truong, **khac})


def dong_chu(can_cu: object) -> str:
    return nghi_quyet_2026(can_cu=(can_cu,)).can_cu[0].dong_chu


def test_the_first_mention_tells_number_day_issuer_and_subject() -> None:
    assert tham_chieu().lan_dau == (
        "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư Trung ương Đảng "
        "về thể loại, thẩm quyền ban hành văn bản"
    )


def test_a_later_mention_tells_kind_and_number() -> None:
    assert tham_chieu().lan_sau == "Quy định số 399-QĐ/TW"


@pytest.mark.parametrize(
    ("trich_yeu", "duoi"),
    [
        ("đề nghị kết nạp đảng viên", "Đảng về đề nghị kết nạp đảng viên"),
        ("về văn thư", "Đảng về văn thư"),
        ("ban hành Quy chế làm việc", "Đảng ban hành Quy chế làm việc"),
        ("“Nâng cao chất lượng”", "Đảng “Nâng cao chất lượng”"),
    ],
)
def test_the_subject_is_joined_by_the_words_it_needs(trich_yeu: str, duoi: str) -> None:
    assert tham_chieu(trich_yeu=trich_yeu).lan_dau.endswith(duoi)


@pytest.mark.parametrize(
    "so_ky_hieu",
    [
        "399-QĐ/TW",
        "08-QĐi/TW",
        "3294-CV/VPTW/nb",
        "05-QC/BTCTU-BNCTU",
        "30/2020/NĐ-CP",
        "01a-NQ/ĐU",
    ],
)
def test_numbers_of_every_office_can_be_cited(so_ky_hieu: str) -> None:
    assert tham_chieu(so_ky_hieu=so_ky_hieu).so_ky_hieu == so_ky_hieu


@pytest.mark.parametrize(
    "so_ky_hieu", ["399", "Số 399-QĐ/TW", "399 - QĐ/TW", "QĐ/TW", "399-", "06HD/TW", "", "-NQ/ĐTN"]
)
def test_a_number_that_is_none_is_refused(so_ky_hieu: str) -> None:
    with pytest.raises(ValidationError, match=r"Số, ký hiệu: .*Cách sửa"):
        tham_chieu(so_ky_hieu=so_ky_hieu)


@pytest.mark.parametrize(
    ("can_cu", "dong"),
    [
        ("Căn cứ Điều lệ Đảng", "Căn cứ Điều lệ Đảng"),
        ("- Căn cứ Điều lệ Đảng;", "Căn cứ Điều lệ Đảng"),
        ("căn cứ Điều lệ Đảng,", "Căn cứ Điều lệ Đảng"),
        ("CĂN CỨ Điều lệ Đảng.", "Căn cứ Điều lệ Đảng"),
        (unicodedata.normalize("NFD", "Căn cứ Điều lệ Đảng"), "Căn cứ Điều lệ Đảng"),
        ("Căn\u00a0cứ  Điều lệ Đảng", "Căn cứ Điều lệ Đảng"),
        ("Điều lệ Đảng", "Căn cứ Điều lệ Đảng"),
        ("Thực hiện chương trình công tác", "Thực hiện chương trình công tác"),
        ("Xét đề nghị của Văn phòng", "Xét đề nghị của Văn phòng"),
        ("Theo đề nghị của Văn phòng", "Theo đề nghị của Văn phòng"),
        ("Theo Nghị quyết Đại hội", "Theo Nghị quyết Đại hội"),
        ("Trên cơ sở kết luận kiểm tra", "Trên cơ sở kết luận kiểm tra"),
        ({"dan_dau": "Sau khi xem xét", "noi_dung": "hồ sơ"}, "Sau khi xem xét hồ sơ"),
    ],
)
def test_a_legal_basis_may_be_a_plain_line(can_cu: object, dong: str) -> None:
    assert dong_chu(can_cu) == dong


def test_a_legal_basis_may_be_a_citation_as_object_or_as_record() -> None:
    record = {**dict(tham_chieu()), "ngay_ban_hanh": "09/01/2026"}
    line = f"Căn cứ {tham_chieu().lan_dau}"
    assert [dong_chu(can_cu) for can_cu in (tham_chieu(), record)] == [line, line]


def test_a_citation_may_have_another_opening() -> None:
    can_cu = CanCu(dan_dau="Thực hiện", tham_chieu=tham_chieu())
    assert dong_chu(can_cu).startswith("Thực hiện Quy định số 399-QĐ/TW, ngày 09/01/2026 của")


@pytest.mark.parametrize(
    "can_cu", [{}, {"tham_chieu": dict(tham_chieu()), "noi_dung": "Điều lệ Đảng"}]
)
def test_a_legal_basis_is_a_citation_or_a_text(can_cu: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=r"Căn cứ, mục 1 – căn cứ cần đúng một trong hai"):
        nghi_quyet_2026(can_cu=(can_cu,))


@pytest.mark.parametrize("can_cu", ["", "-", ";", "Căn cứ", "Căn cứ ;", "- căn cứ ."])
def test_a_legal_basis_says_something(can_cu: str) -> None:
    with pytest.raises(ValidationError, match=r"Căn cứ, mục 1 – Nội dung: .*Cách sửa"):
        nghi_quyet_2026(can_cu=(can_cu,))


def test_a_document_dated_after_the_paper_cannot_be_its_basis() -> None:
    with pytest.raises(
        ValidationError,
        match=r"Quy định số 399-QĐ/TW ban hành ngày 06/9/2026, sau ngày .*\(05/9/2026\). Cách sửa",
    ):
        nghi_quyet_2026(can_cu=(tham_chieu(ngay_ban_hanh="06/9/2026"),))


def test_a_document_of_the_same_day_may_be_a_basis() -> None:
    assert nghi_quyet_2026(can_cu=(tham_chieu(ngay_ban_hanh="05/9/2026"),)).can_cu
