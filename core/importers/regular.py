"""Finding where the articles of a collection begin by lines that return in the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from core.importers.cuts import Cut
from core.importers.labels import COUNT, Labels
from core.importers.paragraphs import Paragraph
from core.importers.shapes import Shapes

LEAST_TEXT = 120  # code points of a paragraph that make it running text beyond doubt
HEAD = 14  # lines above the text of an article at most
TITLE_WORDS = 4  # of a title above a line with a day, fewer being those of a diary's headings


class RegularLines:
    """Tells cuts by numbered lines, by last lines, by labels and by lines with a day; `is_day` judges
    whether a line says little more than a day."""

    def __init__(self, labels: Labels, shapes: Shapes, is_day: Callable[[str], bool]) -> None:
        self._labels = labels
        self._shapes = shapes
        self._is_day = is_day

    def find(self, paragraphs: Sequence[Paragraph]) -> Cut | None:
        """Where articles begin, None where no line returns regularly."""
        lines = [paragraph.text for paragraph in paragraphs]
        for way in (self.numbered, self._ended, self._counted, self._dated):
            found = way(lines)
            if found is not None:
                return found
        return None

    def labelled(self, lines: Sequence[str], starts: Sequence[int]) -> bool:
        """Whether each of some articles has at least two labels above its text."""
        heads = (lines[start : start + HEAD] for start in starts)
        return all(sum(self._field(line) is not None for line in head) > 1 for head in heads)

    def has_text(self, lines: Sequence[str]) -> bool:
        """Whether there is running text in some lines."""
        return any(self._is_text(line) for line in lines)

    def _is_text(self, line: str) -> bool:
        if self._labels.read(line) is not None:
            return False
        return len(line) >= LEAST_TEXT or self._shapes.sentences(line) > 1

    def numbered(self, lines: Sequence[str]) -> Cut | None:
        """By lines such as "Document 3 of 20" that count up by one."""
        found = [(n, said) for n, line in enumerate(lines) if (said := self._labels.number(line))]
        total = {of for _, (_, of) in found}
        counts = [number for _, (number, _) in found]
        if (
            len(found) < 1
            or len(total) > 1
            or counts != list(range(counts[0], counts[0] + len(counts)))
        ):
            return None
        places = [place for place, _ in found]
        if len(places) == 1 and not self._opens(lines, places[0]):
            return None
        starts = self._with_cover(lines, places)
        if not self._each_has_text(lines, starts):
            return None
        return Cut(starts, self._between(lines, places), guessed=True, labelled=True)

    def _ended(self, lines: Sequence[str]) -> Cut | None:
        """By lines that say that an article ends."""
        places = [n for n, line in enumerate(lines) if self._labels.ends_article(line)]
        starts = [n + 1 for n in places if self.has_text(lines[n + 1 :])]
        if not places or not self._each_has_text(lines, (0, *starts)):
            return None
        marks = frozenset(places)
        return Cut((0, *starts), marks, guessed=len(starts) > 0, labelled=True)

    def _counted(self, lines: Sequence[str]) -> Cut | None:
        """By lines such as "LENGTH: 512 words", one above each text."""
        places = [n for n, line in enumerate(lines) if self._field(line) == COUNT]
        return self._headed(lines, places, labelled=True) if len(places) > 1 else None

    def _dated(self, lines: Sequence[str]) -> Cut | None:
        """By lines with a day, each between a title and a text."""
        places = [n for n, line in enumerate(lines) if self._is_day(line)]
        cut = self._headed(lines, places, labelled=False) if len(places) > 2 else None
        if cut is None or any(len(lines[s].split()) < TITLE_WORDS for s in cut.starts):
            return None
        return cut

    def _headed(self, lines: Sequence[str], places: Sequence[int], *, labelled: bool) -> Cut | None:
        """Cuts at the first line of the head in which each of these lines stands."""
        starts = list[int]()
        for place in places:
            start = self._top(lines, place)
            if start is None or (starts and start <= starts[-1]):
                return None
            starts.append(start)
        whole = self._with_cover(lines, starts)
        if not self._each_has_text(lines, whole):
            return None
        return Cut(whole, frozenset(), guessed=True, labelled=labelled)

    def _top(self, lines: Sequence[str], place: int) -> int | None:
        """The first line of the head round a line: the last before it that no text stands between."""
        top = place
        while top > 0 and place - top < HEAD and self._is_head(lines[top - 1]):
            top -= 1
        return top if top < place and self.has_text(lines[place + 1 : place + HEAD]) else None

    def _is_head(self, line: str) -> bool:
        """Whether a line can stand above a text: a title, a label, or a short line that is no
        sentence."""
        if self._labels.ends_article(line) or self._labels.is_rule(line):
            return False
        if self._is_text(line):
            return False
        bare = line.rstrip("\"'”’»)]")
        return (
            self._shapes.is_title(line) or self._field(line) is not None or bare[-1:] not in ".!?…"
        )

    def _field(self, line: str) -> str | None:
        found = self._labels.read(line)
        return found.field if found else None

    def _opens(self, lines: Sequence[str], place: int) -> bool:
        """Whether nothing but a cover stands above a line."""
        return not self.has_text(lines[:place])

    def _with_cover(self, lines: Sequence[str], places: Sequence[int]) -> tuple[int, ...]:
        """Starts of which the first is 0: what stands above the first is its cover, unless it is text."""
        return (0, *places[1:]) if self._opens(lines, places[0]) else (0, *places)

    def _between(self, lines: Sequence[str], places: Sequence[int]) -> frozenset[int]:
        """The numbered lines, the cover above the first, and the last lines of articles."""
        cover = range(places[0]) if self._opens(lines, places[0]) else ()
        last = (n for n, line in enumerate(lines) if self._labels.ends_article(line))
        rules = (n for n, line in enumerate(lines) if self._labels.is_rule(line))
        return frozenset((*cover, *places, *last, *rules))

    def _each_has_text(self, lines: Sequence[str], starts: Sequence[int]) -> bool:
        ends = (*starts[1:], len(lines))
        return all(self.has_text(lines[a:b]) for a, b in zip(starts, ends, strict=True))


def repeated(keys: Sequence[str]) -> dict[str, list[int]]:
    """The places of each key that is not empty."""
    found = defaultdict[str, list[int]](list)
    for place, key in enumerate(keys):
        if key:
            found[key].append(place)
    return found
