"""Check the layout of any .docx: recognise its components, run every rule of its regulation.

The door is light: rules and recognition are loaded by the first check, not by `import dangvan`.
"""

from dangvan.check.cua import check

__all__ = ["check"]
