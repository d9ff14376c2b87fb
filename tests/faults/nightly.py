"""The whole fault plan: `python -m tests.faults.nightly [FOLDER] [--only R1] [--share 0.1]`.

Prints the table of rows, in Markdown; ends with 1 if a row failed. `--share` tries only so much of it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.faults import (
    damaged,
    enciphered,
    full_disk,
    harmed_index,
    hostile_files,
    killing,
    killing_files,
    mutating,
    private,
    refused,
    sharing,
    upgrading,
)
from tests.faults.rows import Row

Run = Callable[[Path, int], Row]


def at_work(folder: Path, count: int) -> Row:
    """R1 in import, annotating, undo and indexing, all at random in one library."""
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    tally = killing.main(folder, count)
    row = Row("R1 kill in import, annotate, undo, index", tally.kills)
    row.count("acknowledged commits", tally.commits)
    row.count("killed between commit and word", tally.between)
    row.count("killed amid indexing", tally.indexing)
    row.count("lost", 0)
    row.count("seconds in all", round(time.monotonic() - began))
    row.slowest = tally.slowest
    return row


def hostile(folder: Path, _count: int) -> Row:
    """B1: the hostile files."""
    bad = hostile_files.main(folder, [])
    assert not bad, f"{bad} hostile files with a fault"
    return Row("B1 hostile files", len(hostile_files.ALL))


def mutated(folder: Path, count: int) -> Row:
    """B2: sound files damaged from inside."""
    bad = mutating.main(folder, count, int(time.time()))
    assert not bad, f"{bad} damaged files with a fault"
    return Row("B2 mutated files", count)


@dataclass(frozen=True)
class Planned:
    """A row of the plan, and how much of it is tried in every run of the tests and at night."""

    name: str
    often: int
    nightly: int
    run: Run

    @property
    def key(self) -> str:
        """What tells it apart."""
        return f"{self.name}-{getattr(self.run, '__name__', 'while_migrating')}"


PLAN = (
    Planned("R1", 0, 1600, at_work),  # tests/faults/test_kill.py has the forty of every run
    Planned("R1", 6, 400, killing_files.while_backing_up),
    Planned("R1", 8, 400, killing_files.while_restoring),
    Planned("R1", 4, 400, killing_files.while_exporting),
    Planned("R2", 8, 240, full_disk.while_full),
    Planned("R3", 7, 200, harmed_index.harmed),
    Planned("R4", 14, 300, damaged.damaged),
    Planned("R4", 2, 20, damaged.without_log),
    Planned("R4", 1, 20, damaged.half_journal),
    Planned("R5", 7, 14, sharing.shared),
    Planned("R6", 8, 24, refused.refused),
    Planned("R7", 60, 10_000, upgrading.upgrade_all),
    Planned("R7", 6, 400, partial(killing_files.while_migrating, size=2_000)),
    Planned("S5", 0, 1, private.no_connections),
    Planned("S8", 5, 200, private.forgotten),
    Planned("S9", 1, 1, private.modes),
    Planned("S10", 3, 300, enciphered.while_changing),
    Planned("B1", 0, 1, hostile),
    Planned("B2", 0, 5_000, mutated),
)


def main() -> int:
    """Run the plan."""
    given = _parse()
    failed = 0
    print("| row | tried | counted | slowest opening |\n|---|---|---|---|", flush=True)
    for planned in PLAN:
        count = planned.often if given.often else max(1, round(planned.nightly * given.share))
        if count and (not given.only or planned.name in given.only.split(",")):
            failed += not _try(planned, given.folder / planned.key, count, log=given.often)
    return bool(failed)


def _try(planned: Planned, folder: Path, count: int, *, log: bool) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    try:
        line = planned.run(folder, count).line()
    except BaseException:  # noqa: BLE001 - the other rows are wanted, too
        print(f"| {planned.name} {planned.key} | FAILED | | |", flush=True)
        print(traceback.format_exc(), file=sys.stderr, flush=True)
        (folder.parent / f"{planned.key}.failed").write_text(traceback.format_exc())
        return False
    print(line, flush=True)
    if log:
        (folder.parent / f"{planned.key}.passed").write_text(line)
    shutil.rmtree(folder, ignore_errors=True)
    return True


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=None)
    parser.add_argument("--only", default="", help="such as R1,R4")
    parser.add_argument("--share", type=float, default=1.0, help="of the number of tries")
    parser.add_argument("--often", action="store_true", help="as much as in every run of the tests")
    given = parser.parse_args()
    given.folder = (given.folder or Path(tempfile.mkdtemp(prefix="faults-"))).absolute()
    given.folder.mkdir(parents=True, exist_ok=True)
    return given


if __name__ == "__main__":
    sys.exit(main())
