"""What tests of mending share: files without a receipt, and the letters of every paragraph."""

from collections.abc import Iterator
from io import BytesIO

from sua_tep import Phan

from dangvan import Fixed
from dangvan.layout import Doan, measure
from dangvan.text import chuan_hoa

THEM_BOT_0 = frozenset(
    {"so_co_so_0", "so_khong_so_0_thua", "ngay_co_so_0", "ngay_thang_khong_so_0_thua"}
)


def go_bien_nhan(phan: Phan) -> None:
    """Make the receipt somebody else's part."""
    for ten in phan:
        if ten.startswith("customXml/"):
            phan[ten] = phan[ten].replace("urn:dangvan:van-ban:", "urn:khac:")


def chu_cai(data: bytes, *, bo_0: frozenset[str] = frozenset()) -> list[str]:
    """Return the letters and digits of each paragraph that has any, numbers of pages aside.

    Args:
        data: The file.
        bo_0: Paragraphs, by their letters without any 0, in which zeros do not count.
    """
    ra = []
    for doan in _cac_doan(data):
        chu = "".join(char for char in chuan_hoa(doan.chu) if char.isalnum())
        khong_0 = chu.replace("0", "")
        ra.append(khong_0 if khong_0 in bo_0 else chu)
    return [chu for chu in ra if chu]


def doan_co_0_doi(data: bytes, fixed: Fixed) -> frozenset[str]:
    """Return the paragraphs whose zeros were changed, as `chu_cai` takes them."""
    cac_doan = measure(BytesIO(data)).doan
    return frozenset(
        "".join(char for char in chuan_hoa(cac_doan[muc.paragraph - 1].chu) if char.isalnum())
        .replace("0", "")
        for muc in fixed.changes
        if muc.rule in THEM_BOT_0 and muc.paragraph is not None
    )  # fmt: skip


def cung_chu(data: bytes, fixed: Fixed) -> bool:
    """Return whether only the zeros that are listed differ."""
    bo_0 = doan_co_0_doi(data, fixed)
    return chu_cai(data, bo_0=bo_0) == chu_cai(fixed.data, bo_0=bo_0)


def _cac_doan(data: bytes) -> Iterator[Doan]:
    layout = measure(BytesIO(data))
    yield from layout.doan
    for phan in layout.phan:
        for cac_dau in (phan.dau_trang, phan.chan_trang):
            for loai in sorted(cac_dau):
                yield from (doan for doan in cac_dau[loai] if "PAGE" not in doan.truong)
