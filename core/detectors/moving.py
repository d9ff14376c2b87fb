"""The key of a dispute whose articles have other ids than when it was found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from core.text import fingerprint
from core.values import DisputeKind

SHORT = 24  # letters of a fingerprint in the key of a conflict of figures
_PRINT = re.compile(rf"[0-9a-f]{{{SHORT}}}")


def moved_key(kind: DisputeKind, key: str, prints: Mapping[str, str], order: Sequence[str]) -> str:
    """The key that the same finding has now.

    `prints` are the fingerprints of the passages, then to now; `order` those of now, in the order of
    the passages. Keys of positions and of what was raised by hand hold none; those of wording hold no article.
    """
    base, sign, number = key.partition("~")
    if kind is DisputeKind.FIGURES:
        base = _of_figures(base, prints)
    elif kind is DisputeKind.MARKED:
        base = f"marked:{fingerprint(':'.join(dict.fromkeys(order)))}"
    return f"{base}{sign}{number}"


def _of_figures(key: str, prints: Mapping[str, str]) -> str:
    short = {then[:SHORT]: now[:SHORT] for then, now in prints.items()}
    words = key.split("-")
    at = len(words)
    while at and _PRINT.fullmatch(words[at - 1]):
        at -= 1
    return "-".join([*words[:at], *sorted(short.get(word, word) for word in words[at:])])
