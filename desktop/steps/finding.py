"""Finding the five things of a library that show best what the program does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.values import Dispute, DisputeKind, Entity, Question
from desktop.translation import tr

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library

MOST_HOLDER_WORDS = 4  # of a name that is searched for


@dataclass(frozen=True)
class Step:
    """One thing to look at: what it is, in what it consists here, and where it is.

    `place` is "dispute", "question", "search" or "report"; `id` is that of the dispute or question,
    `query` what to search for.
    """

    title: str
    words: str
    place: str
    id: int = 0
    query: str = ""


def find_steps(library: Library) -> list[Step]:
    """Up to five things; a kind that the library has nothing of is left out. May take a moment."""
    disputes = library.disputes()
    steps = [
        _figure(disputes),
        _denied(disputes),
        _contested(library.questions(), disputes),
        _search(library.entities()),
        _report(),
    ]
    return [step for step in steps if step is not None] if disputes else []


def _figure(disputes: Iterable[Dispute]) -> Step | None:
    """Two figures that cannot both hold, with the sum if there is one."""
    figures = [d for d in disputes if d.kind is DisputeKind.FIGURES]
    best = max(figures, key=lambda d: (d.sum is not None, len(d.passages)), default=None)
    title = tr("A figure that cannot be")
    if best is None or not best.sum:
        title = tr("Figures that do not fit")
    return Step(title, best.reason, "dispute", best.id) if best else None


def _denied(disputes: Iterable[Dispute]) -> Step | None:
    """What the text itself puts in doubt; one with two passages shows both the words and the denial."""
    marked = [d for d in disputes if d.kind is DisputeKind.MARKED]
    best = max(marked, key=lambda d: len(d.passages), default=None)
    return Step(tr("A statement in doubt"), best.reason, "dispute", best.id) if best else None


def _contested(questions: Sequence[Question], disputes: Sequence[Dispute]) -> Step | None:
    """The question most take positions on."""

    def held(question: Question) -> int:
        return sum(position.statements for position in question.positions)

    title = tr("Who takes which position")
    best = max(questions, key=held, default=None)
    if best is not None and held(best):
        return Step(title, best.text, "question", best.id)
    opposed = next((d for d in disputes if d.kind is DisputeKind.POSITIONS), None)
    if opposed is None:
        return None
    return Step(title, opposed.reason, "dispute", opposed.id)


def _search(entities: Iterable[Entity]) -> Step | None:
    """Everything about the person who says most."""
    people = [e for e in entities if e.kind == "person" and e.statements]
    people = [e for e in people if len(e.name.split()) <= MOST_HOLDER_WORDS] or people
    best = max(people, key=lambda e: e.statements, default=None)
    if best is None:
        return None
    query = f'holder:"{best.name}"'
    words = tr("{name}, in every article").format(name=best.name)
    return Step(tr("Everything one person says"), words, "search", query=query)


def _report() -> Step:
    words = tr("An annotated report: one file, with every source")
    return Step(tr("Hand it over"), words, "report")
