"""Making claims of passages: by hand, of what the machine offers, and evidence for and against."""

from desktop.marking.deciding import Marking
from desktop.marking.drawer import Drawer

__all__ = ["Drawer", "Marking"]
