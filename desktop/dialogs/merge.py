"""What bringing an archive in would do, and whose word is taken where two libraries differ."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.values import (
    ConflictKind,
    DisputeState,
    MergeConflict,
    MergeCount,
    MergeKind,
    MergePreview,
)
from core.values.wording import DISPUTE_STATES
from desktop.parts.labels import button, label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Table
from desktop.translation import marked, plural, tr

KINDS = {
    MergeKind.ARTICLE: marked("Articles"),
    MergeKind.CLAIM: marked("Claims"),
    MergeKind.APPEARANCE: marked("Appearances of claims"),
    MergeKind.EVIDENCE: marked("Evidence"),
    MergeKind.TAG: marked("Tags"),
    MergeKind.DISPUTE: marked("Disputes"),
    MergeKind.NAME: marked("Decisions on names"),
    MergeKind.QUESTION: marked("Questions of your own"),
    MergeKind.SEARCH: marked("Saved searches"),
    MergeKind.VERDICT: marked("Verdicts of the scale"),
    MergeKind.RECORD: marked("Records of imports"),
    MergeKind.FILE: marked("Facts and templates"),
}
CONFLICTS = {
    ConflictKind.VERDICT: marked("Verdict"),
    ConflictKind.CLAIM_NOTE: marked("Note on a claim"),
    ConflictKind.CLAIM_DATE: marked("Date of a claim"),
    ConflictKind.CLAIM_QUESTION: marked("Question of a claim"),
    ConflictKind.DECISION: marked("Decision on a dispute"),
    ConflictKind.DISPUTE_NOTE: marked("Note on a dispute"),
    ConflictKind.TAG: marked("Description of a tag"),
    ConflictKind.TAG_PLACE: marked("Place of a tag"),
    ConflictKind.SCALE: marked("Value of a verdict"),
    ConflictKind.SEARCH: marked("Saved search"),
    ConflictKind.NAME: marked("Name"),
    ConflictKind.QUESTION: marked("Words of a question"),
    ConflictKind.FILE: marked("File"),
}
SHOWN = 90  # letters of a cell
ROW = 30  # pixels
LEAST = 4  # rows of a table that can be seen at once
SIDE = 88  # pixels; some lines of what is said on each side


class MergeDialog(QDialog):
    """Counts, conflicts with the choice of a side, and what cannot come along."""

    given = Signal(frozenset)  # the keys of the conflicts in which the archive's word is taken

    def __init__(self, name: str, preview: MergePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge an archive"))
        self._preview = preview
        self._theirs: set[str] = set()
        self.counts = _counts(preview)
        self._model = Table[MergeConflict](
            (
                Column(marked("Differing"), lambda c: tr(CONFLICTS[c.kind])),
                Column(marked("About"), lambda c: _short(c.what)),
                Column(marked("Taken"), self._taken),
            )
        )
        self._model.show(preview.conflicts)
        self.conflicts = RowTable(tr("Where the libraries differ"), self._model, wide=1)
        self._model.setParent(self.conflicts)
        self.ours, self.theirs = _field(tr("Here")), _field(tr("In the archive"))
        self._lay_out(name)
        self._set_up()

    @property
    def listed(self) -> tuple[MergeConflict, ...]:
        """The conflicts, in order."""
        return self._preview.conflicts

    @property
    def taken(self) -> frozenset[str]:
        """The conflicts in which the word of the archive is taken."""
        return frozenset(self._theirs)

    def turn(self) -> None:
        """Take the other side in the conflict chosen."""
        conflict = self._model.value(self.conflicts.currentIndex())
        if conflict is not None:
            self._theirs ^= {conflict.key}
            self._changed()

    def take(self, *, theirs: bool) -> None:
        """Take one side in all conflicts."""
        self._theirs = {c.key for c in self._preview.conflicts} if theirs else set()
        self._changed()

    def _changed(self) -> None:
        last = self._model.index(self._model.rowCount() - 1, self._model.columnCount() - 1)
        self._model.dataChanged.emit(self._model.index(0, 0), last)
        self._merge.setEnabled(not self._preview.empty or bool(self._theirs))

    def _show(self, index: QModelIndex) -> None:
        conflict = self._model.value(index)
        self.ours.setPlainText(_said(conflict, conflict.ours) if conflict else "")
        self.theirs.setPlainText(_said(conflict, conflict.theirs) if conflict else "")

    def _taken(self, conflict: MergeConflict) -> str:
        theirs = conflict.key in self._theirs
        return tr("the archive’s", "whose word") if theirs else tr("ours", "whose word")

    def _set_up(self) -> None:
        self.conflicts.selectionModel().currentRowChanged.connect(lambda now, _old: self._show(now))
        self.conflicts.doubleClicked.connect(lambda _index: self.turn())
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.conflicts)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.turn)
        if self._preview.conflicts:
            self.conflicts.selectRow(0)
            self.conflicts.setFocus()
        else:
            self._merge.setFocus()
        self._changed()

    def _lay_out(self, name: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label(name, "title"))
        if not self._preview.conflicts and self._preview.empty:
            layout.addWidget(label(tr("All that is in this archive is here already.")))
        layout.addWidget(self.counts, 20)
        for remark in self._preview.remarks:
            layout.addWidget(label(remark, tone="muted"))
        self.resize(700, 480)
        if self._preview.conflicts:
            self._lay_out_conflicts(layout)
            self.resize(820, 720)
        layout.addStretch(1)
        sentence = tr(
            "A backup is made before. Undo does not take a merge back; bringing that backup back does."
        )
        layout.addWidget(label(sentence, tone="muted"))
        layout.addWidget(self._buttons())

    def _lay_out_conflicts(self, layout: QVBoxLayout) -> None:
        number = len(self._preview.conflicts)
        heads = plural(
            "The libraries differ on %n things", "The libraries differ on %n thing", number
        )
        layout.addWidget(label(heads, "section"))
        hint = tr("Our own word stays unless you choose otherwise: Space turns the chosen line.")
        layout.addWidget(label(hint, tone="muted"))
        self.conflicts.setMinimumHeight(ROW * (min(number, LEAST) + 1) + 4)
        self.conflicts.setMaximumHeight(ROW * (number + 1) + 4)
        layout.addWidget(self.conflicts, 30)
        sides = QHBoxLayout()
        for name, field in ((tr("Here"), self.ours), (tr("In the archive"), self.theirs)):
            column = QVBoxLayout()
            column.addWidget(label(name, tone="muted"))
            field.setFixedHeight(SIDE)
            column.addWidget(field)
            sides.addLayout(column)
        layout.addLayout(sides)
        row = QHBoxLayout()
        for text, theirs in (
            (tr("Keep &ours in all"), False),
            (tr("Take the &archive’s in all"), True),
        ):
            made = button(text)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _on=False, theirs=theirs: self.take(theirs=theirs))
            row.addWidget(made)
        row.addStretch(1)
        layout.addLayout(row)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._merge = buttons.addButton(tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._merge.setProperty("role", "main")
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        return buttons

    def _give(self) -> None:
        self.given.emit(self.taken)
        self.accept()


def _counts(preview: MergePreview) -> RowTable:
    model = Table[MergeCount](
        (
            Column(marked("In the archive"), lambda c: tr(KINDS[c.kind])),
            Column(marked("New here"), lambda c: _number(c.new)),
            Column(marked("Here already"), lambda c: _number(c.same)),
            Column(marked("Completed here"), lambda c: _number(c.told)),
        )
    )
    model.show(sorted(preview.counts, key=lambda count: not (count.new or count.told)))
    table = RowTable(tr("What comes in"), model, wide=0)
    model.setParent(table)
    rows = len(preview.counts)
    table.setMinimumHeight(ROW * (min(rows, LEAST) + 1) + 4)
    table.setMaximumHeight(ROW * (rows + 1) + 4)
    return table


def _field(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setAccessibleName(name)
    return field


def _said(conflict: MergeConflict, words: str) -> str:
    """What one side says; a decision by the name that it has in the window."""
    if conflict.kind is not ConflictKind.DECISION:
        return words
    state, colon, why = words.partition(": ")
    return f"{tr(DISPUTE_STATES[DisputeState(state)])}{colon}{why}"


def _number(number: int) -> str:
    return f"{number:,}" if number else "–"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1].rstrip()}…"
