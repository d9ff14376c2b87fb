"""What a person does to many claims at once, taken back as one change."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import claims_there, number, rating_of, tag_of
from core.commands.claims import ChangeClaim
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import ClaimTag
from core.store.convert import rows_with
from core.text import normalise


@dataclass(frozen=True)
class JudgeClaims(Edit):
    """Give many claims one verdict with one reason, or take it away (`rating` None)."""

    claims: tuple[int, ...]
    rating: int | None
    reason: str

    @property
    def label(self) -> str:
        done = "Set" if self.rating is not None else "Clear"
        return f"{done} verdict of {number(len(self.claims), 'claim')}"

    def make(self, session: Session) -> None:
        rating = None if self.rating is None else rating_of(session, self.rating).id
        for claim in claims_there(session, self.claims):
            claim.rating_id, claim.verdict_reason = rating, normalise(self.reason).strip()


@dataclass(frozen=True)
class UntagClaims(Edit):
    """Take a tag from many claims; those that do not have it are passed over."""

    claims: tuple[int, ...]
    tag: int

    @property
    def label(self) -> str:
        return f"Untag {number(len(self.claims), 'claim')}"

    def make(self, session: Session) -> None:
        question = select(ClaimTag).where(ClaimTag.tag_id == tag_of(session, self.tag).id)
        rows = rows_with(session, question, ClaimTag.claim_id, self.claims)
        if not rows:
            raise CommandError("None of these claims has the tag.")
        for row in rows:
            session.delete(row[0])


@dataclass(frozen=True)
class AttachClaims(Edit):
    """Attach many claims to a question and a position on it; None takes them off."""

    claims: tuple[int, ...]
    question: int | None
    position: int | None = None

    @property
    def label(self) -> str:
        done = "Attach" if self.question or self.position else "Detach"
        return f"{done} {number(len(self.claims), 'claim')}"

    def make(self, session: Session) -> None:
        values = {"question_id": self.question, "position_id": self.position}
        there = claims_there(session, self.claims)
        with session.no_autoflush:  # one write for all, not one for each
            for claim in there:
                ChangeClaim(claim.id, values).make(session)


@dataclass(frozen=True)
class RemoveClaims(Edit):
    """Remove many claims with their appearances, evidence and tags."""

    claims: tuple[int, ...]

    @property
    def label(self) -> str:
        return f"Remove {number(len(self.claims), 'claim')}"

    def make(self, session: Session) -> None:
        remove(session, *claims_there(session, self.claims))
