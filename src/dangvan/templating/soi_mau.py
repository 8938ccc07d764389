"""Look at an office's own template before it is used: whether it is safe, and whole."""

import difflib
import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError

from dangvan.errors import TemplateError
from dangvan.templating.doc_tep import HONG, cac_phan_goi
from dangvan.templating.gioi_han_mau import LUU_LAI, PHAN_CO_THE, kiem_do_dai_the
from dangvan.templating.khoa_kieu import dat_lai_khoa
from dangvan.templating.lint_goi import khong_nhan
from dangvan.templating.moi_truong import QuaSuc, moi_truong
from dangvan.templating.ngat_phan import tach_ngat_phan
from dangvan.templating.ten_the import THE_BAT_BUOC, THE_KHI_CO, cac_the
from dangvan.templating.the_mau import kiem_the
from dangvan.templating.tim_mau import Mau

_DAU_VET = re.compile(
    rb"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|commentReference|\w+PrChange)[ />]"
)


@lru_cache(maxsize=32)
def mau_rieng(ten: str, data: bytes, kind: str) -> Mau:
    """Return an office's own template after looking at its tags.

    Raises:
        TemplateError: The file is no Word file, holds macros, links, comments or tracked changes,
            has a tag that is wrong or unknown, or lacks one of its kind.
    """
    parts = cac_phan_goi(ten, data)
    for muc in khong_nhan(parts):
        raise TemplateError(muc.what, where=ten, fix=muc.fix)
    _kiem_dau_vet(ten, parts)
    try:
        kiem_the(ten, data)
        kiem_do_dai_the(ten, parts)
        co = DocxTemplate(BytesIO(data)).get_undeclared_template_variables(moi_truong())
        sua = tach_ngat_phan(dat_lai_khoa(data))
    except QuaSuc as error:
        raise TemplateError(
            str(error.message), where=ten, fix="mở mẫu bằng Word, viết các thẻ ngắn lại"
        ) from error
    except JinjaError as error:
        raise TemplateError(
            "các thẻ {% … %} không khớp nhau",
            where=ten,
            fix="mở mẫu bằng Word, xem mỗi if, for có endif, endfor của nó",
        ) from error
    except HONG as error:
        raise TemplateError("mẫu hỏng, không đọc được", where=ten, fix=LUU_LAI) from error
    co = co - set(moi_truong().globals)
    _kiem_ten(ten, co, kind)
    return Mau(ten, sua, sha256(data).hexdigest(), thieu=THE_KHI_CO[kind] - co)


def _kiem_ten(ten: str, co: set[str], kind: str) -> None:
    for la in sorted(co - cac_the(kind)):
        gan = difflib.get_close_matches(la, cac_the(kind), n=1, cutoff=0.6)
        goi_y = f"có phải {gan[0]} không" if gan else f"dùng {', '.join(sorted(cac_the(kind)))}"
        raise TemplateError(f"mẫu dùng tên “{la}” không có", where=ten, fix=goi_y)
    thieu = sorted(THE_BAT_BUOC[kind] - co)
    if thieu:
        the = ", ".join(f"{{{{ {name} }}}}" for name in thieu)
        raise TemplateError(
            f"thiếu ô {the}", where=ten, fix="mở mẫu bằng Word và thêm ô vào đúng chỗ"
        )


def _kiem_dau_vet(ten: str, parts: Mapping[str, bytes]) -> None:
    """Refuse what its authors said to each other."""
    if any(_DAU_VET.search(data) for name, data in parts.items() if PHAN_CO_THE.fullmatch(name)):
        raise TemplateError(
            "mẫu còn ghi chú hoặc sửa đổi đang theo dõi",
            where=ten,
            fix="trong Word: Xem lại – chấp nhận mọi thay đổi, xoá mọi ghi chú, rồi lưu",
        )
