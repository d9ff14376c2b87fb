"""Numbers as a person types them, in the language of the window."""

from __future__ import annotations

import re

from desktop.translation import tr


def number_words(value: float) -> str:
    """A number as it can be typed again: "0.5"."""
    return f"{value:g}".replace(".", _signs()[1])


def read_number(text: str) -> float | None:
    """The number of "18", "0.5" or "1,500"; None for an empty text. Raises ValueError for anything
    else, also where a comma cuts off no thousands."""
    words, (between, point) = text.strip(), _signs()
    if not words:
        return None
    apart = re.escape(between)
    if re.fullmatch(rf"-?[1-9]\d{{0,2}}({apart}\d{{3}})+({re.escape(point)}\d+)?", words):
        words = words.replace(between, "")
    return float(words.replace(point, "."))


def _signs() -> tuple[str, str]:
    """What stands between thousands, and before the part below one."""
    between = tr(",", "between thousands")
    return between, "." if between == "," else ","
