"""What a person does to the verdict scale."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.commands.asking import free_name, rating_of
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import Claim, Rating


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
        name = free_name(session, Rating, self.name, "A verdict")
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
        row.name = free_name(session, Rating, self.name, "A verdict", row.id)
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
