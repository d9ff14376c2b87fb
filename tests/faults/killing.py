"""Kills processes at work in a library, one after another, and looks each time at what is left.

Run as `python -m tests.faults.killing FOLDER KILLS`; prints a JSON line of what happened. It is a
program of its own because it forks: each victim starts with everything imported, so that forty of
them take seconds.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import select

from core.library.feed import StoreFeed
from core.model import Original
from core.progress import Progress
from core.search import Index
from core.store import checking, outbox
from core.store.database import Database
from core.values import Hit
from tests.faults.working import digest, work

# When a victim dies: at most so many seconds after it said some word for the n-th time.
MOMENTS = (("about", 0.002), ("indexing", 0.02), ("", 0.2))
WAITS = 5.0  # seconds in which the database must be open again
EVERYTHING = "kind:article OR kind:statement OR kind:claim OR kind:note"


@dataclass
class Tally:
    """What happened over all kills; `between` counts those that fell between a commit's beginning
    and the word that it was done, `indexing` those amid catching up, `behind` how often the index
    was found behind the database."""

    kills: int = 0
    commits: int = 0
    catch_ups: int = 0
    between: int = 0
    indexing: int = 0
    behind: int = 0
    compared: int = 0
    documents: int = 0
    slowest: float = 0.0  # seconds until the database was open again


def main(folder: Path, kills: int) -> Tally:
    """Kill so many; raises AssertionError when anything acknowledged is lost or half kept."""
    chance, tally = random.Random(), Tally()
    Database(folder / "library.db").close()
    state = _state(folder)
    for seed in range(kills):
        word, wait = MOMENTS[seed % len(MOMENTS)]
        said = _kill_one(folder, seed, word, chance.randint(1, 8), chance.uniform(0, wait))
        told = [line.split()[1] for line in said if line.startswith("done")]
        about = [line.split()[1] for line in said if line.startswith("about")]
        began = time.monotonic()
        Database(folder / "library.db").close()
        tally.slowest = max(tally.slowest, time.monotonic() - began)
        state, allowed = _state(folder), {*(told or [state])[-1:], *about[-1:]}
        assert state in allowed, f"kill {seed}: the library is in a state that nobody wrote"
        tally.kills += 1
        tally.commits += len(told)
        tally.catch_ups += said.count("indexed")
        tally.between += len(about) > len(told)
        tally.indexing += said.count("indexing") > said.count("indexed")
        if seed % 4 == 3 or seed == kills - 1:
            _compare_index(folder, tally)
    _check(folder)
    assert tally.slowest <= WAITS, f"opened only after {tally.slowest:.1f} s"
    return tally


def _kill_one(folder: Path, seed: int, word: str, times: int, wait: float) -> list[str]:
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(ours)
        work(folder, seed, theirs)
        os._exit(0)
    os.close(theirs)
    said: list[str] = []
    with os.fdopen(ours) as pipe:
        while word and sum(line.startswith(word) for line in said) < times:
            said.append(pipe.readline().strip() or sys.exit("a victim ended by itself"))
        time.sleep(wait)
        os.kill(process, signal.SIGKILL)
        said += pipe.read().splitlines()
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status), "a victim ended by itself"
    return said


def _state(folder: Path) -> str:
    database = Database(folder / "library.db")
    with database.reading() as session:
        state = digest(session)
    database.close()
    return state


def _compare_index(folder: Path, tally: Tally) -> None:
    # The index after catching up holds what one made anew from the database holds.
    database = Database(folder / "library.db")
    with database.reading() as session:
        identity, highest = outbox.identity(session), outbox.highest(session)
    feed = StoreFeed(database, identity)
    index = Index(folder / "index", identity)
    fresh = Index(folder / f"fresh-{tally.compared}", identity)
    tally.behind += index.watermark() < highest
    index.catch_up(feed, Progress())
    fresh.rebuild(feed, Progress())
    assert _hits(index) == _hits(fresh), "the index differs from the database"
    tally.compared += 1
    tally.documents += len(_hits(index))
    for one in (index, fresh):
        one.close()
    database.close()


def _hits(index: Index) -> dict[tuple[str, int], Hit]:
    hits = index.search(EVERYTHING, limit=1_000_000).hits
    found = {(hit.kind.value, hit.id): hit for hit in hits}
    assert len(found) == len(hits), "something stands in the index twice"
    return found


def _check(folder: Path) -> None:
    database = Database(folder / "library.db")
    with database.reading() as session:
        assert checking.check(session) == []
        for row in session.scalars(select(Original)):
            content = (folder / "originals" / row.stored).read_bytes()
            assert hashlib.sha256(content).hexdigest() == row.sha256
    database.close()


if __name__ == "__main__":
    print(json.dumps(asdict(main(Path(sys.argv[1]), int(sys.argv[2])))))
