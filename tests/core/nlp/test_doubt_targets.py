from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from core.nlp.pipeline import readings
from core.nlp.reading import Reading
from core.values import Doubt, DoubtKind, TextToAnalyse

Read = Callable[[str], Reading]


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """A text gone through by all components."""
    return lambda text: next(readings(nlp, [TextToAnalyse(text)]))


def only(reading: Reading) -> Doubt:
    [doubt] = [d for d in reading.doubts if d.kind is not DoubtKind.HEDGE]
    return doubt


@pytest.mark.parametrize(
    ("text", "doubter", "target"),
    [
        (
            "Ann Smith denied that she had met the builder, telling reporters that he was a stranger.",
            "Ann Smith",
            "she had met the builder",
        ),
        (
            "The mayor rejected the claim that the bridge was unsafe.",
            "the mayor",
            "the bridge was unsafe",
        ),
        (
            "Auditors found no evidence that money had gone to the party.",
            "Auditors",
            "money had gone to the party",
        ),
        (
            "The bank's records contradict the claim that the loan was repaid.",
            "the bank's records",
            "the loan was repaid",
        ),
        ("It was a lie that the senator had resigned.", "", "the senator had resigned"),
        (
            "Both families issued a denial of the story that the wedding was off.",
            "Both families",
            "the wedding was off",
        ),
        (
            "There was scepticism among officials about the claim that the tax would fall.",
            "officials",
            "the tax would fall",
        ),
        (
            "The charity said it had fed 900 people but offered no proof.",
            "",
            "it had fed 900 people",
        ),
        (
            "Diplomats were unconvinced by the assurance that the truce was holding.",
            "Diplomats",
            "the truce was holding",
        ),
    ],
)
def test_who_doubts_what(read: Read, text: str, doubter: str, target: str) -> None:
    doubt = only(read(text))
    assert doubt.doubter == doubter
    assert doubt.target is not None
    assert doubt.target.of(text) == target


def test_a_plea_says_who_pleads(read: Read) -> None:
    assert only(read("Ann Smith pleaded not guilty.")).reason == (
        "Plea of not guilty by Ann Smith: “pleaded not guilty”."
    )


PLAIN = "The army accused the rebels of burning the mill. “We did not burn the mill,” {} said."


def test_a_plain_denial_answers_a_claim(read: Read) -> None:
    text = PLAIN.format("rebel leader Ann Smith")
    doubt = only(read(text))
    assert doubt.kind is DoubtKind.DENIAL
    assert doubt.doubter == "Ann Smith"
    assert doubt.antecedent is not None
    assert doubt.antecedent.of(text).startswith("The army accused")


def test_nobody_answers_where_nothing_was_claimed(read: Read) -> None:
    text = "The fair opened on Monday. “We did not burn the mill,” Ann Smith said."
    assert read(text).doubts == []


@pytest.mark.parametrize("answer", ["Absolutely not", "Simply untrue", "He did not", "Never"])
def test_a_whole_answer_denies(read: Read, answer: str) -> None:
    text = f"Asked whether her brother had taken the money, Ann Smith said: “{answer}.”"
    doubt = only(read(text))
    assert (doubt.kind, doubt.doubter) == (DoubtKind.DENIAL, "Ann Smith")


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Sources say the minister will resign.", "Sources say", "the minister will resign"),
        (
            "It is understood that the talks have stalled.",
            "It is understood that",
            "the talks have stalled",
        ),
        ("The firm is said to be close to a deal.", "is said to", "close to a deal"),
        ("The mayor reportedly took a boat.", "reportedly", "took a boat"),
        ("The so-called reform passed on Monday.", "so-called", "reform"),
    ],
)
def test_hearsay_has_its_words_and_target(read: Read, text: str, trigger: str, target: str) -> None:
    [doubt] = read(text).doubts
    assert doubt.kind is DoubtKind.HEDGE
    assert doubt.trigger.of(text) == trigger
    assert doubt.target is not None
    assert target in doubt.target.of(text)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "“Never,” she said.",
                "🙂 Ann\u00a0Smith denied the claim.",
                "There is no evidence that it rained.",
                "It is said to be old.",
                "That is a lie!",
                "—",
            ]
        ),
        max_size=6,
    )
)
def test_spans_lie_inside_the_text(read: Read, parts: list[str]) -> None:
    text = "\u00a0".join(parts)
    for doubt in read(text).doubts:
        assert doubt.sentence.contains(doubt.trigger)
        for span in (doubt.target, doubt.antecedent):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "answer",
    [
        "That is flatly untrue, the harbour board said.",
        "The harbour board said no such letters were sent.",
        "This claim is false.",
        "Lawyers find no basis for this.",
    ],
)
def test_what_this_answers_stands_right_before_it(read: Read, answer: str) -> None:
    text = f"The ferry left at nine. A post said the mayor had promised a bridge by May. {answer}"
    antecedents = [d.antecedent and d.antecedent.of(text) for d in read(text).doubts]
    assert antecedents == ["A post said the mayor had promised a bridge by May."]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Smith said the bridge will stand by May. “That is not true of the road,” Smith said.",
        "A post said the mayor had promised a bridge. The ferry left at nine. That is untrue.",
        "The ferry left at nine. That is flatly untrue, the harbour board said.",
        "A post said there would be a bridge. The mayor said the report that he had sold it is false.",
    ],
)
def test_own_words_and_what_nobody_said_are_not_what_this_answers(read: Read, text: str) -> None:
    doubts = [d for d in read(text).doubts if d.kind is not DoubtKind.HEDGE]
    assert doubts
    assert [d.antecedent for d in doubts] == [None] * len(doubts)


@pytest.mark.parametrize(
    "answer",
    ["They can’t, said Ann Smith, a doctor.", "“They cannot,” Ann Smith said.", "They can’t."],
)
def test_a_denial_may_leave_out_what_it_denies(read: Read, answer: str) -> None:
    text = f"A flyer said the drops can keep children from catching it. {answer}"
    doubt = only(read(text))
    assert doubt.doubter in {"Ann Smith", ""}
    assert doubt.antecedent is not None
    assert doubt.antecedent.of(text).startswith("A flyer said")


@pytest.mark.parametrize(
    "text",
    [
        "A flyer said the drops can keep children well. They can’t be bought in the town.",
        "The ferry left at nine. It can’t, Ann Smith said.",
        "A flyer said the drops keep children well. They can’t, Ann Smith said.",
        "Ann Smith said the ferry can leave. It can’t, Smith said.",
    ],
)
def test_a_bare_denial_needs_what_it_repeats(read: Read, text: str) -> None:
    assert not [d for d in read(text).doubts if d.kind is not DoubtKind.HEDGE]
