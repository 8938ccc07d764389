"""Where a verb cannot write, it names the file as it was given, and says what to do."""

import os
from pathlib import Path

import pytest
from chay_lenh import Lenh
from vi_du_van_ban import nghi_quyet_2026

from dangvan import render

CAC_LENH = {
    "fix": ("fix", "{giay}", "--out", "{ra}"),
    "templates": ("templates", "copy", "nghi_quyet", "--out", "{ra}"),
    "comments": ("check", "{giay}", "--comments", "{ra}"),
    "html": ("check", "{giay}", "--html", "{ra}"),
    "form": ("form", "quyet_dinh_ket_nap", "--out", "{ra}"),
}


@pytest.fixture(params=CAC_LENH)
def goi(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, ...]:
    ten: str = request.param
    giay = render(nghi_quyet_2026(), bien_nhan=False).save(tmp_path / "giay.docx")
    return tuple(chu.replace("{giay}", str(giay)) for chu in CAC_LENH[ten])


@pytest.fixture
def khong_ve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no pages: this is about the file that is written."""
    monkeypatch.setattr("dangvan.cli.ghi_html._cac_trang", lambda nguon: ((), ""))


@pytest.mark.usefixtures("khong_ve")
@pytest.mark.parametrize("cho", ["da_co", "thu_muc", "khong_thu_muc", "ten_dai"])
def test_loi_ghi_ra_noi_dung_ten_va_cach_sua(
    lenh: Lenh, tmp_path: Path, goi: tuple[str, ...], cho: str
) -> None:
    (tmp_path / "da-co.docx").write_bytes(b"cu")
    ra = {
        "da_co": tmp_path / "da-co.docx",
        "thu_muc": tmp_path,
        "khong_thu_muc": tmp_path / "khong" / "ra.docx",
        "ten_dai": tmp_path / ("d" * 300),
    }[cho]

    ket_qua = lenh(*(chu.replace("{ra}", str(ra)) for chu in goi))

    assert ket_qua.ma == 2
    assert str(ra) in ket_qua.loi
    assert "Cách sửa: " in ket_qua.loi
    assert ".tmp" not in ket_qua.loi
    assert ("--overwrite" in ket_qua.loi) == (
        cho == "da_co" or (cho, goi[0]) == ("thu_muc", "form")
    )
    assert (tmp_path / "da-co.docx").read_bytes() == b"cu"
    assert not [ten for ten in os.listdir(tmp_path) if ten.endswith(".tmp")]
