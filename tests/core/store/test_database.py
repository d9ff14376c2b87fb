"""One way to read, one way to write."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from core.errors import LibraryError
from core.model import Source
from core.store.database import Database
from core.store.turnstile import Turnstile


def test_what_is_written_is_read_after_reopening(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        session.add(Source(name="Harwick Post"))
    database.close()
    database = Database(tmp_path / "library.db")
    with database.reading() as session:
        assert session.scalars(select(Source.name)).all() == ["Harwick Post"]
    database.close()


def test_a_failed_write_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            session.add(Source(name="Harwick Post"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.reading() as session:
        assert session.scalars(select(Source)).all() == []


def test_a_reading_session_cannot_write(database: Database) -> None:
    with database.reading() as session:
        session.add(Source(name="Harwick Post"))
        with pytest.raises(OperationalError, match="readonly"):
            session.flush()


def test_a_reading_session_sees_one_state(database: Database) -> None:
    with database.reading() as reader:
        assert reader.scalars(select(Source)).all() == []
        with database.writing() as writer:
            writer.add(Source(name="Harwick Post"))
        assert reader.scalars(select(Source)).all() == []


def test_the_file_is_the_owners_alone_and_has_its_pragmas(database: Database) -> None:
    assert database.path.stat().st_mode & 0o777 == 0o600
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0}
    with database.writing() as session:
        found = {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted}
    assert found == wanted


def test_writers_and_readers_beside_each_other_never_fail(database: Database) -> None:
    waits: list[float] = []
    stop = threading.Event()

    def write(name: str, pause: float) -> None:
        while not stop.is_set():
            begun = time.perf_counter()
            with database.writing() as session:
                session.scalars(select(Source.id).limit(1)).all()
                session.add(Source(name=f"{name} {len(waits)}"))
            waits.append(time.perf_counter() - begun)
            time.sleep(pause)

    def read() -> None:
        while not stop.is_set():
            with database.reading() as session:
                session.scalars(select(Source.name).limit(50)).all()

    with ThreadPoolExecutor() as pool:
        jobs = (
            pool.submit(write, "import", 0),
            pool.submit(write, "window", 0.01),
            pool.submit(read),
        )
        time.sleep(1.0)
        stop.set()
        for job in jobs:
            job.result()
    with database.reading() as session:
        names = session.scalars(select(Source.name)).all()
    assert len(names) == len(waits)
    assert {name.split()[0] for name in names} == {"import", "window"}


def test_a_full_disk_is_said_and_nothing_is_kept(database: Database) -> None:
    def write() -> None:
        with database.writing() as session:
            pages = session.scalar(text("PRAGMA page_count"))
            session.execute(text(f"PRAGMA max_page_count={pages}"))
            session.add(Source(name="x" * 100_000))

    with pytest.raises(LibraryError, match="disk is full"):
        write()
    with database.reading() as session:
        assert session.scalars(select(Source)).all() == []


def test_damage_met_while_reading_is_said(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    with path.open("r+b") as file:  # every page but the first, which tells what the file is
        size = path.stat().st_size
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))

    def read() -> None:
        database = Database(path)
        try:
            with database.reading() as session:
                session.scalars(select(Source)).all()
        finally:
            database.close()

    with pytest.raises(LibraryError, match="damaged"):
        read()


def test_the_turnstile_serves_in_order_of_arrival() -> None:
    turnstile, served, arrived = Turnstile(), list[int](), list[int]()

    def come(number: int) -> None:
        arrived.append(number)
        with turnstile:
            served.append(number)

    jobs = [threading.Thread(target=come, args=(number,)) for number in range(8)]
    with turnstile:
        for job in jobs:
            job.start()
            time.sleep(0.01)
        assert served == []
    for job in jobs:
        job.join()
    assert served == arrived == list(range(8))


def test_the_turnstile_refuses_a_thread_that_is_inside() -> None:
    turnstile = Turnstile()
    with turnstile, pytest.raises(RuntimeError), turnstile:
        pass
    with turnstile:
        pass
