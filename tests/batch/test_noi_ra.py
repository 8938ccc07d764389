"""A batch into a folder, a zip, an address: whole or not there, and finished by the same call."""

import os
import zipfile
from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import fsspec
import pytest
from dot_mau import anh_chup, chay, danh_sach
from fsspec.implementations.memory import MemoryFileSystem

from dangvan.batch.tep_cua_dot import GhiBen
from dangvan.errors import DataError, DocxError
from dangvan.register import Register, TrangThai
from dangvan.render.luu_tep import flush_files


@pytest.fixture
def so() -> Iterator[Register]:
    with Register("sqlite://") as register:
        yield register


@pytest.fixture
def xa() -> Iterator[MemoryFileSystem]:
    fs = fsspec.filesystem("memory")
    fs.store.clear()
    fs.pseudo_dirs[:] = [""]
    yield fs
    fs.store.clear()


class DungLai(Exception):
    """Stops a batch from within its own progress."""


def dung_sau(so_giay: int) -> Any:
    def progress(xong: int, _: int) -> None:
        if xong == so_giay:
            raise DungLai

    return progress


def trong_zip(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as goi:
        assert goi.testzip() is None
        assert len(goi.namelist()) == len(set(goi.namelist()))
        return {ten: sha256(goi.read(ten)).hexdigest() for ten in goi.namelist()}


def trong_so(so: Register) -> dict[str, str | None]:
    """The files the register knows, by name."""
    return {os.path.basename(muc.tap_tin or ""): muc.sha256 for muc in so.entries()}


def test_a_zip_holds_the_papers_a_folder_would(so: Register, tmp_path: Path) -> None:
    with Register("sqlite://") as so_khac:
        chay(danh_sach(5), so_khac, tmp_path / "ra")
    ket_qua = chay(danh_sach(5), so, tmp_path / "ra.zip")
    assert trong_zip(tmp_path / "ra.zip") == anh_chup(tmp_path / "ra") == trong_so(so)
    assert [giay.tap_tin for giay in ket_qua.da_lam][:1] == [tmp_path / "ra.zip" / "QĐ-001.docx"]
    assert sorted(os.listdir(tmp_path)) == ["ra", "ra.zip"]


def test_the_same_list_gives_the_same_zip(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(3), so, tmp_path / "a.zip")
    with Register("sqlite://") as so_khac:
        chay(danh_sach(3), so_khac, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_zip_made_again_is_left_as_it_is(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(3), so, tmp_path / "ra.zip")
    truoc = (tmp_path / "ra.zip").stat()
    assert len(chay(danh_sach(3), so, tmp_path / "ra.zip").da_lam) == 3
    assert (tmp_path / "ra.zip").stat().st_mtime_ns == truoc.st_mtime_ns
    assert os.listdir(tmp_path) == ["ra.zip"]


def test_new_papers_come_behind_those_of_a_zip(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(3), so, tmp_path / "ra.zip")
    cu = trong_zip(tmp_path / "ra.zip")
    chay(danh_sach(5), so, tmp_path / "ra.zip")
    moi = trong_zip(tmp_path / "ra.zip")
    assert list(moi)[:3] == list(cu)
    assert cu.items() <= moi.items()
    assert len(moi) == 5


def test_an_interrupted_zip_is_made_again_whole_with_the_same_numbers(
    so: Register, tmp_path: Path
) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(5), so, tmp_path / "ra.zip", progress=dung_sau(3))
    assert os.listdir(tmp_path) == []
    assert {muc.trang_thai for muc in so.entries()} == {TrangThai.GIU_CHO}
    chay(danh_sach(5), so, tmp_path / "ra.zip")
    assert trong_zip(tmp_path / "ra.zip") == trong_so(so)
    assert [muc.so_van_ban for muc in so.entries()] == [1, 2, 3, 4, 5]


def test_a_foreign_file_in_a_zip_takes_no_number_or_is_replaced_on_demand(
    so: Register, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "ra.zip", "w") as goi:
        goi.writestr("QĐ-002.docx", b"la")
        goi.writestr("khac.txt", b"khac")
    with pytest.raises(DataError, match=r"1 tệp cùng tên .* đầu tiên là QĐ-002.docx"):
        chay(danh_sach(3), so, tmp_path / "ra.zip")
    assert so.entries() == ()
    chay(danh_sach(3), so, tmp_path / "ra.zip", overwrite=True)
    co = trong_zip(tmp_path / "ra.zip")
    assert co.keys() == {"khac.txt", "QĐ-001.docx", "QĐ-002.docx", "QĐ-003.docx"}
    assert co["QĐ-002.docx"] == trong_so(so)["QĐ-002.docx"]
    assert b"la" not in _cac_phan(tmp_path / "ra.zip")


def _cac_phan(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as goi:
        return [goi.read(info) for info in goi.infolist()]


def test_a_zip_somebody_else_writes_meanwhile_is_not_lost(so: Register, tmp_path: Path) -> None:
    def xen_vao(xong: int, _: int) -> None:
        if xong == 2:
            with zipfile.ZipFile(tmp_path / "ra.zip", "w") as goi:
                goi.writestr("khac.txt", b"khac")

    with pytest.raises(DocxError, match="vừa bị chương trình khác ghi"):
        chay(danh_sach(2), so, tmp_path / "ra.zip", progress=xen_vao)
    assert trong_zip(tmp_path / "ra.zip").keys() == {"khac.txt"}
    chay(danh_sach(2), so, tmp_path / "ra.zip")
    assert trong_zip(tmp_path / "ra.zip").keys() == {"khac.txt", "QĐ-001.docx", "QĐ-002.docx"}


def test_a_damaged_zip_is_told_before_a_number_is_taken(so: Register, tmp_path: Path) -> None:
    (tmp_path / "ra.zip").write_bytes(b"PK hong")
    with pytest.raises(DataError, match="tệp zip hỏng"):
        chay(danh_sach(2), so, tmp_path / "ra.zip")
    assert so.entries() == ()


def test_what_was_issued_into_a_zip_is_copied_into_a_folder(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(3), so, tmp_path / "ra.zip")
    chay(danh_sach(3), so, tmp_path / "ra")
    assert anh_chup(tmp_path / "ra") == trong_zip(tmp_path / "ra.zip")


def test_a_full_disk_keeps_the_zip_that_was_there(
    so: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def day(_: object) -> None:
        raise OSError(28, "No space left on device")

    chay(danh_sach(2), so, tmp_path / "ra.zip")
    cu = (tmp_path / "ra.zip").read_bytes()
    monkeypatch.setattr("dangvan.batch.noi_zip.flush_files", day)
    with pytest.raises(DocxError, match="không ghi được: ổ đĩa đã đầy") as loi:
        chay(danh_sach(4), so, tmp_path / "ra.zip")
    assert "đã xong" in loi.value.fix
    assert os.listdir(tmp_path) == ["ra.zip"]
    assert (tmp_path / "ra.zip").read_bytes() == cu
    monkeypatch.undo()
    chay(danh_sach(4), so, tmp_path / "ra.zip")
    assert trong_zip(tmp_path / "ra.zip") == trong_so(so)


def test_a_disk_that_fails_before_names_are_given_leaves_nothing(
    so: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hong(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("dangvan.batch.noi_thu_muc.flush_files", hong)
    with pytest.raises(DocxError, match="không ghi được: ổ đĩa báo lỗi 5"):
        chay(danh_sach(3), so, tmp_path)
    assert os.listdir(tmp_path) == []
    assert {muc.trang_thai for muc in so.entries()} == {TrangThai.GIU_CHO}


def test_papers_named_before_a_foreign_file_are_noted(so: Register, tmp_path: Path) -> None:
    def xen_vao(xong: int, _: int) -> None:
        if xong == 4:
            (tmp_path / "QĐ-003.docx").write_bytes(b"la")

    with pytest.raises(DocxError, match="tệp đã có, không ghi đè"):
        chay(danh_sach(4), so, tmp_path, progress=xen_vao)
    assert sorted(os.listdir(tmp_path)) == ["QĐ-001.docx", "QĐ-002.docx", "QĐ-003.docx"]
    xong = [muc.so_van_ban for muc in so.entries() if muc.trang_thai == TrangThai.DA_BAN_HANH]
    assert xong == [1, 2]
    (tmp_path / "QĐ-003.docx").unlink()
    chay(danh_sach(4), so, tmp_path)
    assert anh_chup(tmp_path) == trong_so(so)


def test_a_list_to_mend_lies_beside_the_zip(so: Register, tmp_path: Path) -> None:
    ket_qua = chay([{**danh_sach(1)[0], "Ngày sinh": "?"}], so, tmp_path / "ra.zip")
    assert ket_qua.bang_sua_loi is not None
    assert ket_qua.bang_sua_loi.parent == tmp_path
    assert not (tmp_path / "ra.zip").exists()


def test_an_address_gets_the_papers_a_folder_would(
    so: Register, xa: MemoryFileSystem, tmp_path: Path
) -> None:
    dia_chi = "memory://van-thu/ra"
    with Register("sqlite://") as so_khac:
        chay(danh_sach(4), so_khac, tmp_path / "ra")
    ket_qua = chay(danh_sach(4), so, dia_chi)
    o_xa = {
        path.rpartition("/")[2]: data for path, data in xa.cat(xa.ls("/van-thu/ra", False)).items()
    }
    assert {ten: sha256(data).hexdigest() for ten, data in o_xa.items()} == anh_chup(
        tmp_path / "ra"
    )
    assert [giay.dia_chi for giay in ket_qua.da_lam][:1] == [f"{dia_chi}/QĐ-001.docx"]
    assert [muc.tap_tin for muc in so.entries()][:1] == [f"{dia_chi}/QĐ-001.docx"]
    assert ket_qua.da_lam[0].tap_tin == Path("QĐ-001.docx")


def test_an_interrupted_batch_to_an_address_is_finished_by_the_same_call(
    so: Register, xa: MemoryFileSystem
) -> None:
    with pytest.raises(DungLai):
        chay(danh_sach(5), so, "memory://ra", progress=dung_sau(3))
    assert len(xa.ls("/ra", False)) == 3
    assert sum(muc.trang_thai == TrangThai.DA_BAN_HANH for muc in so.entries()) == 3
    assert len(chay(danh_sach(5), so, "memory://ra").da_lam) == 5
    assert len(xa.ls("/ra", False)) == 5


def test_a_foreign_file_at_an_address_takes_no_number(so: Register, xa: MemoryFileSystem) -> None:
    xa.pipe_file("/ra/QĐ-001.docx", b"la")
    with pytest.raises(DataError, match="1 tệp cùng tên"):
        chay(danh_sach(2), so, "memory://ra")
    assert so.entries() == ()


def test_a_far_place_without_whole_writes_gets_temporary_names(
    so: Register, tmp_path: Path
) -> None:
    fsspec.register_implementation("xa", _CoDoiTen, clobber=True)
    (tmp_path / "ra").mkdir()
    (tmp_path / "ra" / ".QĐ-001.docx.0a1b2c3d.tmp").write_bytes(b"do dang")
    chay(danh_sach(3), so, f"xa://{tmp_path}/ra")
    assert anh_chup(tmp_path / "ra") == trong_so(so)


class _CoDoiTen(fsspec.implementations.local.LocalFileSystem):  # type: ignore[misc]
    """A file system in which only renaming is whole; it refuses to write a final name."""

    protocol = "xa"

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return str(super()._strip_protocol(path.removeprefix("xa://")))

    def pipe_file(self, path: str, value: bytes, **_: Any) -> None:
        assert path.endswith(".tmp")
        Path(path).write_bytes(value)


@pytest.mark.parametrize(
    ("dia_chi", "cau"),
    [
        ("khong-co-loai-nay://ra", "không ghi được ra loại địa chỉ này"),
        ("memory://ra/tat-ca.zip", "chỉ ghi được tệp zip trên máy này"),
    ],
)
def test_an_address_nobody_knows_takes_no_number(so: Register, dia_chi: str, cau: str) -> None:
    with pytest.raises(DataError, match=cau):
        chay(danh_sach(2), so, dia_chi)
    assert so.entries() == ()


def test_a_file_address_is_a_folder(so: Register, tmp_path: Path) -> None:
    chay(danh_sach(2), so, (tmp_path / "thư mục").as_uri())
    assert anh_chup(tmp_path / "thư mục") == trong_so(so)


@pytest.mark.parametrize("ghi_ben", ["tung_khoi", "tung_tep", "khong"])
def test_every_way_to_wait_gives_the_same_papers(
    so: Register, tmp_path: Path, ghi_ben: GhiBen, monkeypatch: pytest.MonkeyPatch
) -> None:
    cac_lan: list[int] = []

    def cho_dia(cac_tep: Collection[str]) -> None:
        cac_lan.append(len(cac_tep))
        flush_files(cac_tep)

    monkeypatch.setattr("dangvan.batch.noi_thu_muc.flush_files", cho_dia)
    chay(danh_sach(5), so, tmp_path, ghi_ben=ghi_ben)
    assert anh_chup(tmp_path) == trong_so(so)
    assert cac_lan == {"tung_khoi": [5], "tung_tep": [], "khong": []}[ghi_ben]


def test_names_come_after_the_bytes_are_on_the_disk(
    so: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    luc_cho: list[list[str]] = []
    monkeypatch.setattr(
        "dangvan.batch.noi_thu_muc.flush_files",
        lambda _: luc_cho.append([ten for ten in os.listdir(tmp_path) if ten[:1] != "."]),
    )
    chay(danh_sach(3), so, tmp_path)
    assert luc_cho == [[]]
