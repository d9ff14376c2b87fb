"""The left of the search: saved searches above, what narrows the search below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.search.facets import Facets
from desktop.search.saved import SavedList
from desktop.theme import Theme


class Side(QWidget):
    """A column that is there while there is something in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.saved, self.facets = SavedList(theme), Facets(theme)
        self._rest = QWidget()
        self._rest.setObjectName("page")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.saved)
        layout.addWidget(self.facets, 1)
        layout.addWidget(self._rest, 1)
        self.saved.hide()
        self.facets.hide()
        self.hide()

    def settle(self, *, facets: bool) -> None:
        """Show what is in it."""
        self.facets.setVisible(facets)
        self._rest.setVisible(not facets)
        self.setVisible(facets or self.saved.any)
