"""Handing over: what the library knows of some articles, gathered at one moment and written down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from core.errors import ExportError
from core.exporters import exporter_for
from core.progress import Progress
from core.store import articles as stored
from core.store import claims, disputes, questions, statements
from core.store.database import Database
from core.values import ReportData

__all__ = ["write_report"]


def write_report(
    database: Database,
    target: Path,
    *,
    articles: Sequence[int] | None,
    form: str,
    progress: Progress,
) -> list[Path]:
    """Write a report on some articles (all for None) and give the files written.

    `form` is "html", "markdown" or "csv"; for the last `target` is a folder. What is told is the
    library at one moment, whatever is written to it meanwhile. Raises ExportError when there is
    nothing to tell or the files cannot be written, LibraryError when an article is gone.
    """
    exporter = exporter_for(form)
    with database.reading() as session:
        data = _gathered(session, articles, progress)
    return exporter.write(data, target, progress)


def _gathered(session: Session, wanted: Sequence[int] | None, progress: Progress) -> ReportData:
    """The articles in the order in which they were taken in, with all that belongs to them."""
    if wanted is None:
        ids = sorted(article.id for article in stored.list_articles(session))
    else:
        ids = sorted(set(wanted))
    if not ids:
        raise ExportError("There are no articles to report on.")
    texts = tuple(stored.read_article(session, id) for id in progress.over(ids, "Gathering"))
    mine = set(ids)
    return ReportData(
        made=date.today(),
        articles=texts,
        statements=tuple(s for id in ids for s in statements.list_statements(session, article=id)),
        disputes=tuple(
            d for d in disputes.list_disputes(session) if any(p.article in mine for p in d.passages)
        ),
        claims=tuple(
            c
            for c in claims.list_claims(session)
            if wanted is None or any(a.article in mine for a in c.appearances)
        ),
        questions=tuple(questions.list_questions(session)),
    )
