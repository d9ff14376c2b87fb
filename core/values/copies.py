"""Articles that are copies of one report, and how many outlets and origins stand behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.values.articles import Article


class CopyKind(StrEnum):
    """How an article of a group stands to its origin."""

    ORIGIN = "origin"
    NEAREST = "nearest"  # names the origin, whose own report is not in the library
    SAME = "same"  # nearly the same text
    PART = "part"  # a part of one is much of the other


@dataclass(frozen=True, slots=True)
class Copy:
    """One article of a group; `likeness` is what it has in common with its nearest in the group, as
    a share of the shorter of the two (0 to 1), `credit` the news agency that it names."""

    article: Article
    kind: CopyKind
    likeness: float
    credit: str = ""


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that repeat one report, the likely origin first; `origin` is the outlet or agency that
    is thought to be it ("" if that is not known), `reason` says why, in words."""

    origin: str
    reason: str
    copies: tuple[Copy, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of its articles."""
        return tuple(copy.article.id for copy in self.copies)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that published it, each once; "" stands for those that are not known."""
        return tuple(dict.fromkeys(copy.article.source for copy in self.copies))

    def borrowed(self, copy: Copy) -> bool:
        """Whether an outlet has this article from somebody else."""
        return copy.article.source != self.origin


@dataclass(frozen=True, slots=True)
class Spread:
    """How many outlets have something, and how many origins that comes from; articles that are no
    copies are origins of their own."""

    outlets: int
    origins: int
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet ("" where it is not known): its articles, and those it has from somebody else."""

    name: str
    articles: int
    copies: int
