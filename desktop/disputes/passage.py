"""One passage of a dispute: who holds it, its words in context, where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout

from core.text import Span
from core.values import Passage, Side, Spread
from desktop.dates import date_words
from desktop.disputes.context import in_context
from desktop.offsets import Offsets
from desktop.parts.labels import button, label, tip
from desktop.parts.quiet import QuietDocument
from desktop.spreading import spread_tip, spread_words
from desktop.theme import Theme
from desktop.translation import tr


class Words(QTextEdit):
    """A read-only text as high as its words; shows plain text with formats, never markup."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDocument(QuietDocument(self))
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._measured = (0, 0)
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(2)

    def show_words(self, text: str, looks: Iterable[tuple[Span, QTextCharFormat]]) -> None:
        """Show a text with formats on some of its spans."""
        offsets = Offsets(text)
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        for span, look in looks:
            start, length = offsets.units(span)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
        self._measured = (0, 0)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words need at a width; measured on a copy, since asking must not move."""
        if self._measured[0] != width:
            copy = self.document().clone(self)
            copy.setDocumentMargin(self.document().documentMargin())
            copy.setTextWidth(width)
            self._measured = width, int(copy.size().height()) + 4
            copy.deleteLater()
        return self._measured[1]

    def sizeHint(self) -> QSize:
        """As high as the words need at this width."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than a few words."""
        return QSize(140, 40)


class PassageView(QFrame):
    """A passage between some of what stands before and after it."""

    opened = Signal(int, object)

    def __init__(
        self,
        passage: Passage,
        text: str,
        differing: Sequence[Span],
        theme: Theme,
        *,
        lettered: bool = True,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setProperty("side", passage.side.value)
        self.passage = passage
        self.spread = label(tone="muted")
        self.spread.hide()
        by = tr("Passage held by {holder}") if passage.holder else tr("Passage held by the outlet")
        self.words = Words(by.format(holder=passage.holder))
        shown, start, offset = in_context(text, passage.span)
        place = Span(offset, offset + len(passage.span))
        marks = [m.shifted(-start) for m in passage.marks if passage.span.contains(m)]
        differing = [d.shifted(offset) for d in differing]
        self.words.show_words(shown, _looks(shown, place, marks, differing, theme))
        self._lay_out(lettered)

    def show_spread(self, spread: Spread) -> None:
        """Say in how many outlets the words stand, if it is more than one."""
        words = spread_words(spread)
        self.spread.setText(words)
        self.spread.setToolTip(tip(spread_tip()))
        self.spread.setVisible(bool(words))

    def _lay_out(self, lettered: bool) -> None:
        passage = self.passage
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        tone = {Side.A: "dispute", Side.B: "claim", Side.NEITHER: "muted"}[passage.side]
        side = {Side.A: "A", Side.B: "B", Side.NEITHER: tr("Context")}[passage.side]
        holder = passage.holder or tr("the outlet")
        layout.addWidget(label(f"{side}  {holder}" if lettered else holder, "section", tone))
        layout.addWidget(self.words)
        when = date_words(passage.published) if passage.published else tr("no date")
        where = " · ".join(part for part in (passage.source, when, passage.title) if part)
        row = QHBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(where, tone="muted"))
        column.addWidget(self.spread)
        row.addLayout(column, 1)
        show = button(tr("Read"), tooltip=tr("Open this passage in the reader"))
        show.setAccessibleName(tr("Read this passage: {title}").format(title=passage.title))
        show.clicked.connect(lambda: self.opened.emit(passage.article, passage.span))
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(row)


def _looks(
    shown: str, place: Span, marks: Sequence[Span], differing: Sequence[Span], theme: Theme
) -> list[tuple[Span, QTextCharFormat]]:
    quiet, plain, strong, other = (QTextCharFormat() for _ in range(4))
    quiet.setForeground(theme.colour("muted"))
    plain.setForeground(theme.colour("text"))
    strong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    strong.setUnderlineColor(theme.colour("dispute"))
    strong.setFontWeight(QFont.Weight.Bold)
    other.setBackground(theme.colour("difference_ground"))
    other.setFontWeight(QFont.Weight.Bold)
    looks = [(Span(0, len(shown)), quiet), (place, plain)]
    looks += [(mark, strong) for mark in marks]
    return looks + [(span, other) for span in differing]
