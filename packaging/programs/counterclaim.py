"""The terminal's program of the bundle."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the worker processes are this program, started anew
    from core.cli import main

    sys.exit(main())
