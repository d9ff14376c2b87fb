"""The title of a page's article, told by what the page's several titles have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from core.importers.structure import attributes
from core.text import fold

_BAR = re.compile(r"\s+(?:[|–—\-·•«»:/]|::)+\s+|\s*[|｜：»«]\s*|:\s+")
_LEAST_SITE = 3  # letters of an outlet's name


@dataclass(frozen=True, slots=True)
class Witness:
    """A place that says the title; those of one `kind` are filled from one another."""

    text: str
    kind: str
    where: str


@dataclass(frozen=True, slots=True)
class Titled:
    """The title, where it stood, and all that the page calls itself."""

    title: str
    where: str
    others: tuple[str, ...]


def title_of(witnesses: Sequence[Witness], sites: Sequence[str]) -> Titled:
    """The title that most kinds of witnesses agree on, without the outlet's name.

    Kinds are the heading, the structured data, the tags for social networks and the title of the
    window; that last one agrees with whatever it begins or ends with beside a bar. The first witness
    wins a tie; where two kinds agree the heading's form is taken, since readers see that one. A title
    half as long as another is the name of a section.
    """
    known = {_bare(site) for site in sites if len(_bare(site)) >= _LEAST_SITE}
    said = [Witness(without_site(w.text, known), w.kind, w.where) for w in witnesses]
    said = [w for w in said if w.text and _bare(w.text) not in known]
    if not said:
        return Titled("", "", ())
    votes = {id(w): _agreeing(w, said) for w in said}
    most = max(votes.values())
    best = [w for w in said if votes[id(w)] == most]
    longest = max(len(w.text) for w in best)
    headings = (w for w in best if w.kind == "heading" and most > 1)
    heading = next((w for w in headings if len(w.text) > longest / 2), None)
    chosen = heading or next(w for w in best if len(w.text) > longest / 2)
    return Titled(chosen.text, chosen.where, tuple(w.text for w in (*witnesses, *said)))


def without_site(title: str, known: set[str]) -> str:
    """The title without the outlet's name before or behind a bar, a dash or a colon."""
    cuts = list(_BAR.finditer(title))
    if cuts and _is_site(title[cuts[-1].end() :], known):
        rest = title[: cuts[-1].start()]
        return without_site(rest, known) if _BAR.search(rest) else rest
    if cuts and _is_site(title[: cuts[0].start()], known):
        return title[cuts[0].end() :]
    return title


def line_of(title: str, lines: Iterable[str]) -> str:
    """The line of a page that is most of its title, "" if none is: a page may have no heading."""
    parts = {_bare(title), *_ends(title)}
    return max(
        (line for line in lines if _bare(line) in parts and _is_most(line, title)),
        key=len,
        default="",
    )


def _is_most(line: str, title: str) -> bool:
    return 2 * len(_bare(line)) > len(_bare(title))


def sites_of(named: Sequence[str], url: str) -> list[str]:
    """What the outlet is called: its names, and the words of its address but the last."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return [*filter(None, named), *host.removeprefix("www.").split(".")[:-1], host]


def _is_site(text: str, known: set[str]) -> bool:
    bare = _bare(text)
    if len(bare) < _LEAST_SITE:
        return False
    return any(bare.startswith(site) or site.startswith(bare) for site in known)


def _agreeing(witness: Witness, said: Sequence[Witness]) -> int:
    bare = _bare(witness.text)
    kinds = {w.kind for w in said if _bare(w.text) == bare}
    for other in said:
        if other.kind == "window" and bare in _ends(other.text):
            kinds.add(other.kind)
    return len(kinds)


def _ends(title: str) -> Iterator[str]:
    """What a title begins and ends with, cut at each of its bars."""
    for cut in _BAR.finditer(title):
        yield _bare(title[: cut.start()])
        yield _bare(title[cut.end() :])


def _bare(text: str) -> str:
    bare = "".join(c for c in fold(text) if c.isalnum())
    return bare.removeprefix("the") if len(bare) > 3 + _LEAST_SITE else bare


def is_home(heading: Any) -> bool:
    """Whether a heading is the outlet's name, linked to its front page."""
    return any(
        (attributes(a).get("href") or "x").partition("#")[0] in ("", "/")
        for a in heading.query("a")
    )
