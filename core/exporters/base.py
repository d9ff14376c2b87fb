"""What every form of a report is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.exporters.document import Document
from core.progress import Progress
from core.values import DossierData, HitsData, ReportData, ReportForm, Written

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A flat table: its name, its heads, a row for each thing."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What is told, in the shapes that forms write: each makes the one it needs."""

    data: ReportData | DossierData | HitsData
    document: Callable[[], Document]
    sheets: Callable[[], Sequence[Sheet]]


class Exporter(Protocol):
    """Writes a report in one form.

    `write` gives the files it wrote; it raises ExportError, and then the file that stood at `target`
    before is still there, whole.
    """

    @property
    def form(self) -> ReportForm: ...

    def write(self, report: Report, target: Path, progress: Progress) -> Written: ...
