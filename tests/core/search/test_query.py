"""The query language: what is understood, and what is said when it is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import QueryError
from core.search.nodes import (
    And,
    Dates,
    Everything,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Value,
    Word,
)
from core.search.parser import parse
from core.search.words import Words

WORDS = Words()
PIECES = st.sampled_from(
    [
        *'()"“”*~-:. ',
        "AND ",
        "OR ",
        "NOT ",
        "title:",
        "kind:",
        "claim ",
        "date:",
        "2024-05",
        "..",
        "said:",
        "verdict:",
        "war ",
        "é",
        "🇺🇦",
        "\u0301",
        "nope:x",
    ]
)


def read(query: str) -> Node:
    return parse(query, WORDS)


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=30))
def test_any_string_is_read_or_refused_at_a_place_inside_it(query: str) -> None:
    refused: list[QueryError] = []
    try:
        read(query)
    except QueryError as error:
        refused.append(error)
    assert all(0 <= error.position < max(1, len(query)) for error in refused)
    assert all(str(error).endswith((".", "?", ":", "~")) for error in refused)


def word(text: str, scope: str = "") -> Word:
    return Word(text, WORDS.stem(text), scope)


leaves = st.sampled_from(["war", "peace", "talks", "gas"]).flatmap(
    lambda w: st.sampled_from(
        [word(w), word(w, "title"), Prefix(w), Fuzzy(w), Phrase((w, "x")), Value("tag", "*")]
    )
)
trees: st.SearchStrategy[Node] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=8,
)


def written(node: Node) -> str:
    match node:
        case And(parts):
            return f"({' '.join(written(p) for p in parts)})"
        case Or(parts):
            return f"({' OR '.join(written(p) for p in parts)})"
        case Not(part):
            return f"NOT {written(part)}"
        case Word(text, _, scope):
            return f"{scope}:{text}" if scope else text
        case Prefix(text):
            return f"{text}*"
        case Fuzzy(text):
            return f"{text}~"
        case Phrase(words):
            return f"“{' '.join(words)}”"
        case Value(field, value):
            return f"{field}:{value}"
        case _:
            raise AssertionError(node)


@given(trees)
def test_a_tree_written_with_brackets_and_quotes_is_read_as_itself(tree: Node) -> None:
    assert read(written(tree)) == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("war peace", And((word("war"), word("peace")))),
        ("war AND peace", And((word("war"), word("peace")))),
        ("war peace OR gas", Or((And((word("war"), word("peace"))), word("gas")))),
        ("war or peace", And((word("war"), word("or"), word("peace")))),
        ("-war", Not(word("war"))),
        ("NOT NOT war", Not(Not(word("war")))),
        ("Kyiv – Moscow - Minsk", And((word("kyiv"), word("moscow"), word("minsk")))),
        ('title:"The War"', Phrase(("the", "war"), "title")),
        ("F-16", Phrase(("f", "16"))),
        ("anti-gov*", Phrase(("anti", "gov"), starts=True)),
        ("TITLE:(war OR gas*)", Or((word("war", "title"), Prefix("gas", "title")))),
        ("title:(war tag:gas)", And((word("war", "title"), word("gas", "tag")))),
        ("kind:claims", Value("kind", "claim")),
        ("disputed:(yes OR no)", Or((Value("disputed", "yes"), Value("disputed", "no")))),
        ("verdict:False", Value("verdict", "false")),
        ("verdict:half-true", Value("verdict", "half true")),
        ("Zelénskyy~", Fuzzy("zelenskyy")),
        ("go~", word("go")),
        ("*", Everything()),
        ("Putin said: no", And((word("putin"), word("said"), word("no")))),
        ("date:2024", Dates("date", date(2024, 1, 1), date(2024, 12, 31))),
        ("date:2024-05..2024-06", Dates("date", date(2024, 5, 1), date(2024, 6, 30))),
        ("said:..2024-02", Dates("said", None, date(2024, 2, 29))),
        ("before:2024", Dates("date", None, date(2023, 12, 31))),
        ("after:2024-05-31", Dates("date", date(2024, 6, 1), None)),
    ],
)
def test_what_is_understood(query: str, tree: Node) -> None:
    assert read(query) == tree


@pytest.mark.parametrize(
    ("query", "position", "words"),
    [
        ("", 0, "no word"),
        ("%", 0, "no word"),
        ('war "peace', 4, "never closed"),
        ("war “peace", 4, "never closed"),
        ("(war (gas)", 0, "never closed"),
        ("war)", 3, "closes nothing"),
        ("war ()", 4, "nothing in these brackets"),
        ("OR war", 0, "both sides of OR"),
        ("war OR", 4, "both sides of OR"),
        ("war AND OR gas", 4, "both sides of AND"),
        ("war NOT", 4, "after NOT"),
        ("war OR %", 4, "both sides of OR"),
        ("war hlder:putin", 4, "Did you mean holder:?"),
        ("title:", 0, "right after title:"),
        ("title: OR gas", 0, "right after title:"),
        ("title:%", 0, "no word after title:"),
        ("date:maybe", 5, "write 2024"),
        ("date:2024-05-01..2024-13", 17, "write 2024"),
        ("date:2025..2024", 5, "ends before"),
        ("date:..", 5, "one side"),
        ("kind:clam", 5, "did you mean claim?"),
        ("wa*r-gas", 3, "a single word"),
        ("*w", 0, "2 letters at least"),
        ("*a*b*c*d*", 0, "3 * at most"),
        ("war~2", 3, "one letter"),
        ('"war gas"*', 9, "not a phrase"),
        ('"war gas"~', 9, "how many words apart"),
        ('"war gas oil"~1', 13, "write at least ~2"),
        ("/w(ar/", 2, "never closed"),
        ("/wa)r/", 3, "closes nothing"),
        ("/*war/", 1, "nothing here to be repeated"),
        ("/wa{9999}r/", 3, "50 at most"),
        ("gas /w[ar/", 6, "never closed"),
        ("date:/2024/", 5, "not for such a value"),
        ("date:last", 5, "last week"),
        ("(" * 60 + "war" + ")" * 60, 41, "too many brackets"),
    ],
)
def test_what_is_refused_says_where_and_why(query: str, position: int, words: str) -> None:
    with pytest.raises(QueryError) as caught:
        read(query)
    assert caught.value.position == position
    assert words in str(caught.value)
