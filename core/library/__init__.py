"""One opened library: the only door of the window and the terminal."""

from core.archive import Merging
from core.library.bringing import Page
from core.library.comparing import PairLine, compare_lines
from core.library.deleting import Deleted
from core.library.library import Library
from core.library.lines import Line, analyse_lines
from core.library.opening import SAMPLES
from core.library.previewing import Preview

__all__ = [
    "SAMPLES",
    "Deleted",
    "Library",
    "Line",
    "Merging",
    "Page",
    "PairLine",
    "Preview",
    "analyse_lines",
    "compare_lines",
]
