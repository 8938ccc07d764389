"""What pydantic finds wrong, said in Vietnamese with the field's label."""

import difflib
import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

_KIEU_LOI = "loi_du_lieu"
_DAI_NHAT = 60
_AN = "…"
_NHOM = (dict, list, tuple, set, BaseModel)

_DONG_BANG = (
    "đã đóng băng, không gán, không xoá được. Cách sửa: lập bản mới, được kiểm tra lại, bằng "
    "type(cu).model_validate({**dict(cu), “tên mục”: giá trị}); số và ngày của văn bản thì "
    "with_so_van_ban(…), with_ngay_ban_hanh(…). model_copy(update=…) không kiểm tra gì"
)

_Cau = Callable[[ErrorDetails], str]

_CAU: Mapping[str, _Cau] = {
    "missing": lambda _: "thiếu. Cách sửa: ghi thêm mục này",
    "string_type": lambda e: f"cần là chữ, đang là {_gia_tri(e)}. Cách sửa: ghi chữ",
    "string_unicode": lambda _: "có nửa ký tự, không in được. Cách sửa: gõ lại chỗ đó",
    "string_too_short": lambda _: "để trống. Cách sửa: ghi thêm mục này",
    "too_short": lambda e: _qua_ngan(e),
    "int_type": lambda e: _so_nguyen(e),
    "int_parsing": lambda e: _so_nguyen(e),
    "int_parsing_size": lambda e: _so_nguyen(e),
    "int_from_float": lambda e: _so_nguyen(e),
    "finite_number": lambda e: _so_nguyen(e),
    "bool_type": lambda e: _dung_sai(e),
    "bool_parsing": lambda e: _dung_sai(e),
    "greater_than_equal": lambda e: (
        f"đang là {_gia_tri(e)}. Cách sửa: ghi từ {e['ctx']['ge']} trở lên"
    ),
    "less_than_equal": lambda e: (
        f"đang là {_gia_tri(e)}. Cách sửa: ghi từ {e['ctx']['le']} trở xuống"
    ),
    "literal_error": lambda e: f"đang là {_gia_tri(e)}. Cách sửa: chọn {_lua_chon(e)}",
    "tuple_type": lambda e: (
        f"cần là danh sách, đang là {_gia_tri(e)}. Cách sửa: ghi trong dấu [ ], dù chỉ một mục"
    ),
    "frozen_instance": lambda _: _DONG_BANG,
    "model_type": lambda e: _nhom_muc(e),
    "model_attributes_type": lambda e: _nhom_muc(e),
    "json_invalid": lambda e: (
        f"không đọc được JSON ({e['ctx']['error']}). Cách sửa: xem lại dấu ngoặc, dấu phẩy"
    ),
    "value_error": lambda e: str(e["ctx"]["error"]),
}


def sang_tieng_viet(
    error: ValidationError, model: type[BaseModel], *, rieng_tu: bool = False
) -> ValidationError:
    """Return the same error, each line in Vietnamese and opened by the field's label.

    A line that is Vietnamese already is kept. With `rieng_tu` no value is repeated.
    """
    return ValidationError.from_exception_data(
        error.title,
        [_dong(line, model, rieng_tu) for line in error.errors(include_url=False)],
        hide_input=True,
    )


def _dong(line: ErrorDetails, model: type[BaseModel], rieng_tu: bool) -> InitErrorDetails:
    if rieng_tu:
        line = {**line, "input": _AN}
    nhan = _nhan(line["loc"], model)
    cap = len(line["loc"])
    if line["type"] != _KIEU_LOI:
        cau = f"{nhan}: {_cau(line, model)}" if nhan else _cau(line, model)
    elif nhan and line["ctx"]["cap"] < cap:
        cau = f"{nhan} – {line['msg']}"
    else:
        cau = line["msg"]  # a parent class has put the label there
    return InitErrorDetails(
        type=PydanticCustomError(_KIEU_LOI, "{cau}", {"cau": cau, "cap": cap}),
        loc=line["loc"],
        # A whole record may hold a person's data, which must not travel with an error.
        input=_AN if isinstance(line["input"], _NHOM) else line["input"],
    )


def _cau(line: ErrorDetails, model: type[BaseModel]) -> str:
    if line["type"] == "extra_forbidden":
        return _truong_la(str(line["loc"][-1]), model)
    viet = _CAU.get(line["type"])
    if viet:
        return viet(line)
    return f"{_gia_tri(line)} không dùng được ({line['type']}). Cách sửa: xem lại giá trị này"


def _nhan(loc: tuple[int | str, ...], model: type[BaseModel]) -> str:
    """The label of the outermost field, with the position in a list where there is one."""
    if not loc or not isinstance(loc[0], str) or loc[0] not in model.model_fields:
        return ""
    nhan = model.model_fields[loc[0]].title or loc[0]
    thu_tu = [str(part + 1) for part in loc[1:] if isinstance(part, int)]
    return f"{nhan}, mục {thu_tu[0]}" if thu_tu else nhan


def _truong_la(ten: str, model: type[BaseModel]) -> str:
    gan = difflib.get_close_matches(ten, model.model_fields, n=1, cutoff=0.6)
    goi_y = f"có phải {gan[0]} không" if gan else f"chỉ dùng {', '.join(model.model_fields)}"
    return f"không có mục “{ten}”. Cách sửa: {goi_y}"


def _qua_ngan(line: ErrorDetails) -> str:
    if isinstance(line["input"], str):
        return "để trống. Cách sửa: ghi thêm mục này"
    it_nhat = line["ctx"]["min_length"]
    return f"cần ít nhất {it_nhat} mục. Cách sửa: ghi thêm cho đủ"


def _so_nguyen(line: ErrorDetails) -> str:
    return f"cần là số nguyên, đang là {_gia_tri(line)}. Cách sửa: ghi chữ số, không ngoặc kép"


def _dung_sai(line: ErrorDetails) -> str:
    return f"đang là {_gia_tri(line)}. Cách sửa: ghi đúng (true) hoặc sai (false)"


def _nhom_muc(line: ErrorDetails) -> str:
    return f"cần là các mục có tên, đang là {_gia_tri(line)}. Cách sửa: ghi từng mục theo tên"


def _gia_tri(line: ErrorDetails) -> str:
    value: Any = line["input"]  # Any: whatever the caller gave
    if isinstance(value, _NHOM):
        return "một nhóm mục"
    # A lone half of a pair cannot leave the program as UTF-8.
    chu = str(value).encode("utf-8", "backslashreplace").decode()
    return f"“{chu}”" if len(chu) <= _DAI_NHAT else f"“{chu[:_DAI_NHAT]}…”"


def _lua_chon(line: ErrorDetails) -> str:
    mong_doi = re.sub(r"'([^']*)'", r"“\1”", str(line["ctx"]["expected"]))
    return mong_doi.replace(" or ", " hoặc ")
