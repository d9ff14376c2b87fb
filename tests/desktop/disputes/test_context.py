from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text import Span
from desktop.disputes.context import in_context

STORY = (
    "The river rose all night and took the lower bridge with it. Nobody had slept in the streets "
    "by the mill. The chief said that 12 were missing. His deputy counted nineteen on the list of "
    "the church that morning. The mayor would not say which of the two was right.\n\nRain went on."
)


def span_of(words: str) -> Span:
    return Span(STORY.index(words), STORY.index(words) + len(words))


def test_the_sentence_before_and_after_stand_beside_a_passage() -> None:
    passage = span_of("The chief said that 12 were missing.")
    words, start, offset = in_context(STORY, passage)
    assert words == (
        "… Nobody had slept in the streets by the mill. The chief said that 12 were missing. "
        "His deputy counted nineteen on the list of the church that morning. …"
    )
    assert words[offset : offset + len(passage)] == passage.of(STORY)
    assert passage.shifted(-start).of(words) == passage.of(STORY)


def test_a_passage_within_a_sentence_keeps_the_rest_of_it() -> None:
    words, _start, _offset = in_context(STORY, span_of("12 were missing"))
    assert "The chief said that 12 were missing." in words
    assert words.startswith("… Nobody")


def test_a_very_short_sentence_brings_the_next_along() -> None:
    text = "The dam was opened late that evening. Yes. He said so. No. The whole council denied all of it twice. End."
    passage = Span(text.index("He said"), text.index("He said") + len("He said so."))
    words, _start, _offset = in_context(text, passage)
    assert (
        words
        == "The dam was opened late that evening. Yes. He said so. No. The whole council denied all of it twice. …"
    )


def test_a_text_without_sentences_is_cut_at_words() -> None:
    text = "word " * 300 + "The 🚢 sank" + " word" * 300
    passage = Span(text.index("The"), text.index("sank") + 4)
    words, _start, offset = in_context(text, passage)
    assert words.startswith("… word")
    assert words.endswith("word …")
    assert words[offset : offset + len(passage)] == passage.of(text)


@given(st.text(st.sampled_from("ab. \n“”?é🚢\u0301\u05d0"), max_size=80), st.data())
def test_offsets_hold_whatever_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    passage = Span(start, data.draw(st.integers(start, len(text))))
    words, begin, offset = in_context(text, passage)
    shown = passage.of(text).replace("\n", " ")
    assert words[offset : offset + len(passage)] == shown
    assert passage.shifted(-begin).of(words) == shown
