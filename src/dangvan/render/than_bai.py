"""A structured body as Word paragraphs and tables of the template's styles."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from dangvan.models import Bang, ChuTho, DoanChu, KhoiIn, thanh_doan
from dangvan.render.rong_cot import rong_cot
from dangvan.templating import wml

KIEU_KHOI: Mapping[tuple[str, int], str] = MappingProxyType(
    {
        ("doan", 0): "VBNoiDung",
        ("phan", 0): "VBPhan",
        ("ten_phan", 0): "VBTenPhan",
        ("chuong", 0): "VBPhan",
        ("ten_chuong", 0): "VBTenPhan",
        ("muc", 0): "VBMuc",
        ("ten_muc", 0): "VBTenMuc",
        ("muc_la_ma", 0): "VBMucLaMa",
        ("muc_so", 1): "VBMucSo1",
        ("muc_so", 2): "VBMucSo2",
        ("muc_so", 3): "VBMucSo3",
        ("dieu", 0): "VBDieu",
        ("khoan", 0): "VBKhoan",
        ("diem", 0): "VBDiem",
        ("gach", 0): "VBGach",
        ("tieu_de_bang", 0): "VBTenBang",
        ("don_vi_tinh", 0): "VBDonViTinh",
    }
)
"""Which style prints which block; the numbers are levels of decimal headings."""

_CAN_O = {"trai": "left", "giua": "center", "phai": "right"}


def than_bai(cac_khoi: Iterable[KhoiIn], rong_twips: int, *, truoc_ky: bool) -> Markup:
    """Return the blocks as WordprocessingML.

    Args:
        cac_khoi: The flattened body.
        rong_twips: The width of the text area, for tables.
        truoc_ky: Whether the signature block follows: then the last paragraph stays with it.
    """
    khoi = tuple(cac_khoi)
    parts: list[str] = []
    for index, block in enumerate(khoi):
        cuoi = index == len(khoi) - 1
        if block.bang is not None:
            parts.append(_bang(block.bang, rong_twips, giu=cuoi and truoc_ky))
            parts.append(wml.paragraph("VBSauBang", keep_next=cuoi and truoc_ky))
        else:
            parts.append(_doan(block, giu=cuoi and truoc_ky))
    return Markup("".join(parts))  # every text in it went through wml.run, which escapes


def _doan(block: KhoiIn, *, giu: bool) -> str:
    kieu = KIEU_KHOI[block.kieu, block.cap if block.kieu == "muc_so" else 0]
    nhan = f"{block.nhan} " if block.nhan and block.chu else block.nhan
    runs = [wml.run(nhan, bold=block.kieu == "dieu")] if nhan else []
    return wml.paragraph(kieu, *runs, *_runs(block.chu), keep_next=giu)


def _runs(chu: Iterable[DoanChu]) -> Iterator[str]:
    for doan in chu:
        yield wml.run(doan.chu, bold=doan.dam, italic=doan.nghieng, underline=doan.gach_chan)


def _bang(bang: Bang, rong_twips: int, *, giu: bool) -> str:
    rong = rong_cot(bang, rong_twips)
    rows = [
        wml.row(
            (
                wml.cell(w, [wml.paragraph("VBDauBang", *_runs(thanh_doan(cot.ten_cot)))],
                         align_vertical="center")
                for w, cot in zip(rong, bang.cot, strict=True)
            ),
            header=True,
        )
    ]  # fmt: skip
    rows += [
        _dong(bang, dong, rong, giu=giu and not bang.dong_tong and dong is bang.dong[-1])
        for dong in bang.dong
    ]
    if bang.dong_tong:
        rows.append(_dong(bang, bang.dong_tong, rong, giu=giu, dam=True))
    return wml.table("VBBang", rong, rows)


def _dong(
    bang: Bang, dong: tuple[ChuTho, ...], rong: list[int], *, giu: bool, dam: bool = False
) -> str:
    cells = []
    for w, cot, o in zip(rong, bang.cot, dong, strict=True):
        runs = (
            wml.run(d.chu, bold=d.dam or dam, italic=d.nghieng, underline=d.gach_chan)
            for d in thanh_doan(o)
        )
        doan = wml.paragraph("VBOBang", *runs, keep_next=giu, align=_CAN_O[cot.can_le])
        cells.append(wml.cell(w, [doan], align_vertical="center"))
    return wml.row(cells)
