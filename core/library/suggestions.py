"""What the machine offers as claims: statements worth checking, and repeats of known claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model
from core.library.sameness import Wording, nearly_same, wording
from core.store import articles, claims, naming, statements
from core.store.convert import chunks
from core.store.editions import superseded
from core.store.refusals import is_refused, list_refused
from core.text import Span, fold
from core.values import Claim, Stance, Statement, SuggestedClaim

WORTH = 0.7  # of check-worthiness; about the best third of a news article
WORTH_DISPUTED = 0.5  # what is disputed is worth a look sooner


def suggested_claims(session: Session, article: int) -> list[SuggestedClaim]:
    """What may become a claim in one article: repeats of known claims, then what is worth checking,
    disputed statements first. What is a claim already, or was refused, is not among them."""
    here = statements.list_statements(session, article=article)
    stored = articles.read_article(session, article).article
    free = _free(here, claims.list_claims(session, article=article), article)
    refused = list_refused(session, article=article)
    repeated = {
        s.id: claim
        for claim, s in _repeats(session, claims.list_claims(session), free)
        if not is_refused(refused, article, claim.id, _words(s))
    }
    made = [
        SuggestedClaim(s, _reasons(s, repeated.get(s.id)), repeated.get(s.id), stored.title)
        for s in free
        if s.id in repeated or (_is_worth(s) and not is_refused(refused, article, 0, _words(s)))
    ]
    return sorted(made, key=_order)


def repeats_of(session: Session, claim: int) -> list[SuggestedClaim]:
    """Where else a claim is made: statements of the same holder in nearly the same words, that are
    not its appearances already and were not refused."""
    (known,) = claims.list_claims(session, ids=[claim]) or [None]
    if known is None:
        return []
    refused = list_refused(session, claim=claim)
    found = statements.list_statements(session, ids=_by_holder(session, known))
    free = [s for s in found if not _appears(s, known)]
    same = [s for _claim, s in _repeats(session, [known], free)]
    kept = [s for s in same if not is_refused(refused, s.article, claim, _words(s))]
    about = {a.id: a for a in articles.list_articles(session, {s.article for s in kept})}
    return [
        SuggestedClaim(
            s, _reasons(s, known), known, about[s.article].title, about[s.article].source
        )
        for s in kept
    ]


@dataclass(frozen=True)
class _Said:
    """In what words a claim is made, by whom, and whether its outlets carry it as so or deny it."""

    claim: Claim
    holders: frozenset[str]
    wordings: tuple[Wording, ...]
    stances: frozenset[Stance]

    def again(self, statement: Statement) -> bool:
        """Whether a statement says it once more."""
        if fold(statement.holder) not in self.holders:
            return False
        if self.stances and statement.stance not in self.stances:
            return False
        own = wording(_words(statement))
        return any(nearly_same(own, its) for its in self.wordings)


def _repeats(
    session: Session, known: Iterable[Claim], free: list[Statement]
) -> list[tuple[Claim, Statement]]:
    holders = {fold(s.holder) for s in free if s.holder}
    near = [claim for claim in known if not holders.isdisjoint(_names(claim))]
    tied = {a.statement for claim in near for a in claim.appearances if a.statement is not None}
    first = {s.id: s for s in statements.list_statements(session, ids=tied)}
    said = [_said(claim, first) for claim in near]
    return [(one.claim, s) for s in free for one in said if s.holder and one.again(s)]


def _said(claim: Claim, first: dict[int, Statement]) -> _Said:
    tied = [first[a.statement] for a in claim.appearances if a.statement in first]
    texts = {claim.text, *(a.anchor.exact for a in claim.appearances)}
    return _Said(
        claim,
        frozenset({*_names(claim), *(fold(s.holder) for s in tied if s.holder)}),
        tuple(wording(text) for text in texts),
        frozenset(s.stance for s in tied),
    )


def _names(claim: Claim) -> set[str]:
    return {fold(claim.claimant)} if claim.claimant else set()


def _by_holder(session: Session, claim: Claim) -> set[int]:
    """The statements of whoever makes a claim, by what the language work and the user said."""
    row = model.Statement
    tied = [a.statement for a in claim.appearances if a.statement is not None]
    newest = row.article_id.not_in(superseded())
    found = set(session.scalars(select(row.id).where(row.holder == claim.claimant, newest)))
    for part in chunks(tied):
        held = select(row.holder_id).where(row.id.in_(part), row.holder_id.is_not(None))
        for entity in session.scalars(held.distinct()):
            found |= set(naming.held_by(session, entity)) if entity is not None else set()
    return found if claim.claimant else set()


def _free(here: list[Statement], known: list[Claim], article: int) -> list[Statement]:
    """The statements that are no claim yet."""
    return [s for s in here if not any(_appears(s, claim, article) for claim in known)]


def _appears(statement: Statement, claim: Claim, article: int | None = None) -> bool:
    at = statement.article if article is None else article
    places = (a.anchor.span for a in claim.appearances if a.article == at)
    return any(place.overlaps(statement.content) for place in places)


def _is_worth(statement: Statement) -> bool:
    least = WORTH_DISPUTED if statement.disputed else WORTH
    return statement.check_worthiness >= least and not statement.belief


def _reasons(statement: Statement, claim: Claim | None) -> tuple[str, ...]:
    if claim is not None:
        return ("same claimant", "nearly the same words")
    return (*(["is disputed"] if statement.disputed else []), *statement.worth)


def _order(one: SuggestedClaim) -> tuple[bool, bool, float, Span]:
    statement = one.statement
    new, calm = one.claim is None, not statement.disputed
    return new, calm, -statement.check_worthiness, statement.span


def _words(statement: Statement) -> str:
    return statement.content.shifted(-statement.span.start).of(statement.text)
