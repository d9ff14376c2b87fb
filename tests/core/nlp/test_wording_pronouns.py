"""A pronoun in a part of a sentence is read as the thing that the sentence and another statement name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlp.wording_pronouns import Put, put_for_pronoun, things
from core.text import Span

OTHER = "The ministry insists that the bylaw was its own work."
BEFORE = "On the eve of talks about the bylaw in Tarnfield, the mayor defended himself after "
OWN = "two councillors claimed it was written by a hotel chain"


def test_a_thing_stands_by_itself_behind_its_article() -> None:
    assert things("The bylaw was old, and that treaty, too.") == {"bylaw", "treaty"}
    assert not things("The White House met the bylaw committee of the city.")


def test_the_pronoun_is_read_as_what_both_speak_of() -> None:
    put = put_for_pronoun(OWN, BEFORE, OTHER)
    assert put is not None
    assert put.into(OWN) == "two councillors claimed the bylaw was written by a hotel chain"
    assert put.span.of(OWN) == "it"


def test_a_pronoun_that_begins_a_sentence_keeps_its_capital() -> None:
    put = put_for_pronoun("It was written by a hotel chain", BEFORE, OTHER)
    assert put is not None
    assert put.words == "The bylaw"


@pytest.mark.parametrize(
    ("own", "before", "other"),
    [
        (OWN.replace("it ", "theirs "), BEFORE, OTHER),  # no pronoun
        (OWN, "", OTHER),  # nothing named before
        (OWN, BEFORE, "The ministry insists that the treaty was its own work."),  # another thing
        (
            OWN,
            BEFORE + "the treaty was signed, ",
            OTHER + " So was the treaty.",
        ),  # two that could be meant
        (OWN + " as the bylaw says", BEFORE, OTHER),  # named by itself
    ],
)
def test_it_stays_where_it_is_not_plain_what_is_meant(own: str, before: str, other: str) -> None:
    assert put_for_pronoun(own, before, other) is None


@given(st.text(min_size=2, max_size=40), st.data(), st.text(min_size=1, max_size=20))
def test_what_is_marked_in_what_is_read_stands_in_the_text(
    text: str, data: st.DataObject, words: str
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    put = Put(Span(start, end), words)
    read = put.into(text)
    first = data.draw(st.integers(0, len(read)))
    mark = put.back(Span(first, data.draw(st.integers(first, len(read)))))
    assert mark.end <= len(text)
    after = Span(start + len(words), len(read))
    assert put.back(after) == Span(end, len(text))
    assert put.back(Span(0, start)) == Span(0, start)
    assert put.back(Span(start, start + len(words))) == Span(start, end)
