"""Figures told in other words: what happened, to whom, when, and how two of them stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.detectors.base import Around, Placed
from core.detectors.figures_happenings import (
    alike_nouns,
    groups,
    happening_words,
    kind_of,
    stems,
)
from core.detectors.figures_related import numbers_related
from core.measures.units import unit_table
from core.values import Related, Relation, VagueDate
from tests.core.detectors.test_figures import reported

DAY = VagueDate("2025-11-27")


def related(one: str, other: str, later: str = DAY.edtf) -> list[Related]:
    """How the numbers of a later article stand to the one of the first article's one statement."""
    own, there = reported(one), reported(other, 2, VagueDate(later))
    around = Around(tuple(Placed(s, there.source, there.published) for s in there.statements))
    return [r for s in own.statements for r in numbers_related(own, s, around)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Sixteen hikers drowned when the Orla burst its banks at Venn on Sunday, police said.",
            "The flood of the Orla at Venn on Sunday cost 28 people their lives, the mayor said.",
        ),
        (
            "Brackett Foods laid off 900 workers in Dunmore on Monday, the company said.",
            "The union said 1,400 employees of Brackett Foods in Dunmore were dismissed on Monday.",
        ),
        (
            "The landslip at Cairn Pass closed eight miles of road on Monday, the ministry said.",
            "Engineers measured the stretch of road closed at Cairn Pass on Monday: 30 kilometres.",
        ),
        (
            "A fifth of the 500 pupils of Marsh Lane school fell ill on Tuesday, the council said.",
            "At Marsh Lane school 260 pupils were taken ill on Tuesday, parents said.",
        ),
    ],
)
def test_other_words_for_one_thing(one: str, other: str) -> None:
    assert [r.relation for r in related(one, other)] == [Relation.DISPUTED]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Ten miners died in the Vasta pit on Monday.", "Ten miners were killed in the Vasta pit on Monday.", Relation.AGREES),
        ("Ten people died in the Vasta pit on Monday.", "Four women died in the Vasta pit on Monday.", Relation.OTHER_SCOPE),
        ("Firefighters in Tarn rescued 40 people so far, police said.", "Firefighters in Tarn rescued 15 people, police said.", Relation.OTHER_SCOPE),
    ],
)  # fmt: skip
def test_what_is_no_dispute(one: str, other: str, relation: Relation) -> None:
    assert [r.relation for r in related(one, other)] == [relation]


def test_the_same_told_later_has_changed() -> None:
    first = "The quake in Tarn killed 40 people on Monday, officials said."
    later = "The quake in Tarn on Monday killed 71 people, officials said."
    (found,) = related(first, later, "2025-11-29")
    assert found.relation is Relation.CHANGED
    assert found.reason == (
        "The number has changed (people): 40 (27 November 2025), then 71 (29 November 2025)."
    )
    (back,) = related(later, first, "2025-11-25")
    assert (back.relation, back.other.article) == (Relation.CHANGED, 2)


def test_other_scope_names_its_words() -> None:
    (found,) = related(
        "Ten people died in the Vasta pit on Monday.", "Four women died in the Vasta pit on Monday."
    )
    assert found.words == ("people", "woman")
    assert "“people” and “woman”" in found.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested 30 people in Orvel on Monday.", "Some 4,000 people marched in Orvel on Monday."),
        ("A shop in Orvel sold 30 cakes on Monday.", "Thieves stole 30 bicycles in Orvel on Monday."),
        ("The blaze in Tarn killed six people.", "The blaze in Orvel killed nine people."),
    ],
)  # fmt: skip
def test_other_things_are_not_related(one: str, other: str) -> None:
    assert related(one, other) == []


def test_passages_of_related_numbers_are_of_their_texts() -> None:
    one = "Ten miners died in the Vasta pit on Monday 🕯, the firm said."
    own, there = (
        reported(one),
        reported("Nobody knew.\u00a0Ten miners died in the Vasta pit on Monday.", 2),
    )
    around = Around(tuple(Placed(s, there.source, there.published) for s in there.statements))
    (found,) = (r for s in own.statements for r in numbers_related(own, s, around))
    for passage, article in ((found.own, own), (found.other, there)):
        assert passage.text == passage.span.of(article.text)
        assert [m.of(article.text) for m in passage.marks] == ["Ten"]


def test_every_phrase_of_the_lexicon_is_found_where_it_stands() -> None:
    lexicon = happening_words()
    for phrases in (lexicon.surely, lexicon.maybe):
        for first, rows in phrases.items():
            for phrase, happening in rows:
                assert phrase[0] == first
                words = ["xx", *(w for w in phrase if w != ".."), "yy"]
                assert happening in list(lexicon.told(words, phrases))


def test_kinds_of_happenings_are_kinds_of_units() -> None:
    known = {kind_of(unit) for unit in unit_table().units} | {"count"}
    lexicon = happening_words()
    rows = [h for p in (lexicon.surely, lexicon.maybe) for r in p.values() for _, h in r]
    assert {kind for h in rows for kind in h.kinds} <= known
    names = {g.name for found in lexicon.groups.values() for g in found} | {""}
    assert {thing for h in rows for thing in h.things} <= names


@given(st.sampled_from(sorted(happening_words().groups)))
def test_nouns_counted_alike_are_so_both_ways(noun: str) -> None:
    assert all(noun in alike_nouns(other) for other in alike_nouns(noun))
    assert groups(noun)


@pytest.mark.parametrize(
    "forms",
    [
        "kill kills killed killing",
        "die dies died dying",
        "lay laid lays",
        "injury injuries injured",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len(set(stems(forms))) == 1
