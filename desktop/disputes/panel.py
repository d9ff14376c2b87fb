"""The triage of disputes: a list, a card, and one key for each thing to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.errors import LibraryError
from core.values import Dispute, DisputeFilter, DisputeKind, DisputeLine, DisputeState
from desktop.disputes.card import DisputeCard
from desktop.disputes.filters import Filters
from desktop.disputes.lines import DisputeLines
from desktop.disputes.states import StateFilter
from desktop.disputes.words import REASONS
from desktop.parts.cards import CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.labels import button
from desktop.parts.lists import CardList
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace

MANY = 50  # changed disputes or articles; beyond, the list is asked for anew

RECOUNT_MS = 150  # after a decision, so that the next one need not wait for the counts


class DisputesPanel(QWidget):
    """Goes through the disputes; what is decided is a command and can be undone."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._current: Dispute | None = None
        self.filters, self.model = Filters(), DisputeLines(self._ask)
        delegate = CardDelegate(theme, body_lines=2, title_lines=1, uniform=True)
        self.list = CardList(tr("Disputes"), self.model, delegate, theme)
        self.card = DisputeCard(theme, self._text_of, self._question_of)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._recount = QTimer(self, interval=RECOUNT_MS, singleShot=True)
        self._recount.timeout.connect(lambda: self._count() if workspace.ready else None)
        self._buttons = QFrame()
        self._empty = EmptyState("")
        self._stack = QStackedWidget()
        self._set_up(theme)
        self._lay_out()
        self._connect()

    # --- what can be done

    @property
    def current(self) -> Dispute | None:
        """The dispute that is shown."""
        return self._current

    @property
    def states(self) -> StateFilter:
        """The row of states."""
        return self.filters.states

    def focus_filter(self) -> None:
        """Put the cursor in the box of words."""
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def confirm(self) -> None:
        """The passages do conflict."""
        self._decide(DisputeState.CONFIRMED)

    def postpone(self) -> None:
        """Look at it later."""
        self._decide(DisputeState.POSTPONED)

    def reopen(self) -> None:
        """Take back what was decided."""
        self._decide(DisputeState.OPEN)

    def dismiss(self, because: str) -> None:
        """It is no conflict, for a reason."""
        self._decide(DisputeState.DISMISSED, because)

    def ask_why(self) -> None:
        """Open the menu of reasons to dismiss; keys 1 to 5 choose."""
        if self.current is not None:
            corner = self._dismiss.mapToGlobal(self._dismiss.rect().bottomLeft())
            self.reasons.popup(corner)

    def remove(self) -> None:
        """Remove a dispute that was raised by hand."""
        from core.commands import RemoveDispute

        if self.removable and self.current is not None:
            self._workspace.do(RemoveDispute(self.current.id))

    @property
    def removable(self) -> bool:
        """Whether the dispute shown was raised by hand; the others are dismissed instead."""
        return self.current is not None and self.current.kind is DisputeKind.BY_HAND

    def read(self) -> None:
        """Open the first passage in the reader."""
        if self.current is not None and self.current.passages:
            passage = self.current.passages[0]
            self._workspace.open_article(passage.article, passage.span)

    def show_dispute(self, dispute: int) -> None:
        """Show one dispute, whatever is asked for."""
        library = self._workspace.library
        if not library.dispute_lines(self.filters.wanted, ids=[dispute]):
            known = library.dispute_lines(DisputeFilter(), ids=[dispute])
            self.filters.clear(known[0].state if known else None)
        self.list.setCurrentIndex(self.model.reach(dispute))
        self.list.setFocus()

    # --- within

    def _decide(self, state: DisputeState, because: str = "") -> None:
        from core.commands import SetDispute

        dispute, row = self.current, self.list.currentIndex().row()
        if dispute is None or not self._workspace.do(SetDispute(dispute.id, state, because)):
            return
        if self.model.place(lambda d: d.id == dispute.id).isValid():
            row += 1  # it stays in the list: go on to the next
        self._select(row)

    def _select(self, row: int) -> None:
        rows = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(min(row, rows - 1), 0))

    def _set_up(self, theme: Theme) -> None:
        self.reasons = QMenu(tr("Dismiss because"), self)
        for number, reason in enumerate(REASONS, start=1):
            words = tr(reason)
            action = self.reasons.addAction(f"&{number}  {words[:1].upper()}{words[1:]}")
            action.triggered.connect(lambda _on=False, because=reason: self.dismiss(because))
        theme.changed.connect(self._show_card)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.card, 1)
        beside.addWidget(self._button_row())
        self._stack.addWidget(right)
        self._stack.addWidget(self._empty)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._stack)
        self.splitter.setSizes([340, 860])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _button_row(self) -> QFrame:
        self._buttons.setObjectName("tools")
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(20, 8, 20, 8)
        self._dismiss = self._reopen = QPushButton()
        for name, text, tooltip, run in (
            ("confirm", tr("Confirm"), tr("The passages do conflict"), self.confirm),
            ("dismiss", tr("Dismiss…"), tr("It is no conflict; say why"), self.ask_why),
            ("later", tr("Later"), tr("Look at it later"), self.postpone),
            ("reopen", tr("Open again"), tr("Take back what was decided"), self.reopen),
            ("enter", tr("Read"), tr("Open the first passage in the reader"), self.read),
        ):
            made = button(text, "main" if run == self.confirm else "", tooltip)
            self._workspace.keys.label(made, name)
            made.clicked.connect(lambda _on=False, run=run: run())
            row.addWidget(made)
            self._dismiss = made if run == self.ask_why else self._dismiss
            self._reopen = made if run == self.reopen else self._reopen
        row.addStretch()
        return self._buttons

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.list.activated.connect(lambda _index: self.read())
        self.card.opened.connect(self._workspace.open_article)
        self._workspace.opened_library.connect(self.refresh)
        self._workspace.changed.connect(self._changed)

    def refresh(self) -> None:
        """Ask the library for its disputes again; the one shown stays if it is still asked for."""
        if not self._workspace.ready:
            return
        before = self._current
        self._count()
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # showing other rows is not choosing one
        self.model.begin()
        selection.blockSignals(False)
        again = self.model.place(lambda line: before is not None and line.id == before.id)
        self.list.setCurrentIndex(again if again.isValid() else self.model.index(0, 0))
        self._picked(self.list.currentIndex(), QModelIndex())

    def _changed(self, changes: Changes) -> None:
        if max(len(changes.statements), len(changes.disputes)) > MANY:
            self.refresh()
        elif changes.disputes:
            self._recount.start()
            lines = self._workspace.library.dispute_lines(self.filters.wanted, ids=changes.disputes)
            self.model.renew(changes.disputes, lines)
            shown = self.model.value(self.list.currentIndex())
            if shown is None or shown.id in changes.disputes:  # else the view has told already
                self._picked(self.list.currentIndex(), QModelIndex())

    def _count(self) -> None:
        self.filters.show_counts(self._workspace.library.dispute_counts(self.filters.wanted))

    def _ask(self, after: int, limit: int) -> list[DisputeLine]:
        library = self._workspace.library
        return library.dispute_lines(self.filters.wanted, after=after, limit=limit)

    def _say_empty(self) -> None:
        if self.filters.narrow:
            self._empty.say(tr("Nothing fits the filter"), tr("Clear what is chosen at the left."))
        elif self.states.none:
            self._empty.say(
                tr("No disputes yet"),
                tr("Bring in articles; what conflicts in them is listed here."),
            )
        elif self.states.chosen is DisputeState.OPEN:
            self._empty.say(
                tr("All disputes have been looked at"), tr("The other lists keep them.")
            )
        else:
            self._empty.say(tr("None here"), tr("Choose another list at the left."))

    def _picked(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = self.model.value(index)
        try:
            self._current = self._workspace.library.dispute(line.id) if line else None
        except LibraryError:
            self._current = None  # gone since it was listed; what changed will be told
        self._show_card()
        self.chosen.emit()

    def _show_card(self) -> None:
        if self._current is not None:
            self.card.show_dispute(self._current)
            self._reopen.setVisible(self._current.state is not DisputeState.OPEN)
        else:
            self._say_empty()
        self._stack.setCurrentIndex(0 if self._current is not None else 1)

    def _question_of(self, dispute: Dispute) -> str:
        if dispute.question is None:
            return ""
        questions = self._workspace.library.questions()
        return next((q.text for q in questions if q.id == dispute.question), "")

    def _text_of(self, article: int) -> str:
        try:
            return self._workspace.library.article(article).text
        except LibraryError:
            return ""
