"""How texts are cut into words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.expanding import one_change
from core.search.words import Words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zelénskyy’s office", ["zelenskyy", "office"]),
        ("the U.S. and the U.S.A, at 5 p.m.", ["the", "us", "and", "the", "usa", "at", "5", "pm"]),
        ("about 1,500 of 603,628.5 km²", ["about", "1500", "of", "603628.5", "km2"]),
        ("O'Brien don’t", ["obrien", "dont"]),
        ("F-16s snake_case", ["f", "16s", "snake", "case"]),
        ("Łódź, Malmö, Straße", ["lodz", "malmo", "strasse"]),
        ("日本語", ["日", "本", "語"]),
        ("हिन्दी", ["हनद"]),
        ("Zelen\u00adsky", ["zelensky"]),
        ("e\u0301lan 👩‍👩‍👧 🇺🇦", ["elan"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert Words().of(text) == words


def test_forms_of_a_word_share_their_stem() -> None:
    stems = {token.stem for token in Words().tokens("control controls controlled controlling")}
    assert len(stems) == 1


@given(st.text())
def test_words_lie_in_order_and_whole(text: str) -> None:
    end = 0
    for token in Words().tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert token.word
        end = token.end
        assert end == len(text) or unicodedata.category(text[end])[0] != "M"


letters = st.text("abc", max_size=5)


@given(letters, letters)
def test_one_change_is_an_edit_distance_of_at_most_one(a: str, b: str) -> None:
    assert one_change(a, b) == (_distance(a, b) <= 1)


def _distance(a: str, b: str) -> int:
    """Restricted Damerau-Levenshtein distance, by the book."""
    rows = {(i, j): i + j for i in range(len(a) + 1) for j in range(len(b) + 1) if not i * j}
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = a[i - 1] != b[j - 1]
            rows[i, j] = min(rows[i - 1, j] + 1, rows[i, j - 1] + 1, rows[i - 1, j - 1] + cost)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i, j] = min(rows[i, j], rows[i - 2, j - 2] + 1)
    return rows[len(a), len(b)]
