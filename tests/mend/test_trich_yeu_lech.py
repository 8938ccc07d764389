"""A subject that stands where the body does is misplaced, not missing; values are in Vietnamese."""

from dataclasses import replace
from io import BytesIO

import pytest
from ban_sua import cung_chu, go_bien_nhan
from dot_bien import goc
from sua_tep import doan, sua_tep, thay, xoa

from dangvan import check, fix
from dangvan.check.chu_gia_tri import (
    can_bang_chu,
    dan_dong_bang_chu,
    kieu_so_trang_bang_chu,
    mau_bang_chu,
    so_do,
)
from dangvan.layout import measure

CHU = "về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026"
NHU_THAN = doan(CHU, "VBTrichYeu", "VBNoiDung")
DAI = f"{CHU} và nhiệm vụ trọng tâm năm 2027 của các chi bộ, các đảng bộ trực thuộc trong toàn tỉnh"


def tep(*cac_sua: object) -> bytes:
    return sua_tep(goc("nq26"), NHU_THAN, *cac_sua, go_bien_nhan).getvalue()  # type: ignore[arg-type]  # Sua


@pytest.mark.parametrize("chu", [CHU, DAI, "CỦA BAN THƯỜNG VỤ", "công tác chi bộ"])
@pytest.mark.parametrize("gach", [True, False])
def test_a_subject_written_as_body_text_is_centred_and_bold_again(chu: str, gach: bool) -> None:
    sai = tep(thay(CHU, chu), *(() if gach else (xoa("-----"),)))
    cac_dieu = {muc.rule: muc for muc in check(BytesIO(sai)).findings}
    assert "thieu_trich_yeu" not in cac_dieu or chu.isupper()
    assert cac_dieu["can_giua_ten_loai"].found == "căn đều hai bên"
    ra = fix(BytesIO(sai))
    con = {muc.rule for muc in ra.report.findings}
    assert con <= {"thieu_trich_yeu"}
    assert cung_chu(sai, ra)
    kieu = next(muc for muc in measure(BytesIO(ra.data)).doan if muc.chu.strip() == chu)
    assert (kieu.kieu.can, kieu.kieu.thut_dau_dong_mm) == ("giua", 0)
    assert chu.isupper() or all(manh.kieu.dam for manh in kieu.manh)


def test_the_weight_of_a_misplaced_subject_is_told() -> None:
    (dam,) = [m for m in check(BytesIO(tep())).findings if m.rule == "kieu_chu_trich_yeu"]
    assert (dam.found, dam.expected) == ("chữ đứng, không đậm", "chữ đứng, đậm")


@pytest.mark.parametrize(
    "chu",
    [
        "Ban Thường vụ yêu cầu các chi bộ thực hiện nghị quyết này",
        "về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026.",
        "- về lãnh đạo thực hiện nhiệm vụ",
        "a) về lãnh đạo thực hiện nhiệm vụ",
        "Căn cứ Điều lệ Đảng;",
    ],
)
def test_body_text_under_the_kind_is_no_subject(chu: str) -> None:
    sai = tep(thay(CHU, chu), xoa("-----"))
    assert "thieu_trich_yeu" in {muc.rule for muc in check(BytesIO(sai)).findings}


def test_measured_values_are_said_in_vietnamese() -> None:
    kieu = measure(BytesIO(goc("nq26"))).doan[0].kieu
    noi = [
        dan_dong_bang_chu(replace(kieu, quy_tac_dong="boi_so", dan_dong_boi=boi, dan_dong_pt=0.0))
        for boi in (1.0, 1.15, 1.5)
    ]
    assert noi == [
        "dòng đơn (Single)",
        "1,15 lần dòng đơn (Multiple)",
        "1,5 lần dòng đơn (Multiple)",
    ]
    it_nhat = replace(kieu, quy_tac_dong="it_nhat", dan_dong_pt=18.5)
    assert dan_dong_bang_chu(it_nhat) == "ít nhất 18,5 pt (At least)"
    assert (can_bang_chu("trai"), can_bang_chu("deu")) == ("căn trái", "căn đều hai bên")
    assert (mau_bang_chu("0000FF"), mau_bang_chu("123456"), mau_bang_chu(None)) == (
        "xanh dương (0000FF)", "mã 123456", "đen",
    )  # fmt: skip
    assert kieu_so_trang_bang_chu("upperRoman") == "kiểu I, II, III"
    assert kieu_so_trang_bang_chu("hebrew1") == "không phải chữ số Ả Rập"
    assert so_do(12.70) == "12,7"


def test_a_mended_line_spacing_is_told_in_vietnamese() -> None:
    sai = sua_tep(
        goc("nq26"),
        go_bien_nhan,
        thay('w:lineRule="exact"', 'w:lineRule="auto"', "word/styles.xml"),
    )
    noi = {(m.before, m.after) for m in fix(sai).changes if m.rule == "dan_dong"}
    assert noi
    assert all("lần dòng đơn (Multiple)" in truoc for truoc, _ in noi)
    assert {sau for _, sau in noi} == {"chính xác 18 pt (Exactly)"}
