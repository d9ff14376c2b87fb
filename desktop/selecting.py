"""What is selected in the reader."""

from __future__ import annotations

from dataclasses import dataclass

from core.text import Span


@dataclass(frozen=True)
class Selection:
    """Words selected in the reader; the span counts code points of the article."""

    article: int
    title: str
    span: Span
    text: str
