"""The command palette: every action, and articles, names and questions, by a few letters."""

from desktop.palette.panel import Palette

__all__ = ["Palette"]
