"""Article text that a page keeps in its scripts: schema.org, and the data of pages built in the browser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast

from core.importers.linked import LINKED, data_in
from core.importers.paragraphs import Paragraph
from core.importers.structure import Placed, Structure, structure_of

_TYPES = (LINKED, "application/json")
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]+|#\d+);", re.IGNORECASE)
_DEEPEST = 60
_LONG = 30  # characters; shorter texts are labels
_TRIED = 3


def paragraphs_of_body(body: str) -> list[Paragraph]:
    """The paragraphs of an articleBody, which may be plain text, markup or escaped markup."""
    if _TAG.search(body) or _ENTITY.search(body):
        return [p.paragraph for p in _of_markup(body)]
    return [Paragraph(text) for line in body.splitlines() if (text := " ".join(line.split()))]


def scripted(page: Structure) -> list[Paragraph]:
    """The sentences of the list with most of them in the page's data, [] where there are none.

    Pages that are built in the browser keep their article as a list of paragraphs or as one text
    with markup; menus and teasers beside it have no sentences, or fewer.
    """
    lists = list[list[str]]()
    for data in data_in(page, _TYPES):
        _texts(data, lists, 0)
    longest = sorted(lists, key=lambda texts: sum(map(len, texts)))[-_TRIED:]
    found = [[p for text in texts for p in _of_markup(text) if p.is_prose] for texts in longest]
    found.sort(key=lambda placed: sum(len(p.text) for p in placed))
    return [p.paragraph for p in found[-1]] if found else []


def _texts(value: Any, lists: list[list[str]], depth: int) -> list[str]:
    """The long texts of a value outside of its lists; each list, and each markup, goes to `lists`."""
    if isinstance(value, str):
        long = [value] if len(value) >= _LONG and " " in value[:_LONG] else []
        if long and _TAG.search(value):
            lists.append(long)
        return long
    if depth > _DEEPEST or not isinstance(value, list | dict):
        return []
    parts = cast(
        list[Any], list(cast(dict[str, Any], value).values()) if isinstance(value, dict) else value
    )
    texts = [text for part in parts for text in _texts(part, lists, depth + 1)]
    if isinstance(value, dict):
        return texts
    lists.append(texts)
    return []


def _of_markup(text: str) -> Sequence[Placed]:
    return structure_of(f"<article>{text}</article>").article()
