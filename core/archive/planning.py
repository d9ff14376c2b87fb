"""What a merge would do: gathered by reading alone, told as a preview, carried out as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.archive.rows import Ids, Row
from core.model import Base
from core.values import (
    ConflictKind,
    MergeConflict,
    MergeCount,
    MergeKind,
    MergePreview,
    Theirs,
)

_SHOWN = 2_000  # code points of what is shown of each side


@dataclass(frozen=True, slots=True)
class Tell:
    """Columns of a row of ours that get other values; a row goes for None."""

    table: type[Base]
    id: int
    values: Row | None


@dataclass(frozen=True, slots=True)
class Differing:
    """A conflict, and what is changed if the word of the archive is taken."""

    conflict: MergeConflict
    tells: tuple[Tell, ...] = ()
    file: str = ""  # the file of the archive that takes the place of ours


@dataclass(frozen=True, slots=True)
class Unit:
    """Columns that say one thing together, and what stands in them when nothing was said."""

    kind: ConflictKind
    columns: tuple[str, ...]
    empty: tuple[Any, ...] | None  # None: something is always said

    def of(self, row: Row) -> tuple[Any, ...]:
        """What a row says."""
        return tuple(row[name] for name in self.columns)


@dataclass
class Plan:
    """What is to be done; `added` are rows that are ready, by the class of their table."""

    ids: Ids
    added: dict[type[Base], list[Row]] = field(default_factory=dict[type[Base], list[Row]])
    tells: list[Tell] = field(default_factory=list[Tell])
    differing: list[Differing] = field(default_factory=list[Differing])
    files: list[str] = field(default_factory=list[str])
    topics: dict[str, str] = field(default_factory=dict[str, str])  # name to text
    remarks: list[str] = field(default_factory=list[str])
    new: Counter[MergeKind] = field(default_factory=Counter[MergeKind])
    same: Counter[MergeKind] = field(default_factory=Counter[MergeKind])
    told: Counter[MergeKind] = field(default_factory=Counter[MergeKind])

    def add(self, kind: type[Base], row: Row) -> None:
        """A row of small number that comes in."""
        self.added.setdefault(kind, []).append(row)

    def compare(
        self,
        table: type[Base],
        ours: Row,
        theirs: Row,
        units: tuple[Unit, ...],
        what: str,
        words: Callable[[Unit, Row], str],
    ) -> bool:
        """Tell a row of ours what it leaves open, and note what is said otherwise; True if told."""
        told = False
        for unit in units:
            here, there = unit.of(ours), unit.of(theirs)
            if here == there or there == unit.empty:
                continue
            tell = Tell(table, ours["id"], dict(zip(unit.columns, there, strict=True)))
            if here == unit.empty:
                self.tells.append(tell)
                told = True
            else:
                key = f"{table.__tablename__} {ours['id']} {unit.columns[0]}"
                self.differ(key, unit.kind, what, words(unit, ours), words(unit, theirs), (tell,))
        return told

    def differ(
        self,
        key: str,
        kind: ConflictKind,
        what: str,
        ours: str,
        theirs: str,
        tells: tuple[Tell, ...] = (),
        file: str = "",
    ) -> None:
        """Note a conflict."""
        shown = MergeConflict(key, kind, what[:_SHOWN], ours[:_SHOWN], theirs[:_SHOWN])
        self.differing.append(Differing(shown, tells, file))

    def chosen(self, theirs: Theirs) -> list[Differing]:
        """The conflicts in which the word of the archive is taken."""
        return [one for one in self.differing if one.conflict.key in theirs]

    @property
    def preview(self) -> MergePreview:
        """What it would do, in numbers and conflicts."""
        counts = (MergeCount(k, self.new[k], self.same[k], self.told[k]) for k in MergeKind)
        return MergePreview(
            tuple(count for count in counts if count.new or count.same or count.told),
            tuple(one.conflict for one in self.differing),
            tuple(self.remarks),
        )
