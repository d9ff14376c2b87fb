from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.parts.labels import breakable, label

WORD = "Donaudampfschifffahrtsgesellschaft" * 4


def test_only_words_too_long_for_a_column_may_be_broken() -> None:
    usual = "Words of the usual length, and Rechtsschutzversicherung."
    assert breakable(usual) == usual
    assert breakable(WORD) != WORD
    assert breakable(WORD).replace("\u200b", "") == WORD


def test_a_long_word_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    made = label(WORD)
    qtbot.addWidget(made)
    width = made.fontMetrics().horizontalAdvance("M" * 26)
    assert made.heightForWidth(width) > 2 * made.fontMetrics().height()
    assert made.minimumSizeHint().width() <= width
