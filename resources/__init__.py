"""The data files of the program: language data, reference facts, topics, templates, samples, icons."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any


def path(*parts: str) -> Path:
    """Where a data file or folder of the program lies."""
    return Path(str(files(__name__))).joinpath(*parts)


def load(*parts: str) -> dict[str, Any]:
    """A TOML data file of the program, e.g. `load("lexicons", "cues.toml")`."""
    with path(*parts).open("rb") as file:
        return tomllib.load(file)
