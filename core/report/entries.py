"""Disputes, claims, articles and sources as entries of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from core.exporters.cleaning import web_address
from core.exporters.document import (
    Block,
    Entry,
    EntryKind,
    Facets,
    Item,
    Items,
    Pairs,
    Paragraph,
    Role,
    Runs,
    Sides,
    Table,
)
from core.exporters.runs import Line, Mark, Run, lines_of, plain
from core.report.numbered import Numbered
from core.report.wording import EVIDENCE, NO_VERDICT, QUOTATIONS, STANCES, day_words
from core.values import (
    Article,
    ArticleText,
    BlockKind,
    Claim,
    Dispute,
    DisputeState,
    Evidence,
    Side,
    Sum,
)
from core.values.wording import DISPUTE_KINDS, DISPUTE_STATES


def dispute_entry(here: Numbered, number: int, dispute: Dispute) -> Entry:
    """One dispute: its question, its sides, the sum, the note."""
    state = Run(DISPUTE_STATES[dispute.state], strong=dispute.state is DisputeState.CONFIRMED)
    because = plain(dispute.dismissed_because)
    meta = (plain(DISPUTE_KINDS[dispute.kind]), (state,), because)
    return Entry(
        kind=EntryKind.DISPUTE,
        anchor=f"d{number}",
        label=f"D{number}",
        title=dispute.reason,
        meta=tuple(part for part in meta if part),
        blocks=tuple(_dispute_blocks(here, dispute)),
        facets=here.dispute_facets(dispute),
        faded=dispute.state is DisputeState.DISMISSED,
    )


def _dispute_blocks(here: Numbered, dispute: Dispute) -> Iterator[Block]:
    question = here.questions.get(dispute.question or 0, "")
    if question:
        yield Paragraph(plain(question), Role.SOFT)
    sides = here.sides(dispute)
    columns = [("", tuple(sides[side])) for side in (Side.A, Side.B) if sides[side]]
    if columns:
        yield Sides(tuple(columns))
    yield from sides[Side.NEITHER]
    if dispute.sum:
        yield sum_table(dispute.sum)
    if dispute.note:
        yield Paragraph(plain(dispute.note), Role.NOTE)


def sum_table(sum_: Sum) -> Table:
    """A calculation that a reader can follow."""
    rows = tuple((plain(r.label), plain(r.value), plain(r.source)) for r in sum_.rows)
    return Table(("What", "Value", "From"), rows, frozenset({1}), sum_.result)


def claim_entry(
    here: Numbered, number: int, claim: Claim, facts: Sequence[tuple[str, Runs]]
) -> Entry:
    """One claim: verdict and reason, facts, evidence, where it appears."""
    verdict = Run(claim.verdict.name, strong=True) if claim.verdict else Run(NO_VERDICT)
    blocks: list[Block] = []
    if claim.verdict_reason:
        blocks.append(Paragraph(plain(claim.verdict_reason)))
    if shown := tuple((label, runs) for label, runs in facts if runs):
        blocks.append(Pairs(shown))
    blocks += evidence_blocks(here, claim)
    if claim.appearances:
        blocks.append(Paragraph(plain("Appears in"), Role.LABEL))
        blocks += [here.appearance(a) for a in claim.appearances]
    return Entry(
        kind=EntryKind.CLAIM,
        anchor=f"c{number}",
        label=f"C{number}",
        title=claim.text,
        meta=((verdict,),),
        blocks=tuple(blocks),
        facets=here.claim_facets(claim),
    )


def claim_facts(here: Numbered, claim: Claim) -> list[tuple[str, Runs]]:
    """What is known of a claim, in lines."""
    return [
        ("Claimant", plain(claim.claimant)),
        ("Said on", plain(day_words(claim.said_on))),
        ("About", plain(day_words(claim.about))),
        ("Published on", plain(day_words(claim.published_on))),
        ("Question", plain(here.questions.get(claim.question or 0, ""))),
        ("Tags", plain(", ".join(tag.name for tag in claim.tags))),
        ("Note", plain(claim.note)),
    ]


def evidence_blocks(here: Numbered, claim: Claim) -> Iterator[Block]:
    """The evidence of a claim under its heading."""
    if claim.evidence:
        yield Paragraph(plain("Evidence"), Role.LABEL)
    for evidence in claim.evidence:
        leads = evidence.anchor is not None
        yield Paragraph(_evidence(evidence), Role.LEAD if leads else Role.TEXT)
        if evidence.anchor is not None:
            anchor = evidence.anchor
            yield here.quote(
                evidence.article or 0, anchor.span, anchor.exact, fallback=evidence.title
            )


def _evidence(evidence: Evidence) -> Runs:
    runs = [Run(EVIDENCE[evidence.stance], strong=True)]
    if evidence.note:
        runs.append(Run(f": {evidence.note}"))
    if evidence.url:
        runs += [Run(" "), Run(evidence.url, link=web_address(evidence.url))]
    return tuple(runs)


def article_entry(
    here: Numbered,
    text: ArticleText,
    marks: Mapping[int, Sequence[Mark]],
    *,
    statements: bool,
    numbers: bool = False,
) -> Entry:
    """One article with its marked text; with `numbers` its paragraphs are counted."""
    article = text.article
    lines = lines_of(text.text, text.blocks, marks.get(article.id, ()))
    blocks: list[Block] = [_line(n if numbers else 0, line) for n, line in enumerate(lines, 1)]
    if statements and here.statements.get(article.id):
        blocks.append(_statements(here, text))
    number = here.articles[article.id]
    meta = tuple(
        r
        for r in (plain(article.source), plain(day_words(article.published)), plain(article.byline))
        if r
    )
    return Entry(
        kind=EntryKind.ARTICLE,
        anchor=f"a{number}",
        label=str(number),
        title=article.title,
        meta=meta,
        blocks=tuple(blocks),
        facets=Facets(outlets=(article.source,) if article.source else ()),
    )


def _line(number: int, line: Line) -> Paragraph:
    roles = {BlockKind.TEXT: Role.TEXT, BlockKind.HEADING: Role.HEADING}
    return Paragraph(line.runs, roles.get(line.kind, Role.ASIDE), number)


def _statements(here: Numbered, text: ArticleText) -> Items:
    found = here.statements[text.article.id]
    number = here.articles[text.article.id]
    items: list[Item] = []
    for n, s in enumerate(found, 1):
        holder = s.holder or text.article.source or "The outlet"
        manner = f"{STANCES[s.stance]}, {QUOTATIONS[s.quotation]}" + (
            ", disputed" if s.disputed else ""
        )
        said = (Run(holder, strong=True), Run(f" ({manner})"))
        items.append(Item((said, plain(s.content.of(text.text))), n, f"a{number}s{n}"))
    return Items(tuple(items), "1 statement" if len(found) == 1 else f"{len(found):,} statements")


def source_items(here: Numbered) -> Items:
    """The sources: outlet, title, byline, date, address."""
    articles = enumerate((text.article for text in here.data.articles), 1)
    return Items(tuple(Item(source_lines(a, here.link(a.id)), n) for n, a in articles))


def source_lines(a: Article, link: str = "") -> tuple[Runs, ...]:
    """One source; `link` leads to its text."""
    runs: list[Run] = [Run(a.source, strong=True), Run(", ")] if a.source else []
    runs.append(Run(f"“{a.title}”", link=link))
    runs += [Run(f", {part}") for part in (a.byline, day_words(a.published)) if part]
    address = plain(a.url, web_address(a.url))
    return (tuple(runs), address) if address else (tuple(runs),)
