"""What is kept of the documents of one owner to show them as hits: its texts once, and of each
document where it stands in them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from core.search.entries import KINDS, Entry
from core.values import HitKind

_LEVEL = 3


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


def packed(entries: Sequence[Entry]) -> bytes:
    """The entries of one owner as bytes: what the first has is written once."""
    first = entries[0]
    groups: dict[tuple[str, ...], int] = {}
    rows = [_row(entry, first, groups) for entry in entries]
    about = [first.article, first.title, first.source, first.text, _date(first)]
    written = json.dumps([about, rows, [*groups]], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(written.encode("utf-8", "surrogatepass"), _LEVEL)


def unpacked(data: bytes, at: int) -> Record:
    """One of them, counted from 0."""
    about, rows, groups = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    article, title, source, text, date = about
    kind, id, start, end, own, holder, spelt = rows[at]
    name = KINDS[int(kind)]
    return Record(
        kind=name.value,
        id=id,
        article=article,
        title=title,
        text=text if not at else text[start:end] if own is None else own,
        start=start if name is not HitKind.ARTICLE else None,
        end=end if name is not HitKind.ARTICLE else None,
        source=source,
        holder=holder,
        date="" if name is HitKind.NOTE else date,
        spellings=tuple(tuple(groups[group]) for group in spelt),
    )


def _row(entry: Entry, first: Entry, groups: dict[tuple[str, ...], int]) -> list[Any]:
    start, end = (entry.span.start, entry.span.end) if entry.span else (None, None)
    spelt = [tuple(dict.fromkeys((n.name, *n.aliases))) for n in entry.entities]
    numbers = [groups.setdefault(g, len(groups)) for g in spelt if len(g) > 1]
    part = entry is first or entry.text == first.text[start:end]
    return [
        KINDS.index(entry.kind),
        entry.id,
        start,
        end,
        None if part else entry.text,
        entry.holder,
        numbers,
    ]


def _date(entry: Entry) -> str:
    return entry.date.edtf if entry.date else ""
