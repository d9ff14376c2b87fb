"""What all tests share: nothing may be left running, nothing goes over the network."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Iterator
from multiprocessing.process import BaseProcess

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when an application is made
# A slow machine is no failing test: speed is measured in tests/benchmarks.
settings.register_profile("here", deadline=None, max_examples=60)
settings.load_profile("here")


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread or a process behind; one that a fixture shares between the
    tests of a module is ended by that fixture."""
    if "shared_reader" in request.fixturenames:
        yield
        return
    threads = set(threading.enumerate())
    processes = set(multiprocessing.active_children())
    yield
    ends = time.monotonic() + 5
    while left := _left(threads, processes):
        if time.monotonic() > ends:
            pytest.fail(f"left running: {left}")
        time.sleep(0.05)


def _left(threads: set[threading.Thread], processes: set[BaseProcess]) -> list[object]:
    running = [t for t in threading.enumerate() if t not in threads and t.is_alive()]
    return [*running, *(p for p in multiprocessing.active_children() if p not in processes)]
