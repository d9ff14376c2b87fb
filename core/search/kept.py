"""Named arrays in one file, mapped into memory when they are read; or in memory from the first.

The file begins with how long its list of contents is; the list is JSON: of each array its type,
where it begins behind the list, and how many items it has.
"""

from __future__ import annotations

import json
import mmap
import struct
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

_LENGTH = struct.Struct("<4sI")
_MAGIC = b"CCA1"
_ALIGNED = 8
VALUES = "\x1e"  # behind each of the values of a text; no text of a library has control characters

Array = NDArray[Any]


def write_arrays(file: IO[bytes], arrays: Mapping[str, Array | list[Array]]) -> None:
    """Write the file, from where it stands; an array may come in parts, which need not be in memory together."""
    whole = {
        name: [some] if isinstance(some, np.ndarray) else some for name, some in arrays.items()
    }
    contents: dict[str, tuple[str, int, int]] = {}
    at = 0
    for name, parts in whole.items():
        contents[name] = (parts[0].dtype.str, at, sum(len(part) for part in parts))
        size = sum(part.nbytes for part in parts)
        at += size + -size % _ALIGNED
    listed = json.dumps(contents).encode()
    listed += b" " * (-(len(listed) + _LENGTH.size) % _ALIGNED)
    file.write(_LENGTH.pack(_MAGIC, len(listed)))
    file.write(listed)
    for parts in whole.values():
        for part in parts:
            file.write(np.ascontiguousarray(part).data)
        file.write(bytes(-sum(part.nbytes for part in parts) % _ALIGNED))


def mapped(path: Path) -> mmap.mmap:
    """A file as memory; raises ValueError when it is empty."""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def is_whole(memory: object) -> bool:
    """Whether a mapped file is still as long as what was mapped of it; what is no such file is whole.

    To read beyond the end of one that was cut off would end the program (SIGBUS). Asking costs a
    microsecond. A file that is cut off between the question and the reading is not caught: nothing
    but reading every page through the system would do that.
    """
    if not isinstance(memory, mmap.mmap) or memory.closed:
        return True
    return memory.size() >= len(memory)


class Arrays:
    """The arrays of a file, read only; raises ValueError for a file that is torn or no such file."""

    def __init__(self, memory: mmap.mmap | bytes) -> None:
        self._memory = memory
        try:
            magic, length = _LENGTH.unpack_from(self._memory)
            if magic != _MAGIC:
                raise ValueError("these are no arrays of an index")
            self._base = _LENGTH.size + length
            self._contents = json.loads(self._memory[_LENGTH.size : self._base])
        except (ValueError, struct.error):
            self.close()
            raise
        self.size = len(self._memory)

    @property
    def is_whole(self) -> bool:
        """Whether all of it can still be read."""
        return is_whole(self._memory)

    def close(self) -> None:
        """Let go of the memory; what was taken from it and is still held keeps it until then."""
        if isinstance(self._memory, mmap.mmap):
            with suppress(BufferError):
                self._memory.close()

    def __getitem__(self, name: str) -> Array:
        kind, at, count = self._contents[name]
        return np.frombuffer(self._memory, np.dtype(kind), count, self._base + at)

    def text(self, name: str) -> list[str]:
        """An array of bytes as the values of a text; none when it is empty."""
        return self[name].tobytes().decode().split(VALUES)[:-1]


def of_text(lines: list[str]) -> Array:
    """Values as an array of bytes."""
    return np.frombuffer("".join(f"{line}{VALUES}" for line in lines).encode(), np.uint8)
