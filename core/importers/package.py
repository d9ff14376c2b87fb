"""Office Open XML packages (ECMA-376 part 2): which file in them is what, and the properties."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from core.importers.article import Given
from core.importers.head import Head
from core.importers.markup import tree
from core.importers.packed import Packed
from core.importers.stamps import iso_day
from core.text import normalise

LONGEST = 500  # code points of a property that can be meant
PROPERTIES = "properties of the document"


def root_of(packed: Packed, name: str) -> Element | None:
    """The root of an XML file of the package, None if there is no such file."""
    data = packed.read(name)
    return None if data is None else tree(data)


def related(packed: Packed, of: str, kind: str) -> str:
    """The name of the file that stands in a relation to `of` ("" is the package), "" for none."""
    return next((target for _, target in relations(packed, of, kind)), "")


def relations(packed: Packed, of: str, kind: str) -> Iterator[tuple[str, str]]:
    """The ids and names of all files in one relation; those outside the package are left out."""
    folder, file = posixpath.split(of)
    root = root_of(packed, posixpath.join(folder, "_rels", f"{file}.rels"))
    for relation in root if root is not None else ():
        if relation.get("Type", "").rpartition("/")[2] == kind:
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            yield relation.get("Id", ""), target.lstrip("/")


def properties(packed: Packed) -> Given:
    """Title, author, day and language that the package names (core properties, Dublin Core)."""
    root = root_of(packed, related(packed, "", "core-properties") or "docProps/core.xml")
    found = {str(part.tag): line_of(part) for part in root} if root is not None else {}
    return from_properties(
        title=found.get("dc:title", ""),
        author=found.get("dc:creator", ""),
        created=found.get("dcterms:created", ""),
        language=found.get("dc:language", ""),
    )


def from_properties(title: str, author: str, created: str, language: str) -> Given:
    """Properties as proposals that are believed only where the text says nothing."""
    day = iso_day(created)
    known = {"title": title, "byline": author, "published": day}
    origins = {name: PROPERTIES for name, value in known.items() if value}
    if language:
        origins["language"] = PROPERTIES
    return Given(
        last_title=title,
        last=Head(byline=author, published=day),
        language=language[:2].lower() if language else "en",
        origins=origins,
    )


def line_of(element: Element) -> str:
    """The text of an element in one line."""
    return " ".join(normalise("".join(element.itertext())).split())[:LONGEST]
