# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUntypedBaseClass=false, reportUnknownArgumentType=false, reportIncompatibleMethodOverride=false, reportPrivateUsage=false
# Whoosh has no annotations.
"""Segments as Whoosh keeps them, but for how the postings of a term are packed (`coding.py`).

Whoosh's own blocks hold a tuple of Python numbers for every 128 postings, of which reading takes ten
times as long. With this codec its readers and matchers read ours, too.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from struct import Struct
from typing import Any, Protocol

import numpy as np

from core.search import schema
from core.search.coding import Postings, decode, encode
from core.search.engine import ListMatcher, W3Codec
from core.search.kept import Array, of_text, write_arrays
from core.search.mapped import Storage, made
from core.search.words import Words

INDEX = "MAIN"  # Whoosh's own name for an index that was given none
ARRAYS = ".arr"  # beside Whoosh's files of a segment: what is kept of its documents and words

_MAGIC = b"CCP1"
_INFO = Struct("!BfIBBfIIqi")  # a term as whoosh.codec.whoosh3.W3TermInfo writes it
_FIELD = Struct("!H")


class Source(Protocol):
    """What a segment is made of."""

    @property
    def count(self) -> int:
        """How many documents there are."""
        ...

    def fields(self) -> Iterable[tuple[str, Iterator[tuple[str, Postings]]]]:
        """Each field with its terms and their postings, both in order."""
        ...

    def arrays(self) -> Mapping[str, Array | list[Array]]:
        """What is kept of the documents beside their postings."""
        ...


class ArrayCodec(W3Codec):
    """Whoosh's third codec with postings in arrays."""

    length_stats = False

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> Any:
        """All postings of a term for Whoosh's searcher, with weights in ones."""
        offset, length = extent(terminfo)
        found = decode(memoryview(dbfile.get(offset, length)), places=True)
        ends = np.cumsum(found.counts)[:-1]
        values = [part.astype(np.uint32).tobytes() for part in np.split(found.places, ends)]
        weights = (found.weights / schema.HALF).tolist()
        docs = found.docs.tolist()
        return ListMatcher(
            docs, weights, values, format_, scorer=scorer, term=term, terminfo=terminfo
        )


def extent(info: Any) -> tuple[int, int]:
    """Where the postings of a term lie in their file, and how long they are."""
    offset, length = info.extent()
    # A slip in Whoosh's W3TermInfo.from_bytes makes a one-tuple of it.
    return int(offset), int(length[0] if isinstance(length, tuple) else length)


def write_segment(storage: Storage, source: Source, words: Words) -> Any:
    """Write the files of a new segment; it is found once a commit names it."""
    codec = ArrayCodec()
    segment: Any = codec.new_segment(storage, INDEX)
    segment.set_doc_count(source.count)
    writer: Any = codec.field_writer(storage, segment)
    writer._postfile.write(_MAGIC)  # an empty file cannot be mapped
    fields = schema.make_schema()
    kept: dict[str, Array] = {}
    for name, terms in source.fields():
        writer.start_field(name, fields[name])
        listed, often, ends = _write_field(writer, terms)
        writer.finish_field()
        kept |= {f"{name}_terms": of_text(listed), f"{name}_often": np.array(often)}
        kept |= {f"{name}_lies": np.array(ends)}
        if name == schema.WORD:
            kept |= _stems(listed, words)
    writer.close()
    with made(storage, segment.make_filename(ARRAYS)) as file:
        write_arrays(file, {**source.arrays(), **kept})
    return segment


def _write_field(
    writer: Any, terms: Iterable[tuple[str, Postings]]
) -> tuple[list[str], array[int], array[int]]:
    """Write the terms of a field; returns them, how many documents have each, and where the postings
    of each end, behind where the first begin."""
    file, listed, often = writer._postfile, list[str](), array("I")
    prefix, at = _FIELD.pack(writer._fieldid), int(file.tell())
    ends = array("Q", [at])
    for term, found in terms:
        data, docs = encode(found), found.docs
        most = float(found.weights.max()) / schema.HALF
        total = float(found.weights.sum()) / schema.HALF
        about = (0, total, len(docs), 0, 0, most, int(docs[0]), int(docs[-1]), at, len(data))
        file.write(data)
        at += len(data)
        writer._tindex.add(prefix + term.encode(), _INFO.pack(*about))
        listed.append(term)
        often.append(len(docs))
        ends.append(at)
    return listed, often, ends


def _stems(terms: list[str], words: Words) -> dict[str, Array]:
    """The stems of all words in order, and the numbers of the words of each."""
    by_stem: dict[str, list[int]] = {}
    for number, term in enumerate(terms):
        by_stem.setdefault(words.stem(term), []).append(number)
    ordered = sorted(by_stem)
    lengths = [len(by_stem[stem]) for stem in ordered]
    return {
        "stems": of_text(ordered),
        "stem_ends": np.cumsum(lengths, dtype=np.uint32),
        "stem_words": np.array([n for stem in ordered for n in by_stem[stem]], np.uint32),
    }
