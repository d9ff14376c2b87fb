"""The claims to choose from: by words, by tag, and several at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QSplitter, QVBoxLayout, QWidget

from core.text import fold
from core.values import Claim, Tag
from desktop.claims.tagging import Tagging
from desktop.claims.tree import tagged
from desktop.marks import claim_sign
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import FIELD, Theme
from desktop.translation import plural, tr
from desktop.workspace import Workspace


def claim_card(claim: Claim) -> Card:
    """How a claim stands in the list."""
    verdict = claim.verdict.name if claim.verdict else tr("no verdict")
    times = plural("%n appearances", "%n appearance", len(claim.appearances))
    who = claim.claimant or tr("no claimant")
    foot = f"{who} · {times}"
    badge = Badge(verdict, "text" if claim.verdict else "muted")
    return Card(f"{claim_sign(claim.id)}  {claim.text}", foot=foot, badges=(badge,))


def matches(claim: Claim, words: list[str]) -> bool:
    """Whether each folded word stands in the claim."""
    if not words:
        return True
    tags = " ".join(tag.name for tag in claim.tags)
    verdict = claim.verdict.name if claim.verdict else ""
    text = fold(
        f"{claim_sign(claim.id)} {claim.text} {claim.claimant} {claim.note} {verdict} {tags}"
    )
    return all(word in text for word in words)


class ClaimColumn(QWidget):
    """A filter box, the tags, and the claims that fit both; several can be chosen."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.all: list[Claim] = []
        self.filter, self.tagging = QLineEdit(), Tagging(workspace)
        self.model = Cards(claim_card)
        delegate = CardDelegate(theme, title_lines=2, bold=False, uniform=True)
        self.list = CardList(tr("Claims"), self.model, delegate, theme)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self.filter.textChanged.connect(lambda _text: self.show_fitting())
        self.tagging.chose.connect(self.show_fitting)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    @property
    def current(self) -> Claim | None:
        """The claim at the cursor."""
        return self.model.value(self.list.currentIndex())

    @property
    def several(self) -> list[Claim]:
        """All claims chosen, in the order of the list."""
        parts = sorted(
            (p.top(), p.bottom()) for p in self.list.selectionModel().selection().toList()
        )
        return [claim for top, bottom in parts for claim in self.model.rows[top : bottom + 1]]

    def show_claims(self, claims: Sequence[Claim], tags: Sequence[Tag]) -> None:
        """Show these; what was chosen stays chosen."""
        self.all = list(claims)
        self.tagging.blockSignals(True)
        self.tagging.show_tags(claims, tags)
        self.tagging.blockSignals(False)
        self.show_fitting()

    def show_fitting(self) -> None:
        """Show the claims that fit the words and have the tag."""
        words, before = fold(self.filter.text()).split(), {claim.id for claim in self.several}
        inside = tagged(self.all, self.tagging.tags, self.tagging.tree.chosen)
        rows = [claim for claim in inside if matches(claim, words)]
        row = max(0, self.list.currentIndex().row())
        self.list.selectionModel().blockSignals(True)
        self.model.show(rows)
        self.list.selectionModel().blockSignals(False)
        self.choose(before, row)
        if not self.list.selectionModel().hasSelection():  # else it has told
            self.chosen.emit()

    def choose(self, claims: Collection[int], otherwise: int = 0) -> None:
        """Choose these claims; the row `otherwise`, or the last, if none of them is shown."""
        rows = [row for row, claim in enumerate(self.model.rows) if claim.id in claims]
        rows = rows or [min(otherwise, len(self.model.rows) - 1)]
        chosen = QItemSelection()
        for _, run in groupby(enumerate(rows), key=lambda at: at[1] - at[0]):  # without gaps
            first, *others = (self.model.index(row, 0) for _, row in run)
            chosen.select(first, others[-1] if others else first)
        model, flag = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        model.setCurrentIndex(self.model.index(rows[0], 0), flag.NoUpdate)
        model.select(chosen, flag.ClearAndSelect)

    def show_all(self) -> None:
        """Show all claims."""
        self.filter.clear()
        self.tagging.tree.choose(0)

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(tr("Filter claims"))
        self.filter.setAccessibleName(tr("Filter claims"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)
        tools = QFrame()
        tools.setObjectName("tools")
        inner = QVBoxLayout(tools)
        inner.setContentsMargins(FIELD, 8, FIELD, 8)
        inner.addWidget(self.filter)
        self.splitter.addWidget(self.tagging)
        self.splitter.addWidget(self.list)
        self.splitter.setSizes([190, 500])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.splitter, 1)
