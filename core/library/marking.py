"""What may be asked by whoever marks claims."""

from __future__ import annotations

from collections.abc import Collection

from core.commands import MarkClaim
from core.library.asked import Asked
from core.library.likely import likely_claims
from core.library.suggesting import suggest_claim
from core.library.suggestions import repeats_of, suggested_claims
from core.store import claims
from core.text import Span
from core.values import Claim, LikelyClaim, SuggestedClaim


class Marked(Asked):
    """The part of a Library that is about marking claims."""

    def suggest_claim(self, article: int, span: Span) -> MarkClaim:
        """The command that marks a passage as a claim, filled in from the statement it stands in."""
        with self._database.reading() as session:
            return suggest_claim(session, article, span)

    def claims_of(self, ids: Collection[int]) -> list[Claim]:
        """Those of some claims that are there, newest first."""
        with self._database.reading() as session:
            return claims.list_claims(session, ids=ids)

    def likely_claims(self, passage: MarkClaim) -> list[LikelyClaim]:
        """All known claims, the likeliest for a passage first, with what speaks for each."""
        with self._database.reading() as session:
            return likely_claims(session, passage)

    def suggested_claims(self, article: int) -> list[SuggestedClaim]:
        """What is worth a claim in one article, and what repeats a known one; repeats and disputed
        statements first. What was refused is not among them."""
        with self._database.reading() as session:
            return suggested_claims(session, article)

    def repeats(self, claim: int) -> list[SuggestedClaim]:
        """Where else a claim is made, by the same holder in nearly the same words. The cost grows
        with what the holder said."""
        with self._database.reading() as session:
            return repeats_of(session, claim)
