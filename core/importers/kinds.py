"""What each paragraph of an article is, and what its credits say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from core.importers.head import Head, cased
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import Paragraph
from core.importers.shapes import Shapes
from core.values import BlockKind

LONGEST_NAMING = 10_000  # code points of a paragraph in which an outlet or author is looked for
TAIL = 5  # paragraphs at the end in which the author may be introduced


class KindReader:
    """Tells article text from headings, captions, credits and prompts; in doubt it is text."""

    def __init__(self, lexicon: Lexicon, shapes: Shapes) -> None:
        self._lexicon = lexicon
        self._shapes = shapes

    def read(
        self, paragraphs: Sequence[Paragraph], known: Mapping[int, BlockKind], byline: str
    ) -> list[BlockKind]:
        """The kind of each paragraph; `known` are those that the head has told already."""
        kinds = [
            known.get(i) or p.kind or self._lexicon.furniture_of(p.text) or self._shaped(p.text)
            for i, p in enumerate(paragraphs)
        ]
        self._introduce_author(paragraphs, kinds, byline)
        kinds = _with_sound_headings(paragraphs, kinds)
        if BlockKind.TEXT not in kinds:  # nothing but names and headings: then these are the text
            kinds = [
                BlockKind.TEXT if self._lexicon.furniture_of(p.text) is None and not p.kind else k
                for p, k in zip(paragraphs, kinds, strict=True)
            ]
        return kinds

    def credits(self, paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind]) -> Head:
        """Outlet and authors as far as credits, or sentences of the outlet about itself, tell."""
        found = Head()
        for paragraph, kind in zip(paragraphs, kinds, strict=True):
            if kind is BlockKind.CREDIT:
                found = found.filled(self._credit(paragraph.text[:LONGEST_NAMING]))
        for paragraph, kind in zip(paragraphs, kinds, strict=True):
            if kind is BlockKind.TEXT and not found.source:
                text = paragraph.text[:LONGEST_NAMING]
                found = found.filled(Head(source=self._outlet(text, credit=False)))
        return found

    def _credit(self, text: str) -> Head:
        authors = next(
            (m["authors"] for h in self._lexicon.author_hints if (m := h.search(text))), ""
        )
        return Head(byline=cased(authors), source=self._outlet(text, credit=True))

    def _outlet(self, text: str, credit: bool) -> str:
        for hint in self._lexicon.outlet_hints:
            match = hint.match.search(text) if credit or hint.everywhere else None
            if match:
                return self._lexicon.outlet(match["outlet"]) or match["outlet"]
        return ""

    def _shaped(self, text: str) -> BlockKind:
        if not any(c.isalnum() for c in text):  # a line of stars or dashes
            return BlockKind.PROMPT
        return BlockKind.HEADING if self._shapes.is_heading(text) else BlockKind.TEXT

    def _introduce_author(
        self, paragraphs: Sequence[Paragraph], kinds: list[BlockKind], byline: str
    ) -> None:
        """Mark a line about the author at the end ("Name Name is a contributing editor")."""
        names = [n for n in re.split(r", | and ", byline) if n]
        if not names:
            return
        about = rf"(?:{'|'.join(map(re.escape, names))}){self._lexicon.about_author}"
        for index in range(max(0, len(paragraphs) - TAIL), len(paragraphs)):
            if re.fullmatch(about, paragraphs[index].text):
                kinds[index] = BlockKind.CREDIT


def _with_sound_headings(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind]
) -> list[BlockKind]:
    """Headings only where text follows, and nowhere if most paragraphs look like one."""
    sound = list(kinds)
    guessed = {
        i for i, k in enumerate(kinds) if k is BlockKind.HEADING and paragraphs[i].kind is None
    }
    texts = sum(k is BlockKind.TEXT for k in kinds)
    if len(guessed) > texts:
        for i in guessed:
            sound[i] = BlockKind.TEXT
        return sound
    text_follows = False
    for i in reversed(range(len(sound))):
        if i in guessed and not text_follows:
            after_prompt = i > 0 and kinds[i - 1] is BlockKind.PROMPT
            sound[i] = BlockKind.PROMPT if after_prompt else BlockKind.TEXT
        text_follows = text_follows or sound[i] is BlockKind.TEXT
    return sound
