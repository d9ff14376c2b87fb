"""Which of the readings of a page is its article, and what a reading lost on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.importers.cards import WHOLLY, texts_of_cards, without_cards
from core.importers.dropped import restored
from core.importers.embedded import paragraphs_of_body, scripted
from core.importers.extraction import with_trafilatura
from core.importers.paragraphs import Paragraph
from core.importers.structure import SENTENCE_ENDS, Placed, Structure, densest, stretch
from core.text import fold

ENOUGH = 0.5  # of a text, below which a reading is said to have lost it
MUCH = 0.5  # of a reading, that the wider one must have beside it to be taken instead
LITTLE = 600  # code points; a reading with more is believed even where it seems to have lost much
SHORT = 250  # code points of a stated text that can be more than a summary
MOSTLY = 0.8  # of a reading, that must be left without such lines
SHORT_LINE = 100  # code points of a line above the text that only says who and when

BY_PARAGRAPHS = "The page was read by its paragraphs; check for stray lines."
BY_DATA = "The text was taken from the page's own data, since the page shows little of it."

Paragraphs = Sequence[Paragraph]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The paragraphs of the article, and what the user should know of how they were found."""

    paragraphs: Paragraphs
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Readings:
    """The two readings made for news pages, each made when it is asked for."""

    page: str

    @cached_property
    def precise(self) -> Paragraphs:
        return with_trafilatura(self.page, precisely=True).paragraphs

    @cached_property
    def wide(self) -> Paragraphs:
        return with_trafilatura(self.page).paragraphs


def chosen(page: str, structure: Structure, title: str, stated_body: str) -> Chosen:
    """The article of a page, of which `stated_body` is what its publisher says its text is, or "".

    The reading made for news pages is believed, in its precise mode. It gives nothing for pages
    that nest too deeply, and sometimes takes a teaser for the article; so three others are asked
    where it lacks most of their text: the publisher's own word (schema.org), the sentences of the
    element that holds most of them, and the same reading in its wider mode.
    """
    everything, readings = without_cards(structure.everything), _Readings(page)
    stated, prose = paragraphs_of_body(stated_body), densest(everything)
    cards, needed = texts_of_cards(structure), max(_length(stated), _length(prose)) < SHORT

    def cleaned(reading: Paragraphs) -> Paragraphs:
        return _without_links(_without_cards(reading, cards, needed), everything)

    best = cleaned(restored(readings.precise, everything, lambda: readings.wide))
    if _misses_much(best, everything) and _misses_much(best, everything, readings.wide):
        best = cleaned(readings.wide)
    if _length(stated) >= SHORT and _lacks(best, stated):
        return Chosen(stated, (BY_DATA,))
    elsewhere = _lacks(best, prose) and not _begins(best, everything, title, prose)
    if elsewhere and (_length(best) < LITTLE or not _lacks(readings.wide, prose)):
        return Chosen([p.paragraph for p in stretch(everything, prose)], (BY_PARAGRAPHS,))
    return Chosen(best) if best else _last(readings, structure)


def _misses_much(
    best: Paragraphs, everything: Sequence[Placed], wide: Paragraphs | None = None
) -> bool:
    """Whether sentences of the page, of those that `wide` has, are missing, half as long as `best`."""
    known = {p.text for p in best}
    among = None if wide is None else {p.text for p in wide}
    missing = (p for p in everything if p.is_prose and p.text not in known)
    length = sum(len(p.text) for p in missing if among is None or p.text in among)
    return length > MUCH * _length(best)


def _begins(
    best: Paragraphs, everything: Sequence[Placed], title: str, prose: Sequence[Placed]
) -> bool:
    """Whether a reading has sentences between the heading of the page and some other prose."""
    at = next((i for i, p in enumerate(everything) if p.text == title), -1)
    until = next(i for i, p in enumerate(everything) if p is prose[0])
    known = {p.text for p in best}
    return any(p.is_prose and p.text in known for p in everything[at + 1 : until])


def _last(readings: _Readings, structure: Structure) -> Chosen:
    """What can be had of a page in which no reading found an article."""
    if found := scripted(structure):
        return Chosen(found, (BY_DATA,))
    wide = readings.wide
    rest = [p.paragraph for p in structure.article()]
    return Chosen(wide) if wide else Chosen(rest, (BY_PARAGRAPHS,) if rest else ())


def _lacks(reading: Paragraphs, wanted: Sequence[Paragraph | Placed]) -> bool:
    """Whether a reading has less than half of a text, and is not a longer one beside it."""
    if _length(reading) >= _length(wanted) / ENOUGH:
        return False
    words = _words(wanted)
    return (words & _words(reading)).total() < ENOUGH * words.total()


def _without_cards(best: Paragraphs, cards: Collection[str], needed: bool) -> Paragraphs:
    """The reading without teasers; where little would be left and no other text is there, with them."""
    kept = [p for p in best if p.text not in cards]
    return best if needed and _length(kept) < SHORT else kept


def _without_links(best: Paragraphs, article: Sequence[Placed]) -> Paragraphs:
    """The reading without lines that are nothing but links, unless it is made of them."""
    links = {p.text for p in article if p.linked >= WHOLLY and not p.is_prose}
    kept = [p for p in best if p.text not in links or p.kind is not None]
    return kept if _length(kept) >= MOSTLY * _length(best) else best


def without_head(
    paragraphs: Paragraphs, titles: Collection[str], facts: Collection[str], days: Collection[str]
) -> Paragraphs:
    """The paragraphs without the lines above the first sentences that the page has as its data.

    These are lines that say the title again, and short ones with one of the `facts` (the byline, the
    outlet) or with a day of `days` (ISO 8601) in figures, unless they end as sentences do.
    """
    known = {_bare(title) for title in titles if title}
    names = [_bare(fact) for fact in facts if fact]
    first = next((i for i, p in enumerate(paragraphs) if Placed(p).is_prose), 0)
    above = [p for p in paragraphs[:first] if not _is_of_head(p.text, known, names, days)]
    return [*above, *paragraphs[first:]]


def _is_of_head(
    line: str, titles: Collection[str], names: Collection[str], days: Collection[str]
) -> bool:
    bare = _bare(line)
    if bare in titles:
        return True
    if len(line) > SHORT_LINE or line.endswith(SENTENCE_ENDS):  # the article may begin with it
        return False
    return any(name in bare for name in names) or any(_says(line, day) for day in days)


def _says(line: str, day: str) -> bool:
    """Whether a line has the year and the day of the month among its figures."""
    year, _, rest = day.partition("-")
    return {int(year), int(rest[-2:] or 0)} <= {int(n) for n in re.findall(r"\d{1,4}", line)}


def _bare(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _words(paragraphs: Sequence[Paragraph | Placed]) -> Counter[str]:
    return Counter(word for p in paragraphs for word in p.text.split())


def _length(paragraphs: Sequence[Paragraph | Placed]) -> int:
    return sum(len(p.text) for p in paragraphs)
