"""One segment in the making: entries go in one by one, and out come its arrays."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from core.search import schema
from core.search.coding import Postings
from core.search.entries import KINDS, Entry, owner_number
from core.search.gathering import Gathered
from core.search.kept import Array, of_text
from core.search.records import packed
from core.search.schema import GAP, NAMED, REST, STEP, TEXT, TITLE, WORD
from core.search.words import Words
from core.text import Span
from core.values import Quotation, VagueDate

MANY = "entity"  # the facet of which a document may have any number of values
SINGLE = ("source", "holder", "date", "tag")  # facets with one value of a document, or a few as one
DAYS = {name: f"{name}_days" for name in schema.DATES}  # the days that a date may mean
SEPARATOR = "\x1f"  # between those few; no text of a library has control characters
QUOTATIONS = tuple(Quotation)  # flags: the quotation's number, and from DISPUTED on a dispute
MOST = 6_000_000  # words in one segment; a word takes some 60 bytes while it is written
DISPUTED = 1 << 4
_NUMBERS = array("I")


class Cut(NamedTuple):
    """A text as words: the number of each, and where it begins."""

    text: str
    numbers: Sequence[int]
    starts: Sequence[int]


class Draft:
    """Entries by owner, in the order they are added."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._fields = {name: Gathered() for name in schema.FIELDS}
        self._numbers: dict[str, int] = {}  # of words as they are spelt, -1 for none
        self._values: dict[str, Sequence[int]] = {}
        self._named: dict[tuple[str, str], tuple[Sequence[int], int]] = {}
        self._days: dict[VagueDate, str] = {}
        self._sizes, self._flags, self._owners = array("H"), array("B"), array("I")
        self._codes = {name: array("I") for name in (*SINGLE, *DAYS.values())}
        self._entities, self._entity_ends = array("I"), array("I")
        self._known: dict[str, dict[str, int]] = {
            n: {"": 0} for n in (*SINGLE, *DAYS.values(), MANY)
        }
        self._homes, self._records, self._record_ends = array("I"), bytearray(), array("Q")

    @property
    def count(self) -> int:
        """How many documents there are."""
        return len(self._sizes)

    @property
    def tokens(self) -> int:
        """How many words there are, which is what memory goes by."""
        return len(self._fields[WORD])

    def add(self, entries: Sequence[Entry]) -> None:
        """Put in all entries of one owner, the one whose text others may be part of first."""
        if not entries:
            return
        self._homes.append(self.count)
        whole = self._cut(entries[0].text)
        for at, entry in enumerate(entries):
            self._add(entry, whole if at == 0 else self._part(whole, entry))
        self._records += packed(entries)
        self._record_ends.append(len(self._records))

    def fields(self) -> Iterator[tuple[str, Iterator[tuple[str, Postings]]]]:
        """Each field with its terms and their postings, both in order."""
        for name, gathered in self._fields.items():
            yield name, gathered.grouped()

    def arrays(self) -> Mapping[str, Array | list[Array]]:
        """What is kept of the documents beside their postings."""
        made: dict[str, Array] = {
            "sizes": np.array(self._sizes),
            "flags": np.array(self._flags),
            "owners": np.array(self._owners),
            "homes": np.array(self._homes),
            "records": np.frombuffer(bytes(self._records), np.uint8),
            "record_ends": np.array(self._record_ends),
            "entity_ends": np.array(self._entity_ends),
        }
        for name, codes in (*self._codes.items(), (MANY, self._entities)):
            made |= coded(name, [*self._known[name]], np.array(codes))
        return made

    def _add(self, entry: Entry, cut: Cut) -> None:
        doc = self.count
        word = self._fields[WORD]
        size = len(cut.numbers)
        if entry.titled and entry.title:
            title = self._cut(entry.title).numbers
            word.run(doc, TITLE, title)
            size += len(title)
        word.run(doc, TEXT, cut.numbers)
        names = _names(entry)
        for field, values in names:
            self._name(doc, field, values)
        others = [v for name, found in names if name != MANY for v in found]
        size += self._zone(doc, REST, [*entry.rest, *others])
        size += self._zone(doc, NAMED, [v for name, found in names if name == MANY for v in found])
        self._sizes.append(KINDS.index(entry.kind) << 14 | min(size, schema.LONGEST))
        flags = QUOTATIONS.index(entry.quotation) | (DISPUTED if entry.disputed else 0)
        self._flags.append(flags)
        self._owners.append(owner_number(entry.owner))
        self._facets(entry)

    def _zone(self, doc: int, zone: int, values: Iterable[str]) -> int:
        place, size, word = 0, 0, self._fields[WORD]
        for value in values:
            numbers = self._value(value)
            word.run(doc, place * STEP + zone, numbers)
            size += len(numbers)
            place += len(numbers) + GAP
        return size

    def _name(self, doc: int, field: str, values: Iterable[str]) -> None:
        place, gathered = 0, self._fields[field]
        wholes: set[int] = set()
        for value in values:
            numbers, whole = self._named.get((field, value)) or self._learn_name(field, value)
            gathered.run(doc, place * STEP + TEXT, numbers)
            wholes.add(whole)
            place += len(numbers) + GAP
        for whole in wholes:
            gathered.whole(doc, whole)

    def _learn_name(self, field: str, value: str) -> tuple[Sequence[int], int]:
        found, number = self._words.of(value), self._fields[field].number
        known = [number(word) for word in found], number("=" + " ".join(found))
        self._named[field, value] = known
        return known

    def _day(self, day: VagueDate | None) -> str:
        if day is None:
            return ""
        span = self._days.get(day)
        if span is None:
            span = self._days[day] = day_span(day)
        return span

    def _facets(self, entry: Entry) -> None:
        values = {
            "source": entry.source,
            "holder": entry.holder,
            "date": _years(entry.date),
            "tag": SEPARATOR.join(entry.tags),
            DAYS["date"]: self._day(entry.date),
            DAYS["said"]: self._day(entry.said),
            DAYS["about"]: self._day(entry.about),
        }
        for name, value in values.items():
            known = self._known[name]
            self._codes[name].append(known.setdefault(value, len(known)))
        known = self._known[MANY]
        for name in sorted({name.name for name in entry.entities}):
            self._entities.append(known.setdefault(name, len(known)))
        self._entity_ends.append(len(self._entities))

    # -- Texts -----------------------------------------------------------------------------------

    def _cut(self, text: str) -> Cut:
        known, numbers, starts = self._numbers, array("I"), array("I")
        for start, end in self._words.spans(text):
            raw = text[start:end]
            number = known.get(raw)
            if number is None:
                number = self._learn(raw)
            if number >= 0:
                numbers.append(number)
                starts.append(start)
        return Cut(text, numbers, starts)

    def _part(self, whole: Cut, entry: Entry) -> Cut:
        """The words of an entry; those of the whole text where the entry is a part of it that begins
        and ends between words."""
        span = entry.span
        if span is None or not is_part(whole.text, span, entry.text):
            return self._cut(entry.text)
        first, last = (bisect_left(whole.starts, at) for at in (span.start, span.end))
        return Cut(entry.text, whole.numbers[first:last], _NUMBERS)

    def _value(self, value: str) -> Sequence[int]:
        numbers = self._values.get(value)
        if numbers is None:
            numbers = self._values[value] = self._cut(value).numbers
        return numbers

    def _learn(self, raw: str) -> int:
        word = self._words.folded(raw)
        number = self._fields[WORD].number(word) if word else -1
        self._numbers[raw] = number
        return number


def coded(name: str, values: Sequence[str], codes: Array) -> dict[str, Array]:
    """The values of a field, those that are there in order, and their codes."""
    used: list[int] = np.unique(codes).tolist()
    found = [values[code] for code in used]
    ordered = sorted({"", *found})
    places = {value: place for place, value in enumerate(ordered)}
    new = np.zeros(len(values), np.min_scalar_type(len(ordered)))
    new[used] = [places[value] for value in found]
    return {name: new[codes], f"{name}_values": of_text(ordered)}


def is_part(text: str, span: Span, part: str) -> bool:
    """Whether a stretch of a text is some other text, and cutting either into words is the same."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    free = (not before or before.isspace()) and (not after or after.isspace())
    return free and text[span.start : span.end] == part


def day_span(day: VagueDate) -> str:
    """The first and the last day that a date may mean, so that the earlier first day comes first."""
    return f"{day.earliest.isoformat()}/{day.latest.isoformat()}"


def _names(entry: Entry) -> list[tuple[str, Sequence[str]]]:
    entities = [n for name in entry.entities for n in dict.fromkeys((name.name, *name.aliases))]
    values: list[tuple[str, Sequence[str]]] = [
        ("source", [entry.source] if entry.source else ()),
        ("holder", [entry.holder] if entry.holder else ()),
        ("entity", entities),
        ("tag", entry.tags),
        ("verdict", [entry.verdict] if entry.verdict else ()),
    ]
    return [pair for pair in values if pair[1]]


def _years(day: VagueDate | None) -> str:
    """The years a date may fall in: a winter has two."""
    years = range(day.earliest.year, day.latest.year + 1) if day else ()
    return SEPARATOR.join(f"{year:04}" for year in years)
