"""What a person does to the verdict scale and to tags."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.commands.asking import claim_of, rating_of, tag_of, words
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import Claim, ClaimTag, Rating, Tag
from core.text import normalise


@dataclass(frozen=True)
class AddRating(Edit):
    """Add a step to the verdict scale, at its end; `value` None has no place on the scale."""

    name: str
    value: int | None = None

    @property
    def label(self) -> str:
        return "Add verdict"

    def make(self, session: Session) -> None:
        last = session.scalar(select(func.max(Rating.order)))
        name = _free(session, Rating, self.name, "A verdict")
        session.add(Rating(name=name, value=self.value, order=0 if last is None else last + 1))


@dataclass(frozen=True)
class ChangeRating(Edit):
    """Give a step of the verdict scale another name, value or place."""

    rating: int
    name: str
    value: int | None
    order: int

    @property
    def label(self) -> str:
        return "Change verdict"

    def make(self, session: Session) -> None:
        row = rating_of(session, self.rating)
        row.name = _free(session, Rating, self.name, "A verdict", row.id)
        row.value, row.order = self.value, self.order


@dataclass(frozen=True)
class RemoveRating(Edit):
    """Remove a step of the verdict scale that no claim has."""

    rating: int

    @property
    def label(self) -> str:
        return "Remove verdict"

    def make(self, session: Session) -> None:
        row = rating_of(session, self.rating)
        judged = select(func.count()).where(Claim.rating_id == row.id)
        if number := session.scalar(judged):
            claims = "a claim" if number == 1 else f"{number} claims"
            raise CommandError(f"“{row.name}” is the verdict of {claims}; it cannot be removed.")
        remove(session, row)


@dataclass(frozen=True)
class TagClaim(Edit):
    """Put a tag on a claim; a tag that is not there yet is made."""

    claim: int
    name: str

    @property
    def label(self) -> str:
        return "Tag claim"

    def make(self, session: Session) -> None:
        claim, name = claim_of(session, self.claim), words(self.name, "A tag")
        tag = _named(session, Tag, name)
        if tag is None:
            tag = Tag(name=name, description="")
            session.add(tag)
            session.flush()
        if _link(session, claim.id, tag.id) is None:
            session.add(ClaimTag(claim_id=claim.id, tag_id=tag.id))


@dataclass(frozen=True)
class UntagClaim(Edit):
    """Take a tag from a claim."""

    claim: int
    tag: int

    @property
    def label(self) -> str:
        return "Untag claim"

    def make(self, session: Session) -> None:
        link = _link(session, self.claim, self.tag)
        if link is None:
            raise CommandError("The claim does not have this tag.")
        session.delete(link)


@dataclass(frozen=True)
class ChangeTag(Edit):
    """Give a tag another name or description."""

    tag: int
    name: str
    description: str = ""

    @property
    def label(self) -> str:
        return "Change tag"

    def make(self, session: Session) -> None:
        row = tag_of(session, self.tag)
        row.name = _free(session, Tag, self.name, "A tag", row.id)
        row.description = normalise(self.description).strip()


def _link(session: Session, claim: int, tag: int) -> ClaimTag | None:
    question = select(ClaimTag).where(ClaimTag.claim_id == claim, ClaimTag.tag_id == tag)
    return session.scalar(question)


def _named(session: Session, table: type[Tag] | type[Rating], name: str) -> Tag | Rating | None:
    # Compared without case here, since databases differ in what they take for the same letter.
    rows = session.scalars(select(table))
    return next((row for row in rows if row.name.casefold() == name.casefold()), None)


def _free(
    session: Session, table: type[Tag] | type[Rating], name: str, what: str, own: int = 0
) -> str:
    kept = words(name, what)
    there = _named(session, table, kept)
    if there is not None and there.id != own:
        raise CommandError(f"There is already “{there.name}”.")
    return kept
