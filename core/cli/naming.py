"""`names`: who and what the articles name, and what may be one."""

from __future__ import annotations

from argparse import Namespace

from core.cli import shapes
from core.cli.terminal import opened, paint, print_json, say, short, table, words
from core.commands import Command, MergeEntities, RefuseProposal, SplitEntity
from core.errors import CommandError
from core.library import Library
from core.text import fold
from core.values import NameProposal, Statement


def names(given: Namespace) -> int:
    """`names`: the list, or the proposals; before it what was said about some is done."""
    with opened(given) as library:
        for command in _said(given):
            library.do(command)
        if given.proposals:
            return _proposals(given, library.name_proposals())
        found = [e for e in library.entities() if given.kind in (None, e.kind)]
    if given.json:
        print_json([shapes.entity(e) for e in found])
        return 0
    rows = [
        (
            str(e.id),
            e.kind,
            e.name,
            short(", ".join(s.name for s in e.spellings if s.name != e.name), 60),
            str(e.mentions),
            str(e.statements),
        )
        for e in found
    ]
    heads = ("Id", "Kind", "Name", "Also written", "Mentions", "Statements")
    table(heads, rows, empty="No names yet: counterclaim import FILE")
    return 0


def said_by(library: Library, name: str) -> list[Statement]:
    """What the one of a library who goes by a name, or is spelt so, said over time.

    Raises CommandError if nobody is called so or several are.
    """
    wanted, named = fold(name), library.entities()
    found = [e for e in named if fold(e.name) == wanted]
    found = found or [e for e in named if any(fold(s.name) == wanted for s in e.spellings)]
    speaking = [e for e in found if e.statements] or found
    if len(speaking) > 1:
        several = ", ".join(f"{e.name} ({e.kind})" for e in speaking)
        raise CommandError(f"“{name}” may be several: {several}.")
    if speaking:
        return library.statements_of(speaking[0].id)
    held = [s for s in library.statements() if fold(s.holder) == wanted]  # "the company"
    if not held:
        raise CommandError(f"Nobody here is called “{name}”; counterclaim names lists all.")
    return held


def _said(given: Namespace) -> list[Command]:
    """The commands that the options stand for."""
    made: list[Command] = []
    if given.merge:
        made.append(MergeEntities(*given.merge))
    if given.refuse:
        made.append(RefuseProposal(*given.refuse))
    if given.split:
        number, *spellings = given.split
        if not number.isdigit() or not spellings:
            raise CommandError("Say --split NUMBER SPELLING, with one spelling or more.")
        made.append(SplitEntity(int(number), tuple(spellings)))
    return made


def _proposals(given: Namespace, found: list[NameProposal]) -> int:
    if given.json:
        print_json([shapes.proposal(p) for p in found])
        return 0
    for one in found:
        paint(f"{one.a.id} {one.b.id}  {one.a.name} = {one.b.name}", style="bold")
        paint(f"   {one.reason}")
    say(
        f"{words(len(found), 'proposal')}."
        + (" Accept: names --merge A B; refuse: names --refuse A B." if found else "")
    )
    return 0
