"""The way back, and forward again: the views and places in articles one came from."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

LONGEST = 100


@dataclass(frozen=True)
class Stop:
    """A view; in the reader the article, and the code point at the top of what was seen."""

    view: str
    article: int | None = None
    point: int = 0


class Trail:
    """Remembers where one was before each step; `here` says where one is, `go` goes there."""

    def __init__(self, here: Callable[[], Stop], go: Callable[[Stop], object]) -> None:
        self._here, self._go = here, go
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []
        self._moving = False

    @property
    def can_go_back(self) -> bool:
        """Whether there was a place before."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back."""
        return bool(self._ahead)

    def leave(self) -> None:
        """Take note of where one is, before a step; what lay ahead is forgotten."""
        here = self._here()
        nothing = here.view == "read" and here.article is None
        if not self._moving and not nothing:
            if not self._behind or self._behind[-1] != here:
                self._behind = [*self._behind[-LONGEST:], here]
            self._ahead = []

    def back(self) -> None:
        """Go to where one was before."""
        self._step(self._behind, self._ahead)

    def forward(self) -> None:
        """Go to where one was before one went back."""
        self._step(self._ahead, self._behind)

    @property
    def articles(self) -> set[int]:
        """The articles in which there are places."""
        return {s.article for s in (*self._behind, *self._ahead) if s.article is not None}

    def keep(self, articles: Collection[int]) -> None:
        """Forget the places in articles that are gone."""
        held = {None, *articles}
        self._behind = [stop for stop in self._behind if stop.article in held]
        self._ahead = [stop for stop in self._ahead if stop.article in held]

    def clear(self) -> None:
        """Forget everything, as in another library."""
        self._behind, self._ahead = [], []

    def _step(self, source: list[Stop], target: list[Stop]) -> None:
        here = self._here()
        while source and source[-1] == here:
            source.pop()
        if source:
            target.append(here)
            self._moving = True
            self._go(source.pop())
            self._moving = False
