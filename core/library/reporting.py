"""Handing over: reports of a library, in every kind and form."""

from __future__ import annotations

from pathlib import Path

from core.errors import ExportError
from core.library.questions import Questioned
from core.library.searching import Searches
from core.progress import Progress
from core.report import write_report
from core.values import QuestionPage, ReportKind, ReportWish, SearchResult, Written

_MOST_HITS = 1_000  # of a list on paper


class Reported(Questioned):
    """The part of a Library that writes reports."""

    searches: Searches

    def report(self, wish: ReportWish, target: Path, progress: Progress) -> Written:
        """Write a report into a file ("csv": into a folder).

        Returns the files written and what should be known of them. Raises ExportError with a
        sentence, QueryError for a query that cannot be read, LibraryError when an article is gone.
        """
        return write_report(
            self._database, self.path, wish, target, progress, about=self._about(wish, progress)
        )

    def _about(self, wish: ReportWish, progress: Progress) -> QuestionPage | SearchResult | None:
        if wish.kind is ReportKind.DOSSIER:
            if wish.question is None:
                raise ExportError("Say which question the dossier is about.")
            return self.question_page(wish.question)
        if wish.kind is ReportKind.SEARCH:
            if not wish.query.strip():
                raise ExportError("Say what is to be searched for.")
            return self._all_found(wish, progress)
        return None

    def _all_found(self, wish: ReportWish, progress: Progress) -> SearchResult:
        """What is handed over is what the index finds, and not what will do until it is made."""
        if self.index_due and not self.reading:
            self.rebuild_index(progress)
        result = self.searches.answer(wish.query, _MOST_HITS, progress, aliases=wish.aliases)
        if result.rebuilding:
            raise ExportError("The search index is being made anew. Hand the hits over when it is.")
        return result
