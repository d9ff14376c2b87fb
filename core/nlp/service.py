"""The language work as the rest of the program asks for it: in processes of its own, in batches."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import LifoQueue
from typing import TypeVar

from core.errors import LanguageError
from core.progress import Progress
from core.settings import Settings
from core.values import Analysis, TextToAnalyse
from core.workers import Worker, WorkerDied, WorkerTimeout

VERSION = "3"  # changes when the same text would give another result

T = TypeVar("T")
Found = Analysis | LanguageError
_FIRST = 2  # texts of the first batches: what comes early can be stored early
_LARGE = 200_000  # code points after which a batch takes no more texts


class Language:
    """Analyses texts in processes that are started when first needed; safe across threads."""

    def __init__(self, settings: Settings) -> None:
        self._batch = settings.batch
        self._seconds, self._speed = settings.language_seconds, settings.language_speed
        self._model = settings.model
        self._workers = [self._worker() for _ in range(max(1, settings.workers))]
        self._free: LifoQueue[Worker] = LifoQueue()  # the one that worked last is warm
        for worker in reversed(self._workers):
            self._free.put(worker)

    def start(self) -> None:
        """Start a process now, so that the first text finds it ready."""
        self._workers[0].start()

    def resize(self, workers: int) -> None:
        """Have so many processes from now on, at least one; not while texts are analysed."""
        while len(self._workers) > max(1, workers):
            spare = self._free.get()
            self._workers.remove(spare)
            spare.close()
        while len(self._workers) < workers:
            more = self._worker()
            self._workers.append(more)
            self._free.put(more)

    def close(self) -> None:
        """End the processes; a later text starts them again."""
        for worker in self._workers:
            worker.close()

    def analyse(self, texts: Iterable[TextToAnalyse], progress: Progress) -> Iterator[Found]:
        """What is found in each text, in order; see `analyse_each`."""
        found = self.analyse_each(((None, text) for text in texts), progress)
        return (analysis for _, analysis in found)

    def analyse_each(
        self, items: Iterable[tuple[T, TextToAnalyse]], progress: Progress
    ) -> Generator[tuple[T, Found]]:
        """Each item with what is found in its text, in order, as soon as it is known.

        Batches are analysed side by side; items are taken as they are needed, not all at once. A
        text that ends its process or its time gives a LanguageError in its place and the others go
        on. Raises LanguageError when the model is missing, Cancelled when asked to stop; closing the
        generator stops the work that is under way.
        """
        halt = _Halt(progress)
        waiting: deque[tuple[list[T], Future[list[Found]]]] = deque()
        with ThreadPoolExecutor(len(self._workers), "language") as threads:
            try:
                for batch in self._batches(items):
                    progress.check()
                    texts = [text for _, text in batch]
                    job = threads.submit(self._ask_batch, texts, halt)
                    waiting.append(([item for item, _ in batch], job))
                    while len(waiting) > len(self._workers) or (waiting and waiting[0][1].done()):
                        yield from _paired(*waiting.popleft())
                while waiting:
                    yield from _paired(*waiting.popleft())
            finally:
                halt.cancel()
                threads.shutdown(wait=False, cancel_futures=True)

    def _worker(self) -> Worker:
        return Worker("core.nlp.serving:answerer", self._model)

    def _batches(
        self, items: Iterable[tuple[T, TextToAnalyse]]
    ) -> Iterator[list[tuple[T, TextToAnalyse]]]:
        most, size = min(_FIRST, self._batch), 0
        batch: list[tuple[T, TextToAnalyse]] = []
        for item in items:
            batch.append(item)
            size += len(item[1].text)
            if len(batch) >= most or size > _LARGE:
                yield batch
                most, size, batch = min(2 * most, self._batch), 0, []
        if batch:
            yield batch

    def _ask_batch(self, texts: Sequence[TextToAnalyse], progress: Progress) -> list[Found]:
        worker = self._free.get()
        try:
            if len(texts) == 1:
                return [self._ask_one(worker, texts[0], progress)]
            return [*self._ask(worker, texts, progress)]
        except (WorkerDied, WorkerTimeout):
            return [self._ask_one(worker, text, progress) for text in texts]
        finally:
            self._free.put(worker)

    def _ask_one(self, worker: Worker, text: TextToAnalyse, progress: Progress) -> Found:
        try:
            return self._ask(worker, [text], progress)[0]
        except WorkerDied:
            return LanguageError("The language work ended unexpectedly on this text.")
        except WorkerTimeout:
            return LanguageError("The language work took too long on this text.")

    def _ask(
        self, worker: Worker, texts: Sequence[TextToAnalyse], progress: Progress
    ) -> list[Analysis]:
        progress.check()
        seconds = self._seconds + sum(len(text.text) for text in texts) / self._speed
        return worker.ask(list(texts), seconds, progress)


class _Halt(Progress):
    """Stops when the work it serves is cancelled, and when nobody wants its results any more."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._served = progress

    def check(self) -> None:
        self._served.check()
        super().check()


def _paired(items: list[T], job: Future[list[Found]]) -> Iterator[tuple[T, Found]]:
    yield from zip(items, job.result(), strict=True)
