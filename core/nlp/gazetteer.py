"""Names that are known beforehand, read from resources/gazetteer and resources/lexicons/names.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.errors import DataError

PERSON, PLACE, ORGANISATION, OTHER = "person", "place", "organisation", "other"


@dataclass(frozen=True, slots=True)
class Known:
    """A name known beforehand.

    `gender` is "m" or "f" for a person, `leads` what a person heads, `government_of` the country for
    whose government a place or organisation may stand, `people` whether the spelling found is that of
    a people ("Turkish").
    """

    name: str
    kind: str
    gender: str = ""
    leads: str = ""
    government_of: str = ""
    people: bool = False


@dataclass(frozen=True)
class Gazetteer:
    """All known names by exact spelling, and an index by the first two letters."""

    spellings: Mapping[str, Known]
    by_start: Mapping[str, tuple[str, ...]]

    def at(self, text: str, start: int) -> str:
        """The longest known spelling that stands at a position as whole words, "" if none."""
        for spelling in self.by_start.get(text[start : start + 2], ()):
            end = start + len(spelling)
            if text.startswith(spelling, start) and not text[end : end + 1].isalnum():
                return spelling
        return ""


@cache
def gazetteer() -> Gazetteer:
    """The known names; raises DataError when a file is not as it should be."""
    spellings: dict[str, Known] = {}
    try:
        for spelling, known in _entries():
            spellings.setdefault(spelling, known)
    except (KeyError, TypeError) as error:
        raise DataError(f"A file of the gazetteer lacks {error}.") from error
    starts: dict[str, list[str]] = {}
    for spelling in sorted(spellings, key=len, reverse=True):
        starts.setdefault(spelling[:2], []).append(spelling)
    return Gazetteer(spellings, {k: tuple(v) for k, v in starts.items()})


def _entries() -> Iterator[tuple[str, Known]]:
    for entry in _load("countries")["country"]:
        yield from _country(entry)
    for file, heading, kind in (
        ("places", "place", PLACE),
        ("organisations", "organisation", ORGANISATION),
        ("people", "person", PERSON),
        ("peoples", "people", OTHER),
    ):
        for entry in _load(file)[heading]:
            yield from _plain(entry, kind)


def _country(entry: Mapping[str, Any]) -> Iterator[tuple[str, Known]]:
    name = entry["name"]
    yield from _each([name, *entry.get("spellings", ())], Known(name, PLACE, government_of=name))
    capital = Known(entry["capital"], PLACE, government_of=name)
    yield from _each([entry["capital"], *entry.get("capital_spellings", ())], capital)
    yield from _each(entry["people"], Known(name, PLACE, people=True))


def _plain(entry: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Known]]:
    known = Known(
        entry["name"],
        kind,
        entry.get("gender", ""),
        entry.get("leads", ""),
        entry.get("government_of", ""),
    )
    yield from _each([entry["name"], *entry.get("spellings", ())], known)


def _each(spellings: Iterable[str], known: Known) -> Iterator[tuple[str, Known]]:
    for spelling in spellings:
        yield spelling, known
        if "'" in spelling:
            yield spelling.replace("'", "’"), known


def _load(name: str) -> dict[str, Any]:
    return resources.load("gazetteer", f"{name}.toml")


@dataclass(frozen=True)
class Words:
    """Words round names, in lower case but for the titles: resources/lexicons/names.toml."""

    titles: tuple[str, ...]
    genders: Mapping[str, str]
    given: Mapping[str, str]
    roles: tuple[frozenset[str], ...]
    organisations: frozenset[str]
    media: frozenset[str]
    media_names: frozenset[str]


@cache
def words() -> Words:
    """The words round names; raises DataError when the file is not as it should be."""
    data = resources.load("lexicons", "names.toml")
    try:
        male, female = set(data["given"]["male"]), set(data["given"]["female"])
        genders = dict.fromkeys(data["male_words"], "m") | dict.fromkeys(data["female_words"], "f")
        return Words(
            titles=tuple(sorted(data["titles"], key=len, reverse=True)),
            genders=genders,
            given=dict.fromkeys(male - female, "m") | dict.fromkeys(female - male, "f"),
            roles=tuple(frozenset(role["words"]) for role in data["roles"]),
            organisations=frozenset(data["organisations"]["any"]),
            media=frozenset(data["organisations"]["media"]),
            media_names=frozenset(data["organisations"]["media_names"]),
        )
    except (KeyError, TypeError) as error:
        raise DataError(f"The list of words round names names.toml lacks {error}.") from error
