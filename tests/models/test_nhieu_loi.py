"""Everything wrong is told at once, and a frozen paper says how to make another."""

import pytest
from pydantic import ValidationError
from vi_du_van_ban import nghi_quyet_2026

from dangvan import NghiQuyet, NguoiKy


def test_cac_dieu_trai_quy_dinh_noi_mot_luc() -> None:
    nq = nghi_quyet_2026()
    co_quan = nq.co_quan_ban_hanh.model_copy(update={"dia_danh": None})
    sai = {
        **dict(nq),
        "co_quan_ban_hanh": co_quan,
        "chu_the_ban_hanh": "dai_hoi",
        "can_cu": [
            {
                "ten_loai": "Kết luận",
                "so_ky_hieu": "99-KL/TW",
                "ngay_ban_hanh": "01/12/2030",
                "co_quan_ban_hanh": "Bộ Chính trị",
                "trich_yeu": "công tác cán bộ",
            }
        ],
        "so_van_ban": 3,
        "du_thao_lan": 2,
    }

    with pytest.raises(ValidationError) as loi:
        NghiQuyet.model_validate(sai)

    chu = str(loi.value)
    for dieu in (
        "không ban hành với Chủ thể",
        "thiếu Địa danh",
        "sau ngày của văn bản này",
        "không còn là dự thảo",
    ):
        assert dieu in chu
    assert chu.count("Cách sửa") == 4


def test_gan_vao_model_dong_bang_thi_noi_cach_lap_ban_moi() -> None:
    nq = nghi_quyet_2026()

    with pytest.raises(ValidationError, match=r"Trích yếu: đã đóng băng.*model_validate") as loi:
        nq.trich_yeu = "khác"  # type: ignore[misc]  # frozen
    assert "frozen_instance" not in str(loi.value)
    with pytest.raises(ValidationError, match="đã đóng băng"):
        del nq.trich_yeu

    moi = type(nq).model_validate({**dict(nq), "trich_yeu": "khác"})  # as the message says
    assert (nq.trich_yeu != "khác", moi.trich_yeu) == (True, "khác")


def test_loi_gan_khong_lo_du_lieu_ca_nhan() -> None:
    nguoi = NguoiKy(ho_ten="Nguyễn Văn An", chuc_vu="Bí thư")

    with pytest.raises(ValidationError) as loi:
        nguoi.ho_ten = "Trần Thị Bình"  # type: ignore[misc]  # frozen
    assert "Bình" not in str(loi.value)
