"""Disputes of another library: what was decided there, and those on articles that come in."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy.orm import Session

from core import model
from core.archive.placing import Places
from core.archive.planning import Plan, Unit
from core.archive.rows import Row, rows
from core.detectors.moving import moved_key
from core.text import fingerprint
from core.values import ConflictKind, DisputeKind, DisputeState, MergeKind

_OPEN = DisputeState.OPEN.value
_UNITS = (
    Unit(ConflictKind.DECISION, ("state", "dismissed_because"), (_OPEN, "")),
    Unit(ConflictKind.DISPUTE_NOTE, ("note",), ("",)),
)
_PLACE = ("article_id", "start", "end", "side")


def merge_disputes(plan: Plan, ours: Session, theirs: Session, places: Places) -> None:
    """Plan what becomes of disputes; one that a person said nothing of, on articles that are all
    here, is left to what is found here."""
    here = {row["key"]: row for row in rows(ours, model.Dispute)}
    mine, others = _passages(ours), _passages(theirs)
    lost = 0
    for row in rows(theirs, model.Dispute):
        passages = _moved_passages(plan, others[row["id"]], places)
        if passages is None:
            lost += row["state"] != _OPEN
            continue
        moved = plan.ids.moved(model.Dispute, row)
        moved["key"] = _key(row, others[row["id"]], passages)
        same = here.get(moved["key"])
        if same is not None:
            _merge(plan, same, moved, mine[same["id"]], passages)
        elif _comes(plan, row, others[row["id"]]):
            here[moved["key"]] = moved
            plan.add(model.Dispute, moved)
            plan.new[MergeKind.DISPUTE] += 1
            for passage in passages:
                plan.add(model.DisputePassage, passage)
    if lost:
        plan.remarks.append(
            f"{lost:,} decided disputes are left out: their words do not stand in the text here."
        )


def _merge(plan: Plan, ours: Row, theirs: Row, mine: list[Row], passages: list[Row]) -> None:
    told = plan.compare(model.Dispute, ours, theirs, _UNITS, ours["reason"], _words)
    plan.told[MergeKind.DISPUTE] += told
    plan.same[MergeKind.DISPUTE] += 1
    there = {tuple(row[name] for name in _PLACE) for row in mine}
    order = max((row["order"] for row in mine), default=-1)
    here = {article for row in mine if (article := row["article_id"])}
    for row in passages:
        if row["article_id"] not in here and tuple(row[name] for name in _PLACE) not in there:
            order += 1
            plan.add(model.DisputePassage, row | {"dispute_id": ours["id"], "order": order})


def _comes(plan: Plan, row: Row, passages: list[Row]) -> bool:
    said = row["state"] != _OPEN or row["note"] or row["kind"] == DisputeKind.BY_HAND
    return bool(said) or any(plan.ids.is_new("article", p["article_id"]) for p in passages)


def _moved_passages(plan: Plan, passages: list[Row], places: Places) -> list[Row] | None:
    """The passages as they lie here, None if one does not."""
    made: list[Row] = []
    for row in passages:
        placed = places.placed(row, "text")
        if placed is None:
            return None
        moved = plan.ids.moved(model.DisputePassage, placed)
        moved["fingerprint"] = fingerprint(f"{moved['article_id']} {moved['text']}")
        if not places.same(row["article_id"]):
            moved["marks"] = "[]"  # where they lie now is found when the article is next weighed
        made.append(moved)
    return made


def _key(row: Row, before: list[Row], after: list[Row]) -> str:
    then = [passage["fingerprint"] for passage in before]
    now = [passage["fingerprint"] for passage in after]
    return moved_key(DisputeKind(row["kind"]), row["key"], dict(zip(then, now, strict=True)), now)


def _passages(session: Session) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in sorted(rows(session, model.DisputePassage), key=lambda row: row["order"]):
        found[row["dispute_id"]].append(row)
    return found


def _words(unit: Unit, row: Row) -> str:
    return ": ".join(value for value in unit.of(row) if value)
