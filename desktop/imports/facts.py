"""Beside the import table: what happened to a file, and what is known of its article and from where."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.values import ArticleFacts, FactField, VagueDate
from desktop.dates import date_words, read_date
from desktop.parts.fields import LineField
from desktop.parts.labels import breakable, label
from desktop.theme import COLUMN
from desktop.translation import marked, tr

NAMES = {
    FactField.TITLE: marked("Title"),
    FactField.SOURCE: marked("Outlet"),
    FactField.BYLINE: marked("Byline"),
    FactField.PUBLISHED: marked("Published"),
    FactField.UPDATED: marked("Updated"),
    FactField.LANGUAGE: marked("Language"),
    FactField.URL: marked("Address"),
}
DATES = (FactField.PUBLISHED, FactField.UPDATED)
Keep = Callable[[int, FactField, str], bool]


class FactsForm(QScrollArea):
    """Fields that are kept when they are left; each says where its value was found."""

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self._keep = keep
        self._shown: ArticleFacts | None = None
        self.fields = {name: LineField(tr(words)) for name, words in NAMES.items()}
        self._origins = {name: label(tone="muted") for name in NAMES}
        self._account, self._notes = label(), label(tone="muted")
        self._file, self._facts = label(role="section"), QWidget()
        self._lay_out()
        for name, field in self.fields.items():
            field.edited.connect(lambda words, name=name: self._edited(name, words))

    def tell(self, name: str, account: str) -> None:
        """Say what happened to a file or a part of it."""
        self._file.setText(breakable(name))
        self._account.setText(breakable(account))

    def show_facts(self, facts: ArticleFacts | None) -> None:
        """Show what is known of an article; None for no article."""
        self._facts.setVisible(facts is not None)
        if facts is None:
            self._shown = None
            return
        anew = self._shown is None or self._shown.article != facts.article
        self._shown = facts
        for name, field in self.fields.items():
            field.show_words(_shown(name, facts.values[name]), anew=anew)
            self._origins[name].setText(_origin(facts, name))
            field.setAccessibleDescription(_origin(facts, name))
        self._notes.setText("\n".join(facts.notes))
        self._notes.setVisible(bool(facts.notes))

    def commit(self) -> None:
        """Keep what stands in a field that was not left yet."""
        for field in self.fields.values():
            field.commit()

    def _edited(self, name: FactField, words: str) -> None:
        facts = self._shown
        if facts is None:
            return
        date = read_date(words) if name in DATES and words.strip() else None
        if not self._keep(facts.article, name, date.edtf if date else words):
            self.fields[name].show_words(_shown(name, facts.values[name]))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What is known of the article"))
        form = QVBoxLayout(self._facts)
        form.setContentsMargins(0, 8, 0, 0)
        form.setSpacing(2)
        for name, words in NAMES.items():
            form.addWidget(label(tr(words), role="field"))
            form.addWidget(self.fields[name])
            form.addWidget(self._origins[name])
            form.addSpacing(8)
        form.addWidget(self._notes)
        inner = QFrame()
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(COLUMN, 12, COLUMN, 12)
        column.setSpacing(6)
        for part in (self._file, self._account, self._facts):
            column.addWidget(part)
        column.addStretch()
        self.setWidget(inner)
        self._facts.hide()


def _shown(name: FactField, value: str) -> str:
    return date_words(VagueDate(value)) if name in DATES and value else value


def _origin(facts: ArticleFacts, name: FactField) -> str:
    where = facts.origins.get(name, "")
    if where:
        return tr("Found in: {where}").format(where=where)
    return tr("Not found") if not facts.values[name] else ""
