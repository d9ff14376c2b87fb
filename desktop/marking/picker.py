"""Finding a known claim by a few letters, the likely ones first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.text import fold
from core.values import Claim, LikelyClaim
from desktop.marks import claim_sign
from desktop.palette.fuzzy import fit
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.translation import tr

MOST = 60  # claims shown at once
MOST_FUZZY = 200  # claims whose letters are looked at one by one, which takes time


@dataclass(frozen=True)
class Row:
    """A row of the list; without a claim it stands for a new one."""

    likely: LikelyClaim | None = None


def likely_card(row: Row) -> Card:
    """How a claim, or the row for a new one, stands in the list."""
    if row.likely is None:
        return Card(tr("A new claim"), foot=tr("As it is filled in"))
    claim = row.likely.claim
    foot = " · ".join((claim.claimant or tr("no claimant"), *row.likely.reasons))
    badges = (Badge(claim.verdict.name, "text"),) if claim.verdict else ()
    return Card(f"{claim_sign(claim.id)}  {claim.text}", foot=foot, badges=badges)


def fitting(query: str, known: Sequence[LikelyClaim]) -> list[LikelyClaim]:
    """The claims that a query fits, best first; all in their order without one.

    Those that have each word as it is typed, else those of the likeliest that have its letters.
    """
    words = fold(query).split()
    whole = [one for one in known if all(word in fold(_words(one.claim)) for word in words)]
    fits = [(fit(query, _words(one.claim)), one) for one in (whole or known)[:MOST_FUZZY]]
    found = [(made.score + one.score, one) for made, one in fits if made is not None]
    if words:
        found.sort(key=lambda pair: -pair[0])
    return [one for _score, one in found[:MOST]]


class PickerBox(QLineEdit):
    """One line; the arrow keys go through the list below it."""

    stepped = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the list, Return takes what is chosen."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ClaimPicker(QWidget):
    """A box and the claims that fit it; with `new` the first row stands for a new claim."""

    picked = Signal()  # another row
    entered = Signal()  # Return

    def __init__(self, theme: Theme, *, new: bool) -> None:
        super().__init__()
        self._new = new
        self._known: Sequence[LikelyClaim] = ()
        self.box = PickerBox()
        self.box.setPlaceholderText(tr("Type to find a known claim"))
        self.box.setAccessibleName(tr("Find a known claim"))
        self.box.setClearButtonEnabled(True)
        self.model: Cards[Row] = Cards(likely_card)
        delegate = CardDelegate(theme, bold=False)
        self.list = CardList(tr("Claims that fit"), self.model, delegate, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)
        self.box.textChanged.connect(lambda _text: self._filter())
        self.box.stepped.connect(self.step)
        self.box.entered.connect(self.entered)
        self.list.activated.connect(lambda _index: self.entered.emit())
        self.list.selectionModel().currentChanged.connect(self._changed)

    @property
    def chosen(self) -> Claim | None:
        """The known claim that is chosen."""
        row = self.model.value(self.list.currentIndex())
        return row.likely.claim if row is not None and row.likely is not None else None

    def offer(self, known: Sequence[LikelyClaim], first: int | None = None) -> None:
        """Offer these claims, `first` chosen; what was typed stays."""
        self._known = known
        self._filter()
        if first is not None:
            self.choose(first)

    def choose(self, claim: int) -> None:
        """Choose one claim."""
        place = self.model.place(lambda row: bool(row.likely and row.likely.claim.id == claim))
        if place.isValid():
            self.list.setCurrentIndex(place)

    def step(self, by: int) -> None:
        """Go down (1) or up (-1) in the list."""
        row = min(max(0, self.list.currentIndex().row() + by), self.model.rowCount() - 1)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _filter(self) -> None:
        query = self.box.text()
        found = [Row(one) for one in fitting(query, self._known)]
        new = [Row()] if self._new else []
        self.model.show([*found, *new] if query.strip() else [*new, *found])
        self.list.setCurrentIndex(self.model.index(0, 0))

    def _changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self.picked.emit()


def _words(claim: Claim) -> str:
    tags = " ".join(tag.name for tag in claim.tags)
    return f"{claim_sign(claim.id)} {claim.text} {claim.claimant} {tags}"
