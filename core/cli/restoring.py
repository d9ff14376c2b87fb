"""`restore`: which backups there are, what each would change, and bringing one back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from core.cli.asking import key_for
from core.cli.terminal import print_json, progress_bar, say, short, table, words
from core.errors import LibraryError
from core.library import Library
from core.places import default_library
from core.values import RestorePreview

_NAMED = 10  # titles and claims of what would be missing


def restore(given: Namespace) -> int:
    """`restore`: without --yes only what would be; exit code 1 then, as for `delete`."""
    path: Path = given.library or default_library()
    key = key_for(given)
    Library.check_passphrase(path, key)
    with progress_bar(given) as progress:
        found = Library.backups(path, progress, key)
        chosen = _chosen(found, given.backup, path)
        kept = Library.restore(path, chosen.backup.name, progress, key) if given.yes else None
    if given.json:
        print_json(_shape(found, chosen, kept, done=given.yes))
        return int(not given.yes)
    if given.yes:
        say(f"The library is as it was on {_when(chosen)}.")
        say(f"What was there before is kept as {kept}." if kept else "Nothing was there before.")
        return 0
    rows = [
        (one.backup.name, _when(one), one.backup.reason.value, _many(one), str(len(one.articles)))
        for one in found
    ]
    table(("Backup", "Made", "Why", "Articles", "Would be missing"), rows)
    for line in _planned(chosen):
        say(line)
    return 1


def _chosen(found: list[RestorePreview], name: str, path: Path) -> RestorePreview:
    if not found:
        raise LibraryError(f"There is no backup of the library “{path}”.")
    wanted = (one for one in found if one.backup.name == name if name)
    chosen = next(wanted, None) if name else next((o for o in found if o.backup.sound), None)
    if chosen is None:
        raise LibraryError(
            f"There is no backup “{name}”." if name else "None of the backups can be read."
        )
    return chosen


def _planned(one: RestorePreview) -> Iterator[str]:
    yield f"{one.backup.name} would take the place of the library as it is now."
    if not one.readable:
        yield "The library as it is now cannot be read to its end; more may be missing than is named."
    if one.changes:
        yield f"   {words(one.changes, 'change')} made since would be missing"
    for what, named in (("article", one.articles), ("claim", one.claims)):
        if named:
            yield f"   {words(len(named), what)} would be missing"
            yield from (f"      {short(name, 80)}" for name in named[:_NAMED])
    if one.returning:
        yield f"   {words(len(one.returning), 'article')} deleted since would be there again"
    yield "Nothing was changed. Say so with --yes; what is there now is kept."


def _shape(
    found: list[RestorePreview], chosen: RestorePreview, kept: Path | None, *, done: bool
) -> dict[str, object]:
    return {
        "done": done,
        "chosen": chosen.backup.name,
        "kept": str(kept) if kept else None,
        "backups": [
            {
                "name": one.backup.name,
                "made": one.backup.made.isoformat(),
                "reason": one.backup.reason.value,
                "size": one.backup.size,
                "articles": one.backup.articles,
                "claims": one.backup.claims,
                "sound": one.backup.sound,
                "missing_articles": list(one.articles),
                "missing_claims": list(one.claims),
                "returning_articles": list(one.returning),
                "changes": one.changes,
                "readable": one.readable,
            }
            for one in found
        ],
    }


def _when(one: RestorePreview) -> str:
    return f"{one.backup.made.astimezone():%Y-%m-%d %H:%M}"


def _many(one: RestorePreview) -> str:
    return "?" if one.backup.articles is None else str(one.backup.articles)
