"""From an entry to the fields that Whoosh writes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from core.search import schema
from core.search.entries import KINDS, Entry, owner_number
from core.search.schema import ANY, BEGINS, ENDS, GAP, REST, TEXT, TITLE, WEIGHTS, Posting
from core.search.words import Words
from core.values import HitKind, Quotation, VagueDate

# Between the facets of a document and between the values of one; no text of a library has control
# characters.
FACETS = ("kind", "disputed", "source", "holder", "date", "tag", "entity")  # of dates, the years
APART, SEPARATOR = "\x1e", "\x1f"


class Record(NamedTuple):
    """What is kept of a document to show it as a hit."""

    kind: str
    id: int
    article: int | None
    title: str
    text: str
    start: int | None
    end: int | None
    source: str
    holder: str
    date: str
    spellings: tuple[tuple[str, ...], ...]


def fields_of(entry: Entry, words: Words) -> dict[str, Any]:
    """The document of an entry, as keyword arguments of Whoosh's writer."""
    values = _names(entry)
    zones = {
        TITLE: [entry.title] if entry.titled else [],
        TEXT: [entry.text],
        REST: [*entry.rest, *(value for found in values.values() for value in found)],
    }
    document, size = _zones(zones, words)
    document |= {name: _named(found, words) for name, found in values.items() if found}
    document |= {name: _terms([span]) for name, span in _dates(entry)}
    document["kind"] = _terms([ANY, entry.kind.value, *_quotation(entry.quotation)])
    document["disputed"] = _terms(["yes" if entry.disputed else "no"])
    document[schema.KEY] = _terms([f"{entry.kind.value}:{entry.id}"])
    document[schema.OWNER] = _terms([entry.owner])
    document[schema.RECORD] = tuple(_record(entry))
    document[schema.SIZE] = KINDS.index(entry.kind) << 14 | min(size, schema.LONGEST)
    document[schema.WHOSE] = owner_number(entry.owner)
    document[schema.FACETS] = _facets(entry).encode()
    return document


def watermark_fields(upto: int) -> dict[str, Any]:
    """The one document that says how far the index is."""
    key = _terms([schema.WATERMARK])
    return {schema.KEY: key, schema.OWNER: key, schema.RECORD: (schema.WATERMARK, upto)}


def day_span(day: VagueDate) -> str:
    """The term of a date: the first and the last day it may mean, so that terms sort by the first."""
    return f"{day.earliest.isoformat()}/{day.latest.isoformat()}"


def _zones(zones: dict[str, list[str]], words: Words) -> tuple[dict[str, Any], int]:
    """The stems of each zone, the words of all with their places; and how many words there are."""
    document: dict[str, Any] = {}
    standing: dict[str, list[int]] = {}
    weights: dict[str, float] = {}
    size = 0
    for zone, values in zones.items():
        place, weight = BEGINS[zone], WEIGHTS[zone]
        stems: dict[str, int] = {}
        for value in values:
            for token in words.tokens(value):
                if place == ENDS[zone]:
                    break
                stems[token.stem] = stems.get(token.stem, 0) + 1
                standing.setdefault(token.word, []).append(place)
                weights[token.word] = weights.get(token.word, 0.0) + weight
                place, size = place + 1, size + 1
            place = min(place + GAP, ENDS[zone])
        document[zone] = {stem: Posting(float(count)) for stem, count in stems.items()}
    document[schema.WORD] = {
        word: Posting(weights[word], schema.places(found)) for word, found in standing.items()
    }
    return document, size


def _named(values: Iterable[str], words: Words) -> dict[str, Posting]:
    """The terms of a field of names: each word with its places, each whole value, and ANY."""
    standing: dict[str, list[int]] = {}
    place = 0
    for value in values:
        found = words.of(value)
        standing["=" + " ".join(found)] = [schema.NOWHERE]
        for word in found:
            standing.setdefault(word, []).append(place)
            place += 1
        place += GAP
    standing[ANY] = [schema.NOWHERE]
    return {w: Posting(float(len(p)), schema.places(p)) for w, p in standing.items()}


def _names(entry: Entry) -> dict[str, list[str]]:
    entities = [n for name in entry.entities for n in dict.fromkeys((name.name, *name.aliases))]
    return {
        "source": [entry.source] if entry.source else [],
        "holder": [entry.holder] if entry.holder else [],
        "entity": entities,
        "tag": [*entry.tags],
        "verdict": [entry.verdict] if entry.verdict else [],
    }


def _dates(entry: Entry) -> Iterable[tuple[str, str]]:
    for name, day in (("date", entry.date), ("said", entry.said), ("about", entry.about)):
        if day is not None:
            yield name, day_span(day)


def _quotation(quotation: Quotation) -> list[str]:
    return [] if quotation is Quotation.NONE else [quotation.value]


def _terms(values: Iterable[str]) -> dict[str, Posting]:
    return {value: Posting(1.0) for value in values}


def _facets(entry: Entry) -> str:
    """The values of each of FACETS, in that order."""
    values = (
        [entry.kind.value],
        ["yes" if entry.disputed else "no"],
        [entry.source],
        [entry.holder],
        _years(entry.date),
        entry.tags,
        sorted({name.name for name in entry.entities}),
    )
    return APART.join(SEPARATOR.join(some) for some in values)


def _years(day: VagueDate | None) -> list[str]:
    """The years a date may fall in: a winter has two."""
    years = range(day.earliest.year, day.latest.year + 1) if day else ()
    return [f"{year:04}" for year in years]


def _record(entry: Entry) -> Record:
    span = entry.span
    spelt = [tuple(dict.fromkeys((n.name, *n.aliases))) for n in entry.entities]
    return Record(
        kind=entry.kind.value,
        id=entry.id,
        article=entry.article,
        title=entry.title,
        text=entry.text,
        start=span.start if span else None,
        end=span.end if span else None,
        source=entry.source,
        holder=entry.holder,
        date=entry.date.edtf if entry.date and entry.kind is not HitKind.NOTE else "",
        spellings=tuple(group for group in spelt if len(group) > 1),
    )
