from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text import ByPlace, Span

SPANS = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, 9_000),
    st.one_of(st.integers(0, 30), st.integers(0, 5_000)),
)


@given(st.lists(SPANS, max_size=30), SPANS)
def test_the_same_is_found_as_by_going_through_all(spans: list[Span], asked: Span) -> None:
    things = ByPlace((span, number) for number, span in enumerate(spans))
    overlapping = [n for n, span in enumerate(spans) if span.overlaps(asked)]
    inside = [n for n, span in enumerate(spans) if asked.contains(span)]
    assert list(things.overlapping(asked)) == overlapping
    if len(asked):
        assert list(things.inside(asked)) == inside
