"""What a report tells as flat tables: a row for each claim, appearance, statement and dispute."""

from __future__ import annotations

from collections.abc import Iterator

from core.exporters.base import Cell, Sheet
from core.report.dossier import LOOSE, reach
from core.report.hits import HIT_KINDS
from core.report.numbered import Numbered
from core.report.open_points import open_points
from core.report.wording import EVIDENCE, edtf, paragraph_of
from core.values import Claim, Dispute, DossierData, HitsData, Passage, ReportData

CLAIMS = (
    "claim", "text", "claimant", "said_on", "about", "published_on", "verdict", "verdict_reason",
    "question", "tags", "appearances", "evidence", "note", "created", "open_points",
)  # fmt: skip
APPEARANCES = (
    "claim", "claim_text", "quotation", "article", "title", "source", "byline", "published", "paragraph",
    "start", "end", "prefix", "suffix", "cue", "url",
)  # fmt: skip
STATEMENTS = (
    "statement", "article", "title", "source", "published", "holder", "cue", "stance", "quotation",
    "check_worthiness", "disputed", "text", "content", "said_on", "about", "measures", "start", "end",
)  # fmt: skip
DISPUTES = (
    "dispute", "kind", "state", "reason", "side", "holder", "passage", "article", "title", "source",
    "published", "sum", "dismissed_because", "note",
)  # fmt: skip
PASSAGES = (
    "question", "position", "holder", "when", "value", "unit", "passage", "article", "title", "source",
    "published", "statement", "claim", "start", "end", "url",
)  # fmt: skip
HITS = (
    "query", "kind", "id", "article", "title", "source", "date", "holder", "context", "start", "end", "new", "url",
)  # fmt: skip

Row = tuple[Cell, ...]


def report_sheets(data: ReportData) -> list[Sheet]:
    """Claims, appearances, statements and disputes of some articles."""
    here = Numbered(data)
    return [
        Sheet("claims", CLAIMS, tuple(_claim(here, c) for c in here.claims)),
        Sheet("appearances", APPEARANCES, tuple(_appearances(here))),
        Sheet("statements", STATEMENTS, tuple(_statements(here))),
        Sheet("disputes", DISPUTES, tuple(_disputes(data))),
    ]


def dossier_sheets(data: DossierData) -> list[Sheet]:
    """The passages of a question."""
    labels = {p.key: p.label for p in data.page.question.positions}
    articles = {a.id: a for a in data.articles}
    rows: list[Row] = []
    for t in data.page.passages:
        a = articles.get(t.article)
        value = "" if t.value is None else reach(t, data.page.unit) or t.value
        rows.append((
            data.page.question.text, labels.get(t.position, LOOSE), t.holder, edtf(t.when), value,
            data.page.unit, t.text, t.article, t.title, t.source, edtf(a.published) if a else "",
            t.statement, t.claim, t.span.start, t.span.end, a.url if a else "",
        ))  # fmt: skip
    return [Sheet("passages", PASSAGES, tuple(rows))]


def hits_sheets(data: HitsData) -> list[Sheet]:
    """The hits of a query, a row for each place."""
    articles = {a.id: a for a in data.articles}
    rows: list[Row] = []
    for group in data.result.groups:
        a = articles.get(group.article or 0)
        for hit, line in group.lines:
            rows.append((
                data.result.query, HIT_KINDS[hit.kind], hit.id, group.article or "", group.title,
                group.source, group.date, hit.holder, line.text, line.span.start if line.span else "",
                line.span.end if line.span else "", "yes" if hit.new else "no", a.url if a else "",
            ))  # fmt: skip
    return [Sheet("hits", HITS, tuple(rows))]


def _claim(here: Numbered, c: Claim) -> Row:
    evidence = (
        ": ".join(
            p
            for p in (EVIDENCE[e.stance], e.note or (e.anchor.exact if e.anchor else ""), e.url)
            if p
        )
        for e in c.evidence
    )
    return (
        c.id, c.text, c.claimant, edtf(c.said_on), edtf(c.about), edtf(c.published_on),
        c.verdict.name if c.verdict else "", c.verdict_reason, here.questions.get(c.question or 0, ""),
        "; ".join(tag.name for tag in c.tags),
        "; ".join(f"{a.title}: {a.anchor.exact}" for a in c.appearances),
        "; ".join(evidence), c.note, c.created.date().isoformat(), " ".join(open_points(here, c)),
    )  # fmt: skip


def _appearances(here: Numbered) -> Iterator[Row]:
    for c in here.claims:
        for place in c.appearances:
            text = here.text_of(place.article)
            a, anchor = (text.article if text else None), place.anchor
            yield (
                c.id, c.text, anchor.exact, place.article, place.title, a.source if a else "",
                a.byline if a else "", edtf(a.published) if a else "",
                paragraph_of(text.text, anchor.span) if text else "", anchor.start, anchor.end,
                anchor.prefix, anchor.suffix, place.cue, a.url if a else "",
            )  # fmt: skip


def _statements(here: Numbered) -> Iterator[Row]:
    ordered = sorted(here.data.statements, key=lambda s: (s.article, s.span, s.content))
    for s in ordered:
        text = here.text_of(s.article)
        if text is None:
            continue
        a = text.article
        yield (
            s.id, s.article, a.title, a.source, edtf(a.published), s.holder, s.cue, s.stance.value,
            s.quotation.value, round(s.check_worthiness, 3), "yes" if s.disputed else "no", s.text,
            s.content.of(text.text), edtf(s.said_on), edtf(s.about),
            "; ".join(m.text for m in s.measures), s.span.start, s.span.end,
        )  # fmt: skip


def _disputes(data: ReportData) -> Iterator[Row]:
    """One row a passage; what belongs to the whole dispute stands in each."""
    for d in sorted(data.disputes, key=lambda d: d.id):
        for p in d.passages:
            yield _passage(d, p)


def _passage(d: Dispute, p: Passage) -> Row:
    rows = [f"{row.label}: {row.value}" for row in d.sum.rows] if d.sum else []
    return (
        d.id, d.kind.value, d.state.value, d.reason, p.side.value, p.holder, p.text, p.article,
        p.title, p.source, edtf(p.published), "; ".join([*rows, d.sum.result] if d.sum else rows),
        d.dismissed_because, d.note,
    )  # fmt: skip
