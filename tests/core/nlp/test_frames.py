"""What each way of attributing takes as its content, on sentences of our own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from core.values import Stance, Statement
from tests.core.nlp.reading import read_one


def attributed(nlp: Language, text: str) -> list[Statement]:
    """The statements that are not the outlet's own."""
    return [s for s in read_one(nlp, text).statements if s.cue_span]


def told(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """Holder, cue and content of each attribution."""
    return [(s.holder, s.cue, s.content.of(text)) for s in attributed(nlp, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mary Dunn has made clear that the bridge will not reopen.",
            ("Mary Dunn", "has made clear", "that the bridge will not reopen"),
        ),
        (
            "Mary Dunn made it clear that the bridge was shut.",
            ("Mary Dunn", "made it clear", "that the bridge was shut"),
        ),
        (
            "Mary Dunn warned that Carrow was ready to shut the bridge.",
            ("Mary Dunn", "warned", "that Carrow was ready to shut the bridge"),
        ),
        (
            "Mary Dunn later cast doubt on the figures.",
            ("Mary Dunn", "later cast doubt on", "the figures"),
        ),
        ("Mary Dunn spoke out against the toll.", ("Mary Dunn", "spoke out against", "the toll")),
        (
            "Mary Dunn suggested closing the bridge at night.",
            ("Mary Dunn", "suggested", "closing the bridge at night"),
        ),
        (
            "Mary Dunn urged the council to repair the bridge.",
            ("Mary Dunn", "urged", "the council to repair the bridge"),
        ),
        (
            "Mary Dunn called on drivers to stay at home.",
            ("Mary Dunn", "called on", "drivers to stay at home"),
        ),
        (
            "Mary Dunn rejected the plan in a letter on Monday.",
            ("Mary Dunn", "rejected", "the plan"),
        ),
        (
            "As Mary Dunn has pointed out, the bridge was built for horses.",
            ("Mary Dunn", "has pointed out", "the bridge was built for horses"),
        ),
        (
            "The mayor was accused by Mary Dunn of hiding the report.",
            (
                "Mary Dunn",
                "was accused by",
                "The mayor was accused by Mary Dunn of hiding the report",
            ),
        ),
        (
            "In Mary Dunn’s view, the toll is too high.",
            ("Mary Dunn", "In Mary Dunn’s view", "the toll is too high"),
        ),
        (
            "The allegation that the beams were rusty was first made by Mary Dunn.",
            ("Mary Dunn", "allegation", "that the beams were rusty"),
        ),
        (
            "Engineers had warned; Mary Dunn said the beams were sound.",
            ("Mary Dunn", "said", "the beams were sound"),
        ),
        (
            "Speaking in Carrow, Mary Dunn denied the charge.",
            ("Mary Dunn", "denied", "the charge"),
        ),
        (
            "Police: Two hurt as bridge falls in Carrow",
            ("Police", ":", "Two hurt as bridge falls in Carrow"),
        ),
        (
            "Denials that the beams were rusty came from all sides.",
            ("", "Denials", "that the beams were rusty"),
        ),
    ],
)
def test_one_attribution(nlp: Language, text: str, expected: tuple[str, str, str]) -> None:
    assert told(nlp, text) == [expected]


def test_a_finite_verb_joined_to_a_bare_one_belongs_to_the_speaker(nlp: Language) -> None:
    text = "Mary Dunn said she would close the bridge and warned of long queues."
    assert told(nlp, text) == [
        ("Mary Dunn", "said", "she would close the bridge"),
        ("Mary Dunn", "warned of", "long queues"),
    ]


def test_a_participle_hung_into_the_clause_belongs_to_the_speaker(nlp: Language) -> None:
    text = "Mary Dunn said the toll had doubled since May, citing a report by the council."
    found = told(nlp, text)
    assert found[0] == ("Mary Dunn", "said", "the toll had doubled since May")
    assert found[1][:2] == ("Mary Dunn", "citing")


def test_quoted_words_joined_to_the_speakers_verb_are_part_of_the_content(nlp: Language) -> None:
    text = "Mary Dunn said that the bridge was “old and tired” but was “safe for now”."
    (found,) = told(nlp, text)
    assert found[2] == "that the bridge was “old and tired” but was “safe for now”"


def test_who_was_asked_holds_no_question(nlp: Language) -> None:
    text = "Asked whether the bridge was safe, Mary Dunn said it was."
    assert [h for h, _, c in told(nlp, text) if "whether" in c] == [""]


def test_quoted_by_another_keeps_the_chain(nlp: Language) -> None:
    text = "Mary Dunn was quoted by the Carrow Herald as saying that the beams were rusty."
    inner = next(s for s in attributed(nlp, text) if s.cue == "saying")
    assert (inner.holder, inner.chain) == ("Mary Dunn", ("Carrow Herald",))
    assert inner.content.of(text) == "that the beams were rusty"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Mary Dunn said the bridge was safe.", Stance.REPORTS),
        ("Mary Dunn falsely claimed that the bridge was safe.", Stance.DOUBTS),
        ("Mary Dunn said the beams were sound, a claim that is untrue.", Stance.DENIES),
        ("Mary Dunn denied that the bridge was safe.", Stance.REPORTS),
        ("Denials that the beams were rusty came from all sides.", Stance.REPORTS),
    ],
)
def test_the_stance_is_the_outlets(nlp: Language, text: str, stance: Stance) -> None:
    assert attributed(nlp, text)[0].stance is stance


def test_the_writers_remark_is_no_part_of_what_was_said(nlp: Language) -> None:
    text = "Mary Dunn said the beams were sound, a claim that is untrue."
    assert [c for _, _, c in told(nlp, text)] == ["the beams were sound"]


def test_things_that_say_nothing_are_no_holders(nlp: Language) -> None:
    for text in (
        "The report, written by two engineers, was lost.",
        "The bridge was supposed to open in May.",
        "A rule banning smoking was passed.",
    ):
        assert told(nlp, text) == []
