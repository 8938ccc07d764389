"""An argument of a wrong kind is told in Vietnamese, with what to give, at every public door."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from vi_du_van_ban import nghi_quyet_2026

from dangvan import (
    DataError,
    NghiQuyet,
    NoiDung,
    QuyetDinhKetNap,
    Register,
    canh_bao,
    check,
    convert_to_pdf,
    dau_ban_sao,
    fix,
    merge_for_print,
    page_views,
    render,
    render_batch,
    verify,
)

NQ = nghi_quyet_2026(so_van_ban=None)
TO_CHUC, KY = NQ.co_quan_ban_hanh, NQ.nhiem_ky
GIAY = render(NQ)
DON_VI = Path(__file__).parents[1] / "examples/data/don-vi-2026.yaml"

# Any: wrong on purpose, every one of them.
SAI: dict[str, Callable[[Any], Any]] = {
    "render_dict": lambda _: render({}),  # type: ignore[arg-type]
    "render_class": lambda _: render(NghiQuyet),  # type: ignore[arg-type]
    "render_key": lambda _: render(NQ, khoa_bien_nhan="k" * 16),  # type: ignore[arg-type]
    "save": lambda _: GIAY.save(None),  # type: ignore[arg-type]
    "canh_bao": lambda _: canh_bao({}),  # type: ignore[arg-type]
    "dau_ban_sao": lambda _: dau_ban_sao({}),  # type: ignore[arg-type]
    "noi_dung": lambda _: NoiDung.tu_markdown(5),  # type: ignore[arg-type]
    "verify_van_ban": lambda _: verify(GIAY.data, van_ban={}),  # type: ignore[arg-type]
    "check_regulation": lambda _: check(GIAY.data, regulation=5),  # type: ignore[arg-type]
    "fix_regulation": lambda _: fix(GIAY.data, regulation=5),  # type: ignore[arg-type]
    "merge_text": lambda _: merge_for_print("giay.docx"),
    "merge_bytes": lambda _: merge_for_print(GIAY.data),  # type: ignore[arg-type]
    "merge_one": lambda _: merge_for_print(GIAY),  # type: ignore[arg-type]
    "merge_model": lambda _: merge_for_print([NQ]),  # type: ignore[list-item]
    "pdf_text": lambda _: convert_to_pdf(".", "ra"),
    "pdf_bytes": lambda _: convert_to_pdf([GIAY.data], "ra"),  # type: ignore[list-item]
    "page_views": lambda _: page_views(GIAY.data, dpi="96"),  # type: ignore[arg-type]
    "register": lambda _: Register(None),  # type: ignore[arg-type]
    "issue": lambda so: so.issue({}).__enter__(),
    "issue_note": lambda so: so.issue(NQ, ghi_chu=5).__enter__(),
    "next_number": lambda so: so.next_number({}),
    "take": lambda so: so.take({}),
    "void": lambda so: so.void("01-NQ/TU", ly_do="in sai"),
    "void_reason": lambda so: so.void(NQ, ly_do=None),
    "attach": lambda so: so.attach({}, tap_tin="a.docx"),
    "attach_path": lambda so: so.attach(NQ, tap_tin=None),
    "add_term": lambda so: so.add_term({}, KY),
    "add_term_term": lambda so: so.add_term(TO_CHUC, "2025 - 2030"),
    "continue_from": lambda so: so.continue_from(TO_CHUC, NghiQuyet, KY, "3"),
    "reserve_body": lambda so: _giu(so, co_quan={}),
    "reserve_term": lambda so: _giu(so, nhiem_ky="2025 - 2030"),
    "reserve_kind": lambda so: _giu(so, ten_loai=5),
    "reserve_count": lambda so: _giu(so, so_luong="3"),
    "reserve_day": lambda so: _giu(so, ngay_ban_hanh="30/6/2026"),
    "reserve_moment": lambda so: _giu(so, ngay_ban_hanh=datetime(2026, 6, 30)),
    "reserve_block": lambda so: so.reserve_block([{}], ma_dot="a", khoa_dong=["1"]),
    "entries_body": lambda so: so.entries(to_chuc="Tỉnh uỷ"),
    "entries_day": lambda so: so.entries(tu_ngay="30/6/2026"),
    "history": lambda so: so.history("01-NQ/TU"),
    "match_file": lambda so: so.match_file(b"00"),
    "import_body": lambda so: so.import_xlsx("so.xlsx", {}, KY),
    "export": lambda so: so.export_xlsx(None),
    "batch_register": lambda so: _dot(so, register="so.db"),
    "batch_kind": lambda so: _dot(so, kind="quyet_dinh_ket_nap"),
    "batch_office": lambda so: _dot(so, office=5),
    "batch_out": lambda so: _dot(so, out=None),
    "batch_day": lambda so: _dot(so, hom_nay="30/6/2026"),
    "batch_template": lambda so: _dot(so, template=5),
}


def _giu(so: Register, **khac: Any) -> object:  # Any: wrong on purpose
    dung: dict[str, Any] = {  # Any: arguments of many kinds
        "co_quan": TO_CHUC,
        "ten_loai": NghiQuyet,
        "nhiem_ky": KY,
        "so_luong": 3,
        "ma_dot": "a",
        "ngay_ban_hanh": date(2026, 6, 30),
    }
    return so.reserve(**dung | khac)


def _dot(so: Register, **khac: Any) -> object:  # Any: wrong on purpose
    dung: dict[str, Any] = {  # Any: arguments of many kinds
        "kind": QuyetDinhKetNap,
        "office": DON_VI,
        "register": so,
        "out": "ra",
    }
    return render_batch([{"Họ và tên": "Nguyễn Văn A"}], **dung | khac)


@pytest.mark.parametrize("cua", SAI)
def test_tham_so_sai_kieu_thi_noi_cach_dua(
    cua: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with Register(tmp_path / "so.db") as so:
        with pytest.raises(DataError, match=r"không thể là một giá trị kiểu “\w+”\. Cách sửa: \w"):
            SAI[cua](so)

        assert so.entries() == ()
    assert [path.name for path in tmp_path.iterdir()] == ["so.db"]
