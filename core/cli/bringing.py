"""Commands that bring articles in, and tell of what came in."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from core.cli import shapes, shapes_imports
from core.cli.comparing import compare_new
from core.cli.terminal import opened, print_json, progress_bar, say, table, words
from core.commands import ChangeArticle
from core.errors import CommandError
from core.ingest import NewFiles
from core.library import SAMPLES, Library
from core.progress import Progress
from core.values import (
    Choice,
    CutChoice,
    FactField,
    FeedLook,
    ImportRecord,
    IngestResult,
    Outcome,
    RecordFilter,
    TableChoice,
    TableField,
)

FINE = frozenset((Outcome.IMPORTED, Outcome.DUPLICATE))
LOOK_SECONDS = 2.0  # between two looks at a watched folder
SETTLE_SECONDS = 1.0  # in which a file that is being written would change


def bring_in(given: Namespace) -> int:
    """`import`: exit code 1 when a file was refused."""
    if not given.paths and not given.samples:
        say("Name a file or folder, or --samples.")
        return 2
    choice = _choice(given)
    choices = dict.fromkeys(given.paths, choice) if choice else None
    with opened(given) as library, progress_bar(given) as progress:
        samples = [SAMPLES] if given.samples else []
        result = library.ingest([*samples, *given.paths], progress, choices)
        compare_new(library, progress)
    return _told(given, result)


def watch(given: Namespace) -> int:
    """`watch`: one pass, or until Ctrl+C; exit code 1 when a file was refused."""
    for folder in given.folders:
        if not folder.is_dir():
            raise CommandError(f"{folder} is not a folder.")
    code = 0
    with opened(given) as library, progress_bar(given) as progress:
        new = NewFiles(library.path)
        while True:
            code |= _pass(given, library, new, progress)
            if not given.stay:
                return code
            _wait(LOOK_SECONDS, progress)


def _pass(given: Namespace, library: Library, new: NewFiles, progress: Progress) -> int:
    ready = new.look(given.folders, library.files_told())
    if new.growing and not given.stay:
        _wait(SETTLE_SECONDS, progress)
        ready += new.look(given.folders, library.files_told())
    if ready:
        result = library.ingest(ready, progress)
        compare_new(library, progress)
        return _told(given, result)
    if not given.stay:
        still = f"; {words(new.growing, 'file')} still being written" if new.growing else ""
        say(f"Nothing new{still}.")
    return 0


def _wait(seconds: float, progress: Progress) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        progress.check()
        time.sleep(0.1)


def fetch(given: Namespace) -> int:
    """`fetch`: goes over the network, and only when told so; of a feed the entries are listed."""
    if not given.network:
        say(f"This goes over the network, to {given.address}. Say --network to allow it.")
        return 2
    with opened(given) as library, progress_bar(given) as progress:
        page = library.ingest_address(given.address, progress, feeds=not given.whole_feed)
        compare_new(library, progress)
    for hop in page.fetched.by_way_of:
        say(f"{hop} led to {page.fetched.url}")
    if page.feed is not None:
        return _entries(given, page.feed)
    assert page.result is not None
    return _told(given, page.result)


def imports(given: Namespace) -> int:
    """`imports`: what became of each file, newest first."""
    wanted = RecordFilter(Outcome(given.outcome) if given.outcome else None, given.words)
    with opened(given) as library:
        found = library.find_records(wanted)
        parts = {record.id: library.import_parts(record.id) for record in found}
    if given.json:
        print_json([shapes_imports.told(record, parts[record.id]) for record in found])
        return 0
    rows = list[tuple[str, str, str]]()
    for record in found:
        rows.append(_row(record))
        rows += [(part.outcome.value, f"  {part.name}", part.reason) for part in parts[record.id]]
    table(("Outcome", "File", "What happened"), rows, empty="No files.")
    return 0


def facts(given: Namespace) -> int:
    """`facts`: what is known of an article and where it was found; --set changes it."""
    with opened(given) as library:
        if given.set:
            library.do(ChangeArticle(given.article, dict(_set(one) for one in given.set)))
        found = library.facts(given.article)
    if given.json:
        print_json(shapes_imports.facts(found))
        return 0
    rows = [(f.value, found.values[f], found.origins.get(f, "")) for f in FactField]
    table(("What", "Value", "Found in"), rows)
    for note in found.notes:
        say(note)
    return 0


def _set(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise CommandError(f"Write it as FIELD=VALUE, not “{given}”.")
    return name.strip(), value


def _choice(given: Namespace) -> Choice | None:
    if given.whole:
        return CutChoice((0,))
    if not given.columns:
        return None
    columns: Mapping[TableField, int] = dict(_column(one) for one in given.columns.split(","))
    return TableChoice(columns, not given.no_header, given.sheet - 1)


def _column(given: str) -> tuple[TableField, int]:
    name, _, number = given.partition("=")
    if name.strip() not in set(TableField) or not number.strip().isdecimal() or int(number) < 1:
        known = ", ".join(TableField)
        raise CommandError(f"Write columns as title=1,text=2; they hold {known}.")
    return TableField(name.strip()), int(number) - 1


def _told(given: Namespace, result: IngestResult) -> int:
    if given.json:
        print_json(shapes.ingested(result))
    else:
        table(("Outcome", "File", "What happened"), [_row(r) for r in result.records])
        found = sum(article.disputes for article in result.articles)
        say(f"{words(len(result.articles), 'article')}; {words(found, 'dispute')} to look at.")
    return int(any(record.outcome not in FINE for record in result.records))


def _row(record: ImportRecord) -> tuple[str, str, str]:
    address = record.path.startswith(("http://", "https://"))
    return record.outcome.value, record.path if address else Path(record.path).name, record.reason


def _entries(given: Namespace, feed: FeedLook) -> int:
    if given.json:
        print_json(
            {"feed": feed.title, "entries": [shapes_imports.entry(one) for one in feed.entries]}
        )
    else:
        rows = [(e.published.edtf if e.published else "", e.title, e.url) for e in feed.entries]
        table(("Published", "Title", "Address"), rows, empty="The feed has no entries.")
        say("Fetch the address of an entry, or say --whole-feed for what the feed itself holds.")
    return 0
