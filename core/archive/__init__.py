"""A library as one file: written, opened elsewhere, merged into another."""

from core.archive.merging import Merging
from core.archive.opening import open_archive
from core.archive.writing import write_archive

__all__ = ["Merging", "open_archive", "write_archive"]
