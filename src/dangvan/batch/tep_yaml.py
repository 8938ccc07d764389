"""Reading YAML the way clerks type it: nothing is guessed, nothing is dropped."""

import os
import re
from pathlib import Path
from typing import Any

import yaml

from dangvan.errors import DataError, loi_o_dia

_DUNG_LUONG_TOI_DA = 5_000_000
_CACH_SUA = "xem lại dấu hai chấm, dấu ngoặc, dấu nháy và khoảng trắng đầu dòng"


class _DocYaml(yaml.SafeLoader):
    """YAML 1.1 without its surprises: `010` is no eight, `12:30` no number, `no` no false."""


_DocYaml.yaml_implicit_resolvers = {}
for _the, _mau, _dau in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"-?(?:0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
    ("merge", r"<<", "<"),
):
    _DocYaml.add_implicit_resolver(
        f"tag:yaml.org,2002:{_the}", re.compile(f"^(?:{_mau})$"), list(_dau)
    )


def _khong_trung(loader: _DocYaml, node: yaml.MappingNode) -> dict[Any, Any]:
    """Build a mapping; a name written twice would silently lose its first value."""
    da_co: set[str] = set()
    for khoa, _ in node.value:
        ten = str(khoa.value)
        if ten in da_co and khoa.tag != "tag:yaml.org,2002:merge":
            raise yaml.MarkedYAMLError(
                problem=f"mục “{ten}” ghi hai lần", problem_mark=khoa.start_mark
            )
        da_co.add(ten)
    loader.flatten_mapping(node)
    return loader.construct_mapping(node, deep=True)


def _ngay(loader: _DocYaml, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        raise yaml.MarkedYAMLError(
            problem=f"ngày “{node.value}” không có trong lịch", problem_mark=node.start_mark
        ) from None


_DocYaml.add_constructor("tag:yaml.org,2002:map", _khong_trung)
_DocYaml.add_constructor("tag:yaml.org,2002:timestamp", _ngay)


def doc_yaml(path: str | os.PathLike[str]) -> dict[str, Any]:  # Any: validated by a model next
    """Return the names and values of a YAML file.

    Only `true`, `false`, whole and decimal numbers, and days like `2021-01-14` are more than
    text; `14/01/2021` stays text, which the models read as a day.

    Raises:
        DataError: The file cannot be read, is no YAML of names and values, or holds a name twice;
            with the line.
    """
    where = str(path)
    chu = doc_chu(path)
    try:
        facts = yaml.load(chu, Loader=_DocYaml)  # _DocYaml is a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        dong = f", dòng {mark.line + 1}" if mark else ""
        what, fix = _viet(error)
        raise DataError(what, where=f"{where}{dong}", fix=fix) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise DataError("không phải YAML đúng cách", where=where, fix=_CACH_SUA) from error
    if not isinstance(facts, dict) or not all(isinstance(ten, str) for ten in facts):
        raise DataError("tệp phải gồm các mục có tên", where=where, fix="ghi như ten_muc: giá trị")
    return facts


def doc_chu(path: str | os.PathLike[str]) -> str:
    """Return the text of a UTF-8 file.

    Raises:
        DataError: The file cannot be read, is too big, or is not UTF-8.
    """
    where = str(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise DataError(
            "không có tệp này", where=where, fix="kiểm tra lại tên tệp và thư mục"
        ) from error
    except OSError as error:
        raise DataError(
            f"không đọc được tệp ({loi_o_dia(error)[0]})",
            where=where,
            fix="xem lại đường dẫn và quyền đọc",
        ) from error
    if len(data) > _DUNG_LUONG_TOI_DA:
        raise DataError("tệp quá lớn", where=where, fix="chỉ ghi dữ kiện của một văn bản")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(
            "tệp không ghi theo UTF-8", where=where, fix="lưu lại tệp với mã UTF-8"
        ) from error


def _viet(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Return what is wrong and how to mend it: our own findings, or that it is no YAML."""
    problem = error.problem or ""
    if problem.startswith("mục "):
        return problem, "giữ một mục, xoá mục kia"
    if problem.startswith("ngày "):
        return problem, "xem lại ngày, tháng"
    return "không phải YAML đúng cách", _CACH_SUA
