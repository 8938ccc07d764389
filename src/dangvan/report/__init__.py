"""What a check found, and how it is told in Word."""

from dangvan.report.bao_cao import Component, Finding, Place, Report, Severity
from dangvan.report.ghi_chu_word import WordComment, add_comments

__all__ = [
    "Component",
    "Finding",
    "Place",
    "Report",
    "Severity",
    "WordComment",
    "add_comments",
]
