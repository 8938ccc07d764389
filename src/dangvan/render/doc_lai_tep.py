"""Read a paper back from its own file."""

from hashlib import sha256
from typing import Any

from dangvan.docx_source import DocxSource
from dangvan.errors import DataError, DocxError
from dangvan.models import CAC_LOAI, VanBan
from dangvan.models.doc_lai import doc_lai
from dangvan.render.bien_nhan import BienNhan, doc_bien_nhan, doc_json
from dangvan.render.du_kien import NGUOI_IN_THEO_MAU
from dangvan.templating.cho_bien_nhan import ten_bien_nhan
from dangvan.templating.tep_docx import TepDocx, mo_docx

_FIX_GOC = "dùng bản gốc của tệp"


def read(source: DocxSource) -> VanBan:
    """Return the paper a file was made of, as far as the file may know it.

    It is of its own kind (`NghiQuyet`, `QuyetDinhKetNap`…) and equals the paper that was rendered
    in all that is printed; what is not printed is not in the file, and comes back as `None`.
    Whether the page still says the same is for `verify` to tell.

    Args:
        source: A path, the bytes of the file, or a stream.

    Raises:
        DocxError: The file is damaged, holds no facts of dangvan, or its facts were edited, are
            of a newer version, or are no facts of a paper.
        DataError: `source` is none of these.
    """
    tep = mo_docx(source)
    bien_nhan = tim_bien_nhan(tep)
    if bien_nhan is None:
        raise DocxError(
            "tệp không có phần dữ kiện của dangvan: không do dangvan làm, làm khi tắt biên nhận, "
            "hoặc chương trình khác đã bỏ phần đó khi lưu",
            where=tep.ten,
            fix=_FIX_GOC,
        )
    try:
        return van_ban_cua(bien_nhan)
    except DocxError as error:
        raise DocxError(error.what, where=tep.ten, fix=error.fix) from error


def tim_bien_nhan(tep: TepDocx) -> BienNhan | None:
    """Return what the receipt in a file says; `None` where there is none.

    Raises:
        DocxError: It is broken, of a newer version, or there are two.
    """
    ten = ten_bien_nhan(tep.parts)
    if not ten:
        return None
    if len(ten) > 1:
        raise DocxError("tệp có hai phần dữ kiện của dangvan", where=tep.ten, fix=_FIX_GOC)
    try:
        return doc_bien_nhan(tep.parts[ten[0]], tep.sha256)
    except DocxError as error:
        raise DocxError(error.what, where=tep.ten, fix=error.fix) from error


def du_kien_nguyen(bien_nhan: BienNhan) -> bool:
    """Tell whether the facts and what is said of them are as they were written."""
    ma = sha256(bien_nhan.du_kien.encode("utf-8", "replace")).hexdigest()
    return bien_nhan.nguyen and ma == bien_nhan.receipt.van_ban_sha256


def mau_bo_qua(bien_nhan: BienNhan) -> list[str]:
    """Return the facts that the template left out, without which there is no paper."""
    can = set(NGUOI_IN_THEO_MAU.get(bien_nhan.loai_van_ban, ()))
    return sorted(can & set(bien_nhan.khong_in))


def van_ban_cua(bien_nhan: BienNhan) -> VanBan:
    """Return the paper a receipt holds the facts of.

    Raises:
        DocxError: The facts were edited, lack what the template left out, or are no paper's.
    """
    if not du_kien_nguyen(bien_nhan):
        raise DocxError("phần dữ kiện trong tệp đã bị sửa", fix=_FIX_GOC)
    if thieu := mau_bo_qua(bien_nhan):
        raise DocxError(
            f"mẫu của văn bản này không in {', '.join(thieu)} nên tệp không giữ",
            fix="lấy dữ kiện từ nơi đã làm văn bản",
        )
    kind = next(loai for loai in CAC_LOAI if loai.loai_van_ban == bien_nhan.loai_van_ban)
    try:
        du_kien: dict[str, Any] = doc_json(bien_nhan.du_kien)  # Any: validated next
        if isinstance(du_kien.get("noi_dung"), str):
            raise DataError("nội dung không phải cấu trúc")
        return doc_lai(kind, du_kien)
    except DataError as error:
        what = f"phần dữ kiện trong tệp không dùng được: {error.what}"
        raise DocxError(what, fix=_FIX_GOC) from error
