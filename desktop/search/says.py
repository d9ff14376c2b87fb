"""The line under the box: how much was found, what cannot be read, what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.errors import QueryError
from core.values import SearchResult
from desktop.keys import Keys
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label, shown_text
from desktop.translation import plural, tr


@dataclass(frozen=True)
class Offer:
    """Another query and how many hits it has, None if that is not known."""

    query: str
    total: int | None


class Says(QWidget):
    """A sentence, and buttons for queries that may have been meant; none is taken by itself."""

    taken = Signal(str)

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self.sentence, self._asks = label(tone="muted"), label(wrap=False)
        self.buttons: list[QPushButton] = []
        self.offers: tuple[Offer, ...] = ()
        self._offered = QWidget()
        self._row = FlowLayout(self._offered, margin=0)
        self._row.addWidget(self._asks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.sentence)
        layout.addWidget(self._offered)
        keys.changed.connect(lambda: self._offer(self._asks.text(), self.offers))

    def say_result(self, result: SearchResult, hint: str) -> None:
        """Say how much was found."""
        said = plural("%n hits", "%n hit", result.total)
        if result.articles:
            where = plural("%n articles", "%n article", result.articles)
            said = plural("%n hits in {articles}", "%n hit in {articles}", result.total)
            said = said.format(articles=where)
        if not result.aliases:
            hint = "  ·  " + tr("Names only as they are spelt here.")
        if result.rebuilding:
            hint = "  ·  " + tr("The search index is being rebuilt; these are from the database.")
        self._say(said + hint, "muted")
        offers = tuple(Offer(one.query, one.total) for one in result.suggestions)
        self._offer(tr("Did you mean"), offers)

    def say_fault(self, error: QueryError) -> None:
        """Say what cannot be read, and how it can be mended."""
        self._say(str(error), "bad")
        offers = (Offer(error.mended, None),) if error.mended else ()
        self._offer(tr("Mend it:"), offers)

    def say(self, sentence: str) -> None:
        """Say something else, with nothing to choose."""
        self._say(sentence, "muted")
        self._offer("", ())

    def take(self) -> None:
        """Search for the first of what is offered."""
        if self.offers:
            self.taken.emit(self.offers[0].query)

    # --- within

    def _say(self, sentence: str, tone: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setProperty("tone", tone)
        self.sentence.style().unpolish(self.sentence)
        self.sentence.style().polish(self.sentence)

    def _offer(self, asks: str, offers: Sequence[Offer]) -> None:
        self.offers = tuple(offers)
        self._asks.setText(asks)
        self._offered.setVisible(bool(offers))
        for made in self.buttons:
            self._row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = [self._button(place, offer) for place, offer in enumerate(offers)]
        for made in self.buttons:  # the words before them stand on one line with theirs
            self._asks.setMinimumHeight(made.sizeHint().height())

    def _button(self, place: int, offer: Offer) -> QPushButton:
        words = offer.query
        if offer.total is not None:
            words += " · " + plural("%n hits", "%n hit", offer.total)
        if not place:
            words = self._keys.beside(words, "meant")
        made = button(shown_text(words), "chip", tr("Search for this"))
        made.setAccessibleName(f"{self._asks.text()} {offer.query}")
        made.clicked.connect(lambda _checked=False: self.taken.emit(offer.query))
        self._row.addWidget(made)
        return made
