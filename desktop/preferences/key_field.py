"""A field that shows a key and takes the next one that is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from desktop.translation import tr

ALONE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyField(QLineEdit):
    """Tab still leads on and Escape still closes; every other key is the answer.

    It is no QKeySequenceEdit, which has no role for a screen reader and waits a second.
    """

    pressed = Signal(QKeySequence)

    def __init__(self) -> None:
        super().__init__()
        self.key = QKeySequence()
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press a key"))
        self.setAccessibleName(tr("Key of the action"))
        self.setAccessibleDescription(tr("The next key that is pressed becomes its key."))

    def show_key(self, key: QKeySequence) -> None:
        """Show a key."""
        self.key = key
        self.setText(key.toString(QKeySequence.SequenceFormat.NativeText))

    def event(self, event: QEvent) -> bool:
        """No key pressed here starts what it starts elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in ALONE or (event.key() == Qt.Key.Key_Escape and plain):
            event.ignore()
            return
        self.show_key(QKeySequence(event.keyCombination()))
        self.pressed.emit(self.key)
