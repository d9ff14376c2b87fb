"""The fields of a question that is answered by a number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from core.measures.units import unit_table
from core.values import NumberDraft
from desktop.parts.fields import ChoiceField, LineField, TextField
from desktop.parts.labels import label
from desktop.questions.typed import number_words, read_number
from desktop.translation import marked, tr

HINT = marked("# is the number, e.g.\n# people ..4 (killed|dead|died)")


class NumberForm(QWidget):
    """Whether the answer is a number, in which unit, and the words round it."""

    changed = Signal()
    toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.switch = QCheckBox(tr("The answer is a number"))
        self.unit, self.fact = ChoiceField(tr("Unit")), ChoiceField(tr("Reference fact"))
        policy = self.fact.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.fact.setSizeAdjustPolicy(
            policy
        )  # what a fact says may be longer than the page is wide
        self.fact.setMinimumContentsLength(20)
        self.apart = LineField(tr("Differ from"), tr("how far apart two numbers differ"))
        self.words = TextField(tr("Words round the number"), tr(HINT), lines=4)
        self._fields = QWidget()
        self._lay_out()
        self.switch.toggled.connect(self._turn)
        self.unit.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.fact.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.apart.textChanged.connect(lambda _text: self.changed.emit())
        self.words.textChanged.connect(self.changed)

    def isChecked(self) -> bool:
        """Whether the answer is a number."""
        return self.switch.isChecked()

    @property
    def order(self) -> tuple[QWidget, ...]:
        """The fields in the order in which Tab goes through them."""
        return self.switch, self.unit, self.apart, self.words, self.fact

    @property
    def facts(self) -> tuple[str, ...]:
        """The key of the reference fact, if one is chosen."""
        key = self.fact.currentData()
        return (key,) if key else ()

    def show_number(
        self, rule: NumberDraft | None, chosen: Sequence[str], facts: Sequence[tuple[str, str]]
    ) -> None:
        """Fill the fields."""
        self.fact.clear()
        self.fact.addItem(tr("None", "no reference fact"), "")
        for key, words in facts:
            self.fact.addItem(words, key)
        self.fact.setCurrentIndex(max(0, self.fact.findData(chosen[0]) if chosen else 0))
        if not self.unit.count():
            self._fill_units()
        self.unit.setCurrentIndex(max(0, self.unit.findData(rule.unit if rule else "-")))
        self.apart.setText(number_words(rule.tolerance) if rule else "")
        self.words.setPlainText("\n".join(rule.patterns) if rule else "")
        self.switch.setChecked(rule is not None)
        self._fields.setVisible(rule is not None)

    def number(self) -> NumberDraft:
        """What stands in the fields. Raises ValueError when the tolerance is no number."""
        return NumberDraft(
            self.unit.currentData() or "-",
            read_number(self.apart.text()) or 0.0,
            tuple(self.words.toPlainText().splitlines()),
        )

    def _fill_units(self) -> None:
        self.unit.addItem(tr("things counted"), "-")
        for unit in sorted(unit_table().units.values(), key=lambda unit: unit.plural):
            self.unit.addItem(unit.plural, unit.name)

    def _turn(self, on: bool) -> None:
        self._fields.setVisible(on)
        self.toggled.emit(on)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.switch)
        form = QFormLayout(self._fields)
        form.setContentsMargins(22, 0, 0, 0)
        form.setFieldGrowthPolicy(form.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Unit"), self.unit),
            (tr("Differ from"), self.apart),
            (tr("Words round it"), self.words),
            (tr("Reference fact"), self.fact),
        )
        for name, field in rows:
            form.addRow(label(name, tone="muted", wrap=False), field)
        column.addWidget(self._fields)
        self._fields.hide()
