"""What a person does to disputes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from core.commands.asking import dispute_of, passage, row_of, statement_at, words
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import Article, Dispute, DisputePassage
from core.text import normalise
from core.values import DisputeKind, DisputeState, Passage, Side

_LABELS = {
    DisputeState.OPEN: "Reopen dispute",
    DisputeState.CONFIRMED: "Confirm dispute",
    DisputeState.DISMISSED: "Dismiss dispute",
    DisputeState.POSTPONED: "Postpone dispute",
}


@dataclass(frozen=True)
class SetDispute(Edit):
    """Say what a dispute is: `state` is a DisputeState, `because` the reason of a dismissal.

    An empty `note` leaves the note as it is.
    """

    dispute: int
    state: str
    because: str = ""
    note: str = ""

    @property
    def label(self) -> str:
        return _LABELS.get(_state(self.state), "Change dispute")

    def make(self, session: Session) -> None:
        row = dispute_of(session, self.dispute)
        state, because = _state(self.state), normalise(self.because).strip()
        if state is DisputeState.DISMISSED and not because:
            raise CommandError("A dismissal needs a reason.")
        row.state = state.value
        row.dismissed_because = because if state is DisputeState.DISMISSED else ""
        row.note = normalise(self.note).strip() or row.note


@dataclass(frozen=True)
class RaiseDispute(Edit):
    """Raise a dispute by hand; `passages` are (article, start, end), the first against the others.

    It is confirmed from the start, since a person says so.
    """

    reason: str
    passages: tuple[tuple[int, int, int], ...]

    @property
    def label(self) -> str:
        return "Raise dispute"

    def make(self, session: Session) -> None:
        if not self.passages:
            raise CommandError("A dispute needs a passage.")
        row = Dispute(
            key=f"{DisputeKind.BY_HAND}:{uuid.uuid4().hex}",
            kind=DisputeKind.BY_HAND.value,
            state=DisputeState.CONFIRMED.value,
            reason=words(self.reason, "The reason of a dispute"),
        )
        session.add(row)
        session.flush()
        for order, (article, start, end) in enumerate(self.passages):
            made = _passage(session, article, start, end, Side.B if order else Side.A)
            session.add(_row(row.id, order, made))


@dataclass(frozen=True)
class RemoveDispute(Edit):
    """Remove a dispute that was raised by hand."""

    dispute: int

    @property
    def label(self) -> str:
        return "Remove dispute"

    def make(self, session: Session) -> None:
        row = dispute_of(session, self.dispute)
        if row.kind != DisputeKind.BY_HAND:
            raise CommandError(
                "Only a dispute that was raised by hand can be removed. Dismiss this one instead."
            )
        remove(session, row)


def _state(state: str) -> DisputeState:
    try:
        return DisputeState(state)
    except ValueError as error:
        raise CommandError(f"A dispute cannot be “{state}”.") from error


def _passage(session: Session, article: int, start: int, end: int, side: Side) -> Passage:
    span = passage(session, article, start, end).span
    statement = statement_at(session, article, span)
    row = row_of(session, Article, article, "article")
    outlet = row.source.name if row.source else ""
    return Passage(
        article=article,
        span=span,
        text=span.of(row.text),
        holder=(statement.holder if statement else "") or outlet,
        side=side,
        statement=statement.id if statement else 0,
    )


def _row(dispute: int, order: int, made: Passage) -> DisputePassage:
    return DisputePassage(
        dispute_id=dispute,
        article_id=made.article,
        statement_id=made.statement or None,
        order=order,
        side=made.side.value,
        start=made.span.start,
        end=made.span.end,
        text=made.text,
        holder=made.holder,
        fingerprint=made.fingerprint,
    )
