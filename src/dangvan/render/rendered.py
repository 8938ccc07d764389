"""What rendering gives: the bytes of a Word file, and the receipt of how they were made."""

from dataclasses import dataclass
from html import escape
from typing import TypedDict

from dangvan.render.tep_word import TepWord
from dangvan.text import viet_so


class CachLam(TypedDict):
    """How a file was made: the fields of `Receipt` that are known before there is a file."""

    so_ky_hieu: str | None
    mau_sha256: str
    mau: str
    regulation: str
    phien_ban: str
    van_ban_sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """How a file was made: digests are SHA-256 in hexadecimal.

    Attributes:
        so_ky_hieu: Number and symbol; `None` for a draft.
        tap_tin_sha256: Of the file.
        mau_sha256: Of the template.
        mau: The template's name.
        regulation: The regulation on layout.
        phien_ban: The version of dangvan.
        van_ban_sha256: Of the facts the page shows, as canonical JSON. What is not printed is not
            in it: whoever has the paper could try out what a citizen number is.
    """

    so_ky_hieu: str | None
    tap_tin_sha256: str
    mau_sha256: str
    mau: str
    regulation: str
    phien_ban: str
    van_ban_sha256: str


@dataclass(frozen=True, slots=True)
class Rendered(TepWord):
    """One rendered paper, in memory."""

    receipt: Receipt

    def _repr_html_(self) -> str:
        so = escape(self.receipt.so_ky_hieu or "dự thảo")
        return (
            f"<b>{so}</b>: {viet_so(len(self.data))} byte, mẫu {escape(self.receipt.mau)}; "
            "xem trang in: .preview()"
        )

    def _ten(self) -> str:
        return self.receipt.so_ky_hieu or "dự thảo"
