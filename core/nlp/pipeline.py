"""The components of the language work, one after another."""
# spaCy's Language is only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from core.nlp.checkworthiness import rate
from core.nlp.dates import find_dates
from core.nlp.doubts import find_doubts
from core.nlp.hedges import set_hedges
from core.nlp.measures import find_measures
from core.nlp.model import blanked, parse
from core.nlp.names import find_names
from core.nlp.reading import Component, Reading
from core.nlp.stance import set_stance
from core.nlp.statements import find_statements
from core.nlp.stretches import STRETCH, joined, stretches
from core.values import Analysis, TextToAnalyse

COMPONENTS: tuple[Component, ...] = (
    find_names,
    find_statements,
    find_measures,
    find_dates,
    find_doubts,
    set_stance,
    set_hedges,
    rate,
)


def readings(nlp: Language, texts: Sequence[TextToAnalyse]) -> Iterator[Reading]:
    """Each text, parsed as a whole and gone through by every component, in order."""
    for given, doc in zip(texts, _parsed(nlp, texts), strict=True):
        yield _gone_through(Reading(given, doc))


def read(nlp: Language, texts: Sequence[TextToAnalyse], size: int = STRETCH) -> Iterator[Analysis]:
    """What is found in each text, in order.

    A text of more than `size` code points is read in stretches, of which each knows only the persons
    named in those before it.
    """
    parts = [part for text in texts for part in stretches(text, size)]
    found: list[tuple[int, Analysis]] = []
    met: dict[str, None] = {}
    for part, doc in zip(parts, _parsed(nlp, [part.given for part in parts]), strict=True):
        reading = _gone_through(Reading(part.given, doc, met=tuple(met)))
        found.append((part.start, reading.result()))
        met |= dict.fromkeys(reading.full_names())
        if part.last:
            yield joined(found)
            found, met = [], {}


def _parsed(nlp: Language, texts: Sequence[TextToAnalyse]) -> Iterator[Doc]:
    return parse(nlp, (blanked(text.text, text.skip) for text in texts))


def _gone_through(reading: Reading) -> Reading:
    for component in COMPONENTS:
        component(reading)
    return reading
