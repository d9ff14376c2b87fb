"""What people said about tags and names in another library."""

from __future__ import annotations

from sqlalchemy.orm import Session

from core import model
from core.archive.planning import Plan, Tell, Unit
from core.archive.rows import Row, rows
from core.values import ConflictKind, MergeKind

_DESCRIPTION = (Unit(ConflictKind.TAG, ("description",), ("",)),)


def merge_tags(plan: Plan, ours: Session, theirs: Session) -> None:
    """Plan what becomes of tags: told apart by name, each below the tag it stands below."""
    here = {row["id"]: row for row in rows(ours, model.Tag)}
    names = {id: row["name"] for id, row in here.items()}
    above = {id: row["parent_id"] for id, row in here.items()}
    moved = [
        (plan.ids.is_new("tag", r["id"]), plan.ids.moved(model.Tag, r))
        for r in rows(theirs, model.Tag)
    ]
    for new, row in moved:
        if new:
            names[row["id"]], above[row["id"]] = row["name"], row["parent_id"]
            plan.add(model.Tag, row | {"parent_id": None})
            plan.tells.append(Tell(model.Tag, row["id"], {"parent_id": row["parent_id"]}))
    for new, row in moved:
        (plan.new if new else plan.same)[MergeKind.TAG] += 1
        if not new:
            mine = here[row["id"]]
            told = plan.compare(model.Tag, mine, row, _DESCRIPTION, mine["name"], _description)
            plan.told[MergeKind.TAG] += _place(plan, mine, row, above, names) or told


def _place(
    plan: Plan, mine: Row, row: Row, above: dict[int, int | None], names: dict[int, str]
) -> bool:
    """Where a tag stands; a place below itself is no place."""
    parent = row["parent_id"]
    if parent is None or parent == mine["parent_id"] or mine["id"] in _line(above, parent):
        return False
    tell = Tell(model.Tag, mine["id"], {"parent_id": parent})
    if mine["parent_id"] is None:
        plan.tells.append(tell)
        above[mine["id"]] = parent
        return True
    ours, theirs = names[mine["parent_id"]], names[parent]
    key = f"tag {mine['id']} parent_id"
    plan.differ(key, ConflictKind.TAG_PLACE, mine["name"], ours, theirs, (tell,))
    return False


def _line(above: dict[int, int | None], tag: int) -> set[int]:
    found: set[int] = set()
    at: int | None = tag
    while at is not None and at not in found:
        found.add(at)
        at = above.get(at)
    return found


def _description(_unit: Unit, row: Row) -> str:
    return row["description"]


class NamesMerging:
    """Plans what becomes of what was said about names: who is the same, who is not."""

    def __init__(self, plan: Plan, ours: Session, theirs: Session) -> None:
        self._plan = plan
        self._pairs = rows(theirs, model.EntityApart)
        here, there = rows(ours, model.Entity), rows(theirs, model.Entity)
        self._theirs = [row for row in there if row["same_as_id"]]
        self._spelt = [row for row in rows(theirs, model.EntityAlias) if row["apart_id"]]
        of = plan.ids.of
        self._names = {of("entity", row["id"]): row["name"] for row in there}
        self._names |= {row["id"]: row["name"] for row in here}
        self._root = {row["id"]: row["same_as_id"] for row in here if row["same_as_id"]}
        self._apart = {
            _pair(r["entity_id"], r["other_id"]): r["id"] for r in rows(ours, model.EntityApart)
        }
        self._meant = {
            r["id"]: r["apart_id"] for r in rows(ours, model.EntityAlias) if r["apart_id"]
        }

    def merge(self) -> None:
        """Take over what does not speak against what was said here."""
        for row in self._spelt:
            self._spelling(row)
        for row in self._theirs:
            self._join(row)
        for row in self._pairs:
            self._part(row)

    def _spelling(self, row: Row) -> None:
        plan, moved = self._plan, self._plan.ids.moved(model.EntityAlias, row)
        ours, theirs = self._meant.get(moved["id"]), moved["apart_id"]
        tell = Tell(model.EntityAlias, moved["id"], {"apart_id": theirs})
        if ours is None:
            self._told(tell)
        elif ours != theirs:
            key, names = f"entity_alias {moved['id']} apart_id", self._names
            plan.differ(key, ConflictKind.NAME, row["name"], names[ours], names[theirs], (tell,))
        else:
            plan.same[MergeKind.NAME] += 1

    def _join(self, row: Row) -> None:
        moved = self._plan.ids.moved(model.Entity, row)
        gone, keep = moved["id"], self._top(moved["same_as_id"])
        if self._top(gone) == keep:
            self._plan.same[MergeKind.NAME] += 1
            return
        apart = self._apart.get(_pair(self._top(gone), keep))
        if gone not in self._root and apart is None:
            for each in [gone, *(id for id, root in self._root.items() if root == gone)]:
                self._root[each] = keep
                self._told(Tell(model.Entity, each, {"same_as_id": keep}), each == gone)
            return
        below = [id for id, root in self._root.items() if root == gone]
        tells = [Tell(model.Entity, id, {"same_as_id": keep}) for id in (gone, *below)]
        if apart is not None:
            tells.append(Tell(model.EntityApart, apart, None))
        ours = self._names[self._top(gone)] if apart is None else f"≠ {self._names[keep]}"
        self._plan.differ(
            f"entity {gone} same_as_id", ConflictKind.NAME, self._names[gone],
            f"= {ours}" if apart is None else ours, f"= {self._names[keep]}", tuple(tells),
        )  # fmt: skip

    def _part(self, row: Row) -> None:
        moved = self._plan.ids.moved(model.EntityApart, row)
        one, other = moved["entity_id"], moved["other_id"]
        if _pair(one, other) in self._apart:
            self._plan.same[MergeKind.NAME] += 1
        elif self._top(one) != self._top(other):
            self._apart[_pair(one, other)] = moved["id"]
            self._plan.add(model.EntityApart, moved)
            self._plan.new[MergeKind.NAME] += 1
        else:
            below = one if one in self._root else other
            tell = Tell(model.Entity, below, {"same_as_id": None})
            self._plan.differ(
                f"entity {one} {other}", ConflictKind.NAME, self._names[one],
                f"= {self._names[other]}", f"≠ {self._names[other]}", (tell,),
            )  # fmt: skip

    def _told(self, tell: Tell, counted: bool = True) -> None:
        self._plan.tells.append(tell)
        self._plan.new[MergeKind.NAME] += counted

    def _top(self, entity: int) -> int:
        return self._root.get(entity, entity)


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
