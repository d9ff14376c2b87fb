"""A size answers a question of a share by way of a reference fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.detectors.facts import load_facts
from core.detectors.numbers_told import numbers_in
from core.detectors.topic import NumberRule
from core.detectors.topic_files import read_topic
from core.errors import DataError
from core.measures.measure import Bound, Measure, Trend
from core.text import Span
from core.text.wordpattern import compile_pattern

TEXT = "The army holds 50,000 square kilometres of it"
AT = Span(15, 39)
WHOLE = next(f for f in load_facts(None) if f.unit == "square kilometer")
RULE = NumberRule("percentage", 3, (), (), WHOLE, 4)


def size(value: float, unit: str = "square kilometer", trend: Trend | None = None) -> Measure:
    return Measure(AT, AT.of(TEXT), value, None, unit, Bound.EXACT, trend, "it")


def test_a_size_is_its_share_of_the_whole() -> None:
    ((number, words),) = numbers_in(RULE, TEXT, 0, [size(WHOLE.value / 5)])
    assert number.value == pytest.approx(20)
    assert compile_pattern("holds # of it", {}).find(words)


@pytest.mark.parametrize(
    "measure",
    [
        size(WHOLE.value / 100),  # what was gained in a month
        size(WHOLE.value / 5, trend=Trend.UP),
        size(WHOLE.value / 5, "dollar"),
        size(WHOLE.value / 5, "-"),
    ],
)
def test_other_numbers_are_no_share(measure: Measure) -> None:
    assert list(numbers_in(RULE, TEXT, 0, [measure])) == []


def test_a_topic_names_a_fact_that_is_there(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        'key = "own"\nquestion = "How much?"\n[number]\nunit = "percentage"\ntolerance = 1\n'
        'patterns = ["#"]\nwhole = "area-nowhere"\n'
        '[[position]]\nkey = "all"\nlabel = "all"\nfrom = 0\nto = 100\n'
    )
    with pytest.raises(DataError, match="line 7: “area-nowhere” is no reference fact"):
        read_topic(file)
    file.write_text(file.read_text().replace("area-nowhere", WHOLE.key))
    rule = read_topic(file).number
    assert rule is not None
    assert rule.whole == WHOLE
