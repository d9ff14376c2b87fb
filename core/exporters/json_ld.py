"""What the JSON-LD forms share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias
from uuid import UUID, uuid5

from core.exporters.files import replacing

Ld: TypeAlias = "dict[str, LdValue]"
LdValue: TypeAlias = "str | int | list[Ld] | Ld"

# Made once for this program (RFC 9562, version 4); names below it are those of what it writes.
_ROOM = UUID("7e2f3d54-6b0a-4c8e-9d51-2a8f0c6b91e7")


def write_json(value: object, target: Path) -> None:
    """A file that may also be put into a page: "<" never stands in it, so no tag ends early."""
    text = json.dumps(value, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    with replacing(target) as file:
        file.write(text + "\n")


def urn(*names: object) -> str:
    """A name for something without an address, the same for the same thing."""
    return uuid5(_ROOM, "\n".join(map(str, names))).urn


def guid(*names: object) -> str:
    """The same as a bare identifier."""
    return str(uuid5(_ROOM, "\n".join(map(str, names)))).upper()
