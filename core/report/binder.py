"""The claim binder: every claim numbered in the text, with all that it stands on (an annotated draft)."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import ExportError
from core.exporters.document import (
    Block,
    Document,
    Entry,
    EntryKind,
    Item,
    Items,
    Paragraph,
    Role,
    Section,
)
from core.exporters.runs import MarkKind, Run, plain
from core.report.entries import (
    article_entry,
    claim_entry,
    claim_facts,
    source_items,
    sum_table,
)
from core.report.numbered import Numbered
from core.report.open_points import open_points
from core.report.wording import count
from core.values import Claim, DisputeState, ReportData, VagueDate
from core.values.wording import DISPUTE_STATES


def binder_document(data: ReportData) -> Document:
    """What is open first, then each claim, the texts with the claims numbered in them, the sources.

    Raises ExportError when there are no claims to bind.
    """
    if not data.claims:
        raise ExportError("There are no claims yet; a claim binder needs one at least.")
    with_claims = {a.article for c in data.claims for a in c.appearances}
    here = Numbered(data, with_claims & {a.article.id for a in data.articles})
    opened = {c.id: list(open_points(here, c)) for c in here.claims}
    one = len(data.articles) == 1
    return Document(
        kind="Claim binder",
        title=data.articles[0].article.title
        if one
        else f"Claims in {len(data.articles):,} articles",
        made=VagueDate.of_day(data.made).words,
        counts=(
            count(len(data.claims), "claim"),
            ("with a verdict", sum(c.verdict is not None for c in data.claims)),
            count(sum(map(len, opened.values())), "open point"),
            count(len(data.articles), "source"),
        ),
        sections=tuple(_sections(here, opened)),
        comments=here.comments(),
        newsroom=data.newsroom,
        marked=True,
    )


def _sections(here: Numbered, opened: dict[int, list[str]]) -> Iterator[Section]:
    yield Section("Open points", "open", (_open(here, opened),))
    claims = tuple(_claim(here, n, c) for n, c in enumerate(here.claims, 1))
    yield Section("Claims", "claims", claims)
    marks = here.marks(MarkKind.CLAIM)
    shown = [t for t in here.data.articles if t.article.id in here.shown]
    texts = [article_entry(here, t, marks, statements=False, numbers=True) for t in shown]
    if texts:
        yield Section("Texts with the claims numbered", "articles", tuple(texts))
    yield Section("Sources", "sources", (source_items(here),))


def _open(here: Numbered, opened: dict[int, list[str]]) -> Block:
    items: list[Item] = []
    for n, claim in enumerate(here.claims, 1):
        if points := opened[claim.id]:
            head = (Run(f"C{n}", link=f"#c{n}", strong=True), Run(f" {claim.text}", strong=True))
            items.append(Item((head, *(plain(point) for point in points))))
    if not items:
        return Paragraph(
            plain("Nothing is open: every claim has a verdict, a reason and evidence.")
        )
    return Items(tuple(items))


def _claim(here: Numbered, number: int, claim: Claim) -> Entry:
    entry = claim_entry(here, number, claim, claim_facts(here, claim))
    blocks = [*entry.blocks, *_calculations(here, claim)]
    return Entry(
        EntryKind.CLAIM,
        entry.anchor,
        entry.label,
        entry.title,
        entry.meta,
        tuple(blocks),
        entry.facets,
    )


def _calculations(here: Numbered, claim: Claim) -> Iterator[Block]:
    """The disputes in which its words stand, with the sum, the other side and what became of it."""
    for dispute in here.disputes_of(claim):
        yield Paragraph(plain("Calculation" if dispute.sum else "In dispute"), Role.LABEL)
        state = Run(f"{DISPUTE_STATES[dispute.state]}: ", strong=True)
        yield Paragraph((state, Run(dispute.reason)), Role.LEAD)
        if dispute.sum:
            yield sum_table(dispute.sum)
        own = {(a.article, a.anchor.start) for a in claim.appearances}
        for p in dispute.passages:
            if (p.article, p.span.start) not in own:
                yield here.passage(p)
        if dispute.note:
            yield Paragraph(plain(dispute.note), Role.NOTE)
        if dispute.state is DisputeState.DISMISSED and dispute.dismissed_because:
            yield Paragraph(plain(f"Dismissed: {dispute.dismissed_because}"), Role.SOFT)
