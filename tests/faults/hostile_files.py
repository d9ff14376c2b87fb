"""Make hostile files and read each: `python -m tests.faults.hostile_files FOLDER [NAME...]`.

Prints for each file the seconds, the most memory of the reading process in megabytes, and what came
of it; ends with 1 if anything crashed, hung, flooded, wrote a file or said no whole sentence.
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from core.errors import ReadingError
from core.importers import Reader
from core.settings import Settings
from core.workers import memory_of
from tests.faults.hostile import ALL

LONGEST = 30.0  # seconds; archives that go on giving articles are no hang
MOST = 2 << 30


@dataclass(frozen=True)
class Outcome:
    """What came of reading one file."""

    name: str
    seconds: float
    memory: int
    sentence: str
    faults: tuple[str, ...]


class Watch:
    """Looks at the memory of the child processes while a file is read."""

    def __init__(self) -> None:
        self.most = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(0.02):
            for child in multiprocessing.active_children():
                self.most = max(self.most, memory_of(child.pid))


def read(reader: Reader, path: Path) -> Outcome:
    """Read one file and judge what happened."""
    before, began, faults = set(path.parent.rglob("*")), time.monotonic(), list[str]()
    with Watch() as watch:
        try:
            content = reader.read(path)
            parts = {part.why for part in content.refused}
            sentence = (
                f"{len(content.drafts)} read, {len(content.refused)} refused {sorted(parts)[:3]}"
            )
            said = parts
            for draft in content.drafts:
                draft.text.encode()  # no lone surrogate
        except ReadingError as error:
            sentence = str(error)
            said = {sentence}
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
            sentence, said = f"{type(error).__name__}: {error}"[:200], set[str]()
            faults.append("crashed")
    seconds = time.monotonic() - began
    faults += ["too slow"] if seconds > LONGEST else []
    faults += ["too much memory"] if watch.most > MOST else []
    faults += ["no sentence"] if not all(s[:1].isupper() and s.endswith(".") for s in said) else []
    faults += ["wrote a file"] if set(path.parent.rglob("*")) != before else []
    return Outcome(path.name, seconds, watch.most, sentence, tuple(faults))


def main(folder: Path, names: list[str]) -> int:
    """Read them all, or those whose names begin so; the number of files with a fault."""
    folder.mkdir(parents=True, exist_ok=True)
    reader, bad = Reader(Settings()), 0
    try:
        for name, make in ALL.items():
            if names and not any(name.startswith(wanted) for wanted in names):
                continue
            path = folder / name
            path.write_bytes(make())
            outcome = read(reader, path)
            path.unlink()
            bad += bool(outcome.faults)
            print(
                f"{name:28} {outcome.seconds:6.1f} s {outcome.memory >> 20:6} MB  "
                f"{' '.join(outcome.faults)} {outcome.sentence[:230]}",
                flush=True,
            )
    finally:
        reader.close()
    print(f"{len(ALL)} files, {bad} with a fault")
    return bad


if __name__ == "__main__":
    sys.exit(bool(main(Path(sys.argv[1]), sys.argv[2:])))
