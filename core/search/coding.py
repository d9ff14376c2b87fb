"""The postings of one term as bytes: documents, weights and places, each in as few bytes as they need.

A head says how many there are and how wide each part is; then come the steps between documents with
the weights, and apart from those, so that they need not be unpacked, the numbers of places with the
steps between places.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]

_NONE: Ints = np.empty(0, np.int64)
_HEAD = struct.Struct("<IIIIIBBBB")
_FEW = 6  # postings
_PACKED = 64  # bytes from which packing pays
_LEVEL = 1  # higher ones cost twice the time and save a twentieth
_WHOLE = 8  # beside the width of places: they are no steps
_TYPES: dict[int, np.dtype[np.unsignedinteger[Any]]] = {
    1: np.dtype(np.uint8),
    2: np.dtype(np.uint16),
    4: np.dtype(np.uint32),
}


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents of a term in their order, its weight in each, and how many places it has in each
    with those places on end (both empty where they were not asked for)."""

    docs: Ints
    weights: Ints
    counts: Ints = field(default_factory=lambda: _NONE)
    places: Ints = field(default_factory=lambda: _NONE)


def encode(found: Postings) -> bytes:
    """Postings as bytes; at least one document."""
    docs, weights = found.docs, found.weights
    if len(docs) <= _FEW:
        return _few(found)
    steps = np.diff(docs)
    one = int(weights[0]) if (weights == weights[0]).all() else 0
    step_width, steps_bytes = _narrow(steps)
    weight_width, weight_bytes = (0, b"") if one else _narrow(weights)
    head = steps_bytes + weight_bytes
    placed, count_width, place_width, tail = 0, 0, 0, b""
    if len(found.places):
        placed = len(found.places)
        count_width, counts = _narrow(found.counts)
        place_width, places = _steps(found.counts, found.places)
        tail = counts + places
    head, tail = _pack(head), _pack(tail)
    widths = (step_width, weight_width, count_width, place_width)
    return _HEAD.pack(len(docs), int(docs[0]), one, len(head), placed, *widths) + head + tail


def decode(data: memoryview, *, places: bool = False) -> Postings:
    """Postings from bytes, with their places if they are asked for; ValueError or zlib.error when
    they are torn."""
    heads: tuple[int, ...] = _HEAD.unpack_from(data)
    number, first, one, size, placed, step, weight, count, place = heads
    head = _unpack(data[_HEAD.size : _HEAD.size + size])
    weights: Ints
    docs = np.empty(number, np.int32)
    docs[0] = first
    if number > 1:
        steps = np.frombuffer(head, _TYPES[step], number - 1)
        np.cumsum(steps, out=docs[1:], dtype=np.int32)
        docs[1:] += first
    if weight:
        weights = np.frombuffer(head, _TYPES[weight], number, step * (number - 1))
    else:
        weights = np.full(number, one, np.uint8 if one < 256 else np.uint32)
    if not places:
        return Postings(docs, weights)
    if not placed:
        return Postings(docs, weights, np.zeros(number, np.int64))
    tail = _unpack(data[_HEAD.size + size :])
    counts = np.frombuffer(tail, _TYPES[count], number).astype(np.int64)
    found = np.frombuffer(tail, _TYPES[place & ~_WHOLE], placed, count * number)
    return Postings(docs, weights, counts, found if place & _WHOLE else _summed(counts, found))


def _few(found: Postings) -> bytes:
    """The same for few postings, of which a large library has most: not packed, and without what
    arrays cost."""
    docs, weights = found.docs.tolist(), found.weights.tolist()
    head = array("I", [b - a for a, b in pairwise(docs)]) + array("I", weights)
    body = head.tobytes()
    size = len(body) + 1
    if not len(found.places):
        return _HEAD.pack(len(docs), docs[0], 0, size, 0, 4, 4, 0, 0) + b"\0" + body
    tail = array("I", found.counts.tolist() + found.places.tolist()).tobytes()
    widths = (4, 4, 4, 4 | _WHOLE)
    packed = _HEAD.pack(len(docs), docs[0], 0, size, len(found.places), *widths)
    return b"".join((packed, b"\0", body, b"\0", tail))


def _narrow(values: Ints) -> tuple[int, bytes]:
    """The fewest bytes a value that hold all of some, and those."""
    most = int(values.max()) if len(values) else 0
    width = 1 if most < 1 << 8 else 2 if most < 1 << 16 else 4
    return width, values.astype(_TYPES[width]).tobytes()


def _steps(counts: Ints, places: Ints) -> tuple[int, bytes]:
    """The first place in each document, then how far each is from the one before it; the places as
    they are where some go back, from a title to the text."""
    steps = places.astype(np.int64)
    steps[1:] -= places[:-1].astype(np.int64)
    firsts = _firsts(counts)
    steps[firsts] = places[firsts]
    if int(steps.min()) >= 0:
        return _narrow(steps)
    width, whole = _narrow(places)
    return width | _WHOLE, whole


def _summed(counts: Ints, steps: Ints) -> Ints:
    total = np.cumsum(steps, dtype=np.int64)
    firsts = _firsts(counts)
    before = total[firsts] - steps[firsts]
    return total - np.repeat(before, counts[counts > 0])


def _firsts(counts: Ints) -> Ints:
    """Where the places of each document that has any begin."""
    ends = np.cumsum(counts)
    return (ends - counts)[counts > 0]


def _pack(data: bytes) -> bytes:
    """The bytes packed if that is shorter, behind a mark that says so."""
    if len(data) >= _PACKED:
        packed = zlib.compress(data, _LEVEL)
        if len(packed) < len(data):
            return b"\1" + packed
    return b"\0" + data if data else b""


def _unpack(data: memoryview) -> bytes | memoryview:
    return zlib.decompress(data[1:]) if len(data) and data[0] else data[1:]
