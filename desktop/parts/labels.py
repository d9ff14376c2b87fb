"""Labels that never take text for markup."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

LONG = re.compile(r"\w{24}(?=\w)")  # code points; more than any column is narrow


def label(text: str = "", role: str = "", tone: str = "", *, wrap: bool = True) -> QLabel:
    """A label of plain text; `role` and `tone` are styled in resources/styles."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setText(breakable(text) if wrap else text)
    if role:
        made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setMinimumWidth(60)
    return made


def breakable(text: str) -> str:
    """A text in which words too long for a column may be broken; Qt's labels would cut them."""
    return LONG.sub("\\g<0>\u200b", text)


def inset(shown: QWidget, left: int, top: int, right: int, bottom: int) -> QHBoxLayout:
    """Room round a label, in pixels; margins of its own are lost with another style sheet."""
    row = QHBoxLayout()
    row.setContentsMargins(left, top, right, bottom)
    row.addWidget(shown)
    return row


def tip(text: str) -> str:
    """A tooltip that shows `text` as it is: Qt guesses from the text whether a tooltip is HTML."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{shown}</qt>" if text else ""


def button(text: str, role: str = "", tooltip: str = "") -> QPushButton:
    """A push button; an ampersand in `text` marks its key."""
    made = QPushButton(text)
    made.setToolTip(tip(tooltip))
    made.setAccessibleName(text.replace("&", ""))
    if role:
        made.setProperty("role", role)
    return made


def shown_text(text: str) -> str:
    """Text for a button or menu, where an ampersand would otherwise mark a key."""
    return text.replace("&", "&&")
