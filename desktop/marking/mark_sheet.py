"""Marking a claim: what the statement gave, to be looked over, or one more place of a known claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.values import LikelyClaim, Question, VagueDate
from desktop.dates import date_words, read_date
from desktop.marking.drawer import Sheet
from desktop.marking.picker import ClaimPicker
from desktop.marks import claim_sign
from desktop.parts.answers import AnswerField
from desktop.parts.fields import TextField
from desktop.parts.labels import button, label
from desktop.theme import Theme
from desktop.translation import marked, tr

if TYPE_CHECKING:
    from core.commands import MarkClaim

NO_DATE = marked("A date is written 2024, 2024-05, 20 May 2024 or spring 2022.")


class MarkSheet(Sheet):
    """A new claim filled in from the statement, or one more appearance of a claim already known."""

    new = Signal(dict)  # text, claimant, said_on, about, note, question, position
    known = Signal(int)
    title = marked("Mark claim")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picker = ClaimPicker(theme, new=True)
        self.text, self.note = TextField(tr("Claim"), lines=3), TextField(tr("Note"), lines=1)
        self.claimant, self.said, self.about = QLineEdit(), QLineEdit(), QLineEdit()
        self.answer = AnswerField()
        tooltip = tr("Mark it (Enter, in a field Ctrl+Enter)")
        self.give_button = button(tr("Mark", "a claim"), "main", tooltip)
        self._trouble = label(tone="bad")
        self._lay_out()
        self.picker.picked.connect(self._switch)
        self.picker.entered.connect(self.give)
        self.give_button.clicked.connect(self.give)

    def fill(self, suggested: MarkClaim, questions: Sequence[Question]) -> None:
        """Show what a passage gives; the known claims follow by `offer`."""
        self.text.setPlainText(suggested.text)
        self.claimant.setText(suggested.claimant)
        self.said.setText(_words(suggested.said_on))
        self.about.setText(_words(suggested.about))
        for field in (self.claimant, self.said, self.about):
            field.setCursorPosition(0)  # what is too long is cut at its end
        self.note.setPlainText(suggested.note)
        self.answer.show_answer(questions, suggested.question, suggested.position)
        self.picker.box.clear()
        self.picker.offer(())
        self._trouble.hide()

    def offer(self, known: Sequence[LikelyClaim]) -> None:
        """Offer known claims, the likeliest first."""
        self.picker.offer(known)

    def enter(self) -> None:
        """Begin where a known claim is found; Return marks a new one."""
        self.picker.box.setFocus()

    def give(self) -> None:
        """Say what was chosen, if it can be read."""
        claim = self.picker.chosen
        if claim is not None:
            self.done.emit()
            self.known.emit(claim.id)
            return
        try:
            said, about = read_date(self.said.text()), read_date(self.about.text())
        except ValueError:
            self._refuse(tr(NO_DATE))
            return
        text = " ".join(self.text.toPlainText().split())
        if not text:
            self._refuse(tr("Say what is claimed."))
            return
        question, position = self.answer.chosen
        given = {
            "text": text,
            "claimant": self.claimant.text().strip(),
            "said_on": said.edtf if said else None,
            "about": about.edtf if about else None,
            "note": self.note.toPlainText().strip(),
            "question": question,
            "position": position,
        }
        self.done.emit()
        self.new.emit(given)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a line marks; in a text it needs Ctrl."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        else:
            super().keyPressEvent(event)

    def _refuse(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()

    def _switch(self) -> None:
        claim = self.picker.chosen
        for field in (self.text, self.claimant, self.said, self.about, self.note, self.answer):
            field.setEnabled(claim is None)
        words = tr("Mark", "a claim")
        if claim is not None:
            words = tr("Add to {claim}").format(claim=claim_sign(claim.id))
        self.give_button.setText(words)
        self.give_button.setAccessibleName(words)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.picker, 1)
        left.addWidget(self._trouble)
        left.addWidget(self.give_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(left, 1)
        layout.addLayout(self._form(), 1)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Claim"), self.text),
            (tr("Claimant"), self.claimant),
            (tr("Said on"), self.said),
            (tr("About"), self.about),
            (tr("Question"), self.answer),
            (tr("Note"), self.note),
        )
        for name, widget in rows:
            widget.setAccessibleName(name)
            form.addRow(label(name, tone="muted", wrap=False), widget)
        return form


def _words(edtf: str | None) -> str:
    return date_words(VagueDate(edtf)) if edtf else ""
