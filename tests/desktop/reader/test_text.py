from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.text import Span
from desktop.look import Look
from desktop.marks import marks_of
from desktop.reader.find import FindBar, places
from desktop.reader.margin import Margin
from desktop.reader.text import ArticleView
from desktop.theme import Theme
from tests.desktop.texts import TEXT, article_text, at, claim, dispute, statement
from tests.desktop.walking import select_span


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_article(article_text(), Look())
    made.show()
    return made


def test_a_selection_after_an_emoji_is_right(view: ArticleView) -> None:
    select_span(view, at("hurt"))
    assert view.selection == at("hurt")
    assert view.textCursor().selectedText() == "hurt"


def test_a_selection_loses_the_space_around_it(view: ArticleView) -> None:
    select_span(view, Span(at("hurt").start - 1, at("hurt.").end + 1))
    assert view.selection == at("hurt.")
    select_span(view, Span(at("hurt").start - 1, at("hurt").start))
    assert view.selection is None


def test_what_is_copied_is_the_text_of_the_article(view: ArticleView) -> None:
    select_span(view, at("“No\u00a0comment,”"))
    view.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "“No\u00a0comment,”"
    assert not data.hasHtml()


def test_a_click_tells_the_code_point(qtbot: QtBot, view: ArticleView) -> None:
    view.reveal(at("hurt"))
    place = view.cursorRect().center() + QPoint(1, 0)
    with qtbot.waitSignal(view.pressed_at) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [at("hurt").start]


def test_the_active_mark_and_the_places_found_are_coloured(view: ArticleView) -> None:
    view.reveal(at("nine"))
    view.show_found(places(TEXT, "SAID"))
    assert len(view.extraSelections()) == 1 + TEXT.count("said")
    view.forget_active()
    assert len(view.extraSelections()) == TEXT.count("said")


def test_the_margin_puts_labels_in_order_and_finds_them(
    qtbot: QtBot, view: ArticleView, theme: Theme
) -> None:
    margin = Margin(view, theme)
    qtbot.addWidget(margin)
    said = [statement("The clinic said 17 were.")]
    margin.show_marks(marks_of(1, said, [claim()], [dispute()]))
    labels = margin.labels
    assert [n.mark.sign for n in labels] == ["≠1", "C1", "≠1", "“"]
    assert all(a.top + a.height <= b.top for a, b in pairwise(labels))
    assert margin.at(labels[1].top + 1) == labels[1].mark
    margin.resize(margin.sizeHint())
    assert not margin.grab().isNull()


def test_words_are_found_whatever_their_quotation_marks_and_spaces() -> None:
    assert places(TEXT, '"no comment') == [at("“No\u00a0comment")]
    assert places(TEXT, "(") == []
    assert places(TEXT, " ") == []


def test_the_find_bar_goes_round(qtbot: QtBot, theme: Theme) -> None:
    bar = FindBar(theme)
    qtbot.addWidget(bar)
    bar.use(TEXT)
    went: list[Span] = []
    bar.went.connect(went.append)
    bar.open("said")
    for _ in range(TEXT.count("said") + 1):
        qtbot.keyClick(bar.box, Qt.Key.Key_Return)
    assert went[0] == went[-1] == at("said")
    qtbot.keyClick(bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert went[-1].of(TEXT) == "said"
    assert went[-1] != went[0]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.box, Qt.Key.Key_Escape)
