"""What stands where there are no hits: why, and queries to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.values import Example
from desktop.parts.cards import Card, CardDelegate
from desktop.parts.labels import label
from desktop.search.entered import EnteredList
from desktop.tables import Cards
from desktop.theme import PAGE, Theme
from desktop.translation import tr


def offer_card(offer: Example) -> Card:
    """How a query stands in the list."""
    return Card(offer.query, foot=offer.meaning)


class OffersPage(QWidget):
    """A sentence, a hint, and queries of which one can be taken."""

    taken = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._hint = label("", "title"), label("", tone="muted")
        self._heading = label(tr("For example"), "section")
        self.model = Cards(offer_card)
        self.list = EnteredList(tr("Queries to try"), self.model, CardDelegate(theme), theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 20, PAGE, 12)
        layout.setSpacing(8)
        for widget in (self._title, self._hint, self._heading):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        self._layout = layout
        self.list.activated.connect(self._take)

    def say(self, title: str, hint: str, heading: str, offers: Sequence[Example]) -> None:
        """Say why there is nothing, and what could be searched for instead."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._heading.setText(heading)
        self._heading.setVisible(bool(offers))
        self.model.show(offers)
        self.list.setVisible(bool(offers))
        self._layout.setStretch(self._layout.count() - 1, 0 if offers else 1)

    def enter(self) -> None:
        """Come in from the box."""
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus()

    def _take(self, index: QModelIndex) -> None:
        offer = self.model.value(index)
        if offer is not None:
            self.taken.emit(offer.query)
