"""A paper for a web program: facts of a form in, a Word file or what to mend out."""

import sys
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from dangvan import DangvanError, NghiQuyet, Register, render

DU_LIEU = Path(__file__).parent / "data"
DON_VI = yaml.safe_load((DU_LIEU / "don-vi-2021.yaml").read_bytes())


def lam_nghi_quyet(du_kien: dict[str, Any], so: Register) -> bytes | list[str]:
    """Return the Word file of a resolution, or the sentences that tell what is wrong."""
    chung = {ten: muc for ten, muc in DON_VI.items() if ten in NghiQuyet.model_fields}
    try:
        with so.issue(NghiQuyet.model_validate(chung | du_kien)) as co_so:
            return render(co_so).data
    except ValidationError as error:
        return [str(loi["msg"]) for loi in error.errors()]
    except DangvanError as error:
        return [str(error)]


BIEU_MAU = {
    "ngay_ban_hanh": "14/01/2021",
    "trich_yeu": "lãnh đạo thực hiện nhiệm vụ năm 2021",
    "noi_dung": "Giao Văn phòng theo dõi, đôn đốc việc thực hiện.",
    "noi_nhan": ["Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ Khối"],
}

with Register("sqlite://") as register:
    assert lam_nghi_quyet({**BIEU_MAU, "ngay_ban_hanh": "14/13/2021"}, register) == [
        "Ngày ban hành: ngày không có trong lịch. Cách sửa: xem lại ngày, tháng"
    ]
    tep_word = lam_nghi_quyet(BIEU_MAU, register)
    sys.stdout.write(f"{register.entries()[0].so_ky_hieu}: {len(tep_word)} byte\n")
