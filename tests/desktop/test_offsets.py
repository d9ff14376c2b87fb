from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text import Span
from desktop.offsets import Offsets, trimmed

TEXTS = st.text(st.sampled_from("ab \n\u00a0é📉🚢👩‍🚒"), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_a_unit_is_what_utf_16_says(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        assert offsets.unit(point) == units(text[:point])
        assert offsets.point(offsets.unit(point)) == point


@given(TEXTS)
def test_a_position_within_a_pair_means_its_character(text: str) -> None:
    offsets = Offsets(text)
    for point, letter in enumerate(text):
        if letter > "\uffff":
            assert offsets.point(offsets.unit(point) + 1) == point


@given(TEXTS, st.data())
def test_spans_come_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    offsets = Offsets(text)
    begin, length = offsets.units(span)
    assert length == units(span.of(text))
    assert offsets.span(begin, begin + length) == span


def test_an_emoji_before_moves_qt_but_not_the_span() -> None:
    text = "A 📉 falls. Zelda"
    assert text.index("Zelda") == 11
    assert Offsets(text).unit(11) == 12


@given(TEXTS, st.data())
def test_trimming_keeps_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert trimmed(text, span).of(text) == span.of(text).strip()
