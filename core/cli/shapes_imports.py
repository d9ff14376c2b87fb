"""Import records, facts of articles and entries of feeds as JSON."""

from __future__ import annotations

from core.cli.shapes import Shape, record
from core.values import ArticleFacts, FactField, FeedEntry, ImportPart, ImportRecord


def told(value: ImportRecord, parts: list[ImportPart]) -> Shape:
    """What happened to one file, and to each article of it and file inside it."""
    return {**record(value), "parts": [part(one) for one in parts]}


def part(value: ImportPart) -> Shape:
    """What became of an article of a file, or of a file inside it."""
    return {
        "name": value.name,
        "outcome": value.outcome.value,
        "reason": value.reason,
        "article": value.article,
    }


def facts(value: ArticleFacts) -> Shape:
    """What is known of an article, and where each was found."""
    known = {f.value: value.values[f] or None for f in FactField}
    found = {f.value: where for f, where in value.origins.items()}
    return {"article": value.article, **known, "found": found, "notes": list(value.notes)}


def entry(value: FeedEntry) -> Shape:
    """An entry of a feed."""
    published = value.published.edtf if value.published else None
    return {"title": value.title, "url": value.url, "published": published}
