"""The mark of a paper that is not made is what the receipt of the made one tells."""

import pytest
from vi_du_van_ban import cac_van_ban

from dangvan.render import render
from dangvan.render.dau_giay import dau_giay

CAC_VAN_BAN = cac_van_ban()


@pytest.mark.parametrize("ten", CAC_VAN_BAN)
def test_the_mark_is_that_of_the_receipt(ten: str) -> None:
    receipt = render(CAC_VAN_BAN[ten]).receipt
    assert dau_giay(CAC_VAN_BAN[ten]) == (
        receipt.van_ban_sha256,
        receipt.mau_sha256,
        receipt.regulation,
        receipt.phien_ban,
    )
