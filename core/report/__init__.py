"""Handing over: what the library knows, gathered at one moment, told in one way and written down."""

from __future__ import annotations

from pathlib import Path

from core.errors import ExportError
from core.exporters import Report, exporter_for
from core.progress import Progress
from core.report.articles import articles_document
from core.report.binder import binder_document
from core.report.dossier import dossier_document
from core.report.gathering import gather_articles, gather_dossier, gather_hits
from core.report.hits import hits_document
from core.report.newsroom import newsroom_of
from core.report.sheets import dossier_sheets, hits_sheets, report_sheets
from core.store.database import Database
from core.values import (
    FORMS_OF,
    DossierData,
    HitsData,
    QuestionPage,
    ReportData,
    ReportKind,
    ReportWish,
    SearchResult,
    Written,
)

__all__ = ["binder", "dossier", "found", "told", "write_report"]


def write_report(
    database: Database,
    library: Path,
    wish: ReportWish,
    target: Path,
    progress: Progress,
    about: QuestionPage | SearchResult | None = None,
) -> Written:
    """Write a report and give the files written; a folder is the target of "csv".

    `about` is the question of a dossier or the answer to a search. What is told is the library at
    one moment, whatever is written to it meanwhile. Raises ExportError when there is nothing to tell
    or the files cannot be written, LibraryError when an article is gone.
    """
    if wish.form not in FORMS_OF[wish.kind]:
        known = ", ".join(FORMS_OF[wish.kind])
        raise ExportError(
            f"A report of the kind “{wish.kind}” has no form “{wish.form}”; it has {known}."
        )
    exporter, newsroom = exporter_for(wish.form), newsroom_of(library)
    with database.reading() as session:
        if isinstance(about, QuestionPage):
            report = dossier(gather_dossier(session, about, newsroom))
        elif isinstance(about, SearchResult):
            report = found(gather_hits(session, about, newsroom))
        else:
            data = gather_articles(session, wish.articles, newsroom, progress)
            report = binder(data) if wish.kind is ReportKind.BINDER else told(data)
    return exporter.write(report, target, progress)


def told(data: ReportData) -> Report:
    """The annotated articles."""
    return Report(data, lambda: articles_document(data), lambda: report_sheets(data))


def binder(data: ReportData) -> Report:
    """The claim binder."""
    return Report(data, lambda: binder_document(data), lambda: report_sheets(data))


def dossier(data: DossierData) -> Report:
    """The dossier of a question."""
    return Report(data, lambda: dossier_document(data), lambda: dossier_sheets(data))


def found(data: HitsData) -> Report:
    """The list of what a query finds."""
    return Report(data, lambda: hits_document(data), lambda: hits_sheets(data))
