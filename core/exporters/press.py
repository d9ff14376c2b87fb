"""Finding who can draw: the core cannot, what is installed beside it may.

A press (core.values.Press) is a class of the packaging entry point group "counterclaim.printers".
It is loaded only when a PDF or a picture is asked for.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import cast

from core.values import Press

GROUP = "counterclaim.printers"


def find_press() -> Press | None:
    """A press, or None where none is installed or what it needs is missing."""
    for point in entry_points(group=GROUP):
        try:
            return cast("Press", point.load()())
        except ImportError:
            continue
    return None
