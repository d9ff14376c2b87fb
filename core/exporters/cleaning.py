"""What no form may carry: characters that files cannot hold, and addresses that say too much."""

from __future__ import annotations

import re
import unicodedata

# Not in XML 1.0: controls but tab and ends of lines, halves of surrogate pairs, and two more.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_PATH = re.compile(r"(?i)^(file:|[a-z]:[\\/]|\\\\|/|~[\\/]|\.{1,2}[\\/])")


def clean(text: str) -> str:
    """The text with a sign for each character that files of text and of XML cannot hold."""
    return _FORBIDDEN.sub("�", text)


def web_address(url: str) -> str:
    """The address if it is one of the web, else "": no script and no file of somebody's disk."""
    plain = url.strip()
    if not plain.lower().startswith(("http://", "https://")) or re.search(
        r"[\s<>\"\x00-\x1f]", plain
    ):
        return ""
    return plain


def without_path(url: str) -> str:
    """An address as it may be handed on: of a file on somebody's disk only its name is left."""
    if not _PATH.match(url.strip()):
        return url
    return re.split(r"[\\/]|%2[fF]|%5[cC]", url.strip().rstrip("\\/"))[-1]


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is one of those written from right to left (UAX 9, P2)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False
