"""Reference facts, shipped and of the newsroom's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.detectors.facts import load_facts
from core.detectors.figures_common import properties
from core.errors import DataError
from core.measures.conversion import convert
from core.measures.units import dimension

_OWN = """
[[fact]]
subject = "Ruritania"
property = "area"
value = 1000
unit = "square kilometer"
as_of = "2020"
source = "Ruritanian survey"
aliases = ["the Realm"]
"""


def test_the_shipped_facts_are_whole() -> None:
    facts = load_facts(None)
    assert len({f.key for f in facts}) == len(facts) > 380
    for fact in facts:
        prop = properties()[fact.property]
        assert fact.value > 0
        assert fact.source
        assert fact.url.startswith("https://")
        assert dimension(fact.unit) == prop.dimension
    areas = {f.subject: f.value for f in facts if f.property == "area"}
    assert areas["Ukraine"] == 603_628
    assert convert(areas["Russia"], "square kilometer", "square mile") == pytest.approx(
        6.6e6, rel=0.01
    )


def test_own_facts_join_and_replace(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(_OWN + _OWN.replace("Ruritania", "Ukraine"), "utf-8")
    facts = {f.key: f for f in load_facts(tmp_path)}
    assert facts["area-ruritania"].aliases == ("the Realm",)
    assert facts["area-ukraine"].value == 1000
    assert len(facts) == len(load_facts(None)) + 1


def test_a_missing_folder_is_no_error(tmp_path: Path) -> None:
    assert load_facts(tmp_path / "none") == load_facts(None)


@pytest.mark.parametrize(
    "content",
    [
        "not toml",
        "",
        _OWN.replace("1000", '"many"'),
        _OWN.replace('source = "Ruritanian survey"', ""),
        _OWN.replace('"2020"', '"soon"'),
        _OWN.replace('["the Realm"]', '"the Realm"'),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "wrong.toml").write_text(content, "utf-8")
    with pytest.raises(DataError, match=r"wrong\.toml"):
        load_facts(tmp_path)


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match=r"bytes\.toml"):
        load_facts(tmp_path)
