"""Which of the known claims a passage most likely makes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from core.commands import MarkClaim
from core.library.sameness import Rarity, wording
from core.store import claims, naming
from core.text import Span, fold
from core.values import Claim, LikelyClaim

HOLDER, SHARED, NAME = 2.0, 4.0, 0.75  # what the same claimant, all words, one name count
MOST_NAMES = 2  # names that count
LEAST_SHARED, FEWEST_SHARED = 0.2, 2  # of the weight of the words, and words; less is chance


def likely_claims(session: Session, passage: MarkClaim) -> list[LikelyClaim]:
    """All claims, the likeliest for a passage first, then the newest, with what speaks for each."""
    known = claims.list_claims(session)
    span = Span(passage.start, passage.end)
    named = [n for n in naming.names_in(session, passage.article) if span.contains(n.span)]
    spellings = {n.name: tuple(fold(s) for s in (n.name, *n.aliases)) for n in named}
    words, own = [wording(claim.text) for claim in known], wording(passage.text)
    rarity = Rarity(words)
    made = [
        _likely(claim, _holder(claim, passage), rarity.shared(own, its), _names(claim, spellings))
        for claim, its in zip(known, words, strict=True)
    ]
    return sorted(made, key=lambda one: (-one.score, -one.claim.id))


def _likely(
    claim: Claim, holder: float, shared: tuple[float, int], names: Sequence[str]
) -> LikelyClaim:
    enough = shared[0] >= LEAST_SHARED and shared[1] >= FEWEST_SHARED
    part, many = shared if enough else (0.0, 0)
    reasons = ["same claimant"] if holder else []
    reasons += [f"{many} words in common"] if many else []
    reasons += [f"about {name}" for name in names]
    return LikelyClaim(claim, tuple(reasons), holder + SHARED * part + NAME * len(names))


def _holder(claim: Claim, passage: MarkClaim) -> float:
    same = bool(claim.claimant) and fold(claim.claimant) == fold(passage.claimant)
    return HOLDER if same else 0.0


def _names(claim: Claim, spellings: dict[str, tuple[str, ...]]) -> list[str]:
    """The names of the passage that the claim names, too, other than its claimant."""
    text, claimant = f" {fold(claim.text)} ", fold(claim.claimant)
    found = [
        name
        for name, ways in spellings.items()
        if claimant not in ways and any(way in text for way in ways)
    ]
    return found[:MOST_NAMES]
