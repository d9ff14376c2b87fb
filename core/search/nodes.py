"""A query once it is read: a tree of frozen nodes, knowing neither text positions nor the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ANY = "*"  # the value of a field that is not empty


@dataclass(frozen=True, slots=True)
class Word:
    """Any form of a word; `scope` is a field, "" for everywhere."""

    word: str
    stem: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after another, in exactly this form; with `starts` the last is only a beginning."""

    words: tuple[str, ...]
    scope: str = ""
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so."""

    start: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words that differ by at most one letter put in, left out, changed or swapped."""

    word: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that fit: * stands for any letters, ? for one."""

    pattern: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that fit a regular expression (see `expressions.py`)."""

    expression: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """Different words in exactly these forms and any order, none more than `distance` from another."""

    words: tuple[str, ...]
    distance: int
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A field that has exactly this value; the value "*" stands for any."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Dates:
    """A date field that may fall on a day between the two, both included, None for open."""

    field: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document."""


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not the part."""

    part: Node


AnyOf = Prefix | Fuzzy | Pattern | Expression  # what stands for any of some words of the index
Leaf = Word | Phrase | AnyOf | Near | Value | Dates | Everything
Node = Leaf | And | Or | Not


def wanted(node: Node) -> list[Leaf]:
    """The leaves that a document is looked for by: all but those under a Not, left to right."""
    if isinstance(node, Not):
        return []
    if isinstance(node, And | Or):
        return [leaf for part in node.parts for leaf in wanted(part)]
    return [node]
