"""The one value that travels through the components of the language work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from core.measures.measure import Measure
from core.nlp.date_phrases import DatePhrase
from core.nlp.model import blanked
from core.text import Span
from core.values import Analysis, Doubt, Mention, Sentence, Statement, TextToAnalyse


@dataclass
class Reading:
    """A text while it is being read; each component adds one thing.

    `doc` is the parsed text; its characters are those of `given.text` one to one (what `skip` names
    is blanked with spaces), so `token.idx` is an offset of the article's text. `met` are the full
    names of persons in the stretches of the text before this one, `dates` those found so far in a
    stretch of it (core.nlp.dates.dates_in).
    """

    given: TextToAnalyse
    doc: Doc
    met: tuple[str, ...] = ()
    mentions: list[Mention] = field(default_factory=list[Mention])
    statements: list[Statement] = field(default_factory=list[Statement])
    measures: list[Measure] = field(default_factory=list[Measure])
    doubts: list[Doubt] = field(default_factory=list[Doubt])
    dates: dict[tuple[Span, bool], list[DatePhrase]] = field(
        default_factory=dict[tuple[Span, bool], "list[DatePhrase]"]
    )

    @cached_property
    def text(self) -> str:
        """The text of `doc`, which spaCy would put together anew each time it is asked."""
        return blanked(self.given.text, self.given.skip)

    def sentences(self) -> list[Tokens]:
        """The sentences of the article text, without those that are blank."""
        return self._sentences

    @cached_property
    def _sentences(self) -> list[Tokens]:
        text = self.text
        return [s for s in self.doc.sents if not _blank(text[s.start_char : s.end_char])]

    def full_names(self) -> list[str]:
        """The names of persons with two words or more, as they stand in the text, in order."""
        return [m.text for m in self.mentions if m.kind == "person" and " " in m.text]

    def span(self, tokens: Tokens) -> Span:
        """The code points some tokens cover, without white space at the ends."""
        start, end = tokens.start_char, tokens.end_char
        text = self.text[start:end]
        left = len(text) - len(text.lstrip())
        return Span(start + left, start + max(left, len(text.rstrip())))

    def result(self) -> Analysis:
        """What was found, in the order of the text."""
        return Analysis(
            sentences=tuple(Sentence(self.span(s)) for s in self.sentences()),
            statements=tuple(sorted(self.statements, key=lambda s: (s.span, s.content))),
            mentions=tuple(sorted(self.mentions, key=lambda m: m.span)),
            measures=tuple(sorted(self.measures, key=lambda m: m.span)),
            doubts=tuple(sorted(self.doubts, key=lambda d: d.trigger)),
        )


def _blank(text: str) -> bool:
    return not text or text.isspace()


def named_in(tokens: Tokens) -> list[Tokens]:
    """The names that begin in some tokens, as `tokens.ents`, which looks through the whole text."""
    doc, last = tokens.doc, len(tokens.doc)
    found: list[Tokens] = []
    for token in tokens:
        if token.ent_iob_ == "B":
            end = token.i + 1
            while end < last and doc[end].ent_iob_ == "I":
                end += 1
            found.append(Tokens(doc, token.i, end, label=token.ent_type))
    return found


Component = Callable[[Reading], None]
