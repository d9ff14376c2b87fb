"""What was changed between two texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.comparing import Edit, compare_texts, words_changed

WORDS = st.lists(
    st.sampled_from(["mayor", "12", "🙏", "é", "שלום", "市", ".", "\n", "said", "not", " "]),
    max_size=40,
)


def _told(old: str, new: str) -> list[tuple[str, str]]:
    found = compare_texts(old, new)
    return [(one.edit.value, one.old.of(old) or one.new.of(new)) for one in found]


@given(st.text(max_size=200) | WORDS.map(" ".join), st.text(max_size=200) | WORDS.map(" ".join))
def test_every_code_point_of_both_texts_is_told_once_and_in_order(old: str, new: str) -> None:
    found = compare_texts(old, new)
    assert "".join(one.old.of(old) for one in found) == old
    assert "".join(one.new.of(new) for one in found) == new
    for one in found:
        assert (one.edit is Edit.KEPT) == (one.old.of(old) == one.new.of(new))
        assert one.edit is not Edit.ADDED or not one.old
        assert one.edit is not Edit.REMOVED or not one.new


@given(st.text(max_size=200))
def test_a_text_is_as_it_was(text: str) -> None:
    assert all(one.edit is Edit.KEPT for one in compare_texts(text, text))
    assert words_changed(text, text, compare_texts(text, text)) == 0


def test_a_figure_is_one_word_and_neighbours_are_told_together() -> None:
    assert _told("It cost 1,200.50 euros.", "It cost 1,300.50 euros.") == [
        ("kept", "It cost "),
        ("removed", "1,200.50"),
        ("added", "1,300.50"),
        ("kept", " euros."),
    ]
    assert ("removed", "big red") in _told("A big red car.", "A small blue car.")


def test_signs_that_join_are_not_torn() -> None:
    told = _told("A 👨‍👩‍👧 and café.", "A 👨‍👩‍👦 and cafe\u0301.")
    assert ("removed", "👨‍👩‍👧") in told
    assert ("added", "cafe\u0301") in told


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("a b c", "a x c", 1),
        ("a b c", "a c", 1),
        ("a c", "a b b c", 2),
        ("a b c d", "a x y z d", 3),
        ("", "a b", 2),
        ("a, b", "a; b", 0),
    ],
)
def test_words_are_counted_once(old: str, new: str, words: int) -> None:
    assert words_changed(old, new, compare_texts(old, new)) == words


def test_texts_that_repeat_themselves_take_no_longer() -> None:
    start = time.process_time()
    for old, new in (("a " * 40_000, "b a " * 30_000), ("a. " * 20_000, "a. b. " * 10_000)):
        assert "".join(one.new.of(new) for one in compare_texts(old, new)) == new
    assert time.process_time() - start < 5
