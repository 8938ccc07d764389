"""FrozenMap keeps order, refuses change and repetition."""

import pickle

import pytest

from dangvan.regulations.bang_chu import lap_bang_chu
from dangvan.regulations.frozen_map import FrozenMap


def test_frozen_map_reads_like_a_dict_in_written_order() -> None:
    table = FrozenMap([("b", 1), ("a", 2)])
    assert list(table) == ["b", "a"]
    assert (table["a"], len(table), dict(table)) == (2, 2, {"b": 1, "a": 2})
    assert repr(table) == "FrozenMap({'b': 1, 'a': 2})"


def test_frozen_map_equals_and_hashes_by_content() -> None:
    assert FrozenMap({"a": 1}) == FrozenMap([("a", 1)])
    assert hash(FrozenMap({"a": 1, "b": 2})) == hash(FrozenMap({"b": 2, "a": 1}))
    assert pickle.loads(pickle.dumps(FrozenMap({"a": 1}))) == FrozenMap({"a": 1})


def test_frozen_map_refuses_assignment_and_deletion() -> None:
    table = FrozenMap({"a": 1})
    with pytest.raises(AttributeError, match="cannot change"):
        table._data = {}
    with pytest.raises(AttributeError, match="cannot change"):
        del table._data
    with pytest.raises(TypeError):
        table["b"] = 2  # type: ignore[index]  # the refusal is what is tested


def test_frozen_map_refuses_a_repeated_key() -> None:
    with pytest.raises(ValueError, match="given twice"):
        FrozenMap([("a", 1), ("a", 2)])


@pytest.mark.parametrize("style", ["đậmm", "đứng đậm", ""])
def test_font_table_refuses_an_unknown_style_word(style: str) -> None:
    with pytest.raises(ValueError, match="unknown case or style"):
        lap_bang_chu((("a", "A", "IN HOA", 1, 1, style),), source="x", do_tin_cay="A")
