"""What can come next where a query is being typed: fields, their values, words of the index."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.search.clauses import written
from core.search.days import periods
from core.search.lexer import CHOICES, DATE_FIELDS, FIELDS, MINUS, NAME_FIELDS
from core.search.numbers import Docs
from core.search.schema import WORD
from core.search.snapshot import Snapshot
from core.search.words import Words
from core.values import Completion

# What is being typed: a field with the beginning of its value, or a bare word.
_VALUE = re.compile(r"(\w+):(?:=?[\"“„]([^\"“”„]*)|=?([^\s()\"“”„]*))$")
_BARE = re.compile(r"[^\s()\"“”„:]+$")
_SHORTEST = 2  # letters from which words are offered


class Completing:
    """Looks up what may be meant, in one snapshot."""

    def __init__(self, snapshot: Snapshot, words: Words) -> None:
        self._snapshot, self._words = snapshot, words

    def completions(self, query: str, at: int, most: int) -> tuple[Completion, ...]:
        """What can stand in place of what is being typed right before a code point, the most frequent
        first."""
        before, after = query[:at], query[at:]
        if (match := _VALUE.search(before)) and match.group(1).casefold() in FIELDS:
            typed = match.group(2) if match.group(2) is not None else match.group(3)
            found, start = self._values(match.group(1).casefold(), typed), match.start()
        elif match := _BARE.search(before):
            sign = len(match.group()) - len(match.group().lstrip(MINUS))
            start = match.start() + sign
            found = self._bare(match.group()[sign:])
        else:
            return ()
        made: dict[str, Completion] = {}
        for text, count in found:
            if len(made) == most:
                break
            whole = f"{before[:start]}{text}{after}"
            made.setdefault(text, Completion(whole, text, start + len(text), count))
        return tuple(made.values())

    def _bare(self, typed: str) -> Iterator[tuple[str, int | None]]:
        folded = typed.casefold()
        for field in FIELDS:
            if folded and field.startswith(folded):
                yield f"{field}:", None
        word = self._words.folded(typed) if typed else ""
        if len(word) >= _SHORTEST:
            often = self._snapshot.vocabulary(WORD, word)
            yield from sorted(often.items(), key=lambda item: (-item[1], item[0]))

    def _values(self, field: str, typed: str) -> Iterator[tuple[str, int | None]]:
        folded = typed.casefold()
        if field in CHOICES:
            for value in dict.fromkeys(CHOICES[field].values()):
                if value.startswith(folded):
                    yield f"{field}:{value}", None
        elif field in DATE_FIELDS:
            for period in periods():
                if period.startswith(folded):
                    yield f"{field}:{period}", None
            for year, count in self._snapshot.spread("date").starting(folded, self._everything):
                yield f"{field}:{year}", count
        elif field == "verdict":
            often = self._snapshot.vocabulary(field, f"={folded}")
            for term, count in often.most_common():
                yield written(field, (term[1:],)), count
        elif field in NAME_FIELDS:
            for value, count in self._snapshot.spread(field).starting(folded, self._everything):
                yield written(field, (value,)), count
        else:
            for text, count in self._bare(typed):
                if not text.endswith(":"):
                    yield f"{field}:{text}", count

    @property
    def _everything(self) -> Docs:
        return self._snapshot.everything
