"""The demo: the first real case, made from the example files a user would write."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path

from dangvan.batch import GiayDaLam, render_batch
from dangvan.batch.tep_yaml import doc_yaml
from dangvan.cli.mo_so import noi_tiep_so
from dangvan.cli.tep_van_ban import doc_van_ban
from dangvan.cli.tuy_chon import canh_bao_json
from dangvan.errors import DataError, DocxError
from dangvan.models import QuyetDinhKetNap, canh_bao
from dangvan.register import Register
from dangvan.render import render

TEN_SO = "so-van-ban.xlsx"
TEN_BAO_CAO = "bao-cao.json"


@dataclass(frozen=True, slots=True)
class _Mot:
    """A paper of its own: its YAML file and what is made of it."""

    nguon: str
    ra: str


@dataclass(frozen=True, slots=True)
class _Loat:
    """A list of admissions: the list, its office, its folder."""

    nguon: str
    don_vi: str
    ra: str


CAC_VIEC: tuple[_Mot | _Loat, ...] = (
    _Mot("ke-hoach-2019.yaml", "2019/ke-hoach.docx"),
    _Mot("nghi-quyet-2021.yaml", "2021/nghi-quyet.docx"),
    _Loat("ket-nap-2021.xlsx", "don-vi-2021.yaml", "2021/ket-nap"),
    _Mot("nghi-quyet-2026.yaml", "2026/nghi-quyet.docx"),
    _Mot("ke-hoach-2026.yaml", "2026/ke-hoach.docx"),
    _Loat("ket-nap-2026.xlsx", "don-vi-2026.yaml", "2026/ket-nap"),
)
"""What is made, in order of date: the numbers follow it."""


def thu_muc_vi_du() -> Traversable:
    """Return the folder of the example data: in the wheel, or beside an editable checkout."""
    packaged = files("dangvan") / "_examples"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "examples" / "data"


def lam_demo(out: Path, *, overwrite: bool = False) -> list[dict[str, object]]:
    """Make the papers of the demo, the book and the report; return the report's entries.

    The register lives only as long as the demo: the next one starts from the same numbers.

    Args:
        out: The folder; made if it does not exist.
        overwrite: Replace what an earlier demo made there.

    Raises:
        DataError: The folder holds something and may not be overwritten.
    """
    _don_cho(out, overwrite=overwrite)
    muc: list[dict[str, object]] = []
    with ExitStack() as stack:
        nguon = stack.enter_context(as_file(thu_muc_vi_du()))
        tam = stack.enter_context(tempfile.TemporaryDirectory())
        register = stack.enter_context(Register(Path(tam) / "so-van-ban.db"))
        for viec in CAC_VIEC:
            if isinstance(viec, _Mot):
                muc.append(_lam_mot(viec, nguon, out, register, overwrite=overwrite))
            else:
                muc += _lam_loat(viec, nguon, out, register, overwrite=overwrite)
        register.export_xlsx(out / TEN_SO, overwrite=overwrite)
    _ghi_bao_cao(out, muc)
    return muc


def _don_cho(out: Path, *, overwrite: bool) -> None:
    if out.exists() and not out.is_dir():
        raise DataError("đây là tệp, không phải thư mục", where=str(out), fix="chọn thư mục khác")
    if out.is_dir() and any(out.iterdir()) and not overwrite:
        raise DataError(
            "thư mục không trống, không ghi đè",
            where=str(out),
            fix="chọn thư mục mới, hoặc thêm --overwrite",
        )
    for viec in CAC_VIEC:
        (out / viec.ra).parent.mkdir(parents=True, exist_ok=True)


def _lam_mot(
    viec: _Mot, nguon: Path, out: Path, register: Register, *, overwrite: bool
) -> dict[str, object]:
    tep = doc_van_ban(nguon / viec.nguon)
    noi_tiep_so(register, tep.van_ban, tep.don_vi)
    with register.issue(tep.van_ban) as van_ban:
        giay = render(van_ban)
        register.attach(van_ban, tap_tin=viec.ra, bien_nhan=giay.receipt)
        giay.save(out / viec.ra, overwrite=overwrite)
    return {
        "loai": van_ban.loai_van_ban,
        "so_van_ban": van_ban.so_van_ban,
        "ky_hieu": van_ban.ky_hieu,
        "so_ky_hieu": van_ban.so_ky_hieu,
        "ngay_ban_hanh": van_ban.ngay_ban_hanh.isoformat(),
        "nguon": viec.nguon,
        "dong": None,
        "tap_tin": viec.ra,
        "sha256": giay.receipt.tap_tin_sha256,
        "canh_bao": canh_bao_json(canh_bao(van_ban)),
    }


def _lam_loat(
    viec: _Loat, nguon: Path, out: Path, register: Register, *, overwrite: bool
) -> Iterator[dict[str, object]]:
    ket_qua = render_batch(
        nguon / viec.nguon,
        kind=QuyetDinhKetNap,
        office=doc_yaml(nguon / viec.don_vi),
        register=register,
        out=out / viec.ra,
        overwrite=overwrite,
    )
    ket_qua.raise_if_failed()
    for giay in ket_qua.da_lam:
        yield _muc_loat(viec, giay)


def _muc_loat(viec: _Loat, giay: GiayDaLam) -> dict[str, object]:
    return {
        "loai": QuyetDinhKetNap.loai_van_ban,
        "so_van_ban": giay.so_van_ban,
        "ky_hieu": giay.so_ky_hieu.partition("-")[2],
        "so_ky_hieu": giay.so_ky_hieu,
        "ngay_ban_hanh": giay.ngay_ban_hanh.isoformat(),
        "nguon": viec.nguon,
        "dong": giay.dong,
        "tap_tin": f"{viec.ra}/{giay.tap_tin.name}",
        "sha256": giay.sha256,
        "canh_bao": canh_bao_json(giay.canh_bao),
    }


def _ghi_bao_cao(out: Path, muc: list[dict[str, object]]) -> None:
    """Write the report after reading every file back: what it says is what lies there."""
    for mot in muc:
        path = out / str(mot["tap_tin"])
        if sha256(path.read_bytes()).hexdigest() != mot["sha256"]:
            raise DocxError(
                "tệp trên đĩa khác với tệp đã làm", where=str(path), fix="chạy lại demo"
            )
    bao_cao = {"phien_ban": version("dangvan"), "so_van_ban": TEN_SO, "van_ban": muc}
    chu = json.dumps(bao_cao, ensure_ascii=False, indent=2) + "\n"
    (out / TEN_BAO_CAO).write_text(chu, encoding="utf-8", newline="\n")
