"""What is no article text (captions, prompts, credits) folded to one quiet line each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from core.text import Span
from core.values import ArticleText, Block, BlockKind
from desktop.offsets import Offsets
from desktop.translation import marked, tr

NAMES = {
    BlockKind.BYLINE: marked("byline"),
    BlockKind.CAPTION: marked("caption"),
    BlockKind.PROMPT: marked("prompt"),
    BlockKind.CREDIT: marked("credit"),
}
SHORT = 60  # code points; one paragraph of no more is a quiet line already


@dataclass(frozen=True)
class Fold:
    """A stretch that is folded as one; `first` and `last` number the document's paragraphs."""

    span: Span
    name: str
    words: str
    first: int
    last: int


class Folds:
    """Folds and unfolds stretches of a document by hiding paragraphs; no offset changes.

    The line that stands for a fold is painted by the view where `height` pixels are kept free for
    it: above the paragraph after it, or below the one before where the text ends with it.
    """

    def __init__(
        self, shown: ArticleText, document: QTextDocument, offsets: Offsets, height: float
    ) -> None:
        self._shown, self._document, self._offsets = shown, document, offsets
        self.height = height
        self.all = [fold for fold in map(self._fold, self._runs()) if fold is not None]
        self.closed: set[Fold] = set()
        for fold in self.all:
            self._make_room(fold, height)
            self.turn(fold, closed=True)

    def at(self, point: int) -> Fold | None:
        """The fold that a code point stands in."""
        return next((f for f in self.all if f.span.start <= point < f.span.end), None)

    def turn(self, fold: Fold, *, closed: bool) -> None:
        """Close or open a fold."""
        if closed == (fold in self.closed):
            return
        self._make_room(fold, -self.height)
        for number in range(fold.first, fold.last + 1):
            self._document.findBlockByNumber(number).setVisible(not closed)
        self.closed ^= {fold}
        self._make_room(fold, self.height)
        start = self._document.findBlockByNumber(fold.first).position()
        end = self._document.findBlockByNumber(fold.last)
        self._document.markContentsDirty(start, end.position() + end.length() - start)

    def beside(self, fold: Fold) -> tuple[QTextBlock, bool]:
        """The paragraph that the line of a fold stands at, and whether it stands above it."""
        if fold not in self.closed:
            return self._document.findBlockByNumber(fold.first), True
        block = self._document.findBlockByNumber(fold.last).next()
        while block.isValid() and not block.isVisible():
            block = block.next()
        if block.isValid():
            return block, True
        block = self._document.findBlockByNumber(fold.first).previous()
        while block.isValid() and not block.isVisible():
            block = block.previous()
        return block, False

    def _make_room(self, fold: Fold, height: float) -> None:
        block, above = self.beside(fold)
        look = block.blockFormat()
        if above:
            look.setTopMargin(look.topMargin() + height)
        else:
            look.setBottomMargin(look.bottomMargin() + height)
        QTextCursor(block).setBlockFormat(look)

    def _fold(self, run: list[Block]) -> Fold | None:
        span = run[0].span.cover(run[-1].span)
        words = " ".join(span.of(self._shown.text).split())
        first, last = self._numbers(span)
        if not words or (first == last and len(words) <= SHORT):
            return None
        name = ", ".join(dict.fromkeys(tr(NAMES[block.kind]) for block in run))
        return Fold(span, name[:1].upper() + name[1:], words, first, last)

    def _runs(self) -> list[list[Block]]:
        """Paragraphs that can be folded, those with nothing but space between them as one."""
        if not any(block.is_article_text for block in self._shown.blocks):
            return []
        runs: list[list[Block]] = []
        for block in filter(self._whole, self._shown.blocks):
            if runs and not self._shown.text[runs[-1][-1].span.end : block.span.start].strip():
                runs[-1].append(block)
            else:
                runs.append([block])
        return runs

    def _whole(self, block: Block) -> bool:
        """Whether a block is of a kind to be folded and takes whole paragraphs."""
        if block.kind not in NAMES or not len(block.span):
            return False
        text, span = self._shown.text, block.span
        begins = not span.start or text[span.start - 1] == "\n"
        ends = span.end == len(text) or "\n" in text[span.end - 1 : span.end + 1]
        return begins and ends

    def _numbers(self, span: Span) -> tuple[int, int]:
        first, last = (self._offsets.unit(point) for point in (span.start, span.end - 1))
        find = self._document.findBlock
        return find(first).blockNumber(), find(last).blockNumber()
