"""Refuse the files that may not be mended: signed, with open changes, or issued by dangvan."""

from io import BytesIO

from dangvan.errors import DocxError
from dangvan.layout import open_parts
from dangvan.layout.xml import W
from dangvan.report.ghi_chu_word import doc_goi

_KY = "_xmlsignatures/"
# The receipt's namespace, all versions. Source: `dangvan.templating.cho_bien_nhan`.
_BIEN_NHAN = b"urn:dangvan:van-ban:"
_DAU_SUA = frozenset(
    W + ten
    for ten in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange",
        "tblPrChange", "trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel",
    )
)  # fmt: skip


def duoc_sua(data: bytes, ten: str) -> None:
    """Return only when a file may be mended.

    Args:
        data: The file, which `check` was able to read.
        ten: How errors call it.

    Raises:
        DocxError: It may not.
    """
    goi = doc_goi(data)
    if any(_BIEN_NHAN in chu for mot, chu in goi.items() if mot.lower().startswith("customxml/")):
        raise DocxError(
            "tệp do dangvan in, có biên nhận: sửa thì dangvan verify báo tệp đã bị sửa",
            where=ten,
            fix="sửa dữ kiện rồi in lại bằng dangvan render; đã cấp số thì in lại đúng số ấy",
        )
    if any(mot.lower().lstrip("/").startswith(_KY) for mot in goi):
        raise DocxError(
            "tệp có chữ ký số: sửa thì chữ ký mất hiệu lực",
            where=ten,
            fix="sửa bản soạn thảo chưa ký, rồi ký lại",
        )
    cac_phan = open_parts(BytesIO(data))
    if any(phan.ten not in goi for phan in cac_phan):
        raise DocxError(
            "tên các phần trong tệp không khớp", where=ten, fix="mở bằng Word, lưu lại kiểu .docx"
        )
    if any(nut.tag in _DAU_SUA for phan in cac_phan for nut in phan.goc.iter()):
        raise DocxError(
            "tệp còn theo dõi sửa đổi (Track Changes)",
            where=ten,
            fix="mở bằng Word, nhận hoặc bỏ mọi sửa đổi, tắt theo dõi, lưu lại",
        )
