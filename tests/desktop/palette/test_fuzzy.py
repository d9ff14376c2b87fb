from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.palette.fuzzy import fit
from desktop.palette.offers import MOST_THINGS, Offer, found


def offer(title: str, key: str = "") -> Offer:
    return Offer(title, "Menu", "", lambda: None, key)


ACTIONS = [
    offer("Open folder…", "folder"),
    offer("Mark claim…", "mark"),
    offer("Remark on claims", "remark"),
    offer("Next mark", "next"),
]


def titles(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [one.offer.key for one in found(query, ACTIONS, (), recent)]


@pytest.mark.parametrize("query", ["mc", "mark", "claim mark", "MÁRK", "marcl"])
def test_a_few_letters_find_a_line(query: str) -> None:
    assert fit(query, "Mark claim…") is not None


@pytest.mark.parametrize("query", ["mx", "claimm", "mark folder", "cm", "ak"])
def test_letters_that_do_not_fit_find_nothing(query: str) -> None:
    assert fit(query, "Mark claim…") is None


def test_the_letters_found_are_those_of_the_query() -> None:
    made = fit("mc", "Mark claim…")
    assert made is not None
    assert [span.of("Mark claim…") for span in made.spans] == ["M", "c"]


def test_the_start_of_a_word_comes_before_its_middle() -> None:
    assert titles("mark") == ["mark", "next", "remark"]


def test_what_was_run_last_comes_first_where_nothing_is_asked() -> None:
    assert titles("", ("next", "gone")) == ["next", "folder", "mark", "remark"]
    assert titles("  ") == ["folder", "mark", "remark", "next"]


def test_things_are_found_by_the_starts_of_their_words_and_are_few() -> None:
    titles = [f"Flood number {n} at the dam" for n in range(30)]
    things = [Offer.thing(title, "Article", lambda: None) for title in titles]
    shown = found("dam flo", ACTIONS, things, ())
    assert len(shown) == MOST_THINGS
    assert found("am", [], things, ()) == []


@given(st.text(max_size=30), st.text(max_size=10))
def test_the_letters_found_stay_within_the_text(text: str, query: str) -> None:
    made = fit(query, text)
    if made is not None:
        assert all(0 <= span.start < span.end <= len(text) for span in made.spans)


@given(st.text("abc ÄéЖ", min_size=1, max_size=20))
def test_every_word_of_a_line_finds_the_line(text: str) -> None:
    assert all(fit(word, text) is not None for word in text.split())
