"""What a check found."""

from dangvan.report.bao_cao import Component, Finding, Place, Report, Severity

__all__ = ["Component", "Finding", "Place", "Report", "Severity"]
