"""The user's guide: pages of resources/help in a window of its own, with a search; nothing is loaded
from elsewhere."""

from desktop.manual.window import ManualWindow

__all__ = ["ManualWindow"]
