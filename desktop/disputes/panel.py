"""The triage of disputes: a list, a card, and one key for each thing to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.errors import LibraryError
from core.progress import Progress
from core.values import (
    Dispute,
    DisputeCounts,
    DisputeKind,
    DisputeLine,
    DisputeState,
)
from desktop.asking import Newest
from desktop.disputes.buttons import Buttons
from desktop.disputes.card import DisputeCard
from desktop.disputes.filters import Filters
from desktop.disputes.lines import DisputeLines
from desktop.disputes.states import StateFilter
from desktop.disputes.words import REASONS
from desktop.hearing import Hearing
from desktop.parts.cards import CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.halves import fill
from desktop.parts.lists import CardList
from desktop.spreading import Spreading
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
        ask_spread = Spreading(workspace).ask
        self.card = DisputeCard(theme, self._text_of, self._question_of, ask_spread)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._recount = QTimer(self, interval=RECOUNT_MS, singleShot=True)
        self._recount.timeout.connect(self._count)
        self._finding, self._counting = Newest(workspace, ""), Newest(workspace, "")
        self._buttons = Buttons(
            workspace.keys,
            {
                "confirm": self.confirm,
                "dismiss": self.ask_why,
                "later": self.postpone,
                "reopen": self.reopen,
                "enter": self.read,
                "to_question": self.show_question,
            },
        )
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
            self.reasons.popup(self._buttons.below_dismiss)

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

    @property
    def question(self) -> int | None:
        """The question on which the passages of the dispute shown take positions."""
        return self._current.question if self._current is not None else None

    def show_question(self) -> None:
        """Go to that question."""
        if self.question is not None:
            self._workspace.question_wanted.emit(self.question)

    def show_dispute(self, dispute: int) -> None:
        """Show one dispute, whatever is asked for."""
        library = self._workspace.library
        if not self.model.reach(dispute).isValid():
            known = library.dispute_lines([dispute])
            self.filters.clear(known[0].state if known else None)
        self.list.setCurrentIndex(self.model.reach(dispute))
        self.list.setFocus()

    # --- within

    def _decide(self, state: DisputeState, because: str = "") -> None:
        from core.commands import SetDispute

        dispute, row = self.current, self.list.currentIndex().row()
        if dispute is None or not self._workspace.do(SetDispute(dispute.id, state, because)):
            return
        if self.model.reach(dispute.id).isValid():
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
        beside.addWidget(self._buttons)
        self._stack.addWidget(right)
        self._stack.addWidget(self._empty)
        fill(self, self.splitter, (left, 340), (self._stack, 860))

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.list.activated.connect(lambda _index: self.read())
        self.card.opened.connect(self._workspace.open_article)
        self._workspace.opening.connect(lambda _path: self._forget())
        Hearing(self._workspace, self, self._changed, self.refresh)

    def refresh(self) -> None:
        """Ask the library for its disputes again; the one shown stays if it is still asked for.

        To look for words takes its time, and is done on another thread.
        """
        if not self._workspace.ready:
            return
        library, wanted = self._workspace.library, self.filters.wanted
        self._finding.forget()
        if wanted.words:
            self._finding.ask(lambda _progress: library.dispute_ids(wanted), self._found)
        else:
            self._found(library.dispute_ids(wanted))
        self._count()

    def _found(self, ids: list[int]) -> None:
        before = self._current
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # showing other rows is not choosing one
        self.model.show_ids(ids)
        selection.blockSignals(False)
        again = self.model.reach(before.id if before is not None else 0)
        place = again if again.isValid() else self.model.index(0, 0)
        if place == self.list.currentIndex():
            self._picked(place, QModelIndex())
        else:  # the list tells
            self.list.setCurrentIndex(place)

    def _changed(self, changes: Changes) -> None:
        if max(len(changes.statements), len(changes.disputes)) > MANY:
            self.refresh()
        elif changes.disputes:
            self._recount.start()
            wanted = self._workspace.library.dispute_ids(self.filters.wanted, changes.disputes)
            self.model.renew(changes.disputes, wanted)
            shown = self.model.value(self.list.currentIndex())
            if shown is None or shown.id in changes.disputes:  # else the view has told already
                self._picked(self.list.currentIndex(), QModelIndex())

    def _forget(self) -> None:
        for asked in (self._finding, self._counting):
            asked.forget()  # an answer of the library before is no answer any more
        self._recount.stop()
        self._found([])

    def _count(self) -> None:
        if not self._workspace.ready:
            return
        library, wanted = self._workspace.library, self.filters.wanted

        def count(_progress: Progress) -> DisputeCounts:
            return library.dispute_counts(wanted)

        self._counting.ask(count, self._counted)

    def _counted(self, counts: DisputeCounts) -> None:
        self.filters.show_counts(counts)
        if self._current is None:
            self._say_empty()

    def _ask(self, ids: Sequence[int]) -> list[DisputeLine]:
        return self._workspace.library.dispute_lines(ids) if self._workspace.ready else []

    def _say_empty(self) -> None:
        self._empty.say(*self.filters.none_words)

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
            self._buttons.suit(self._current.state, asked=self.question is not None)
        else:
            self._say_empty()
        self._stack.setCurrentIndex(0 if self._current is not None else 1)

    def _question_of(self, dispute: Dispute) -> str:
        if dispute.question is None:
            return ""
        questions = self._workspace.library.questions()
        return next((q.text for q in questions if q.id == dispute.question), "")

    def _text_of(self, article: int) -> str:
        return self._workspace.library.texts((article,)).get(article, "")
