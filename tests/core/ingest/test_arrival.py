from __future__ import annotations

from core.ingest.arrival import Tally
from core.values import Outcome, RefusedPart

PICTURE = "It is not a text; it seems to be a picture (PNG)."


def test_an_account_names_what_was_left_out_and_why() -> None:
    tally = Tally("a.zip", expected=2, stored=[1, 2])
    tally.left_out = (
        RefusedPart("a.png", PICTURE),
        RefusedPart("b.pdf", "Reading it took longer than 9 seconds."),
        RefusedPart("c.png", PICTURE),
    )
    assert tally.reason == (
        "2 articles taken in; “a.png” and “c.png” were left out: it is not a text; it seems to be a "
        "picture (PNG); “b.pdf” was left out: reading it took longer than 9 seconds."
    )
    assert tally.outcome is Outcome.IMPORTED
    assert tally.ended


def test_many_parts_left_out_for_one_reason_are_counted() -> None:
    tally = Tally("a.zip", expected=0)
    tally.left_out = tuple(RefusedPart(f"{n}.png", PICTURE) for n in range(40))
    assert "“4.png” and 35 more were left out" in tally.reason
    assert tally.outcome is Outcome.REFUSED
    assert tally.ended


def test_a_file_that_was_not_read_has_not_ended() -> None:
    tally = Tally("a.zip")
    assert not tally.ended
    tally.cancelled = True
    assert tally.reason == "Stopped before it was read."
