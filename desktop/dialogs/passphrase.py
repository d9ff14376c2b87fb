"""The passphrase of a library: asked for when it is opened, and set, changed or taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.errors import PassphraseError
from core.values import Passphrase
from desktop.parts.labels import breakable, label
from desktop.translation import tr


class AskDialog(QDialog):
    """Asks for the passphrase that opens a library, until one does or nobody wants to any more."""

    given = Signal(object)  # a Passphrase

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Passphrase of the library"))
        self.resize(460, 200)
        self.field, self.problem = _field(tr("Passphrase")), label("", tone="bad")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = buttons.addButton(
            tr("Open the &library"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open_button.setProperty("role", "main")
        layout = _column(self)
        says = tr("“{name}” has a passphrase. It opens with it alone.").format(name=name)
        for part in (label(breakable(says)), self.field, _shown(self.field), self.problem):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(buttons)
        self.field.textChanged.connect(lambda _text: self._typed())
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        self.field.setFocus()
        self._typed()

    def refuse(self, why: str) -> None:
        """Say that it was not the right one, and let another be typed."""
        self._typed()
        self.field.setEnabled(True)
        self.field.setFocus()
        self.field.selectAll()
        self.problem.setText(why)

    def _typed(self) -> None:
        self.problem.setText("")
        self.open_button.setEnabled(bool(self.field.text().strip()))

    def _give(self) -> None:
        try:
            key = Passphrase(self.field.text())
        except PassphraseError as error:
            self.problem.setText(str(error))
            return
        for part in (
            self.field,
            self.open_button,
        ):  # until it is known whether it opens the library
            part.setEnabled(False)
        self.given.emit(key)


class ChangeDialog(QDialog):
    """Sets the passphrase of the open library; where it has one, changes it or takes it away."""

    given = Signal(object)  # a Passphrase, None to have none any more

    def __init__(self, *, has_one: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Passphrase of the library"))
        self.resize(560, 380)
        self.field, self.again = _field(tr("New passphrase")), _field(tr("The same again"))
        self.problem = label("", tone="bad")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = tr("&Change the passphrase") if has_one else tr("&Set the passphrase")
        self.give_button = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.give_button.setProperty("role", "main")
        if has_one:
            role = QDialogButtonBox.ButtonRole.DestructiveRole
            self.remove = buttons.addButton(tr("&Remove the passphrase"), role)
            self.remove.clicked.connect(lambda: self._end(None))
        self._lay_out(buttons)
        for field in (self.field, self.again):
            field.textChanged.connect(lambda _text: self._typed())
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        self.field.setFocus()
        self._typed()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        layout, form = _column(self), QFormLayout()
        for text in (
            tr(
                "With a passphrase the library, its backups and the kept files cannot be read "
                "without it. Opening takes a moment longer, and the search index is made anew each "
                "time."
            ),
            tr("A forgotten passphrase cannot be recovered by anybody. Keep it in a safe place."),
        ):
            layout.addWidget(label(text))
        form.addRow(tr("&New passphrase"), self.field)
        form.addRow(tr("The same a&gain"), self.again)
        layout.addLayout(form)
        layout.addWidget(_shown(self.field, self.again))
        layout.addWidget(self.problem)
        elsewhere = tr(
            "Archives, exports and copies that lie elsewhere stay as they are, and a disk may keep "
            "traces of files that were written over."
        )
        layout.addWidget(label(elsewhere, tone="muted"))
        layout.addStretch()
        layout.addWidget(buttons)

    def _typed(self) -> None:
        one, other = self.field.text(), self.again.text()
        self.give_button.setEnabled(bool(one.strip()) and one == other)
        differs = bool(other) and not one.startswith(other)
        self.problem.setText(tr("The two are not the same.") if differs else "")

    def _give(self) -> None:
        try:
            key = Passphrase(self.field.text())
        except PassphraseError as error:
            self.problem.setText(str(error))
        else:
            self._end(key)

    def _end(self, key: Passphrase | None) -> None:
        self.given.emit(key)
        self.accept()


def _column(dialog: QDialog) -> QVBoxLayout:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.setSpacing(10)
    return layout


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _shown(*fields: QLineEdit) -> QCheckBox:
    """A box that shows what is typed."""
    box = QCheckBox(tr("S&how what is typed"))

    def show(on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        for field in fields:
            field.setEchoMode(mode)

    box.toggled.connect(show)
    return box
