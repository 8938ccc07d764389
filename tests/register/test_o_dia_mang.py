"""A register lies only where a lock on it reaches every machine."""

import sys
from pathlib import Path

import pytest

from dangvan.errors import RegisterError
from dangvan.register import Register, o_dia_mang
from dangvan.register.o_dia_mang import o_dia_cua

BANG = r"""
21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 21 0:40 / /mnt/chung rw,relatime shared:12 - cifs //may-chu/chung rw,vers=3.0,nobrl
31 21 0:41 / /mnt/tot rw,relatime shared:13 master:2 - cifs //may-chu/tot rw,vers=3.0
32 21 0:42 / /mnt/nfs rw - nfs4 may-chu:/xuat rw,vers=4.2,local_lock=none
33 21 0:43 / /mnt/nfs3 rw - nfs may-chu:/xuat rw,vers=3,nolock,local_lock=none
34 21 0:44 / /mnt/xa rw,nosuid - fuse.sshfs van-thu@may-chu:/ rw
35 31 0:45 / /mnt/tot/trong rw - fuse.rclone dam-may: rw
36 21 0:46 / /mnt/C\303\264ng\040v\304\203n rw - nfs may-chu:/x rw,local_lock=all
37 21 0:47 / /mnt/hai\040lop rw - nfs may-chu:/x rw,nolock
38 21 0:48 / /mnt/hai\040lop rw - ext4 /dev/sdb1 rw
dòng hỏng
"""


@pytest.mark.parametrize(
    ("tep", "vi_sao"),
    [
        ("/home/van-thu/so.db", ""),
        ("/mnt/chung/so.db", "ổ mạng cifs gắn với nobrl"),
        ("/mnt/tot/so.db", ""),
        ("/mnt/totnhat/so.db", ""),
        ("/mnt/nfs/2026/so.db", ""),
        ("/mnt/nfs3/so.db", "ổ mạng nfs gắn với nolock"),
        ("/mnt/xa/so.db", "ổ sshfs"),
        ("/mnt/tot/trong/so.db", "ổ rclone"),
        ("/mnt/hai lop/so.db", ""),
    ],
)
def test_where_locks_do_not_reach_a_register_may_not_lie(tep: str, vi_sao: str) -> None:
    o_dia = o_dia_cua(Path(tep), BANG)
    assert o_dia
    assert o_dia.vi_sao_khong == vi_sao


def test_a_path_on_no_known_file_system_is_let_through() -> None:
    assert o_dia_cua(Path("/so.db"), "") is None


def test_a_register_there_is_refused_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bang = tmp_path / "mountinfo"
    bang.write_text(f"40 1 0:50 / {tmp_path} rw - fuse.sshfs may: rw\n", encoding="utf-8")
    monkeypatch.setattr(o_dia_mang, "_BANG_GAN", bang)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(RegisterError, match=r"ổ sshfs không khoá.*hai máy.*Cách sửa.*PostgreSQL"):
        Register(tmp_path / "so.db")
    assert list(tmp_path.iterdir()) == [bang]


def test_where_nothing_tells_how_folders_are_mounted_a_register_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(o_dia_mang, "_BANG_GAN", tmp_path / "khong-co")
    monkeypatch.setattr(sys, "platform", "linux")
    Register(tmp_path / "so.db").close()
    assert (tmp_path / "so.db").is_file()
