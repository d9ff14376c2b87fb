"""A collection before it comes in: its lines, with the place where each article begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QBrush, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from core.values import CutChoice, CutLook
from desktop.parts.labels import button, label
from desktop.tables import Index
from desktop.theme import PAGE, Theme
from desktop.translation import plural, tr

_ROOT = QModelIndex()


class Lines(QAbstractListModel):
    """The paragraphs of a collection; those that begin an article say which."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._look = CutLook((), frozenset(), CutChoice((0,)))
        self._starts: list[int] = [0]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where the articles begin."""
        return tuple(self._starts)

    def show(self, look: CutLook) -> None:
        """Show a collection with the cuts that it proposes."""
        self.beginResetModel()
        self._look, self._starts = look, sorted({0, *look.choice.starts})
        self.endResetModel()

    def turn(self, row: int) -> None:
        """Begin an article at a line, or join it with the one before; the first cannot be joined."""
        if not 0 < row < len(self._look.paragraphs):
            return
        starts = set(self._starts)
        self._starts = sorted(starts - {row} if row in starts else starts | {row})
        last = self.index(len(self._look.paragraphs) - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last)

    def begins(self, row: int) -> bool:
        """Whether an article begins at a line."""
        return row in self._starts

    def following(self, row: int, step: int) -> int:
        """The next line after or before one at which an article begins; the same if there is none."""
        later = [start for start in self._starts if (start > row if step > 0 else start < row)]
        return (min(later) if step > 0 else max(later)) if later else row

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._look.paragraphs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line; where an article begins with its number, in bold."""
        row, roles = index.row(), Qt.ItemDataRole
        if not 0 <= row < len(self._look.paragraphs):
            return None
        begins = row in self._starts
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            words = self._look.paragraphs[row]
            if not begins:
                return words
            number = self._starts.index(row) + 1
            return tr("✂ Article {number} · {words}").format(number=number, words=words)
        if role == roles.FontRole and begins:
            font = QFont()
            font.setBold(True)
            return font
        if role == roles.BackgroundRole and begins:
            return QBrush(self._theme.colour("claim_ground"))
        if role == roles.ForegroundRole and row in self._look.marks:
            return QBrush(self._theme.colour("muted"))
        return None


class LinesView(QListView):
    """Space turns a cut; Page keys go on as usual, and N and P from cut to cut."""

    def __init__(self, model: Lines, turn: Callable[[], object]) -> None:
        super().__init__()
        self._lines, self._turn = model, turn
        self.setModel(model)
        self.setAccessibleName(tr("Lines of the collection"))
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, N and P; other keys as in any list."""
        steps = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}
        if event.key() == Qt.Key.Key_Space:
            self._turn()
        elif event.key() in steps and not event.modifiers():
            row = self._lines.following(self.currentIndex().row(), steps[Qt.Key(event.key())])
            self.setCurrentIndex(self._lines.index(row, 0))
        else:
            super().keyPressEvent(event)


class CutSheet(QWidget):
    """The lines, and a button that cuts at the chosen one or joins it with what is above."""

    def __init__(self, theme: Theme, changed: Callable[[], object]) -> None:
        super().__init__()
        self._changed = changed
        self.model = Lines(theme)
        self.view = LinesView(self.model, self.turn)
        self._count = label(role="section", wrap=False)
        self.button = button(tr("Cut here"))
        self.whole = button(tr("One article"), tooltip=tr("Do not cut it at all"))
        self._lay_out()
        self.button.clicked.connect(lambda _on=False: self.turn())
        self.whole.clicked.connect(lambda _on=False: self._join_all())
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._pick())
        theme.changed.connect(self.view.viewport().update)

    @property
    def choice(self) -> CutChoice:
        """The cuts as they stand."""
        return CutChoice(self.model.starts)

    def show_look(self, look: CutLook) -> None:
        """Show a collection; the first cut after the beginning is chosen."""
        self._look = look
        self.model.show(look)
        self.view.setCurrentIndex(self.model.index(self.model.following(0, 1), 0))
        self._tell()

    def start(self) -> None:
        """Put the focus where one begins."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def turn(self) -> None:
        """Cut at the chosen line, or join it with the article before."""
        self.model.turn(self.view.currentIndex().row())
        self._tell()

    def _join_all(self) -> None:
        self.model.show(CutLook(self._look.paragraphs, self._look.marks, CutChoice((0,))))
        self.view.setCurrentIndex(self.model.index(0, 0))
        self._tell()

    def _tell(self) -> None:
        self._count.setText(plural("%n articles", "%n article", len(self.model.starts)))
        self._pick()
        self._changed()

    def _pick(self) -> None:
        row = self.view.currentIndex().row()
        joined = self.model.begins(row)
        self.button.setText(tr("Join with the one before") if joined else tr("Cut here"))
        self.button.setAccessibleName(self.button.text())
        self.button.setEnabled(row > 0)

    def _lay_out(self) -> None:
        self._look = CutLook((), frozenset(), CutChoice((0,)))
        keys = tr("Space cuts at a line or joins it; N and P go from cut to cut.")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addWidget(label(keys, tone="muted"), 1)
        row.addWidget(self.whole)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 8, PAGE, 8)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
