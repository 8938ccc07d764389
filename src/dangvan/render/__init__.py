"""A paper and a template in, the bytes of a Word file out."""

from dangvan.render.dau_ban_sao import DauBanSao, dau_ban_sao
from dangvan.render.ket_xuat import TemplateSource, render
from dangvan.render.rendered import Receipt, Rendered, flush_files

__all__ = [
    "DauBanSao",
    "Receipt",
    "Rendered",
    "TemplateSource",
    "dau_ban_sao",
    "flush_files",
    "render",
]
