"""Sentences and changes that follow from long work."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.changes import Changes
from core.values import CopyGroup, IngestResult, NewEdition, Outcome
from desktop.translation import plural, tr

if TYPE_CHECKING:
    from core.library import Library


def ingest_sentence(result: IngestResult) -> tuple[str, bool]:
    """What an import brought, in a sentence, and whether there was trouble."""
    outcomes = Counter(record.outcome for record in result.records)
    new = {a for r in result.records if r.outcome is Outcome.IMPORTED for a in r.articles}
    parts = [plural("%n articles brought in", "%n article brought in", len(new))] if new else []
    if (editions := result.editions) and len(editions) == 1:
        parts.append(edition_sentence(editions[0]))
    elif editions:
        parts.append(
            plural("%n of them are later editions", "%n of them is a later edition", len(editions))
        )
    if known := outcomes[Outcome.DUPLICATE]:
        in_it = plural("%n files already in the library", "%n file already in the library", known)
        parts.append(in_it)
    if waiting := outcomes[Outcome.WAITING]:
        parts.append(plural("%n files wait for a look", "%n file waits for a look", waiting))
    if refused := [r.reason for r in result.records if r.outcome is Outcome.REFUSED]:
        many = plural("%n files could not be read", "%n file could not be read", len(refused))
        parts.append(refused[0].rstrip(".") if len(result.records) == 1 else many)
    sentence = "; ".join(parts) or tr("Nothing was found to bring in")
    return f"{sentence[0].upper()}{sentence[1:]}.", bool(outcomes[Outcome.REFUSED])


def review_wanted(result: IngestResult) -> bool:
    """Whether a file of an import waits for a look."""
    return any(record.outcome is Outcome.WAITING for record in result.records)


def edition_sentence(one: NewEdition) -> str:
    """Of what an article that came in is an edition, and how much was changed."""
    words = plural("%n words changed", "%n word changed", one.words)
    if one.later:
        told = tr("a later edition of “{title}”, {words}")
    else:
        told = tr("an earlier edition of “{title}”, {words}")
    return told.format(title=one.title, words=words)


def copy_sentence(article: int, group: CopyGroup) -> str:
    """Of whose report an article is a copy, or that others have copied it, and where else it stands."""
    outlets = plural("%n outlets, 1 origin", "%n outlet, 1 origin", len(group.outlets))
    others = plural("%n others", "%n other", len(group.copies) - 1)
    own = group.copies[0]
    if own.article.id == article and not group.borrowed(own):
        words = tr("Likely the origin of {others} ({outlets})")
    elif group.origin:
        words = tr("Copy of a report by {origin}, also in {others} ({outlets})")
    else:
        words = tr("Copy of a report, also in {others} ({outlets})")
    return words.format(origin=group.origin, others=others, outlets=outlets)


def everything(library: Library) -> Changes:
    """The changes that make every view ask again, as after an import."""
    articles = frozenset(article.id for article in library.articles())
    return Changes(
        articles=articles,
        statements=articles,
        claims=frozenset(claim.id for claim in library.claims()),
        disputes=frozenset(dispute.id for dispute in library.disputes()) or frozenset({0}),
        questions=frozenset({0}),
        searches=frozenset({0}),
        entities=frozenset({0}),
        records=frozenset({0}),
        tags=True,
        ratings=True,
    )
