from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import Span
from core.text.wordpattern import Words, compile_pattern, numbered

NAMES = {"town": ["new york", "Zürich"]}


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("lost", "It was lost.", "lost"),
        ("illegitima*", "An Illegitimate ruler", "Illegitimate"),
        ("lost|won the cup", "They won the cup", "won the cup"),
        ("(a big|no) deal", "It is a big deal.", "a big deal"),
        ("not? here", "We are not here", "not here"),
        ("lost ... mandate", "He lost his very old mandate", "lost his very old mandate"),
        ("lost ..1 mandate", "He lost his very old mandate", None),
        ("@town is", "New-York is big", "New-York is"),
        ("@town", "near ZURICH today", "ZURICH"),
        ("can not hold", "They can’t hold it", "can’t hold"),
        ("can not hold", "They cannot hold it", "cannot hold"),
        ("president office", "The president’s office", "president’s office"),
        ("us", "the U.S.-backed plan", "U.S."),
        ("not true", "That isn't true", "isn't true"),
        ("lost", "It was not.", None),
    ],
)
def test_patterns(pattern: str, text: str, found: str | None) -> None:
    span = compile_pattern(pattern, NAMES).find(Words.of(text))
    assert (span.of(text) if span else None) == found


@pytest.mark.parametrize("pattern", ["", "a |", "| a", "(a", "a)", "?", "@nowhere", "a & b"])
def test_a_wrong_pattern_says_so(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compile_pattern(pattern, NAMES)


def test_a_number_stands_as_a_sign() -> None:
    text = "About 20 percent of it"
    words = numbered(f"{text}", 5, Span(11, 21))
    assert compile_pattern("about # of", {}).find(words) == Span(5, 24)


@given(st.text(), st.integers(0, 1000))
def test_every_word_has_its_place(text: str, at: int) -> None:
    words = Words.of(text, at)
    assert len(words.line.split()) == len(words.spans) == len(words.starts)
    assert all(at <= s.start < s.end <= at + len(text) for s in words.spans)


@given(st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), min_size=1, max_size=6))
def test_words_find_themselves(row: list[str]) -> None:
    text = ", ".join(row)
    assert compile_pattern(" ".join(row), {}).find(Words.of(text)) is not None


PIECES = st.sampled_from(
    [
        "lost",
        "won*",
        "a|b",
        "(a big|no)",
        "(a ..1|b) c?",
        "not?",
        "...",
        "..1",
        "@town",
        "can't",
        "#",
    ]
)
TEXTS = st.lists(
    st.sampled_from(
        ["lost", "wonder", "a", "b", "big", "no", "c", "not", "New York", "Zurich", "0"]
    ),
    min_size=1,
)


@given(st.lists(PIECES, min_size=1, max_size=4).map(" ".join), TEXTS.map(" ".join))
def test_what_a_pattern_needs_never_hides_a_match(pattern: str, text: str) -> None:
    compiled, words = compile_pattern(pattern, NAMES), Words.of(text)
    assert (compiled.find(words) is not None) == (compiled.regex.search(words.line) is not None)
