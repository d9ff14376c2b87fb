"""A query as the database can be asked it, while there is no index: what is exact there and cheap.

Words are found as parts of longer words, too; what is between the words of a query, values of fields
and dates are held to as the index holds to them. What would have every text of the library cut into
words, or only the index knows, is refused with a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias
from unicodedata import is_normalized

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select, true
from sqlalchemy.orm import Session

from core.errors import LibraryError
from core.model import Appearance, Article, Claim, ClaimTag, Rating, Source
from core.search.lexer import NAME_FIELDS
from core.search.nodes import (
    ANY,
    And,
    Dates,
    Everything,
    Expression,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Value,
    Word,
)
from core.search.words import Words
from core.store import claims
from core.store.fitting import let_fit
from core.text import fold
from core.values import VagueDate, tags_above

_NAMED = ("source", "tag", "verdict", "entity")  # fields of which there are few names
_LATER = "The search index is being made anew. Until then {what} cannot be answered; {instead} can."
_INSTEAD = "words, “phrases” and dates"
_REFUSED = {
    "entity": "“entity:”",
    "disputed": "“disputed:”",
    "kind": "what a query asks of statements and notes",
}

_Columns: TypeAlias = "dict[str, tuple[ColumnElement[Any], ...]]"
_Test: TypeAlias = Callable[[str], bool]


@dataclass(frozen=True)
class Rows:
    """Where the words, dates and source of one kind of hit stand in the database."""

    kind: str
    texts: _Columns
    dates: _Columns
    source: ColumnElement[Any]


ARTICLES = Rows(
    "article",
    {
        "": (Article.title.expression, Article.text.expression, Source.name.expression),
        "title": (Article.title.expression,),
        "text": (Article.text.expression,),
    },
    {"date": (Article.published.expression,)},
    Article.source_id.expression,
)
CLAIMS = Rows(
    "claim",
    {
        "": (Claim.text.expression, Claim.note.expression, Claim.claimant.expression),
        "text": (Claim.text.expression,),
        "holder": (Claim.claimant.expression,),
    },
    {
        "date": (func.coalesce(Claim.published_on, Claim.said_on, Claim.about),),
        "said": (Claim.said_on.expression,),
        "about": (Claim.about.expression,),
    },
    select(Article.source_id)
    .join(Appearance, Appearance.article_id == Article.id)
    .where(Appearance.claim_id == Claim.id)
    .order_by(Appearance.id)
    .limit(1)
    .scalar_subquery(),
)


class Conditions:
    """Makes conditions of queries; one for each session, since it gives the database its tests."""

    def __init__(self, session: Session, words: Words) -> None:
        self._session, self._words = session, words
        self._tests: list[_Test] = []
        let_fit(session.connection(), self._tests)

    def of(self, node: Node, rows: Rows) -> ColumnElement[bool]:
        """The condition on some rows; a field that they have not is false. Raises LibraryError for
        what waits until the index is ready."""
        match node:
            case And(parts=parts):
                return and_(*(self.of(part, rows) for part in parts))
            case Or(parts=parts):
                return or_(*(self.of(part, rows) for part in parts))
            case Not(part=Value(field="kind", value=value)):
                return false() if value == rows.kind else true()
            case Not(part=part):
                return not_(self.of(part, rows))
            case Everything():
                return true()
            case Dates():
                return self._dated(node, rows)
            case Value(field="kind", value=value) if value in (ARTICLES.kind, CLAIMS.kind):
                return true() if value == rows.kind else false()
            case Value(field=field, value=value) if field in NAME_FIELDS:
                return self._named(field, rows, lambda name: self._is(name, value))
            case Word() | Phrase() | Prefix() | Fuzzy():
                return self._said(node.scope, rows, spelled(node))
            case Near() | Pattern():
                return self._fitting(node, rows)
            case _:
                raise _refused(node)

    # --- by words

    def _said(self, scope: str, rows: Rows, words: str) -> ColumnElement[bool]:
        words = fold(words)
        if scope in _NAMED:
            return self._named(scope, rows, lambda name: words in fold(name))
        return _any(func.says(column, words) == 1 for column in rows.texts.get(scope, ()))

    def _fitting(self, node: Near | Pattern, rows: Rows) -> ColumnElement[bool]:
        """What has all letters of the query in it is looked at word by word, and nothing else."""
        fits = self._near(node) if isinstance(node, Near) else self._pattern(node)
        if node.scope in _NAMED:
            return self._named(node.scope, rows, fits)
        parts = node.words if isinstance(node, Near) else _parts(node)
        number = self._numbered(fits)
        return _any(
            and_(*(func.says(one, part) == 1 for part in parts), func.fits(one, number) == 1)
            for one in rows.texts.get(node.scope, ())
        )

    def _near(self, node: Near) -> _Test:
        def fits(text: str) -> bool:
            last: dict[str, int] = {}
            for place, word in enumerate(self._words.of(text)):
                if word in node.words:
                    last[word] = place
                    if len(last) == len(node.words) and place - min(last.values()) <= node.distance:
                        return True
            return False

        return fits

    def _pattern(self, node: Pattern) -> _Test:
        signs = ({"*": ".*", "?": "."}.get(sign, re.escape(sign)) for sign in node.pattern)
        whole, parts = re.compile("".join(signs)).fullmatch, _parts(node)

        def fits(text: str) -> bool:
            lower = text.lower()
            chunks = (lower if is_normalized("NFKD", lower) else fold(text)).split()
            likely = (chunk for chunk in chunks if all(part in chunk for part in parts))
            return any(whole(word) for chunk in likely for word in self._words.of(chunk))

        return fits

    # --- by values

    def _named(self, field: str, rows: Rows, fits: _Test) -> ColumnElement[bool]:
        """Rows with a name that fits: there are few names, so they are looked through here."""
        if field == "entity":
            raise _later(_REFUSED[field])
        if field == "holder":
            number = self._numbered(fits)
            return _any(func.fits(one, number) == 1 for one in rows.texts.get(field, ()))
        if field == "source":
            return func.coalesce(rows.source, 0).in_(
                self._ids(select(Source.id, Source.name), fits)
            )
        if field == "verdict" and rows is CLAIMS:
            return func.coalesce(Claim.rating_id, 0).in_(
                self._ids(select(Rating.id, Rating.name), fits)
            )
        if field == "tag" and rows is CLAIMS:
            every = claims.list_tags(self._session)
            wanted = [t.id for t in every if any(fits(a.name) for a in tags_above(every, t.id))]
            return Claim.id.in_(select(ClaimTag.claim_id).where(ClaimTag.tag_id.in_(wanted)))
        return false()

    def _ids(self, question: Select[int, str], fits: _Test) -> list[int]:
        return [id for id, name in self._session.execute(question) if fits(name)]

    def _is(self, name: str, value: str) -> bool:
        return bool(name) if value == ANY else " ".join(self._words.of(name)) == value

    def _dated(self, node: Dates, rows: Rows) -> ColumnElement[bool]:
        """Dates that may fall between the two days, as vague as they are."""

        def fits(written: str) -> bool:
            day = VagueDate(written)
            early = node.last is not None and day.earliest > node.last
            return not early and (node.first is None or day.latest >= node.first)

        number = self._numbered(fits)
        return _any(func.fits(one, number) == 1 for one in rows.dates.get(node.field, ()))

    def _numbered(self, fits: _Test) -> int:
        self._tests.append(fits)
        return len(self._tests) - 1


def spelled(leaf: Node) -> str:
    """The words of a leaf that stand in what it finds as they are, "" if none do."""
    match leaf:
        case Word(word=word) | Fuzzy(word=word):
            return word
        case Prefix(start=start):
            return start
        case Phrase(words=words):
            return " ".join(words)
        case _:
            return ""


def _parts(node: Pattern) -> list[str]:
    """The letters of a pattern between its signs."""
    return [part for part in re.split(r"[*?]+", node.pattern) if part]


def _any(conditions: Iterable[ColumnElement[bool]]) -> ColumnElement[bool]:
    return or_(false(), *conditions)


def _refused(node: Node) -> LibraryError:
    if isinstance(node, Expression):
        return _later("a regular expression")
    return _later(_REFUSED.get(getattr(node, "field", ""), "this"))


def _later(what: str) -> LibraryError:
    return LibraryError(_LATER.format(what=what, instead=_INSTEAD))
