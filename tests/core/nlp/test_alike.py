"""Names that may be one are proposed with the reason; those that are not one are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlp.alike import name_proposals
from core.nlp.alike_words import likeness
from core.values import Entity, NameProposal


def entity(number: int, name: str) -> Entity:
    """An entity of the kind after the bar, a person if none stands there."""
    words, _, kind = name.partition("|")
    return Entity(number, words, kind or "person", (), 10 - number % 9, 1)


def proposed(*names: str) -> list[NameProposal]:
    return name_proposals([entity(number, name) for number, name in enumerate(names, 1)])


def reasons(*names: str) -> list[str]:
    return [one.reason for one in proposed(*names)]


ONE = [
    ("Marta Kovalska", "Marta Kowalska", "another transliteration of Marta Kovalska"),
    ("Andriy Bondarenko", "Andrey Bondarenko", "another transliteration"),
    ("Volodymyr Bondarenko", "Vladimir Bondarenko", "two forms of one given name"),
    ("Jane Oyelaran", "J. Oyelaran", "initials and family name of Jane Oyelaran"),
    ("Joanne Reyes", "J.K. Reyes", "initials and family name"),
    ("William Dunn", "Bill Dunn", "two forms of one given name"),
    ("Ada R. Dunn", "Ada Dunn", "middle name that is left out"),
    ("Ivan Ivanovich Petrenko", "Ivan Petrenko", "middle name that is left out"),
    ("Jean-Luc Fournier", "Jean Luc Fournier", "accents, hyphens"),
    ("José Olivera", "Jose Olivera", "accents, hyphens"),
    ("John Adams", "President Adams", "President Adams: title and family name of John Adams."),
    ("Ursula van der Berg", "van der Berg", "the family name of Ursula van der Berg"),
    ("Ada Dunn", "Dunn", "the family name of Ada Dunn"),
    ("Okonkwo Adaeze", "Adaeze Okonkwo", "the same words in another order"),
    ("World Health Organization|organisation", "WHO|organisation", "WHO is the initials of World"),
    ("Tallis Department of Works|organisation", "TDOW|organisation", "is the initials of"),
    ("Calder|organisation", "Calder Ltd.|organisation", "legal form"),
    ("Calder Inc|organisation", "Calder Incorporated|other", "legal form"),
    ("Harwick Post|organisation", "the Harwick Post|organisation", "another article"),
    ("H.D.U.|organisation", "HDU|organisation", "accents, hyphens, dots"),
    ("Ministry of Defence|organisation", "Ministry of Defense|organisation", "in two ways"),
    ("Novyi Kharkiw|place", "Novy Kharkiv|place", "another transliteration"),
    ("Tallis Dam|other", "Tallis Dam|organisation", "taken for another kind"),
]
TWO = [
    ("Ada Dunn", "Karl Dunn"),
    ("Ada Dunn", "Karl Dunn", "Dunn"),
    ("Ada Dunn", "Adam Dunn"),
    ("John Adams", "John Quincy Adams"),
    ("Tom Reyes", "Tom Reyes Jr."),
    ("Tom Reyes", "Tom Reyes Jr.", "Tom B. Reyes"),
    ("Tom Reyes", "Tom B. Reyes", "Tom C. Reyes"),
    ("Tom B. Reyes", "Tom C. Reyes"),
    ("Mary Dunn", "Mark Dunn", "M. Dunn"),
    ("Chris Dunn", "Christopher Dunn", "Christine Dunn"),
    ("James Henry", "Henry James"),
    ("Ray Charles", "King Charles"),
    ("Bill Olsen", "Mrs. Olsen"),
    ("Calder|organisation", "Calder Ltd|organisation", "Calder GmbH|organisation"),
    ("Tallis Water Board|organisation", "Trade Workers' Bank|organisation", "TWB|organisation"),
    ("Harwick|place", "Harwick|organisation"),
    ("World Health Organization|organisation", "WHO|person"),
    ("5th Amendment|other", "13th Amendment|other"),
    ("Niger|place", "Nigeria|place"),
    ("Hill|organisation", "Hall|organisation"),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE)
def test_two_spellings_of_one_are_proposed_with_the_reason(one: str, other: str, why: str) -> None:
    (said,) = reasons(one, other)
    assert why in said
    assert said.endswith(".")
    assert len(reasons(other, one)) == 1


@pytest.mark.parametrize("names", TWO)
def test_those_that_are_two_are_not_proposed(names: tuple[str, ...]) -> None:
    assert reasons(*names) == []
    assert reasons(*reversed(names)) == []


def test_a_pair_that_was_refused_is_not_proposed_again() -> None:
    rows = [entity(1, "Ada Dunn"), entity(2, "Ada R. Dunn")]
    assert len(name_proposals(rows)) == 1
    assert name_proposals(rows, {frozenset((1, 2))}) == []


def test_two_that_are_known_beforehand_are_never_one() -> None:
    assert reasons("George W. Bush", "George H. W. Bush") == []
    assert reasons("Republic of the Congo|place", "Congo|place") == []


def test_the_full_name_is_kept_and_the_surest_comes_first() -> None:
    found = proposed("Dunn", "Ada Dunn", "WHO|other", "World Health Organization|organisation")
    assert [(one.a.name, one.b.name) for one in found] == [
        ("World Health Organization", "WHO"),
        ("Ada Dunn", "Dunn"),
    ]
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_the_work_grows_with_the_names_and_not_with_their_square() -> None:
    names = [f"{given}{n} Dunn" for n in range(2000) for given in ("Ab", "Bc", "Cd", "De", "Ef")]
    rows = [entity(n, name) for n, name in enumerate(names)]
    begun = time.perf_counter()
    name_proposals(rows)
    assert time.perf_counter() - begun < 10  # 10,000 of one family name; pairs would be 50 million


word = st.sampled_from(["Ada", "A.", "Dunn", "von", "Jr.", "Reyes", "J.K.", "the", "Ltd", "-", "X"])


@given(
    st.lists(st.lists(word, min_size=1, max_size=4), max_size=8),
    st.sampled_from(["person", "organisation"]),
)
def test_whatever_the_names_no_entity_is_proposed_twice_or_with_itself(
    given: list[list[str]], kind: str
) -> None:
    rows = [entity(n, f"{' '.join(words)}|{kind}") for n, words in enumerate(given)]
    found = name_proposals(rows)
    assert len({one.b.id for one in found}) == len(found)
    assert all(one.a.id != one.b.id and one.reason for one in found)


def test_the_likenesses_load() -> None:
    words = likeness()
    assert words.nicknames["bil"] == words.nicknames["viliam"]
    assert words.one_way("organization") == "organisation"
    assert words.legal_forms["incorporated"] == "inc"
