"""A paper and a template in, the bytes of a Word file out."""

from dangvan.render.ket_xuat import TemplateSource, render
from dangvan.render.rendered import Receipt, Rendered, flush_files

__all__ = ["Receipt", "Rendered", "TemplateSource", "flush_files", "render"]
