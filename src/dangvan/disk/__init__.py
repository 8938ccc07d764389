"""What only the disk can do: keep names through a power cut, hold what memory need not."""

from dangvan.disk.flush import flush_folder
from dangvan.disk.spool import Spool, TemporaryFile

__all__ = ["Spool", "TemporaryFile", "flush_folder"]
