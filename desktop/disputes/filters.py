"""What the list of disputes is narrowed by: state, kind, source, holder and words, with counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout

from core.values import DisputeCounts, DisputeFilter, DisputeKind, DisputeState
from desktop.disputes.states import StateFilter
from desktop.translation import tr
from desktop.wording import KINDS

DELAY_MS = 120  # after the last letter typed


class Filters(QFrame):
    """Tells when something else is asked for; `wanted` says what."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.states, self.words = StateFilter(), QLineEdit()
        self.kind = _choice(tr("Kind of dispute"))
        self.source = _choice(tr("Source of a passage"))
        self.holder = _choice(tr("Holder of a passage"))
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
        _fill(self.kind, tr("All kinds"), kinds)
        _fill(self.source, tr("All sources"), [(n, n, number) for n, number in counts.sources])
        _fill(self.holder, tr("All holders"), [(n, n, number) for n, number in counts.holders])

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
        grid.setContentsMargins(8, 0, 8, 0)
        grid.setSpacing(6)
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(self.kind, 1, 0, 1, 2)
        grid.addWidget(self.source, 2, 0)
        grid.addWidget(self.holder, 2, 1)
        column.addLayout(grid)


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    return box


def _fill(box: QComboBox, all: str, rows: Sequence[tuple[str, str, int]]) -> None:
    """Fill a box with values, words and counts; a chosen value stays, even if it counts none now."""
    chosen, words = box.currentData(), box.currentText().rpartition("  ")[0]
    if chosen and chosen not in [value for value, _, _ in rows]:
        rows = [(chosen, words, 0), *rows]
    blocker = QSignalBlocker(box)
    box.clear()
    box.addItem(all, "")
    for value, name, number in rows:
        box.addItem(f"{name}  {number:,}", value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    del blocker
