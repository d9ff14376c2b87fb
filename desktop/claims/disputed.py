"""The disputes in which the passages of a claim stand, as a row of buttons that lead there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.values import Dispute
from desktop.marks import dispute_sign
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, shown_text
from desktop.translation import tr
from desktop.wording import KINDS, STATE_SIGNS


class Disputed(QWidget):
    """One button a dispute; `wanted` gives its id."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Dispute, ...] = ()
        self._buttons: list[QPushButton] = []
        self._row = FlowLayout(self, margin=0)
        self.hide()

    def show_disputes(self, disputes: Sequence[Dispute]) -> None:
        """Offer some disputes; what is offered already keeps the focus."""
        if tuple(disputes) == self._shown:
            return
        self._shown = tuple(disputes)
        for made in self._buttons:
            self._row.removeWidget(made)
            made.deleteLater()
        self._buttons = [self._button(dispute) for dispute in disputes]
        before: QWidget = self
        for made in self._buttons:
            self._row.addWidget(made)
            self.setTabOrder(before, made)
            before = made
        self.setVisible(bool(disputes))

    def go(self) -> bool:
        """Go to the dispute, or to where one of several is chosen; False if there is none."""
        if len(self._shown) > 1:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._shown:
            self.wanted.emit(self._shown[0].id)
        return bool(self._shown)

    def _button(self, dispute: Dispute) -> QPushButton:
        sign, kind = dispute_sign(dispute.id), tr(KINDS[dispute.kind])
        state = tr(STATE_SIGNS[dispute.state])
        words = f"{sign} {kind} · {state}"
        made = button(shown_text(words), "quiet", dispute.reason)
        made.setAccessibleName(tr("Show the dispute {words}").format(words=words))
        made.clicked.connect(lambda _on=False: self.wanted.emit(dispute.id))
        return made
