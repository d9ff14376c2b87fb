"""One attribution as it is found, before its holder has a name."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from core.text import Span


@dataclass(slots=True)
class Attribution:
    """A content with the words that attribute it; `holder` is the head word of who is named.

    `verb` is the word that attributes ("said", "according", "claim"), `place` its token's index.
    `quoted` tells that the content is a quotation as a whole, `utterance` that a verb of saying with
    a subject of its own puts it forward.
    """

    content: Span
    cue: Span | None
    holder: Token | None
    holder_span: Span | None
    place: int
    belief: bool = False
    quoted: bool = False
    utterance: bool = False
    outer: Attribution | None = None
