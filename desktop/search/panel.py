"""One box, the hits by article with the words that matched, and what narrows them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.changes import Changes
from core.errors import QueryError
from core.text import Span
from core.values import Clause, Narrowing, SavedSearch, SearchResult
from desktop.asking import Newest
from desktop.search.head import Head
from desktop.search.keeping import Keeping
from desktop.search.pages import Pages
from desktop.search.side import Side
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace

DELAY_MS = 220
LIMIT = 100  # hits at first, and by which more are shown


class SearchPanel(QWidget):
    """Searches while the user types; only the newest answer is shown."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.result: SearchResult | None = None
        self.opened: SavedSearch | None = None  # the saved search that the query came from
        self._limit, self._away = LIMIT, False
        self._stale, self._behind = True, False  # what is new, and the hits, are to be asked for
        self._answers = Newest(workspace, "")
        self._lists = Newest(workspace, tr("Searching for the names"))
        self._showing = Newest(workspace, tr("Looking for examples"))
        self.side, self.pages = Side(theme), Pages(theme, workspace.keys)
        self.keeping = Keeping(workspace, self.side.saved)
        self._head = Head(workspace, theme, self.keeping.name, self.keeping.harvest)
        self.box, self.chips, self.says = self._head.box, self._head.chips, self._head.says
        self.spellings, self.completing = self._head.spellings, self._head.completing
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._delay = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._lay_out()
        self._connect()

    # --- what can be done

    @property
    def place(self) -> QWidget:
        """Where to go when the view is shown: to the hit that was opened, else to the box."""
        return self.pages.hits if self._away and self.pages.on_hits else self.box

    @property
    def query(self) -> str:
        """What stands in the box."""
        return self.box.text().strip()

    @property
    def states(self) -> dict[str, bool]:
        """The states that the actions of a search need, and whether each holds."""
        return {
            "query": bool(self.query),
            "hits": bool(self.result and self.result.total),
            "offer": bool(self.says.offers and self.query),
            "facet": self.side.facets.current is not None,
            "saves": self.side.saved.any,
            "saved search": self.side.saved.current is not None,
        }

    def focus_box(self, words: str = "") -> None:
        """Put the cursor in the box, with some words to search for."""
        self._away = False
        if words:
            self.box.setText(words)
        self._leave_pages()
        self.box.setFocus()
        self.box.selectAll()

    def search(self, *, stay: bool = False) -> None:
        """Search now for what stands in the box; `stay` keeps the place in the list."""
        self._delay.stop()
        self._answers.forget()
        query = self.query
        if not query:
            self._show(None)
        elif self._workspace.ready:
            searches, limit = self._workspace.library.searches, self._limit
            before, aliases = self.result, self.spellings.isChecked()
            seen = before.seen if before and before.query == query else None
            self._answers.ask(
                lambda progress: searches.answer(query, limit, progress, seen, aliases=aliases),
                lambda result: self._show(result, stay=stay),
                self._fault,
            )

    def take(self, query: str) -> None:
        """Put another query in the box and search for it."""
        self._leave_pages()
        self.box.setText(query)
        self._limit = LIMIT
        self.search()
        self.box.setFocus()

    def save(self) -> None:
        """Ask for the name under which the query is kept."""
        if self.query:
            self.keeping.save(self.query, self.opened)

    def turn_into_claims(self) -> None:
        """Ask what to make of all hits."""
        if self.result is not None:
            self.keeping.ask_harvest(self.result)

    def show_list(self) -> None:
        """Show the list of names."""
        self.pages.show_list()
        self._hide_rest()

    def show_language(self) -> None:
        """Show what may be written in a query."""
        self.pages.show_language()
        self._hide_rest()

    # --- Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what is new once the panel can be seen."""
        super().showEvent(event)
        self._refresh()

    # --- making

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.pages)
        self.splitter.setSizes([270, 930])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.splitter, 1)
        self._show(None)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._typed)
        self.box.returnPressed.connect(self._enter)
        self.box.down.connect(self.pages.enter)
        self._delay.timeout.connect(self.search)
        self.spellings.toggled.connect(lambda _on: self.search())
        self.chips.removed.connect(self._drop)
        self.says.taken.connect(self.take)
        self.side.facets.narrowed.connect(self._narrow)
        self.side.saved.opened.connect(self._open_saved)
        for signal in (self.side.facets.chosen, self.side.saved.chosen):
            signal.connect(self.chosen)
        self._connect_pages()
        self.keeping.shown.connect(self._settle)
        self.keeping.done.connect(self.box.setFocus)
        self._workspace.changed.connect(self._changed)
        self._workspace.opening.connect(lambda _path: self._forget())
        self._workspace.opened_library.connect(self._have)

    def _connect_pages(self) -> None:
        pages = self.pages
        for wanted in (pages.hits.wanted, pages.hits.claim_wanted):
            wanted.connect(self._go_away)
        pages.hits.wanted.connect(self._workspace.open_article)
        pages.hits.claim_wanted.connect(self._workspace.claim_wanted)
        pages.hits.more_wanted.connect(self._more)
        pages.left.connect(self.box.setFocus)
        pages.taken.connect(self.take)
        pages.closed.connect(self.focus_box)
        pages.listed.asked.connect(self._ask_list)

    # --- going about

    def _typed(self, _text: str) -> None:
        self._limit = LIMIT
        self._delay.start()

    def _enter(self) -> None:
        if self._delay.isActive() or self.result is None:
            self.search()
        else:
            self.pages.enter()

    def _leave_pages(self) -> None:
        self.pages.close_page()
        self._settle()

    def _hide_rest(self) -> None:
        self.keeping.hide()
        self.side.hide()

    def _drop(self, clause: Clause) -> None:
        self.take(self._workspace.library.searches.dropped(self.query, clause))

    def _narrow(self, field: str, value: str, how: Narrowing | None) -> None:
        searches = self._workspace.library.searches
        self.box.setText(searches.narrowed(self.query, field, value, how))
        self.search()

    def _more(self) -> None:
        self._limit += LIMIT
        self.search(stay=True)

    def _go_away(self) -> None:
        self._away = True

    def _open_saved(self, search: SavedSearch) -> None:
        searches = self._workspace.library.searches
        self._leave_pages()
        self.spellings.setChecked(True)  # what is new in it was counted so
        self.box.setText(search.query)
        self._delay.stop()
        self.opened, self._limit = search, LIMIT
        self._answers.ask(
            lambda progress: searches.look_at(search.id, LIMIT, progress),
            self._looked,
            self._fault,
        )

    def _looked(self, result: SearchResult) -> None:
        self._show(result)
        self.keeping.refresh()
        self.pages.enter()

    def _ask_list(self, text: str, together: bool) -> None:
        listed, show = self._workspace.library.searches.listed, self.pages.listed.show_names
        self._lists.ask(lambda progress: listed(text, progress, together=together), show)

    # --- what is shown

    def _show(self, result: SearchResult | None, *, stay: bool = False) -> None:
        self.result = result
        self.box.underline(None)
        self.chips.show_clauses(result.clauses if result else ())
        self.pages.show_result(result, stay=stay)
        facets = self.side.facets
        facets.show_facets(result.facets if result else (), result.clauses if result else ())
        if result is None:
            self.opened = None
        else:
            self.says.say_result(result, "" if result.total else ".")
        self.says.setVisible(result is not None)
        self._settle()
        self.chosen.emit()

    def _settle(self) -> None:
        if not self.pages.on_list:
            self.side.settle(facets=bool(self.result and self.result.facets))

    def _fault(self, error: QueryError) -> None:
        lead = len(self.box.text()) - len(self.box.text().lstrip())
        start = lead + error.position
        self.says.say_fault(error)
        self.says.show()
        self.pages.say_fault()
        self.box.underline(Span(start, min(start + error.length, len(self.box.text()))))
        self.chosen.emit()

    # --- what is told

    def _refresh(self) -> None:
        if not self._stale or not self._workspace.ready:
            return
        if self._behind and self.result is not None:
            self.search(stay=True)
        self._stale = self._behind = False
        self.keeping.refresh()
        self._showing.ask(self._workspace.library.searches.examples, self.pages.show_examples)

    def _changed(self, changes: Changes) -> None:
        searched = changes.articles or changes.statements or changes.claims or changes.tags
        self._behind = self._behind or bool(searched)
        self._stale = self._stale or self._behind or bool(changes.searches)
        if self.isVisible():
            self._refresh()
        elif changes.articles or changes.searches:
            self.keeping.refresh_soon()

    def _forget(self) -> None:
        for asked in (self._answers, self._lists, self._showing):
            asked.forget()  # an answer of the library before is no answer any more
        self.opened, self._stale, self._behind = None, True, False
        self.pages.show_examples(())
        self.keeping.forget()
        self._show(None)

    def _have(self) -> None:
        self.search()
        (self._refresh if self.isVisible() else self.keeping.refresh_soon)()
