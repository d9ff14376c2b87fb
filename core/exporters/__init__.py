"""Documents and tables as files: `EXPORTERS`, one a form; each replaces its target only when all is
written. Kinds of report (core.report) make the documents; `core.exporters.document` is what they share."""

from __future__ import annotations

from core.exporters.annotations import AnnotationsExporter
from core.exporters.base import Exporter, Report, Sheet
from core.exporters.claim_review import ClaimReviewExporter
from core.exporters.codebook import CodebookExporter
from core.exporters.csv_tables import CsvExporter
from core.exporters.docx import DocxExporter
from core.exporters.html_page import HtmlExporter
from core.exporters.markdown import MarkdownExporter
from core.exporters.pdf import PdfExporter
from core.exporters.whole import JsonExporter
from core.exporters.xlsx import XlsxExporter
from core.values import ReportForm

EXPORTERS: tuple[Exporter, ...] = (
    HtmlExporter(),
    PdfExporter(),
    DocxExporter(),
    MarkdownExporter(),
    XlsxExporter(),
    CsvExporter(),
    JsonExporter(),
    ClaimReviewExporter(),
    AnnotationsExporter(),
    CodebookExporter(),
)

__all__ = ["EXPORTERS", "Exporter", "Report", "Sheet", "exporter_for"]


def exporter_for(form: ReportForm) -> Exporter:
    """The exporter of a form."""
    return next(exporter for exporter in EXPORTERS if exporter.form is form)
