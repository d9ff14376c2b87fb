"""Searching the library."""

from desktop.search.panel import SearchPanel

__all__ = ["SearchPanel"]
