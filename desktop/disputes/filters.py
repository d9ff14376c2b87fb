"""What the list of disputes is narrowed by: state, kind, source, holder and words, with counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout

from core.values import DisputeCounts, DisputeFilter, DisputeKind, DisputeState
from desktop.disputes.states import StateFilter
from desktop.tables import Index
from desktop.theme import FIELD
from desktop.translation import digits, tr
from desktop.wording import KINDS

DELAY_MS = 120  # after the last letter typed


class Filters(QFrame):
    """Tells when something else is asked for; `wanted` says what."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.states, self.words = StateFilter(), QLineEdit()
        self.kind = _Choice(tr("Kind of dispute"))
        self.source = _Choice(tr("Source of a passage"))
        self.holder = _Choice(tr("Holder of a passage"))
        self._shown: DisputeCounts | None = None
        self._delay = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._lay_out()
        self.states.changed.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._delay.start())
        self._delay.timeout.connect(self.changed)
        for box in (self.kind, self.source, self.holder):
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())

    @property
    def wanted(self) -> DisputeFilter:
        """What is asked for."""
        kind = self.kind.currentData()
        return DisputeFilter(
            self.states.chosen,
            DisputeKind(kind) if kind else None,
            self.source.currentData() or "",
            self.holder.currentData() or "",
            self.words.text().strip(),
        )

    @property
    def narrow(self) -> bool:
        """Whether more than a state is asked for."""
        return self.wanted != DisputeFilter(self.states.chosen)

    @property
    def none_words(self) -> tuple[str, str]:
        """Why no dispute is listed, and what to do about it."""
        if self.narrow:
            return tr("Nothing fits the filter"), tr("Clear what is chosen at the left.")
        if self.states.none:
            todo = tr("Bring in articles; what conflicts in them is listed here.")
            return tr("No disputes yet"), todo
        if self.states.chosen is DisputeState.OPEN:
            return tr("All disputes have been looked at"), tr("The other lists keep them.")
        return tr("None here"), tr("Choose another list at the left.")

    def clear(self, state: DisputeState | None) -> None:
        """Ask for a state and nothing else."""
        boxes = (self.kind, self.source, self.holder, self.words)
        blockers = [QSignalBlocker(box) for box in boxes]
        for box in (self.kind, self.source, self.holder):
            box.setCurrentIndex(0)
        self.words.clear()
        del blockers
        self._delay.stop()
        self.states.choose(state)

    def show_counts(self, counts: DisputeCounts) -> None:
        """Show how many disputes there are of each; what is chosen stays chosen."""
        if counts == self._shown:
            return
        self._shown = counts
        self.states.count(dict(counts.states))
        kinds = [(kind.value, tr(KINDS[kind]), number) for kind, number in counts.kinds]
        self.kind.fill(tr("All kinds"), kinds)
        self.source.fill(tr("All sources"), [(n, n, number) for n, number in counts.sources])
        self.holder.fill(tr("All holders"), [(n, n, number) for n, number in counts.holders])

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Filter by words, holder or title"))
        self.words.setAccessibleName(tr("Filter disputes by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setAcceptDrops(False)  # the window takes dropped files
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.states)
        grid = QGridLayout()
        grid.setContentsMargins(FIELD, 0, FIELD, 0)
        grid.setSpacing(6)
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(self.kind, 1, 0, 1, 2)
        grid.addWidget(self.source, 2, 0)
        grid.addWidget(self.holder, 2, 1)
        column.addLayout(grid)


class _Choices(QStringListModel):
    """Values with their words. Thousands of holders are filled in at each count: Qt keeps the words,
    and tells a value only when it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[str] = []

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these instead of those before."""
        self.values = [value for value, _ in rows]
        self.setStringList([words for _, words in rows])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, or the value."""
        if role == Qt.ItemDataRole.UserRole:
            return self.values[index.row()] if 0 <= index.row() < len(self.values) else None
        return super().data(index, role)


class _Choice(QComboBox):
    """One of some values, or all."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._choices = _Choices()
        self.setModel(self._choices)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def fill(self, all: str, rows: Sequence[tuple[str, str, int]]) -> None:
        """Fill it with values, words and counts; a chosen one stays, even if it counts none now."""
        chosen, words = self.currentData(), self.currentText().rpartition("  ")[0]
        if chosen and chosen not in [value for value, _, _ in rows]:
            rows = [(chosen, words, 0), *rows]
        blocker = QSignalBlocker(self)
        self._choices.show(
            [("", all), *((value, f"{name}  {digits(n)}") for value, name, n in rows)]
        )
        self.setCurrentIndex(self._choices.values.index(chosen or ""))
        del blocker
