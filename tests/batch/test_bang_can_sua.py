"""The list given back: where it goes, what it is called, and what it never replaces."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dot_mau import anh_chup, chay, danh_sach, nguoi, viet_xlsx
from openpyxl import load_workbook

from dangvan.errors import DataError
from dangvan.register import Register

HAI = [nguoi(0), nguoi(1, **{"Ngày sinh": "31/02/1990"})]


@pytest.fixture
def so() -> Iterator[Register]:
    with Register("sqlite://") as register:
        yield register


def ban_can_sua(source: Any, so: Register, out: Path) -> str:
    """The name of the marked copy a bad list gives."""
    ket_qua = chay(source, so, out)
    assert ket_qua.bang_sua_loi is not None
    assert ket_qua.bang_sua_loi.parent == out
    return ket_qua.bang_sua_loi.name


def sua_o(path: Path, o: str, value: str) -> None:
    workbook = load_workbook(path)
    workbook["Danh sách"][o] = value
    workbook.save(path)


def test_it_is_called_after_the_list(so: Register, tmp_path: Path) -> None:
    ds = viet_xlsx(tmp_path / "Kết nạp.xlsx", HAI)
    assert ban_can_sua(ds, so, tmp_path / "ra") == "Kết nạp-can-sua.xlsx"
    assert ban_can_sua(HAI, so, tmp_path / "ra") == "các bản ghi-can-sua.xlsx"


def test_a_second_run_replaces_it(so: Register, tmp_path: Path) -> None:
    ds = viet_xlsx(tmp_path / "ds.xlsx", HAI)
    assert {ban_can_sua(ds, so, tmp_path / "ra") for _ in range(2)} == {"ds-can-sua.xlsx"}
    assert len(anh_chup(tmp_path / "ra")) == 1


def test_the_list_may_lie_in_the_folder_itself(so: Register, tmp_path: Path) -> None:
    ds = viet_xlsx(tmp_path / "ds.xlsx", HAI)
    truoc = anh_chup(tmp_path)["ds.xlsx"]
    assert ban_can_sua(ds, so, tmp_path) == "ds-can-sua.xlsx"
    assert anh_chup(tmp_path)["ds.xlsx"] == truoc


def test_a_copy_somebody_mended_is_never_replaced(so: Register, tmp_path: Path) -> None:
    ds = viet_xlsx(tmp_path / "ds.xlsx", HAI)
    ban_can_sua(ds, so, tmp_path)
    sua_o(tmp_path / "ds-can-sua.xlsx", "C3", "28/02/1990")
    truoc = anh_chup(tmp_path)["ds-can-sua.xlsx"]
    assert ban_can_sua(ds, so, tmp_path) == "ds-can-sua-2.xlsx"
    assert anh_chup(tmp_path)["ds-can-sua.xlsx"] == truoc


def test_the_mended_copy_is_itself_a_list(so: Register, tmp_path: Path) -> None:
    ban_can_sua(viet_xlsx(tmp_path / "ds.xlsx", HAI), so, tmp_path)
    sua_o(tmp_path / "ds-can-sua.xlsx", "C3", "28/02/1990")
    ket_qua = chay(tmp_path / "ds-can-sua.xlsx", so, tmp_path)
    assert [giay.so_van_ban for giay in ket_qua.da_lam] == [1, 2]


def test_a_copy_still_wrong_gives_a_copy_beside_it(so: Register, tmp_path: Path) -> None:
    ban_can_sua(viet_xlsx(tmp_path / "ds.xlsx", HAI), so, tmp_path)
    ban = tmp_path / "ds-can-sua.xlsx"
    assert ban_can_sua(ban, so, tmp_path) == "ds-can-sua-2.xlsx"
    assert ban_can_sua(tmp_path / "ds-can-sua-2.xlsx", so, tmp_path) == "ds-can-sua.xlsx"


def test_a_file_of_another_kind_is_never_replaced(so: Register, tmp_path: Path) -> None:
    (tmp_path / "ds-can-sua.xlsx").write_bytes(b"khong phai so tinh")
    (tmp_path / "ds-can-sua-2.xlsx").mkdir()
    ds = viet_xlsx(tmp_path / "ds.xlsx", HAI)
    assert ban_can_sua(ds, so, tmp_path) == "ds-can-sua-3.xlsx"
    assert (tmp_path / "ds-can-sua.xlsx").read_bytes() == b"khong phai so tinh"


def test_too_many_old_copies_are_told(so: Register, tmp_path: Path) -> None:
    for duoi in ("", *(f"-{lan}" for lan in range(2, 20))):
        (tmp_path / f"ds-can-sua{duoi}.xlsx").write_bytes(b"cu")
    with pytest.raises(DataError, match="quá nhiều bản cần sửa cũ"):
        chay(viet_xlsx(tmp_path / "ds.xlsx", HAI), so, tmp_path)


def test_a_stream_that_is_read_once_is_given_back_whole(so: Register, tmp_path: Path) -> None:
    class MotLan:
        """A stream that cannot go back, like an upload."""

        name = "tai-len.xlsx"

        def __init__(self, data: bytes) -> None:
            self._con = io.BytesIO(data)

        def read(self, size: int = -1) -> bytes:
            return self._con.read(size)

    data = viet_xlsx(tmp_path / "ds.xlsx", HAI).read_bytes()
    ten = ban_can_sua(MotLan(data), so, tmp_path / "ra")
    assert ten == "tai-len-can-sua.xlsx"
    sheet = load_workbook(tmp_path / "ra" / ten)["Danh sách"]
    assert sheet["C3"].comment.text.startswith("Lỗi: ngày sinh “31/02/1990”")


def test_a_list_in_order_gives_nothing_back(so: Register, tmp_path: Path) -> None:
    ket_qua = chay(viet_xlsx(tmp_path / "ds.xlsx", danh_sach(2)), so, tmp_path / "ra")
    assert ket_qua.bang_sua_loi is None
    assert len(anh_chup(tmp_path / "ra")) == 2


def test_an_old_copy_is_told_once_the_list_is_in_order(so: Register, tmp_path: Path) -> None:
    ds = viet_xlsx(tmp_path / "ds.xlsx", HAI)
    assert ban_can_sua(ds, so, tmp_path / "ra") == "ds-can-sua.xlsx"
    viet_xlsx(ds, [nguoi(0), nguoi(1)])
    ket_qua = chay(ds, so, tmp_path / "ra")
    (muc,) = [muc for muc in ket_qua.thong_bao if muc.ma == "ban_can_sua_cu"]
    assert str(muc).startswith("ds-can-sua.xlsx là bản đánh dấu lỗi của lần chạy trước, nay đã cũ")
    assert (len(ket_qua.da_lam), (tmp_path / "ra" / "ds-can-sua.xlsx").exists()) == (2, True)


def test_a_copy_that_is_the_list_itself_is_not_old(so: Register, tmp_path: Path) -> None:
    ban_can_sua(viet_xlsx(tmp_path / "ds.xlsx", HAI), so, tmp_path / "ra")
    sua_o(tmp_path / "ra" / "ds-can-sua.xlsx", "C3", "28/02/1990")
    ket_qua = chay(tmp_path / "ra" / "ds-can-sua.xlsx", so, tmp_path / "ra")
    assert len(ket_qua.da_lam) == 2
    assert "ban_can_sua_cu" not in {muc.ma for muc in ket_qua.thong_bao}
