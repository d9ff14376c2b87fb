"""What a report tells, read from the database at one moment."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from core.errors import ExportError
from core.exporters.cleaning import without_path
from core.progress import Progress
from core.store import articles as stored
from core.store import claims, disputes, naming, questions, statements
from core.values import (
    Article,
    ArticleText,
    Claim,
    Dispute,
    DossierData,
    HitsData,
    Newsroom,
    QuestionPage,
    ReportData,
    SearchResult,
)


def gather_articles(
    session: Session, wanted: Sequence[int] | None, newsroom: Newsroom, progress: Progress
) -> ReportData:
    """The articles (all for None) in the order in which they were taken in, with all that belongs to
    them; raises ExportError when there are none, LibraryError when one is gone."""
    ids = sorted(stored.article_ids(session) if wanted is None else set(wanted))
    if not ids:
        raise ExportError("There are no articles to report on.")
    texts = tuple(_bare(stored.read_article(session, id)) for id in progress.over(ids, "Gathering"))
    mine = set(ids)
    return ReportData(
        made=date.today(),
        articles=texts,
        statements=tuple(s for id in ids for s in statements.list_statements(session, article=id)),
        disputes=_touching(disputes.list_disputes(session), mine),
        claims=tuple(
            _bare_claim(c)
            for c in claims.list_claims(session)
            if wanted is None or any(a.article in mine for a in c.appearances)
        ),
        questions=tuple(questions.list_questions(session)),
        ratings=tuple(claims.list_ratings(session)),
        tags=tuple(claims.list_tags(session)),
        organisations=_organisations(session),
        newsroom=newsroom,
    )


def gather_dossier(session: Session, page: QuestionPage, newsroom: Newsroom) -> DossierData:
    """A question with the articles and the disputes that belong to it."""
    ids = {taken.article for taken in page.passages if taken.article}
    found = tuple(d for d in disputes.list_disputes(session) if d.question == page.question.id)
    return DossierData(date.today(), page, _articles(session, ids), found, newsroom)


def gather_hits(session: Session, result: SearchResult, newsroom: Newsroom) -> HitsData:
    """The hits of a query with the articles they stand in."""
    ids = {group.article for group in result.groups if group.article}
    return HitsData(date.today(), result, _articles(session, ids), newsroom)


def _articles(session: Session, ids: Collection[int]) -> tuple[Article, ...]:
    found = sorted(stored.list_articles(session, ids), key=lambda a: a.id)
    return tuple(_without_path(article) for article in found)


def _organisations(session: Session) -> frozenset[str]:
    """The spellings of whatever is named and is no person."""
    named = (e for e in naming.list_entities(session) if e.kind in ("organisation", "place"))
    return frozenset(name for e in named for name in (e.name, *e.aliases))


def _touching(found: Sequence[Dispute], mine: Collection[int]) -> tuple[Dispute, ...]:
    return tuple(d for d in found if any(p.article in mine for p in d.passages))


def _bare(text: ArticleText) -> ArticleText:
    return replace(text, article=_without_path(text.article))


def _without_path(article: Article) -> Article:
    """No report says where on whose disk a file lay."""
    return replace(article, url=without_path(article.url))


def _bare_claim(claim: Claim) -> Claim:
    evidence = tuple(replace(e, url=without_path(e.url)) for e in claim.evidence)
    return replace(claim, evidence=evidence)
