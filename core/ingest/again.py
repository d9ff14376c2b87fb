"""Doing the language work and the weighing anew for articles that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing

from core.changes import Changes
from core.errors import LanguageError
from core.evaluation import Weighing
from core.ingest.arrival import text_to_analyse
from core.nlp.service import VERSION, Language
from core.progress import Progress
from core.store import articles, language
from core.store.database import Database
from core.values import Analysis, TextToAnalyse


def analyse_again(
    database: Database,
    worker: Language,
    weighing: Weighing,
    ids: Sequence[int],
    progress: Progress,
    note: str,
) -> Changes:
    """Analyse articles anew; statements found again keep their ids, and what a person decided stays.

    An article that was deleted meanwhile is passed over. Raises LanguageError when the language work
    failed on some; they stay as they were, and all others are done.
    """
    changes, done, failures = Changes(), 0, list[LanguageError]()
    with closing(worker.analyse_each(_texts(database, ids), progress)) as found:
        for article, analysis in found:
            progress.tell(done, len(ids), note)
            if isinstance(analysis, LanguageError):
                failures.append(analysis)
            else:
                changes |= _store(database, weighing, article, analysis)
            done += 1
    if failures:
        raise LanguageError(f"{len(failures)} of {done} could not be read again: {failures[0]}")
    return changes


def _texts(database: Database, ids: Sequence[int]) -> Iterator[tuple[int, TextToAnalyse]]:
    for id in ids:
        with database.reading() as session:
            there = articles.list_articles(session, [id])
            text = articles.read_article(session, id) if there else None
        if text is not None:
            yield id, text_to_analyse(text)


def _store(database: Database, weighing: Weighing, article: int, analysis: Analysis) -> Changes:
    with database.writing() as session:
        if not articles.list_articles(session, [article]):
            return Changes()
        language.write_analysis(session, article, analysis, VERSION)
        touched = weighing.weigh(session, article)
    one = frozenset({article})
    return Changes(articles=one, statements=one, disputes=touched)
