"""Long texts read in stretches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from core.nlp.pipeline import read
from core.nlp.stretches import stretches
from core.text import Span
from core.values import Analysis, TextToAnalyse

PARAGRAPHS = (
    "Mary Dunn, the mayor, said on Monday that the bridge would be closed for 3 weeks.",
    "“We have no choice,” Mary Dunn said. “It is not safe.”",
    "The union denied the claim that 200 workers had left. 😀",
    "The company's director, Peter Hale, told reporters that it cost $5 million.",
)
TEXT = "\n\n".join(PARAGRAPHS * 6)


def _in_stretches(nlp: Language, given: TextToAnalyse, size: int) -> Analysis:
    return next(read(nlp, [given], size))


def test_stretches_give_what_the_whole_gives(nlp: Language) -> None:
    size = len("\n\n".join(PARAGRAPHS)) * 2
    parts = list(stretches(TextToAnalyse(TEXT), size))
    whole, pieced = (_in_stretches(nlp, TextToAnalyse(TEXT), s) for s in (10**6, size))
    assert len(parts) > 2
    assert all(part.given.text.endswith("\n\n") for part in parts[:-1])
    assert pieced == whole
    assert whole.doubts
    assert whole.measures
    assert len(whole.mentions) == 18


def test_a_person_is_known_in_later_stretches(nlp: Language) -> None:
    first, second = "Mary Dunn closed the bridge.", "Dunn said it was not safe."
    found = _in_stretches(nlp, TextToAnalyse(f"{first}\n\n{second}"), len(first) + 2)
    assert [m.entity for m in found.mentions] == ["Mary Dunn", "Mary Dunn"]
    assert [s.holder for s in found.statements] == ["", "Mary Dunn"]


def test_texts_read_together_stay_apart(nlp: Language) -> None:
    texts = [TextToAnalyse(TEXT), TextToAnalyse("Dunn said it was not safe."), TextToAnalyse("")]
    long, short, empty = read(nlp, texts, 300)
    assert len(long.sentences) > len(PARAGRAPHS) * 5
    assert [s.holder for s in short.statements] == ["Dunn"]
    assert empty == Analysis()


@given(
    st.text("ab \n", max_size=200),
    st.integers(2, 40),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=4),
)
def test_stretches_are_the_text_and_skip_what_it_skips(
    text: str, size: int, ends: list[tuple[int, int]]
) -> None:
    skip = tuple(Span(min(a, b), max(a, b)) for a, b in ends if max(a, b) <= len(text))
    parts = list(stretches(TextToAnalyse(text, skip=skip), size))
    assert "".join(part.given.text for part in parts) == text
    assert [part.last for part in parts] == [False] * (len(parts) - 1) + [True]
    skipped = {at + p.start for p in parts for s in p.given.skip for at in range(s.start, s.end)}
    assert skipped == {at for s in skip for at in range(s.start, s.end)}
    assert all(0 < len(part.given.text) <= size for part in parts if len(parts) > 1)
