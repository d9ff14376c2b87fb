import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.errors import ReadingError
from core.progress import Cancelled, Progress
from core.workers import Worker, WorkerDied, WorkerGreedy, WorkerTimeout, memory_of


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("tests.core.answerers:make", "Hello ", memory=1 << 30)
    yield worker
    worker.close()


def test_answers_come_from_one_process_that_stays(worker: Worker) -> None:
    assert worker.ask("world", 20) == "Hello world"
    assert worker.ask("pid", 20) == worker.ask("pid", 20)


def test_known_errors_come_through_and_bugs_carry_their_traceback(worker: Worker) -> None:
    with pytest.raises(ReadingError, match="It is empty"):
        worker.ask("known", 20)
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        worker.ask("bug", 20)
    with pytest.raises(RuntimeError, match="MemoryError"):
        worker.ask("memory", 20)
    for needed in ("network", "port"):
        with pytest.raises(RuntimeError, match="no network"):
            worker.ask(needed, 20)
    assert worker.ask("again", 20) == "Hello again"


def test_a_process_that_hangs_or_dies_is_replaced(worker: Worker) -> None:
    worker.ask("warm", 20)
    with pytest.raises(WorkerTimeout):
        worker.ask("sleep", 0.2)
    with pytest.raises(WorkerDied, match="3"):
        worker.ask("die", 20)
    assert worker.ask("again", 20) == "Hello again"


def test_cancelling_does_not_wait_for_the_answer(worker: Worker) -> None:
    worker.ask("warm", 20)
    progress = Progress()
    progress.cancel()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        worker.ask("sleep", 60, progress)
    assert time.monotonic() - began < 10


@pytest.mark.skipif(os.name == "nt", reason="Windows sets no such limit")
def test_processor_time_is_limited_for_each_answer() -> None:
    worker = Worker("tests.core.answerers:make", "Hello ", cpu=1)
    try:
        with pytest.raises(WorkerDied) as died:
            worker.ask("busy", 30)
        assert died.value.is_out_of_time
        assert worker.ask("again", 20) == "Hello again"
        assert not WorkerDied(3).is_out_of_time
    finally:
        worker.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a process lift its own limit")
def test_memory_is_looked_at_where_the_system_sets_no_limit() -> None:
    worker = Worker("tests.core.answerers:make", "Hello ", memory=300 << 20)
    try:
        worker.ask("warm", 20)
        with pytest.raises(WorkerGreedy):
            worker.ask("greedy", 30)
        assert worker.ask("again", 20) == "Hello again"
    finally:
        worker.close()
    assert memory_of(os.getpid()) > 1 << 20
    assert memory_of(1 << 30) == 0


def test_a_process_that_keeps_much_is_replaced() -> None:
    worker = Worker("tests.core.answerers:make", "Hello ", keep=70 << 20)
    try:
        assert not worker.is_running
        first = worker.ask("pid", 20)
        assert worker.ask("pid", 20) == first
        assert worker.is_running
        worker.ask("large", 20)
        assert not worker.is_running
        assert worker.ask("pid", 20) != first
    finally:
        worker.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows sets no such limit")
def test_a_process_without_files_writes_none(tmp_path: Path) -> None:
    worker = Worker("tests.core.answerers:make", "Hello ", files=False)
    try:
        with pytest.raises(RuntimeError, match="OSError"):
            worker.ask(tmp_path / "never", 20)
        assert (tmp_path / "never").read_text() == ""
    finally:
        worker.close()


ASKING = """
import threading
from core.workers import Worker
def main():
    worker = Worker("tests.core.answerers:make", "Hello ")
    print(worker.ask("pid", 20), flush=True)
    worker.ask("sleep", 60)
if __name__ == "__main__":
    main()
"""


def test_a_busy_process_does_not_outlive_a_program_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "asking.py"
    script.write_text(ASKING)
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=here) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        child.wait(10)


def test_a_process_that_was_started_is_ready_for_its_first_question(tmp_path: Path) -> None:
    mark = tmp_path / "made"
    worker = Worker("tests.core.answerers:mark", mark)
    try:
        worker.start()
        end = time.monotonic() + 20
        while not mark.exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert mark.exists()
    finally:
        worker.close()
