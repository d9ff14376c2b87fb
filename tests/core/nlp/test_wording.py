"""Pieces, numbers, opposites and reasons of two statements; how well it decides is measured, not tested."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import LanguageError
from core.nlp.rare_words import rare_words, vocabulary
from core.nlp.wording import Comparer, repeats
from core.nlp.wording_figures import Relation, figures_of, relation
from core.nlp.wording_model import Network
from core.nlp.wording_numbers import counted, partners, told
from core.nlp.wording_opposites import opposites
from core.nlp.wordpiece import WordPieces
from core.values.comparing import Relating


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return Comparer(Network())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("more than 40 boats", "40 boats", Relation.APART),
        ("at least 40 boats", "40 boats", Relation.WITHIN),
        ("40 boats", "40 boats", Relation.SAME),
        ("8 million boats", "8,213,000 boats", Relation.NEAR),
        ("under 50 boats", "over 30 boats", Relation.PARTLY),
        ("in 2016", "on 3 May 2016", Relation.WITHIN),
        ("before 3 May 2016", "on 3 May 2016", Relation.APART),
        ("by 3 May 2016", "on 3 May 2016", Relation.WITHIN),
        ("the second try", "the 3rd try", Relation.APART),
    ],
)
def test_numbers_stand_to_each_other_as_their_bounds_say(
    one: str, other: str, expected: Relation
) -> None:
    (first,), (second,) = figures_of(one), figures_of(other)
    assert relation(first, second) is expected


def test_four_digits_that_are_counted_are_no_year() -> None:
    assert [f.unit for f in figures_of("There were 1217 cases in 2016.")] == ["", "date"]


def test_numbers_are_held_against_those_that_count_the_same() -> None:
    one = counted("There were 12 boats in the harbour and 47 lorries on the quay.")
    other = counted("On the quay stood 38 lorries; in the harbour lay 12 boats.")
    assert {(a.value, b.value) for a, b in partners(one, other)} == {(12.0, 12.0), (47.0, 38.0)}
    here, _ = told(one, other)
    assert sorted(here.values()) == ["=", ">"]


def test_what_is_told_of_two_numbers_turns_round_with_them() -> None:
    one, other = counted("Nine boats sank."), counted("Four boats sank.")
    assert list(told(one, other)[0].values()) == [">"]
    assert list(told(other, one)[0].values()) == ["<"]


def test_opposites_are_found_in_their_forms() -> None:
    words = opposites()
    assert words.opposed("rose", "fell")
    assert words.opposed("denied", "admits")
    assert words.opposed("acquitted", "convicting")
    assert not words.opposed("rose", "grew")
    assert "refused" in words.turning


@given(st.text(max_size=80))
def test_pieces_stand_where_their_words_stand(text: str) -> None:
    pieces = WordPieces(vocabulary(), {"-LRB-": "("}).of(text)
    assert all(piece.span.of(text).strip() for piece in pieces)
    assert [p.span for p in pieces] == sorted(p.span for p in pieces)


def test_words_are_cut_as_the_network_learnt_them() -> None:
    words = WordPieces(vocabulary(), {"-LRB-": "("})
    names = {number: piece for piece, number in vocabulary().items()}
    cut = [names[piece.id] for piece in words.of("Café -LRB- unmooring, didn't")]
    assert cut == ["cafe", "(", "un", "##moor", "##ing", ",", "didn", "'", "t"]


def test_rare_words_are_the_same_in_another_form() -> None:
    one = rare_words("The negotiators left the Tarnfield harbour.")
    other = rare_words("A negotiation about harbours began at Tarnfield.")
    assert len(one & other) == 3
    assert not rare_words("He said that it was all they had.")


def test_the_reason_names_the_numbers_and_marks_them(comparer: Comparer) -> None:
    pair = (
        "Eleven people died in the collision near Vasto, the prefect said.",
        "Seven people died in the collision near Vasto, according to the health office.",
    )
    (answer,) = comparer.compare([pair])
    assert answer.label is Relating.DISPUTED
    assert answer.reason.words == "“Eleven” against “Seven”."
    assert [m.of(pair[0]) for m in answer.reason.marks_a] == ["Eleven"]
    assert [m.of(pair[1]) for m in answer.reason.marks_b] == ["Seven"]


def test_a_sentence_that_repeats_another_does_not_contradict_it() -> None:
    assert repeats("The dam broke on Sunday.", "The dam broke early on Sunday, at five.")
    assert not repeats("The dam broke on Sunday.", "The dam never broke on Sunday.")
    assert not repeats("The dam broke.", "The dam hasn’t broke.")
    assert not repeats("Ada sued Bo.", "Bo sued Ada.")


def test_the_reason_names_a_denial(comparer: Comparer) -> None:
    pair = (
        "Lena Brandt said that nobody was hurt in the fire at the market.",
        "Four people were hurt in the fire at the market, Hugo Farrow said.",
    )
    (answer,) = comparer.compare([pair])
    assert answer.label is Relating.DISPUTED
    assert answer.reason.words == "Only one of the two says “nobody”."


def test_the_answers_are_in_the_order_of_the_pairs(comparer: Comparer) -> None:
    pairs = [
        ("The minister resigned on Monday.", "The minister did not resign on Monday."),
        ("", "The dam near Welle broke on Sunday."),
        ("The dam near Welle broke on Sunday.", "The dam near Welle broke early on Sunday."),
    ]
    labels = [answer.label for answer in comparer.compare(pairs)]
    assert labels == [Relating.DISPUTED, Relating.UNRELATED, Relating.AGREE]


def test_a_very_long_pair_is_read_as_far_as_it_goes(comparer: Comparer) -> None:
    (answer,) = comparer.compare([("flood " * 4000, "drought " * 4000)])
    assert 0 <= answer.score <= 1


def test_without_the_extra_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(LanguageError, match="onnxruntime is not installed"):
        Network()
