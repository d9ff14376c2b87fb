from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text import Span
from desktop.disputes.differences import differences

SENTENCES = st.lists(
    st.sampled_from(["the", "town", "lost", "12", "17", "not", "houses", "3.5%", "men"]), max_size=9
)


def words(text: str, spans: list[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def test_alike_passages_show_every_word_that_differs() -> None:
    one, other = "The flood killed 12 people.", "The flood killed nineteen people."
    a, b = differences(one, other)
    assert (words(one, a), words(other, b)) == (["12"], ["nineteen"])


def test_unlike_passages_show_figures_and_negations() -> None:
    one = "He has not lost his office, said the court in a ruling on Monday."
    other = "After 5 years nothing binds the man any more."
    a, b = differences(one, other)
    assert (words(one, a), words(other, b)) == (["not"], ["5", "nothing"])


def test_what_a_detector_compared_goes_before_other_figures() -> None:
    one, other = "Nine were hurt since 22 October, it said.", "A clinic counts 17."
    known = ([Span(0, 4)], [Span(16, 18)])
    a, b = differences(one, other, known)
    assert (words(one, a), words(other, b)) == (["Nine"], ["17"])


@given(SENTENCES, SENTENCES)
def test_differences_are_words_of_each_text(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    a, b = differences(first, second)
    assert all(span.of(first) for span in a)
    assert differences(second, first) == (b, a) or first.split() != second.split()
    if one == other:
        assert (a, b) == ([], [])
