"""Two ways to find the paragraphs of an article in a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from justhtml import JustHTML

from core.importers.paragraphs import Paragraph
from core.text import normalise
from core.values import BlockKind

_KINDS = {"head": BlockKind.HEADING, "figcaption": BlockKind.CAPTION} | {
    f"h{n}": BlockKind.HEADING for n in range(2, 7)
}
# fmt: off
_NEVER = frozenset((
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button",
    "select", "iframe", "svg", "math", "object", "embed", "audio", "video", "canvas", "head",
    "title", "dialog", "menu",
))
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))
# fmt: on


@dataclass(frozen=True)
class Extracted:
    """The paragraphs found, and the parsed page."""

    paragraphs: tuple[Paragraph, ...]
    document: Any = None

    @property
    def length(self) -> int:
        """Code points of all paragraphs together."""
        return sum(len(p.text) for p in self.paragraphs)


def with_trafilatura(page: str) -> Extracted:
    """The article as trafilatura finds it, "" where its parser gives up.

    Source of the choice: best F1 of eight extractors on two sets of news pages (DEPENDENCIES).
    """
    from trafilatura import bare_extraction  # 0.4 s, only for pages

    found = bare_extraction(page, include_comments=False, include_tables=True)
    body = getattr(found, "body", None)
    if body is None:
        return Extracted(())
    paragraphs = (
        Paragraph(text, _KINDS.get(str(element.tag)))
        for element in body
        for text in _lines(element)
    )
    return Extracted(tuple(paragraphs))


def _lines(element: Any) -> Iterator[str]:
    """The text of an element of trafilatura's tree, lists and tables line by line."""
    many = element.tag in ("list", "table", "quote") and len(element)
    for part in element if many else (element,):
        text = _spaced("".join(part.itertext()))
        if text:
            yield text


def by_structure(page: str) -> Extracted:
    """Every paragraph of the page's article, main part or body, in the order of the page.

    The parser is pure Python, follows the HTML standard and stood every hostile page tried; its
    sanitiser is off because only text is taken.
    """
    document = JustHTML(page, sanitize=False)
    for name in ("article", "main", "body"):
        roots = [_paragraphs(root, name == "article") for root in document.query(name)]
        longest = max(roots, key=lambda ps: sum(len(p.text) for p in ps)) if roots else None
        if longest:
            return Extracted(tuple(longest), document)
    return Extracted(tuple(_paragraphs(document.root, False)), document)


def _paragraphs(root: Any, header: bool) -> list[Paragraph]:
    """The paragraphs below a node, without what no reader sees and what stands round an article.

    The walk needs no recursion, since a page may nest a hundred thousand deep; what leaves an
    element stands on the stack as None.
    """
    found, loose = list[Paragraph](), list[str]()
    kinds: list[BlockKind | None] = [None]
    stack: list[Any] = [root]
    while stack:
        node = stack.pop()
        name = str(getattr(node, "name", ""))
        if name == "#text":
            loose.append(str(node.data))
        elif name in _INLINE:
            stack.extend(reversed(node.children or ()))
        elif node is None or name not in _NEVER - ({"header"} if header else set()):
            text = _spaced("".join(loose))
            loose.clear()
            found += [Paragraph(text, kinds[-1])] if text else []
            if node is None:
                kinds.pop()
                continue
            kinds.append(_KINDS.get(name, kinds[-1]))
            stack.append(None)
            stack.extend(reversed(getattr(node, "children", None) or ()))
    return found


def _spaced(text: str) -> str:
    return " ".join(normalise(text).split())
