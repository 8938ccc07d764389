"""The command line: the only place that prints or exits."""

from dangvan.cli.chay import main

__all__ = ["main"]
