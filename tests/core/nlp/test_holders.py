"""Who "he", "the mayor" and "the paper" are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.core.nlp.reading import read_one


def holders(nlp: Language, text: str) -> list[str]:
    """The holders of a text in order, without the outlet."""
    found = sorted(read_one(nlp, text).statements, key=lambda s: s.span)
    return [s.holder for s in found if s.holder]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mary Dunn opened the bridge. She said it was safe.", ["Mary Dunn"]),
        (
            "Mary Dunn met Peter Hale on Monday. She said it went well. He said it did not.",
            ["Mary Dunn", "Peter Hale"],
        ),
        (
            "Mary Dunn, the mayor of Carrow, arrived late. The mayor said the bridge was safe.",
            ["Mary Dunn"],
        ),
        (
            "Governor Peter Hale arrived late. The governor said the bridge was safe.",
            ["Peter Hale"],
        ),
        ("Peter Hale opened the bridge. Hale said it was safe.", ["Peter Hale"]),
        (
            "The New York Times published a map. The paper said the bridge was missing.",
            ["The New York Times"],
        ),
        (
            "A senior official said the bridge was safe. “It will hold,” the official added.",
            ["a senior official", "a senior official"],
        ),
        ("Engineers inspected the bridge. They said it was safe.", ["Engineers"]),
        ("The US said the bridge was safe.", ["United States"]),
        ("Moscow said the bridge was safe.", ["Moscow"]),
        (
            "Turkish President Recep Tayyip Erdogan arrived. The Turkish leader said the bridge was safe.",
            ["Recep Tayyip Erdogan"],
        ),
        (
            "President Mary Dunn met Mayor Peter Hale. The mayor left early. He said it went well.",
            ["Peter Hale"],
        ),
        (
            "Mary Dunn, the council’s press secretary, spoke on Monday. The spokeswoman said all was well.",
            ["Mary Dunn"],
        ),
        ("Mary Dunn’s chief of staff, Peter Hale, said the bridge was safe.", ["Peter Hale"]),
    ],
)
def test_the_name_behind_the_words(nlp: Language, text: str, expected: list[str]) -> None:
    assert holders(nlp, text) == expected


def test_the_words_of_the_text_are_kept(nlp: Language) -> None:
    text = "Mary Dunn opened the bridge. She said it was safe."
    [statement] = [s for s in read_one(nlp, text).statements if s.holder]
    assert statement.holder_span is not None
    assert statement.holder_span.of(text) == "She"
