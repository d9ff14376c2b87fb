from __future__ import annotations

import pytest

from core.importers.lexicon import Lexicon
from core.values import BlockKind

P, C, K = BlockKind.PROMPT, BlockKind.CREDIT, BlockKind.CAPTION

FURNITURE = [
    ("Recommended Stories", P),
    ("list of 3 itemsend of list", P),
    ("list 2 of 3", P),
    ("Advertisement", P),
    ("Source link", P),
    ("Watch: Fire crews at work in the old harbour", P),
    ("Read more: Five things to know about the new ferry", P),
    ("Read more about the ferry", P),
    ("Related: The ferries of the north", P),
    ("Sign up for our morning newsletter", P),
    ("Subscribe to our daily briefing.", P),
    ("Follow us on Facebook", P),
    ("Want to help? Click here for a list of shelters", P),
    ("Support local journalism. Subscribe for $1 a week.", P),
    ("5 min read", P),
    ("With information from Reuters.", C),
    ("With reporting by the Associated Press and Reuters.", C),
    ("(Reporting by Anna Lind in Oslo; Editing by Tom O’Neil)", C),
    ("Additional reporting by Anna Lind, Per Dahl and Liv Moe.", C),
    ("Lind and Dahl write for the Associated Press. Lind reported from Oslo.", C),
    ("AP writer Per Dahl in Bergen contributed to this report.", C),
    ("Copyright 2025 Northern Wire. All rights reserved.", C),
    ("This article was originally published by The Fjord Times.", C),
    ("The new ferry leaves the quay on Monday. File photo by Liv Moe/UPI", K),
    ("The new ferry leaves the quay. Photo by Liv Moe/Ferry Board/EPA | License Photo", K),
    ("The new ferry on Monday. Photograph: Liv Moe/Fjord Times", K),
    ("The new ferry on Monday. Times photo by Liv Moe", K),
    ("A nurse waits at the quay. (Liv Moe/Fjord Times)", K),
    ("Reuters The ferry at the quay. It is white and blue. Reuters", K),
    ("The minister at the opening of the ferry line (file picture)", K),
    ("Map showing the ferry lines of the north", K),
    ("Getty Images", K),
]

# Sentences that begin or end as furniture does, and are article text all the same.
SENTENCES = [
    "With reports from 14 villages still missing, officials said the toll may rise.",
    "With information from the ministry now public, the union asked for a new count.",
    "Reporting by human rights groups has shown that the camp was never closed.",
    "The university contributed research to the project.",
    "He reported for duty on Monday and was sent home.",
    "She wrote for The Fjord Times until 2019, when the paper let her go.",
    "This report was published by the ministry on Monday.",
    "Watch the river, not the sky, the old ferryman said.",
    "Read the small print, the judge told him.",
    "The map shows a bridge where there is none.",
    "A photo by the witness shows the ferry leaving the quay at nine.",
    "Subscribers of the paper have not been told, he said.",
    "More from the council is expected on Friday.",
    "“Read more books,” she said.",
    "The senator (D-Harbor City) voted against it.",
    "Reuters could not reach the ministry for comment.",
    "Share prices fell by four percent on Monday.",
    "Advertising brought in 4 million dollars, the paper said.",
    "All rights of the tenants were ignored, the court found.",
    "Live music will return to the quay in May.",
    "The source of the leak: a pipe that nobody had looked at for years.",
]


@pytest.mark.parametrize(("line", "kind"), FURNITURE)
def test_furniture_is_known(lexicon: Lexicon, line: str, kind: BlockKind) -> None:
    assert lexicon.furniture_of(line) is kind


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_no_furniture(lexicon: Lexicon, line: str) -> None:
    assert lexicon.furniture_of(line) is None


def test_outlets_go_by_one_name(lexicon: Lexicon) -> None:
    assert lexicon.outlet("AP") == lexicon.outlet("the associated press") == "Associated Press"
    assert lexicon.outlet("The Fjord Times") == ""


def test_every_word_of_the_files_is_folded_as_it_is_looked_up(lexicon: Lexicon) -> None:
    for words in (lexicon.separators, lexicon.not_names, lexicon.outlet_words, lexicon.roles):
        assert words
        assert all(word == word.casefold() for word in words)
