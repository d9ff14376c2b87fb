"""The window: puts the parts together, and passes on what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.settings import APP
from core.text import Span
from desktop.actions import Actions
from desktop.deeds import Deeds
from desktop.desk import Desk
from desktop.files import Files, dropped
from desktop.layout import Layout
from desktop.marking import Marking
from desktop.marks import Layer
from desktop.notifications import MessageBar, Notice
from desktop.panels import Panels, Views
from desktop.parts.empty import EmptyState
from desktop.rail import Rail
from desktop.status import StatusBar
from desktop.tabs import Tabs
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace

LOCAL = ("confirm", "dismiss", "later", "reopen", "enter", "ask_dispute", "unraise")
ON_QUESTIONS = ("reword", "save_chart", "unask")
ON_EDITOR = ("keep", "leave")
ON_NAMES = ("join", "keep_apart", "split", "said")
ON_TEXT = ("mark", "mark_now", "suggest", "dispute", "quote", "appear", "evidence", "find")
ON_FACETS = ("include", "exclude")
ON_SAVED = ("rename_search", "remove_search")
ON_CLAIMS = ("judge", "tag", "attach", "appear", "evidence", "link", "unclaim")
ON_TAGS = ("tag_add", "tag_change", "tag_merge", "tag_remove")
ON_OFFERS = ("accept", "refuse", "accept_all", "refuse_all")
LEAST_SEEN = 80  # pixels of a passage that stay above the drawer


class MainWindow(QMainWindow):
    """Everything on the screen; `painted` is emitted once, after the first paint."""

    painted = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, layout: Layout) -> None:
        super().__init__()
        self.workspace, self.theme, self.remembered = workspace, theme, layout
        self._was_painted = False
        self._path: Path | None = None
        self.setWindowTitle(APP)
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.registry = Actions(self)
        workspace.keys.take(self.registry.ways)
        self.files, self.marking = Files(workspace, self), Marking(workspace, theme, self)
        self.panels = Panels.make(workspace, theme, self.files)
        text = self.panels.reader.text
        tabs = Tabs(workspace, theme, lambda: text.first_visible, text.scroll_to)
        self.views = Views(self.panels, tabs, self.marking.drawer)
        self.message = MessageBar(theme)
        self.status = StatusBar(workspace)
        self._trouble = self._make_trouble()
        self._deeds = self._make_deeds()
        self.desk = Desk(
            self, workspace, theme, layout, self.registry, self.panels, self.views, tabs, self.files
        )
        self._lay_out()
        self._connect()
        self.desk.use_preferred()
        layout.restore(self, self.views.splitters)
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Switch each action on or off, as things are, and name what undo would take back."""
        states = {**self._deeds.states(), **self.desk.states()}
        self.registry.enable({name for name, holds in states.items() if holds})
        self.registry.rename("undo", self.workspace.undo_label)
        self.registry.rename("redo", self.workspace.redo_label)

    # --- Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first paint lets the heavy work begin."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if self.workspace.ready and dropped(event.mimeData()):
            event.acceptProposedAction()
            self.status.showMessage(tr("Drop the files here to bring them in"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is dropped after all."""
        self.status.clearMessage()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        event.acceptProposedAction()
        self.status.clearMessage()
        self.files.bring(dropped(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what stands in open fields, remember the layout, and end all work."""
        self.panels.claims.form.commit()
        self.desk.shut()
        self.remembered.store(self, self.views.splitters)
        self.workspace.close()
        super().closeEvent(event)

    # --- making

    def _make_trouble(self) -> EmptyState:
        choices = (
            (tr("Try again"), self._again),
            (tr("Open another library…"), self.files.ask_library),
        )
        return EmptyState(tr("The library could not be opened"), "", choices)

    def _make_deeds(self) -> Deeds:
        return Deeds(
            self,
            self.registry,
            self.workspace,
            self.theme,
            self.panels,
            self.views,
            self.files,
            self.marking,
            self.status.strip,
            self.message,
        )

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self.views)
        self._body.addWidget(self._trouble)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.desk.guide.bar)
        column.addWidget(self._body, 1)
        self.setCentralWidget(middle)
        self.registry.fill(self.menuBar())
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, Rail(self.registry, self.theme))
        self.setStatusBar(self.status)
        self._offer(self.panels.disputes, LOCAL)
        self._offer(self.panels.disputes.list, LOCAL)
        self._offer(self.panels.reader.text, ON_TEXT)
        names = self.panels.names
        for widget in (names, names.column.list, names.column.proposals):
            self._offer(widget, ON_NAMES)
        questions = self.panels.questions
        for widget in (questions.list, questions.page):
            self._offer(widget, ON_QUESTIONS)
        self._offer(questions.editor, ON_EDITOR)
        claims = self.panels.claims
        self._offer(claims.list, ON_CLAIMS)
        self._offer(claims.column.tagging.tree, ON_TAGS)
        for offered in (claims.form.repeats, self.marking.suggestions.offered):
            self._offer(offered.list, ON_OFFERS)
        self._offer(self.panels.search.side.facets, ON_FACETS)
        self._offer(self.panels.search.side.saved.list, ON_SAVED)

    def _offer(self, widget: QWidget, names: Sequence[str]) -> None:
        """Put actions on a widget: their keys work there, and its context menu shows them."""
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for name in names:
            widget.addAction(self.registry[name])

    def _connect(self) -> None:
        self.registry.rekeyed.connect(self._tell_keys)
        self.registry.connect_all({**self._deeds.all(), **self.desk.deeds()})
        self._connect_switches()
        workspace, panels = self.workspace, self.panels
        for signal in (
            workspace.changed,
            workspace.opened,
            workspace.selected,
            workspace.jobs.started,
            workspace.jobs.idle,
            panels.disputes.chosen,
            panels.claims.chosen,
            panels.claims.column.tagging.chose,
            workspace.marks_chosen,
            self.marking.suggestions.offered.stepped,
            panels.questions.chosen,
            panels.names.chosen,
            panels.search.chosen,
            panels.imports.chosen,
            self.views.went,
            self.desk.tabs.changed,
        ):
            signal.connect(lambda *_: self.refresh_actions())
        workspace.said.connect(self.message.say)
        workspace.opened.connect(self._opened)
        workspace.dispute_wanted.connect(self._show_dispute)
        workspace.claim_wanted.connect(self._show_claim)
        workspace.imports_wanted.connect(lambda: self.views.go("imports"))
        workspace.opening.connect(self._opening)
        workspace.opened_library.connect(self._have_library)
        workspace.refused_library.connect(self._refused)
        panels.claims.evidence_wanted.connect(self._deeds.prove)
        self.marking.suggestions.shown.connect(panels.reader.text.reveal)
        self.marking.drawer.opened.connect(self._keep_in_sight)
        for told in (panels.claims.chosen, self.views.went):
            told.connect(lambda *_: self._note_claim())
        panels.articles.chosen.connect(panels.reader.text.setFocus)
        self.views.went.connect(lambda view: self.registry[view].setChecked(True))

    def _connect_switches(self) -> None:
        panels = self.panels
        for layer in Layer:
            switch, action = panels.reader.header.switches[layer], self.registry[f"{layer}_on"]
            action.setChecked(switch.isChecked())
            action.toggled.connect(switch.setChecked)
            switch.toggled.connect(action.setChecked)
        for name, panel in (
            ("articles_on", panels.articles),
            ("inspector_on", panels.inspector),
        ):
            self.registry[name].setChecked(True)
            self.registry[name].toggled.connect(
                lambda on, panel=panel: self.views.reading.want(panel, on)
            )
        theme, actions = self.theme, self.registry
        actions[f"theme_{theme.choice}"].setChecked(True)
        theme.changed.connect(lambda: actions[f"theme_{theme.choice}"].setChecked(True))
        self.registry["read"].setChecked(True)
        self.registry["show_open"].setChecked(True)
        panels.disputes.states.changed.connect(self._state_shown)

    # --- what is told

    def _keep_in_sight(self) -> None:
        place, text = self.marking.place, self.panels.reader.text
        if (
            place is not None
            and not 0 <= text.top_of(place.span.start) < text.height() - LEAST_SEEN
        ):
            text.scroll_to(place.span.start)

    def _note_claim(self) -> None:
        claims = self.panels.claims
        if claims.isVisible() and claims.current is not None:
            self.marking.last = claims.current.id

    def _tell_keys(self) -> None:
        self.workspace.keys.take(self.registry.ways)

    def _state_shown(self) -> None:
        state = self.panels.disputes.states.chosen
        self.registry[f"show_{state or 'all'}"].setChecked(True)

    def _opened(self, _article: int, span: Span | None) -> None:
        if span is not None or self.views.view != "read":
            self.views.go("read")

    def _show_dispute(self, dispute: int) -> None:
        self.views.go("disputes")
        self.panels.disputes.show_dispute(dispute)

    def _show_claim(self, claim: int) -> None:
        self.views.go("claims")
        self.panels.claims.show_claim(claim)

    def _opening(self, path: Path) -> None:
        self._path = path
        self._body.setCurrentIndex(0)

    def _have_library(self) -> None:
        library = self.workspace.library
        self.setWindowTitle(f"{library.path.name} – {APP}")
        for problem in library.problems:
            self.message.say(Notice(problem, trouble=True))
        self.refresh_actions()

    def _refused(self, sentence: str) -> None:
        self._trouble.say(
            tr("The library could not be opened"),
            sentence or tr("An error that nobody foresaw."),
        )
        self._body.setCurrentIndex(1)
        self.refresh_actions()

    def _again(self) -> None:
        if self._path is not None:
            self.workspace.open(self._path)
