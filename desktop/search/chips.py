"""The fields in force, each a button that takes it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.values import Clause
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, shown_text
from desktop.search.words import clause_words
from desktop.translation import tr


class Chips(QWidget):
    """A line of buttons; pressing one says which clause should go."""

    removed = Signal(object)  # a Clause

    def __init__(self) -> None:
        super().__init__()
        self._layout = FlowLayout(self, margin=0)
        self.buttons: list[QPushButton] = []
        self._clauses: tuple[Clause, ...] = ()
        self.hide()

    def show_clauses(self, clauses: Sequence[Clause]) -> None:
        """Show these instead of those before."""
        if tuple(clauses) == self._clauses:
            return
        self._clauses = tuple(clauses)
        had_focus = any(chip.hasFocus() for chip in self.buttons)
        for chip in self.buttons:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.buttons = [self._chip(clause) for clause in clauses]
        self.setVisible(bool(clauses))
        if had_focus and self.buttons:
            self.buttons[0].setFocus()
        self.updateGeometry()

    def _chip(self, clause: Clause) -> QPushButton:
        words = clause_words(clause)
        without = tr("Search without “{clause}”").format(clause=words)
        chip = button(shown_text(f"{words}  ✕"), "chip", without)
        chip.setAccessibleName(tr("Remove {clause}").format(clause=words))
        chip.clicked.connect(lambda _checked=False: self.removed.emit(clause))
        self._layout.addWidget(chip)
        return chip
