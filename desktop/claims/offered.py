"""What the machine offers as claims, to accept or refuse one by one, several or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from core.values import SuggestedClaim
from desktop.marks import claim_sign
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace


def suggestion_card(one: SuggestedClaim) -> Card:
    """How a suggestion stands in a list: one of another article says of which, one that is but a
    part of its sentence shows the whole with the part marked."""
    statement = one.statement
    again = tr("{claim} again")
    known = again.format(claim=claim_sign(one.claim.id)) if one.claim is not None else ""
    where = ", ".join(part for part in (one.source, one.title) if part) if one.source else ""
    inside = one.place.shifted(-statement.span.start)
    part = not where and len(inside) < len(statement.text)
    foot = " · ".join(part for part in (known, statement.holder, *one.reasons) if part)
    badges = (Badge(tr("≠ disputed"), "dispute"),) if statement.disputed else ()
    if part:
        return Card("", statement.text, foot, (inside,), badges)
    return Card(one.words, where, foot, badges=badges)


class OfferedList(QWidget):
    """The list with its buttons; what is accepted or refused is one change each."""

    stepped = Signal()  # another row
    read = Signal(int, object)  # article, Span

    def __init__(self, name: str, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = Cards(suggestion_card)
        delegate = CardDelegate(theme, body_lines=3, title_lines=3, bold=False)
        self.list = CardList(name, self.model, delegate, theme)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._row = QWidget()
        flow = FlowLayout(self._row, margin=0)
        for words, tip, run in (
            (tr("Accept"), tr("Make a claim of what is chosen"), self.accept),
            (tr("Refuse"), tr("Never offer what is chosen again"), self.refuse),
            (tr("Accept all"), tr("Make claims of all that is listed"), self.accept_all),
            (tr("Refuse all"), tr("Never offer any of it again"), self.refuse_all),
        ):
            made = button(words, tooltip=tip)
            made.clicked.connect(lambda _on=False, run=run: run())
            flow.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._row)
        self.list.activated.connect(lambda _index: self.open())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.stepped.emit())

    @property
    def current(self) -> SuggestedClaim | None:
        """The row chosen."""
        return self.model.value(self.list.currentIndex())

    @property
    def chosen(self) -> list[SuggestedClaim]:
        """All rows chosen."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.rows[row] for row in rows]

    def show_offers(self, offers: Sequence[SuggestedClaim]) -> None:
        """Show these; the place in the list stays."""
        row = max(0, self.list.currentIndex().row())
        self.model.show(offers)
        self._row.setEnabled(bool(offers))
        place = self.model.index(min(row, len(offers) - 1), 0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(place, select)

    def accept(self) -> None:
        """Make claims, or appearances of known ones, of what is chosen."""
        self._accept(self.chosen)

    def accept_all(self) -> None:
        """Make claims, or appearances of known ones, of all."""
        self._accept(self.model.rows)

    def refuse(self) -> None:
        """Never offer again what is chosen."""
        self._refuse(self.chosen)

    def refuse_all(self) -> None:
        """Never offer any of it again."""
        self._refuse(self.model.rows)

    def open(self) -> None:
        """Read what is chosen where it stands."""
        if self.current is not None:
            self.read.emit(self.current.statement.article, self.current.place)

    def _accept(self, ones: Sequence[SuggestedClaim]) -> None:
        from core.commands import AcceptSuggestions

        new = tuple(one.statement.id for one in ones if one.claim is None)
        again = tuple(
            (one.claim.id, *_at(one), one.statement.id) for one in ones if one.claim is not None
        )
        if ones:
            self._workspace.do(AcceptSuggestions(new, again))

    def _refuse(self, ones: Sequence[SuggestedClaim]) -> None:
        from core.commands import RefuseSuggestions

        if ones:
            about = ((*_at(one), one.claim.id if one.claim else 0) for one in ones)
            self._workspace.do(RefuseSuggestions(tuple(about)))


def _at(one: SuggestedClaim) -> tuple[int, int, int]:
    return one.statement.article, one.place.start, one.place.end
