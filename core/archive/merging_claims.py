"""Claims of another library: the same one is told what it leaves open, the others come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from core import model
from core.archive.placing import Places
from core.archive.planning import Plan, Unit
from core.archive.rows import Row, rows
from core.model import Base
from core.text import fold
from core.values import ConflictKind, MergeKind

_UNITS = (
    Unit(ConflictKind.VERDICT, ("rating_id", "verdict_reason"), (None, "")),
    Unit(ConflictKind.CLAIM_NOTE, ("note",), ("",)),
    Unit(ConflictKind.CLAIM_DATE, ("said_on",), (None,)),
    Unit(ConflictKind.CLAIM_DATE, ("about",), (None,)),
    Unit(ConflictKind.CLAIM_DATE, ("published_on",), (None,)),
    Unit(ConflictKind.CLAIM_QUESTION, ("question_id", "position_id"), (None, None)),
)
_PARTS: tuple[tuple[type[Base], tuple[str, ...], MergeKind | None], ...] = (
    (model.Appearance, ("article_id", "start", "end"), MergeKind.APPEARANCE),
    (model.Evidence, ("stance", "note", "url", "article_id", "start", "end"), MergeKind.EVIDENCE),
    (model.ClaimTag, ("tag_id",), None),
    (model.Refusal, ("article_id", "fingerprint"), None),
)
_OWN = ("text", "claimant", *(name for unit in _UNITS for name in unit.columns))


@dataclass(frozen=True)
class _Claim:
    """A claim with what hangs on it, all with the ids that it has here."""

    row: Row
    parts: dict[type[Base], list[Row]]

    @property
    def key(self) -> tuple[str, str]:
        """What makes two claims one, whatever was thought of them."""
        return fold(self.row["text"]), fold(self.row["claimant"])

    @property
    def all(self) -> tuple[Any, ...]:
        """Everything of it, to tell apart claims of the same words."""
        own = tuple(str(self.row[name]) for name in _OWN)
        hung = (sorted(map(str, _keys(rows, names))) for rows, names in self._named)
        return own, *map(tuple, hung)

    @property
    def _named(self) -> Iterable[tuple[list[Row], tuple[str, ...]]]:
        return ((self.parts[kind], names) for kind, names, _ in _PARTS)


def merge_claims(plan: Plan, ours: Session, theirs: Session, places: Places) -> None:
    """Plan what becomes of claims, appearances, evidence, tags on claims and refusals."""
    here = _claims(ours)
    there, lost = _moved_claims(plan, theirs, places)
    pairs, free = _pair(here, there)
    words = _Words(ours, theirs, plan)
    for mine, other in pairs:
        _merge(plan, mine, other, words)
    for other in free:
        plan.add(model.Claim, other.row)
        plan.new[MergeKind.CLAIM] += 1
        _add_parts(plan, other, other.row["id"], {})
    plan.same[MergeKind.CLAIM] += len(pairs)
    _merge_refusals(plan, ours, theirs)
    if lost:
        plan.remarks.append(
            f"{lost:,} passages of claims are left out: their words do not stand in the text here."
        )


def _merge(plan: Plan, mine: _Claim, other: _Claim, words: _Words) -> None:
    told = plan.compare(model.Claim, mine.row, other.row, _UNITS, mine.row["text"], words)
    there = {kind: set(_keys(mine.parts[kind], names)) for kind, names, _ in _PARTS}
    added = _add_parts(plan, other, mine.row["id"], there)
    plan.told[MergeKind.CLAIM] += told or added


def _add_parts(
    plan: Plan, claim: _Claim, id: int, there: dict[type[Base], set[tuple[Any, ...]]]
) -> bool:
    added = False
    for kind, names, counted in _PARTS:
        for row, key in zip(claim.parts[kind], _keys(claim.parts[kind], names), strict=True):
            new = key not in there.get(kind, ())
            if new:
                plan.add(kind, row | {"claim_id": id})
                added = True
            if counted:
                (plan.new if new else plan.same)[counted] += 1
    return added


def _pair(
    here: list[_Claim], there: list[_Claim]
) -> tuple[list[tuple[_Claim, _Claim]], list[_Claim]]:
    """Each claim there with the one here that it is, alike in all if one is; and those without."""
    free: dict[tuple[str, str], list[_Claim]] = defaultdict(list)
    for claim in here:
        free[claim.key].append(claim)
    pairs: list[tuple[_Claim, _Claim]] = []
    left = there
    for fits in (_alike, _of_one_day, _of_any_day):
        rest: list[_Claim] = []
        for claim in left:
            found = next((one for one in free[claim.key] if fits(one, claim)), None)
            if found is None:
                rest.append(claim)
            else:
                free[claim.key].remove(found)
                pairs.append((found, claim))
        left = rest
    return pairs, left


def _alike(one: _Claim, other: _Claim) -> bool:
    return one.all == other.all


def _of_one_day(one: _Claim, other: _Claim) -> bool:
    return one.row["said_on"] == other.row["said_on"]


def _of_any_day(one: _Claim, other: _Claim) -> bool:
    # Said on two days by the same person, it is two claims.
    return not one.row["said_on"] or not other.row["said_on"]


def _claims(session: Session) -> list[_Claim]:
    found = {
        row["id"]: _Claim(row, {k: [] for k, *_ in _PARTS}) for row in rows(session, model.Claim)
    }
    for kind, *_ in _PARTS:
        for row in rows(session, kind):
            if row["claim_id"] in found:
                found[row["claim_id"]].parts[kind].append(row)
    return list(found.values())


def _moved_claims(plan: Plan, theirs: Session, places: Places) -> tuple[list[_Claim], int]:
    made: list[_Claim] = []
    lost = 0
    for claim in _claims(theirs):
        moved: dict[type[Base], list[Row]] = {kind: [] for kind, *_ in _PARTS}
        for kind, *_ in _PARTS:
            for row in claim.parts[kind]:
                placed = places.placed(row, "exact") if "exact" in row else row
                if placed is None:
                    lost += 1
                else:
                    moved[kind].append(plan.ids.moved(kind, placed))
        made.append(_Claim(plan.ids.moved(model.Claim, claim.row), moved))
    return made, lost


def _merge_refusals(plan: Plan, ours: Session, theirs: Session) -> None:
    """Refusals of passages as claims at all, which hang on no claim."""
    names = ("article_id", "fingerprint")
    here, others = (
        [row for row in rows(session, model.Refusal) if row["claim_id"] is None]
        for session in (ours, theirs)
    )
    there = set(_keys(here, names))
    for row in others:
        moved = plan.ids.moved(model.Refusal, row)
        if not there.issuperset(_keys([moved], names)):
            plan.add(model.Refusal, moved)


def _keys(found: list[Row], names: tuple[str, ...]) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in found]


class _Words:
    """What a claim says of one thing, for the screen."""

    def __init__(self, ours: Session, theirs: Session, plan: Plan) -> None:
        self._names: dict[tuple[str, int], str] = {}
        for kind, column in (
            (model.Rating, "name"),
            (model.Question, "text"),
            (model.Position, "label"),
        ):
            name = kind.__tablename__
            there = {(name, plan.ids.of(name, r["id"])): r[column] for r in rows(theirs, kind)}
            self._names |= there | {(name, r["id"]): r[column] for r in rows(ours, kind)}

    def __call__(self, unit: Unit, row: Row) -> str:
        """The names of what the row points to, and its words."""
        shown = (self._shown(name, row[name]) for name in unit.columns)
        return ": ".join(word for word in shown if word)

    def _shown(self, column: str, value: Any) -> str:
        if value is None:
            return ""
        return self._names.get((column.removesuffix("_id"), value), str(value))
