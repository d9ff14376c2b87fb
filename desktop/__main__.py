"""`python -m desktop` and `counterclaim-desktop`."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Open the window. Qt is imported here and not above: worker processes import this module anew
    and need no window."""
    multiprocessing.freeze_support()
    from desktop.app import run

    return run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
