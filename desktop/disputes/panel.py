"""The triage of disputes: a list, a card, and one key for each thing to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
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
from core.values import Dispute, DisputeKind, DisputeState
from desktop.disputes.card import DisputeCard
from desktop.disputes.states import StateFilter
from desktop.disputes.words import REASONS, dispute_card
from desktop.parts.cards import CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.labels import button
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.workspace import Workspace


class DisputesPanel(QWidget):
    """Goes through the disputes; what is decided is a command and can be undone."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._all: list[Dispute] = []
        self.states, self.model = StateFilter(), Cards(dispute_card)
        delegate = CardDelegate(theme, body_lines=3, title_lines=1)
        self.list = CardList("Disputes", self.model, delegate, theme)
        self.card = DisputeCard(theme, self._text_of)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._buttons = QFrame()
        self._empty = EmptyState("No disputes", "")
        self._stack = QStackedWidget()
        self._set_up(theme)
        self._lay_out()
        self._connect()

    # --- what can be done

    @property
    def current(self) -> Dispute | None:
        """The dispute that is shown."""
        return self.model.value(self.list.currentIndex())

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
        """Show one dispute, whatever its state."""
        found = next((d for d in self._all if d.id == dispute), None)
        if found is not None and self.states.chosen not in (found.state, None):
            self.states.choose(found.state)
        self.list.setCurrentIndex(self.model.place(lambda d: d.id == dispute))
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
        self.reasons = QMenu("Dismiss because", self)
        for number, reason in enumerate(REASONS, start=1):
            action = self.reasons.addAction(f"&{number}  {reason.capitalize()}")
            action.triggered.connect(lambda _on=False, because=reason: self.dismiss(because))
        theme.changed.connect(lambda: self._picked(self.list.currentIndex(), QModelIndex()))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.states)
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
        self._dismiss = QPushButton()
        for text, tooltip, run in (
            ("Confirm  (C)", "The passages do conflict", self.confirm),
            ("Dismiss…  (D)", "It is no conflict; say why", self.ask_why),
            ("Later  (L)", "Look at it later", self.postpone),
            ("Read  (Enter)", "Open the first passage in the reader", self.read),
        ):
            made = button(text, "main" if run == self.confirm else "", tooltip)
            made.clicked.connect(lambda _on=False, run=run: run())
            row.addWidget(made)
            self._dismiss = made if run == self.ask_why else self._dismiss
        row.addStretch()
        return self._buttons

    def _connect(self) -> None:
        self.states.changed.connect(self._show)
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.list.activated.connect(lambda _index: self.read())
        self.card.opened.connect(self._workspace.open_article)
        self._workspace.opened_library.connect(self.refresh)
        self._workspace.changed.connect(self._changed)

    def refresh(self) -> None:
        """Ask the library for its disputes again."""
        self._all = self._workspace.library.disputes()
        self.states.count(self._all)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.disputes or changes.statements or changes.articles:
            self.refresh()

    def _show(self) -> None:
        before, state = self.current, self.states.chosen
        rows = [d for d in self._all if state is None or d.state is state]
        self.model.show(rows)
        again = self.model.place(lambda d: before is not None and d.id == before.id)
        self.list.setCurrentIndex(again if again.isValid() else self.model.index(0, 0))
        if not rows:
            self._say_empty()
            self._stack.setCurrentIndex(1)
            self.chosen.emit()

    def _say_empty(self) -> None:
        if not self._all:
            self._empty.say(
                "No disputes yet", "Bring in articles; what conflicts in them is listed here."
            )
        elif self.states.chosen is DisputeState.OPEN:
            self._empty.say("All disputes have been looked at", "The other lists keep them.")
        else:
            self._empty.say("None here", "Choose another list above.")

    def _picked(self, index: QModelIndex, _before: QModelIndex) -> None:
        dispute = self.model.value(index)
        if dispute is not None:
            self.card.show_dispute(dispute)
            self._stack.setCurrentIndex(0)
        self.chosen.emit()

    def _text_of(self, article: int) -> str:
        try:
            return self._workspace.library.article(article).text
        except LibraryError:
            return ""
