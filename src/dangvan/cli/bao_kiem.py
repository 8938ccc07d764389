"""What the screen tells of checked papers: one paper place by place, many as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dangvan.cli.ghi_chu import doan_that
from dangvan.cli.man_hinh import in_bang, in_dong
from dangvan.layout import measure
from dangvan.regulations.chon_quy_dinh import ten_quy_dinh
from dangvan.report import Finding, Report, WordComment
from dangvan.report.loi_ke import TEN_MUC, ket_luan, theo_phan, viet_hoa_dau

_DAU = {"violation": ("✗", "red"), "warning": ("!", "yellow"), "unsure": ("?", "cyan")}
_DAI = 100


@dataclass(frozen=True, slots=True)
class KetQuaTep:
    """One file: its report, or why it could not be read."""

    tep: Path
    report: Report | None
    loi: str

    @property
    def dat(self) -> bool:
        """Whether it was read and passed."""
        return self.report is not None and self.report.passed


def bao_mot_tep(ket_qua: KetQuaTep) -> None:
    """Print the findings of one paper, grouped by component, and the outcome."""
    report = ket_qua.report
    assert report is not None
    for phan, cac_cho in theo_phan(report.findings).items():
        in_dong(viet_hoa_dau(phan), kieu="bold")
        for finding in cac_cho:
            _mot_cho(finding)
    in_dong(f"{ket_qua.tep.name}: {ket_luan(report)}.", kieu="green" if ket_qua.dat else None)
    if report.findings:
        in_dong("Xem một quy tắc: dangvan explain <tên trong ngoặc vuông>")


def bao_nhieu_tep(cac_ket_qua: list[KetQuaTep]) -> None:
    """Print a row for each paper, and the total."""
    in_bang(
        ("Tệp", "Kết quả", "Sai", "Cảnh báo", "Chưa rõ", "Quy định"),
        [_hang(ket_qua) for ket_qua in cac_ket_qua],
    )
    for ket_qua in cac_ket_qua:
        if ket_qua.report is None:
            in_dong(f"{ket_qua.tep}: {ket_qua.loi}", kieu="red")
    dat = sum(ket_qua.dat for ket_qua in cac_ket_qua)
    hong = sum(ket_qua.report is None for ket_qua in cac_ket_qua)
    in_dong(
        f"{len(cac_ket_qua)} tệp: {dat} đạt, {len(cac_ket_qua) - dat - hong} chưa đạt, "
        f"{hong} không đọc được."
    )


def thanh_json(cac_ket_qua: list[KetQuaTep]) -> dict[str, Any]:
    """Return reports and total as plain data: of the paper's words only those of findings.

    Any: JSON.
    """
    return {
        "reports": [
            {"file": str(muc.tep), "error": muc.loi}
            if muc.report is None
            else {**_khong_chu(muc.report.to_dict()), "error": None}
            for muc in cac_ket_qua
        ],
        "total": {
            "files": len(cac_ket_qua),
            "passed": sum(muc.dat for muc in cac_ket_qua),
            "unreadable": sum(muc.report is None for muc in cac_ket_qua),
        },
    }


def _khong_chu(report: dict[str, Any]) -> dict[str, Any]:  # Any: JSON
    """Return a report whose components are without their words: names, recipients."""
    phan = [
        {ten: gia_tri for ten, gia_tri in muc.items() if ten != "words"}
        for muc in report["components"]
    ]
    return {**report, "components": phan}


def cac_ghi_chu(ket_qua: KetQuaTep) -> list[WordComment]:
    """Return the findings of one paper as Word comments."""
    assert ket_qua.report is not None
    cac_chu = [doan.chu for doan in measure(ket_qua.tep).doan]
    return [_ghi_chu(finding, cac_chu) for finding in ket_qua.report.findings]


def _ghi_chu(finding: Finding, cac_chu: Sequence[str]) -> WordComment:
    so = doan_that(finding.place.paragraph, finding.place.words, cac_chu)
    o_dau = "" if so is not None else f"Ở {finding.place.part}: "
    return WordComment(
        f"{o_dau}{TEN_MUC[finding.severity]}: {finding.found}\nPhải là: {finding.expected}\n"
        f"Theo: {finding.source}\nCách sửa: {finding.fix}",
        so,
    )


def _mot_cho(finding: Finding) -> None:
    dau, kieu = _DAU[finding.severity]
    noi = f"đoạn {finding.place.paragraph}" if finding.place.paragraph else "cả trang"
    chu = f" “{_ngan(finding.place.words)}”" if finding.place.words else ""
    in_dong(f"  {dau} {noi}:{chu} [{finding.rule}]", kieu=kieu)
    in_dong(f"      có:   {_ngan(finding.found)}")
    in_dong(f"      phải: {_ngan(finding.expected)}")
    in_dong(f"      theo: {finding.source}")
    in_dong(f"      sửa:  {finding.fix}")


def _ngan(chu: str) -> str:
    return chu if len(chu) <= _DAI else f"{chu[: _DAI - 1]}…"


def _hang(ket_qua: KetQuaTep) -> tuple[str, ...]:
    report = ket_qua.report
    if report is None:
        return (ket_qua.tep.name, "không đọc được", "–", "–", "–", "–")
    return (
        ket_qua.tep.name,
        "đạt" if ket_qua.dat else "chưa đạt",
        str(len(report.violations)),
        str(len(report.warnings)),
        str(len(report.unsure)),
        ten_quy_dinh(report.regulation) if report.regulation else "chưa rõ",
    )
