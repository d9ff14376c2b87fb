"""Quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlp.lexicon import cues
from core.nlp.quotes import find_quotes


def inner(text: str) -> list[str]:
    """What stands between the marks."""
    return [q.inner.of(text) for q in find_quotes(text)]


def test_curly_straight_and_single_marks() -> None:
    assert inner('He said “one two”, "three four" and ‘five six’ here.') == [
        "one two",
        "three four",
        "five six",
    ]


def test_apostrophes_are_no_quotation() -> None:
    assert inner("The dogs’ owner can’t say ’tis theirs, it's Ann's.") == []


def test_an_inner_quotation_is_part_of_the_outer() -> None:
    assert inner("“He said ‘go away now’ and left.”") == ["He said ‘go away now’ and left."]


def test_a_quotation_runs_on_when_each_paragraph_opens_anew() -> None:
    assert inner("“One.\n\n“Two.\n\n“Three.” Four “five”") == ["One.\n\n“Two.\n\n“Three.", "five"]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert inner("“One two.\n\nThree four.") == ["One two."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("''One two,'' she said. ''Three four.''", ["One two,", "Three four."]),
        ("``One two,'' she said.", ["One two,"]),
        ('“One two," she said.', ["One two,"]),
        ("”One two,” she said.", ["One two,"]),
        ("“One two three.“", ["One two three."]),
        ('"One two.\n\n“Three,” she said.', ["One two.", "Three,"]),
    ],
)
def test_marks_that_old_wires_and_programs_set(text: str, found: list[str]) -> None:
    assert inner(text) == found


@given(st.text(alphabet="ab “”\"‘’'`«»„\n.,", max_size=60))
def test_quotations_never_overlap_and_lie_inside_the_text(text: str) -> None:
    quotes = find_quotes(text)
    for one, other in pairwise(quotes):
        assert one.span.end <= other.span.start
    for quote in quotes:
        assert quote.span.contains(quote.inner)
        assert quote.span.end <= len(text)


def test_the_cue_words_load() -> None:
    assert cues().verbs["say"].clause
    assert cues().verbs["point out"].clause
    assert cues().verbs["call"].after >= {"for", "on"}
    assert cues().is_belief("want", "infinitive")
    assert not cues().is_belief("say", "clause")
