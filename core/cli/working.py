"""Commands that change something or take long."""

from __future__ import annotations

from argparse import Namespace

from core.cli import shapes
from core.cli.terminal import opened, print_json, progress_bar, say, table
from core.commands import ChangeClaim, SetVerdict, TagClaim
from core.errors import CommandError
from core.library import Library
from core.values import Claim


def claim(given: Namespace) -> int:
    """`claim`: without a statement, the list."""
    with opened(given, reading=given.statement is None) as library:
        if given.statement is None:
            claims = library.claims()
            if given.json:
                print_json([shapes.claim(c) for c in claims])
            else:
                _print_claims(claims)
            return 0
        made = _make_claim(library, given)
    if given.json:
        print_json(shapes.claim(made))
    else:
        _print_claims([made])
    return 0


def _make_claim(library: Library, given: Namespace) -> Claim:
    statement = next((s for s in library.statements() if s.id == given.statement), None)
    if statement is None:
        raise CommandError(f"There is no statement {given.statement}.")
    changes = library.do(library.suggest_claim(statement.article, statement.content))
    (made,) = changes.claims
    wanted = {"text": given.text, "claimant": given.claimant, "note": given.note or None}
    if values := {name: value for name, value in wanted.items() if value is not None}:
        library.do(ChangeClaim(made, values))
    for tag in given.tag:
        library.do(TagClaim(made, tag))
    return library.claim(made)


def _print_claims(claims: list[Claim]) -> None:
    rows = [
        (str(c.id), c.claimant, c.text, c.verdict.name if c.verdict else "", str(len(c.evidence)))
        for c in claims
    ]
    table(("Id", "Claimant", "Claim", "Verdict", "Evidence"), rows, empty="No claims yet.")


def verdict(given: Namespace) -> int:
    """`verdict`: without a claim, the scale."""
    with opened(given, reading=given.claim is None) as library:
        ratings = library.ratings()
        if given.claim is None:
            if given.json:
                print_json([{"id": r.id, "name": r.name, "value": r.value} for r in ratings])
            else:
                rows = [(r.name, "" if r.value is None else str(r.value)) for r in ratings]
                table(("Verdict", "Value"), rows)
            return 0
        if given.rating is None:
            say("Name a rating of the scale; `counterclaim verdict` lists it.")
            return 2
        found = {rating.name.casefold(): rating.id for rating in ratings}
        if given.rating != "-" and given.rating.casefold() not in found:
            known = ", ".join(r.name for r in ratings)
            raise CommandError(f"“{given.rating}” is not on the scale: {known}.")
        library.do(SetVerdict(given.claim, found.get(given.rating.casefold()), given.reason))
        judged = library.claim(given.claim)
    if given.json:
        print_json(shapes.claim(judged))
    else:
        _print_claims([judged])
    return 0


def undo(given: Namespace) -> int:
    """`undo`: exit code 1 when there is nothing."""
    with opened(given) as library:
        label = library.undo_label()
        done = library.undo()
    return _turned(given, "Undone", label, done is not None)


def redo(given: Namespace) -> int:
    """`redo`: exit code 1 when there is nothing."""
    with opened(given) as library:
        label = library.redo_label()
        done = library.redo()
    return _turned(given, "Made again", label, done is not None)


def _turned(given: Namespace, what: str, label: str, done: bool) -> int:
    if given.json:
        print_json({"done": done, "label": label or None})
    else:
        say(f"{what}: {label}." if done else "There is nothing to take back or make again.")
    return int(not done)


def check(given: Namespace) -> int:
    """`check`: exit code 1 when something is wrong."""
    with opened(given) as library, progress_bar(given) as progress:
        problems = library.check(progress)
    if given.json:
        print_json({"problems": problems})
    else:
        say("\n".join(problems) or "The library and its index are sound.")
    return int(bool(problems))


def backup(given: Namespace) -> int:
    """`backup`: says where it is."""
    with opened(given) as library:
        made = library.backup()
    if given.json:
        print_json({"backup": str(made)})
    else:
        say(f"Backup made and checked: {made}")
    return 0
