"""Reading files from outside: `Reader` gives Drafts or one plain sentence about why not.

The importers are in `core.importers.registry`, one a format; all of them run in a process of their own.
"""

from __future__ import annotations

from core.importers.formats import SUFFIXES
from core.importers.reader import Reader

__all__ = ["SUFFIXES", "Reader"]
