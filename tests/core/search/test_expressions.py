"""Regular expressions over words: as Python's, but never slow."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.search.days import days_of, is_dates
from core.search.expressions import BadExpression, Matcher

PARTS = st.sampled_from(
    [
        "a",
        "b",
        "c",
        "ab",
        ".",
        "[ab]",
        "[^a]",
        "[a-c]",
        "(",
        ")",
        "|",
        "*",
        "+",
        "?",
        "{2}",
        "{1,2}",
        "{2,}",
    ]
)


@given(st.lists(PARTS, max_size=8).map("".join), st.lists(st.text("abc", max_size=6), max_size=8))
def test_the_same_words_fit_as_in_python(expression: str, words: list[str]) -> None:
    try:
        ours = Matcher(expression)
    except BadExpression:
        return
    try:
        theirs = re.compile(expression)
    except re.error:
        assume(False)
        return
    for word in words:
        assert ours.fits(word) == bool(theirs.fullmatch(word)), (expression, word)
        if ours.fits(word):
            assert word.startswith(ours.start)


@pytest.mark.parametrize("expression", ["(a+)+b", "(a|a)*b", "(a*)*b", "(.*.*)*x", "a{1,50}b"])
def test_what_hangs_elsewhere_ends_at_once(expression: str) -> None:
    matcher = Matcher(expression)
    began = time.process_time()
    assert not matcher.fits("a" * 5000)
    assert time.process_time() - began < 1.0


@pytest.mark.parametrize(
    ("expression", "start"),
    [
        ("war.*", "war"),
        ("wars?", "war"),
        ("war|gas", ""),
        ("w(ar|x|)", "w"),
        ("(war)", ""),
        ("", ""),
    ],
)
def test_how_all_that_fits_begins(expression: str, start: str) -> None:
    assert Matcher(expression).start == start


TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("May 2024", date(2024, 5, 1), date(2024, 5, 31)),
        ("5 May 2024", date(2024, 5, 5), date(2024, 5, 5)),
        ("today", TODAY, TODAY),
        ("yesterday", date(2026, 11, 22), date(2026, 11, 22)),
        ("this week", TODAY, date(2026, 11, 29)),
        ("Last  Week", date(2026, 11, 16), date(2026, 11, 22)),
        ("last month", date(2026, 10, 1), date(2026, 10, 31)),
        ("previous year", date(2025, 1, 1), date(2025, 12, 31)),
        ("past 7 days", date(2026, 11, 17), TODAY),
        ("last 2 months", date(2026, 9, 24), TODAY),
        ("last 9 months", date(2026, 2, 24), TODAY),
    ],
)
def test_days_in_words(text: str, first: date, last: date) -> None:
    assert days_of(text, TODAY) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "last", "last war", "last 9999 years", "May 2024 flood", "flood"]
)
def test_what_is_no_date(text: str) -> None:
    assert days_of(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("May 2024..June 2024", True),
        ("..2024", True),
        ("2024..", True),
        ("..", False),
        ("a..b", False),
    ],
)
def test_ranges_of_dates(text: str, *, fits: bool) -> None:
    assert is_dates(text) == fits
