"""The fields of one position: its name, its recognition words or values, and what they match."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.values import PositionDraft
from desktop.parts.fields import LineField, TextField
from desktop.parts.labels import button, label
from desktop.questions.painting import sign
from desktop.questions.typed import number_words, read_number
from desktop.translation import marked, plural, tr

WORDS_HINT = marked("flood killed 12 people\n(lost|lacks) ..4 legitima*")


NAMES = (
    marked("Name of position {number}"),
    marked("Recognition words of position {number}"),
    marked("Lowest value of position {number}"),
    marked("Highest value of position {number}"),
)


class PositionForm(QFrame):
    """Edits one position; `removed` asks to take it away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, place: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._key = ""
        names = [tr(name).format(number=place + 1) for name in NAMES]
        self.name = LineField(names[0], tr("What this position says, e.g. not legitimate"))
        self.words = TextField(names[1], tr(WORDS_HINT), lines=4)
        self.low = LineField(names[2], tr("from", "a value on"))
        self.high = LineField(names[3], tr("up to", "a value"))
        self.says = label(tone="muted", wrap=False)
        self._sign = label(sign(place), "section", wrap=False)
        self._values = QWidget()
        self.remove = button(tr("Remove"), tooltip=tr("Take this position away"))
        self.remove.setAccessibleName(tr("Remove position {number}").format(number=place + 1))
        self._lay_out()
        self.name.textChanged.connect(lambda _text: self.changed.emit())
        self.words.textChanged.connect(self.changed)
        for field in (self.low, self.high):
            field.textChanged.connect(lambda _text: self.changed.emit())
        self.remove.clicked.connect(lambda _on=False: self.removed.emit())

    @property
    def order(self) -> tuple[QWidget, ...]:
        """The fields in the order in which Tab goes through them."""
        return self.name, self.remove, self.words, self.low, self.high

    def show_position(self, position: PositionDraft) -> None:
        """Fill the fields."""
        self._key = position.key
        self.name.setText(position.label)
        self.words.setPlainText("\n".join(position.patterns))
        self.low.setText(_shown(position.lowest))
        self.high.setText(_shown(position.highest))

    def position(self) -> PositionDraft:
        """What stands in the fields. Raises ValueError when a value is no number."""
        return PositionDraft(
            self.name.text(),
            tuple(self.words.toPlainText().splitlines()),
            self._key,
            read_number(self.low.text()) if self._values.isEnabled() else None,
            read_number(self.high.text()) if self._values.isEnabled() else None,
        )

    def ask_values(self, on: bool) -> None:
        """Whether the question is one of number."""
        self._values.setEnabled(on)
        self._values.setVisible(on)
        self.words.setVisible(not on or bool(self.words.toPlainText().strip()))

    def say(self, matched: int | None, *, more: bool = False) -> None:
        """Say how many passages match, None while it is not known; `more` may."""
        words = "" if matched is None else plural("%n passages", "%n passage", matched)
        self.says.setText(f"{words} …" if more and words else words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._sign)
        row.addWidget(self.name, 1)
        row.addWidget(self.says)
        row.addWidget(self.remove)
        column.addLayout(row)
        column.addWidget(self.words)
        between = QHBoxLayout(self._values)
        between.setContentsMargins(0, 0, 0, 0)
        between.addWidget(label(tr("Values from"), tone="muted", wrap=False))
        between.addWidget(self.low)
        between.addWidget(label(tr("up to, not included,"), tone="muted", wrap=False))
        between.addWidget(self.high)
        column.addWidget(self._values)


def _shown(value: float | None) -> str:
    return "" if value is None else number_words(value)
