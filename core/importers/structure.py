"""The paragraphs of a page by its markup alone, each with where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from justhtml import JustHTML

from core.importers.pagewords import PageWords
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
_TELLING = frozenset((
    "html", "meta", "link", "title", "script", "h1", "time", "article", "main", "body",
))
_WHOLE = frozenset(("html", "body", "main"))
_MARKS = frozenset(("itemprop", "rel"))
# fmt: on
SENTENCE_ENDS = (
    ".",
    "!",
    "?",
    "…",
    "。",
    "！",
    "？",
    "؟",
    "।",
    "”",
    "“",
    "»",
    "«",
    '"',
    "’",
    "'",
    "」",
    ")",
    ":",
)
_LEAST_PROSE = 60  # code points; a headline or a caption of few words is shorter
_LEAST_DENSE = 20  # the same where a sign is a word or a syllable
_MOST_LINKED = 0.4
_LINES = 6  # on either side of the heading that may say who and when
_LONGEST_LINE = 160
_LEFT: Any = object()  # stands on the stack where a link ends
_LEVELS = 4  # how many of the elements that hold a paragraph are known
_SPOKEN_FOR = 3  # how many of them a paragraph speaks for


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph of a page; `above` are the elements that hold it, the nearest first.

    `linked` is the share of its text that is links; `plain` whether it is a <p> without a name of
    its own, as the paragraphs of an article are.
    """

    paragraph: Paragraph
    above: tuple[int, ...] = ()
    linked: float = 0.0
    plain: bool = False

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.paragraph.text

    @property
    def is_prose(self) -> bool:
        """Whether it reads like sentences of an article rather than a label or a list of links."""
        dense = sum(ord(c) > 0x2E80 for c in self.text) * 2 > len(self.text)
        least = _LEAST_DENSE if dense else _LEAST_PROSE
        return (
            len(self.text) >= least
            and self.text.endswith(SENTENCE_ENDS)
            and self.linked <= _MOST_LINKED
        )


@dataclass(slots=True)
class _Open:
    """An element that the walk is inside of."""

    node: Any
    kind: BlockKind | None
    mixed: bool = False  # text stands in it beside other elements


@dataclass(frozen=True)
class Structure:
    """A parsed page."""

    document: Any
    words: PageWords | None = None

    @cached_property
    def everything(self) -> Sequence[Placed]:
        """Every paragraph of the page outside of furniture, in its order."""
        return walked(self.document.root, True, self._is_furniture)

    @cached_property
    def named_or_not(self) -> Sequence[Placed]:
        """Every paragraph of the page, also of parts that are named as furniture."""
        return walked(self.document.root, True, lambda _node: False)

    def _is_furniture(self, node: Any) -> bool:
        """Whether a part is named so; what holds the page's heading, or the page, is not."""
        if (
            self.words is None
            or node.name in _WHOLE
            or not self.words.is_furniture(attributes(node))
        ):
            return False
        return id(node) not in self._round_headings

    @cached_property
    def _round_headings(self) -> frozenset[int]:
        """The elements that hold a heading of the first level."""
        found, waiting = set[int](), [h.parent for h in self.named("h1")]
        while waiting:
            node = waiting.pop()
            if node is not None and id(node) not in found:
                found.add(id(node))
                waiting.append(node.parent)
        return frozenset(found)

    @cached_property
    def _telling(self) -> Sequence[Any]:
        """The elements that say something about the page, in its order."""
        found, stack = list[Any](), [self.document.root]
        while stack:
            node = stack.pop()
            if node.name in _TELLING or attributes(node).keys() & _MARKS:
                found.append(node)
            stack.extend(reversed(node.children or ()))
        return found

    def named(self, *names: str) -> list[Any]:
        """The elements of these names, in the order of the page."""
        return [node for node in self._telling if node.name in names]

    def marked(self, mark: str, value: str) -> list[Any]:
        """The elements with an attribute (itemprop, rel) that has a value among its words."""
        return [n for n in self._telling if value in (attributes(n).get(mark) or "").split()]

    def beside(self, title: str) -> list[str]:
        """The short lines round the heading that says the title, those under it first."""
        placed = self.everything
        at = next((i for i, p in enumerate(placed) if p.text == title), 0)
        near = (*placed[at + 1 : at + 1 + _LINES], *placed[max(0, at - _LINES) : at])
        return [p.text for p in near if len(p.text) <= _LONGEST_LINE and not p.is_prose]

    def article(self) -> Sequence[Placed]:
        """Every paragraph of the page's article, main part or body, in its order."""
        for name in ("article", "main", "body"):
            roots = [
                walked(root, name == "article", self._is_furniture) for root in self.named(name)
            ]
            longest = max(roots, key=_length) if roots else []
            if longest:
                return longest
        return self.everything


def structure_of(page: str, words: PageWords | None = None) -> Structure:
    """The page parsed; with `words`, parts that are named as furniture are passed over.

    The parser is pure Python, follows the HTML standard and stood every hostile page tried; its
    sanitiser is off because only text is taken.
    """
    return Structure(JustHTML(page, sanitize=False), words)


def attributes(node: Any) -> Mapping[str, str | None]:
    """The attributes of a node, none for what is no element."""
    return cast(Mapping[str, str | None], getattr(node, "attrs", None) or {})


def densest(placed: Sequence[Placed]) -> list[Placed]:
    """The prose that one element of the page holds, of that with most."""
    holder = holder_of(placed)
    return [p for p in placed if p.is_prose and holder is not None and is_held(p, holder)]


def holder_of(placed: Sequence[Placed]) -> int | None:
    """The element that holds most prose, nearer counts more; None where there is none.

    The weights are those of Readability (Arc90, 2010): all for the parent, half and a third for
    what holds it.
    """
    weights = dict[int, float]()
    for p in placed:
        for level, above in enumerate(p.above[:_SPOKEN_FOR] if p.is_prose else ()):
            weights[above] = weights.get(above, 0.0) + len(p.text) / (level + 1)
    return max(weights, key=lambda key: weights[key], default=None)


def is_held(placed: Placed, holder: int) -> bool:
    """Whether an element holds a paragraph, near enough that the paragraph speaks for it."""
    return holder in placed.above[:_SPOKEN_FOR]


def stretch(placed: Sequence[Placed], prose: Sequence[Placed]) -> list[Placed]:
    """The paragraphs from the first to the last of `prose`, with what stands between them."""
    inside = set(map(id, prose))
    found = [i for i, p in enumerate(placed) if id(p) in inside]
    return list(placed[found[0] : found[-1] + 1]) if found else []


def walked(root: Any, header: bool, is_furniture: Callable[[Any], bool]) -> list[Placed]:
    """The paragraphs below a node, without what no reader sees and what stands round an article.

    The walk needs no recursion, since a page may nest a hundred thousand deep; what leaves an
    element stands on the stack as None.
    """
    found = list[Placed]()
    loose, linked, links = list[str](), 0, 0
    never = _NEVER - ({"header"} if header else set())
    opened = [_Open(root, None)]
    stack: list[Any] = list(reversed(root.children or ()))
    while stack:
        node = stack.pop()
        name = "" if node is None else str(getattr(node, "name", ""))
        if node is _LEFT:
            links -= 1
        elif node is not None and name == "#text":
            loose.append(str(node.data))
            linked += len(loose[-1].strip()) if links else 0
        elif node is not None and name in _INLINE:
            if name == "a":
                links += 1
                stack.append(_LEFT)
            stack.extend(reversed(node.children or ()))
        elif node is None or (name not in never and not is_furniture(node)):
            text = _spaced("".join(loose))
            if text:
                found.append(_placed(text, opened, linked, left=node is None))
            loose.clear()
            linked = 0
            if node is None:
                opened.pop()
                continue
            opened.append(_Open(node, _KINDS.get(name, opened[-1].kind)))
            stack.append(None)
            stack.extend(reversed(getattr(node, "children", None) or ()))
    if text := _spaced("".join(loose)):
        found.append(_placed(text, opened, linked, left=True))
    return found


def _placed(text: str, opened: list[_Open], linked: int, left: bool) -> Placed:
    inner = opened[-1]
    inner.mixed = inner.mixed or not left
    above = list(_ids(opened if inner.mixed else opened[:-1]))
    plain = str(getattr(inner.node, "name", "")) == "p" and not _is_named(inner.node)
    return Placed(Paragraph(text, inner.kind), tuple(above), linked / len(text), plain)


def _ids(opened: Sequence[_Open]) -> Iterator[int]:
    return (id(one.node) for one in reversed(opened[-_LEVELS:]))


def _is_named(node: Any) -> bool:
    return bool(attributes(node).get("class") or attributes(node).get("id"))


def _length(placed: Sequence[Placed]) -> int:
    return sum(len(p.text) for p in placed)


def _spaced(text: str) -> str:
    return " ".join(normalise(text).split())
