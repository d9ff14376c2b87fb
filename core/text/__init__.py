"""Text as the program stores it: normalised once, addressed in Unicode code points."""

from core.text.anchors import Anchor, Found, Placing, find_again, make_anchor
from core.text.byplace import ByPlace
from core.text.normal import fingerprint, fold, normalise
from core.text.quoting import quoted
from core.text.shingles import Common, Sketch, apart, shingles, sketch
from core.text.span import Span

__all__ = [
    "Anchor",
    "ByPlace",
    "Common",
    "Found",
    "Placing",
    "Sketch",
    "Span",
    "apart",
    "find_again",
    "fingerprint",
    "fold",
    "make_anchor",
    "normalise",
    "quoted",
    "shingles",
    "sketch",
]
