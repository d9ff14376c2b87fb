"""What a person answers to suggestions of the machine."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import claim_of, number, passage
from core.commands.claims import AddAppearance
from core.commands.many import MarkStatements
from core.commands.recording import Edit
from core.errors import CommandError
from core.model import Refusal
from core.text import fingerprint


@dataclass(frozen=True)
class AcceptSuggestions(Edit):
    """Make claims of `statements`, and add `places` to known claims: (claim, article, start, end,
    statement or 0)."""

    statements: tuple[int, ...] = ()
    places: tuple[tuple[int, int, int, int, int], ...] = ()

    @property
    def label(self) -> str:
        return _label("Accept", len(self.statements) + len(self.places))

    def make(self, session: Session) -> None:
        if not self.statements and not self.places:
            raise CommandError("There is nothing to accept.")
        if self.statements:
            MarkStatements(self.statements).make(session)
        for claim, article, start, end, statement in self.places:
            AddAppearance(claim, article, start, end, statement or None).make(session)


@dataclass(frozen=True)
class RefuseSuggestions(Edit):
    """Say that passages are no claims, or no appearances of a claim, so that they are never offered
    again; `places` are (article, start, end, claim or 0)."""

    places: tuple[tuple[int, int, int, int], ...]

    @property
    def label(self) -> str:
        return _label("Refuse", len(self.places))

    def make(self, session: Session) -> None:
        for article, start, end, claim in self.places:
            about = claim_of(session, claim).id if claim else None
            words = fingerprint(passage(session, article, start, end).exact)
            row = Refusal(article_id=article, claim_id=about, fingerprint=words)
            if not _there(session, row):
                session.add(row)
                session.flush()


def _label(done: str, many: int) -> str:
    return f"{done} suggestion" if many == 1 else f"{done} {number(many, 'suggestion')}"


def _there(session: Session, row: Refusal) -> bool:
    question = select(Refusal.id).where(
        Refusal.article_id == row.article_id, Refusal.fingerprint == row.fingerprint
    )
    about = Refusal.claim_id
    same = about.is_(None) if row.claim_id is None else about == row.claim_id
    return session.scalar(question.where(same)) is not None
