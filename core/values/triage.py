"""Going through many disputes: which are asked for, a line of a list, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from core.values.disputes import DisputeKind, DisputeState


@dataclass(frozen=True, slots=True)
class DisputeFilter:
    """Which disputes are asked for; what is None or "" asks for nothing.

    `source` and `holder` are names as the passages have them, `words` stand in the reason, in a
    passage or in the title of its article.
    """

    state: DisputeState | None = None
    kind: DisputeKind | None = None
    source: str = ""
    holder: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A dispute as a list shows it: without its passages, but with where they were published."""

    id: int
    kind: DisputeKind
    state: DisputeState
    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisputeCounts:
    """How many disputes there are of each state, kind, source and holder.

    Each is counted within what the rest of the filter asks for, the most frequent first.
    """

    states: tuple[tuple[DisputeState, int], ...]
    kinds: tuple[tuple[DisputeKind, int], ...]
    sources: tuple[tuple[str, int], ...]
    holders: tuple[tuple[str, int], ...]
