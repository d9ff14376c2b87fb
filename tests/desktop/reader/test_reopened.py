"""What is selected, marked and opened again are the very same words, whatever letters they are."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from core.text import Span, find_again, make_anchor, normalise
from desktop.look import Look
from desktop.offsets import Offsets
from desktop.reader.text import ArticleView
from desktop.theme import Theme
from tests.desktop.texts import article_text
from tests.desktop.walking import select_span

PIECES = (
    "a", "word ", "12 ", "\n\n", "\u00a0", "\u202f", "é", "e\u0301", "n\u0303", "👩‍🚒", "🚢", "🇺🇦", "❤️",
    "שלום ", "السلام ", "\u200f", "漢字", "𝔘", "“", "’ ", "\u00ad", "\u2028", "\ufeff", "क्षि",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join).map(normalise)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.filter(str.strip), st.data())
def test_words_marked_and_opened_again_are_the_same(
    theme: Theme, text: str, data: st.DataObject
) -> None:
    view = ArticleView(theme)
    view.show_article(replace(article_text(text), blocks=()), Look())
    offsets = Offsets(text)
    edges = [offsets.unit(point) for point in range(len(text) + 1)]
    start, end = sorted((data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))))

    _select(view, start, end)
    selected = view.selection
    whole = _units(text, start, end)
    if selected is None:
        assert not whole.strip()
        return
    assert selected.of(text) == whole.strip()

    found = find_again(text, make_anchor(text, selected)).span
    assert found is not None
    assert found == selected
    select_span(view, found)
    assert view.selection == selected
    view.reveal(found)
    assert view.place == selected.start
    assert [e.cursor.selectionStart() for e in view.extraSelections()][:1] == [  # pyright: ignore
        offsets.unit(selected.start)
    ]
    view.deleteLater()


def _select(view: ArticleView, start: int, end: int) -> None:
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def _units(text: str, start: int, end: int) -> str:
    """A stretch of a text counted as Qt counts it."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_a_selection_that_begins_within_a_pair_takes_all_of_it(theme: Theme) -> None:
    text = "A 🚢 sank"
    view = ArticleView(theme)
    view.show_article(replace(article_text(text), blocks=()), Look())
    _select(view, 3, 9)
    assert view.selection == Span(2, 8)
    view.deleteLater()
