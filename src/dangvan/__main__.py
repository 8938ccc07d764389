"""`python -m dangvan` is the command line."""

from dangvan.cli import main

main()
