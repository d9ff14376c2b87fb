from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.exporters.runs import Mark, MarkKind, lines_of, passage_runs
from core.text import Span
from core.values import Block, BlockKind

TEXTS = st.text(alphabet="ab \n😀é", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    edges = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted)
    spans = draw(st.lists(edges, max_size=6))
    kinds = draw(st.lists(st.sampled_from(MarkKind), min_size=6, max_size=6))
    return text, [
        Mark(Span(a, b), kind, f"{kind}{n}", f"t{n}")
        for n, ((a, b), kind) in enumerate(zip(spans, kinds, strict=False))
        if a < b
    ]


@given(marked())
def test_runs_hold_every_letter_and_show_each_mark_where_it_lies(
    case: tuple[str, list[Mark]],
) -> None:
    text, marks = case
    lines = lines_of(text, (), marks)
    whole = [line for line in text.split("\n") if line.strip()]
    assert ["".join(run.text for run in line.runs) for line in lines] == whole
    for mark in marks:
        words = mark.span.of(text)
        if "\n" not in words and words.strip():
            ends = [m for line in lines for run in line.runs for m in run.ends]
            assert ends.count(mark) == 1
    for kind in MarkKind:
        shown = sum(len(r.text) for line in lines for r in line.runs if kind in r.marks)
        places = {i for m in marks if m.kind is kind for i in range(m.span.start, m.span.end)}
        lost = _in_blank_lines(text)
        assert shown == len({i for i in places if text[i] != "\n"} - lost)


def _in_blank_lines(text: str) -> set[int]:
    lost, start = set[int](), 0
    for line in text.split("\n"):
        if not line.strip():
            lost |= set(range(start, start + len(line)))
        start += len(line) + 1
    return lost


def test_a_dateline_and_its_sentence_are_one_line() -> None:
    text = "OSLO — He met her.\n\nWatch: The sea"
    blocks = [Block(Span(0, 6), BlockKind.BYLINE), Block(Span(20, 34), BlockKind.PROMPT)]
    first, second = lines_of(text, blocks, ())
    assert (first.kind, second.kind) == (BlockKind.TEXT, BlockKind.PROMPT)
    assert [run.kind for run in first.runs] == [BlockKind.BYLINE, BlockKind.TEXT]


def test_words_of_a_passage_are_marked_by_their_place_in_the_article() -> None:
    runs = passage_runs("nine metres", 100, [Span(100, 104), Span(90, 95), Span(500, 510)])
    assert [(run.text, bool(run.marks)) for run in runs] == [("nine", True), (" metres", False)]
