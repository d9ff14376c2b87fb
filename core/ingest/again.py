"""Doing the language work and the weighing anew for articles that are there."""

from __future__ import annotations

from collections.abc import Sequence

from core.changes import Changes
from core.errors import LanguageError
from core.evaluation import Weighing
from core.ingest.arrival import text_to_analyse
from core.nlp.service import VERSION, Language
from core.progress import Progress
from core.store import articles, language
from core.store.database import Database
from core.values import Analysis


def analyse_again(
    database: Database,
    worker: Language,
    weighing: Weighing,
    ids: Sequence[int] | None,
    batch: int,
    progress: Progress,
) -> Changes:
    """Analyse the articles anew (all for None); statements found again keep their ids, and what a
    person decided about disputes stays.

    Raises LanguageError when the language work fails on an article; those before it are done.
    """
    with database.reading() as session:
        chosen = [row.id for row in articles.list_articles(session, ids)]
    changes = Changes()
    for start in progress.over(range(0, len(chosen), batch), "Analysing"):
        some = chosen[start : start + batch]
        with database.reading() as session:
            texts = [articles.read_article(session, id) for id in some]
        found = worker.analyse([text_to_analyse(text) for text in texts], progress)
        for article, analysis in zip(some, found, strict=True):
            if isinstance(analysis, LanguageError):
                raise analysis
            changes |= _store(database, weighing, article, analysis)
    return changes


def _store(database: Database, weighing: Weighing, article: int, analysis: Analysis) -> Changes:
    with database.writing() as session:
        language.write_analysis(session, article, analysis, VERSION)
        touched = weighing.weigh(session, article)
    one = frozenset({article})
    return Changes(articles=one, statements=one, disputes=touched)
