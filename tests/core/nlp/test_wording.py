"""Numbers, opposites and reasons of two statements; the decision as a whole is measured, not tested."""

from __future__ import annotations

import pytest
from spacy.language import Language

from core.nlp.model import parse
from core.nlp.wording import compare
from core.nlp.wording_alignment import Alignment
from core.nlp.wording_features import features, opposed_words
from core.nlp.wording_figures import Relation, figures_of, relation
from core.nlp.wording_vectors import word_vectors
from core.nlp.wording_words import worded
from core.values.comparing import Relating


def pair(nlp: Language, a: str, b: str) -> Alignment:
    one, other = map(worded, parse(nlp, (a, b)))
    return Alignment(one, other)


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


def test_numbers_are_held_against_those_that_count_the_same(nlp: Language) -> None:
    found = pair(
        nlp,
        "There were 12 boats in the harbour and 40 lorries on the quay.",
        "On the quay stood 38 lorries, in the harbour lay 12 boats.",
    )
    values = {(p.one.value, p.other.value) for p in found.figures}
    assert values == {(12.0, 12.0), (40.0, 38.0)}


def test_opposites_are_found_by_lemma(nlp: Language) -> None:
    found = opposed_words(pair(nlp, "Rents rose in May.", "Rents fell in May."))
    assert [(one.text, other.text) for one, other in found] == [("rose", "fell")]


def test_a_word_of_no_vocabulary_still_has_a_vector_of_length_one() -> None:
    vector = word_vectors().of("xqzzyfrobnicate")
    assert float(vector @ vector) == pytest.approx(1.0, abs=1e-4)


def test_features_always_have_the_same_names(nlp: Language) -> None:
    one = features(pair(nlp, "Rents rose in May.", "Rents fell by 3 percent."))
    other = features(pair(nlp, "No.", "Why did she leave on 3 May 2016?"))
    assert list(one) == list(other)


def test_the_reason_names_the_numbers_that_decided(nlp: Language) -> None:
    found = pair(nlp, "Twelve people died in the blast.", "Thirty people died in the blast.")
    answer = compare(found.a, found.b)
    assert answer.label is Relating.DISPUTED
    assert answer.reason.words == "“Twelve” against “Thirty”."
    assert [m.of(found.a.text) for m in answer.reason.marks_a] == ["Twelve"]


def test_a_statement_without_words_is_unrelated(nlp: Language) -> None:
    found = pair(nlp, "", "Thirty people died in the blast.")
    assert compare(found.a, found.b).label is Relating.UNRELATED
