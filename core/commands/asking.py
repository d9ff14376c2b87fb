"""What commands ask of the library before they change it, with a sentence when it is not so."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.errors import CommandError
from core.model import Article, Base, Claim, Dispute, Rating, Statement, Tag
from core.store.convert import rows_with
from core.text import Anchor, Span, make_anchor, normalise
from core.values import VagueDate

Row = TypeVar("Row", bound=Base)
Named = TypeVar("Named", Tag, Rating)


def row_of(session: Session, table: type[Row], id: int, noun: str) -> Row:
    """A row of any table; raises CommandError with the noun if it is gone."""
    row = session.get(table, id)
    if row is None:
        raise CommandError(f"This {noun} is no longer in the library.")
    return row


def claim_of(session: Session, id: int) -> Claim:
    """The claim; raises CommandError if it is gone."""
    return row_of(session, Claim, id, "claim")


def dispute_of(session: Session, id: int) -> Dispute:
    """The dispute; raises CommandError if it is gone."""
    return row_of(session, Dispute, id, "dispute")


def rating_of(session: Session, id: int) -> Rating:
    """The step of the verdict scale; raises CommandError if it is gone."""
    return row_of(session, Rating, id, "verdict")


def tag_of(session: Session, id: int) -> Tag:
    """The tag; raises CommandError if it is gone."""
    return row_of(session, Tag, id, "tag")


def words(text: str, what: str) -> str:
    """The text as it is kept; raises CommandError when nothing is in it."""
    kept = normalise(text).strip()
    if not kept:
        raise CommandError(f"{what} needs words.")
    return kept


def named(session: Session, table: type[Named], name: str) -> Named | None:
    """The tag or verdict of a name, whatever its case."""
    # Compared here, since databases differ in what they take for the same letter.
    rows = session.scalars(select(table))
    return next((row for row in rows if row.name.casefold() == name.casefold()), None)


def free_name(session: Session, table: type[Named], name: str, what: str, own: int = 0) -> str:
    """A name as it is kept; raises CommandError when another row than `own` has it."""
    kept = words(name, what)
    there = named(session, table, kept)
    if there is not None and there.id != own:
        raise CommandError(f"There is already “{there.name}”.")
    return kept


def claims_there(session: Session, ids: Collection[int]) -> list[Claim]:
    """Those of some claims that are still there; raises CommandError if none is."""
    rows = rows_with(session, select(Claim), Claim.id, ids)
    there = sorted((row[0] for row in rows), key=lambda claim: claim.id)
    if not there:
        raise CommandError("These claims are no longer in the library.")
    return there


def number(many: int, noun: str) -> str:
    """A number with its noun: "1 claim", "3 claims"."""
    return f"{many:,} {noun}{'' if many == 1 else 's'}"


def date(edtf: str | None) -> str | None:
    """The date as it is kept; raises CommandError when it is none."""
    if not edtf:
        return None
    try:
        return VagueDate(edtf).edtf
    except ValueError as error:
        example = "2024, 2024-05 or 2024-05-20"
        raise CommandError(f"“{edtf}” is not a date. Write it like {example}.") from error


def passage(session: Session, article: int, start: int, end: int) -> Anchor:
    """The anchor of a passage; raises CommandError when it is not in the article or is blank."""
    text = row_of(session, Article, article, "article").text
    if not 0 <= start <= end <= len(text):
        raise CommandError("The passage lies outside the article.")
    span = Span(start, end)
    if not span.of(text).strip():
        raise CommandError("The passage has no words.")
    return make_anchor(text, span)


def statement_at(session: Session, article: int, span: Span) -> Statement | None:
    """The narrowest statement that shares words with a passage."""
    question = select(Statement).where(
        Statement.article_id == article, Statement.start < span.end, Statement.end > span.start
    )
    return min(session.scalars(question), key=lambda s: (s.end - s.start, s.id), default=None)


def statement_of(session: Session, id: int | None, article: int) -> int | None:
    """The statement, if it is one of the article; it may have been made anew meanwhile."""
    row = session.get(Statement, id) if id else None
    return row.id if row is not None and row.article_id == article else None
