"""A paper's facts back from its file: typed again, not judged again."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError, ValidationInfo

from dangvan.errors import DataError

_DOC_LAI = {"doc_lai": True}
Loai = TypeVar("Loai", bound=BaseModel)


def doc_lai(kind: type[Loai], du_kien: Mapping[str, Any]) -> Loai:
    """Return the paper whose facts a file held.

    The rules of admission are left out: they judge by facts that are not printed, such as the day
    of a meeting, and a later law must not make an issued paper unreadable.

    Args:
        kind: The kind of paper.
        du_kien: Its facts; `Any`: they are validated here.

    Raises:
        DataError: They are no facts of such a paper; personal values are not repeated.
    """
    try:
        return kind.model_validate(du_kien, context=_DOC_LAI)
    except ValidationError as error:
        cac_loi = error.errors(include_url=False, include_input=False, include_context=False)
        cho = sorted({".".join(map(str, loi["loc"])) or "cả văn bản" for loi in cac_loi})
        raise DataError(f"dữ kiện không hợp lệ ở {', '.join(cho[:5])}") from None


def la_doc_lai(info: ValidationInfo) -> bool:
    """Tell whether a model is read back from a file."""
    return bool(info.context and info.context.get("doc_lai"))
