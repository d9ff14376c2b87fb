from hypothesis import given
from hypothesis import strategies as st

from core.text import Placing, Span, find_again, make_anchor

TEXT = "The mayor said no. Later the mayor said no again, and the council said 12 homes were lost."


@given(st.text(max_size=300), st.data())
def test_an_anchor_of_an_unchanged_text_is_exact(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        return
    found = find_again(text, make_anchor(text, Span(start, end)))
    assert found.placing is Placing.EXACT
    assert found.span is not None
    assert found.span.of(text) == text[start:end]


@given(st.text(min_size=1, max_size=40))
def test_text_put_before_moves_the_anchor_and_says_so(before: str) -> None:
    span = Span(*_at(TEXT, "the council said 12 homes"))
    found = find_again(before + TEXT, make_anchor(TEXT, span))
    assert found.placing is Placing.MOVED
    assert found.span == span.shifted(len(before))


def test_of_repeated_words_the_place_with_the_same_context_wins() -> None:
    second = TEXT.rindex("the mayor said no")
    anchor = make_anchor(TEXT, Span(second, second + len("the mayor said no")))
    assert find_again("Hm. " + TEXT, anchor).span == anchor.span.shifted(4)


def test_a_changed_number_or_negation_is_lost() -> None:
    anchor = make_anchor(TEXT, Span(*_at(TEXT, "the council said 12 homes were lost")))
    assert find_again(TEXT.replace("12", "21"), anchor).placing is Placing.LOST
    assert find_again(TEXT.replace("were lost", "were not lost"), anchor).placing is Placing.LOST


def test_other_spacing_is_the_same_passage() -> None:
    anchor = make_anchor(TEXT, Span(*_at(TEXT, "council said 12 homes")))
    found = find_again(TEXT.replace("said 12", "said\n  12"), anchor)
    assert found.placing is Placing.MOVED


def _at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)
