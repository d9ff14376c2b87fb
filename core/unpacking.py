"""What is held true of every ZIP file from outside: which are read, what damage looks like, what floods."""

from __future__ import annotations

import struct
import zipfile
import zlib

BOMB = 200  # times its packed size; XML of office documents reaches some 50, a database some 60
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the ways of packing that are read
# What the standard library raises on damaged files, found by mutating them.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OverflowError,
    NotImplementedError, RuntimeError, KeyError, IndexError,
)  # fmt: skip


def is_readable(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is packed in a way that is read."""
    return entry.compress_type in METHODS


def is_locked(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry needs a password."""
    return bool(entry.flag_bits & 1)


def is_bomb(size: int, packed: int, harmless: int) -> bool:
    """Whether so many bytes are far more than what they were packed to; up to `harmless` none is."""
    return size > harmless and size > BOMB * max(1, packed)
