"""The same words in many constructions: what a word is said of is found whatever the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from core.nlp.pipeline import readings
from core.nlp.reading import Reading
from core.values import Doubt, DoubtKind, TextToAnalyse

Read = Callable[[str], Reading]

FRAMES = [
    "Officials called the claim {}.",
    "The claim is {}, officials said.",
    "The claim was found to be {} by the court.",
    "Officials dismissed as {} a claim that the well was poisoned.",
    "Officials rejected a {} claim about the well.",
]
WORDS = ["false", "baseless", "untrue", "groundless", "bogus", "unfounded", "misleading", "absurd"]


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """A text gone through by all components."""
    return lambda text: next(readings(nlp, [TextToAnalyse(text)]))


def marks(reading: Reading) -> list[Doubt]:
    return [d for d in reading.doubts if d.kind is not DoubtKind.HEDGE]


@settings(max_examples=20, deadline=None)
@given(frame=st.sampled_from(FRAMES), word=st.sampled_from(WORDS))
def test_a_word_counts_in_every_frame(read: Read, frame: str, word: str) -> None:
    assert marks(read(frame.format(word)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The baker found the report that his flour was mouldy to be groundless.",
        "A bogus text message announced that the baths would close.",
        "The harbour log does not tally with the captain's statement.",
        "The survey flies in the face of what the mayor claims.",
        "The agency walked back its announcement on Friday.",
        "The only witness recanted on the second day.",
        "The crowd far exceeds the 200 people the police have acknowledged.",
        "Few brewers take the forecast seriously.",
        "The clinic was unable to confirm the nurse's statement.",
        "Correction: the bridge is 40 metres long, not 400.",
        "He misspoke, his office said.",
        "That the mayor knew of the loan has been denied by everyone in the office.",
        "“That did not happen,” the gardener said of the story.",
        "The picture had been doctored, the museum admitted.",
        "The union rejected any link between the gift and the vote.",
    ],
)
def test_turns_and_verbs_are_known_in_other_shapes(read: Read, sentence: str) -> None:
    assert marks(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The site lets readers flag posts as false.",
        "I do not think the claim is false.",
        "The rules would punish those who spread false information.",
        "The hikers backtracked to the hut.",
        "The exhibition follows the myth of Orpheus.",
        "The storm tore the roof apart.",
        "The pilot retracted the landing gear.",
        "Shares had a long overdue correction on Friday.",
        "The film is pure fantasy, with dragons and a talking cat.",
        "She doubts that she will ever return to the island.",
        "The spokesman could not say when the road would reopen.",
    ],
)
def test_other_senses_stay_unmarked(read: Read, sentence: str) -> None:
    assert marks(read(sentence)) == []
