"""From what the index keeps of a document to what a list shows of it."""

from __future__ import annotations

from core.search.records import Record
from core.search.snippets import Marker, Snippet
from core.text import Span
from core.values import Hit, HitKind, HitLine

_LINES = 5  # of one article


def hit(record: Record, marker: Marker, *, new: bool = False) -> Hit:
    """A document as a hit.

    An article's place to jump to is its first match in the best stretch, or its beginning when only
    other fields match; a statement's and a claim's is where it stands.
    """
    kind = HitKind(record.kind)
    lines, more = (), 0
    if kind is HitKind.ARTICLE:
        snippet, found, more = marker.lines(record.text, record.spellings, _LINES)
        lines = tuple(HitLine(line.text, line.marks, line.first or Span(0, 0)) for line in found)
    else:
        snippet = marker.snippet(record.text, record.spellings)
    place = _place(record, snippet, kind)
    return Hit(
        kind=kind,
        id=record.id,
        article=record.article,
        title=record.title,
        span=place,
        snippet=snippet.text,
        marks=snippet.marks,
        source=record.source,
        holder=record.holder,
        date=record.date,
        lines=lines or (HitLine(snippet.text, snippet.marks, place),),
        more=more,
        new=new,
    )


def _place(record: Record, snippet: Snippet, kind: HitKind) -> Span | None:
    if kind is HitKind.ARTICLE:
        return snippet.first or Span(0, 0)
    if record.start is None or record.end is None:
        return None
    return Span(record.start, record.end)
