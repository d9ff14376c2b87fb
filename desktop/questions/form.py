"""The form of a question: what is asked, of what it speaks, its positions, and how they are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.values import PositionDraft, QuestionDraft
from desktop.parts.fields import TextField
from desktop.parts.labels import button, label, tip
from desktop.questions.number_form import NumberForm
from desktop.questions.position_form import PositionForm
from desktop.theme import PAGE
from desktop.translation import marked, tr

HELP = marked(
    "One pattern a line; its words must stand in one sentence in this order. word* stands for any "
    "ending, (one|other) for either, ..3 for up to three words between, word? for a word that may be "
    "missing. Capitals, accents and signs do not matter."
)


class QuestionForm(QScrollArea):
    """Shows a draft and gives it as it stands in the fields."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("The question"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._draft = QuestionDraft("", ())
        self.forms: list[PositionForm] = []
        self.text = TextField(tr("Question"), tr("What is contested, as a question"), lines=2)
        self.subject = TextField(
            tr("Speaks of"), tr("One of these must stand near; none means any"), lines=3
        )
        left_out = tr("Sentences with one of these are left out")
        self.unless = TextField(tr("Not when"), left_out, lines=2)
        self.opposed = QCheckBox(tr("The positions exclude each other"))
        self.opposed.setToolTip(tip(tr("Who holds one contradicts who holds another")))
        self.number = NumberForm()
        self.more = button(tr("Add a position"), tooltip=tr("One more answer to the question"))
        self._positions, self._page = QVBoxLayout(), QWidget()
        self._lay_out()
        self._connect()

    def minimumSizeHint(self) -> QSize:
        """As wide as the fields need with a bar beside them."""
        beside = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        width = self._page.minimumSizeHint().width() + beside
        return QSize(width, super().minimumSizeHint().height())

    def show_draft(self, draft: QuestionDraft, facts: Sequence[tuple[str, str]]) -> None:
        """Fill the fields; `facts` are keys of reference facts, each with what it is."""
        self._draft = draft
        self.text.setPlainText(draft.text)
        self.subject.setPlainText("\n".join(draft.subject))
        self.unless.setPlainText("\n".join(draft.unless))
        self.opposed.setChecked(draft.opposed)
        for form in self.forms:
            form.hide()
            form.deleteLater()
        self.forms = []
        for position in draft.positions or (PositionDraft(""), PositionDraft("")):
            self._add(position)
        self.number.show_number(draft.number, draft.facts, facts)
        self._turn()

    def draft(self) -> QuestionDraft:
        """What stands in the fields. Raises ValueError when a value is no number."""
        rule = self.number.number() if self.number.isChecked() else None
        return replace(
            self._draft,
            text=self.text.toPlainText(),
            positions=tuple(form.position() for form in self.forms),
            subject=tuple(self.subject.toPlainText().splitlines()),
            unless=tuple(self.unless.toPlainText().splitlines()),
            opposed=self.opposed.isChecked(),
            number=rule,
            facts=self.number.facts if rule else (),
        )

    def say(self, counts: Sequence[int] | None, *, more: bool = False) -> None:
        """Say how many passages each position matches."""
        for place, form in enumerate(self.forms):
            known = counts is not None and place < len(counts)
            form.say(counts[place] if counts is not None and known else None, more=more)

    def add_position(self) -> None:
        """Add a position and go to its name."""
        self._add(PositionDraft(""))
        self.forms[-1].name.setFocus()
        self._turn()

    def _add(self, position: PositionDraft) -> None:
        form = PositionForm(len(self.forms))
        form.show_position(position)
        form.changed.connect(self.changed)
        form.removed.connect(lambda form=form: self._remove(form))
        self.forms.append(form)
        self._positions.addWidget(form)

    @property
    def order(self) -> list[QWidget]:
        """The fields in the order in which Tab goes through them."""
        fields = [field for form in self.forms for field in form.order]
        return [
            self.text,
            self.opposed,
            *fields,
            self.more,
            self.subject,
            self.unless,
            *self.number.order,
        ]

    def _remove(self, form: PositionForm) -> None:
        place = self.forms.index(form)
        kept = [(c, p - (p > place)) for c, p in self._draft.claims if p != place]
        self._draft = replace(self._draft, claims=tuple(kept))
        self.forms.remove(form)
        form.hide()
        form.deleteLater()
        (self.forms[-1].name if self.forms else self.more).setFocus()
        self._turn()

    def _turn(self) -> None:
        """Show what belongs to a question of words, or to one of number."""
        on = self.number.isChecked()
        self.opposed.setVisible(not on)
        for form in self.forms:
            form.ask_values(on)
            form.remove.setEnabled(len(self.forms) > 1)
        for before, after in pairwise(self.order):
            self.setTabOrder(before, after)
        self.changed.emit()

    def _lay_out(self) -> None:
        page = self._page
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE, 16, PAGE, 16)
        column.setSpacing(8)
        _field(column, tr("Question"), self.text)
        column.addWidget(label(tr("Positions and the words they are recognised by"), "section"))
        column.addWidget(label(tr(HELP), tone="muted"))
        column.addWidget(self.opposed)
        self._positions.setSpacing(8)
        column.addLayout(self._positions)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch()
        column.addLayout(row)
        _field(column, tr("Speaks of (patterns, one a line; may stay empty)"), self.subject)
        _field(column, tr("Not when"), self.unless)
        column.addWidget(self.number)
        column.addStretch()
        self.setWidget(page)

    def _connect(self) -> None:
        for field in (self.text, self.subject, self.unless):
            field.textChanged.connect(self.changed)
        self.opposed.toggled.connect(lambda _on: self.changed.emit())
        self.number.toggled.connect(lambda _on: self._turn())
        self.number.changed.connect(self.changed)
        self.more.clicked.connect(lambda _on=False: self.add_position())


def _field(column: QVBoxLayout, name: str, field: QWidget) -> None:
    column.addWidget(label(name, "section"))
    column.addWidget(field)
