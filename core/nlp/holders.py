from __future__ import annotations
from core.nlp.attribution import Attribution
from core.nlp.reading import Reading
class Holders:
    def __init__(self, reading: Reading) -> None:
        self._text = reading.given.text
    def name(self, a: Attribution) -> str:
        return a.holder_span.of(self._text) if a.holder_span else ""
