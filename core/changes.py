"""What a change touched, so that a view can ask again for what it shows and for nothing else; and
what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Changes:
    """Ids of the rows that a change touched, by kind; empty sets mean untouched."""

    articles: frozenset[int] = frozenset()
    statements: frozenset[int] = frozenset()  # ids of *articles* whose statements were made anew
    claims: frozenset[int] = frozenset()
    disputes: frozenset[int] = frozenset()
    questions: frozenset[int] = frozenset()
    entities: frozenset[int] = frozenset()
    records: frozenset[int] = frozenset()
    searches: frozenset[int] = frozenset()
    editions: frozenset[int] = frozenset()  # articles weighed anew: their chain changed
    tags: bool = False
    ratings: bool = False
    topics: bool = False  # files of watch topics in the library's folder

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            **{f.name: getattr(self, f.name) | getattr(other, f.name) for f in fields(self)}
        )

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(self))


@dataclass(frozen=True)
class Turns:
    """The labels of what undo and redo would turn, "" for nothing, and whether that is long work."""

    undo: str = ""
    redo: str = ""
    undo_is_long: bool = False
    redo_is_long: bool = False
