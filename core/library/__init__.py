"""One opened library: the only door of the window and the terminal."""

from core.library.library import Library
from core.library.lines import Line, analyse_lines
from core.library.opening import SAMPLES

__all__ = ["SAMPLES", "Library", "Line", "analyse_lines"]
