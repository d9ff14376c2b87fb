"""The keys of the actions: seen, changed, taken back; a key that is taken says by what."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.text import fold
from desktop.actions import Actions, menu_words, sequences, words
from desktop.parts.labels import button, label
from desktop.parts.rows import RowTable
from desktop.preferences.key_field import KeyField
from desktop.preferred import Preferred
from desktop.specs import Spec
from desktop.tables import Column, Table
from desktop.theme import PAGE
from desktop.translation import marked, tr

PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeysPage(QWidget):
    """A table to filter, and below it the key of the action that is chosen."""

    def __init__(self, preferred: Preferred, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._preferred, self._actions = preferred, actions
        self.filter, self.key = QLineEdit(), KeyField()
        self._says, self._of = label(tone="muted"), label(role="section")
        self.take = button(tr("Take it from there"))
        self.usual, self.none = button(tr("Usual key")), button(tr("No key"))
        self.all_usual = button(tr("All usual keys"))
        self.model: Table[Spec] = Table(
            (
                Column(marked("Menu"), menu_words),
                Column(marked("What it does"), words),
                Column(marked("Key"), lambda spec: actions.keys(spec.name)),
                Column("", lambda spec: tr("changed") if spec.name in preferred.keys else ""),
            )
        )
        self.table = RowTable(tr("Actions and their keys"), self.model, wide=1)
        self._set_up()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def current(self) -> Spec | None:
        """The action chosen."""
        return self.model.value(self.table.currentIndex())

    def choose(self, name: str) -> None:
        """Choose an action."""
        rows = (self.model.index(row, 0) for row in range(self.model.rowCount()))
        for index in rows:
            spec = self.model.value(index)
            if spec is not None and spec.name == name:
                self.table.setCurrentIndex(index)

    def offer(self) -> None:
        """Take the key that was pressed, or say what has it."""
        spec, key = self.current, self.key.key
        if spec is None or key.isEmpty():
            return
        taken = self._actions.taken(spec.name, key)
        self.take.setVisible(bool(taken))
        if taken:
            shown = key.toString(QKeySequence.SequenceFormat.NativeText)
            sentence = tr("{key} is the key of “{action}”.")
            self._says.setText(sentence.format(key=shown, action=self._called(taken)))
        else:
            self._change({spec.name: key.toString(PORTABLE)})

    def take_over(self) -> None:
        """Take the key that was pressed from the action that has it."""
        spec, key = self.current, self.key.key
        other = self._actions.taken(spec.name, key) if spec else ""
        if spec is not None and other:
            left = [k for k in self._actions[other].shortcuts() if k != key]
            kept = ", ".join(k.toString(PORTABLE) for k in left)
            self._change({other: kept, spec.name: key.toString(PORTABLE)})

    def go_back(self) -> None:
        """Give the chosen action its usual keys, or say what has one of them."""
        spec = self.current
        if spec is None:
            return
        for key in sequences(spec.keys):
            if self._actions.taken(spec.name, key):
                self.key.show_key(key)
                self.offer()
                return
        self._change({spec.name: spec.keys})

    # --- within

    def _change(self, changed: dict[str, str]) -> None:
        usual = {spec.name: spec.keys for spec in self._actions.specs}
        keys = {**self._preferred.keys, **changed}
        self._keep({name: held for name, held in keys.items() if held != usual.get(name)})

    def _keep(self, keys: dict[str, str]) -> None:
        chosen = self.current
        self._preferred.keys = keys
        self._actions.rekey(keys)
        self._show()
        if chosen is not None:
            self.choose(chosen.name)

    def _show(self) -> None:
        wanted = fold(self.filter.text()).split()
        rows = [spec for spec in self._actions.specs if self._fits(spec, wanted)]
        self.model.show(rows)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._picked(self.table.currentIndex())

    def _fits(self, spec: Spec, wanted: list[str]) -> bool:
        text = fold(f"{menu_words(spec)} {words(spec)} {self._actions.keys(spec.name)}")
        return all(word in text for word in wanted)

    def _picked(self, _index: QModelIndex) -> None:
        spec = self.current
        self._of.setText(words(spec) if spec else tr("No action fits the filter"))
        hint = tr("Go to the field and press a key to give it to this action.")
        self._says.setText(hint if spec else "")
        self.key.show_key(self._actions[spec.name].shortcut() if spec else QKeySequence())
        for field in (self.key, self.usual, self.none):
            field.setEnabled(spec is not None)
        self.take.hide()

    def _called(self, name: str) -> str:
        return next(words(spec) for spec in self._actions.specs if spec.name == name)

    def _set_up(self) -> None:
        self.filter.setPlaceholderText(tr("Filter by action, menu or key"))
        self.filter.setAccessibleName(tr("Filter the keys"))
        self.filter.setClearButtonEnabled(True)
        self.table.setWordWrap(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 18, PAGE, 18)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._of)
        fields = QHBoxLayout()
        for field in (self.key, self.none, self.usual, self.take):
            fields.addWidget(field)
        fields.addStretch()
        fields.addWidget(self.all_usual)
        layout.addLayout(fields)
        layout.addWidget(self._says)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._show())
        self.table.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._picked(now)
        )
        self.key.pressed.connect(self.offer)
        self.take.clicked.connect(lambda _on=False: self.take_over())
        self.usual.clicked.connect(lambda _on=False: self.go_back())
        self.none.clicked.connect(lambda _on=False: self._without())
        self.all_usual.clicked.connect(lambda _on=False: self._keep({}))

    def _without(self) -> None:
        if self.current is not None:
            self._change({self.current.name: ""})
