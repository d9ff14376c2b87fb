"""The articles of the library, with a box to filter them and an order to choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.progress import Progress
from core.text import Span, fold
from core.values import Article, CopyGroup
from desktop.dates import date_words
from desktop.front import BUSY, ListHead
from desktop.hearing import Hearing
from desktop.outcomes import copy_sentence
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.translation import digits, plural, tr
from desktop.workspace import Workspace

FEW = 50  # changed articles; beyond, all are asked for anew


def _day(article: Article) -> date:
    return article.published.latest if article.published else date.min


KEYS: dict[str, Callable[[Article], Any]] = {
    "newest": lambda a: (-_day(a).toordinal(), fold(a.title)),
    "last": lambda a: -a.id,
    "title": lambda a: fold(a.title),
    "source": lambda a: (fold(a.source), -_day(a).toordinal()),
    BUSY: lambda a: (-a.disputes, fold(a.title)),
}


def article_card(article: Article, group: CopyGroup | None = None) -> Card:
    """How an article stands in the list; `group` are the copies of its report, if there are any."""
    when = date_words(article.published) if article.published else tr("no date")
    badges = [Badge(f"≠ {article.disputes}", "dispute")] if article.disputes else []
    badges += [Badge(f"≡ {len(group.copies)}", "muted")] if group else []
    badges += [Badge(f"↻ {article.editions}", "muted")] if article.editions > 1 else []
    badges += [Badge(f"C {article.claims}", "claim")] if article.claims else []
    badges += [Badge(f"“ {article.statements}", "muted")] if article.statements else []
    source = article.source or tr("no source")
    again = plural("%n editions", "%n edition", article.editions) if article.editions > 1 else ""
    hint = ", ".join(p for p in (copy_sentence(article.id, group) if group else "", again) if p)
    title, foot = article.title or tr("Untitled"), f"{source} · {when}"
    return Card(title, foot=foot, badges=tuple(badges), hint=hint)


def searchable(article: Article) -> str:
    """What the filter looks at, folded: title, source, byline and date."""
    when = date_words(article.published) if article.published else ""
    return fold(f"{article.title} {article.source} {article.byline} {when}")


class ArticlesPanel(QWidget):
    """Lists the articles; choosing one opens it in the reader."""

    chosen = Signal()
    beside = Signal(int)  # an article to be opened in a tab of its own

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._all: list[Article] = []
        self._folded: list[str] = []  # of each article, made when the filter is first used
        self._groups: dict[int, CopyGroup] = {}  # the copies of each article that has some
        self.model = Cards(self._card)
        self._head = ListHead()
        self.filter, self.order = self._head.filter, self._head.order
        self.list = CardList(tr("Articles"), self.model, CardDelegate(theme, uniform=True), theme)
        self._stack = QStackedWidget()
        self._set_up()
        self._lay_out()
        self._connect()

    def focus_filter(self) -> None:
        """Put the cursor in the filter box."""
        self.filter.setFocus()
        self.filter.selectAll()

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) article of the list."""
        rows = self.model.rowCount()
        if rows:
            row = max(0, min(rows - 1, self.list.currentIndex().row() + by))
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _set_up(self) -> None:
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(120)

    def _lay_out(self) -> None:
        self._empty = EmptyState("", small=True)
        self._workspace.keys.follow(self._say_empty)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        workspace = self._workspace
        self.filter.textChanged.connect(lambda _text: self._delay.start())
        self._delay.timeout.connect(self._show)
        self.order.currentIndexChanged.connect(lambda _row: self._show())
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.list.activated.connect(lambda _index: self.chosen.emit())
        self.list.middle_clicked.connect(self._open_beside)
        workspace.opened_library.connect(self._show_all)
        workspace.opened_library.connect(self._look_for_copies)
        workspace.grew.connect(self.refresh)
        Hearing(workspace, self, self._changed)
        workspace.opened.connect(self._opened)

    def refresh(self) -> None:
        """Ask the library for its articles again."""
        if self._workspace.ready:
            self._show_all(self._workspace.library.articles())

    def _show_all(self, articles: list[Article]) -> None:
        self._all, self._folded = articles, []
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.articles:
            self._look_for_copies()
        touched = changes.articles | changes.statements
        few = len(touched) <= FEW and not changes.editions
        if touched and few and touched <= {article.id for article in self._all}:
            fresh = {a.id: a for a in self._workspace.library.articles(touched)}
            known = (a for a in self._all if a.id not in touched or a.id in fresh)
            self._all, self._folded = [fresh.get(a.id, a) for a in known], []
            if self.filter.text() or len(fresh) < len(touched) or self.order.currentData() == BUSY:
                self._show()
            else:  # nothing stands elsewhere now: sorting thousands of titles would be felt
                self._put([fresh.get(a.id, a) for a in self.model.rows])
        elif touched or changes.claims or changes.disputes:
            self.refresh()

    def _card(self, article: Article) -> Card:
        return article_card(article, self._groups.get(article.id))

    def _look_for_copies(self) -> None:
        library = self._workspace.library

        def work(progress: Progress) -> list[CopyGroup]:
            library.compare_due(progress)  # what was brought in before copies were looked for
            return library.copy_groups()

        self._workspace.run(tr("Looking for copies"), work, self._have_copies, exclusive=False)

    def _have_copies(self, groups: list[CopyGroup]) -> None:
        self._groups = {article: group for group in groups for article in group.ids}
        self.list.viewport().update()

    def _show(self) -> None:
        words = fold(self.filter.text()).split()
        rows = self._matching(words) if words else self._all
        self._put(sorted(rows, key=KEYS[self.order.currentData()]))
        found = tr("{found} of {all}").format(found=digits(len(rows)), all=digits(len(self._all)))
        self._head.count.setText(found if words else plural("%n articles", "%n article", len(rows)))
        self._say_empty()
        self._stack.setCurrentIndex(0 if rows else 1)

    def _say_empty(self) -> None:
        if self._all:
            fits, clear = (
                tr("Nothing fits the filter"),
                tr("Clear the box above to see all articles."),
            )
            self._empty.say(fits, clear)
        else:
            bring = tr("Drop files or folders anywhere on the window, or press {open}.")
            self._empty.say(tr("No articles yet"), self._workspace.keys.put(bring))

    def _put(self, rows: Sequence[Article]) -> None:
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # showing other rows is not choosing one
        self.model.show(rows)
        selection.blockSignals(False)
        self._mark(self._workspace.article)

    def _matching(self, words: list[str]) -> list[Article]:
        self._folded = self._folded or [searchable(article) for article in self._all]
        pairs = zip(self._all, self._folded, strict=True)
        return [article for article, text in pairs if all(word in text for word in words)]

    def _picked(self, index: QModelIndex, _before: QModelIndex) -> None:
        article = self.model.value(index)
        if article is not None and article.id != self._workspace.article:
            self._workspace.open_article(article.id)

    def _open_beside(self, index: QModelIndex) -> None:
        article = self.model.value(index)
        if article is not None:
            self.beside.emit(article.id)

    def _opened(self, article: int, _span: Span | None) -> None:
        self._mark(article)

    def _mark(self, article: int | None) -> None:
        index = self.model.place(lambda a: a.id == article)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(index)
        selection.blockSignals(False)
        self.list.viewport().update()
        if index.isValid():
            self.list.scrollTo(index)
