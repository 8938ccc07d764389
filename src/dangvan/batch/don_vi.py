"""The office file: facts that every paper of an office shares, and how its register works."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field

from dangvan.errors import DataError
from dangvan.models import NhiemKy, ToChucDang
from dangvan.models.base import BanGhi

OfficeSource = str | os.PathLike[str] | Mapping[str, Any]
"""A YAML file, or the same facts as a mapping (`Any`: they are validated next)."""


class DonVi(BanGhi):
    """An office: its body, its term, its register's policy, and facts its papers share."""

    co_quan_ban_hanh: ToChucDang = Field(title="Cơ quan ban hành")
    nhiem_ky: NhiemKy = Field(title="Nhiệm kỳ")
    so_da_dung: dict[str, int] = Field(
        default_factory=dict,
        title="Số đã dùng",
        description="Số cuối đã cấp trước khi dùng phần mềm, theo ký hiệu loại: KH: 128",
    )
    chung_day_so_qd: bool = Field(
        default=False,
        title="Chung dãy số QĐ",
        description="Quyết định và Quy định dùng chung một dãy số",
    )
    xu_ly_tai_lieu_mat: bool = Field(default=False, title="Xử lý tài liệu mật")
    chung: dict[str, Any] = Field(
        default_factory=dict,
        title="Chung",
        description="Mục chung của mọi văn bản: nguoi_ky, noi_nhan, can_cu…",
    )

    def su_kien(self) -> dict[str, Any]:
        """Return the facts every paper of this office starts from."""
        return {
            "co_quan_ban_hanh": self.co_quan_ban_hanh,
            "nhiem_ky": self.nhiem_ky,
            **self.chung,
        }


def doc_don_vi(source: OfficeSource) -> DonVi:
    """Return the office a YAML file or a mapping describes.

    Names that are not the office's own are facts its papers share.

    Raises:
        DataError: The file cannot be read, or is no YAML of names and values.
        pydantic.ValidationError: A fact is missing or impossible; in Vietnamese.
    """
    facts = dict(source) if isinstance(source, Mapping) else doc_yaml(source)
    own = {ten: facts.pop(ten) for ten in tuple(facts) if ten in DonVi.model_fields}
    return DonVi.model_validate({**own, "chung": {**facts, **own.get("chung", {})}})


def doc_yaml(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Return the names and values of a YAML file.

    Raises:
        DataError: The file cannot be read, or holds something else.
    """
    try:
        facts = yaml.safe_load(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DataError(
            f"không đọc được tệp ({error.strerror or error})",
            where=str(path),
            fix="xem lại đường dẫn",
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        dong = f" ở dòng {mark.line + 1}" if mark else ""
        raise DataError(
            f"không phải YAML đúng cách{dong}",
            where=str(path),
            fix="xem lại dấu hai chấm, dấu ngoặc và khoảng trắng đầu dòng; lưu tệp theo UTF-8",
        ) from error
    if not isinstance(facts, dict) or not all(isinstance(ten, str) for ten in facts):
        raise DataError(
            "tệp phải gồm các mục có tên", where=str(path), fix="ghi như ten_muc: giá trị"
        )
    return facts
