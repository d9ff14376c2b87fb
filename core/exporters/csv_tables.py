"""Claims, statements and disputes as flat tables for a spreadsheet (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from core.exporters.files import made_folder, replacing
from core.exporters.layout import EVIDENCE
from core.progress import Progress
from core.values import Dispute, Passage, ReportData, VagueDate

# What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection), also in
# the full width that some of them read alike.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

CLAIMS = (
    "claim", "text", "claimant", "said_on", "about", "published_on", "verdict", "verdict_reason",
    "question", "tags", "appearances", "evidence", "note", "created",
)  # fmt: skip
STATEMENTS = (
    "statement", "article", "title", "source", "published", "holder", "cue", "stance", "quotation",
    "check_worthiness", "disputed", "text", "content", "said_on", "about", "measures", "start", "end",
)  # fmt: skip
DISPUTES = (
    "dispute", "kind", "state", "reason", "side", "holder", "passage", "article", "title", "source",
    "published", "sum", "dismissed_because", "note",
)  # fmt: skip

Cell = str | int | float


class CsvExporter:
    """Writes claims.csv, statements.csv and disputes.csv into a folder."""

    form = "csv"

    def write(self, data: ReportData, target: Path, progress: Progress) -> list[Path]:
        """The three files; each is UTF-8 with a mark, by which spreadsheet programs know it."""
        folder = made_folder(target)
        tables = (
            ("claims.csv", CLAIMS, _claims(data)),
            ("statements.csv", STATEMENTS, _statements(data)),
            ("disputes.csv", DISPUTES, _disputes(data)),
        )
        return [
            _written(folder / name, header, rows)
            for name, header, rows in progress.over(tables, "Writing tables")
        ]


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _written(target: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    with replacing(target, encoding="utf-8-sig") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
    return target


def _claims(data: ReportData) -> Iterator[Sequence[Cell]]:
    questions = {q.id: q.text for q in data.questions}
    for c in sorted(data.claims, key=lambda c: c.id):
        evidence = (
            ": ".join(
                p
                for p in (EVIDENCE[e.stance], e.note or (e.anchor.exact if e.anchor else ""), e.url)
                if p
            )
            for e in c.evidence
        )
        yield (
            c.id, c.text, c.claimant, _date(c.said_on), _date(c.about), _date(c.published_on),
            c.verdict.name if c.verdict else "", c.verdict_reason, questions.get(c.question or 0, ""),
            "; ".join(tag.name for tag in c.tags),
            "; ".join(f"{a.title}: {a.anchor.exact}" for a in c.appearances),
            "; ".join(evidence), c.note, c.created.date().isoformat(),
        )  # fmt: skip


def _statements(data: ReportData) -> Iterator[Sequence[Cell]]:
    articles = {a.article.id: a for a in data.articles}
    for s in sorted(data.statements, key=lambda s: (s.article, s.span, s.content)):
        article = articles.get(s.article)
        if article is None:
            continue
        a = article.article
        yield (
            s.id, s.article, a.title, a.source, _date(a.published), s.holder, s.cue, s.stance.value,
            s.quotation.value, round(s.check_worthiness, 3), "yes" if s.disputed else "no", s.text,
            s.content.of(article.text), _date(s.said_on), _date(s.about),
            "; ".join(m.text for m in s.measures), s.span.start, s.span.end,
        )  # fmt: skip


def _disputes(data: ReportData) -> Iterator[Sequence[Cell]]:
    """One row a passage; what belongs to the whole dispute stands in each."""
    for d in sorted(data.disputes, key=lambda d: d.id):
        for p in d.passages:
            yield _passage(d, p)


def _passage(d: Dispute, p: Passage) -> Sequence[Cell]:
    rows = [f"{row.label}: {row.value}" for row in d.sum.rows] if d.sum else []
    return (
        d.id, d.kind.value, d.state.value, d.reason, p.side.value, p.holder, p.text, p.article,
        p.title, p.source, _date(p.published), "; ".join([*rows, d.sum.result] if d.sum else rows),
        d.dismissed_because, d.note,
    )  # fmt: skip


def _date(date: VagueDate | None) -> str:
    return date.edtf if date else ""
