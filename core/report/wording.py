"""What stands in every kind of report, in words."""

from __future__ import annotations

from core.text import Span
from core.values import EvidenceStance, Quotation, Stance, VagueDate

STANCES = {
    Stance.ASSERTS: "asserted",
    Stance.REPORTS: "reported",
    Stance.DOUBTS: "doubted",
    Stance.DENIES: "denied",
}
QUOTATIONS = {
    Quotation.DIRECT: "direct quotation",
    Quotation.INDIRECT: "indirect quotation",
    Quotation.MIXED: "partly quoted",
    Quotation.NONE: "in its own voice",
}
EVIDENCE = {EvidenceStance.SUPPORTS: "Supports", EvidenceStance.REFUTES: "Refutes"}
NO_VERDICT = "No verdict yet"
NOBODY = "Nobody named"


def day_words(date: VagueDate | None) -> str:
    """A date in words, "" if there is none."""
    return date.words if date else ""


def edtf(date: VagueDate | None) -> str:
    """A date as tables and other programs read it, "" if there is none."""
    return date.edtf if date else ""


def described(source: str, title: str, published: VagueDate | None, paragraph: int = 0) -> str:
    """Where a passage stands, in one line: outlet, title, date, paragraph."""
    quoted = f"“{title}”" if title else ""
    place = f"paragraph {paragraph}" if paragraph else ""
    return ", ".join(part for part in (source, quoted, day_words(published), place) if part)


def paragraph_of(text: str, span: Span) -> int:
    """The number of the paragraph in which a passage begins, from 1; blank lines do not count."""
    before = text[: span.start].split("\n")
    return sum(1 for line in before[:-1] if line.strip()) + 1


def counted(number: int, noun: str) -> str:
    """ "1 claim", "2,000 claims"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def count(number: int, one: str, many: str = "") -> tuple[str, int]:
    """What is counted, by its number, and the number: ("claim", 1), ("claims", 2)."""
    return (one if number == 1 else many or f"{one}s", number)
