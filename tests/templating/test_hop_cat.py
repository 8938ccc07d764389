"""Reading a fact of a record gives what Jinja's own sandbox gives."""

import pytest
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dangvan.templating.hop_cat import HopCat


@pytest.mark.parametrize("attribute", ["ho_ten", "items", "keys", "khong_co", "__class__", ""])
@pytest.mark.parametrize(
    "obj",
    [
        {},
        {"ho_ten": "Nguyễn Văn A", "items": 1, "__class__": 2, "": 3},
        type("KieuRieng", (dict,), {"ho_ten": "của lớp"})(ho_ten="của mục"),
        "chữ",
        ["ho_ten"],
    ],
    ids=["rỗng", "dict", "lớp con của dict", "chữ", "danh sách"],
)
def test_an_attribute_is_what_jinja_says(obj: object, attribute: str) -> None:
    ra, goc = (
        loai(undefined=StrictUndefined).getattr(obj, attribute)
        for loai in (HopCat, ImmutableSandboxedEnvironment)
    )
    assert type(ra) is type(goc)
    if not isinstance(ra, StrictUndefined):
        assert str(ra) == str(goc)
