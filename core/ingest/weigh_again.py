"""Weighing stored articles anew after topics changed; no language work, the statements are there."""

from __future__ import annotations

from collections.abc import Collection

from core.changes import Changes
from core.evaluation import Recogniser, Weighing
from core.progress import Progress
from core.store import questions
from core.store.database import Database


def weigh_again(
    database: Database, weighing: Weighing, topics: Collection[str], progress: Progress
) -> Changes:
    """Weigh the articles that some topics (their keys) concern: those that answer them now, and those
    that did before. What a person decided about disputes stays.
    """
    changed = [topic for topic in weighing.topics if topic.key in topics]
    with database.reading() as session:
        concerned = questions.articles_answering(session, topics)
    if changed:
        found = Recogniser(database).find(changed, progress)
        concerned |= {article.article for article, _ in found}
    changes = Changes()
    for article in progress.over(sorted(concerned), "Weighing"):
        with database.writing() as session:
            touched = weighing.weigh(session, article)
        changes |= Changes(statements=frozenset({article}), disputes=touched)
    return changes
