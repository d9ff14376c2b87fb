"""Reading an article with its marks."""

from desktop.reader.panel import ReaderPanel

__all__ = ["ReaderPanel"]
