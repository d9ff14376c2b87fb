"""Reference facts: values the newsroom trusts, shipped ones and its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import resources
from core.errors import DataError
from core.values import ReferenceFact, VagueDate

FOLDER = "reference"
_TEXTS = ("subject", "property", "unit", "as_of", "source")


def load_facts(folder: Path | None) -> tuple[ReferenceFact, ...]:
    """The facts that ship with the program and those of the `*.toml` files of a folder.

    A fact of the folder takes the place of a shipped one with the same key. Raises DataError, with
    the file's name, when a file cannot be read or a fact lacks something.
    """
    shipped = sorted(resources.path(FOLDER).glob("*.toml"))
    own = sorted(folder.glob("*.toml")) if folder is not None and folder.is_dir() else []
    facts = {fact.key: fact for path in (*shipped, *own) for fact in _read(path)}
    return tuple(facts.values())


def _read(path: Path) -> list[ReferenceFact]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return list(_facts(data))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"The file {path.name} cannot be read: {error}.") from error
    except ValueError as error:
        raise DataError(f"The file {path.name} is not as it should be: {error}.") from error


def _facts(data: Mapping[str, Any]) -> Iterator[ReferenceFact]:
    defaults = _table(data.get("defaults", {}), "defaults")
    rows = data.get("fact") or _table(data.get("facts", {}), "facts").get("list", [])
    if not isinstance(rows, list) or not rows:
        raise ValueError("it has no facts")
    for row in cast("list[Any]", rows):
        yield _fact({**defaults, **_table(row, "a fact")})


def _fact(row: Mapping[str, Any]) -> ReferenceFact:
    subject = str(row.get("subject", "a fact"))
    for name in _TEXTS:
        if not isinstance(row.get(name), str) or not row[name]:
            raise ValueError(f"{subject} has no {name}")
    value, aliases = row.get("value"), row.get("aliases", [])
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"the value of {subject} is no number")
    if not isinstance(aliases, list):
        raise ValueError(f"the aliases of {subject} are no list")
    return ReferenceFact(
        key=str(row.get("key") or _key(row["property"], subject)),
        subject=subject,
        property=row["property"],
        value=float(value),
        unit=row["unit"],
        as_of=VagueDate(row["as_of"]),
        source=row["source"],
        url=str(row.get("url", "")),
        aliases=tuple(str(alias) for alias in cast("list[Any]", aliases)),
    )


def _key(prop: str, subject: str) -> str:
    return f"{prop}-{re.sub(r'[^a-z0-9]+', '-', subject.lower()).strip('-')}"


def _table(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{what} is no table")
    return cast("Mapping[str, Any]", value)
