"""The language work as the rest of the program asks for it: in a process of its own, in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.errors import LanguageError
from core.progress import Progress
from core.settings import Settings
from core.values import Analysis, TextToAnalyse
from core.workers import Worker, WorkerDied, WorkerTimeout

VERSION = "1"  # changes when the same text would give another result


class Language:
    """Analyses texts in a process that is started when first needed; safe across threads."""

    def __init__(self, settings: Settings) -> None:
        self._batch = settings.batch
        self._seconds, self._speed = settings.language_seconds, settings.language_speed
        self._worker = Worker("core.nlp.serving:answerer", settings.model)

    def start(self) -> None:
        """Start the process now, so that the first text finds it ready."""
        self._worker.start()

    def close(self) -> None:
        """End the process; a later text starts it again."""
        self._worker.close()

    def analyse(
        self, texts: Sequence[TextToAnalyse], progress: Progress
    ) -> Iterator[Analysis | LanguageError]:
        """What is found in each text, in order, each as soon as its batch is done.

        A text that ends the process or its time gives a LanguageError in its place and the others
        go on. Raises LanguageError when the model is missing, Cancelled when asked to stop.
        """
        for start in range(0, len(texts), self._batch):
            progress.check()
            yield from self._ask_batch(texts[start : start + self._batch], progress)

    def _ask_batch(
        self, texts: Sequence[TextToAnalyse], progress: Progress
    ) -> list[Analysis] | Iterator[Analysis | LanguageError]:
        try:
            return self._ask(texts, progress)
        except (WorkerDied, WorkerTimeout):
            return (self._ask_one(text, progress) for text in texts)

    def _ask_one(self, text: TextToAnalyse, progress: Progress) -> Analysis | LanguageError:
        try:
            return self._ask([text], progress)[0]
        except WorkerDied:
            return LanguageError("The language work ended unexpectedly on this text.")
        except WorkerTimeout:
            return LanguageError("The language work took too long on this text.")

    def _ask(self, texts: Sequence[TextToAnalyse], progress: Progress) -> list[Analysis]:
        seconds = self._seconds + sum(len(text.text) for text in texts) / self._speed
        return self._worker.ask(list(texts), seconds, progress)
