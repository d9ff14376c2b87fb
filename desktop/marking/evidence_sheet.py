"""A marked passage as evidence for or against a claim."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.values import EvidenceStance, LikelyClaim
from desktop.marking.drawer import Sheet
from desktop.marking.picker import ClaimPicker
from desktop.parts.evidence import EvidenceForm
from desktop.parts.labels import label
from desktop.theme import Theme
from desktop.translation import marked, tr

LONGEST = 160  # code points of the passage that are shown


class EvidenceSheet(Sheet):
    """Asks which claim the passage supports or refutes; the one chosen last comes first."""

    given = Signal(int, EvidenceStance, str)  # claim, stance, note
    title = marked("Evidence from the article")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picker = ClaimPicker(theme, new=False)
        self.form = EvidenceForm(link=False)
        self.form.cancel.hide()  # the drawer has a button to close it
        self._passage = label()
        right = QVBoxLayout()
        right.addWidget(self._passage)
        right.addWidget(self.form)
        right.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.picker, 1)
        layout.addLayout(right, 1)
        self.picker.entered.connect(self.form.supports.setFocus)
        self.form.given.connect(self._give)
        self.form.left.connect(self.done)

    def fill(self, passage: str) -> None:
        """Show the passage; the claims follow by `offer`."""
        words = " ".join(passage.split())
        shown = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
        self._passage.setText(tr("“{words}”").format(words=shown))
        self.picker.box.clear()
        self.picker.offer(())
        self.form.ask()

    def offer(self, known: Sequence[LikelyClaim], first: int | None) -> None:
        """Offer the claims, the likeliest first, one of them chosen."""
        if first is not None:
            known = sorted(known, key=lambda one: one.claim.id != first)
        self.picker.offer(known)

    def enter(self) -> None:
        """Begin where the claim is chosen."""
        self.picker.box.setFocus()

    def _give(self, stance: EvidenceStance, note: str, _address: str) -> None:
        claim = self.picker.chosen
        if claim is not None:
            self.done.emit()
            self.given.emit(claim.id, stance, note)
