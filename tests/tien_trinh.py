"""Processes for the tests that kill, lock and race: forked with everything imported.

A kill then hits work, not imports. The server that forks knows no modules of the tests in Python
3.11: it is told the library's, which are the slow ones.
"""

import multiprocessing

TIEN_TRINH = multiprocessing.get_context("forkserver")
TIEN_TRINH.set_forkserver_preload(
    [
        "dangvan.cli.chay",
        "dangvan.render.dien_mau",
        "psycopg",
        "pytest",  # whose __main__ each process takes for its own
        "sqlalchemy.dialects.postgresql.psycopg",
        "sqlalchemy.dialects.sqlite.pysqlite",
    ]
)
