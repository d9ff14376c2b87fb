"""The list of what a query finds, each hit in its context, by article."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import ExportError
from core.exporters.document import (
    Block,
    Document,
    Entry,
    EntryKind,
    Facets,
    Paragraph,
    Quote,
    Role,
    Section,
)
from core.exporters.runs import passage_runs, plain
from core.report.entries import source_lines
from core.report.wording import count, counted
from core.values import HitGroup, HitKind, HitLine, HitsData, VagueDate

HIT_KINDS = {
    HitKind.ARTICLE: "text",
    HitKind.STATEMENT: "statement",
    HitKind.CLAIM: "claim",
    HitKind.NOTE: "note",
}


def hits_document(data: HitsData) -> Document:
    """The hits of a query; raises ExportError when it finds nothing."""
    result = data.result
    if not result.groups:
        raise ExportError(f"Nothing is found by “{result.query}”.")
    return Document(
        kind="Search result",
        title=result.query,
        made=VagueDate.of_day(data.made).words,
        counts=(count(result.total, "hit"), count(result.articles, "article")),
        sections=(Section("Hits by article", "hits", tuple(_blocks(data))),),
        newsroom=data.newsroom,
    )


def _blocks(data: HitsData) -> Iterator[Block | Entry]:
    result = data.result
    shown = sum(len(group.lines) for group in result.groups)
    if result.total > len(result.hits):
        told = f"The best {len(result.hits):,} of {result.total:,} hits are shown."
        yield Paragraph(plain(told), Role.SOFT)
    elif not shown:
        yield Paragraph(plain("The hits have no words round them to show."), Role.SOFT)
    if not result.aliases:
        yield Paragraph(plain("Names only as they are spelt in what was searched for."), Role.SOFT)
    known = {a.id: a for a in data.articles}
    for n, group in enumerate(result.groups, 1):
        article = known.get(group.article or 0)
        blocks: list[Block] = [_line(hit.kind, hit.holder, line) for hit, line in group.lines]
        if group.more:
            blocks.append(Paragraph(plain(f"{counted(group.more, 'place')} more"), Role.SOFT))
        if article is not None:
            blocks += [Paragraph(line, Role.SOFT) for line in source_lines(article)[1:]]
        yield _entry(n, group, tuple(blocks))


def _entry(n: int, group: HitGroup, blocks: tuple[Block, ...]) -> Entry:
    day = _day(group.date)
    return Entry(
        kind=EntryKind.HIT,
        anchor=f"h{n}",
        label=str(n),
        title=group.title,
        meta=tuple(runs for runs in (plain(group.source), plain(day)) if runs),
        blocks=blocks,
        facets=Facets(outlets=(group.source,) if group.source else ()),
    )


def _day(date: str) -> str:
    try:
        return VagueDate(date).words
    except ValueError:
        return date


def _line(kind: HitKind, holder: str, line: HitLine) -> Quote:
    runs = passage_runs(line.text, 0, line.marks)
    what = HIT_KINDS[kind].capitalize()
    return Quote(runs, f"{what}: {holder}" if holder else what)
