"""One box, the hits with the words that matched, and facets to narrow them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.errors import QueryError
from core.values import Hit, HitKind, SearchResult, VagueDate
from desktop.jobs import Job
from desktop.outcomes import count
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.labels import label
from desktop.parts.lists import CardList
from desktop.search.clauses import toggled
from desktop.search.facets import Facets
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.wording import HITS
from desktop.workspace import Workspace

DELAY_MS = 220
LIMIT = 200
HINT = (
    "Words mean AND. “A phrase”, OR, NOT or -word, (brackets), pref*, fuzzy~, and fields: "
    "title: source: holder: entity: tag: kind: disputed: verdict: date:"
)
TONES = {HitKind.ARTICLE: "muted", HitKind.STATEMENT: "muted"}


def hit_card(hit: Hit) -> Card:
    """How a hit stands in the list."""
    when = VagueDate(hit.date).words if hit.date else ""
    foot = " · ".join(part for part in (hit.source, when, hit.holder) if part)
    badge = Badge(HITS[hit.kind], TONES.get(hit.kind, "claim"))
    return Card(hit.title or "Untitled", hit.snippet, foot, hit.marks, (badge,))


class SearchPanel(QWidget):
    """Searches while the user types; only the newest answer is shown."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._job: Job | None = None
        self._newest = 0
        self.result: SearchResult | None = None
        self.box, self.facets, self.model = QLineEdit(), Facets(), Cards(hit_card)
        delegate = CardDelegate(theme, body_lines=3, title_lines=1)
        self.list = CardList("Hits", self.model, delegate, theme)
        self.says, self.trouble = label(tone="muted"), label(tone="bad", wrap=False)
        self._hint = label(HINT, tone="muted")
        self._empty = EmptyState("Search everything", "Articles, statements, claims and notes.")
        self._stack, self.splitter = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._set_up()
        self._lay_out()
        self._connect()

    def focus_box(self, words: str = "") -> None:
        """Put the cursor in the box, with some words to search for."""
        if words:
            self.box.setText(words)
        self.box.setFocus()
        self.box.selectAll()

    def search(self) -> None:
        """Search now for what stands in the box."""
        self._delay.stop()
        self._newest += 1
        query, number = self.box.text().strip(), self._newest
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if not query:
            self._show(None)
        elif self._workspace.ready:
            library = self._workspace.library
            self._job = self._workspace.jobs.start(
                "Searching", lambda _p: library.search(query, limit=LIMIT), exclusive=False
            )
            self._job.succeeded.connect(lambda result: self._arrived(number, result))
            self._job.failed.connect(lambda error: self._failed(number, error))

    # --- within

    def _set_up(self) -> None:
        self.box.setPlaceholderText("Search articles, statements, claims and notes")
        self.box.setAccessibleName("Search")
        self.box.setClearButtonEnabled(True)
        self.box.setAcceptDrops(False)  # the window takes dropped files
        font = self.box.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.box.setFont(font)
        self.trouble.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.trouble.setAccessibleName("What is wrong with the query")
        self.trouble.hide()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)

    def _lay_out(self) -> None:
        tools = QFrame()
        tools.setObjectName("tools")
        inner = QVBoxLayout(tools)
        inner.setContentsMargins(20, 14, 20, 10)
        inner.setSpacing(6)
        for widget in (self.box, self.trouble, self._hint, self.says):
            inner.addWidget(widget)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(1)
        self.splitter.addWidget(self.facets)
        self.splitter.addWidget(self._stack)
        self.splitter.setSizes([260, 940])
        self.splitter.setChildrenCollapsible(False)
        self.facets.hide()
        self.says.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(tools)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.box.textChanged.connect(lambda _text: self._delay.start())
        self.box.returnPressed.connect(self._enter)
        self._delay.timeout.connect(self.search)
        self.list.activated.connect(self._open)
        self.facets.toggled.connect(self._narrow)
        self._workspace.changed.connect(self._changed)
        self._workspace.opening.connect(lambda _path: self._forget())
        self._workspace.opened_library.connect(self.search)

    def _enter(self) -> None:
        if self._delay.isActive() or self.result is None:
            self.search()
        elif self.model.rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _forget(self) -> None:
        self._newest += 1  # an answer of the library before is no answer any more

    def _arrived(self, number: int, result: SearchResult) -> None:
        if number == self._newest:
            self._job = None
            self.trouble.hide()
            self._show(result)

    def _failed(self, number: int, error: Exception) -> None:
        if number != self._newest:
            return
        self._job = None
        if isinstance(error, QueryError):
            self.trouble.setText(pointed(self.box.text().strip(), error))
            self.trouble.show()
            self.says.hide()
        else:
            self._workspace.trouble(error)

    def _show(self, result: SearchResult | None) -> None:
        self.result = result
        hits = result.hits if result else ()
        self.facets.show_facets(result.facets if result else (), result.query if result else "")
        self.facets.setVisible(bool(result and result.facets))
        self.model.show(hits)
        self._hint.setVisible(result is None)
        self.says.setVisible(bool(result))
        if result is None:
            self.trouble.hide()
            self._empty.say("Search everything", "Articles, statements, claims and notes.")
        elif not hits:
            self._empty.say("Nothing found", "Fewer words find more; pref* finds endings.")
        self.says.setText(_found(result) if result else "")
        self._stack.setCurrentIndex(0 if hits else 1)

    def _narrow(self, field: str, value: str) -> None:
        self.box.setText(toggled(self.box.text(), field, value))
        self.search()

    def _changed(self, changes: Changes) -> None:
        if self.result is not None and changes:
            self._delay.start()

    def _open(self, index: QModelIndex) -> None:
        hit = self.model.value(index)
        if hit is None:
            return
        if hit.kind in (HitKind.CLAIM, HitKind.NOTE):
            self._workspace.claim_wanted.emit(hit.id)
        elif hit.article is not None:
            self._workspace.open_article(hit.article, hit.span)


def pointed(query: str, error: QueryError) -> str:
    """What is wrong with a query, the query, and a caret under the place."""
    return f"{error}\n{query}\n{' ' * error.position}^"


def _found(result: SearchResult) -> str:
    shown = len(result.hits)
    best = f"; the best {shown:,} are shown" if shown < result.total else ""
    return f"{count(result.total, 'hit')}{best}. Enter opens one in the reader."
