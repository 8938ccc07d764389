"""How findings are told in words: grouped by component, counted, each severity by its name."""

from collections.abc import Iterable, Mapping

from dangvan.regulations.chon_quy_dinh import ten_quy_dinh
from dangvan.report.bao_cao import Finding, Report, Severity

TEN_MUC: Mapping[Severity, str] = {"violation": "Sai", "warning": "Cần xem", "unsure": "Chưa rõ"}


def theo_phan(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return findings by the component they are about, in the order of the first of each."""
    ra: dict[str, list[Finding]] = {}
    for finding in findings:
        ra.setdefault(finding.place.part, []).append(finding)
    return ra


def viet_hoa_dau(chu: str) -> str:
    """Return a text that begins with a capital."""
    return f"{chu[:1].upper()}{chu[1:]}"


def ket_luan(report: Report) -> str:
    """Return whether a paper passed, and how many findings of each severity it has."""
    dem = (
        f"{len(report.violations)} chỗ sai, {len(report.warnings)} cảnh báo, "
        f"{len(report.unsure)} chỗ chưa rõ"
    )
    theo = f" theo {ten_quy_dinh(report.regulation)}" if report.regulation else ""
    return f"đạt ({dem}){theo}" if report.passed else f"chưa đạt: {dem}{theo}"
