"""What a batch did, row by row: nothing is lost between the list and the papers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from dangvan.batch.doi_chieu import ThongBao
from dangvan.batch.van_de import VanDe
from dangvan.errors import DataError
from dangvan.models import CanhBao

if TYPE_CHECKING:
    import pandas as pd

_DONG_HIEN = 20
_COT = (
    "dong",
    "trang_thai",
    "so_ky_hieu",
    "ngay_ban_hanh",
    "tap_tin",
    "sha256",
    "dieu_can_xem",
)


@dataclass(frozen=True, slots=True)
class GiayDaLam:
    """One paper that was made.

    Attributes:
        dong: The row of the list, as the clerk counts.
        tap_tin: The file; inside a zip, the name in it below the zip's path; at an address with
            `://` the file's name there.
        canh_bao: What deserves a second look.
        dia_chi: Where the file is, as the register keeps it.
    """

    dong: int
    so_van_ban: int
    so_ky_hieu: str
    ngay_ban_hanh: date
    tap_tin: Path
    sha256: str
    canh_bao: tuple[CanhBao, ...]
    dia_chi: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """A plain call: papers are packed by the hundred thousand."""
        return GiayDaLam, tuple(getattr(self, ten) for ten in self.__slots__)


@dataclass(frozen=True, slots=True)
class DongHong:
    """One row that gave no paper, and the findings that say why."""

    dong: int
    van_de: tuple[VanDe, ...]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """Rows in = made + skipped + failed + waiting, where no row waits once a batch was made.

    Attributes:
        tong_dong: How many rows of people the list has.
        da_lam: The papers made, by number; it behaves like a tuple. Empty after a dry run.
        bo_qua: Rows left out because the caller asked to, or the form's own example.
        that_bai: Rows that keep the batch from being made.
        cho_lam: Rows in order that wait for the failed ones, or for the end of a dry run.
        canh_bao_o: Guesses made while reading cells; they stop nothing.
        thong_bao: What to know about the list as a whole.
        bang_sua_loi: The copy of the list with the cells to mend marked, if there are any.
        chay_thu: Whether it was a dry run: the rows that wait would be made.
    """

    tong_dong: int
    da_lam: Sequence[GiayDaLam] = ()
    bo_qua: tuple[DongHong, ...] = ()
    that_bai: tuple[DongHong, ...] = ()
    cho_lam: tuple[int, ...] = ()
    canh_bao_o: tuple[VanDe, ...] = ()
    thong_bao: tuple[ThongBao, ...] = ()
    bang_sua_loi: Path | None = None
    chay_thu: bool = False

    def __post_init__(self) -> None:
        co = len(self.da_lam) + len(self.bo_qua) + len(self.that_bai) + len(self.cho_lam)
        if co != self.tong_dong:
            raise ValueError(f"{self.tong_dong} rows in, {co} accounted for")

    @property
    def ok(self) -> bool:
        """Whether no row failed."""
        return not self.that_bai

    @property
    def loi(self) -> tuple[VanDe, ...]:
        """The findings of all rows that gave no paper."""
        return tuple(v for dong in (*self.that_bai, *self.bo_qua) for v in dong.van_de)

    def raise_if_failed(self) -> None:
        """Raise when rows failed.

        Raises:
            DataError: With the number of rows, and where the first thing to mend is.
        """
        if self.ok:
            return
        dau = self.that_bai[0].van_de[0]
        raise DataError(
            f"{len(self.that_bai)} trên {self.tong_dong} dòng có lỗi, chưa làm văn bản nào",
            where=str(self.bang_sua_loi or dau.dia_chi),
            fix=f"sửa các ô được đánh dấu; ô đầu tiên là {dau.dia_chi}",
        )

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one line per row of the list: what was made of it, or why nothing.

        Raises:
            DataError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            cach_cai = 'cài thêm: pip install "dangvan[pandas]"'
            raise DataError("chưa cài pandas", fix=cach_cai) from error
        return pd.DataFrame(self._cac_dong(), columns=list(_COT))

    def _cac_dong(self) -> list[dict[str, object]]:
        """Return what became of each row, in the order of the list."""
        cac_dong = [_dong_da_lam(giay) for giay in self.da_lam]
        cac_dong += [_dong(dong.dong, "bo_qua", map(str, dong.van_de)) for dong in self.bo_qua]
        cac_dong += [_dong(dong.dong, "that_bai", map(str, dong.van_de)) for dong in self.that_bai]
        cac_dong += [_dong(dong, "cho_lam") for dong in self.cho_lam]
        return sorted(cac_dong, key=lambda dong: int(str(dong["dong"])))

    def _repr_html_(self) -> str:
        dau = f"<p><b>{self.tong_dong}</b> dòng: {self._dem()}</p>"
        cac_dong = self._cac_dong()
        cot = ("dong", "trang_thai", "so_ky_hieu", "tap_tin", "dieu_can_xem")
        tieu_de = "".join(f"<th>{ten}</th>" for ten in cot)
        hang = "".join(
            "<tr>" + "".join(f"<td>{escape(str(dong[ten] or ''))}</td>" for ten in cot) + "</tr>"
            for dong in cac_dong[:_DONG_HIEN]
        )
        con = len(cac_dong) - _DONG_HIEN
        cuoi = f"<p>… và {con} dòng nữa</p>" if con > 0 else ""
        return f"{dau}<table><tr>{tieu_de}</tr>{hang}</table>{cuoi}"

    def _dem(self) -> str:
        cho = f", {len(self.cho_lam)} chờ làm" if self.cho_lam else ""
        return (
            f"{len(self.da_lam)} đã làm, {len(self.bo_qua)} bỏ qua, {len(self.that_bai)} lỗi{cho}"
        )


def _dong_da_lam(giay: GiayDaLam) -> dict[str, object]:
    return _dong(
        giay.dong,
        "da_lam",
        map(str, giay.canh_bao),
        so_ky_hieu=giay.so_ky_hieu,
        ngay_ban_hanh=giay.ngay_ban_hanh,
        tap_tin=str(giay.tap_tin),
        sha256=giay.sha256,
    )


def _dong(
    dong: int, trang_thai: str, dieu_can_xem: Iterable[str] = (), **khac: object
) -> dict[str, object]:
    return {
        **dict.fromkeys(_COT),
        "dong": dong,
        "trang_thai": trang_thai,
        "dieu_can_xem": "; ".join(dieu_can_xem),
        **khac,
    }
