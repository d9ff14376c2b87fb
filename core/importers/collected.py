"""An article of a collection as other articles are: its title first, then the lines under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from core.importers.labels import COUNT, Labels
from core.importers.paragraphs import Paragraph
from core.importers.shapes import Shapes
from core.values import BlockKind

HEAD = 16  # lines above a text in which labels are looked for
FOOT = 12  # lines below it
WHERE = "a labelled line of the collection"


@dataclass
class Collected:
    """One article: its lines in the order of other articles, and what its labels say by field."""

    paragraphs: list[Paragraph]
    said: dict[str, str] = field(default_factory=dict[str, str])


class Arranger:
    """Puts the title before the lines round it, and the lines with labels behind the text."""

    def __init__(self, labels: Labels, shapes: Shapes, is_day: Callable[[str], bool]) -> None:
        self._labels = labels
        self._shapes = shapes
        self._is_day = is_day

    def arrange(self, paragraphs: Sequence[Paragraph]) -> Collected:
        """The article without its labels above, which go behind it; they are no article text."""
        above = self._above(paragraphs)
        below = max(above, len(paragraphs) - FOOT)
        head, said, behind = list[Paragraph](), dict[str, str](), list[Paragraph]()
        for paragraph in paragraphs[:above]:
            self._take(paragraph, head, behind, said)
        middle, last = list(paragraphs[above:below]), list[Paragraph]()
        for paragraph in paragraphs[below:]:
            self._take(paragraph, last, behind, said)
        return Collected(self._titled(head, said) + middle + last + behind, said)

    def _above(self, paragraphs: Sequence[Paragraph]) -> int:
        """How many lines stand above the text."""
        for place, paragraph in enumerate(paragraphs[:HEAD]):
            line = paragraph.text
            if self._labels.read(line) is None and self._shapes.sentences(line) > 1:
                return place
            if self._labels.read(line) is None and len(line) > 250:
                return place
        last = [n for n, p in enumerate(paragraphs[:HEAD]) if self._labels.read(p.text)]
        return last[-1] + 1 if last else 0

    def _take(
        self,
        paragraph: Paragraph,
        kept: list[Paragraph],
        behind: list[Paragraph],
        said: dict[str, str],
    ) -> None:
        found = None if paragraph.kind else self._labels.read(paragraph.text)
        if found is None:
            kept.append(paragraph)
            return
        behind.append(replace(paragraph, kind=BlockKind.PROMPT))
        if found.field and found.field != COUNT and found.words:
            said.setdefault(found.field, found.words)

    def _titled(self, head: list[Paragraph], said: dict[str, str]) -> list[Paragraph]:
        """The head with its title first; what stood above it is told by its shape."""
        places = [n for n, p in enumerate(head) if self._is_title(p.text)]
        title = places[0] if places else 0
        for paragraph in head:
            if self._is_outlet(paragraph.text) and len(places) > 0:
                said.setdefault("source", _without_place(paragraph.text))
            elif self._is_day(paragraph.text):
                said.setdefault("published", paragraph.text)
        if "title" in said or not places:
            return head
        return [head[title], *head[:title], *head[title + 1 :]]

    def _is_title(self, line: str) -> bool:
        return (
            self._shapes.is_title(line)
            and not self._is_day(line)
            and not self._is_outlet(line)
            and not self._shapes.is_name(line)
        )

    def _is_outlet(self, line: str) -> bool:
        return self._shapes.is_outlet(line) or self._shapes.is_outlet(_without_place(line))


def _without_place(line: str) -> str:
    """An outlet without the place that archives put in brackets behind it."""
    return line.partition(" (")[0] if line.endswith(")") else line
