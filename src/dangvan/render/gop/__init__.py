"""Many papers as one Word file for the printer."""

from dangvan.render.gop.goi_doc import PaperSource
from dangvan.render.gop.gop_in import PrintFile, merge_for_print

__all__ = ["PaperSource", "PrintFile", "merge_for_print"]
