"""How the tables of a register came to be what they are, version by version (Alembic)."""
