"""What may be asked of editions: what the outlet changed, and where marked passages are now."""

from __future__ import annotations

from core.library.asked import Asked
from core.store import articles, editions
from core.store.following import passages_behind
from core.text import Placing
from core.text.comparing import compare_texts, words_changed
from core.values import Article, EditionChanges, Followed


class Editioned(Asked):
    """The part of a Library that is about editions of one article."""

    def editions(self, article: int) -> list[Article]:
        """All editions of an article with itself, the earliest first; raises LibraryError if it is
        gone."""
        with self._database.reading() as session:
            line = editions.chain(session, article)
            known = {one.id: one for one in articles.list_articles(session, line)}
        return [known[id] for id in line if id in known]

    def compare_editions(self, old: int, new: int) -> EditionChanges:
        """What was changed from one article to another; raises LibraryError if one is gone. Takes up to
        a second where the texts are long."""
        with self._database.reading() as session:
            one, other = (articles.read_article(session, id) for id in (old, new))
        stretches = tuple(compare_texts(one.text, other.text))
        words = words_changed(one.text, other.text, stretches)
        return EditionChanges(one.article, other.article, one.text, other.text, stretches, words)

    def passages_behind(self, article: int) -> list[Followed]:
        """The marked passages that are in earlier editions of an article, and where each is in the
        newest."""
        with self._database.reading() as session:
            return passages_behind(session, article)

    def _exact(self, article: int) -> tuple[tuple[str, int, int, int], ...]:
        """The passages that are the same in the newest edition, and where."""
        return tuple(
            (one.kind.value, one.id, one.span.start, one.span.end)
            for one in self.passages_behind(article)
            if one.placing is Placing.EXACT and one.span is not None and not one.left
        )
