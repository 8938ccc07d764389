"""The body of a paper and its appendices: structure in, numbered print lines out."""

from collections.abc import Iterator
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from dangvan.arguments import wrong_kind
from dangvan.models.bang import Bang
from dangvan.models.base import BanGhi
from dangvan.models.cho_dat import mot_kieu_danh_so
from dangvan.models.chu import Chu, ChuTho, chu_thuan
from dangvan.models.danh_so import CachDanhSo, KhoiIn, danh_so
from dangvan.models.ket_thuc import kiem_ket_thuc
from dangvan.models.khoi import KhoiNgoaiCung
from dangvan.models.markdown import doc_markdown


class NoiDung(BanGhi):
    """A body: blocks in order, and appendices. Numbers follow from places; none is stored."""

    khoi: Annotated[tuple[KhoiNgoaiCung, ...], AfterValidator(mot_kieu_danh_so)] = Field(
        title="Khối", min_length=1
    )
    cach_danh_so: CachDanhSo = Field(
        default="la_ma",
        title="Cách đánh số",
        description="Của phần và chương: la_ma (Phần I) hoặc bang_chu (Phần thứ nhất)",
    )
    phu_luc: tuple["PhuLuc", ...] = Field(default=(), title="Phụ lục")

    @model_validator(mode="after")
    def _co_dau_cham(self) -> Self:
        kiem_ket_thuc(self.khoi)
        return self

    @classmethod
    def tu_markdown(cls, text: str) -> Self:
        """Return the body that a Markdown text describes; `doc_markdown` tells how it is read.

        Raises:
            DataError: The text holds something a body cannot; with the line and what to do.
        """
        if not isinstance(text, str):
            raise wrong_kind(
                "nội dung Markdown", text, "đưa chữ, như tệp.read_text(encoding=“utf-8”)"
            )
        return cls.model_validate(doc_markdown(text))


class PhuLuc(BanGhi):
    """An appendix: its own page, its own numbers, printed after the signature.

    Source: 05-HD/VPTW (2026), mục II.II.1; 36-HD/VPTW (2018), mục II.4.5.
    """

    ten_phu_luc: Chu = Field(title="Tên phụ lục")
    noi_dung: NoiDung = Field(title="Nội dung")

    @model_validator(mode="after")
    def _khong_long_nhau(self) -> Self:
        if self.noi_dung.phu_luc:
            raise ValueError("phụ lục không có phụ lục riêng. Cách sửa: đưa ra làm phụ lục kế tiếp")
        return self


NoiDung.model_rebuild()


def _tu_chu(value: Any) -> Any:  # Any: input before validation
    return NoiDung.tu_markdown(value) if isinstance(value, str) else value


NoiDungVanBan = Annotated[NoiDung, BeforeValidator(_tu_chu)]
"""A body given as structure or as Markdown text."""


def dan_phang(noi_dung: NoiDung, *, dau_la_ma: str = "-") -> Iterator[KhoiIn]:
    """Yield what is printed of a body, in order, without its appendices.

    Args:
        noi_dung: The body, or that of an appendix.
        dau_la_ma: What follows the number of a Roman section: `-`, as printed, or `.`.
    """
    return danh_so(noi_dung.khoi, cach_danh_so=noi_dung.cach_danh_so, dau_la_ma=dau_la_ma)


def nhan_phu_luc(noi_dung: NoiDung) -> Iterator[tuple[str, PhuLuc]]:
    """Yield each appendix after its label: `Phụ lục`, or `Phụ lục 1` when there are several."""
    nhieu = len(noi_dung.phu_luc) > 1
    for thu_tu, phu_luc in enumerate(noi_dung.phu_luc, start=1):
        yield (f"Phụ lục {thu_tu}" if nhieu else "Phụ lục"), phu_luc


def van_ban_thuan(noi_dung: NoiDung, *, dau_la_ma: str = "-") -> str:
    """Return the body and its appendices as plain lines, numbered as printed.

    A table row is one line, its cells parted by ` | `.
    """
    dong = list(_cac_dong(noi_dung, dau_la_ma))
    for nhan, phu_luc in nhan_phu_luc(noi_dung):
        dong += [nhan, chu_thuan(phu_luc.ten_phu_luc), *_cac_dong(phu_luc.noi_dung, dau_la_ma)]
    return "\n".join(dong)


def _cac_dong(noi_dung: NoiDung, dau_la_ma: str) -> Iterator[str]:
    for khoi in dan_phang(noi_dung, dau_la_ma=dau_la_ma):
        if khoi.bang is None:
            yield " ".join(filter(None, (khoi.nhan, chu_thuan(khoi.chu))))
        else:
            yield from _dong_bang(khoi.bang)


def _dong_bang(bang: Bang) -> Iterator[str]:
    hang: list[tuple[ChuTho, ...]] = [tuple(cot.ten_cot for cot in bang.cot), *bang.dong]
    if bang.dong_tong is not None:
        hang.append(bang.dong_tong)
    for o in hang:
        yield " | ".join(map(chu_thuan, o))
