"""Whatever is found and judged in whatever order: judgements stay, and what is open was found last."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands import SetDispute
from core.store import disputes
from core.store.database import Database
from core.text import Span
from core.values import Dispute, DisputeState, Finding, Side
from tests.core.store.making import TEXT, analysed, finding, passage

PLACES = (Span(0, 9), Span(15, 24), Span(44, 54), Span(66, 80))
Pair = tuple[int, int]

pairs = st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] < pair[1])
weighings = st.sets(pairs, max_size=4)
judgements = st.tuples(st.integers(0, 9), st.sampled_from(list(DisputeState)))


def _finding(pair: Pair) -> Finding:
    a, b = (PLACES[place] for place in pair)
    key = f"{pair[0]} against {pair[1]}"
    return finding(passage(1, TEXT, a, Side.A), passage(1, TEXT, b, Side.B), key=key)


def _pair(dispute: Dispute) -> Pair:
    one, two = sorted(PLACES.index(p.span) for p in dispute.passages)
    return one, two


@settings(max_examples=25)
@given(st.lists(st.one_of(weighings, judgements), max_size=12))
def test_judgements_stay_and_the_open_ones_were_found_last(
    steps: list[set[Pair] | tuple[int, DisputeState]],
) -> None:
    judged: dict[Pair, DisputeState] = {}
    opened: set[Pair] = set()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.db")
        with database.writing() as session:
            analysed(session)
            for step in steps:
                there = disputes.list_disputes(session)
                if isinstance(step, set):
                    disputes.write_findings(session, [1], [_finding(pair) for pair in step])
                    opened = step - judged.keys()
                elif there:
                    one = there[step[0] % len(there)]
                    SetDispute(one.id, step[1], "misread").apply(session)
                    judged.pop(_pair(one), None)
                    opened.discard(_pair(one))
                    if step[1] is DisputeState.OPEN:
                        opened.add(_pair(one))
                    else:
                        judged[_pair(one)] = step[1]
                now = {_pair(d): d.state for d in disputes.list_disputes(session)}
                assert now == judged | dict.fromkeys(opened, DisputeState.OPEN)
        database.close()
