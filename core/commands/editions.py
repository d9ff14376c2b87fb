"""What a person decides about editions: which article is one of which, and where passages belong."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import number, passage, row_of, statement_at
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import Article, DisputePassage, Edition, Staying
from core.store import editions
from core.store.following import TABLES
from core.text import Anchor, Span
from core.values import Passage, PassageKind, Side


@dataclass(frozen=True)
class FollowPassages(Edit):
    """Move passages of earlier editions to places of the newest; `places` are (kind, id, start, end),
    the kind one of core.values.PassageKind."""

    places: tuple[tuple[str, int, int, int], ...]

    @property
    def label(self) -> str:
        return _label("Take", len(self.places), "to the later edition")

    def make(self, session: Session) -> None:
        for kind, id, start, end in self.places:
            row = _passage(session, kind, id)
            newest = _newest(session, row.article_id)
            anchor = passage(session, newest, start, end)
            if isinstance(row, DisputePassage):
                _move_disputed(session, row, newest, anchor)
                continue
            row.article_id = newest
            for name, value in asdict(anchor).items():
                setattr(row, name, value)
            if kind == PassageKind.APPEARANCE:
                row.statement_id = _statement(session, newest, anchor.span)


@dataclass(frozen=True)
class LeavePassages(Edit):
    """Leave passages with their editions on purpose; `passages` are (kind, id)."""

    passages: tuple[tuple[str, int], ...]

    @property
    def label(self) -> str:
        return _label("Leave", len(self.passages), "with the earlier edition")

    def make(self, session: Session) -> None:
        for kind, id in self.passages:
            row = _passage(session, kind, id)
            newest = _newest(session, row.article_id)
            column = f"{PassageKind(kind)}_id"
            there = select(Staying.id).where(getattr(Staying, column) == id)
            if session.scalar(there.where(Staying.article_id == newest)) is None:
                session.add(Staying(article_id=newest, **{column: id}))


@dataclass(frozen=True)
class JoinEditions(Edit):
    """Say that an article is a later edition of another."""

    article: int
    later: int

    @property
    def label(self) -> str:
        return "Join editions"

    def make(self, session: Session) -> None:
        for id in (self.article, self.later):
            row_of(session, Article, id, "article")
        if self.later in editions.chain(session, self.article):
            raise CommandError("These are editions of one article already.")
        if editions.chain(session, self.later)[0] != self.later:
            raise CommandError("The later one is an edition of another article. Part these first.")
        if editions.is_superseded(session, self.article):
            raise CommandError("There is a later edition of that one. Name the newest.")
        editions.link(session, self.article, self.later)


@dataclass(frozen=True)
class PartEditions(Edit):
    """Say that an article is no edition of the one before it."""

    article: int

    @property
    def label(self) -> str:
        return "Part editions"

    def make(self, session: Session) -> None:
        row = session.scalar(select(Edition).where(Edition.later_id == self.article))
        if row is None:
            raise CommandError("There is no earlier edition of this article.")
        remove(session, row)


def _label(done: str, many: int, where: str) -> str:
    return f"{done} {'passage' if many == 1 else number(many, 'passage')} {where}"


def _passage(session: Session, kind: str, id: int) -> Any:
    """The row of a passage; it has the columns of its kind."""
    if kind not in set(PassageKind):
        raise CommandError(f"A passage cannot be of the kind “{kind}”.")
    return row_of(session, TABLES[PassageKind(kind)], id, "passage")


def _newest(session: Session, article: int) -> int:
    newest = editions.newest(session, article)
    if newest == article:
        raise CommandError("There is no later edition of the article of this passage.")
    return newest


def _statement(session: Session, article: int, span: Span) -> int | None:
    found = statement_at(session, article, span)
    return found.id if found else None


def _move_disputed(session: Session, row: DisputePassage, newest: int, anchor: Anchor) -> None:
    """The words that tell stay marked where the passage is the same."""
    same = row.text == anchor.exact
    by = anchor.start - row.start
    row.marks = [[start + by, end + by] for start, end in row.marks] if same else []
    row.article_id, row.text = newest, anchor.exact
    row.start, row.end = anchor.start, anchor.end
    row.statement_id = _statement(session, newest, anchor.span)
    made = Passage(newest, anchor.span, anchor.exact, row.holder, Side(row.side))
    row.fingerprint = made.fingerprint
