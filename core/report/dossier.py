"""The dossier of a question: its chart, its positions side by side, every passage with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from core.errors import ExportError
from core.exporters.cleaning import web_address
from core.exporters.document import (
    Block,
    Document,
    Entry,
    EntryKind,
    Facets,
    Figure,
    Item,
    Items,
    Paragraph,
    Quote,
    Role,
    Runs,
    Section,
    Sides,
    Table,
)
from core.exporters.runs import Run, passage_runs, plain
from core.measures.words import amount, number
from core.report.chart import chart, said
from core.report.entries import source_lines, sum_table
from core.report.wording import NOBODY, count, counted, day_words, described
from core.values import Dispute, DossierData, Passage, QuestionPage, Taken, VagueDate
from core.values.wording import DISPUTE_KINDS, DISPUTE_STATES

LOOSE = "No position yet"
_ABREAST = 3  # positions that stand side by side; more do not fit on paper


def dossier_document(data: DossierData) -> Document:
    """A question with all that was said to it; raises ExportError when nothing was."""
    page = data.page
    if not page.passages:
        raise ExportError(
            "Nothing was said to this question yet; a dossier needs a passage at least."
        )
    return Document(
        kind="Question dossier",
        title=page.question.text,
        made=VagueDate.of_day(data.made).words,
        counts=(
            count(len(page.passages), "passage"),
            count(len(_by_position(page)), "position taken", "positions taken"),
            count(len({t.holder for t in page.passages if t.holder}), "holder"),
            count(len({t.source for t in page.passages if t.source}), "outlet"),
        ),
        sections=tuple(_sections(data)),
        newsroom=data.newsroom,
    )


def reach(taken: Taken, unit: str) -> str:
    """The number a passage gives, with how far it reaches: "20 %", "18 to 20 %", "20 % or more"."""
    if taken.value is None or not unit:
        return ""
    value = amount(taken.value, unit)
    if (taken.low is None and taken.high is None) or taken.low == taken.high:
        return value
    if taken.low is None or taken.high is None:
        return f"up to {value}" if taken.low is None else f"{value} or more"
    return f"{number(taken.low)} to {amount(taken.high, unit)}"


def _sections(data: DossierData) -> Iterator[Section]:
    page = data.page
    numbers = {a.id: n for n, a in enumerate(data.articles, 1)}
    yield Section("Over time", "time", tuple(_time(page)))
    held = _by_position(page)
    if 1 < len(held) <= _ABREAST:
        yield Section("Who holds what", "holders", (_abreast(held),))
    entries = (
        _position(n, label, some, page.unit, numbers) for n, (label, some) in enumerate(held, 1)
    )
    yield Section("Passages", "passages", tuple(entries))
    if data.disputes:
        disputes = (_dispute(n, d, numbers) for n, d in enumerate(data.disputes, 1))
        yield Section("Disputes", "disputes", tuple(disputes))
    sources = (Item(source_lines(a), n, f"a{n}") for n, a in enumerate(data.articles, 1))
    yield Section("Sources", "sources", (Items(tuple(sources)),))


def _by_position(page: QuestionPage) -> list[tuple[str, list[Taken]]]:
    """The positions that are taken, in their order, with their passages."""
    known = {p.key for p in page.question.positions}
    groups = [
        (p.label, [t for t in page.passages if t.position == p.key])
        for p in page.question.positions
    ]
    groups.append((LOOSE, [t for t in page.passages if t.position not in known]))
    return [(label, some) for label, some in groups if some]


def _time(page: QuestionPage) -> Iterator[Block]:
    yield Figure(chart(page), said(page))
    if page.facts:
        rows = tuple(
            (
                plain(f.subject),
                plain(amount(f.value, f.unit)),
                plain(day_words(f.as_of)),
                plain(f.source, web_address(f.url)),
            )
            for f in page.facts
        )
        yield Table(("Reference", "Value", "As of", "Source"), rows, frozenset({1}))


def _abreast(held: Sequence[tuple[str, list[Taken]]]) -> Sides:
    columns: list[tuple[str, tuple[Block, ...]]] = []
    for label, some in held:
        holders = dict.fromkeys(t.holder or NOBODY for t in some)
        items = tuple(
            Item((_holder(h, [t for t in some if (t.holder or NOBODY) == h]),)) for h in holders
        )
        columns.append((label, (Items(items),)))
    return Sides(tuple(columns))


def _holder(name: str, passages: Sequence[Taken]) -> Runs:
    days = [t.when for t in passages if t.when is not None]
    parts = [counted(len(passages), "passage")]
    if days:
        first, last = min(days, key=lambda d: d.earliest), max(days, key=lambda d: d.latest)
        parts.append(first.words if first == last else f"{first.words} to {last.words}")
    return (Run(name, strong=True), Run(f" {', '.join(parts)}"))


def _position(
    n: int, label: str, some: Sequence[Taken], unit: str, numbers: Mapping[int, int]
) -> Entry:
    outlets = dict.fromkeys(t.source for t in some if t.source)
    return Entry(
        kind=EntryKind.POSITION,
        anchor=f"p{n}",
        label=f"P{n}",
        title=label,
        meta=(plain(counted(len(some), "passage")),),
        blocks=tuple(block for taken in some for block in _taken(taken, unit, numbers)),
        facets=Facets(state=label, outlets=tuple(outlets)),
    )


def _taken(taken: Taken, unit: str, numbers: Mapping[int, int]) -> Iterator[Block]:
    head = [taken.holder or NOBODY, day_words(taken.when) or "no date", reach(taken, unit)]
    where = ", ".join(p for p in (taken.source, f"“{taken.title}”" if taken.title else "") if p)
    link = f"#a{numbers[taken.article]}" if taken.article in numbers else ""
    runs = passage_runs(taken.text, taken.span.start, taken.marks)
    yield Quote(runs, ", ".join(part for part in head if part), plain(where, link))


def _dispute(n: int, dispute: Dispute, numbers: Mapping[int, int]) -> Entry:
    columns = [
        tuple(_passage(p, numbers) for p in dispute.passages if p.side.value == side)
        for side in ("a", "b")
    ]
    blocks: list[Block] = [Sides(tuple(("", column) for column in columns if column))]
    if dispute.sum:
        blocks.append(sum_table(dispute.sum))
    if dispute.note:
        blocks.append(Paragraph(plain(dispute.note), Role.NOTE))
    meta = (plain(DISPUTE_KINDS[dispute.kind]), plain(DISPUTE_STATES[dispute.state]))
    return Entry(EntryKind.DISPUTE, f"d{n}", f"D{n}", dispute.reason, meta, tuple(blocks))


def _passage(p: Passage, numbers: Mapping[int, int]) -> Quote:
    link = f"#a{numbers[p.article]}" if p.article in numbers else ""
    where = described(p.source, p.title, p.published)
    return Quote(passage_runs(p.text, p.span.start, p.marks), p.holder, plain(where, link))
