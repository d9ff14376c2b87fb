import time
from collections.abc import Iterator

import pytest

from core.errors import ReadingError
from core.progress import Cancelled, Progress
from core.workers import Worker, WorkerDied, WorkerTimeout


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
    with pytest.raises(RuntimeError, match="no network"):
        worker.ask("network", 20)
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
