"""The components of the language work, one after another."""
# spaCy's Language is only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language

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
    """Each text, parsed and gone through by every component, in order."""
    docs = parse(nlp, (blanked(t.text, t.skip) for t in texts))
    for given, doc in zip(texts, docs, strict=True):
        reading = Reading(given, doc)
        for component in COMPONENTS:
            component(reading)
        yield reading


def read(nlp: Language, texts: Sequence[TextToAnalyse]) -> Iterator[Analysis]:
    """What is found in each text, in order."""
    for reading in readings(nlp, texts):
        yield reading.result()
