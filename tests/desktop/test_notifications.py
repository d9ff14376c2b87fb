from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.notifications import MessageBar, Notice
from desktop.theme import Theme


def test_trouble_comes_back_after_a_passing_word(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.say(Notice("The disk is full.", trouble=True))
    bar.say(Notice("Copied."))
    assert bar.sentence == "Copied."
    bar.dismiss()
    assert bar.sentence == "The disk is full."
    bar.dismiss()
    assert bar.sentence == ""
    assert bar.isHidden()


def test_the_choice_does_what_it_says(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say(Notice("Written.", choice="Show", run=lambda: done.append("shown")))
    bar.show()
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["shown"]
    assert bar.sentence == ""


def test_a_sentence_is_never_markup(qtbot: QtBot, theme: Theme) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.say(Notice("<b>file</b>.txt"))
    label = bar.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
