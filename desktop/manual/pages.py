"""The pages of the manual as they lie in resources/help, and what they are divided into."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import resources

FOLDER = "help"
_HEADING = re.compile(r"(#{1,3}) (.+)")
_FENCE = "```"
_MARKUP = re.compile(r"!\[(.*?)\]\(.*?\)|\[(.+?)\]\(.*?\)|[`*]")


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, up to the next; `number` counts the headings of its page
    from 0, which is the title, and `depth` is 1 for that. `words` are without markup."""

    number: int
    depth: int
    title: str
    words: str

    @property
    def anchor(self) -> str:
        """What a link to it ends with, as on a page of the web: `#what-is-stored`."""
        return "-".join(re.findall(r"\w+", self.title.casefold()))


@dataclass(frozen=True)
class Page:
    """One page: `name` is that of its file, `views` are those of the window it is about."""

    name: str
    views: tuple[str, ...]
    text: str
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """Its heading."""
        return self.sections[0].title

    def number(self, anchor: str) -> int:
        """The section that a link leads to, 0 if there is none of that name."""
        return next((s.number for s in self.sections if s.anchor == anchor), 0)


def read_pages(fill: Callable[[str], str]) -> tuple[Page, ...]:
    """All pages in the order of the contents; `fill` puts in what is known only here, such as keys."""
    listed = resources.load(FOLDER, "contents.toml")["page"]
    return tuple(_page(one["name"], tuple(one.get("views", ())), fill) for one in listed)


def _page(name: str, views: tuple[str, ...], fill: Callable[[str], str]) -> Page:
    text = fill(resources.path(FOLDER, f"{name}.md").read_text(encoding="utf-8"))
    return Page(name, views, text, tuple(_sections(text)))


def _sections(text: str) -> Iterator[Section]:
    heads: list[tuple[int, str, list[str]]] = []
    code = False
    for line in text.splitlines():
        code ^= line.startswith(_FENCE)
        found = None if code else _HEADING.fullmatch(line)
        if found:
            heads.append((len(found[1]), plain(found[2]), []))
        elif heads and not line.startswith(_FENCE):
            heads[-1][2].append(plain(line))
    for number, (depth, title, lines) in enumerate(heads):
        yield Section(number, depth, title, " ".join(" ".join(lines).split()))


def plain(line: str) -> str:
    """A line of Markdown without its signs; of a picture what it shows."""
    words = _MARKUP.sub(lambda found: found[1] or found[2] or "", line)
    return " ".join(words.strip("|").replace("|", " ").split()) if set(line) - set("|-: ") else ""
