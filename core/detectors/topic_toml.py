"""Writing the TOML of topic files; the library of Python reads TOML and writes none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

Table = Mapping[str, Any]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_WIDE = 100


def toml_text(data: Table, head: str = "") -> str:
    """A table as TOML: text, numbers, yes or no, lists and tables of them; `head` are the lines
    of comment above it. tomllib reads the same table from it."""
    return "\n".join([*([head.rstrip("\n")] if head else []), *_lines(data, ())]).strip("\n") + "\n"


def head_comment(text: str) -> str:
    """The lines of comment a file begins with."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    return "\n".join(lines)


def _lines(data: Table, path: tuple[str, ...]) -> Iterator[str]:
    """Plain values first: what stands below a heading belongs to it."""
    for key, value in data.items():
        if not _is_table(value) and not _is_tables(value):
            yield f"{_key(key)} = {_value(value)}"
    for key, value in data.items():
        inner = (*path, key)
        if _is_table(value):
            yield f"\n[{_path(inner)}]"
            yield from _lines(value, inner)
        elif _is_tables(value):
            for one in cast("list[Table]", value):
                yield f"\n[[{_path(inner)}]]"
                yield from _lines(one, inner)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list):
        return _list(cast("list[Any]", value))
    return repr(value)


def _list(values: list[Any]) -> str:
    parts = [_value(value) for value in values]
    line = f"[{', '.join(parts)}]"
    if len(line) <= _WIDE:
        return line
    return "[\n" + "".join(f"  {part},\n" for part in parts) + "]"


def _string(text: str) -> str:
    # A JSON string is a TOML string, but for DEL, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _string(key)


def _path(keys: tuple[str, ...]) -> str:
    return ".".join(map(_key, keys))


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def _is_tables(value: Any) -> bool:
    first = next(iter(cast("list[Any]", value)), None) if isinstance(value, list) else None
    return isinstance(first, dict)
