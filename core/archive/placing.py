"""Passages of an article that both libraries have, though not in the same spelling of its text."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model
from core.archive.rows import Ids, Row
from core.text import Anchor, find_again, make_anchor


class Places:
    """Finds passages of their articles in ours; two texts may differ in case, accents and spaces."""

    def __init__(self, ids: Ids, ours: Session, theirs: Session) -> None:
        self._ids, self._ours, self._theirs = ids, ours, theirs
        self._other: dict[int, str | None] = {}  # their article: our text, None if it is the same

    def placed(self, row: Row, words: str) -> Row | None:
        """A row with an anchor, as it lies in our text; None if its words do not stand there.

        `words` is the column that holds them; without a place it stays as it is.
        """
        article = row["article_id"]
        text = None if article is None else self._text(article)
        if text is None:
            return row
        context = (row.get("prefix") or "", row.get("suffix") or "")
        found = find_again(text, Anchor(row[words], *context, row["start"], row["end"])).span
        if found is None:
            return None
        made = make_anchor(text, found)
        place: Row = {"start": made.start, "end": made.end, words: made.exact}
        around: Row = {"prefix": made.prefix, "suffix": made.suffix} if "prefix" in row else {}
        return row | place | around

    def same(self, article: int) -> bool:
        """Whether our text of an article is theirs, code point for code point."""
        return self._text(article) is None

    def _text(self, article: int) -> str | None:
        if self._ids.is_new("article", article):
            return None
        if article not in self._other:
            ours = _text_of(self._ours, self._ids.of("article", article))
            self._other[article] = None if ours == _text_of(self._theirs, article) else ours
        return self._other[article]


def _text_of(session: Session, article: int) -> str:
    question = select(model.Article.text).where(model.Article.id == article)
    return session.scalars(question).one()
