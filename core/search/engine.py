# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownParameterType=false, reportMissingParameterType=false, reportMissingTypeArgument=false, reportUnknownArgumentType=false, reportPrivateUsage=false
# Whoosh has no annotations.
"""The one door to Whoosh, whose modules warn of their own syntax when they are first compiled."""

from __future__ import annotations

import pickle
import struct
import warnings
import zlib

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from whoosh import fields, formats
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.filedb.filestore import FileStorage, RamStorage
    from whoosh.filedb.filetables import FileFormatError
    from whoosh.filedb.structfile import BufferFile
    from whoosh.index import TOC, FileIndex, LockError, clean_files
    from whoosh.index import IndexError as WhooshError
    from whoosh.lang.porter import stem as porter
    from whoosh.matching import ListMatcher
    from whoosh.util.filelock import try_for

# What reading a torn or foreign index raises; all of it means: make it anew.
DAMAGE: tuple[type[Exception], ...] = (
    OSError,
    EOFError,
    WhooshError,
    FileFormatError,
    pickle.UnpicklingError,
    struct.error,
    zlib.error,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
)

__all__ = [
    "DAMAGE",
    "TOC",
    "BufferFile",
    "FileFormatError",
    "FileIndex",
    "FileStorage",
    "ListMatcher",
    "LockError",
    "RamStorage",
    "W3Codec",
    "WhooshError",
    "clean_files",
    "fields",
    "formats",
    "stem_of",
    "try_for",
]


def stem_of(word: str) -> str:
    """The stem of an English word (Porter: An algorithm for suffix stripping, 1980)."""
    return str(porter(word))
