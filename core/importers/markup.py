"""XML of files from outside: nothing is loaded, nothing expands, and there is an end to everything.

The parser is expat, which reads no DTD and no external entity here; a file that declares entities
of its own is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from core.errors import ReadingError

DEEPEST = 250
MOST_ELEMENTS = 2_000_000
MOST_ATTRIBUTES = 1_000  # of one element
_CHUNK = 1 << 16
_MAIN = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
# Short prefixes for the namespaces that are read; the names are those of the standards.
_PREFIXES = {
    f"{_MAIN}wordprocessingml/2006/main": "w:",
    f"{_STRICT}wordprocessingml/main": "w:",
    f"{_MAIN}spreadsheetml/2006/main": "",
    f"{_STRICT}spreadsheetml/main": "",
    f"{_MAIN}officeDocument/2006/relationships": "r:",
    f"{_STRICT}officeDocument/relationships": "r:",
    f"{_MAIN}package/2006/relationships": "",
    f"{_MAIN}package/2006/metadata/core-properties": "cp:",
    f"{_MAIN}markup-compatibility/2006": "mc:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/rss/1.0/": "",
    "http://www.w3.org/2005/Atom": "",
    "http://www.w3.org/1999/xhtml": "",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    f"{_ODF}drawing:1.0": "draw:",
    f"{_ODF}meta:1.0": "meta:",
    f"{_ODF}office:1.0": "office:",
    f"{_ODF}svg-compatible:1.0": "svg:",
    f"{_ODF}table:1.0": "table:",
    f"{_ODF}text:1.0": "text:",
}


def tree(data: bytes) -> Element:
    """The root of a document, names with the short prefixes above; raises ReadingError."""
    parts = _Parts(None)
    parts.feed(data, True)
    return parts.found[0]


def subtrees(data: bytes, wanted: Collection[str]) -> Iterator[Element]:
    """Each outermost element of the wanted names in its turn, so that memory holds one at a time."""
    parts = _Parts(frozenset(wanted))
    for start in range(0, max(1, len(data)), _CHUNK):
        parts.feed(data[start : start + _CHUNK], start + _CHUNK >= len(data))
        yield from parts.found
        parts.found.clear()


def at(element: Element | None, *path: str) -> Element | None:
    """The first element below another by the names on the way to it, None if there is none."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if child.tag == name), None)
    return element


class _Parts:
    """Builds the wanted elements of a document, all of it if `wanted` is None."""

    def __init__(self, wanted: frozenset[str] | None) -> None:
        self.found = list[Element]()
        self._wanted = wanted
        self._names: dict[str, str] = {}
        self._builder: TreeBuilder | None = None
        self._depth = self._inside = self._count = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._entity

    def feed(self, data: bytes, last: bool) -> None:
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            raise ReadingError(f"Its markup is broken in line {error.lineno}.") from None
        except (ValueError, LookupError):  # an encoding that expat cannot be taught
            raise ReadingError("Its markup is in an encoding that is not read here.") from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST:
            raise ReadingError(f"Its markup nests more than {DEEPEST} deep.")
        if self._count > MOST_ELEMENTS:
            raise ReadingError(f"Its markup holds more than {MOST_ELEMENTS:,} elements.")
        if len(attributes) > MOST_ATTRIBUTES:
            raise ReadingError(
                f"An element of its markup has more than {MOST_ATTRIBUTES:,} attributes."
            )
        short = self._short(name)
        if self._builder is None:
            if self._wanted is not None and short not in self._wanted:
                return
            self._builder, self._inside = TreeBuilder(), self._depth
        self._builder.start(short, {self._short(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if self._builder is not None:
            self._builder.end(self._short(name))
            if self._depth == self._inside:
                self.found.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def _text(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def _short(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            space, _, local = name.rpartition(" ")
            known = f"{_PREFIXES.get(space, '?:')}{local}" if space else local
            if len(self._names) < MOST_ATTRIBUTES:
                self._names[name] = known
        return known

    def _entity(self, *_declared: object) -> None:
        raise ReadingError("Its markup declares entities, which no file of this kind needs.")
