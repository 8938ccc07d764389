"""Mend what is safe to mend in any .docx: looks, marks, padding; never a word of content."""

from dangvan.mend.cua import fix
from dangvan.mend.ket_qua import Change, Fixed, Unmended

__all__ = ["Change", "Fixed", "Unmended", "fix"]
