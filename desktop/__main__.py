"""`python -m desktop` and `counterclaim-desktop`."""

from __future__ import annotations

import gc
import multiprocessing
import sys


def main() -> int:
    """Open the window. Qt is imported here and not above: worker processes import this module anew
    and need no window."""
    multiprocessing.freeze_support()
    if "--self-test" in sys.argv:
        from desktop.trying import self_test

        return self_test(sys.argv)
    gc.disable()  # all that is made for the window stays: looking for garbage takes a sixth of the time
    from desktop.app import run

    return run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
