"""What every exporter is."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from core.progress import Progress
from core.values import ReportData


class Exporter(Protocol):
    """Writes a report in one form.

    `form` is its name in the terminal and in the window. `write` gives the files it wrote; it raises
    ExportError, and then the file that stood at `target` before is still there, whole.
    """

    @property
    def form(self) -> str: ...

    def write(self, data: ReportData, target: Path, progress: Progress) -> list[Path]: ...
