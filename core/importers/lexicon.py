"""The language data of the importers: what page furniture, bylines, dates and outlets look like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import resources
from core.errors import DataError
from core.text import fold
from core.values import BlockKind


@dataclass(frozen=True)
class Furniture:
    """One pattern for paragraphs that are not article text, tried on those up to `longest`."""

    kind: BlockKind
    match: re.Pattern[str]
    longest: int


@dataclass(frozen=True)
class OutletHint:
    """A wording in which a text names its outlet; `everywhere` also in the article's sentences."""

    match: re.Pattern[str]
    everywhere: bool


@dataclass(frozen=True)
class Lexicon:
    """All of `boilerplate.toml` and `outlets.toml`, compiled; words are folded to lower case."""

    furniture: tuple[Furniture, ...]
    separators: frozenset[str]
    outlets: Mapping[str, str]  # folded spelling: the name to show
    outlet_words: frozenset[str]
    small_words: frozenset[str]
    name: re.Pattern[str]
    not_names: frozenset[str]
    abbreviations: frozenset[str]
    months: Mapping[str, int]
    month_names: tuple[str, ...]
    date_words: frozenset[str]
    weekdays: tuple[str, ...]
    byline: re.Pattern[str]
    about_author: str
    roles: frozenset[str]
    outlet_hints: tuple[OutletHint, ...]
    author_hints: tuple[re.Pattern[str], ...]

    @classmethod
    def load(cls) -> Self:
        """The lexicon of the program's data files; raises DataError if one is not as it should be."""
        try:
            return cls._made(
                resources.load("lexicons", "boilerplate.toml"),
                resources.load("lexicons", "outlets.toml"),
            )
        except (KeyError, ValueError, re.error) as error:
            raise DataError(
                f"boilerplate.toml or outlets.toml is not as it should be: {error}"
            ) from error

    @classmethod
    def _made(cls, lines: dict[str, Any], outlets: dict[str, Any]) -> Self:
        spellings = _spellings(outlets)
        parts = _parts(lines, spellings)
        dates, bylines, shapes = lines["dates"], lines["bylines"], lines["shapes"]
        return cls(
            furniture=tuple(_furniture(lines, parts)),
            separators=frozenset(lines["separators"]),
            outlets={fold(spelling): name for spelling, name in spellings.items()},
            outlet_words=frozenset(map(fold, outlets["words"])),
            small_words=frozenset(outlets["small"]),
            name=re.compile(parts["name"]),
            not_names=frozenset(map(fold, shapes["not_names"])),
            abbreviations=frozenset(map(fold, shapes["abbreviations"])),
            months=dates["months"],
            month_names=tuple(dates["month_names"]),
            date_words=frozenset(dates["around"]),
            weekdays=tuple(dates["weekdays"]),
            byline=re.compile(bylines["opening"], re.IGNORECASE),
            about_author=bylines["about_author"],
            roles=frozenset(bylines["roles"]),
            outlet_hints=tuple(
                OutletHint(_compiled(h["match"], parts), h.get("everywhere", False))
                for h in lines["names_outlet"]
            ),
            author_hints=tuple(
                _compiled(h["match"], parts, exact=True) for h in lines["names_authors"]
            ),
        )

    def furniture_of(self, paragraph: str) -> BlockKind | None:
        """What a paragraph is if it is known not to be article text, else None."""
        return next(
            (
                f.kind
                for f in self.furniture
                if len(paragraph) <= f.longest and f.match.fullmatch(paragraph)
            ),
            None,
        )

    def outlet(self, name: str) -> str:
        """The name to show for a known outlet, "" for one that is not known."""
        return self.outlets.get(fold(name), "")


def _spellings(outlets: dict[str, Any]) -> dict[str, str]:
    return {
        spelling: outlet["name"]
        for outlet in outlets["outlet"]
        for spelling in (outlet["name"], *outlet.get("aliases", ()))
    }


def _parts(lines: dict[str, Any], spellings: Mapping[str, str]) -> dict[str, str]:
    word, particle = lines["shapes"]["word"], lines["shapes"]["particle"]
    longest_first = sorted(spellings, key=lambda s: (-len(s), s))
    capitalised = r"(?>[^\W_a-z][\w.’'&\-]*)"
    return {
        "word": word,
        "particle": particle,
        "name": rf"(?>{word})(?: (?>{word}|{particle})){{0,4}}",
        "org": rf"{capitalised}(?: (?:{capitalised}|of|the|and|for|de|del|van|von)(?!\w)){{0,7}}",
        "outlet": rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)",
    }


def _furniture(lines: dict[str, Any], parts: Mapping[str, str]) -> list[Furniture]:
    return [
        Furniture(
            kind=BlockKind(entry["kind"]),
            match=_compiled(pattern, parts, exact=entry.get("exact", False)),
            longest=entry["longest"],
        )
        for entry in lines["pattern"]
        for pattern in entry["match"]
    ]


def _compiled(pattern: str, parts: Mapping[str, str], exact: bool = False) -> re.Pattern[str]:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return re.compile(pattern, 0 if exact else re.IGNORECASE)
