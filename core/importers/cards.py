"""Teasers of other articles, told by their shape: a link and a sentence or two, many side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from core.importers.structure import Placed, Structure

FEWEST = 3  # cards beside one another; fewer are no list of teasers
MOST_LINES = 5  # of a card
WHOLLY = 0.95  # of a line, from which on it is a link and no more
_LEVELS = 3  # how far above its lines a card may be


def texts_of_cards(page: Structure) -> set[str]:
    """The lines that stand in teasers only; also in parts that are named as furniture."""
    placed = page.named_or_not
    return {p.text for p in placed} - {p.text for p in without_cards(placed)}


def without_cards(placed: Sequence[Placed]) -> list[Placed]:
    """The paragraphs of a page without those of teasers.

    A card is an element with at most two paragraphs of prose and a line that is all link; it is one
    of a list if others like it stand in the same element and the text of no article does, so that
    an article in sections with links as their headings is none.
    """
    for level in range(_LEVELS):
        placed = _without(placed, level)
    return list(placed)


def _without(placed: Sequence[Placed], level: int) -> Sequence[Placed]:
    groups = defaultdict[tuple[int, int], list[Placed]](list)
    for one in placed:
        if len(one.above) > level + 1:
            groups[one.above[level], one.above[level + 1]].append(one)
    cards = {key for key, lines in groups.items() if _is_card(lines)}
    beside = Counter(holder for _, holder in cards)
    texts = {
        above
        for one in placed
        if one.is_prose and one.above[level : level + 2] not in cards
        for above in one.above[: level + 1]
    }
    lists = {holder for holder, number in beside.items() if number >= FEWEST} - texts
    return [
        one
        for one in placed
        if one.above[level : level + 2] not in cards or one.above[level + 1] not in lists
    ]


def _is_card(lines: Sequence[Placed]) -> bool:
    prose = sum(line.is_prose for line in lines)
    links = any(line.linked >= WHOLLY for line in lines)
    return 1 <= prose <= 2 and links and len(lines) <= MOST_LINES
