"""Whether the words of a view are held as they stand, turned round, or left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

import resources
from core.text import Span
from core.text.wordpattern import WordPattern, Words, compile_pattern


class View(Enum):
    """What becomes of a view where it stands."""

    HELD = "held"
    REVERSED = "reversed"
    NONE = "none"


@dataclass(frozen=True)
class ViewLexicon:
    """The patterns of resources/lexicons/views.toml, each made to end where the view begins."""

    negators: frozenset[str]
    negated: WordPattern
    reversed: tuple[WordPattern, ...]
    open: tuple[WordPattern, ...]
    carried: tuple[WordPattern, ...]


@cache
def view_lexicon() -> ViewLexicon:
    """The lexicon that comes with the program; read once, never changed."""
    data = resources.load("lexicons", "views.toml")
    return ViewLexicon(
        frozenset(data["negators"]),
        compile_pattern(data["negated"], {}),
        *(_all(data, key) for key in ("reversed", "open", "carried")),
    )


def view_of(words: Words, match: Span, pattern: WordPattern, lexicon: ViewLexicon) -> View:
    """How a match of `pattern` in a sentence is held."""
    before = words.before(match)
    if _own_negators(words, match, pattern, lexicon) or lexicon.negated.ends(before):
        return View.NONE
    if any(p.ends(before) for p in lexicon.open):
        return View.NONE
    if any(p.ends(before) for p in lexicon.reversed):
        return View.REVERSED
    return View.HELD


def is_carried(words: Words, match: Span, lexicon: ViewLexicon) -> bool:
    """Whether words outside a quotation are still passed on from the one who is quoted."""
    before = words.before(match)
    return any(p.ends(before) for p in lexicon.carried)


def _own_negators(words: Words, match: Span, pattern: WordPattern, lexicon: ViewLexicon) -> bool:
    """Whether a "not" stands among the matched words that the pattern did not ask for."""
    inside = words.within(match).split()
    return any(w in lexicon.negators and w not in pattern.literal for w in inside)


def _all(data: Mapping[str, list[str]], key: str) -> tuple[WordPattern, ...]:
    return tuple(compile_pattern(text, {}) for text in data[key])
