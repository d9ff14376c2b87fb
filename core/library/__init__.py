"""One opened library: the only door of the window and the terminal."""

from core.library.library import SAMPLES, Library
from core.library.lines import Line, analyse_lines

__all__ = ["SAMPLES", "Library", "Line", "analyse_lines"]
