"""The door of the room: one function, which loads the rules when it is first called."""

import typing

from dangvan.docx_source import DocxSource

if typing.TYPE_CHECKING:
    from dangvan.mend.ket_qua import Fixed
    from dangvan.regulations import Regulation


def fix(tep: DocxSource, *, regulation: "str | Regulation | None" = None) -> "Fixed":
    """Return a copy of a .docx with what is safe to mend mended; the file itself stays as it is.

    Only looks, marks and padding change, by direct formatting at the place. Each change is kept
    only when the rule it was made for has no fault left and no other rule has a new one.

    Args:
        tep: A path, the bytes of the file, or a binary stream.
        regulation: A regulation or its key, as for `check`.

    Raises:
        DocxError: The file is damaged or unsafe; or it may not be mended: it holds tracked
            changes, a signature, or a receipt of dangvan.
        DataError: There is no such regulation, or `tep` is none of these.
        OSError: The path cannot be read.
    """
    # Not at the top: the rules are a third of a second that `import dangvan` need not wait for.
    from dangvan.mend.sua import sua

    return sua(tep, regulation)
