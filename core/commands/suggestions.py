"""What a person answers to suggestions of the machine."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import claim_of, number, passage
from core.commands.claims import AddAppearance
from core.commands.recording import Edit
from core.errors import CommandError
from core.model import Refusal
from core.text import fingerprint


@dataclass(frozen=True)
class AddAppearances(Edit):
    """Add passages to claims; `places` are (claim, article, start, end, statement or 0)."""

    places: tuple[tuple[int, int, int, int, int], ...]

    @property
    def label(self) -> str:
        return f"Add {number(len(self.places), 'passage')}"

    def make(self, session: Session) -> None:
        if not self.places:
            raise CommandError("There is no passage to add.")
        for claim, article, start, end, statement in self.places:
            AddAppearance(claim, article, start, end, statement or None).make(session)


@dataclass(frozen=True)
class RefuseSuggestions(Edit):
    """Say that passages are no claims, or no appearances of a claim, so that they are never offered
    again; `places` are (article, start, end, claim or 0)."""

    places: tuple[tuple[int, int, int, int], ...]

    @property
    def label(self) -> str:
        many = len(self.places)
        return "Refuse suggestion" if many == 1 else f"Refuse {number(many, 'suggestion')}"

    def make(self, session: Session) -> None:
        for article, start, end, claim in self.places:
            about = claim_of(session, claim).id if claim else None
            words = fingerprint(passage(session, article, start, end).exact)
            row = Refusal(article_id=article, claim_id=about, fingerprint=words)
            if not _there(session, row):
                session.add(row)
                session.flush()


def _there(session: Session, row: Refusal) -> bool:
    question = select(Refusal.id).where(
        Refusal.article_id == row.article_id, Refusal.fingerprint == row.fingerprint
    )
    about = Refusal.claim_id
    same = about.is_(None) if row.claim_id is None else about == row.claim_id
    return session.scalar(question.where(same)) is not None
