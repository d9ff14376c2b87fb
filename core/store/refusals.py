"""Which suggestions a person refused."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.model import Refusal
from core.text import fingerprint

Refused = frozenset[tuple[int, int, str]]  # article, claim or 0, fingerprint of the words


def list_refused(
    session: Session, *, article: int | None = None, claim: int | None = None
) -> Refused:
    """The refusals in one article, or those about one claim."""
    question = select(Refusal.article_id, Refusal.claim_id, Refusal.fingerprint)
    if article is not None:
        question = question.where(Refusal.article_id == article)
    if claim is not None:
        question = question.where(Refusal.claim_id == claim)
    return frozenset((at, about or 0, words) for at, about, words in session.execute(question))


def is_refused(refused: Refused, article: int, claim: int, words: str) -> bool:
    """Whether the words of a passage were refused, as a claim (0) or an appearance of one."""
    return bool(refused) and (article, claim, fingerprint(words)) in refused
