"""A document for text that came from outside."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument


class QuietDocument(QTextDocument):
    """Loads nothing; a text field must have one, since what it says itself Qt takes for no answer."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing, whatever is asked for: Qt would read local files and pictures."""
        return None
