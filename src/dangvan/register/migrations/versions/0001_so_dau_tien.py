"""Version 1: bodies, terms, series and their numbers, as dangvan 0.1 made them.

Registers of this version carry no revision; they are given this one before they are upgraded.
"""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Do nothing: no register is older."""
