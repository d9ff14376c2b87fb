"""Reports as files: `EXPORTERS`, one a form; each replaces its target only when all is written."""

from __future__ import annotations

from core.errors import ExportError
from core.exporters.base import Exporter
from core.exporters.csv_tables import CsvExporter
from core.exporters.html_page import HtmlExporter
from core.exporters.markdown import MarkdownExporter

EXPORTERS: tuple[Exporter, ...] = (HtmlExporter(), MarkdownExporter(), CsvExporter())

__all__ = ["EXPORTERS", "Exporter", "exporter_for"]


def exporter_for(form: str) -> Exporter:
    """The exporter of a form; raises ExportError for a form there is none for."""
    for exporter in EXPORTERS:
        if exporter.form == form:
            return exporter
    known = ", ".join(exporter.form for exporter in EXPORTERS)
    raise ExportError(f"There is no report in the form “{form}”; there are {known}.")
