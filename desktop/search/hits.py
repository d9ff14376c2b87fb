"""The hits by article: a heading for each, and under it the lines that fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView

from core.text import Span
from core.values import Hit, HitGroup, HitKind, HitLine, SearchResult, VagueDate
from desktop.dates import date_words
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.search.entered import EnteredList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.translation import digits, marked, plural, tr
from desktop.wording import HITS

INSET = 18  # pixels by which a line stands to the right of its heading
NEW = marked("✱ new")
BATCH = 60  # rows laid out at once


@dataclass(frozen=True)
class Heading:
    """The row of an article."""

    group: HitGroup


@dataclass(frozen=True)
class Line:
    """The row of a line, and who says it, several where they say it in the same words; `last` of its
    article."""

    hit: Hit
    line: HitLine
    holders: tuple[str, ...]
    last: bool = False


@dataclass(frozen=True)
class More:
    """The last row, when more was found than is shown."""

    shown: int
    total: int


Row = Heading | Line | More


def rows_of(result: SearchResult) -> list[Row]:
    """The rows of an answer."""
    rows: list[Row] = []
    for group in result.groups:
        rows.append(Heading(group))
        rows.extend(_lines(group))
    if len(result.hits) < result.total:
        rows.append(More(len(result.hits), result.total))
    return rows


def _lines(group: HitGroup) -> list[Line]:
    """The rows of a group; statements of one and the same passage share a row."""
    rows: dict[object, Line] = {}
    for hit, line in group.lines:
        holder = hit.holder or hit.source
        key = (line.span, line.text) if hit.kind is HitKind.STATEMENT else len(rows)
        there = rows.get(key)
        holders = there.holders if there else ()
        rows[key] = replace(there or Line(hit, line, ()), holders=(*holders, holder))
    lines = list(rows.values())
    return [*lines[:-1], *(replace(line, last=True) for line in lines[-1:])]


def row_card(row: Row) -> Card:
    """How a row stands in the list."""
    match row:
        case Heading(group):
            return _heading(group)
        case Line():
            return _line(row)
        case More(shown, total):
            said = plural(
                "Show more: {shown} of %n hits are here",
                "Show more: {shown} of %n hit are here",
                total,
            )
            return Card(said.format(shown=digits(shown)))


def _heading(group: HitGroup) -> Card:
    when = date_words(VagueDate(group.date)) if group.date else ""
    foot = " · ".join(part for part in (group.source, when) if part)
    shown, places = len(group.lines), len(group.lines) + group.more
    badges = [Badge(plural("%n places", "%n place", places), "muted")]
    if group.more:
        some = plural("{shown} of %n places", "{shown} of %n place", places)
        badges = [Badge(some.format(shown=shown), "muted")]
    if group.new:
        badges.append(Badge(tr(NEW), "good"))
    title = group.title or (
        tr("Untitled") if group.article is not None else tr("Not in an article")
    )
    return Card(title, foot=foot, badges=tuple(badges), ruled=not group.lines)


def _line(row: Line) -> Card:
    hit, line = row.hit, row.line
    if hit.kind is HitKind.ARTICLE:
        return Card("", line.text, marks=line.marks, inset=INSET, ruled=row.last)
    badges = [Badge(tr(HITS[hit.kind]), "muted" if hit.kind is HitKind.STATEMENT else "claim")]
    if hit.new:
        badges.append(Badge(tr(NEW), "good"))
    foot = ", ".join(dict.fromkeys(filter(None, row.holders)))
    return Card("", line.text, foot, line.marks, tuple(badges), inset=INSET, ruled=row.last)


class HitList(EnteredList):
    """Lists the rows of an answer, and stays where one was when another answer comes."""

    wanted = Signal(object, object)  # the article or None and the place in it; or a claim
    claim_wanted = Signal(int)
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        self.rows = Cards(row_card)
        delegate = CardDelegate(theme, body_lines=2, title_lines=1)
        super().__init__(tr("Hits"), self.rows, delegate, theme)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.activated.connect(self._open)

    def show_result(self, result: SearchResult | None, *, stay: bool) -> None:
        """Show an answer; `stay` goes to the row that stands for the one before."""
        before, number = self.rows.value(self.currentIndex()), self.currentIndex().row()
        self.rows.show(rows_of(result) if result else [])
        if stay and before is not None and self.rows.rowCount():
            at = self.rows.place(lambda row: _place(row) == _place(before))
            last = self.rows.rowCount() - 1
            self.setCurrentIndex(at if at.isValid() else self.rows.index(min(number, last), 0))

    def enter(self) -> None:
        """Come in from the box: to the row where one was, else to the first line."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(min(1, self.rows.rowCount() - 1), 0))
        self.setFocus()

    def _open(self, index: QModelIndex) -> None:
        match self.rows.value(index):
            case Heading(group) if group.article is not None:
                self.wanted.emit(group.article, group.lines[0][1].span if group.lines else None)
            case Heading(group):
                self.claim_wanted.emit(group.lines[0][0].id)
            case Line(hit=hit) if hit.kind in (HitKind.CLAIM, HitKind.NOTE):
                self.claim_wanted.emit(hit.id)
            case Line(hit=hit, line=line):
                self.wanted.emit(hit.article, line.span)
            case More():
                self.more_wanted.emit()
            case None:
                pass


def _place(row: Row) -> tuple[object, ...]:
    """What stays the same of a row when it is searched for again; a statement gets another id when
    its article is read anew."""
    match row:
        case Heading(group):
            return ("article", group.article, group.lines[0][0].id if group.lines else 0)
        case Line(hit=hit, line=line):
            own = hit.id if hit.article is None else 0
            return (hit.kind, hit.article, line.span or Span(0, 0), own)
        case More():
            return ("more",)
