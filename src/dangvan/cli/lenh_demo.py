"""The verb that shows everything at once."""

from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from dangvan.cli.demo import TEN_BAO_CAO, TEN_SO, lam_demo
from dangvan.cli.man_hinh import in_bang, in_dong, in_json, loi
from dangvan.cli.tep_van_ban import tim_loai
from dangvan.cli.tuy_chon import GhiDe, Json

Muc = dict[str, object]


def demo(
    out: Annotated[Path, typer.Option("--out", metavar="THƯ-MỤC", help="Thư mục ghi ra.")],
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Làm thử trọn bộ ví dụ: nghị quyết, kế hoạch, 52 quyết định kết nạp, sổ và báo cáo.

    Người trong ví dụ không có thật. Dữ kiện ở thư mục examples/data, mở xem và sửa được.
    """
    with loi.status("Đang làm…"):
        muc = lam_demo(out, overwrite=overwrite)
    if json:
        in_json(muc)
        return
    in_bang(("Văn bản", "Số", "Tệp"), [_dong(list(nhom)) for _, nhom in groupby(muc, _cung_cho)])
    in_dong()
    in_dong(f"{len(muc)} văn bản, sổ {TEN_SO}, báo cáo {TEN_BAO_CAO}: {out.resolve()}")
    so_canh_bao = sum(len(mot["canh_bao"]) for mot in muc if isinstance(mot["canh_bao"], list))
    in_dong(f"{so_canh_bao} điều cần xem lại.")


def _cung_cho(muc: Muc) -> tuple[object, object]:
    return muc["nguon"], PurePosixPath(str(muc["tap_tin"])).parent


def _dong(nhom: list[Muc]) -> tuple[str, str, str]:
    dau, cuoi = nhom[0], nhom[-1]
    ten = tim_loai(str(dau["loai"])).ten_loai
    if len(nhom) == 1:
        return ten.capitalize(), str(dau["so_ky_hieu"]), str(dau["tap_tin"])
    so = f"{dau['so_ky_hieu']} … {cuoi['so_ky_hieu']}"
    return f"{len(nhom)} {ten.lower()}", so, f"{PurePosixPath(str(dau['tap_tin'])).parent}/"
