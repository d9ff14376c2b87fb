"""The claims: a list to filter, and the form of the chosen one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.text import fold
from core.values import Claim, EvidenceStance
from desktop.claims.evidence import EvidenceDialog
from desktop.claims.form import ClaimForm
from desktop.marks import claim_sign
from desktop.outcomes import count
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.workspace import Selection, Workspace


def claim_card(claim: Claim) -> Card:
    """How a claim stands in the list."""
    verdict = claim.verdict.name if claim.verdict else "no verdict"
    foot = f"{claim.claimant or 'no claimant'} · {count(len(claim.appearances), 'appearance')}"
    badge = Badge(verdict, "text" if claim.verdict else "muted")
    return Card(f"{claim_sign(claim.id)}  {claim.text}", foot=foot, badges=(badge,))


def matches(claim: Claim, words: list[str]) -> bool:
    """Whether each folded word stands in the claim."""
    tags = " ".join(tag.name for tag in claim.tags)
    verdict = claim.verdict.name if claim.verdict else ""
    text = fold(
        f"{claim_sign(claim.id)} {claim.text} {claim.claimant} {claim.note} {verdict} {tags}"
    )
    return all(word in text for word in words)


class ClaimsPanel(QWidget):
    """Lists the claims and changes them by commands."""

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._all: list[Claim] = []
        self._shown: int | None = None
        self.filter, self.form, self.model = QLineEdit(), ClaimForm(theme), Cards(claim_card)
        delegate = CardDelegate(theme, title_lines=3, bold=False)
        self.list = CardList("Claims", self.model, delegate, theme)
        self._empty = EmptyState(
            "No claims yet",
            "Select words in the reader and press Ctrl+M. Claimant and dates are filled in.",
        )
        self._stack, self.splitter = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._set_up()
        self._lay_out()
        self._connect()

    @property
    def current(self) -> Claim | None:
        """The claim that is shown."""
        return self.model.value(self.list.currentIndex())

    def show_claim(self, claim: int) -> None:
        """Show one claim, whatever the filter."""
        if not self.model.place(lambda c: c.id == claim).isValid():
            self.filter.clear()
            self._show()
        self.list.setCurrentIndex(self.model.place(lambda c: c.id == claim))
        self.list.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor in the filter box."""
        self.filter.setFocus()

    def remove(self) -> None:
        """Remove the claim that is shown; undo brings it back."""
        from core.commands import RemoveClaim

        if self.current is not None:
            self._workspace.do(RemoveClaim(self.current.id))

    def add_appearance(self) -> None:
        """Add the reader's selection as an appearance."""
        from core.commands import AddAppearance

        claim, where = self.current, self._selection()
        if claim is not None and where is not None:
            self._workspace.do(
                AddAppearance(claim.id, where.article, where.span.start, where.span.end)
            )

    def ask_evidence(self, *, link: bool) -> None:
        """Ask for a link, or for what the reader's selection shows."""
        where = None if link else self._selection()
        if self.current is None or (not link and where is None):
            return
        dialog = EvidenceDialog(where.text if where else "", self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self._add_link if link else self._add_passage)
        dialog.open()

    # --- within

    def _selection(self) -> Selection | None:
        if self._workspace.selection is None:
            self._workspace.tell("Select the passage in the reader first.")
        return self._workspace.selection

    def _add_link(self, stance: EvidenceStance, note: str, address: str) -> None:
        from core.commands import AddEvidence

        if self.current is not None:
            self._workspace.do(AddEvidence(self.current.id, stance, note, address))

    def _add_passage(self, stance: EvidenceStance, note: str, _address: str) -> None:
        from core.commands import AddEvidence

        claim, where = self.current, self._workspace.selection
        if claim is not None and where is not None:
            start, end = where.span.start, where.span.end
            self._workspace.do(AddEvidence(claim.id, stance, note, "", where.article, start, end))

    def act(self, what: str) -> None:
        """Do what a button of the form's lists says."""
        from core.commands import RemoveAppearance, RemoveEvidence

        appearance, evidence = self.form.appearances.current, self.form.evidence.current
        if what == "appear":
            self.add_appearance()
        elif what in ("passage", "link"):
            self.ask_evidence(link=what == "link")
        elif what == "vanish" and appearance is not None:
            self._workspace.do(RemoveAppearance(appearance.id))
        elif what == "drop" and evidence is not None:
            self._workspace.do(RemoveEvidence(evidence.id))

    def _edit(self, values: dict[str, Any]) -> None:
        from core.commands import ChangeClaim

        if self._shown is not None and not self._workspace.do(ChangeClaim(self._shown, values)):
            self._show_form()

    def _judge(self, rating: int | None, reason: str) -> None:
        from core.commands import SetVerdict

        if self._shown is not None:
            self._workspace.do(SetVerdict(self._shown, rating, reason))

    def _tag(self, name: str) -> None:
        from core.commands import TagClaim

        if self._shown is not None:
            self._workspace.do(TagClaim(self._shown, name))

    def _untag(self, tag: int) -> None:
        from core.commands import UntagClaim

        if self._shown is not None:
            self._workspace.do(UntagClaim(self._shown, tag))

    def _set_up(self) -> None:
        self.filter.setPlaceholderText("Filter claims")
        self.filter.setAccessibleName("Filter claims")
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)

    def _lay_out(self) -> None:
        tools = QFrame()
        tools.setObjectName("tools")
        inner = QVBoxLayout(tools)
        inner.setContentsMargins(10, 8, 10, 8)
        inner.addWidget(self.filter)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.list, 1)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._stack)
        self.splitter.setSizes([340, 860])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._show())
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.form.changed.connect(self._edit)
        self.form.judged.connect(self._judge)
        self.form.acted.connect(self.act)
        self.form.tags.added.connect(self._tag)
        self.form.tags.removed.connect(self._untag)
        self.form.opened.connect(self._workspace.open_article)
        self._workspace.opened_library.connect(self.refresh)
        self._workspace.changed.connect(self._changed)

    def refresh(self) -> None:
        """Ask the library for its claims again."""
        self._all = self._workspace.library.claims()
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes.claims or changes.tags or changes.ratings or changes.articles:
            self.refresh()

    def _show(self) -> None:
        words, before = fold(self.filter.text()).split(), self._shown
        rows = [claim for claim in self._all if matches(claim, words)]
        self.model.show(rows)
        again = self.model.place(lambda c: c.id == before)
        self.list.setCurrentIndex(again if again.isValid() else self.model.index(0, 0))
        if not rows:
            self._shown = None
            if self._all:
                self._empty.say("No claim fits the filter", "Clear the box to see all claims.")
            self._stack.setCurrentIndex(1)
            self.chosen.emit()

    def _picked(self, _index: QModelIndex, _before: QModelIndex) -> None:
        if self.current is not None:
            self._shown = self.current.id
            self._show_form()
        self.chosen.emit()

    def _show_form(self) -> None:
        if self.current is not None:
            library = self._workspace.library
            self.form.show_claim(self.current, library.ratings(), library.tags())
            self._stack.setCurrentIndex(0)
