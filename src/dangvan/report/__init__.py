"""What a check found, and how it is told in Word and as HTML."""

from dangvan.report.bao_cao import Component, Finding, Place, Report, Severity
from dangvan.report.ghi_chu_word import WordComment, add_comments
from dangvan.report.tren_trang import PageView

__all__ = [
    "Component",
    "Finding",
    "PageView",
    "Place",
    "Report",
    "Severity",
    "WordComment",
    "add_comments",
]
