from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.titles import Witness, sites_of, title_of

TITLE = "Court: harbour wall may be raised - but not by much"
words = st.lists(st.text("abcdefghijk", min_size=4, max_size=9), min_size=3, max_size=9)


def told(*said: tuple[str, str], sites: tuple[str, ...] = (), url: str = "") -> str:
    return title_of([Witness(text, kind, "") for kind, text in said], sites_of(sites, url)).title


@pytest.mark.parametrize(
    "form",
    [
        "{} | The Fjord Times",
        "{} - Fjord Times",
        "{} – fjord times",
        "Fjord Times: {}",
        "{} | News | Fjord Times",
    ],
)
def test_the_outlet_is_no_part_of_the_title(form: str) -> None:
    window = form.format(TITLE)
    assert told(("heading", TITLE), ("window", window), sites=("Fjord Times",)) == TITLE
    if "News |" not in form:
        assert told(("window", window), url="https://www.fjordtimes.example/a") == TITLE


def test_what_most_witnesses_say_is_the_title() -> None:
    said = ("social", "You will not believe this wall"), ("heading", TITLE), ("window", TITLE)
    assert told(*said) == TITLE
    assert told(("heading", "Fjord Times"), ("social", TITLE), sites=("Fjord Times",)) == TITLE


def test_the_name_of_a_section_is_not() -> None:
    assert told(("social", TITLE), ("heading", "News"), ("window", f"{TITLE} | News")) == TITLE


def test_a_page_that_says_nothing_has_none() -> None:
    assert told() == ""
    assert told(("window", "Fjord Times"), sites=("Fjord Times",)) == ""


@given(words, st.sampled_from(["|", "-", "–", "·", "«"]), st.booleans())
def test_case_and_words_stay_as_they_were(said: list[str], bar: str, heading: bool) -> None:
    title = " ".join(said).capitalize()
    kinds = [("heading", title)] if heading else []
    window = ("window", f"{title} {bar} Zuzwil Zeitung")
    assert told(*kinds, window, sites=("Zuzwil Zeitung",)) == title
