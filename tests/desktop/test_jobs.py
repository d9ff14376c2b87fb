from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.errors import LibraryError
from core.progress import Progress
from desktop.jobs import JobRunner


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.close()


def on_main() -> bool:
    return threading.current_thread() is threading.main_thread()


def long_work(progress: Progress) -> None:
    for step in range(10_000):
        time.sleep(0.002)
        progress.tell(step, 10_000)


def test_work_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[tuple[bool, bool]] = []
    with qtbot.waitSignal(runner.idle):
        job = runner.start("t", lambda _p: on_main())
        job.succeeded.connect(lambda there: seen.append((there, on_main())))
    assert seen == [(False, True)]


def test_connecting_after_the_start_loses_nothing(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[int] = []
    for number in range(200):
        job = runner.start("t", lambda _p, number=number: number, exclusive=False)
        time.sleep(0.0005)
        job.succeeded.connect(seen.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert sorted(seen) == list(range(200))


def test_exclusive_jobs_keep_their_order(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[int] = []
    with qtbot.waitSignal(runner.idle):
        for number in range(50):
            runner.start("t", lambda _p, n=number: n).succeeded.connect(seen.append)
    assert seen == list(range(50))


def test_a_cancelled_job_says_so_and_nothing_else(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[str] = []
    job = runner.start("t", long_work)
    job.cancelled.connect(lambda: seen.append("cancelled"))
    job.succeeded.connect(lambda _none: seen.append("succeeded"))
    with qtbot.waitSignal(job.progressed):
        pass
    with qtbot.waitSignal(runner.idle):
        job.cancel()
    assert seen == ["cancelled"]


@pytest.mark.parametrize("error", [LibraryError("gone"), ZeroDivisionError()])
def test_a_failure_is_handed_over(qtbot: QtBot, runner: JobRunner, error: Exception) -> None:
    def work(_progress: Progress) -> None:
        raise error

    seen: list[Any] = []
    with qtbot.waitSignal(runner.idle):
        runner.start("t", work).failed.connect(seen.append)
    assert seen == [error]


def test_reports_come_ten_times_a_second_at_most(qtbot: QtBot, runner: JobRunner) -> None:
    def work(progress: Progress) -> None:
        for _ in progress.over(range(20_000)):
            pass
        time.sleep(0.25)

    seen: list[tuple[int, int, str]] = []
    with qtbot.waitSignal(runner.idle):
        runner.start("t", work).progressed.connect(lambda *report: seen.append(report))
    assert 1 <= len(seen) <= 10
    assert seen[-1][:2] == (20_000, 20_000)


def test_closing_stops_what_runs_and_what_waits() -> None:
    runner = JobRunner()
    for _ in range(20):
        runner.start("t", long_work)
        runner.start("u", long_work, exclusive=False)
    begun = time.monotonic()
    assert runner.close()
    assert time.monotonic() - begun < 2
