"""What a person does to claims."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from core.commands.asking import claim_of, date, passage, row_of, statement_of, words
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import Appearance, Claim, Evidence, Position, Question, Rating
from core.text import normalise
from core.values import EvidenceStance


@dataclass(frozen=True)
class MarkClaim(Edit):
    """Make a claim out of a passage; dates are EDTF."""

    text: str
    article: int
    start: int
    end: int
    claimant: str = ""
    statement: int | None = None
    said_on: str | None = None
    about: str | None = None
    published_on: str | None = None
    note: str = ""
    question: int | None = None
    position: int | None = None

    @property
    def label(self) -> str:
        return "Mark claim"

    def make(self, session: Session) -> None:
        claim = Claim(
            text=words(self.text, "A claim"),
            claimant=normalise(self.claimant).strip(),
            said_on=date(self.said_on),
            about=date(self.about),
            published_on=date(self.published_on),
            note=normalise(self.note).strip(),
            question_id=self.question,
            position_id=self.position,
        )
        session.add(claim)
        with session.no_autoflush:
            _settle_question(session, claim, self.position is not None)
        session.flush()
        _appear(session, claim.id, self.article, self.start, self.end, self.statement)


@dataclass(frozen=True)
class ChangeClaim(Edit):
    """Change some fields of a claim: text, claimant, said_on, about, published_on, note,
    question_id, position_id."""

    claim: int
    values: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def label(self) -> str:
        return "Change claim"

    def make(self, session: Session) -> None:
        row = claim_of(session, self.claim)
        for name, value in self.values.items():
            setattr(row, name, _field(name, value))
        with session.no_autoflush:  # a wrong link is answered in words, not by the database
            if self.values.keys() & {"question_id", "position_id"}:
                _settle_question(session, row, "position_id" in self.values)


@dataclass(frozen=True)
class RemoveClaim(Edit):
    """Remove a claim with its appearances, evidence and tags."""

    claim: int

    @property
    def label(self) -> str:
        return "Remove claim"

    def make(self, session: Session) -> None:
        remove(session, claim_of(session, self.claim))


@dataclass(frozen=True)
class AddAppearance(Edit):
    """Add another passage in which a claim is made."""

    claim: int
    article: int
    start: int
    end: int
    statement: int | None = None

    @property
    def label(self) -> str:
        return "Add passage"

    def make(self, session: Session) -> None:
        claim = claim_of(session, self.claim).id
        _appear(session, claim, self.article, self.start, self.end, self.statement)


@dataclass(frozen=True)
class RemoveAppearance(Edit):
    """Take a passage from a claim."""

    appearance: int

    @property
    def label(self) -> str:
        return "Remove passage"

    def make(self, session: Session) -> None:
        remove(session, row_of(session, Appearance, self.appearance, "passage"))


@dataclass(frozen=True)
class SetVerdict(Edit):
    """Give a claim a verdict with a reason, or take it away (`rating` None)."""

    claim: int
    rating: int | None
    reason: str

    @property
    def label(self) -> str:
        return "Set verdict" if self.rating is not None else "Clear verdict"

    def make(self, session: Session) -> None:
        row = claim_of(session, self.claim)
        rating = self.rating
        row.rating_id = None if rating is None else row_of(session, Rating, rating, "verdict").id
        row.verdict_reason = normalise(self.reason).strip()


@dataclass(frozen=True)
class AddEvidence(Edit):
    """Add a passage, or a link, that supports or refutes a claim."""

    claim: int
    stance: str
    note: str = ""
    url: str = ""
    article: int | None = None
    start: int | None = None
    end: int | None = None

    @property
    def label(self) -> str:
        return "Add evidence"

    def make(self, session: Session) -> None:
        if self.stance not in set(EvidenceStance):
            raise CommandError("Evidence either supports or refutes a claim.")
        row = Evidence(
            claim_id=claim_of(session, self.claim).id,
            stance=str(self.stance),
            note=normalise(self.note).strip(),
            url=self.url.strip(),
        )
        if self.article is not None:
            row.article_id = self.article
            anchor = passage(session, self.article, self.start or 0, self.end or 0)
            for name, value in asdict(anchor).items():
                setattr(row, name, value)
        elif not (row.note or row.url):
            raise CommandError("Evidence needs a passage, a link or a note.")
        session.add(row)


@dataclass(frozen=True)
class RemoveEvidence(Edit):
    """Take a piece of evidence from a claim."""

    evidence: int

    @property
    def label(self) -> str:
        return "Remove evidence"

    def make(self, session: Session) -> None:
        remove(session, row_of(session, Evidence, self.evidence, "piece of evidence"))


_DATES = ("said_on", "about", "published_on")
_LINKS = ("question_id", "position_id")


def _field(name: str, value: Any) -> Any:
    if name == "text":
        return words(value, "A claim")
    if name in ("claimant", "note"):
        return normalise(value).strip()
    if name in _DATES:
        return date(value)
    if name in _LINKS:
        return value
    raise CommandError(f"A claim has no “{name}” that can be changed.")


def _settle_question(session: Session, row: Claim, position_given: bool) -> None:
    # A position belongs to one question: naming it names the question, another question drops it.
    position = row.position_id and row_of(session, Position, row.position_id, "position")
    if row.question_id is not None:
        row_of(session, Question, row.question_id, "question")
    if position and position.question_id != row.question_id:
        if position_given and row.question_id is None:
            row.question_id = position.question_id
        elif position_given:
            raise CommandError("This position answers another question.")
        else:
            row.position_id = None


def _appear(
    session: Session, claim: int, article: int, start: int, end: int, statement: int | None
) -> None:
    anchor = passage(session, article, start, end)
    row = Appearance(
        claim_id=claim,
        article_id=article,
        statement_id=statement_of(session, statement, article),
        **asdict(anchor),
    )
    session.add(row)
