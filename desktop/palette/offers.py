"""What the palette offers: the actions that are on, and what the library holds by its title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.text import Span, fold
from desktop.palette.fuzzy import fit

MOST = 60  # offers shown at once
MOST_THINGS = 12  # of them articles, names and questions


@dataclass(frozen=True)
class Offer:
    """One line of the palette: its words, what it is, its key, and what it does.

    `key` is what is remembered of one that was run, "" for what is not; `folded` is made of the title
    when a thing of the library is offered, of which there may be tens of thousands.
    """

    title: str
    kind: str
    keys: str
    run: Callable[[], object]
    key: str = ""
    folded: str = ""

    @classmethod
    def thing(cls, title: str, kind: str, run: Callable[[], object]) -> Offer:
        """Something the library holds."""
        return cls(title, kind, "", run, folded=f" {fold(title)}")


@dataclass(frozen=True)
class Found:
    """An offer that fits, with the letters it was found by."""

    offer: Offer
    spans: tuple[Span, ...] = ()


def found(
    query: str, actions: Sequence[Offer], things: Iterable[Offer], recent: Sequence[str]
) -> list[Found]:
    """What fits a query, best first; without one all actions, those run last before the others."""
    lately = {key: place for place, key in enumerate(recent)}

    def age(offer: Offer) -> int:
        return lately.get(offer.key, len(lately))

    if not fold(query):
        return [Found(offer) for offer in sorted(actions, key=age)]
    fits = [(fit(query, offer.title), offer) for offer in actions]
    scored = [(one, offer) for one, offer in fits if one is not None]
    scored.sort(key=lambda pair: (-pair[0].score, age(pair[1])))
    shown = [Found(offer, one.spans) for one, offer in scored]
    return [*shown[: MOST - MOST_THINGS], *_things(query, things)]


def _things(query: str, things: Iterable[Offer]) -> list[Found]:
    """Things with each word of the query at the start of one of theirs; the shortest titles first."""
    words = fold(query).split()
    starts = [f" {word}" for word in words]
    fitting = [offer for offer in things if all(start in offer.folded for start in starts)]
    fitting.sort(key=lambda offer: len(offer.title))
    made = ((offer, fit(query, offer.title)) for offer in fitting[:MOST_THINGS])
    return [Found(offer, one.spans if one else ()) for offer, one in made]
