"""What became of the files that were brought in."""

from desktop.imports.panel import ImportsPanel

__all__ = ["ImportsPanel"]
