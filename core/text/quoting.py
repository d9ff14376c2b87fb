"""An article's words in quotation marks, for sentences about them."""

from __future__ import annotations

_LONGEST = 160  # code points
_WITHIN = str.maketrans("“”", "‘’")


def quoted(words: str) -> str:
    """Words in quotation marks, on one line and cut at a word when they are long.

    A quotation within them stands in single marks.
    """
    line = " ".join(words.split()).strip(" ,;")
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
    line = line.rstrip(".")
    line += "”" * (line.count("“") - line.count("”"))
    if line.startswith("“") and line.find("”") == len(line) - 1:
        line = line[1:-1]
    return f"“{line.translate(_WITHIN)}”"
