"""Where the articles of a text begin, and which of its lines are marks between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from core.importers.paragraphs import Paragraph
from core.values import BlockKind, CutChoice, CutLook

SHOWN = 240  # code points of a paragraph that is shown
MOST_SHOWN = 50_000  # paragraphs


@dataclass(frozen=True, slots=True)
class Cut:
    """The places of the paragraphs that begin an article, the first being 0, and of marks.

    `guessed` says that no line is known to part articles; `labelled` that an archive wrote lines of
    its own above each text.
    """

    starts: tuple[int, ...] = (0,)
    marks: frozenset[int] = frozenset()
    guessed: bool = False
    labelled: bool = False


class Finder(Protocol):
    """Finds where articles begin."""

    def find(self, paragraphs: Sequence[Paragraph]) -> Cut: ...


class Cutter:
    """Cuts one text where a finder says or a person chose, and remembers what it cut.

    Marks at the head of an article go to its end, since its first line is its title.
    """

    def __init__(self, finder: Finder, choice: CutChoice | None = None) -> None:
        self._finder = finder
        self._choice = choice
        self._paragraphs: Sequence[Paragraph] = ()
        self.cut = Cut()

    def split(self, paragraphs: Sequence[Paragraph]) -> list[list[Paragraph]]:
        """The articles one after another."""
        self._paragraphs, self.cut = paragraphs, self._finder.find(paragraphs)
        if self._choice is not None:
            inside = {place for place in self._choice.starts if 0 < place < len(paragraphs)}
            self.cut = replace(self.cut, starts=(0, *sorted(inside)), guessed=False)
        starts = self.cut.starts
        ends = (*starts[1:], len(paragraphs))
        return [self._article(a, b) for a, b in zip(starts, ends, strict=True)]

    def look(self) -> CutLook | None:
        """What was cut, to be shown; None for a text that nobody would cut."""
        if len(self.cut.starts) < 2 and self._choice is None:
            return None
        shown = tuple(p.text[:SHOWN] for p in self._paragraphs[:MOST_SHOWN])
        return CutLook(shown, self.cut.marks, CutChoice(self.cut.starts), self.cut.guessed)

    def _article(self, start: int, end: int) -> list[Paragraph]:
        marks = self.cut.marks
        marked = [
            replace(p, kind=BlockKind.PROMPT) if start + n in marks else p
            for n, p in enumerate(self._paragraphs[start:end])
        ]
        above = next((n for n in range(end - start) if start + n not in marks), 0)
        return marked[above:] + marked[:above]
