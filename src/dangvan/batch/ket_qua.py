"""What a batch did, row by row: nothing is lost between the list and the papers."""

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


@dataclass(frozen=True, slots=True)
class GiayDaLam:
    """One paper that was made.

    Attributes:
        dong: The row of the list, as the clerk counts.
        tap_tin: The file.
        canh_bao: What deserves a second look.
    """

    dong: int
    so_van_ban: int
    so_ky_hieu: str
    ngay_ban_hanh: date
    tap_tin: Path
    sha256: str
    canh_bao: tuple[CanhBao, ...]


@dataclass(frozen=True, slots=True)
class DongHong:
    """One row that gave no paper, and the findings that say why."""

    dong: int
    van_de: tuple[VanDe, ...]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """Rows in = made + skipped + failed.

    Attributes:
        tong_dong: How many people the list has.
        da_lam: The papers made, in the order of the list. Empty after a dry run.
        bo_qua: Rows left out because the caller asked to, with the reason.
        that_bai: Rows that keep the batch from being made.
        canh_bao_o: Guesses made while reading cells; they stop nothing.
        thong_bao: What to know about the list as a whole.
        bang_sua_loi: The copy of the list with the cells to mend marked, if there are any.
        chay_thu: Whether it was a dry run: rows neither skipped nor failed would be made.
    """

    tong_dong: int
    da_lam: tuple[GiayDaLam, ...] = ()
    bo_qua: tuple[DongHong, ...] = ()
    that_bai: tuple[DongHong, ...] = ()
    canh_bao_o: tuple[VanDe, ...] = ()
    thong_bao: tuple[ThongBao, ...] = ()
    bang_sua_loi: Path | None = None
    chay_thu: bool = False

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
        return pd.DataFrame(self._cac_dong()).sort_values("dong", ignore_index=True)

    def _cac_dong(self) -> list[dict[str, object]]:
        made: list[dict[str, object]] = [
            {
                "dong": giay.dong,
                "trang_thai": "da_lam",
                "so_ky_hieu": giay.so_ky_hieu,
                "ngay_ban_hanh": giay.ngay_ban_hanh,
                "tap_tin": str(giay.tap_tin),
                "sha256": giay.sha256,
                "dieu_can_xem": "; ".join(map(str, giay.canh_bao)),
            }
            for giay in self.da_lam
        ]
        khong_lam = [("bo_qua", dong) for dong in self.bo_qua]
        khong_lam += [("that_bai", dong) for dong in self.that_bai]
        return made + [
            {
                "dong": dong.dong,
                "trang_thai": trang_thai,
                "so_ky_hieu": None,
                "ngay_ban_hanh": None,
                "tap_tin": None,
                "sha256": None,
                "dieu_can_xem": "; ".join(map(str, dong.van_de)),
            }
            for trang_thai, dong in khong_lam
        ]

    def _repr_html_(self) -> str:
        dau = (
            f"<p><b>{self.tong_dong}</b> dòng: {len(self.da_lam)} đã làm, "
            f"{len(self.bo_qua)} bỏ qua, {len(self.that_bai)} lỗi</p>"
        )
        cac_dong = sorted(self._cac_dong(), key=lambda dong: str(dong["dong"]).zfill(9))
        cot = ("dong", "trang_thai", "so_ky_hieu", "tap_tin", "dieu_can_xem")
        tieu_de = "".join(f"<th>{ten}</th>" for ten in cot)
        hang = "".join(
            "<tr>" + "".join(f"<td>{escape(str(dong[ten] or ''))}</td>" for ten in cot) + "</tr>"
            for dong in cac_dong[:_DONG_HIEN]
        )
        con = len(cac_dong) - _DONG_HIEN
        cuoi = f"<p>… và {con} dòng nữa</p>" if con > 0 else ""
        return f"{dau}<table><tr>{tieu_de}</tr>{hang}</table>{cuoi}"
