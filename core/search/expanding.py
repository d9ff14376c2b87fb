"""Which words of the index a beginning, a pattern, an expression or a fuzzy word stands for."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Mapping

from core.search import schema
from core.search.expressions import Matcher
from core.search.nodes import AnyOf, Expression, Fuzzy, Pattern, Prefix
from core.search.schema import WORD
from core.search.snapshot import Snapshot

MOST_TERMS = 500  # of a beginning: the most frequent; "a*" has ten thousands in a large library


def expanded(snapshot: Snapshot, leaf: AnyOf) -> set[str]:
    """The words, of very many the most frequent."""
    name = words_of(leaf.scope)
    match leaf:
        case Fuzzy(word=word):
            return _near(snapshot, word, name)
        case Prefix(start=start):
            found: Mapping[str, int] = snapshot.vocabulary(name, start)
        case Pattern(pattern=pattern):
            start = re.split(r"[*?]", pattern, maxsplit=1)[0]
            found = _fitting(snapshot, name, start, _pattern(pattern))
        case Expression(expression=expression):
            matcher = Matcher(expression)
            found = _fitting(snapshot, name, matcher.start, matcher.fits)
    often = {term: number for term, number in found.items() if _is_word(term)}
    return set(sorted(often, key=lambda t: (-often[t], t))[:MOST_TERMS])


def words_of(scope: str) -> str:
    """The field whose words a scope has."""
    return scope if scope in schema.NAMES else WORD


def one_change(a: str, b: str) -> bool:
    """Whether one letter put in, left out, changed, or swapped with its neighbour at most makes one
    word of the other (the restricted Damerau distance)."""
    if a == b:
        return True
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), -1)
    if at < 0:
        return abs(len(a) - len(b)) == 1
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    changes = ((1, 1), (1, 0), (0, 1))
    return (swapped and len(a) == len(b)) or any(a[at + i :] == b[at + j :] for i, j in changes)


def _fitting(
    snapshot: Snapshot, name: str, start: str, fits: Callable[[str], object]
) -> dict[str, int]:
    found = snapshot.vocabulary(name, start)
    return {term: often for term, often in found.items() if fits(term)}


def _pattern(pattern: str) -> Callable[[str], object]:
    parts = ({"*": ".*", "?": "."}.get(sign, re.escape(sign)) for sign in pattern)
    return re.compile("".join(parts)).fullmatch


def _near(snapshot: Snapshot, word: str, name: str) -> set[str]:
    """The words at one change: every change is tried when the word is plain, since that takes some
    hundred look-ups; else all words of the index are."""
    if word.isascii():
        return {w for w in _changed(word) if snapshot.has(name, w)}
    lengths = range(len(word) - 1, len(word) + 2)
    words = (w for w in snapshot.vocabulary(name) if len(w) in lengths)
    return {w for w in words if _is_word(w) and one_change(word, w)}


def _changed(word: str) -> set[str]:
    letters = string.ascii_lowercase + string.digits
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    shorter = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    other = {a + c + b[1:] for a, b in cuts if b for c in letters}
    longer = {a + c + b for a, b in cuts for c in letters}
    return {word} | shorter | swapped | other | longer


def _is_word(term: str) -> bool:
    return not term.startswith("=")
