"""Passages followed from one edition into the next, and never silently to another passage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import Found, Placing, Span, make_anchor
from core.text.following import Edition

TEXT = (
    "Ada Dunn, the mayor, spoke on Monday in the town hall. She said that 20 people had died in "
    "the flood of the river Arne. “We mourn them 🙏,” she said. דובר העירייה אמר שלום לכולם. The "
    "police denied it: 3 people died, they told the paper. Roads stay closed until Friday."
)
PASSAGES = ["20 people had died", "“We mourn them 🙏,”", "אמר שלום", "3 people died"]


def _follow(words: str, new: str, old: str = TEXT) -> tuple[Found, str]:
    start = old.index(words)
    found = Edition.of(old, new).follow(make_anchor(old, Span(start, start + len(words))))
    return found, found.span.of(new) if found.span else ""


@given(st.sampled_from(PASSAGES), st.text(max_size=80), st.text(max_size=80))
def test_what_is_put_elsewhere_leaves_a_passage_exact(words: str, before: str, after: str) -> None:
    found, there = _follow(words, f"{before}\n{TEXT}\n{after}")
    assert (found.placing, there) == (Placing.EXACT, words)


@given(st.text(min_size=1, max_size=120), st.data())
def test_in_an_unchanged_text_every_passage_is_exact_where_it_was(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].split():
        return
    found = Edition.of(text, text).follow(make_anchor(text, Span(start, end)))
    assert found.placing is Placing.EXACT
    assert found.span is not None
    assert found.span.of(text).split() == text[start:end].split()


@given(st.sampled_from(PASSAGES))
def test_a_passage_that_was_deleted_is_lost(words: str) -> None:
    assert _follow(words, TEXT.replace(words, ""))[0] == Found(Placing.LOST, None)


@pytest.mark.parametrize(
    ("words", "was", "now", "proposed"),
    [
        ("20 people had died", "20", "25", "25 people had died"),
        ("20", "20", "25", "25"),
        ("3 people died", "3 people", "three or more people", "three or more people died"),
        ("“We mourn them 🙏,” she said.", "them 🙏", "all 🙏🏽", "“We mourn all 🙏🏽,” she said."),
        ("אמר שלום לכולם", "שלום", "תודה", "אמר תודה לכולם"),
    ],
)
def test_changed_words_in_their_place_are_only_proposed(
    words: str, was: str, now: str, proposed: str
) -> None:
    found, there = _follow(words, TEXT.replace(was, now))
    assert (found.placing, there) == (Placing.MOVED, proposed)


def test_the_same_words_said_by_another_are_to_be_confirmed() -> None:
    found, there = _follow("3 people died", TEXT.replace("The police denied it", "She denied it"))
    assert (found.placing, there) == (Placing.MOVED, "3 people died")


def test_a_lookalike_elsewhere_is_not_taken() -> None:
    gone = TEXT.replace("The police denied it: 3 people died, they told the paper. ", "")
    assert _follow("3 people died", f"A year ago 3 people died of cold. {gone}")[0].span is None


def test_a_paragraph_put_elsewhere_with_its_surroundings_is_exact() -> None:
    one, two, three = "First words of all. " * 3, "In between 12 homes burnt down here. ", "End. "
    old, new = f"{one}\n\n{two}\n\n{three * 20}", f"{three * 20}\n\n{one}\n\n{two}\n\n"
    found, there = _follow("12 homes burnt", new, old)
    assert there == "12 homes burnt"
    assert found.placing in (Placing.EXACT, Placing.MOVED)
