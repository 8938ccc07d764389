"""The last call is remembered, and never told of another one."""

import pytest

from dangvan.text import nho_cuoi


def test_the_last_call_is_remembered_and_no_other() -> None:
    da_goi: list[str] = []

    @nho_cuoi
    def dai(chu: str) -> int:
        da_goi.append(chu)
        return len(chu)

    assert [dai("xã"), dai("xã"), dai("phường"), dai("xã")] == [2, 2, 6, 2]
    assert da_goi == ["xã", "phường", "xã"]


def test_an_equal_argument_is_the_one_looked_for_next() -> None:
    class Muc:
        so_lan = 0

        def __eq__(self, khac: object) -> bool:
            Muc.so_lan += 1
            return isinstance(khac, Muc)

        __hash__ = None  # type: ignore[assignment] # a record whose hash would cost too much

    @nho_cuoi
    def ham(muc: Muc) -> str:
        return "đã xét"

    mot, hai = Muc(), Muc()
    assert {ham(mot), ham(hai), ham(hai), ham(hai)} == {"đã xét"}
    assert Muc.so_lan == 1


def test_what_was_raised_is_not_remembered() -> None:
    @nho_cuoi
    def ham(chu: str) -> str:
        if chu == "sai":
            raise ValueError(chu)
        return chu

    assert ham("đúng") == "đúng"
    for _ in range(2):
        with pytest.raises(ValueError, match="sai"):
            ham("sai")
    assert ham("đúng") == "đúng"
