"""What stands above and below a tag."""

from __future__ import annotations

from collections.abc import Iterable

from core.values.claims import Tag


def tags_below(tags: Iterable[Tag], tag: int) -> frozenset[int]:
    """A tag with all that stand below it, by id."""
    every, found = list(tags), {tag}
    while more := {t.id for t in every if t.parent in found} - found:
        found |= more
    return frozenset(found)


def tags_above(tags: Iterable[Tag], tag: int) -> tuple[Tag, ...]:
    """A tag with those it stands below, the topmost first."""
    by_id = {t.id: t for t in tags}
    found: list[Tag] = []
    at = by_id.get(tag)
    while at is not None and at not in found:
        found.append(at)
        at = by_id.get(at.parent or 0)
    return tuple(reversed(found))


def tag_path(tags: Iterable[Tag], tag: int) -> str:
    """A tag as it is told from others: "Weather › Flood"."""
    return " › ".join(t.name for t in tags_above(tags, tag))
