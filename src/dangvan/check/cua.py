"""The door of the room: one function, which loads the rest when it is first called."""

import typing

from dangvan.docx_source import DocxSource

if typing.TYPE_CHECKING:
    from dangvan.regulations import Regulation
    from dangvan.report import Report


def check(tep: DocxSource, *, regulation: "str | Regulation | None" = None) -> "Report":
    """Return what is wrong, doubtful and unseen in a .docx from anybody.

    The paper is judged as it prints, tracked changes taken as accepted. The regulation is the one
    in force on the paper's date; a paper without a readable date is not judged unless
    `regulation` says by what. A document of the State gets one finding that says so.

    Args:
        tep: A path, the bytes of the file, or a binary stream.
        regulation: A regulation or its key, such as `hd05_2026`, to use instead of the date's.

    Raises:
        DocxError: The file is damaged, too large, unsafe, or no .docx at all.
        DataError: There is no such regulation, or `tep` is none of these.
        OSError: The path cannot be read.
    """
    # Not at the top: recognition and the rules are a third of a second that others need not wait.
    from dangvan.check.kiem_tra import kiem_tra

    return kiem_tra(tep, regulation)
