"""Nothing under the GPL or AGPL alone is shipped, and every licence goes along with what it is of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bill import HERE, READ, Component, allowed, cyclonedx, shipped, texts
from native import SYSTEM, owner


@pytest.fixture(scope="module")
def components() -> list[Component]:
    return shipped()


def test_every_package_that_is_needed_may_be_shipped(components: list[Component]) -> None:
    assert components[0].name == "counterclaim"
    assert {"spacy", "pyside6-essentials", "whoosh", "sqlalchemy"} <= {c.name for c in components}
    assert [(c.name, c.licence) for c in components if not allowed(c.licence)] == []


def test_what_was_read_by_hand_is_still_needed(components: list[Component]) -> None:
    assert set(READ) <= {c.name for c in components} | {"setuptools"}


def test_every_package_brings_its_licence_or_we_do(
    components: list[Component], tmp_path: Path
) -> None:
    assert texts(components, tmp_path) == []
    qt = {file.name for file in (tmp_path / "pyside6-essentials").iterdir()}
    assert {f"pyside6-essentials.{n}.txt" for n in ("LGPL-3.0", "GPL-3.0", "NOTICE")} <= qt
    assert (
        "LESSER GENERAL PUBLIC" in (HERE / "licences/pyside6-essentials.LGPL-3.0.txt").read_text()
    )


@pytest.mark.parametrize(
    ("expression", "may"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("GPL-2.0-only OR MIT", True),
        ("GPL-2.0-only AND MIT", False),
        ("MIT AND (GPL-2.0-only OR Zlib)", True),
        ("MIT OR GPL-2.0-only AND AGPL-3.0-only", True),
        ("(MIT", True),
        ("MIT BSD-3-Clause", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", True),
        ("unknown", False),
        ("", False),
    ],
)
def test_an_expression_of_licences(expression: str, may: bool) -> None:
    assert allowed(expression) is may


def test_libraries_of_the_system_may_be_shipped_and_are_known() -> None:
    assert all(allowed(licence) for _, licence, _ in SYSTEM.values())
    assert owner("libssl.so.3") == "openssl"
    assert owner("PySide6/Qt/lib/libicudata.so.73") == "icu"
    assert owner("PySide6/Qt/plugins/platforms/libqxcb.so") == "pyside6-essentials"
    assert owner("libreadline.so.8") is None  # GPL: the bundle has to do without


def test_the_bill(components: list[Component]) -> None:
    bill = json.loads(json.dumps(cyclonedx(components, "2026-11-23T12:00:00Z")))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "counterclaim"
    references = [entry["bom-ref"] for entry in bill["components"]]
    assert len(set(references)) == len(references) == len(components) - 1
    assert bill["dependencies"][0]["dependsOn"] == sorted(references)
    spacy = next(entry for entry in bill["components"] if entry["name"] == "spacy")
    assert spacy["purl"] == f"pkg:pypi/spacy@{spacy['version']}"
    assert spacy["licenses"] == [{"expression": "MIT"}]
