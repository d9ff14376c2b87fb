"""Names, their spellings and the files that know them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from core.nlp.gazetteer import gazetteer, words
from core.nlp.spelling import key, person_key
from tests.core.nlp.reading import read_one


def entities(nlp: Language, text: str) -> dict[str, tuple[str, str]]:
    """Entity and kind by the words of each mention."""
    return {m.text: (m.entity, m.kind) for m in read_one(nlp, text).mentions}


@pytest.mark.parametrize("spelling", ["Zelensky", "Zelenskyy", "Zelenskiy"])
def test_spellings_of_a_known_person_are_one(nlp: Language, spelling: str) -> None:
    found = entities(
        nlp, f"In Kyiv, President Volodymyr {spelling} met ministers. {spelling} left."
    )
    assert found["Kyiv"] == ("Kyiv", "place")
    assert found[spelling] == ("Volodymyr Zelensky", "person")


def test_spellings_of_an_unknown_person_are_one(nlp: Language) -> None:
    text = "Minister Andriy Bondarenko spoke first. Later Andrii Bondarenko left. Bondarenko was tired."
    found = entities(nlp, text)
    assert {name for name, kind in found.values() if kind == "person"} == {"Andriy Bondarenko"}


def test_a_people_stands_for_its_country(nlp: Language) -> None:
    assert entities(nlp, "The Hungarian minister left Kiev.") == {
        "Hungarian": ("Hungary", "place"),
        "Kiev": ("Kyiv", "place"),
    }


def test_a_title_is_no_part_of_a_name(nlp: Language) -> None:
    found = entities(nlp, "President Donald Trump spoke. President Trump left.")
    assert set(found.values()) == {("Donald Trump", "person")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergiy", "Serhii"),
        ("Dmitry", "Dmitriy"),
        ("Yevgeny", "Evgeny"),
        ("Kolomoisky", "Kolomoyskyi"),
        ("Aleksei", "Alexey"),
    ],
)
def test_transliterations_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hill", "Hall"), ("Petrov", "Petrenko"), ("Mary Dunn", "Mark Dunn")]
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert person_key(one) != person_key(other)


def test_the_gazetteer_loads_and_every_country_is_found_by_people_and_capital() -> None:
    names = gazetteer().spellings
    assert names["Kiev"].government_of == "Ukraine"
    assert names["Ukrainians"].name == "Ukraine"
    assert sum(known.people for known in names.values()) > 300
    assert gazetteer().at("In New York City they", 3) == "New York City"
    assert gazetteer().at("Chinatown", 0) == ""


def test_the_words_round_names_load() -> None:
    assert words().given["Mary"] == "f"
    assert words().genders["spokesman"] == "m"
    assert "Jean" not in words().given  # goes with both pronouns


@pytest.mark.parametrize(
    "text",
    [
        "He said it rained. She told him that they had left. Everyone agreed, and nobody knew why.",
        "HE SAID IT ALL. They and I were there; us, them, ours. Whoever came spoke to itself.",
        "Who is it? Him, said the mayor. Mine, she said. Somebody told somebody else.",
    ],
)
def test_a_pronoun_is_never_a_name(nlp: Language, text: str) -> None:
    assert entities(nlp, text) == {}


def test_what_stands_before_a_name_is_cut(nlp: Language) -> None:
    found = entities(
        nlp,
        "Lt. Gov. Ada Dunn met the Rev. Tom Reyes and Professor Sir Karl Weiss on Monday. "
        "Former President Jane Oyelaran spoke to the federal Trade Commission.",
    )
    assert set(found) == {
        "Ada Dunn",
        "Tom Reyes",
        "Karl Weiss",
        "Jane Oyelaran",
        "Trade Commission",
    }


def test_a_place_with_a_country_in_its_name_is_not_that_country(nlp: Language) -> None:
    text = "Storms hit New Mexico and New England. African Americans sailed the South China Sea."
    assert {entity for entity, _ in entities(nlp, text).values()} == {
        "New Mexico",
        "New England",
        "African Americans",
        "South China Sea",
    }


def test_a_word_in_capitals_among_capitals_is_no_initials(nlp: Language) -> None:
    assert "WHO" not in entities(nlp, "THE MAN WHO LED THE FLEET LEFT.")
    assert entities(nlp, "The WHO agreed.")["WHO"][0] == "World Health Organization"
