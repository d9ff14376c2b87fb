"""The other ways a name is written, with how often; some can be ticked to be split off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from core.values import Entity, Spelling
from desktop.parts.labels import tip
from desktop.translation import digits, plural, tr

ROWS = 6  # shown at once; more scroll
NAME = Qt.ItemDataRole.UserRole
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Spellings(QTreeWidget):
    """Two columns, spelling and count; the name it goes by is not among them."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Spellings"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The spellings ticked, those used most first."""
        rows = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return tuple(row.data(0, NAME) for row in rows if row and row.checkState(0) is TICKED)

    def show_spellings(self, entity: Entity) -> None:
        """Show the other spellings of a name; none ticked."""
        self.clear()
        others = [s for s in entity.spellings if s.name != entity.name]
        self.addTopLevelItems([_row(spelling) for spelling in others])
        self.setVisible(bool(others))
        height = max(self.sizeHintForRow(0), self.fontMetrics().height() + 8)
        self.setFixedHeight(height * min(max(len(others), 1), ROWS) + 6)


def _row(spelling: Spelling) -> QTreeWidgetItem:
    row = QTreeWidgetItem([spelling.name, digits(spelling.mentions)])
    row.setData(0, NAME, spelling.name)
    row.setCheckState(0, UNTICKED)
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    often = plural("{name}: %n mentions", "{name}: %n mention", spelling.mentions)
    row.setToolTip(0, tip(often.format(name=spelling.name)))
    return row
