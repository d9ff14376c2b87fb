"""The article of a page as trafilatura finds it, and as the structure of the page does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from core.importers.paragraphs import Paragraph
from core.importers.structure import structure_of
from core.text import normalise
from core.values import BlockKind

_KINDS = {"head": BlockKind.HEADING, "figcaption": BlockKind.CAPTION} | {
    f"h{n}": BlockKind.HEADING for n in range(2, 7)
}
# Of its own vocabulary (TEI), and what readability leaves of HTML.
_INLINE = frozenset(
    ("hi", "ref", "del", "code", "cell", "span", "a", "b", "i", "em", "strong", "u")
)
_BETWEEN_CELLS = " | "


@dataclass(frozen=True)
class Extracted:
    """The paragraphs found, and the parsed page."""

    paragraphs: tuple[Paragraph, ...]
    document: Any = None

    @property
    def length(self) -> int:
        """Code points of all paragraphs together."""
        return sum(len(p.text) for p in self.paragraphs)


def with_trafilatura(page: str, precisely: bool = False) -> Extracted:
    """The article as trafilatura finds it, empty where its parser gives up.

    Source of the choice: best F1 of eight extractors on two sets of news pages; `precisely` is
    better still on the one (.964 against .960) and finds nothing on more pages (DEPENDENCIES).
    """
    from trafilatura import bare_extraction  # 0.4 s, only for pages

    found = bare_extraction(
        page, include_comments=False, include_tables=True, favor_precision=precisely
    )
    body = getattr(found, "body", None)
    return Extracted(() if body is None else tuple(_paragraphs(body)))


def _paragraphs(body: Any) -> Iterator[Paragraph]:
    """The lines of trafilatura's tree; the cells of a row of a table are one line."""
    loose, kinds = list[str](), list[BlockKind | None]([None])
    for begins, element in _walked(body):
        tag = str(element.tag)
        if tag == "cell" and begins and "".join(loose).strip():
            loose.append(_BETWEEN_CELLS)
        elif tag not in _INLINE:
            if text := " ".join(normalise("".join(loose)).split()).removesuffix(_BETWEEN_CELLS):
                yield Paragraph(text, kinds[-1])
            loose.clear()
            if begins:
                kinds.append(_KINDS.get(tag, kinds[-1]))
            else:
                kinds.pop()
        loose.append((element.text if begins else element.tail) or "")


def _walked(element: Any) -> Iterator[tuple[bool, Any]]:
    """Each element as it begins and as it ends; lxml nests 256 deep at most."""
    yield True, element
    for child in element:
        if isinstance(child.tag, str):  # no comment
            yield from _walked(child)
    yield False, element


def by_structure(page: str) -> Extracted:
    """Every paragraph of the page's article, main part or body, in the order of the page."""
    found = structure_of(page)
    return Extracted(tuple(p.paragraph for p in found.article()), found.document)
