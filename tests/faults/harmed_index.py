"""R3: an index that was harmed while the library was closed is made anew and finds the same."""

from __future__ import annotations

import fcntl
import json
import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.commands import ChangeClaim
from core.library import Library
from core.progress import Progress
from core.values import HitKind
from tests.benchmarks.big_library import WORDS
from tests.faults.rows import SETTINGS, Row, copied, make, reopened

QUERIES = [
    *WORDS[:20],
    *(f"{a} {b}" for a, b in zip(WORDS[4:14], WORDS[10:20], strict=True)),
    *(f'"{a} {b}"' for a, b in zip(WORDS[2:9], WORDS[12:19], strict=True)),
    *(f"{a} OR {b}" for a, b in zip(WORDS[1:6], WORDS[21:26], strict=True)),
    "kind:claim", "kind:statement water", "source:paper", "date:2015", "harb*", "bridgee~", "flood -night", "*",
]  # fmt: skip
Harm = Callable[[Path, random.Random, Path], None]


def harmed(folder: Path, count: int) -> Row:
    """Harm the index in so many ways, and each time ask all queries."""
    row, chance = Row("R3 index harmed"), random.Random(5)
    made, other = make(folder / "made", 10), make(folder / "other", 10, seed=2)
    with closing(Library.open(made, SETTINGS)) as library:
        right = {query: _hits(library, query) for query in QUERIES}
    for number in range(count):
        name = list(HARMS)[number % len(HARMS)]
        home = copied(made, folder / "home")
        HARMS[name](home / "index", chance, other / "index")
        with closing(reopened(home, row)) as library:
            _answers(library, row, name)
            found = {query: _hits(library, query) for query in QUERIES}
            wrong = [query for query in QUERIES if found[query] != right[query]]
            assert not wrong, f"{name}: other hits for {wrong}"
        row.tried += 1
        row.count(name)
    return row


def _answers(library: Library, row: Row, name: str) -> None:
    """Until it is made anew the database answers, and says so; making it tells how far it is."""
    if name == "locked":
        return _while_locked(library)
    assert library.index_due, f"{name}: the harm was not noticed"
    meanwhile = library.searches.answer("water", 20, Progress())
    assert meanwhile.rebuilding
    assert any(hit.kind is HitKind.ARTICLE for hit in meanwhile.hits), (
        f"{name}: no answer meanwhile"
    )
    told: list[int] = []
    library.rebuild_index(Progress(lambda done, _total, _note: told.append(done)))
    assert len(told) > 1
    row.count("made anew")
    return None


def _while_locked(library: Library) -> None:
    """Another program holds Whoosh's own lock: what is new is found nevertheless."""
    places = [path for path in (library.path / "index").iterdir() if path.is_dir()]
    locks = [(place / "MAIN_WRITELOCK").open("w") for place in places]
    for lock in locks:
        fcntl.flock(lock, fcntl.LOCK_EX)
    library.do(ChangeClaim(1, {"note": "seldomword"}))
    assert library.search("seldomword").total > 0
    library.undo()
    for lock in locks:
        lock.close()


def _hits(library: Library, query: str) -> list[tuple[HitKind, int]]:
    library.search("water", limit=1)  # in step
    return sorted(library._index.keys(query))


def _file(index: Path, chance: random.Random) -> Path:
    """Some file of the index that something stands in."""
    return chance.choice(sorted(p for p in index.rglob("*") if p.is_file() and p.stat().st_size))


def _truncated(index: Path, chance: random.Random, _other: Path) -> None:
    path = _file(index, chance)
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def _overwritten(index: Path, chance: random.Random, _other: Path) -> None:
    path = _file(index, chance)
    data = bytearray(path.read_bytes())
    start = chance.randrange(len(data))
    for at in range(start, min(len(data), start + chance.randint(1, 4000))):
        data[at] ^= chance.randint(1, 255)
    path.write_bytes(data)


def _of_another(index: Path, _chance: random.Random, other: Path) -> None:
    shutil.rmtree(index)
    shutil.copytree(other, index)


def _other_version(index: Path, chance: random.Random, _other: Path) -> None:
    marker = json.loads((index / "index.json").read_text())
    version = marker["version"] + chance.choice((-1, 1))
    (index / "index.json").write_text(json.dumps(marker | {"version": version}))


HARMS: dict[str, Harm] = {
    "deleted": lambda index, _chance, _other: shutil.rmtree(index),
    "truncated": _truncated,
    "overwritten": _overwritten,
    "of another library": _of_another,
    "of another version": _other_version,
    "a file gone": lambda index, chance, _other: _file(index, chance).unlink(),
    "locked": lambda _index, _chance, _other: None,
}
