"""Who and what the articles name, how each is written, and who of them may be one."""

from desktop.names.panel import NamesPanel

__all__ = ["NamesPanel"]
