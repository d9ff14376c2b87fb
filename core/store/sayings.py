"""The rare words of sentences, by which statements that may contradict each other are found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from math import log
from typing import NamedTuple

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from core.model import Article, Compared, SayingWord, Statement
from core.store.editions import superseded
from core.text import Span

_CROWD = 400  # sentences; a word of more says little about which speak of the same
_SHARED = 2  # rare words that two sentences must share at least


class Saying(NamedTuple):
    """A sentence of a statement; the span counts the article's text."""

    statement: int
    span: Span


Words = Mapping[Saying, Collection[int]]


def keep_words(session: Session, article: int, words: Words) -> None:
    """Keep the words of the sentences of an article's statements in place of those kept before."""
    held = select(Statement.id).where(Statement.article_id == article)
    session.execute(delete(SayingWord).where(SayingWord.statement_id.in_(held)))
    rows = [
        {"statement_id": id, "start": span.start, "end": span.end, "word": word}
        for (id, span), own in words.items()
        for word in sorted(own)
    ]
    if rows:
        session.execute(insert(SayingWord), rows)


def articles_uncompared(session: Session, version: str) -> list[int]:
    """The articles, of the newest editions, that were not compared by this version."""
    done = select(Compared.article_id).where(Compared.version == version)
    question = select(Article.id).where(Article.id.not_in(done), Article.id.not_in(superseded()))
    return list(session.scalars(question.order_by(Article.id)))


def mark_compared(session: Session, article: int, version: str) -> None:
    """Note that an article was compared; with "" that its words are kept."""
    session.execute(delete(Compared).where(Compared.article_id == article))
    session.execute(insert(Compared).values(article_id=article, version=version))


def articles_kept(session: Session) -> set[int]:
    """The articles whose words are kept."""
    return set(session.scalars(select(Compared.article_id)))


def forget_others(session: Session, version: str) -> bool:
    """Have all articles due if some were compared by another version; whether there were any."""
    others = select(Compared.id).where(Compared.version.not_in(("", version)))
    if session.scalar(others.limit(1)) is None:
        return False
    session.execute(update(Compared).values(version=""))
    return True


def sharing(session: Session, words: Words, most: int) -> dict[Saying, list[Saying]]:
    """For each sentence the others of the library that share its rarest words, the likest first.

    The cost grows with the sentences that share them: words of more than some hundred are left out.
    """
    having = {word: _having(session, word) for word in {w for own in words.values() for w in own}}
    found: dict[Saying, list[Saying]] = {}
    for saying, own in words.items():
        weights: dict[Saying, float] = defaultdict(float)
        counts: Counter[Saying] = Counter()
        for word in own:
            for other in having[word]:
                weights[other] += 1 / log(2 + len(having[word]))
                counts[other] += 1
        near = [other for other, number in counts.items() if number >= _SHARED and other != saying]
        found[saying] = sorted(near, key=lambda other: (-weights[other], other))[:most]
    return found


def _having(session: Session, word: int) -> list[Saying]:
    row = SayingWord
    question = select(row.statement_id, row.start, row.end).where(row.word == word)
    rows = session.execute(question.limit(_CROWD + 1)).all()
    return [] if len(rows) > _CROWD else [Saying(id, Span(start, end)) for id, start, end in rows]
