from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.detectors.topic_drafts import draft_of, key_of, topic_of
from core.detectors.topic_files import parse_topic, shipped_texts, shipped_topics
from core.detectors.topic_suggesting import suggested_patterns
from core.detectors.topic_toml import toml_text
from core.errors import DataError
from core.text.wordpattern import Words, compile_pattern
from core.values import NumberDraft, PositionDraft, QuestionDraft

BRIDGE = QuestionDraft(
    "Is the bridge safe?",
    (PositionDraft("safe", ("(is|was) safe",)), PositionDraft("not safe", ("unsafe",))),
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
plain = st.one_of(texts, st.booleans(), st.integers(-(2**40), 2**40), st.floats(allow_nan=False))
tables = st.recursive(
    st.dictionaries(texts, st.one_of(plain, st.lists(plain, max_size=4)), max_size=4),
    lambda inner: st.dictionaries(texts, st.one_of(inner, st.lists(inner, max_size=3)), max_size=3),
    max_leaves=12,
)


@given(tables)
def test_what_is_written_is_read_again(data: dict[str, Any]) -> None:
    assert tomllib.loads(toml_text(data)) == data


@pytest.mark.parametrize("topic", shipped_topics(), ids=lambda topic: topic.key)
def test_a_topic_kept_unchanged_is_the_same_topic(topic: Any) -> None:
    base = next(t for n, t in shipped_texts().items() if parse_topic(n, t).key == topic.key)
    again, text = topic_of(draft_of(topic), base)
    assert replace(again, print=topic.print) == topic
    assert text.startswith(base.splitlines()[0])  # the comment at its head stays


def test_a_new_question_gets_a_key_that_is_free() -> None:
    topic, _ = topic_of(BRIDGE, taken=("is-the-bridge-safe", "is-the-bridge-safe-2"))
    assert topic.key == "is-the-bridge-safe-3"
    assert [p.key for p in topic.positions] == ["safe", "not-safe"]
    assert topic.opposite("safe") == "not-safe"
    assert key_of("¿?", ()) == "question"


def test_positions_of_a_question_that_is_none_of_contradiction_are_not_opposed() -> None:
    assert topic_of(replace(BRIDGE, opposed=False))[0].opposed == frozenset()


def test_a_question_of_number_has_values_in_place_of_words() -> None:
    number = NumberDraft("-", 1.0, ("# people ..4 (killed|died)",))
    bands = (
        PositionDraft("few", lowest=0, highest=15),
        PositionDraft("many", lowest=15, highest=900),
    )
    topic, _ = topic_of(replace(BRIDGE, positions=bands, number=number))
    assert topic.band(12) == "few"
    assert topic.opposed == frozenset()


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (replace(BRIDGE, text=" "), "what the question is"),
        (replace(BRIDGE, positions=()), "needs a position"),
        (replace(BRIDGE, positions=(PositionDraft(" "),)), "needs a name"),
        (replace(BRIDGE, subject=("(bridge",)), "bracket is not closed"),
        (
            replace(
                BRIDGE,
                positions=(PositionDraft("few", lowest=9, highest=3),),
                number=NumberDraft("-", 1.0, ("#",)),
            ),
            "needs a value from which",
        ),
    ],
)
def test_what_is_wrong_is_said_in_words(draft: QuestionDraft, said: str) -> None:
    with pytest.raises(DataError, match=said):
        topic_of(draft)


def test_words_to_begin_with_are_those_in_which_two_passages_differ() -> None:
    one = "The flood killed 12 people in Harrow Vale."
    other = "The flood killed 1,900 people in Harrow Vale."
    a, b = suggested_patterns((one, ()), (other, ()), lambda words: dict.fromkeys(words, 1))
    assert (a, b) == ("killed 12 people", "killed 1,900 people")


words = st.lists(
    st.sampled_from(["the", "dam", "1.5", "didn't", "50%", "U.S.", "opened"]), min_size=1
)


@given(words, words)
def test_words_to_begin_with_match_what_they_come_from(one: list[str], other: list[str]) -> None:
    pair = " ".join(one), " ".join(other)
    made = suggested_patterns((pair[0], ()), (pair[1], ()), lambda w: dict.fromkeys(w, 1))
    for pattern, text in zip(made, pair, strict=True):
        assert compile_pattern(pattern, {}).find(Words.of(text)) is not None
