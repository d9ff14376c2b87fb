"""`archive`, `unarchive` and `merge`: a whole library in one file."""

from __future__ import annotations

from argparse import Namespace

from core.cli import shapes_archives as shapes
from core.cli.terminal import opened, print_json, progress_bar, say, short, table, words
from core.library import Library
from core.values import MergeConflict, MergePreview, Theirs

_READABLE = (
    "The archive has no passphrase: whoever gets the file can read the whole library. "
    "Nothing was written. Say with --yes that you want that."
)


def archive(given: Namespace) -> int:
    """`archive`: says where it is and what is in it; exit code 1 where it waits for --yes."""
    with opened(given) as library, progress_bar(given) as progress:
        if library.key and not given.yes:
            say(_READABLE)
            return 1
        made = library.archive(given.file, progress)
    if given.json:
        print_json(shapes.archived(made))
        return 0
    say(f"Archive written: {made.path} ({made.size / 1e6:,.1f} MB)")
    parts = words(made.articles, "article"), words(made.claims, "claim")
    say(f"In it: {', '.join(parts)}, {words(made.disputes, 'dispute')}.")
    for remark in made.remarks:
        say(remark)
    return 0


def unarchive(given: Namespace) -> int:
    """`unarchive`: makes a library in a new folder."""
    with progress_bar(given) as progress:
        folder = Library.open_archive(given.file, given.folder, progress)
    if given.json:
        print_json({"library": str(folder)})
    else:
        say(f"The library is in {folder}")
    return 0


def merge(given: Namespace) -> int:
    """`merge`: what comes in, and on what the libraries differ."""
    theirs = Theirs(every=given.theirs)
    with opened(given) as library, progress_bar(given) as progress:
        result = library.merge_archive(given.file, progress, theirs, dry_run=given.dry_run)
    done, backup = result.done, result.backup
    if given.json:
        print_json(shapes.merged(result, theirs, dry_run=given.dry_run))
        return 0
    _print_counts(done)
    _print_conflicts(done.conflicts)
    for remark in done.remarks:
        say(remark)
    if given.dry_run:
        say("Nothing was changed. Without --dry-run this is done.")
    elif backup is None:
        say("There was nothing to bring in; nothing was changed.")
    else:
        say(f"Merged. The library as it was before is kept as {backup}")
    return 0


def _print_counts(done: MergePreview) -> None:
    rows = [(c.kind.value, str(c.new), str(c.same), str(c.told)) for c in done.counts]
    table(("What", "New", "Here already", "Completed"), rows, empty="The archive is empty.")


def _print_conflicts(conflicts: tuple[MergeConflict, ...]) -> None:
    if conflicts:
        rows = [
            (c.kind.value, short(c.what, 50), short(c.ours, 40), short(c.theirs, 40))
            for c in conflicts
        ]
        table(("Differing", "Of", "Here", "In the archive"), rows)
