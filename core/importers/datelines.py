"""The dateline before the first sentence: "HARLOW BEND, Mo., April 9, 2025 (Agency) — "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.importers.dates import DateFinder, FoundDate
from core.importers.lexicon import Lexicon
from core.importers.shapes import Shapes

_SHAPE = re.compile(
    r"(?P<before>[^()\n—–]{0,80}?)\s*(?:\((?P<agency>[^()]{2,60})\))?\s*(?:—|–|--|(?<=[ )])-)\s+"
)
_CAPITALS = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]|[ .’'\-]){2,}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: `end` is where the first sentence begins, in code points of the paragraph."""

    end: int
    outlet: str
    date: FoundDate | None


class DatelineReader:
    """Recognises datelines by their place in capitals or their agency in brackets."""

    def __init__(self, lexicon: Lexicon, shapes: Shapes, dates: DateFinder) -> None:
        self._lexicon = lexicon
        self._shapes = shapes
        self._dates = dates

    def read(self, paragraph: str) -> Dateline | None:
        """The dateline at the start of a paragraph, None if there is none."""
        match = _SHAPE.match(paragraph)
        if match is None:
            return None
        before, agency = match["before"], match["agency"] or ""
        date = self._dates.first_in(before)
        place = before[: date.span.start] + before[date.span.end :] if date else before
        if agency:
            fits = self._shapes.is_capitalised(agency) and self._is_place(place)
        else:
            fits = self._is_capitals(place) and paragraph[match.end() :][:1].isupper()
        if not fits:
            return None
        return Dateline(match.end(), self._lexicon.outlet(agency) or agency, date)

    def _is_place(self, place: str) -> bool:
        words = place.replace(",", " ").split()
        return not words or self._shapes.is_capitalised(" ".join(words))

    @staticmethod
    def _is_capitals(place: str) -> bool:
        first = place.split(",", 1)[0].strip()
        return _CAPITALS.fullmatch(first) is not None and len(place.split()) <= 8
