"""Quotations within quotations, for the screen."""

from __future__ import annotations

_OPEN, _CLOSE = "“", "”"


def nested(text: str) -> str:
    """A text with the marks of a quotation within another made single: “he said ‘no’ twice”.

    Where marks are missing (a quotation cut short) only those that stand doubled are mended.
    """
    depth, made = 0, list(text)
    for place, letter in enumerate(text):
        if letter == _OPEN:
            depth += 1
            made[place] = "‘" if depth > 1 else letter
        elif letter == _CLOSE:
            made[place] = "’" if depth > 1 else letter
            depth -= 1
            if depth < 0:
                break
    if depth == 0:
        return "".join(made)
    return text.replace(_OPEN * 2, _OPEN + "‘").replace(_CLOSE * 2, "’" + _CLOSE)
