"""Every value of the regulations as JSON: a changed one shows in review."""

import json
from collections.abc import Callable

import pytest
from plain_data import plain

from dangvan.regulations import (
    CAC_LUAT_KET_NAP,
    CAC_QUY_DINH_THE_LOAI,
    CAN_CU_PHAP_LY,
    LOAI_TO_CHUC,
    REGULATIONS,
)

SNAPSHOTS: dict[str, object] = {
    **{regulation.khoa: regulation for regulation in REGULATIONS},
    **{rules.khoa: rules for rules in CAC_QUY_DINH_THE_LOAI},
    "loai_to_chuc": LOAI_TO_CHUC,
    "can_cu_phap_ly": CAN_CU_PHAP_LY,
    "luat_ket_nap": CAC_LUAT_KET_NAP,
}


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_snapshot_of_every_value(name: str, golden: Callable[[str, str], None]) -> None:
    text = json.dumps(plain(SNAPSHOTS[name]), ensure_ascii=False, indent=1)
    golden(f"regulations/{name}.json", text + "\n")
