"""The marked passages that are still in an earlier edition: to be confirmed, lost, or left there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.text import Placing
from core.text.comparing import Edit, compare_texts
from core.values import Followed, PassageKind
from desktop.marking.drawer import Sheet
from desktop.marks import claim_sign
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.labels import button
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.translation import marked, tr
from desktop.workspace import Workspace


def followed_card(one: Followed) -> Card:
    """How a passage of an earlier edition stands in the list: what it was, what it is, whose it is."""
    if one.kind is PassageKind.DISPUTED:
        whose = tr("Dispute: {reason}").format(reason=one.about)
    elif one.kind is PassageKind.EVIDENCE:
        whose = tr("Evidence on {claim}").format(claim=claim_sign(one.owner))
    else:
        whose = tr("{claim}: {words}").format(claim=claim_sign(one.owner), words=one.about)
    was = " ".join(one.exact.split())
    now = " ".join(one.words.split())
    badges = (_badge(one, same=was == now),)
    if not now or was == now:
        return Card(was, foot=whose, badges=badges)
    told = tr("now: {words}")
    marks = [s.new for s in compare_texts(was, now) if s.edit is Edit.ADDED]
    by = told.format(words=now).index(now)
    return Card(
        tr("was: {words}").format(words=was),
        told.format(words=now),
        whose,
        tuple(span.shifted(by) for span in marks),
        badges,
    )


def _badge(one: Followed, *, same: bool) -> Badge:
    if one.left:
        return Badge(tr("left there"), "muted")
    if one.placing is Placing.LOST:
        return Badge(tr("✕ lost"), "dispute")
    if one.placing is Placing.EXACT:
        return Badge(tr("= the same"), "claim")
    return Badge(tr("≈ other surroundings") if same else tr("≈ changed"), "dispute")


class BehindSheet(Sheet):
    """Goes through these passages; what is confirmed or left is one change each."""

    stepped = Signal(object)  # the Followed one stands on
    title = marked("Passages of the earlier edition")

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.model = Cards(followed_card)
        delegate = CardDelegate(theme, body_lines=3, title_lines=3, bold=False)
        self.list = CardList(tr("Passages of the earlier edition"), self.model, delegate, theme)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._empty = EmptyState(
            tr("Nothing is left to decide"),
            tr("All that you marked is in the newest edition. Undo brings back what was decided."),
            small=True,
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._step())

    @property
    def chosen(self) -> list[Followed]:
        """The rows chosen."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.rows[row] for row in rows]

    @property
    def confirmable(self) -> bool:
        """Whether one that is chosen has a place in the newest edition."""
        return self.isVisible() and any(one.span for one in self.chosen)

    @property
    def leavable(self) -> bool:
        """Whether one that is chosen was not left there yet."""
        return self.isVisible() and any(not one.left for one in self.chosen)

    def offer(self, found: Sequence[Followed]) -> None:
        """Show these, those to be decided first; the place in the list stays."""
        focused = self.list.hasFocus()
        row = max(0, self.list.currentIndex().row())
        self.model.show(sorted(found, key=lambda one: (one.left, one.placing is Placing.LOST)))
        self._turn(0 if found else 1)
        if found:
            place = self.model.index(min(row, len(found) - 1), 0)
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(place, select)
            if focused:
                self.list.setFocus()

    def enter(self) -> None:
        """Begin with the first."""
        self.list.setFocus()

    def confirm(self) -> None:
        """Take what is chosen to its place in the newest edition."""
        from core.commands import FollowPassages

        places = tuple(
            (one.kind.value, one.id, one.span.start, one.span.end)
            for one in self.chosen
            if one.span
        )
        if places:
            self._workspace.do(FollowPassages(places))

    def leave(self) -> None:
        """Leave what is chosen with the earlier edition."""
        from core.commands import LeavePassages

        passages = tuple((one.kind.value, one.id) for one in self.chosen if not one.left)
        if passages:
            self._workspace.do(LeavePassages(passages))

    def _turn(self, page: int) -> None:
        """Show the list or what stands in its place; the other asks for no room."""
        self._stack.setCurrentIndex(page)
        for place in range(self._stack.count()):
            other = self._stack.widget(place)
            assert other is not None
            policy = QSizePolicy.Policy.Preferred if place == page else QSizePolicy.Policy.Ignored
            other.setSizePolicy(policy, policy)

    def _step(self) -> None:
        one = self.model.value(self.list.currentIndex())
        if one is not None:
            self.stepped.emit(one)

    def _lay_out(self) -> None:
        page, row = QWidget(), QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        for words, tip, run in (
            (
                tr("Confirm"),
                tr("Take what is chosen to its place in the newest edition"),
                self.confirm,
            ),
            (tr("Leave there"), tr("Leave what is chosen with the earlier edition"), self.leave),
        ):
            made = button(words, tooltip=tip)
            made.clicked.connect(lambda _on=False, run=run: run())
            buttons.addWidget(made)
        buttons.addStretch()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.list, 1)
        inside.addWidget(row)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
