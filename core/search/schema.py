# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUntypedBaseClass=false, reportIncompatibleMethodOverride=false
# Whoosh has no annotations.
"""How a document lies in the index: its fields, the zones of its words, its columns.

Whoosh keeps terms with a weight and some bytes for each document. What is written there is ours:
the words are cut before (`words.py`), so a field is handed its finished terms.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.search.engine import columns, fields, formats

VERSION = 2  # of everything below and of `words.py`: another one makes the index anew

TITLE, TEXT, REST = "title_stem", "text_stem", "rest_stem"  # stems, without places
WORD = "word"  # words as they stand, with their places, of all zones
KEY, OWNER, RECORD, SIZE, FACETS = "key", "owner", "record", "size", "facets"
WHOSE = "whose"  # the owner as a number, see entries.owner_number
WATERMARK = "watermark"
ANY = "*"  # the term of every document that has a value in a field

ZONES = (TITLE, TEXT, REST)
BEGINS = {TITLE: 0, TEXT: 1 << 16, REST: 1 << 30}  # first place of each zone in WORD
ENDS = {TITLE: 1 << 16, TEXT: 1 << 30, REST: 1 << 32}
WEIGHTS = {TITLE: 3.0, TEXT: 1.0, REST: 0.5}  # what one word of the zone counts
GAP = 8  # places left free between two values, so that no phrase runs over them
NOWHERE = (1 << 32) - 1  # place of what stands for a whole value; Whoosh drops empty places
LONGEST = (1 << 14) - 1  # words; longer documents are ranked as if they had this many

NAMES = ("source", "holder", "entity", "tag", "verdict")
FLAGS = ("kind", "disputed")
DATES = ("date", "said", "about")


@dataclass(frozen=True, slots=True)
class Posting:
    """A term in a document: how much it counts, and where it stands (empty if that is not kept)."""

    weight: float
    places: bytes = b""


Terms = Mapping[str, Posting]


def places(found: list[int]) -> bytes:
    """The places of a word, as they are kept."""
    return array("I", found).tobytes()


class Counted(fields.FieldType):
    """A field of finished terms without places."""

    analyzer = None
    scorable = stored = unique = False
    format: Any = formats.Existence()

    def __init__(self) -> None:
        pass

    def index(self, value: Terms, **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """The terms as Whoosh's writer takes them: bytes, frequency, weight, value."""
        for term, posting in value.items():
            yield term.encode(), 1, posting.weight, posting.places


class Placed(Counted):
    """A field of finished terms with their places."""

    format: Any = formats.Positions()


def make_schema() -> Any:
    """The schema of an index."""
    named = {name: Placed() for name in (WORD, *NAMES)}
    plain = {name: Counted() for name in (*ZONES, *FLAGS, *DATES, KEY, OWNER)}
    kept = {
        RECORD: fields.STORED(),
        SIZE: fields.COLUMN(columns.NumericColumn("H")),
        WHOSE: fields.COLUMN(columns.NumericColumn("I")),
        FACETS: fields.COLUMN(columns.VarBytesColumn()),
    }
    return fields.Schema(**named, **plain, **kept)
