"""How the hits spread over sources, holders and the like; choosing a value adds it to the query."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from core.values import Facet
from desktop.outcomes import count
from desktop.parts.labels import tip
from desktop.search.clauses import has_clause

VALUE = Qt.ItemDataRole.UserRole
NAMES = {
    "kind": "Kind",
    "source": "Source",
    "holder": "Holder",
    "entity": "Names",
    "disputed": "Disputed",
    "verdict": "Verdict",
    "tag": "Tag",
    "date": "Date",
}


class Facets(QTreeWidget):
    """A tree of fields and values with counts; a tick means that the query holds the value."""

    toggled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Narrow the search")
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setIndentation(12)
        self.setRootIsDecorated(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemActivated.connect(self._act)
        self.itemClicked.connect(self._act)

    def show_facets(self, facets: Sequence[Facet], query: str) -> None:
        """Show facets, those of the query ticked."""
        self.clear()
        for field in dict.fromkeys(facet.field for facet in facets):
            top = QTreeWidgetItem([NAMES.get(field, field.capitalize())])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addTopLevelItem(top)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for facet in facets:
                if facet.field == field:
                    top.addChild(_row(facet, has_clause(query, field, facet.value)))
        self.expandAll()

    def _act(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        facet = item.data(0, VALUE)
        if isinstance(facet, Facet):
            self.toggled.emit(facet.field, facet.value)


def _row(facet: Facet, ticked: bool) -> QTreeWidgetItem:
    row = QTreeWidgetItem([("✓ " if ticked else "") + facet.value, f"{facet.count:,}"])
    row.setData(0, VALUE, facet)
    row.setToolTip(0, tip(f"{facet.value}: {count(facet.count, 'hit')}"))
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return row
