"""Which articles repeat one report, and which of them is likely its origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from core.evaluation.likeness import Tie
from core.values import Article, Copy, CopyGroup, CopyKind


class Known(NamedTuple):
    """What is known of an article beside its likeness to others."""

    article: Article
    credit: str  # the agency it names as its source
    agency: bool  # whether its outlet is a news agency
    fingerprint: str

    @property
    def rank(self) -> tuple[int, date, int, str]:
        """The likelier the origin, the lower: an agency, one that names an agency, the earliest, the
        longest; the same whatever order the articles came in."""
        standing = 0 if self.agency else 1 if self.credit else 2
        published = self.article.published
        first = published.earliest if published else date.max
        return standing, first, -self.article.words, self.fingerprint


Core = tuple[int, ...]  # articles of nearly the same text, the likeliest origin first


def group(ties: Sequence[Tie], known: Mapping[int, Known]) -> list[CopyGroup]:
    """The groups of copies, those of most outlets first; each article stands in one at most.

    Articles of nearly the same text are one core. The likeliest origin among the cores draws those to
    it of which most share a part with it, then the next that is left; one between two goes where it
    shares more.
    """
    cores = _cores(ties, known)
    parts = _parts(ties, cores)
    origins: list[Core] = []
    for core in cores:
        if not any(origin in parts[core] for origin in origins):
            origins.append(core)
    drawn: dict[Core, list[Core]] = {core: [core] for core in origins}
    for core in cores:
        if core not in drawn:
            nearest = max((o for o in origins if o in parts[core]), key=parts[core].__getitem__)
            drawn[nearest].append(core)
    nearest = _nearest(ties, drawn.values())
    several = [members for members in drawn.values() if sum(map(len, members)) > 1]
    found = [_made(members, known, nearest) for members in several]
    return sorted(found, key=lambda one: (-len(one.outlets), -len(one.copies)))


def _cores(ties: Iterable[Tie], known: Mapping[int, Known]) -> list[Core]:
    """The articles joined by nearly the same text, over as many steps as it takes."""
    leads = {article: article for article in known}

    def lead(article: int) -> int:
        while leads[article] != article:
            article = leads[article]
        return article

    for tie in ties:
        if tie.nearly_same:
            leads[lead(tie.one)] = lead(tie.other)
    members: dict[int, list[int]] = defaultdict(list)
    for article in sorted(known, key=lambda id: known[id].rank):
        members[lead(article)].append(article)
    return [tuple(core) for core in members.values()]


def _parts(ties: Iterable[Tie], cores: Iterable[Core]) -> dict[Core, dict[Core, float]]:
    """For each core those of which most of its articles have a part, and how many shingles at most."""
    of = {article: core for core in cores for article in core}
    shared: dict[Core, dict[Core, dict[int, float]]] = defaultdict(lambda: defaultdict(dict))
    for one, other, common, _mixed in ties:
        for a, b in ((one, other), (other, one)):
            by_article = shared[of[a]][of[b]]
            by_article[a] = max(by_article.get(a, 0.0), common.shared)
    return {
        core: {
            other: max(by_article.values())
            for other, by_article in shared[core].items()
            if other != core and len(by_article) > len(core) / 2
        }
        for core in of.values()
    }


def _nearest(ties: Iterable[Tie], groups: Iterable[Sequence[Core]]) -> dict[int, float]:
    """What each article has in common with the one most like it in its group."""
    of = {id: number for number, cores in enumerate(groups) for core in cores for id in core}
    found: dict[int, float] = defaultdict(float)
    for tie in ties:
        if of[tie.one] == of[tie.other]:
            for id in (tie.one, tie.other):
                found[id] = max(found[id], tie.common.containment)
    return found


def _made(
    cores: Sequence[Core], known: Mapping[int, Known], nearest: Mapping[int, float]
) -> CopyGroup:
    ids = [article for core in cores for article in core]
    first, *others = (known[id] for id in ids)
    copies = (
        Copy(one.article, _kind(one, first, cores[0]), nearest[one.article.id], one.credit)
        for one in (first, *others)
    )
    return CopyGroup(origin_of(first), reason_for(first, others), tuple(copies))


def _kind(one: Known, first: Known, core: Core) -> CopyKind:
    if one is first:
        return CopyKind.NEAREST if first.credit and not first.agency else CopyKind.ORIGIN
    return CopyKind.SAME if one.article.id in core else CopyKind.PART


def origin_of(first: Known) -> str:
    """Who is thought to be the origin: an agency that is one or is named, else the outlet."""
    return first.article.source if first.agency else first.credit or first.article.source


def reason_for(first: Known, others: Sequence[Known]) -> str:
    """Why the first of a group is thought to be its origin, in words."""
    origin = origin_of(first)
    if first.agency or first.credit:
        naming = sum(one.credit == origin for one in (first, *others))
        if not first.agency:
            name = "names" if naming == 1 else "name"
            of = f"{naming} of {len(others) + 1}"
            return f"{of} {name} {origin}, whose own report is not in the library."
        names = "name" if naming > 1 else "names"
        also = f", and {naming} of the others {names} it" if naming else ""
        return f"{origin} is a news agency{also}.{_but(first, others)}"
    return _by_date(first, others) or _by_length(first, others)


def _but(first: Known, others: Sequence[Known]) -> str:
    """What speaks against it: another with an earlier date."""
    days = [one.article.published for one in others if one.article.published]
    earlier = min(days, key=lambda day: day.latest, default=None)
    own = first.article.published
    if own is None or earlier is None or earlier.latest >= own.earliest:
        return ""
    return f" But another is dated earlier: {earlier.words}."


def _by_date(first: Known, others: Sequence[Known]) -> str:
    day = first.article.published
    dated = [one.article.published for one in others if one.article.published]
    if day is None or not dated or any(other.earliest <= day.latest for other in dated):
        return ""
    among = "" if len(dated) == len(others) else " of those with a date"
    return f"It is the earliest{among}: {day.words}."


def _by_length(first: Known, others: Sequence[Known]) -> str:
    if all(first.article.words > one.article.words for one in others):
        return "It is the longest; the dates do not tell which came first."
    return "Nothing tells which of them came first."
