"""What a page says in JSON: schema.org (JSON-LD), and the data of pages built in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any, cast

from core.importers.structure import Structure, attributes
from core.text import normalise

LINKED = "application/ld+json"
LONGEST = 10_000_000  # characters of a script that is read
LONGEST_VALUE = 500  # code points of a value that can be meant
_DEEPEST = 20
_ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|OpinionPiece)")
_PAGES = re.compile(r"\w*Page")
_PERSON = "Person"

Thing = Mapping[str, Any]


@dataclass(frozen=True)
class Linked:
    """The article that a page's JSON-LD describes, and the other things of the page by their id."""

    article: Thing
    things: Mapping[str, Thing]

    def text(self, name: str) -> str:
        """A value of the article, in one line."""
        return one_line(self.article.get(name))

    def name(self, name: str) -> str:
        """The name of the thing that a value is, as of a publisher."""
        return _name(self._meant(self.article.get(name)))

    def people(self, name: str) -> str:
        """The names of persons, "A, B and C"; the outlet itself is no person."""
        value = self.article.get(name)
        found = cast(list[Any], value if isinstance(value, list) else [value])
        names = [
            text
            for one in map(self._meant, found)
            if (text := _name(one)) and (not isinstance(one, dict) or _is_person(cast(Thing, one)))
        ]
        return listed(list(dict.fromkeys(names)))

    def body(self) -> str:
        """The text of the article as the page's publisher states it, "" where it does not."""
        body = self.article.get("articleBody")
        return normalise(body)[:LONGEST] if isinstance(body, str) else ""

    def _meant(self, value: Any) -> object:
        """The thing itself where only its id stands in its place."""
        if isinstance(value, dict):
            thing = cast(Thing, value)
            if "name" not in thing:
                return self.things.get(one_line(thing.get("@id")), thing)
            return thing
        return cast(object, value)


def data_in(page: Structure, types: Sequence[str]) -> Iterator[Any]:
    """What the page's JSON scripts hold; what cannot be read is passed over."""
    for script in page.named("script"):
        if (attributes(script).get("type") or "").lower().strip() not in types:
            continue
        source = "".join(str(c.data or "") for c in script.children or ())
        try:
            yield json.loads(source[:LONGEST], strict=False)
        except (ValueError, RecursionError):
            continue


def linked_data(page: Structure) -> Linked:
    """What the page says of its article: the first article of it, or the page itself."""
    things = [t for data in data_in(page, (LINKED,)) for t in _things(data, 0)]
    article = next((t for t in things if _is(t, _ARTICLES)), None)
    whole = next((t for t in things if _is(t, _PAGES)), None)
    named = {one_line(t["@id"]): t for t in things if "@id" in t and "name" in t}
    if article is None and whole is not None:
        days = ("datePublished", "dateModified")
        article = {name: whole[name] for name in days if name in whole}
    return Linked(article or {}, named)


def one_line(value: Any) -> str:
    """A value as a line of text, "" if it is none; publishers often escape it once too often."""
    if isinstance(value, list) and value:
        value = cast(list[Any], value)[0]
    if not isinstance(value, str):
        return ""
    text = re.sub(r"</?[a-zA-Z][^<>]{0,100}>", " ", unescape(value)) if "<" in value else value
    return " ".join(normalise(unescape(text)).split())[:LONGEST_VALUE]


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _things(data: Any, depth: int) -> Iterator[Thing]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for part in cast(list[Any], data):
            yield from _things(part, depth + 1)
    elif isinstance(data, dict):
        thing = cast(dict[str, Any], data)
        yield thing
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(thing.get(name), depth + 1)


def _is(thing: Thing, kind: re.Pattern[str]) -> bool:
    said = thing.get("@type")
    kinds = cast(list[Any], said if isinstance(said, list) else [said])
    return any(isinstance(k, str) and kind.fullmatch(k.rsplit("/", 1)[-1]) for k in kinds)


def _is_person(thing: Thing) -> bool:
    return not thing.get("@type") or _is(thing, re.compile(_PERSON))


def _name(value: object) -> str:
    return one_line(cast(Thing, value).get("name") if isinstance(value, dict) else value)
