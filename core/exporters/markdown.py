"""The report as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.exporters.files import replacing
from core.exporters.layout import (
    ArticleView,
    ClaimView,
    DisputeView,
    Layout,
    PassageView,
    laid_out,
    web_address,
)
from core.exporters.runs import Line, MarkKind, Run
from core.progress import Progress
from core.values import BlockKind, ReportData, Sum

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
_LIST_SIGN = re.compile(r"^(\d{0,9})((?<!\d)[-+=]|(?<=\d)[.)](?=\s|$))")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|www|mailto|xmpp)([:.])")


class MarkdownExporter:
    """Writes one Markdown file with the content of the page; every word of an article is escaped."""

    form = "markdown"

    def write(self, data: ReportData, target: Path, progress: Progress) -> list[Path]:
        """The one file."""
        with replacing(target) as file:
            for block in _report(laid_out(data)):
                progress.check()
                file.write(block + "\n\n")
        return [target]


def escaped(text: str) -> str:
    """A text in one line, in which nothing is markup."""
    line = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    line = _ADDRESS.sub(r"\1\\\2", line)
    return _LIST_SIGN.sub(r"\1\\\2", line)


def _report(report: Layout) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield f"Counterclaim report, {report.made}"
    yield ", ".join(f"{count} {label}" for label, count in report.counts)
    if report.disputes:
        yield "## Disputes"
        for dispute in report.disputes:
            yield from _dispute(dispute)
    if report.claims:
        yield "## Claims"
        for claim in report.claims:
            yield from _claim(claim)
    yield "## Articles"
    for article in report.articles:
        yield from _article(article)
    yield "## Sources"
    yield "\n".join(map(_source, report.articles))


def _dispute(d: DisputeView) -> Iterator[str]:
    yield f"### D{d.number}. {escaped(d.value.reason)}"
    state = (
        f"{d.state}: {escaped(d.value.dismissed_because)}" if d.value.dismissed_because else d.state
    )
    yield " · ".join(part for part in (d.kind, state, escaped(d.question)) if part)
    for heading, passages in (("One side", d.a), ("The other side", d.b), ("Around it", d.around)):
        if passages:
            yield f"**{heading}**" if d.b else "**Passage**"
            yield from map(_passage, passages)
    if d.value.sum:
        yield _sum(d.value.sum)
        yield escaped(d.value.sum.result)
    if d.value.note:
        yield f"Note: {escaped(d.value.note)}"


def _sum(sum_: Sum) -> str:
    rows = [f"| {escaped(r.label)} | {escaped(r.value)} | {escaped(r.source)} |" for r in sum_.rows]
    return "\n".join(["| | Value | Source |", "|---|---:|---|", *rows])


def _passage(p: PassageView) -> str:
    holder = f"{escaped(p.holder)}: " if p.holder else ""
    where = f"\n>\n> {_where(p)}" if p.where else ""
    return f"> {holder}{_runs(p.runs)}{where}"


def _where(p: PassageView) -> str:
    return f"*{escaped(p.where)}*" + (f" (article {p.article})" if p.article else "")


def _claim(c: ClaimView) -> Iterator[str]:
    yield f"### C{c.number}. {escaped(c.value.text)}"
    if c.verdict:
        reason = f": {escaped(c.value.verdict_reason)}" if c.value.verdict_reason else ""
        yield f"**Verdict: {escaped(c.verdict)}**{reason}"
    else:
        yield "No verdict yet."
    yield from _list(f"{label}: {escaped(value)}" for label, value in c.facts)
    if c.appearances:
        yield "**Appears in**"
        yield from map(_passage, c.appearances)
    for e in c.evidence:
        link = f" {_link(e.url)}" if e.url else ""
        yield f"**{e.stance}**{': ' if e.note else ''}{escaped(e.note)}{link}"
        if e.passage:
            yield _passage(e.passage)


def _article(a: ArticleView) -> Iterator[str]:
    yield f"### {a.number}. {escaped(a.value.title)}"
    about = (a.value.source, a.value.byline, a.published)
    if any(about):
        yield " · ".join(escaped(part) for part in about if part)
    yield from map(_line, a.lines)
    if a.statements:
        yield "**Statements**"
        yield "\n".join(
            f"{s.number}. {escaped(s.holder)} ({s.manner}{', disputed' if s.disputed else ''}): "
            f"{escaped(s.text)}"
            for s in a.statements
        )


def _line(line: Line) -> str:
    text = _runs(line.runs)
    if line.kind is BlockKind.TEXT:
        return text
    if line.kind is BlockKind.HEADING:
        return f"#### {text}"
    return f"> {line.kind.value.capitalize()}: {text}"


def _runs(runs: Iterable[Run]) -> str:
    """Runs one after another; the words of a mark are bold, its number stands behind it."""
    return "".join(map(_run, runs)).strip().replace("****", "")


def _run(run: Run) -> str:
    text = escaped(run.text)
    before = " " if run.text[:1].isspace() else ""
    after = " " if run.text[-1:].isspace() else ""
    if text and {MarkKind.DISPUTE, MarkKind.CLAIM, MarkKind.WORD} & set(run.marks):
        text = f"**{text}**"
    labels = [m.label for m in run.ends if m.kind is not MarkKind.STATEMENT]
    return f"{before}{text}" + (f" \\[{', '.join(labels)}\\]" if labels else "") + after


def _source(a: ArticleView) -> str:
    parts = (a.value.source, f"“{a.value.title}”", a.value.byline, a.published)
    line = ", ".join(escaped(part) for part in parts if part)
    return f"{a.number}. {line}" + (f", {_link(a.url)}" if a.url else "")


def _link(url: str) -> str:
    """An address as it is to be clicked, if it is one of the web; else as text."""
    if not web_address(url) or re.search(r"[\s<>]", url):
        return escaped(url)
    return f"<{url}>"


def _list(items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield "\n".join(lines)
