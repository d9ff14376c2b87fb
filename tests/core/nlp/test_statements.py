"""Who says what, on sentences of our own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from core.text import Span
from core.values import Quotation, Statement
from tests.core.nlp.reading import read_one


def held(nlp: Language, text: str, holder: str) -> list[Statement]:
    """The statements of one holder."""
    return [s for s in read_one(nlp, text).statements if s.holder == holder]


def contents(nlp: Language, text: str, holder: str) -> list[str]:
    """What one holder puts forward, in words."""
    return [s.content.of(text) for s in held(nlp, text, holder)]


@pytest.mark.parametrize(
    ("text", "holder", "content", "cue"),
    [
        (
            "Mary Dunn said that the bridge was closed on Monday.",
            "Mary Dunn",
            "that the bridge was closed on Monday",
            "said",
        ),
        (
            "The bridge was closed on Monday, said Mary Dunn.",
            "Mary Dunn",
            "The bridge was closed on Monday",
            "said",
        ),
        (
            "According to Mary Dunn, the bridge was closed on Monday.",
            "Mary Dunn",
            "the bridge was closed on Monday",
            "According to",
        ),
        (
            "The bridge was closed on Monday, according to Mary Dunn.",
            "Mary Dunn",
            "The bridge was closed on Monday",
            "according to",
        ),
        (
            "Mary Dunn criticised the mayor for closing the bridge.",
            "Mary Dunn",
            "the mayor for closing the bridge",
            "criticised",
        ),
        ("Mary Dunn called for a new bridge.", "Mary Dunn", "a new bridge", "called for"),
        ("The plan was criticised by Mary Dunn.", "Mary Dunn", "The plan", "was criticised by"),
        (
            "Nobody in Carrow laughed at Mary Dunn’s claim that the bridge is safe.",
            "Mary Dunn",
            "that the bridge is safe",
            "claim",
        ),
        (
            "Mary Dunn told reporters that the bridge would reopen in May.",
            "Mary Dunn",
            "that the bridge would reopen in May",
            "told",
        ),
        (
            "Mary Dunn did not say whether the bridge was safe.",
            "Mary Dunn",
            "whether the bridge was safe",
            "did not say",
        ),
        (
            "Mary Dunn is confident that the bridge will hold.",
            "Mary Dunn",
            "that the bridge will hold",
            "is confident",
        ),
    ],
)
def test_a_holder_with_content_and_cue(
    nlp: Language, text: str, holder: str, content: str, cue: str
) -> None:
    found = held(nlp, text, holder)
    assert [(s.content.of(text), s.cue) for s in found] == [(content, cue)]


def test_coordinated_verbs_share_their_subject(nlp: Language) -> None:
    text = "Mary Dunn said the bridge was closed but insisted that the road was open."
    assert contents(nlp, text, "Mary Dunn") == [
        "the bridge was closed",
        "that the road was open",
    ]


def test_a_participle_adds_a_second_statement(nlp: Language) -> None:
    text = "Mary Dunn announced a new bridge, adding that it would cost nothing."
    assert "that it would cost nothing" in contents(nlp, text, "Mary Dunn")


@pytest.mark.parametrize(("opener", "closer"), [("“", "”"), ('"', '"'), ("‘", "’")])
def test_a_quotation_that_goes_on_after_the_cue_is_one_statement(
    nlp: Language, opener: str, closer: str
) -> None:
    text = (
        f"{opener}The bridge is safe,{closer} Mary Dunn said. "
        f"{opener}We checked it twice this year.{closer}"
    )
    [statement] = held(nlp, text, "Mary Dunn")
    assert statement.quotation is Quotation.DIRECT
    assert statement.content.of(text) == text
    assert statement.cue == "said"


def test_a_quotation_over_paragraphs_is_one_statement(nlp: Language) -> None:
    text = (
        "“The bridge is safe,” Mary Dunn said. “We checked it in spring.\n\n"
        "“We checked it again in autumn, and nothing was found.”\n\nThe road is closed."
    )
    [statement] = held(nlp, text, "Mary Dunn")
    assert statement.content.of(text).endswith("nothing was found.”")
    assert len(statement.sentences) >= 3
    assert statement.span.contains(statement.content)


def test_a_cue_between_two_parts_and_one_before_a_colon(nlp: Language) -> None:
    text = "“The bridge,” Mary Dunn said, “is safe for all of us.”\n\nShe added: “Nobody was hurt.”"
    assert contents(nlp, text, "Mary Dunn") == [
        "“The bridge,” Mary Dunn said, “is safe for all of us.”",
        "“Nobody was hurt.”",
    ]


def test_words_in_quotation_marks_make_it_mixed(nlp: Language) -> None:
    text = "Mary Dunn said the bridge was “completely safe” for cars."
    [statement] = held(nlp, text, "Mary Dunn")
    assert statement.quotation is Quotation.MIXED


def test_what_nobody_is_named_for_is_the_outlets(nlp: Language) -> None:
    text = "The bridge was closed on Monday. Mary Dunn said it was safe."
    own = [s for s in read_one(nlp, text).statements if s.quotation is Quotation.NONE]
    assert [s.text for s in own] == ["The bridge was closed on Monday."]
    assert own[0].holder == ""


def test_a_nested_utterance_keeps_its_chain(nlp: Language) -> None:
    text = "Mary Dunn said Peter Hale had claimed the bridge was unsafe."
    statements = read_one(nlp, text).statements
    assert [(s.holder, s.chain) for s in statements] == [
        ("Mary Dunn", ()),
        ("Peter Hale", ("Mary Dunn",)),
    ]


def test_beliefs_and_intentions_are_marked(nlp: Language) -> None:
    text = "Mary Dunn plans to close the bridge. Peter Hale said it was safe."
    assert [s.belief for s in held(nlp, text, "Mary Dunn")] == [True]
    assert [s.belief for s in held(nlp, text, "Peter Hale")] == [False]


def test_a_transcript_gives_each_speaker_a_paragraph(nlp: Language) -> None:
    text = "DUNN: The bridge is safe. We have checked it.\n\nHALE: It is not safe at all."
    assert contents(nlp, text, "DUNN") == ["The bridge is safe. We have checked it"]


def test_blanked_stretches_hold_no_statement(nlp: Language) -> None:

    text = "Recommended Stories\n\nThe bridge was closed."
    reading = read_one(nlp, text, (Span(0, 19),))
    assert [s.text for s in reading.statements] == ["The bridge was closed."]


def test_a_colon_and_a_new_line_lead_to_a_quotation(nlp: Language) -> None:
    text = "Mary Dunn wrote:\n\n“The bridge is old. It has to go.”\n\nThe toll stays."
    assert contents(nlp, text, "Mary Dunn") == ["“The bridge is old. It has to go.”"]


def test_a_quotation_may_end_the_sentence_another_began(nlp: Language) -> None:
    text = "“The bridge,” Mary Dunn said, “was never safe at all.”"
    assert contents(nlp, text, "Mary Dunn") == [text]


def test_a_long_presentation_of_the_speaker_is_no_part_of_the_quotation(nlp: Language) -> None:
    text = (
        "“It is gone,” said Mary Dunn, who has run the ferry office in Carrow since her father, a"
        " fisherman from the north of the county, gave it up. “Nobody came.”"
    )
    assert contents(nlp, text, "Mary Dunn") == ["“It is gone,”", "“Nobody came.”"]


def test_a_quotation_after_its_speakers_own_sentence_is_one_with_it(nlp: Language) -> None:
    text = "Mary Dunn said the bridge was closed. “It will stay closed.”"
    assert contents(nlp, text, "Mary Dunn") == ["the bridge was closed. “It will stay closed.”"]


def test_a_clause_that_begins_in_quotation_marks_goes_on_outside_them(nlp: Language) -> None:
    text = "Mary Dunn said that “the bridge is shut” because its beams are rusty."
    (found,) = held(nlp, text, "Mary Dunn")
    assert found.content.of(text) == "that “the bridge is shut” because its beams are rusty"
    assert found.quotation is Quotation.MIXED


def test_what_is_believed_of_somebody_is_a_belief(nlp: Language) -> None:
    found = read_one(nlp, "Two boats are believed to have sunk.").statements
    assert [s.belief for s in found] == [True]
