"""The window's program of the bundle."""

import sys

from desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
