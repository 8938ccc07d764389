"""The end of a paper: recipients, and who signs; in rows where several bodies do."""

from dangvan.regulations import Regulation
from dangvan.templating.khung import hai_cot, neu
from dangvan.templating.thiet_ke import THIET_KE
from dangvan.templating.wml import (
    cell,
    paragraph,
    row,
    row_tag,
    run,
    table,
    tag,
    text_paragraph,
    twips,
)


def khoi_ky(pack: Regulation, *, lien_tich: bool) -> str:
    """Recipients on the left, signer on the right; the block never breaks over two pages.

    Args:
        pack: The regulation.
        lien_tich: Whether papers of this kind may be joint: then their signers come in rows.

    Source: 05-HD/VPTW (2026), mục II.I.7–9; 36-HD/VPTW (2018), mục II.1.7–9.
    """
    mot_co_quan = hai_cot(_noi_nhan(pack), _nguoi_ky())
    if lien_tich:
        mot_co_quan = "".join(
            (tag("if ky_lien_tich"), _khung_lien_tich(pack), tag("else"), mot_co_quan, tag("endif"))
        )
    return paragraph("VBTruocKy") + mot_co_quan


def _noi_nhan(pack: Regulation) -> list[str]:
    gach = pack.gach_duoi_noi_nhan
    return [
        paragraph(
            "VBNoiNhan",
            run(gach, underline=True),
            *([run(pack.nhan_noi_nhan.removeprefix(gach))] if gach != pack.nhan_noi_nhan else []),
        ),
        tag("for dong in noi_nhan"),
        text_paragraph("VBMucNoiNhan", "{{ dong }}"),
        tag("endfor"),
        *neu("ky_hieu_soan_thao", text_paragraph("VBSoanThao", "{{ ky_hieu_soan_thao }}")),
    ]


def _nguoi_ky() -> list[str]:
    return [
        tag("if quyen_han"),
        text_paragraph("VBQuyenHan", "{{ quyen_han }}"),
        *neu("chuc_vu", text_paragraph("VBChucVu", "{{ chuc_vu }}")),
        tag("else"),
        text_paragraph("VBChucVuDau", "{{ chuc_vu }}"),
        tag("endif"),
        text_paragraph("VBHoTen", "{{ ho_ten }}"),
    ]


def _khung_lien_tich(pack: Regulation) -> str:
    """Two signers side by side in each row, their names level; the recipients under them.

    Source: 05-HD/VPTW (2026), mục II.I.7.2.4; 36-HD/VPTW (2018), mục II.1.7.2.
    """
    rong = twips(THIET_KE.chieu_rong_mm(pack))
    hai_ben = (rong // 2, rong - rong // 2)

    def hang(trai: list[str], phai: list[str]) -> str:
        return row([cell(hai_ben[0], trai), cell(hai_ben[1], phai)])

    return table(
        "VBKhung",
        hai_ben,
        [
            row_tag("for hang in ky_lien_tich", hai_ben),
            hang(_quyen_han("hang.trai"), _quyen_han("hang.phai")),
            hang(_ho_ten("hang.trai"), _ho_ten("hang.phai")),
            row_tag("endfor", hai_ben),
            hang(_noi_nhan(pack), [paragraph("VBMucNoiNhan")]),
        ],
    )


def _quyen_han(nguoi_ky: str) -> list[str]:
    """Authority and position of a signer in a row; where nobody signs, one empty line."""
    return [
        tag(f"if {nguoi_ky}.quyen_han"),
        tag(f"for dong in {nguoi_ky}.quyen_han"),
        text_paragraph("VBQuyenHan", "{{ dong }}"),
        tag("endfor"),
        tag(f"for dong in {nguoi_ky}.chuc_vu"),
        text_paragraph("VBChucVu", "{{ dong }}"),
        tag("endfor"),
        tag("else"),
        tag(f"for dong in {nguoi_ky}.chuc_vu"),
        text_paragraph("VBChucVuDau", "{{ dong }}"),
        tag("endfor"),
        tag("endif"),
    ]


def _ho_ten(nguoi_ky: str) -> list[str]:
    return [
        text_paragraph("VBHoTen", "{{ " + nguoi_ky + ".ho_ten }}", keep_next=True),
        paragraph("VBTruocKy"),
    ]
