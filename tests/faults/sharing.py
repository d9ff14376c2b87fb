"""R5: two programs, a second user, a lock left by a kill: who holds the library is said, and reading
goes on."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.commands import MarkClaim
from core.errors import CounterclaimError, ReadOnlyError
from core.library import Library
from tests.faults.rows import SETTINGS, Row, copied, killed, let_through, make, reopened, state

NOBODY = 65534


def shared(folder: Path, count: int) -> Row:
    """Each of the situations, as often as it fits into the count."""
    row, made = Row("R5 two at once"), make(folder / "made", 8)
    for number in range(count):
        name = list(CASES)[number % len(CASES)]
        if name == "second user" and os.getuid() != 0:
            row.count("second user left out: only root can be somebody else")
            continue
        CASES[name](copied(made, folder / "home"), row)
        row.tried += 1
        row.count(name)
    return row


def said_by(work: Callable[[], object]) -> str:
    """The sentence that something ends with; raises AssertionError when it ends well."""
    try:
        work()
    except CounterclaimError as error:
        sentence = str(error)
        assert sentence.endswith((".", "?")), sentence
        return sentence
    raise AssertionError("it went through")


def as_nobody(work: Callable[[], object]) -> str:
    """The sentence that something ends with for another user, "" when it ends well; forks."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        told = ""
        try:
            work()
        except CounterclaimError as error:
            told = str(error)
        except BaseException as error:  # noqa: BLE001 - whatever else it is, it is a fault
            told = f"not known: {error!r}"
        os.write(theirs, told.encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


def _named(home: Path, _row: Row) -> None:
    with closing(Library.open(home, SETTINGS)):
        sentence = said_by(lambda: Library.open(home, SETTINGS))
        assert f"process {os.getpid()}" in sentence
        (home / "owner").write_text("\0?")
        assert "in use" in said_by(lambda: Library.open(home, SETTINGS))


def _read_beside(home: Path, _row: Row) -> None:
    with closing(Library.open(home, SETTINGS)) as writer:
        with closing(Library.open(home, SETTINGS, reading=True)) as reader:
            before = len(reader.claims())
            for number in range(20):
                writer.do(MarkClaim(f"Beside {number}", 1, 0, 9))
                assert len(reader.claims()) == before + number + 1
                writer.search("beside") if number % 5 == 0 else None
                assert reader.search("beside").total > 0
            assert "reading only" in said_by(lambda: reader.do(MarkClaim("No", 1, 0, 9)))
            assert "reading only" in said_by(lambda: reader.backup())
        writer.do(MarkClaim("Afterwards", 1, 0, 9))


def _terminal(home: Path, _row: Row) -> None:
    alone = _ask(home, "articles", "--json")
    with closing(Library.open(home, SETTINGS)):
        beside = _ask(home, "articles", "--json")
        assert json.loads(beside.stdout) == json.loads(alone.stdout)
        assert "in use" in beside.stderr
        refused = _ask(home, "undo")
        assert refused.returncode == 1
        assert f"process {os.getpid()}" in refused.stderr
        assert "Traceback" not in refused.stderr + beside.stderr


def _ask(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "core.cli", "--library", str(home), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def _stale_lock(home: Path, row: Row) -> None:
    def work(say: Callable[[str], None]) -> None:
        library = Library.open(home, SETTINGS)
        library.do(MarkClaim("Acknowledged", 1, 0, 9))
        say(state(home / "library.db"))
        multiprocessing.Event().wait()

    (told,) = killed(work, lambda: 0.0)
    assert (home / "owner").exists()
    reopened(home, row).close()
    assert state(home / "library.db") == told


def _race(home: Path, _row: Row) -> None:
    """Of four that open it at the same moment one has it, and the others are told."""
    with multiprocessing.get_context("fork").Pool(4) as pool:
        got = pool.map(_try, [home] * 4, chunksize=1)
    assert got.count("open") == 1, got
    assert got.count("refused") == 3, got


def _try(home: Path) -> str:
    try:
        library = Library.open(home, SETTINGS)
    except ReadOnlyError:
        multiprocessing.Event().wait(0.5)
        return "refused"
    multiprocessing.Event().wait(0.5)
    library.close()
    return "open"


def _second_user(home: Path, _row: Row) -> None:
    let_through(home)  # the library itself is what keeps the other out
    told = as_nobody(lambda: Library.open(home, SETTINGS))
    assert "cannot be opened" in told, told
    assert "belongs to" in told or "Permission denied" in told, told
    shutil.chown(home, NOBODY, NOBODY)
    told = as_nobody(lambda: Library.open(home, SETTINGS))
    assert told, "files of another user were opened"
    assert "not known" not in told, told


def _of_another_machine(home: Path, _row: Row) -> None:
    """The lock works by the system, so what stands in the sign of another machine is only named."""
    with closing(Library.open(home, SETTINGS)):
        (home / "owner").write_text("4711\nother-desk\nsomebody\n")
        sentence = said_by(lambda: Library.open(home, SETTINGS))
    assert "process 4711 of somebody on other-desk" in sentence


CASES: dict[str, Callable[[Path, Row], None]] = {
    "who holds it": _named,
    "read beside": _read_beside,
    "terminal beside": _terminal,
    "lock after a kill": _stale_lock,
    "race": _race,
    "second user": _second_user,
    "another machine": _of_another_machine,
}
