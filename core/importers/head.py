"""The lines between a title and the text: who wrote it, for whom, and when it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.importers.dates import DateFinder
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import Paragraph
from core.importers.shapes import Shapes
from core.values import BlockKind, VagueDate

HEAD = 8  # paragraphs after the title in which such lines are looked for
_PARTS = re.compile(r"\s*[|·•]\s*")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}")
_BETWEEN_NAMES = re.compile(r",? (?:and|&) |, ")
_GLUED_AND = re.compile(r"(?P<name>.{4,}?)\s?(?:and|,)$")


@dataclass(frozen=True)
class Head:
    """What is known of an article beside its title and text; empty where nothing is known."""

    byline: str = ""
    source: str = ""
    published: VagueDate | None = None

    def filled(self, other: Head) -> Head:
        """This head, with what it lacks taken from the other."""
        return Head(
            self.byline or other.byline,
            self.source or other.source,
            self.published or other.published,
        )


class HeadReader:
    """Reads bylines, lines with the outlet and lines with the date."""

    def __init__(self, lexicon: Lexicon, shapes: Shapes, dates: DateFinder) -> None:
        self._lexicon = lexicon
        self._shapes = shapes
        self._dates = dates

    def read(self, after_title: Sequence[Paragraph]) -> tuple[Head, dict[int, BlockKind]]:
        """What the head says, and which of the first paragraphs are lines of it.

        Lines that begin with "By" or hold a date may also follow a standfirst; bare names and
        outlets count only while nothing but head lines and captions came before.
        """
        head, kinds, names = Head(), dict[int, BlockKind](), list[str]()
        unbroken = True
        for index, paragraph in enumerate(after_title[:HEAD]):
            kind = self._lexicon.furniture_of(paragraph.text)
            if kind is not None:
                kinds[index] = kind
                continue
            following = after_title[index + 1].text if index + 1 < len(after_title) else ""
            found = self._line(paragraph.text, following, bare=unbroken)
            if found is None:
                unbroken = False
                if index > 1:
                    break
                continue
            kinds[index] = BlockKind.BYLINE
            names += [found.byline] if found.byline else []
            head = head.filled(replace(found, byline=""))
        return replace(head, byline=_listed(names)), kinds

    def _line(self, line: str, following: str, bare: bool) -> Head | None:
        """What one line says, None if it is no line of a head."""
        if len(line) > 160 or len(line.split()) > 20:
            return None
        if bare and (name := self._bare_name(line, following)):
            return Head(byline=name)
        if not bare and not self._lexicon.byline.match(line) and not self._dates.first_in(line):
            return None
        said = Head()
        parts = [part for part in _PARTS.split(line) if part]
        explicit = any(self._lexicon.byline.match(p) or self._dates.first_in(p) for p in parts)
        for part in parts:
            found = self._part(part, explicit)
            if found is None:
                return None
            said = said.filled(found)
        return said if parts else None

    def _bare_name(self, line: str, following: str) -> str:
        if self._shapes.is_name(line) and not _GLUED_AND.match(line):
            return line
        glued = _GLUED_AND.match(line)
        if glued and self._shapes.is_name(glued["name"]) and self._shapes.is_name(following):
            return glued["name"]
        return line if self._shapes.is_name(line) else ""

    def _part(self, part: str, explicit: bool) -> Head | None:
        opening = self._lexicon.byline.match(part)
        if opening:
            return self._byline(part[opening.end() :])
        found = self._dates.first_in(part)
        rest = part[: found.span.start] + " " + part[found.span.end :] if found else part
        rest = self._without_date_words(rest)
        published = found.full if found else None
        if not rest:
            return Head(published=published) if found or explicit else None
        if self._shapes.is_outlet(rest) or (explicit and self._shapes.is_capitalised(rest)):
            return Head(source=self._lexicon.outlet(rest) or rest, published=published)
        return None

    def _without_date_words(self, text: str) -> str:
        words = [w for w in text.split() if w.strip(",;:.()")]
        while words and self._is_date_word(words[-1]):
            words.pop()
        while words and self._is_date_word(words[0]):
            words.pop(0)
        return " ".join(words).strip(" ,;:–—-")

    def _is_date_word(self, word: str) -> bool:
        bare = word.strip(",;:()").lower()
        return {bare, bare.strip(".")} & self._lexicon.date_words != set() or bool(
            _TIME.match(bare)
        )

    def _byline(self, text: str) -> Head | None:
        """The names after "By", and the outlet if one follows them."""
        names, source = list[str](), ""
        text = re.split(r" (?:in|for|from|at) ", text, maxsplit=1)[0]
        for piece in _BETWEEN_NAMES.split(text.strip(" ,.;")):
            if any(word.lower() in self._lexicon.roles for word in piece.split()):
                continue
            if names and self._shapes.is_outlet(piece):
                source = source or self._lexicon.outlet(piece) or piece
            elif self._lexicon.name.fullmatch(piece):
                names.append(cased(piece))
            else:
                return None
        return Head(byline=_listed(names), source=source) if names else None


def cased(name: str) -> str:
    """A name that was set in capitals, with capitals only where names have them."""
    return name.title() if name.isupper() else name


def _listed(names: Sequence[str]) -> str:
    return (
        names[0]
        if len(names) == 1
        else " and ".join(
            part for part in (", ".join(names[:-1]), names[-1] if names else "") if part
        )
    )
