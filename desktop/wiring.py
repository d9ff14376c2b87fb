"""How the parts of the window are put together: which actions lie where, and who hears whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core.places import APP
from core.text import Span
from core.values import Article, EditionChanges
from desktop.deeds import Deeds
from desktop.desk import Desk
from desktop.marks import Layer
from desktop.notifications import Notice
from desktop.rail import Rail
from desktop.refused import RefusedPage
from desktop.translation import tr

LOCAL = (
    "confirm",
    "dismiss",
    "later",
    "reopen",
    "enter",
    "to_question",
    "ask_dispute",
    "unraise",
)
ON_QUESTIONS = ("reword", "save_chart", "unask")
ON_EDITOR = ("keep", "leave")
ON_NAMES = ("join", "keep_apart", "split", "said")
ON_TEXT = ("mark", "mark_now", "suggest", "dispute", "quote", "appear", "evidence", "find")
ON_FACETS = ("include", "exclude")
ON_SAVED = ("rename_search", "remove_search")
ON_CLAIMS = (
    "judge",
    "tag",
    "attach",
    "claim_question",
    "claim_dispute",
    "appear",
    "evidence",
    "link",
    "unclaim",
)
ON_TAGS = ("tag_add", "tag_change", "tag_merge", "tag_remove")
ON_BEHIND = ("follow", "stay")
ON_OFFERS = ("accept", "refuse", "accept_all", "refuse_all")
LEAST_SEEN = 80  # pixels of a passage that stay above the drawer


class Wiring(QObject):
    """Passes on what the parts of a window tell."""

    def __init__(self, window: QMainWindow, body: QStackedWidget, deeds: Deeds, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._body, self._deeds, self._desk = window, body, deeds, desk
        self._registry, self._theme, self._message = deeds.actions, deeds.theme, deeds.message
        self._workspace, self._marking = deeds.workspace, deeds.marking
        self._panels, self._views = deeds.panels, deeds.views
        self._path: Path | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # one change starts many jobs
        self._soon.timeout.connect(self.refresh_actions)
        self._trouble = self._make_trouble()
        body.addWidget(self._trouble)
        self._put_actions()
        self._connect()

    def refresh_actions(self) -> None:
        """Switch each action on or off, as things are, and name what undo would take back."""
        states = {**self._deeds.states(), **self._desk.states()}
        self._registry.enable({name for name, holds in states.items() if holds})
        self._registry.rename("undo", self._workspace.undo_label)
        self._registry.rename("redo", self._workspace.redo_label)

    # --- making

    def _make_trouble(self) -> RefusedPage:
        restore, read = self._workspace.restore_wanted.emit, lambda: self._again(reading=True)
        return RefusedPage(self._again, self._deeds.files.ask_library, restore, read)

    def _put_actions(self) -> None:
        self._offer(self._panels.disputes, LOCAL)
        self._offer(self._panels.disputes.list, LOCAL)
        self._offer(self._panels.reader.text, ON_TEXT)
        names = self._panels.names
        for widget in (names, names.column.list, names.column.proposals):
            self._offer(widget, ON_NAMES)
        questions = self._panels.questions
        for widget in (questions.list, questions.page):
            self._offer(widget, ON_QUESTIONS)
        self._offer(questions.editor, ON_EDITOR)
        claims = self._panels.claims
        self._offer(claims.list, ON_CLAIMS)
        self._offer(claims.column.tagging.tree, ON_TAGS)
        for offered in (claims.form.repeats, self._marking.suggestions.offered):
            self._offer(offered.list, ON_OFFERS)
        self._offer(self._marking.editing.behind.list, ON_BEHIND)
        self._offer(self._panels.search.side.facets, ON_FACETS)
        self._offer(self._panels.search.side.saved.list, ON_SAVED)

    def _offer(self, widget: QWidget, names: Sequence[str]) -> None:
        """Put actions on a widget: their keys work there, and its context menu shows them."""
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for name in names:
            widget.addAction(self._registry[name])

    def _connect(self) -> None:
        self._registry.rekeyed.connect(self._tell_keys)
        self._registry.connect_all({**self._deeds.all(), **self._desk.deeds()})
        self._connect_switches()
        workspace, panels = self._workspace, self._panels
        for signal in (
            workspace.changed,
            workspace.opened,
            workspace.network_changed,
            workspace.selected,
            panels.disputes.chosen,
            panels.claims.chosen,
            panels.claims.column.tagging.chose,
            workspace.marks_chosen,
            self._marking.suggestions.offered.stepped,
            self._marking.editing.behind.stepped,
            panels.questions.chosen,
            panels.names.chosen,
            panels.search.chosen,
            panels.imports.chosen,
            self._views.went,
            self._desk.tabs.changed,
        ):
            signal.connect(lambda *_: self.refresh_actions())
        for signal in (workspace.jobs.started, workspace.jobs.idle):
            signal.connect(lambda *_: self._soon.start())
        workspace.said.connect(self._message.say)
        workspace.opened.connect(self._opened)
        workspace.dispute_wanted.connect(self._show_dispute)
        workspace.claim_wanted.connect(self._show_claim)
        workspace.question_wanted.connect(self._show_question)
        for rail in self._window.findChildren(Rail):
            panels.search.keeping.new.connect(rail.show_new)
        workspace.imports_wanted.connect(lambda: self._views.go("imports"))
        workspace.review_wanted.connect(self._review)
        workspace.copies_wanted.connect(self._show_copies)
        workspace.opening.connect(self._opening)
        workspace.opened_library.connect(self._have_library)
        workspace.refused_library.connect(self._refused)
        panels.claims.evidence_wanted.connect(self._deeds.prove)
        self._marking.suggestions.shown.connect(panels.reader.text.reveal)
        self._marking.drawer.opened.connect(self._keep_in_sight)
        self._connect_editions()
        for told in (panels.claims.chosen, self._views.went):
            told.connect(lambda *_: self._note_claim())
        panels.articles.chosen.connect(panels.reader.text.setFocus)
        self._views.went.connect(lambda view: self._registry[view].setChecked(True))

    def _connect_editions(self) -> None:
        editing, reader = self._marking.editing, self._panels.reader
        editing.compared.connect(self._compare)
        reader.comparing.page.wanted.connect(editing.compare_two)
        editing.behind.stepped.connect(
            lambda one: reader.comparing.page.view.reveal(
                (one.span or one.at).start, new=bool(one.span)
            )
        )

    def _compare(self, changes: EditionChanges, editions: list[Article]) -> None:
        if self._views.view != "read":
            self._views.go("read")
        if self._workspace.article not in (changes.old.id, changes.new.id):
            self._workspace.open_article(changes.new.id)
        reader = self._panels.reader
        reader.comparing.show(changes, editions, reader.look)

    def _connect_switches(self) -> None:
        panels = self._panels
        switches = {f"{layer}_on": panels.reader.header.switches[layer] for layer in Layer}
        for name, switch in {**switches, "spellings_on": panels.search.spellings}.items():
            action = self._registry[name]
            action.setChecked(switch.isChecked())
            action.toggled.connect(switch.setChecked)
            switch.toggled.connect(action.setChecked)
        for name, panel in (
            ("articles_on", panels.articles),
            ("inspector_on", panels.inspector),
        ):
            self._registry[name].setChecked(True)
            self._registry[name].toggled.connect(
                lambda on, panel=panel: self._views.reading.want(panel, on)
            )
        theme, actions = self._theme, self._registry
        actions[f"theme_{theme.choice}"].setChecked(True)
        theme.changed.connect(lambda: actions[f"theme_{theme.choice}"].setChecked(True))
        self._registry["show_open"].setChecked(True)
        panels.disputes.states.changed.connect(self._state_shown)

    # --- what is told

    def _keep_in_sight(self) -> None:
        place, text = self._marking.place, self._panels.reader.text
        if (
            place is not None
            and not 0 <= text.top_of(place.span.start) < text.height() - LEAST_SEEN
        ):
            text.scroll_to(place.span.start)

    def _note_claim(self) -> None:
        claims = self._panels.claims
        if claims.isVisible() and claims.current is not None:
            self._marking.last = claims.current.id

    def _tell_keys(self) -> None:
        self._workspace.keys.take(self._registry.ways)

    def _state_shown(self) -> None:
        state = self._panels.disputes.states.chosen
        self._registry[f"show_{state or 'all'}"].setChecked(True)

    def _opened(self, _article: int, span: Span | None) -> None:
        if span is not None or self._views.view != "read":
            self._views.go("read")

    def _review(self, given: list[Path | str] | None) -> None:
        self._views.go("imports")
        self._panels.imports.begin_review(given)

    def _show_dispute(self, dispute: int) -> None:
        self._views.go("disputes")
        self._panels.disputes.show_dispute(dispute)

    def _show_claim(self, claim: int) -> None:
        self._views.go("claims")
        self._panels.claims.show_claim(claim)

    def _show_copies(self, article: int) -> None:
        self._views.go("names")
        self._panels.names.show_copies(article)

    def _show_question(self, question: int) -> None:
        self._views.go("questions")
        self._panels.questions.show_question(question)

    def _opening(self, path: Path) -> None:
        self._path = path
        self._body.setCurrentWidget(self._views)

    def _have_library(self) -> None:
        library = self._workspace.library
        title = f"{library.path.name} – {APP}"
        if library.reading:
            title = tr("{title} (for reading only)").format(title=title)
        self._window.setWindowTitle(title)
        for problem in library.problems:
            self._message.say(Notice(problem, trouble=True))
        self.refresh_actions()

    def _refused(self, error: Exception) -> None:
        self._trouble.say(error)
        self._body.setCurrentWidget(self._trouble)
        self.refresh_actions()

    def _again(self, *, reading: bool = False) -> None:
        if self._path is not None:
            self._workspace.open(self._path, reading=reading, key=self._workspace.key)
