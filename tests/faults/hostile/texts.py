"""Hostile texts, tables and RTF."""

from __future__ import annotations

import codecs
import random
from collections.abc import Callable

P = "The ferry stayed at its quay on Monday, the board said. "
NOISE = random.Random(7)


def _lines(count: int) -> bytes:
    return "\n\n".join(f"Line of the harbour {n % (count // 2)}" for n in range(count)).encode()


def _columns() -> bytes:
    return b"title,text\n" + b"a," * 3_000_000 + b"\n"


FILES: dict[str, Callable[[], bytes]] = {
    "zeros_200mb.txt": lambda: bytes(200 << 20),
    "zeros_60mb.txt": lambda: bytes(60 << 20),
    "one_line_60mb.txt": lambda: (P * 1_100_000).encode(),
    "newlines_30mb.txt": lambda: b"\n" * (30 << 20),
    "spaces_30mb.txt": lambda: b"a" + b" " * (30 << 20) + b"b",
    "lines_that_return.txt": lambda: _lines(200_000),
    "separators.txt": lambda: b"A title of it\n\nThe ferry stays.\n\nSource link\n\n" * 100_000,
    "nul_within.txt": lambda: b"The ferry" + bytes(100) + b"stays at its quay",
    "random.txt": lambda: NOISE.randbytes(3 << 20),
    "lone_surrogates.txt": lambda: b"The ferry \xed\xa0\x80\xed\xb0\x80 stays. " * 1000,
    "lone_surrogates_utf16.txt": lambda: (
        codecs.BOM_UTF16_LE
        + ("Ferry \ud800 stays. \udfff" * 1000).encode("utf-16-le", "surrogatepass")
    ),
    "mark_only.txt": lambda: codecs.BOM_UTF32_LE,
    "combining.txt": lambda: ("Z" + "\u0301\u0323" * 1_000_000 + " said so.").encode(),
    "turned.txt": lambda: ("\u202e" * 1_000_000 + "The ferry stays.").encode(),
    "byline_flood.txt": lambda: (
        "A title of it\n\nBy " + "Anna " * 200_000 + "\n\n" + "By Anna Lind and " * 60_000
    ).encode(),
    "brackets.txt": lambda: (
        "(" * 500_000 + "A " * 500_000 + ")" * 500_000 + " — he said"
    ).encode(),
    "capitals.txt": lambda: ("MR. O. A. " * 500_000).encode(),
    "columns.csv": _columns,
    "open_quote.csv": lambda: b'title,text\n"' + b"a,b\n" * 10_000_000,
    "rows_1m.csv": lambda: b"title,text\n" + b"The ferry of it,The ferry stays.\n" * 1_000_000,
    "long_cell.csv": lambda: b"title,text\nx," + b"The ferry stays. " * 1_000_000,
    "deep_groups.rtf": lambda: b"{\\rtf1 " + b"{" * 5_000_000 + b"text",
    "closed_groups.rtf": lambda: b"{\\rtf1 The ferry stays." + b"}" * 5_000_000,
    "numbers.rtf": lambda: (
        b"{\\rtf1 \\u99999999 \\u-99999999 \\bin2147483647 \\uc999999999 \\f-1 x}"
    ),
    "bad_hex.rtf": lambda: b"{\\rtf1 " + b"\\'zz\\'8" * 1_000_000 + b"}",
    "paragraphs.rtf": lambda: b"{\\rtf1 " + b"a\\par " * 5_000_000 + b"}",
    "stars.rtf": lambda: b"{\\rtf1 " + b"{\\*\\x y}" * 3_000_000 + b"The ferry stays.}",
    "mislabelled.rtf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000),
}
