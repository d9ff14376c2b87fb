"""Choosing a question and a position on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from core.values import Position, Question
from desktop.parts.fields import ChoiceField
from desktop.translation import tr


class AnswerField(QWidget):
    """Two lists to choose from; the positions are those of the question chosen."""

    answered = Signal(object, object)  # ids of a question and a position, or None; by the user only

    def __init__(self) -> None:
        super().__init__()
        self.question, self.position = ChoiceField(tr("Question")), ChoiceField(tr("Position"))
        self._known: Sequence[Question] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for field in (self.question, self.position):
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            field.setSizeAdjustPolicy(policy)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            layout.addWidget(field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.question.activated.connect(self._asked)
        self.position.activated.connect(lambda _row: self._tell())

    @property
    def chosen(self) -> tuple[int | None, int | None]:
        """The ids of the question and the position."""
        return self.question.currentData(), self.position.currentData()

    def show_answer(
        self, known: Sequence[Question], question: int | None, position: int | None
    ) -> None:
        """Show an answer among the known questions."""
        self._known = known
        rows = [(one.text, one.id) for one in known]
        _fill(self.question, tr("No question"), rows, question)
        self._show_positions(position)

    def _asked(self, _row: int) -> None:
        self._show_positions(None)
        self._tell()

    def _show_positions(self, position: int | None) -> None:
        positions = self._positions()
        rows = [(one.label, one.id) for one in positions]
        _fill(self.position, tr("No position"), rows, position)
        self.position.setVisible(bool(positions))

    def _positions(self) -> Sequence[Position]:
        asked = self.question.currentData()
        return next((one.positions for one in self._known if one.id == asked), ())

    def _tell(self) -> None:
        self.answered.emit(*self.chosen)


def _fill(
    field: ChoiceField, none: str, rows: Sequence[tuple[str, int]], chosen: int | None
) -> None:
    field.clear()
    field.addItem(none, None)
    for words, id in rows:
        field.addItem(words, id)
    field.setCurrentIndex(max(0, field.findData(chosen)))
