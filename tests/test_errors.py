import errno
import pickle

import pytest

from dangvan.errors import DangvanError, DataError, loi_o_dia


def test_a_message_says_where_what_and_how_to_mend_it() -> None:
    error = DataError("thiếu tên", where="dòng 3", fix="ghi tên")
    assert str(error) == "dòng 3: thiếu tên. Cách sửa: ghi tên"
    assert str(DangvanError("thiếu tên")) == "thiếu tên"


def test_an_error_survives_its_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(DataError("thiếu tên", where="dòng 3", fix="ghi tên")))
    assert (type(error), error.what, error.where, error.fix) == (
        DataError,
        "thiếu tên",
        "dòng 3",
        "ghi tên",
    )


@pytest.mark.parametrize("so", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EIO])
def test_what_the_disk_says_is_vietnamese(so: int) -> None:
    dieu_sai, cach_sua = loi_o_dia(OSError(so, "English words"))
    assert dieu_sai
    assert cach_sua
    assert "English" not in dieu_sai + cach_sua
