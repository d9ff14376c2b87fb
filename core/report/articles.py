"""The annotated articles: disputes, claims, marked texts, sources."""

from __future__ import annotations

from collections.abc import Iterator

from core.exporters.document import Document, Section
from core.exporters.runs import MarkKind
from core.report.entries import article_entry, claim_entry, claim_facts, dispute_entry, source_items
from core.report.numbered import Numbered
from core.report.wording import count
from core.values import ReportData, VagueDate


def articles_document(data: ReportData) -> Document:
    """One article or many, with everything that was found in them and said about them."""
    here = Numbered(data)
    first = data.articles[0].article.title
    return Document(
        kind="Annotated article" if len(data.articles) == 1 else "Annotated articles",
        title=first if len(data.articles) == 1 else f"Report on {len(data.articles):,} articles",
        made=VagueDate.of_day(data.made).words,
        counts=(
            count(len(data.articles), "article"),
            count(len({a.article.source for a in data.articles if a.article.source}), "source"),
            count(len(data.statements), "statement"),
            count(len(data.disputes), "dispute"),
            count(len(data.claims), "claim"),
        ),
        sections=tuple(_sections(here)),
        comments=here.comments(),
        newsroom=data.newsroom,
        marked=True,
    )


def _sections(here: Numbered) -> Iterator[Section]:
    if here.disputes:
        disputes = enumerate(here.disputes, 1)
        yield Section("Disputes", "disputes", tuple(dispute_entry(here, n, d) for n, d in disputes))
    if here.claims:
        claims = enumerate(here.claims, 1)
        entries = tuple(claim_entry(here, n, c, claim_facts(here, c)) for n, c in claims)
        yield Section("Claims", "claims", entries)
    marks = here.marks(MarkKind.DISPUTE, MarkKind.CLAIM, MarkKind.STATEMENT)
    texts = tuple(article_entry(here, t, marks, statements=True) for t in here.data.articles)
    yield Section("Articles", "articles", texts)
    yield Section("Sources", "sources", (source_items(here),))
