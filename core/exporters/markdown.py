"""A document as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.exporters.base import Report
from core.exporters.cleaning import clean
from core.exporters.document import (
    Block,
    Document,
    Entry,
    Figure,
    Item,
    Items,
    Pairs,
    Paragraph,
    Quote,
    Role,
    Section,
    Sides,
    Table,
)
from core.exporters.files import replacing
from core.exporters.runs import MarkKind, Run
from core.progress import Progress
from core.values import ReportForm, Written

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
_LIST_SIGN = re.compile(r"^(\d{0,9})((?<!\d)[-+=]|(?<=\d)[.)](?=\s|$))")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|www|mailto|xmpp)([:.])")


class MarkdownExporter:
    """Writes one Markdown file with the content of the page; every word of an article is escaped."""

    form = ReportForm.MARKDOWN

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file."""
        document = report.document()
        with replacing(target) as file:
            for block in _document(document):
                progress.check()
                file.write(block + "\n\n")
        return Written((target,))


def escaped(text: str) -> str:
    """A text in one line, in which nothing is markup."""
    line = _MARKUP.sub(r"\\\1", " ".join(clean(text).split()))
    line = _ADDRESS.sub(r"\1\\\2", line)
    return _LIST_SIGN.sub(r"\1\\\2", line)


def _document(document: Document) -> Iterator[str]:
    yield f"# {escaped(document.title)}"
    by = f"{escaped(document.newsroom.name)} · " if document.newsroom.name else ""
    yield f"{by}{document.kind}, {document.made}"
    yield ", ".join(f"{count:,} {label}" for label, count in document.counts)
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    for block in section.blocks:
        yield from _entry(block) if isinstance(block, Entry) else _block(block)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"### {entry.label}. {escaped(entry.title)}"
    if entry.meta:
        yield " · ".join(_runs(part) for part in entry.meta)
    for block in entry.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Quote():
            yield _quote(block)
        case Pairs():
            yield "\n".join(f"- {label}: {_runs(value)}" for label, value in block.rows)
        case Table():
            yield _table(block)
            if block.foot:
                yield escaped(block.foot)
        case Items():
            if block.folded:
                yield f"**{escaped(block.folded)}**"
            yield "\n".join(map(_item, block.items))
        case Figure():
            yield f"*{escaped(block.words)}*"
        case Sides():
            yield from _sides(block)


def _paragraph(p: Paragraph) -> str:
    text = _runs(p.runs)
    match p.role:
        case Role.HEADING:
            return f"#### {text}"
        case Role.LABEL:
            return f"**{text}**"
        case Role.ASIDE:
            return f"> {text}"
        case Role.NOTE:
            return f"Note: {text}"
        case _:
            return f"\\[{p.number}\\] {text}" if p.number else text


def _quote(q: Quote) -> str:
    holder = f"{escaped(q.holder)}: " if q.holder else ""
    where = f"\n>\n> *{_runs(q.where)}*" if q.where else ""
    return f"> {holder}{_runs(q.runs)}{where}"


def _table(table: Table) -> str:
    rule = "|".join("---:" if n in table.figures else "---" for n in range(len(table.head)))
    rows = (" | ".join(_runs(cell) for cell in row) for row in table.rows)
    head = " | ".join(escaped(cell) for cell in table.head)
    return "\n".join([f"| {head} |", f"|{rule}|", *(f"| {row} |" for row in rows)])


def _item(item: Item) -> str:
    sign = f"{item.number}." if item.number else "-"
    lines = [_runs(line) for line in item.lines]
    return f"{sign} " + ("  \n" + " " * (len(sign) + 1)).join(lines)


def _sides(sides: Sides) -> Iterator[str]:
    names = ("One side", "The other side") if len(sides.columns) == 2 else ("Passage",)
    for n, (title, stack) in enumerate(sides.columns):
        yield f"**{escaped(title) or names[min(n, len(names) - 1)]}**"
        for block in stack:
            yield from _block(block)


def _runs(runs: Iterable[Run]) -> str:
    """Runs one after another; the words of a mark are bold, its number stands behind it."""
    return "".join(map(_run, runs)).strip().replace("****", "")


def _run(run: Run) -> str:
    text = _link(run) if run.link and not run.link.startswith("#") else escaped(run.text)
    before = " " if run.text[:1].isspace() else ""
    after = " " if run.text[-1:].isspace() else ""
    if text and (run.strong or {MarkKind.DISPUTE, MarkKind.CLAIM, MarkKind.WORD} & set(run.marks)):
        text = f"**{text}**"
    labels = [m.label for m in run.ends if m.kind is not MarkKind.STATEMENT]
    return f"{before}{text}" + (f" \\[{', '.join(labels)}\\]" if labels else "") + after


def _link(run: Run) -> str:
    """An address of the web as it is to be clicked."""
    if run.text.strip() == run.link:
        return f"<{clean(run.link)}>"
    address = clean(run.link).replace("(", "%28").replace(")", "%29")
    return f"[{escaped(run.text)}](<{address}>)"
