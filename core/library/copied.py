"""What may be asked of copies: who repeats whom, and how many origins something really has."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from core.evaluation import compare_due, copy_groups
from core.library.asked import Asked
from core.progress import Progress
from core.store import articles, copies
from core.text import Span, fold
from core.values import Article, CopyGroup, Outlet, Spread


class Copied(Asked):
    """The part of a Library that is about articles that are copies of each other."""

    def compare_due(self, progress: Progress) -> int:
        """Look for copies among the articles of a library made before that was done; how many.

        Two milliseconds an article; nothing to do in a library that is up to date.
        """
        return 0 if self._database.only_reading else compare_due(self._database, progress)

    def copy_groups(self) -> list[CopyGroup]:
        """Articles that repeat one report, in groups, those of most outlets first."""
        with self._database.reading() as session:
            return copy_groups(session)

    def copies(self, article: int) -> CopyGroup | None:
        """The group that an article stands in, None if it is no copy and has none."""
        with self._database.reading() as session:
            return next(iter(copy_groups(session, [article])), None)

    def spread(self, ids: Collection[int]) -> Spread:
        """How many outlets some articles are from, and how many origins they really have."""
        with self._database.reading() as session:
            listed = articles.list_articles(session, ids)
            return _spread(listed, copy_groups(session, ids))

    def spread_of(self, article: int, span: Span) -> Spread:
        """In how many outlets the very words of a passage stand, by the copies of its article.

        Case, accents and spaces may differ. Who else reports the same in other words is not among them.
        """
        with self._database.reading() as session:
            groups = copy_groups(session, [article])
            ids = {article, *(id for group in groups for id in group.ids)}
            texts = articles.article_texts(session, ids)
            words = fold(span.of(texts.get(article, "")))
            having = [id for id, text in texts.items() if words and words in fold(text)]
            return _spread(articles.list_articles(session, having), groups)

    def outlets(self) -> list[Outlet]:
        """The outlets, those of most articles first, with how many they have from somebody else."""
        with self._database.reading() as session:
            named, groups = copies.outlets(session), copy_groups(session)
        borrowed = {c.article.id for g in groups for c in g.copies if g.borrowed(c)}
        made = [Outlet(name, len(ids), len(borrowed & {*ids})) for name, ids in named.items()]
        return sorted(made, key=lambda one: (-one.articles, fold(one.name)))


def _spread(listed: Iterable[Article], groups: Iterable[CopyGroup]) -> Spread:
    """What is not known to be of two outlets, or to have two origins, counts as one."""
    origins = {id: group.origin for group in groups for id in group.ids}
    every = list(listed)
    return Spread(
        outlets=len({article.source for article in every}),
        origins=len({origins.get(article.id, article.source) for article in every}),
        articles=tuple(article.id for article in every),
    )
