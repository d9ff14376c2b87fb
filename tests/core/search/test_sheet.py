"""Looking for some words cuts the same words as cutting the whole text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.search.sheet import Sheet
from core.search.words import Words

WORDS = Words()
WAYS = [
    "war",
    "War",
    "wars",
    "ward",
    "U.S.",
    "u.s",
    "us",
    "don't",
    "don’t",
    "dont",
    "1,500",
    "1500",
]
OTHERS = [
    "Zoë",
    "zoe",
    "Zo\u0308e",
    "co\u00adop",
    "“war”",
    "war-gas",
    "war—gas",
    "İst",
    "ſs",
    "日本",
    "_war_",
]
BETWEEN = [" ", " ", " ", "\n", ", ", ". ", "\t", "\u00a0", "..."]
PIECES = st.sampled_from([*WAYS, *OTHERS, *BETWEEN])
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@given(
    TEXTS, st.lists(st.sampled_from(["war", "us", "dont", "1500", "zoe", "coop", "本"]), max_size=3)
)
def test_every_word_that_begins_so_is_cut_as_in_the_whole(text: str, starts: list[str]) -> None:
    whole = list(WORDS.tokens(text))
    wanted = [t for t in whole if t.word.startswith(tuple(starts))]
    found = Sheet(text, WORDS).tokens(starts)
    assert [t for t in found if t.word.startswith(tuple(starts))] == wanted
    assert set(found) <= set(whole)
    assert found == sorted(found)


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_where_words_begin_and_end(text: str, low: int, high: int) -> None:
    whole, sheet = list(WORDS.tokens(text)), Sheet(text, WORDS)
    starts = [t.start for t in whole if low <= t.start <= high]
    ends = [t.end for t in whole if low <= t.end <= high]
    assert sheet.first_start(low, high) == (starts[0] if starts else high)
    assert sheet.last_end(low, high) == (ends[-1] if ends else None)


@given(TEXTS)
def test_what_follows_a_word(text: str) -> None:
    whole, sheet = list(WORDS.tokens(text)), Sheet(text, WORDS)
    for at, token in enumerate(whole):
        assert sheet.following(token, 3) == whole[at : at + 3]
