"""S10: a program that is killed while a passphrase is set, changed or taken away leaves a library that
opens by the old one or the new one, and loses nothing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path

from core.errors import PassphraseError
from core.library import Library
from core.progress import Progress
from core.store import backup
from core.store.cabinet import originals_in
from core.store.connecting import opens
from core.store.resealing import CHANGING
from core.store.sealing import MARK
from core.values import Key, Passphrase
from tests.faults.rows import SETTINGS, Row, copied, killed, make, state, timed

OLD, NEW = Passphrase("the old one’s words"), Passphrase("new “words” of it")
STEPS: tuple[tuple[Key, Key], ...] = ((None, NEW), (OLD, NEW), (OLD, None))
_KEPT = b"<p>as it came"


def while_changing(folder: Path, count: int) -> Row:
    """Kill a change of the passphrase anywhere, open what is left, and look at all of it."""
    row, chance = Row("S10 kill in change of passphrase"), random.Random(3)
    plain = make(folder / "plain", 20)
    with closing(originals_in(plain / "originals")) as kept:
        kept.keep(BytesIO(_KEPT), ".html")
    right = state(plain / "library.db")
    sealed = copied(plain, folder / "sealed")
    Library.change_passphrase(sealed, None, OLD, Progress())
    lasts: dict[tuple[Key, Key], float] = {}
    for number in range(count):
        key, new = STEPS[number % len(STEPS)]
        made = sealed if key else plain
        if (key, new) not in lasts:
            trial = copied(made, folder / "one")
            lasts[key, new] = timed(lambda t=trial, k=key, n=new: _changed(t, k, n))
        home = copied(made, folder / "one")

        def work(say: Callable[[str], None], h: Path = home, k: Key = key, n: Key = new) -> None:
            say("begun")
            _changed(h, k, n)

        killed(work, lambda most=lasts[key, new]: chance.uniform(0, most))
        row.tried += 1
        row.count("amid the change", int((home / CHANGING).exists()))
        now = _opening(home, (key, new), row)
        row.count("opened by the new one", int(now == new))
        _look_at(home, now, right)
    return row


def _changed(home: Path, key: Key, new: Key) -> None:
    assert Library.change_passphrase(home, key, new, Progress()) == ()


def _opening(home: Path, keys: tuple[Key, Key], row: Row) -> Key:
    """Which of the two opens it; just one of them does."""
    opening: list[Key] = []
    for key in keys:
        try:
            Library.check_passphrase(home, key)
        except PassphraseError:
            continue
        opening.append(key)
    assert len(opening) == 1, "both open it, or neither"
    began = time.monotonic()  # it may go on with the backups, each of which takes its time
    with closing(Library.open(home, SETTINGS, key=opening[0])) as library:
        row.slowest = max(row.slowest, time.monotonic() - began)
        assert library.problems == ()
        assert library.search("water").total > 0
    return opening[0]


def _look_at(home: Path, key: Key, right: str) -> None:
    """Once it was opened, all of it has the passphrase by which it opens, and nothing is lost."""
    assert state(home / "library.db", key) == right
    assert (home / MARK).exists() == (key is not None)
    assert not (home / CHANGING).exists()
    copies = backup.list_backups(home / "backups")
    assert copies
    for copy in copies:
        assert opens(copy, key), f"{copy.name} has another passphrase"
    with closing(originals_in(home / "originals", key)) as kept:
        (name,) = kept.names()
        with kept.opened(name) as file:
            assert file.read() == _KEPT
    left = [path for path in home.rglob("*") if path.name.endswith((".changing", ".former"))]
    assert left == []
