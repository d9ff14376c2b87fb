"""Other words for one that finds nothing: of the index as they stand there, never stems.

Words and names that begin so, when it is the last one and may not be finished, and those at one or
two changes (the restricted Damerau distance). What is offered does find something.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from core.search.evaluate import Evaluation
from core.search.faults import Fault
from core.search.lexer import CHOICES, DATE_FIELDS, Sort, lexemes
from core.search.nodes import Phrase, Word
from core.search.parser import parse
from core.search.schema import NAMES, WORD
from core.search.snapshot import Snapshot
from core.search.words import Token, Words
from core.text import Span
from core.values import Suggestion

_MOST = 3  # suggestions for one word, and words of a query that are looked at
_TRIED = 8  # candidates for one word
_LONG = 6  # letters from which two changes are allowed
_SEEN = 5  # documents that are looked at for how a word is spelt


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word of a query that no document has; `last` when the query ends with it."""

    span: Span
    token: Token
    field: str
    last: bool


class Spelling:
    """Looks up what may have been meant, in one snapshot."""

    def __init__(self, snapshot: Snapshot, evaluation: Evaluation, words: Words) -> None:
        self._snapshot, self._evaluation, self._words = snapshot, evaluation, words

    def suggestions(self, query: str) -> tuple[Suggestion, ...]:
        """Queries with other words in place of those that find nothing."""
        unknown = list(islice(self._unknown(query), _MOST + 1))
        if not unknown or len(unknown) > _MOST:
            return ()
        asked = ((word.span, self._offered(word)) for word in unknown)
        offered = [(span, instead) for span, instead in asked if instead]
        if not offered:
            return ()
        many = _MOST if len(offered) == 1 else 1
        made = (
            _made(query, [(span, instead[min(n, len(instead) - 1)]) for span, instead in offered])
            for n in range(min(many, max(len(instead) for _, instead in offered)))
        )
        found = [self._counted(*one) for one in made]
        return tuple(suggestion for suggestion in found if suggestion.total)

    def _unknown(self, query: str) -> Iterator[Unknown]:
        for at, field, text, phrase in _searched(query):
            tokens = list(self._words.tokens(text))
            exact = phrase or len(tokens) > 1
            for token in tokens:
                if not self._known(token, field, exact=exact):
                    span = Span(at + token.start, at + token.end)
                    yield Unknown(span, token, field, span.end == len(query))

    def _known(self, token: Token, field: str, *, exact: bool) -> bool:
        """Whether any document has a word, in a phrase in exactly this form."""
        form: Phrase | Word = Word(token.word, token.stem, field)
        if exact:
            form = Phrase((token.word,), field)
        return len(self._evaluation.documents(form)) > 0

    def _offered(self, unknown: Unknown) -> list[str]:
        word, field = unknown.token.word, unknown.field
        places = [field] if field in NAMES else [WORD, "entity", "holder", "source"]
        ranks: dict[str, tuple[int, int, int, str]] = {}
        for name in places:
            for term in self._candidates(name, word, unknown.last):
                far = 0 if unknown.last and term.startswith(word) else _distance(word, term)
                often = self._snapshot.frequency(WORD, term)
                ranks[term] = (far, int(term[0] != word[0]), -often, term)
        best = sorted(ranks, key=lambda term: ranks[term])[:_TRIED]
        return [self._spelt(term) for term in best[:_MOST]]

    def _candidates(self, name: str, word: str, last: bool) -> Iterator[str]:
        """Words of a field that may have been meant; in the long list of all words only those with
        the same first letter, names all."""
        most, letters = 2 if len(word) >= _LONG else 1, set(word)
        for term in self._snapshot.vocabulary(name, word[0] if name == WORD else ""):
            near = len(word) > 2 and abs(len(term) - len(word)) <= most
            begins = last and len(word) > 1 and term.startswith(word)
            if term == word or term.startswith("="):
                continue
            alike = near and len(letters.symmetric_difference(term)) <= 2 * most
            if begins or (alike and _distance(word, term, most) <= most):
                yield term

    def _spelt(self, term: str) -> str:
        """How a word stands in the first few documents that have it, most of the time."""
        docs = self._snapshot.weights(WORD, [term]).docs[:_SEEN]
        texts = (self._snapshot.record(doc) for doc in docs.tolist())
        seen = Counter(
            text[token.start : token.end]
            for record in texts
            for text in (record.text, record.holder, record.source)  # titles write all words large
            for token in self._words.tokens(text)
            if token.word == term and token.end - token.start == len(term)
        )
        return seen.most_common(1)[0][0] if seen else term

    def _counted(self, query: str, marks: Sequence[Span]) -> Suggestion:
        found = self._evaluation.documents(parse(query, self._words))
        return Suggestion(query, tuple(marks), len(found))


def _searched(query: str) -> Iterator[tuple[int, str, str, bool]]:
    """The words that a query looks for as they are: where, in which field, which, and whether they
    are quoted."""
    fields, field, negated = [""], None, False
    try:
        tokens = list(lexemes(query))
    except Fault:
        return
    for token in tokens:
        here = fields[-1] if field is None else field
        if token.sort is Sort.FIELD:
            field = token.text
        elif token.sort is Sort.OPEN:
            fields.append("-" if negated else here)
        elif token.sort is Sort.CLOSE:
            fields.pop()
        elif token.sort in (Sort.WORDS, Sort.PHRASE):
            plain = not token.text.endswith("*") and "~" not in token.text
            if plain and not negated and here not in ("-", *CHOICES, *DATE_FIELDS):
                quoted = token.sort is Sort.PHRASE
                yield token.at + quoted, here, token.text, quoted
        if token.sort not in (Sort.FIELD, Sort.EXACT):
            field, negated = None, token.sort in (Sort.NOT, Sort.MINUS)


def _made(query: str, changes: Sequence[tuple[Span, str]]) -> tuple[str, list[Span]]:
    """The query with other words in some places, and where those stand."""
    marks: list[Span] = []
    moved = 0
    for span, word in changes:
        start = span.start + moved
        query = f"{query[:start]}{word}{query[span.end + moved :]}"
        marks.append(Span(start, start + len(word)))
        moved += len(word) - len(span)
    return query, marks


def _distance(a: str, b: str, most: int = 2) -> int:
    """The restricted Damerau distance; `most` + 1 for any that is larger."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
