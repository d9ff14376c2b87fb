"""The date of publication, as a line of an article gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.importers.lexicon import Lexicon
from core.text import Span
from core.values import VagueDate


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text; `year` is None where the text names none."""

    span: Span
    year: int | None
    month: int
    day: int

    @property
    def full(self) -> VagueDate | None:
        """The date, if its year is known and there is such a day."""
        try:
            return VagueDate.of_day(date(self.year or 0, self.month, self.day))
        except ValueError:
            return None


class DateFinder:
    """Finds dates written with the name of a month, or as ISO 8601.

    Dates in figures only ("04/03/2025") are left alone: which figure is the month differs between
    countries, and a wrong date is worse than none.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        month = rf"(?P<{{}}>{'|'.join(lexicon.month_names)})\b\.?"
        self._months = lexicon.months
        self._shape = re.compile(
            r"\b(?:(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})"
            r"(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
            rf"|{month.format('m1')}\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<y1>\d{{4}}))?"
            rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{month.format('m2')}"
            r"(?:,?\s(?P<y2>\d{4}))?)(?!\d)",
            re.IGNORECASE,
        )

    def all_in(self, text: str) -> Iterator[FoundDate]:
        """Every date of the text, in order."""
        for match in self._shape.finditer(text):
            found = match.groupdict()
            if found["iso_year"]:
                year, month, day = (int(found[f"iso_{p}"]) for p in ("year", "month", "day"))
            else:
                month = self._months[(found["m1"] or found["m2"])[:3].lower()]
                day = int(found["d1"] or found["d2"])
                named = found["y1"] or found["y2"]
                year = int(named) if named else None
            yield FoundDate(Span(*match.span()), year, month, day)

    def first_in(self, text: str) -> FoundDate | None:
        """The first date of the text."""
        return next(self.all_in(text), None)
