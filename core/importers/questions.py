"""What the reading process is asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.values import Choice

EMPTY = "It is empty."  # said on either side: much of it need not be opened to be told


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """What is in a file, or in the file inside it that the keys of its parts lead to.

    `names` are those of the files on the way, one for each of `inside`; with `look` a table is
    looked at and nothing is read, and with `entries` a feed. What was never a file of the disk has
    its `content` with it.
    """

    path: Path
    inside: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    choice: Choice | None = None
    look: bool = False
    entries: bool = False
    content: bytes | None = None

    def suffix(self, depth: int) -> str:
        """The suffix of the file that lies so deep inside, 0 being the file itself."""
        return Path(self.names[depth - 1]).suffix if depth else self.path.suffix


@dataclass(frozen=True, slots=True)
class TextQuestion:
    """What is in a text that was pasted, or how it would be cut."""

    text: str
    choice: Choice | None = None
    look: bool = False


Question = FileQuestion | TextQuestion | None  # None asks whether the process is there
