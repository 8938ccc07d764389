"""A paper and a template in, the bytes of a Word file out."""

from dangvan.render.ket_xuat import TemplateSource, render
from dangvan.render.luu_tep import flush_files
from dangvan.render.rendered import Receipt, Rendered

__all__ = ["Receipt", "Rendered", "TemplateSource", "flush_files", "render"]
