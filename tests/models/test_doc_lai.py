"""Facts back from a file: typed, not judged again, and refused without a personal value."""

from datetime import date

import pytest
from pydantic import ValidationError
from vi_du_van_ban import nghi_quyet_2026, quyet_dinh_2026

from dangvan.errors import DataError
from dangvan.models import NghiQuyet, QuyetDinhKetNap
from dangvan.models.doc_lai import doc_lai


def test_the_law_is_not_applied_again_to_a_paper_that_was_issued() -> None:
    # The law of another day, and without the day of the meeting, may find the person too young.
    facts = quyet_dinh_2026().model_dump(mode="json", exclude={"ngay_hop_chi_bo"})
    facts["quan_chung"]["ngay_sinh"] = "2009-08-04"
    with pytest.raises(ValidationError, match="chưa đủ 18 tuổi"):
        QuyetDinhKetNap.model_validate(facts)
    assert doc_lai(QuyetDinhKetNap, facts).quan_chung.ngay_sinh == date(2009, 8, 4)


def test_every_other_rule_still_holds() -> None:
    facts = nghi_quyet_2026().model_dump(mode="json")
    assert doc_lai(NghiQuyet, facts) == nghi_quyet_2026()
    with pytest.raises(DataError, match=r"dữ kiện không hợp lệ ở nguoi_ky\.chuc_vu"):
        doc_lai(NghiQuyet, {**facts, "nguoi_ky": {**facts["nguoi_ky"], "chuc_vu": 1}})
    with pytest.raises(DataError, match=r"dữ kiện không hợp lệ ở cả văn bản"):
        doc_lai(NghiQuyet, {**facts, "du_thao_lan": 2})


def test_a_refusal_repeats_no_value() -> None:
    facts = quyet_dinh_2026().model_dump(mode="json")
    facts["quan_chung"]["ngay_sinh"] = "30/02/1999"
    with pytest.raises(DataError, match=r"quan_chung\.ngay_sinh") as loi:
        doc_lai(QuyetDinhKetNap, facts)
    assert "1999" not in str(loi.value)


def test_the_sex_of_a_person_need_not_be_known_where_it_is_not_printed() -> None:
    facts = quyet_dinh_2026().model_dump(mode="json", exclude={"quan_chung": {"gioi_tinh"}})
    assert QuyetDinhKetNap.model_validate(facts).quan_chung.gioi_tinh is None
