"""What holds for every text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from core.errors import LanguageError
from core.nlp.model import blanked, load, parse
from core.nlp.pipeline import read
from core.text import Span
from core.values import Analysis, TextToAnalyse

WORDS = st.sampled_from(
    [
        "Mary Dunn",
        "said",
        "that",
        "“",
        "”",
        '"',
        "‘",
        "’",
        ",",
        ".",
        "\n",
        "\n\n",
        "he",
        "they",
        ":",
        "20%",
        "according to",
        "the bridge",
        "was",
        "closed",
        "adding",
        "told",
        "reporters",
        "claim",
        "by",
        "—",
        "😀",
        "is expected to",
        "President",
        "leave",
        "U.S.",
        "who",
        "denied",
        "(",
        ")",
        "  ",
        "and",
        "but",
        "is",
    ]
)


def spans(analysis: Analysis) -> list[Span]:
    """All stretches an analysis speaks of."""
    found = [s.span for s in analysis.sentences] + [m.span for m in analysis.mentions]
    for one in analysis.statements:
        found += [one.span, one.content, *one.sentences]
        found += [s for s in (one.holder_span, one.cue_span) if s is not None]
    return found


def check(text: str, analysis: Analysis) -> None:
    """What must hold whatever the text is."""
    assert all(s.end <= len(text) for s in spans(analysis))
    assert all(s.text == s.span.of(text) for s in analysis.statements)
    assert all(m.text == m.span.of(text) for m in analysis.mentions)
    for one in analysis.statements:
        assert one.span.contains(one.content)
        assert one.cue_span is None or one.cue == one.cue_span.of(text)
    covered = {s for one in analysis.statements for s in one.sentences}
    assert {s.span for s in analysis.sentences} <= covered


@settings(max_examples=40)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_order_of_words_keeps_its_offsets(nlp: Language, text: str) -> None:
    check(text, next(read(nlp, [TextToAnalyse(text)])))


@settings(max_examples=25)
@given(st.text(max_size=80))
def test_any_text_keeps_its_offsets(nlp: Language, text: str) -> None:
    check(text, next(read(nlp, [TextToAnalyse(text)])))


def test_no_sentence_crosses_a_paragraph(nlp: Language) -> None:
    text = "A heading without a stop\n\nMary Dunn said so\nPeter Hale did not"
    found = [s.span.of(text) for s in next(read(nlp, [TextToAnalyse(text)])).sentences]
    assert found == ["A heading without a stop", "Mary Dunn said so", "Peter Hale did not"]


def test_lines_of_fixed_width_are_one_sentence(nlp: Language) -> None:
    text = "Mary Dunn said the bridge was\nclosed on Monday."
    assert len(next(read(nlp, [TextToAnalyse(text)])).sentences) == 1


def test_a_missing_model_is_told_in_a_sentence() -> None:
    with pytest.raises(LanguageError, match="is not installed"):
        load("no_such_model")


def test_a_package_that_is_no_model_is_told_in_a_sentence() -> None:
    with pytest.raises(LanguageError, match="is not installed"):
        load("tomllib")


@settings(max_examples=6)
@given(st.integers(0, 2), st.sampled_from([" ", "\n\n", "", "\n", "  \n "]))
def test_a_long_text_is_read_in_pieces_without_a_seam(nlp: Language, many: int, end: str) -> None:
    text = f"Mary Dunn said the bridge was closed on Monday.{end}" * (200 * many + 1)
    [doc] = parse(nlp, [text])
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_pieces_of_several_texts_stay_apart(nlp: Language) -> None:
    texts = ["One bridge.\n" * 1000, "", "x" * 11_000, "Two bridges."]
    assert [doc.text for doc in parse(nlp, texts)] == texts


def test_both_apostrophes_deny(nlp: Language) -> None:
    plain, typographic = (
        next(parse(nlp, [blanked(text, ())])) for text in ("It didn't sink.", "It didn’t sink.")
    )
    assert [t.dep_ for t in typographic] == [t.dep_ for t in plain]
    assert "neg" in {t.dep_ for t in typographic}
    assert blanked("‘It’s on’ the mast’s top", ()) == "‘It’s on’ the mast’s top"
