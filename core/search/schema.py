# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUntypedBaseClass=false, reportIncompatibleMethodOverride=false
# Whoosh has no annotations.
"""How a document lies in the index: its fields, and the zones of its words.

What is written is ours: the words are cut before (`words.py`), so a field is handed its finished
terms. A place is four times the number of the word in its zone, plus the zone: words next to each
other are four apart, and none of one zone is near one of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from core.search.engine import fields, formats

VERSION = 4  # of everything below, of `coding.py`, `kept.py` and `words.py`: another makes it anew

TITLE, TEXT, REST, NAMED = 0, 1, 2, 3  # zones; the last has every spelling of those named
WEIGHTS = (6, 2, 1, 1)  # what one word of each zone counts, in halves
HALF = 2  # how many halves are one
GAP = 8  # places left free between two values, so that no phrase runs over them
STEP = 4  # from one place to the next
LONGEST = (1 << 14) - 1  # words; longer documents are ranked as if they had this many

WORD = "word"  # words as they stand, of all zones
NAMES = ("source", "holder", "entity", "tag", "verdict")
DATES = ("date", "said", "about")
FIELDS = (WORD, *NAMES)


class Terms(fields.FieldType):
    """A field of finished terms, each with its weight and its places packed."""

    analyzer = None
    scorable = stored = unique = False
    format: Any = formats.Positions()

    def __init__(self) -> None:
        pass

    def index(self, value: Mapping[str, tuple[int, bytes]], **_: Any) -> Iterator[tuple[Any, ...]]:
        """The terms as Whoosh's writer takes them: bytes, frequency, weight, value."""
        for term, (weight, places) in value.items():
            yield term.encode(), 1, float(weight), places


def make_schema() -> Any:
    """The schema of an index."""
    return fields.Schema(**{name: Terms() for name in FIELDS})
