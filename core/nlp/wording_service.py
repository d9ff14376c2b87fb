"""Comparing statements as the rest of the program asks for it: in a process of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.util import find_spec

from core.errors import LanguageError
from core.progress import Progress
from core.settings import Settings
from core.values.comparing import Compared
from core.workers import Worker, WorkerDied, WorkerTimeout

Pairs = Sequence[tuple[str, str]]
Found = Compared | LanguageError
VERSION = "3"  # changes when the same two statements would be compared otherwise
_SPEED = 20  # pairs a second that are waited for; measured 150 and more


def can_compare() -> bool:
    """Whether the package that compares statements is installed; it is an extra."""
    return find_spec("onnxruntime") is not None


class Comparing:
    """Compares statements in a process that is started when first needed; safe across threads."""

    def __init__(self, settings: Settings) -> None:
        self._seconds = settings.language_seconds
        self._worker = Worker("core.nlp.wording_serving:comparer")

    def compare(self, pairs: Pairs, progress: Progress) -> list[Found]:
        """The answer for each pair in order; one that ends the process has a LanguageError.

        Raises LanguageError when what compares is not installed, Cancelled when asked to stop.
        """
        sound = [(_sound(one), _sound(other)) for one, other in pairs]
        try:
            return self._ask(sound, progress)
        except (WorkerDied, WorkerTimeout):
            return [self._one(pair, progress) for pair in sound]

    def close(self) -> None:
        """End the process; a later question starts it again."""
        self._worker.close()

    def _one(self, pair: tuple[str, str], progress: Progress) -> Found:
        try:
            return self._ask([pair], progress)[0]
        except (WorkerDied, WorkerTimeout):
            return LanguageError("These two statements could not be compared.")

    def _ask(self, pairs: Pairs, progress: Progress) -> list[Found]:
        if not pairs:
            return []
        return self._worker.ask(list(pairs), self._seconds + len(pairs) / _SPEED, progress)


def _sound(text: str) -> str:
    """The text, character for character, without lone surrogates, which no encoding can carry."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
