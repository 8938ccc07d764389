"""A .docx may be given as a path, as bytes, or as a stream, wherever one is taken."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from own_templates import own
from vi_du_van_ban import nghi_quyet_2026

from dangvan import (
    DataError,
    DocxError,
    check,
    fix,
    lint_template,
    merge_for_print,
    page_views,
    read,
    render,
    verify,
)
from dangvan.layout import measure
from dangvan.layout.do_tep import open_parts

MAU = own(("{{ trich_yeu }}", "{{ trich_yeu }} "), kind="nghi_quyet").getvalue()
GIAY = render(nghi_quyet_2026(so_van_ban=2)).data
KHONG_BIEN_NHAN = render(nghi_quyet_2026(so_van_ban=2), bien_nhan=False).data
THEO_MAU = render(nghi_quyet_2026(so_van_ban=2), template=MAU).data

# Any: each door answers with its own kind; the answers are only compared.
CUA: dict[str, tuple[bytes, Callable[[Any], Any]]] = {
    "read": (GIAY, read),
    "verify": (GIAY, verify),
    "verify_template": (MAU, lambda mau: verify(THEO_MAU, template=mau)),
    "check": (GIAY, lambda tep: check(tep).findings),
    "fix": (KHONG_BIEN_NHAN, lambda tep: fix(tep).data),
    "measure": (GIAY, lambda tep: replace(measure(tep), ten="")),
    "open_parts": (GIAY, lambda tep: [phan.ten for phan in open_parts(tep)]),
    "merge_for_print": (GIAY, lambda tep: merge_for_print([tep, GIAY]).data),
    "lint_template": (MAU, lambda mau: lint_template(mau, "nghi_quyet")),
    "render": (MAU, lambda mau: render(nghi_quyet_2026(), template=mau).data),
}


@pytest.mark.parametrize("cua", CUA)
def test_moi_cua_nhan_moi_nguon(cua: str, tmp_path: Path) -> None:
    data, ham = CUA[cua]
    tep = tmp_path / "tep.docx"
    tep.write_bytes(data)
    mong_doi = ham(tep)

    for nguon in (str(tep), data, bytearray(data), memoryview(data), BytesIO(data)):
        assert ham(nguon) == mong_doi, type(nguon).__name__


@pytest.mark.parametrize("cua", [*CUA, "page_views"])
@pytest.mark.parametrize(
    "sai", [{"data": GIAY}, 5, None, StringIO("chữ")], ids=lambda v: type(v).__name__
)
def test_khong_phai_tep_thi_noi_cach_dua(cua: str, sai: object) -> None:
    ham = page_views if cua == "page_views" else CUA[cua][1]
    if sai is None and cua in ("render", "verify_template"):
        return  # no template: the built-in one

    with pytest.raises(DataError, match=r"kiểu “\w+”. Cách sửa: đưa đường dẫn, nội dung tệp"):
        ham(sai)  # type: ignore[arg-type]  # wrong on purpose


def test_tep_lon_qua_thi_khong_doc_het() -> None:
    with pytest.raises(DocxError, match="lớn hơn 60 MB"):
        check(bytes(60_000_001))
