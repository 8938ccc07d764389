"""A paper and a template in, the bytes of a Word file out; and a Word file back again."""

from dangvan.render.dau_ban_sao import DauBanSao, dau_ban_sao
from dangvan.render.doc_lai_tep import read
from dangvan.render.ket_xuat import TemplateSource, render
from dangvan.render.luu_tep import flush_files
from dangvan.render.rendered import Receipt, Rendered
from dangvan.render.so_tep import DoanKhac, PhanKhac
from dangvan.render.xac_minh import Verification, verify

__all__ = [
    "DauBanSao",
    "DoanKhac",
    "PhanKhac",
    "Receipt",
    "Rendered",
    "TemplateSource",
    "Verification",
    "dau_ban_sao",
    "flush_files",
    "read",
    "render",
    "verify",
]
