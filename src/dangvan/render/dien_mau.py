"""Fill a template: compiled where it can be, through docxtpl where it must."""

from collections.abc import Mapping
from functools import lru_cache

from dangvan.docx_source import DocxSource
from dangvan.errors import TemplateError
from dangvan.render.du_kien import NGUOI_IN_THEO_MAU
from dangvan.render.ngu_canh import NguCanh
from dangvan.templating import Mau
from dangvan.templating.bien_dich import MauBienDich, VietCore, bien_dich
from dangvan.templating.doc_tep import doc_nguon_mau
from dangvan.templating.goi_bien_nhan import VietBienNhan
from dangvan.templating.loi_mau import loi_dien
from dangvan.templating.ngan_sach import NganSach
from dangvan.templating.qua_docxtpl import TaoGiaTri, dien_qua_docxtpl
from dangvan.templating.soi_mau import mau_rieng
from dangvan.templating.ten_the import THE_THAY, XML_THO


def doc_mau(template: DocxSource, kind: str) -> Mau:
    """Return an office's own template, looked at for this kind of paper.

    A stream is read from its start, so that one stream serves many papers.

    Raises:
        TemplateError: It cannot be read, or lacks a tag.
    """
    return mau_rieng(*doc_nguon_mau(template), kind)


def dien_mau(
    mau: Mau,
    context: NguCanh,
    *,
    core: VietCore | None = None,
    bien_nhan: VietBienNhan | None = None,
    can_docxtpl: Mapping[str, TaoGiaTri] | None = None,
) -> bytes:
    """Return the package made of a template and the names it may use.

    Which way it goes is known from the template: docxtpl itself is needed only where the template
    names a value that docxtpl must make.

    Args:
        mau: The template.
        context: Names and their values.
        core: Writes the properties part; the template's own is kept where not given.
        bien_nhan: Writes the receipt's part; there is none where not given.
        can_docxtpl: Makers of pictures, subdocuments and links, by name.

    Raises:
        TemplateError: The template names what the paper has not, lacks a tag for what it has, or
            does what a template may not.
    """
    compiled = _bien_dich(mau)
    for ten in sorted(mau.thieu):
        thay = THE_THAY.get(ten, ten)
        in_thay = thay in compiled.cac_ten and context[thay] == context[ten]
        if context[ten] and not in_thay:
            raise TemplateError(
                f"văn bản có “{_chu_dau(context[ten])}” mà mẫu thiếu ô {{{{ {ten} }}}}",
                where=mau.ten,
                fix="mở mẫu bằng Word và thêm ô vào đúng chỗ",
            )
    can = {ten: tao for ten, tao in (can_docxtpl or {}).items() if ten in compiled.cac_ten}
    try:
        with NganSach():
            if can:
                return dien_qua_docxtpl(mau, compiled, context, can, core, bien_nhan)
            return compiled.dien(context, core, bien_nhan)
    except (MemoryError, RecursionError) as error:
        raise loi_dien(mau.ten, error) from error


@lru_cache(maxsize=32)
def mau_khong_in(mau: Mau, kind: str) -> tuple[str, ...]:
    """Return the facts about a person that a template leaves out."""
    co = _bien_dich(mau).cac_ten
    cua_mau = NGUOI_IN_THEO_MAU.get(kind, ())
    return tuple(ten for ten in cua_mau if not {ten, f"{ten.partition('.')[0]}.*"} & co)


def _bien_dich(mau: Mau) -> MauBienDich:
    return bien_dich(mau, XML_THO)


def _chu_dau(value: object) -> str:
    dau = value[0] if isinstance(value, list) else value
    # A message names nobody who signs.
    return "chữ ký của nhiều cơ quan" if isinstance(dau, dict) else str(dau)
