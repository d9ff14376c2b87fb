"""What is offered as a claim, and which known claims a passage may make."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands import AddAppearance, Command, MarkClaim, RefuseSuggestions, RemoveClaim
from core.library.likely import likely_claims
from core.library.sameness import nearly_same, wording
from core.library.suggestions import repeats_of, suggested_claims
from core.store import disputes, language
from core.store.database import Database
from core.text import Span
from core.values import Analysis, Side, Stance, Statement, SuggestedClaim
from tests.core.store.making import finding, passage, statement, store

RIVER = (
    "The river board said the old weir near Tarn was opened before the storm reached the valley."
)
AGAIN = "The river board said that the old weir near Tarn was opened before a storm had reached the valley floor."
NEVER = "The river board said the old weir near Tarn was never opened before the storm reached the valley."
WORTHY = "The mill lost 40 jobs in May."


def _statement(text: str, part: str, holder: str, worth: float, **other: object) -> Statement:
    at = Span(text.index(part), text.index(part) + len(part))
    made = statement(text, at, holder)
    return replace(made, check_worthiness=worth, worth=("gives a number",), **other)  # type: ignore[arg-type]


def _article(database: Database, *parts: tuple[str, str, float]) -> int:
    text = " ".join(part[0] for part in parts)
    said = tuple(_statement(text, part, holder, worth) for part, holder, worth in parts)
    with database.writing() as session:
        article = store(session, text, title=parts[0][0][:9])
        language.write_analysis(session, article, Analysis(statements=said), "1")
    return article


@pytest.fixture
def database(tmp_path: Path) -> Generator[Database]:
    """Claim 1 is what the river board says in article 1; article 2 says it again, article 3 denies."""
    made = Database(tmp_path / "library.db")
    for text in (RIVER, AGAIN, NEVER):
        _article(made, (text, "the river board", 0.3), (WORTHY, "", 0.9), ("It is so.", "", 0.2))
    do(made, MarkClaim(RIVER, 1, 0, len(RIVER), "the river board", 1))
    yield made
    made.close()


def do(database: Database, command: Command) -> Command:
    with database.writing() as session:
        return command.apply(session)


def offered(database: Database, article: int) -> list[SuggestedClaim]:
    with database.reading() as session:
        return suggested_claims(session, article)


def repeats(database: Database) -> list[int]:
    with database.reading() as session:
        return [one.statement.article for one in repeats_of(session, 1)]


def test_an_article_offers_repeats_and_what_is_worth_checking(database: Database) -> None:
    again, worthy = offered(database, 2)
    assert again.claim is not None
    assert again.claim.id == 1
    assert again.reasons == ("same claimant", "nearly the same words")
    assert (worthy.words, worthy.claim, worthy.reasons) == (WORTHY, None, ("gives a number",))
    assert [one.words for one in offered(database, 1)] == [WORTHY]
    assert [one.words for one in offered(database, 3)] == [WORTHY]


def test_what_is_disputed_comes_first_and_needs_less(database: Database) -> None:
    text = f"{WORTHY} Rain fell."
    article = _article(database, (WORTHY, "", 0.9), ("Rain fell.", "", 0.6))
    assert [one.words for one in offered(database, article)] == [WORTHY]
    with database.writing() as session:
        sides = [Span(0, len(WORTHY)), Span(len(WORTHY) + 1, len(text))]
        a, b = (
            passage(1, RIVER, Span(0, 9), Side.A, 1),
            passage(article, text, sides[1], Side.B, 11),
        )
        disputes.write_findings(session, [1, article], [finding(a, b)])
    first, second = offered(database, article)
    assert (first.words, first.reasons[0]) == ("Rain fell.", "is disputed")
    assert second.words == WORTHY


def test_what_was_refused_is_not_offered_again_until_undo(database: Database) -> None:
    place = offered(database, 2)[1].place
    inverse = do(database, RefuseSuggestions(((2, place.start, place.end, 0),)))
    assert [one.claim is None for one in offered(database, 2)] == [False]
    do(database, inverse)
    assert len(offered(database, 2)) == 2
    whole = offered(database, 2)[0].place
    do(database, RefuseSuggestions(((2, whole.start, whole.end, 1),)))
    assert [one.claim for one in offered(database, 2)] == [None]
    assert repeats(database) == []


def test_a_refusal_outlives_a_new_analysis(database: Database) -> None:
    place = offered(database, 2)[1].place
    do(database, RefuseSuggestions(((2, place.start, place.end, 0),)))
    text = f"{AGAIN} {WORTHY} It is so."
    said = (_statement(text, WORTHY, "the miller", 0.95),)
    with database.writing() as session:
        language.write_analysis(session, 2, Analysis(statements=said), "2")
    assert offered(database, 2) == []


def test_a_claim_is_found_again_elsewhere(database: Database) -> None:
    assert repeats(database) == [2]
    do(database, AddAppearance(1, 2, 0, 40))
    assert repeats(database) == []
    do(database, RemoveClaim(1))
    assert repeats(database) == []


def test_who_says_otherwise_or_is_another_does_not_repeat_it(database: Database) -> None:
    _article(database, (AGAIN, "the mayor", 0.3))
    said = (_statement(AGAIN, AGAIN, "the river board", 0.3, stance=Stance.DENIES),)
    with database.writing() as session:
        article = store(session, f"{AGAIN} So it was.", title="denied")
        language.write_analysis(session, article, Analysis(statements=said), "1")
    assert repeats(database) == [2]


def test_the_likeliest_claims_come_first(database: Database) -> None:
    do(database, MarkClaim("The bakery opened late", 3, 0, 9, "a baker"))
    do(database, MarkClaim("Nothing of the kind", 3, 0, 9, "the river board"))
    with database.reading() as session:
        found = likely_claims(session, MarkClaim(AGAIN, 2, 0, len(AGAIN), "The River Board"))
    assert [one.claim.id for one in found] == [1, 3, 2]
    assert found[0].reasons[0] == "same claimant"
    assert "in common" in found[0].reasons[1]
    assert found[2].reasons == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (RIVER, AGAIN, True),
        (RIVER, NEVER, False),
        (RIVER, RIVER.replace("opened", "closed"), False),
        ("The mill lost 40 jobs in May", "The mill lost 45 jobs in May", False),
        ("The mill lost 40 jobs in May", "the mill has lost 40 jobs in May", True),
        ("The weir isn't holding water", "The weir is holding water", False),
        ("It is so", "It is so", False),
    ],
)
def test_nearly_the_same_words(one: str, other: str, same: bool) -> None:
    assert nearly_same(wording(one), wording(other)) is same


@given(st.text(max_size=80), st.text(max_size=80))
def test_nearly_the_same_is_said_both_ways(one: str, other: str) -> None:
    a, b = wording(one), wording(other)
    assert nearly_same(a, b) == nearly_same(b, a)
    assert nearly_same(a, a) == (len(a.words) >= 3)
