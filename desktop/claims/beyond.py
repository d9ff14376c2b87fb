"""What the library knows of a claim beyond its form; takes its time and is asked on another thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.values import Claim, Dispute, Spread, SuggestedClaim
from desktop.spreading import spread_of_all

if TYPE_CHECKING:
    from core.library import Library


@dataclass(frozen=True)
class Beyond:
    """Where else a claim is made, the disputes in which its passages stand, and who prints them."""

    repeats: list[SuggestedClaim]
    disputes: list[Dispute]
    spread: Spread


def look_beyond(library: Library, claim: Claim) -> Beyond:
    """Ask the library."""
    places = [(a.article, a.anchor.span) for a in claim.appearances]
    return Beyond(
        library.repeats(claim.id), disputes_of(library, claim), spread_of_all(library, places)
    )


def disputes_of(library: Library, claim: Claim) -> list[Dispute]:
    """The disputes in which a passage of a claim stands, each once, by id."""
    found: dict[int, Dispute] = {}
    for a in claim.appearances:
        for dispute in library.disputes(article=a.article):
            here = (p.span for p in dispute.passages if p.article == a.article)
            if any(span.overlaps(a.anchor.span) for span in here):
                found[dispute.id] = dispute
    return [found[id] for id in sorted(found)]
