"""A batch and the receipts in its files: the office's choice, and no reason to make papers anew."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from dot_mau import DON_VI, HOM_NAY, SO, danh_sach, nguoi

from dangvan import DataError, QuyetDinhKetNap, Register, read, render_batch, verify
from dangvan.batch import BatchResult
from dangvan.render import ket_xuat


def chay(folder: Path, rows: list[dict[str, Any]], **don_vi: Any) -> BatchResult:
    """Run a batch; `Any`: cells, and facts before validation."""
    with Register(folder / SO) as so:
        return render_batch(
            rows,
            kind=QuyetDinhKetNap,
            office={**DON_VI, **don_vi},
            register=so,
            out=folder / "ra",
            hom_nay=HOM_NAY,
        )


def cac_tep(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "ra").glob("*.docx"))}


def co_phan(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        return any(name.startswith("customXml/") for name in package.namelist())


def test_every_paper_of_a_batch_can_be_read_back_and_proved(tmp_path: Path) -> None:
    ket_qua = chay(tmp_path, danh_sach(3))
    ten = []
    for giay in ket_qua.da_lam:
        lai = read(giay.tap_tin)
        assert isinstance(lai, QuyetDinhKetNap)
        ten.append(lai.quan_chung.ho_ten)
        assert verify(giay.tap_tin).nguyen_ven
        assert verify(giay.tap_tin).tap_tin_sha256 == giay.sha256
    assert ten == [row["Họ và tên"] for row in danh_sach(3)]


def test_the_register_knows_each_file_of_a_batch_by_its_receipt(tmp_path: Path) -> None:
    ket_qua = chay(tmp_path, danh_sach(3))
    with Register(tmp_path / SO) as so:
        for giay in ket_qua.da_lam:
            xem = verify(giay.tap_tin)
            assert xem.receipt
            khop = so.match_file(xem.tap_tin_sha256, xem.receipt)
            (muc,) = khop.cac_muc
            assert khop.passed
            assert (muc.van_ban_sha256, muc.mau_sha256, muc.quy_dinh) == (
                xem.receipt.van_ban_sha256,
                xem.receipt.mau_sha256,
                "hd36_2018",
            )


@pytest.mark.parametrize(("don_vi", "co"), [({}, True), ({"bien_nhan": False}, False)])
def test_an_office_may_switch_receipts_off(
    tmp_path: Path, don_vi: dict[str, Any], co: bool
) -> None:
    (giay,) = chay(tmp_path, danh_sach(1), **don_vi).da_lam
    assert co_phan(giay.tap_tin) is co


@pytest.mark.parametrize("truoc", [True, False])
def test_switching_receipts_makes_no_paper_anew(tmp_path: Path, truoc: bool) -> None:
    chay(tmp_path, danh_sach(2), bien_nhan=truoc)
    da_co = cac_tep(tmp_path)
    sau = chay(tmp_path, danh_sach(3), bien_nhan=not truoc)
    assert sau.that_bai == ()
    assert {ten: cac_tep(tmp_path)[ten] for ten in da_co} == da_co
    assert len(cac_tep(tmp_path)) == 3


def test_a_new_version_makes_no_paper_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chay(tmp_path, danh_sach(2))
    da_co = cac_tep(tmp_path)
    monkeypatch.setattr(ket_xuat, "version", lambda _: "9.9")
    ket_xuat.phien_ban.cache_clear()
    try:
        assert chay(tmp_path, danh_sach(2)).that_bai == ()
    finally:
        ket_xuat.phien_ban.cache_clear()
    assert cac_tep(tmp_path) == da_co


def test_a_mended_number_that_is_not_printed_makes_no_paper_anew(tmp_path: Path) -> None:
    chay(tmp_path, [nguoi(0)])
    da_co = cac_tep(tmp_path)
    assert chay(tmp_path, [nguoi(0, **{"Số CCCD": "068180000123"})]).that_bai == ()
    assert cac_tep(tmp_path) == da_co


def test_a_list_still_tells_everybodys_sex(tmp_path: Path) -> None:
    (hong,) = chay(tmp_path, [nguoi(0, **{"Giới tính": ""})]).that_bai
    assert [van_de.khoa for van_de in hong.van_de] == ["gioi_tinh"]
    khong_cot = {ten: o for ten, o in nguoi(0).items() if ten != "Giới tính"}
    with pytest.raises(DataError, match="thiếu cột “Giới tính”"):
        chay(tmp_path, [khong_cot])
