"""Hits put together by the article they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.values import Hit, HitGroup, HitKind, HitLine


def grouped(hits: Iterable[Hit]) -> tuple[HitGroup, ...]:
    """One group an article, and one for each claim that stands in none; the group of the best hit
    comes first."""
    groups: dict[object, list[Hit]] = {}
    for hit in hits:
        key = hit.article if hit.article is not None else (hit.kind, hit.id)
        groups.setdefault(key, []).append(hit)
    return tuple(_group(members) for members in groups.values())


def _group(hits: Sequence[Hit]) -> HitGroup:
    first = next((hit for hit in hits if hit.kind is HitKind.ARTICLE), hits[0])
    lines = sorted(_lines(hits), key=_place)
    return HitGroup(
        article=first.article,
        title=first.title,
        source=first.source,
        date=first.date,
        lines=tuple(lines),
        more=sum(hit.more for hit in hits),
        new=any(hit.new for hit in hits),
    )


def _lines(hits: Sequence[Hit]) -> list[tuple[Hit, HitLine]]:
    """The lines of some hits; a line of the article that is a statement's or claim's stands once."""
    others = [(hit, line) for hit in hits for line in hit.lines if hit.kind is not HitKind.ARTICLE]
    taken = [line.span for _, line in others if line.span]
    own = [(hit, line) for hit in hits for line in hit.lines if hit.kind is HitKind.ARTICLE]
    free = [
        (hit, line)
        for hit, line in own
        if not any(line.span and span.overlaps(line.span) for span in taken)
    ]
    # An article that fits by its title alone has no line with a match; it is shown by its beginning.
    shown = [(hit, line) for hit, line in free if line.marks] or ([] if others else free)
    return others + shown


def _place(pair: tuple[Hit, HitLine]) -> tuple[int, int]:
    hit, line = pair
    order = (HitKind.ARTICLE, HitKind.STATEMENT, HitKind.CLAIM, HitKind.NOTE)
    return (line.span.start if line.span else 0, order.index(hit.kind))
