from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from core.nlp.pipeline import readings
from core.nlp.reading import Reading
from core.values import Doubt, DoubtKind, TextToAnalyse

Read = Callable[[str], Reading]


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """A text gone through by all components."""
    return lambda text: next(readings(nlp, [TextToAnalyse(text)]))


def marks(reading: Reading) -> list[Doubt]:
    return [d for d in reading.doubts if d.kind is not DoubtKind.HEDGE]


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild waved away the gate data as meaningless.",
        "Two former clerks rubbished the suggestion that the treasurer had been consulted.",
        "Divers have found nothing to support the theory that the ship was rammed.",
        "Nothing in the minutes bears out the chairman's account.",
        "The captain's version sits awkwardly with the harbour log.",
        "Her driver gave the lie to the claim that she never left the house.",
        "The bishop said there was not a word of truth in the article.",
        "The baker backtracked on her claim that the flour was local.",
        "Analysts are sceptical that the merger will save as much as promised.",
        "Three laboratories failed to reproduce the result.",
        "The committee was unconvinced by the assurance that the dam was sound.",
        "Several brewers disagreed with the finding that their wells had run dry.",
        "The envoy stopped short of confirming that a truce had been signed.",
        "Doctors have long fought the myth that bread cures burns.",
        "The claim does not survive scrutiny.",
        "The clip is in fact a scene from a film.",
        "An earlier version of this article misstated the age of the bridge.",
        "No, masts do not make milk sour",
        "‘Utter nonsense’: ferry chief answers critics",
        "There has been no confirmation of the landing.",
        "The claims have yet to be substantiated.",
        "The number is hard to reconcile with the invoices.",
        "The tribunal did not find it credible that he had forgotten the loan.",
        "The theory has been thoroughly debunked.",
        "The airline disputes the passenger's recollection.",
        "Police questioned whether the robbery had ever taken place.",
        "The farmers' account drew a sharp rebuttal from the dairy.",
        "The sheriff said the man had run, but camera footage shows him standing still.",
        "The union accuses the company of inventing the figure.",
        "The magazine retracted its story that the actress had died.",
        "The villagers waved off the warnings as exaggerated.",
    ],
)
def test_many_wordings_mark_doubt(read: Read, sentence: str) -> None:
    assert marks(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild waved away the boy with the data.",
        "The guild used the gate data as a guide.",
        "Without denying that mistakes were made, the chief asked for patience.",
        "Had the minister denied it, nobody would have believed her.",
        "Lawyers expect the company to deny liability next month.",
        "Denying the famine would be a crime under the bill.",
        "Neither side questioned the accuracy of the map.",
        "The orchestra retracted the invitation.",
        "The film tells a very different story from the book.",
        "The company said it had not yet decided where to build.",
        "No one was hurt in the crash, police said.",
        "The guide said the castle had never been taken.",
        "The committee had doubts about the cost.",
        "The referee waved away appeals for a penalty.",
        "The policy is at odds with the values of the school.",
        "The trader sold fake watches to tourists.",
        "It is a myth that inspired generations of sculptors.",
        "The senate rejected the nominee by two votes.",
        "Hikers found no sign of the path.",
        "The judge denied bail, citing the gravity of the charges.",
        "Some fans doubt the team without him.",
        "A different version of the song is sold in Japan.",
    ],
)
def test_the_same_words_used_otherwise_mark_nothing(read: Read, sentence: str) -> None:
    assert marks(read(sentence)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reports said two ships sank. The claim could not be verified.", DoubtKind.UNVERIFIED),
        ("The treasurer pleaded not guilty.", DoubtKind.DENIAL),
        ("There is no evidence that the well was poisoned.", DoubtKind.DOUBT),
    ],
)
def test_each_turn_has_its_kind(read: Read, text: str, kind: DoubtKind) -> None:
    assert {d.kind for d in marks(read(text))} == {kind}
