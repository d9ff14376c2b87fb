"""What the open article offers as claims."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from core.values import SuggestedClaim
from desktop.claims.offered import OfferedList
from desktop.marking.drawer import Sheet
from desktop.parts.empty import EmptyState
from desktop.theme import Theme
from desktop.translation import marked, tr
from desktop.workspace import Workspace


class SuggestionsSheet(Sheet):
    """Statements worth checking and repeats of known claims; going through them shows each."""

    shown = Signal(object)  # the Span of the one chosen
    title = marked("Suggested claims")

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.offered = OfferedList(tr("Suggested claims"), workspace, theme)
        self._empty = EmptyState(
            tr("Nothing more is suggested here"),
            tr(
                "What you accepted is a claim now; what you refused is not offered again. "
                "Undo brings it back."
            ),
            small=True,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.offered)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.offered.stepped.connect(self._show)
        self.offered.read.connect(lambda _article, _span: self._show())

    def offer(self, offers: Sequence[SuggestedClaim]) -> None:
        """Show these."""
        focused = self.offered.list.hasFocus()
        self._stack.setCurrentIndex(0 if offers else 1)
        self.offered.show_offers(offers)
        if focused and offers:
            self.offered.list.setFocus()

    def enter(self) -> None:
        """Begin with the first."""
        self.offered.list.setFocus()

    def _show(self) -> None:
        current = self.offered.current
        if current is not None and self.isVisible():
            self.shown.emit(current.place)
