"""The data files of the program: language data, reference facts, topics, templates, samples, icons."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def path(*parts: str) -> Path:
    """Where a data file or folder of the program lies."""
    return Path(__file__).parent.joinpath(*parts)


def load(*parts: str) -> dict[str, Any]:
    """A TOML data file of the program, e.g. `load("lexicons", "cues.toml")`."""
    import tomllib  # not before the window's first paint

    with path(*parts).open("rb") as file:
        return tomllib.load(file)
