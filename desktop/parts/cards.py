"""Lists of cards: a title, a text with marked words, a line below, badges; painted, never HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.text import Span
from desktop.offsets import Offsets
from desktop.theme import Theme

CARD = Qt.ItemDataRole.UserRole + 1
PAD = 10
GAP = 3

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Badge:
    """A few letters in a colour of the theme, such as "≠ 3" in `dispute`."""

    text: str
    tone: str


@dataclass(frozen=True)
class Card:
    """One row; `marks` are the words of `body` to make visible, in its code points, `inset` how far
    it stands to the right, in pixels, `ruled` whether a line is drawn below it."""

    title: str
    body: str = ""
    foot: str = ""
    marks: tuple[Span, ...] = ()
    badges: tuple[Badge, ...] = ()
    inset: int = 0
    hint: str = ""  # for the tooltip, below the title, and for a screen reader
    ruled: bool = True

    @property
    def spoken(self) -> str:
        """The card for a screen reader."""
        badges = (badge.text for badge in self.badges)
        parts = (self.title, self.body, self.foot, *badges, self.hint)
        return ", ".join(part for part in parts if part)


class CardDelegate(QStyledItemDelegate):
    """Paints cards: a title, a body and a foot of one line.

    With `uniform` every card is as high as its title and body could become, so that a list of tens
    of thousands need not lay out each to know where it is.
    """

    def __init__(
        self,
        theme: Theme,
        body_lines: int = 0,
        title_lines: int = 2,
        *,
        bold: bool = True,
        uniform: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.uniform = uniform
        self._body_lines, self._title_lines, self._bold = body_lines, title_lines, bold

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: Card = index.data(CARD)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        self._ground(painter, rect, state, card.ruled)
        inner = rect.adjusted(PAD + 4 + card.inset, PAD, -PAD, -PAD)
        self._words(painter, inner, card, self._fonts(option))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the card needs at the width of the list."""
        card: Card = index.data(CARD)
        view: QWidget = option.widget  # pyright: ignore[reportAttributeAccessIssue]
        width = view.viewport().width() if isinstance(view, QListView) else 300
        inner = width - 2 * PAD - 4 - card.inset
        title, small, body = self._fonts(option)
        if self.uniform:
            lines = QFontMetrics(title).lineSpacing() * self._title_lines
            if self._body_lines:
                lines += GAP + QFontMetrics(body).lineSpacing() * self._body_lines
            return QSize(80, 2 * PAD + lines + GAP + QFontMetrics(small).height())
        height = 2 * PAD
        if card.title:
            height += lay_out(card.title, title, inner, self._title_lines)[1]
        if card.body and self._body_lines:
            height += (
                GAP + lay_out(card.body, body, inner, self._body_lines, card.marks, _look())[1]
            )
        if card.foot or card.badges:
            height += GAP + QFontMetrics(small).height()
        return QSize(80, height)

    def _fonts(self, option: QStyleOptionViewItem) -> tuple[QFont, QFont, QFont]:
        body = QFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        title, small = QFont(body), QFont(body)
        if self._bold:
            title.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(body.pointSizeF() * 0.9)
        return title, small, body

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, ruled: bool) -> None:
        theme = self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.colour("alternate" if chosen else "base"))
        if ruled:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, theme.colour("line"))
        if chosen:
            stripe = QRect(rect.left(), rect.top(), 4, rect.height() - 1)
            painter.fillRect(stripe, theme.colour("accent"))

    def _words(
        self, painter: QPainter, rect: QRect, card: Card, fonts: tuple[QFont, QFont, QFont]
    ) -> None:
        title, small, body = fonts
        top = rect.top()
        painter.setPen(self._theme.colour("text"))
        if card.title:
            top += self._text(painter, rect, top, card.title, title, self._title_lines, ())
        if card.body and self._body_lines:
            marks = card.marks
            top += GAP + self._text(
                painter, rect, top + GAP, card.body, body, self._body_lines, marks
            )
        self._foot(painter, QRect(rect.left(), top + GAP, rect.width(), 40), card, small)

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        top: int,
        text: str,
        font: QFont,
        lines: int,
        marks: Sequence[Span],
    ) -> int:
        look = _look()
        look.setBackground(self._theme.colour("hit_ground"))
        layout, height = lay_out(text, font, rect.width(), lines, marks, look)
        layout.draw(painter, QPointF(rect.left(), top))
        return height

    def _foot(self, painter: QPainter, rect: QRect, card: Card, font: QFont) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        right = rect.right()
        baseline = rect.top() + metrics.ascent()
        for badge in reversed(card.badges):
            right -= metrics.horizontalAdvance(badge.text)
            painter.setPen(self._theme.colour(badge.tone))
            painter.drawText(right, baseline, badge.text)
            right -= 10
        painter.setPen(self._theme.colour("muted"))
        room = max(0, right - rect.left())
        foot = metrics.elidedText(card.foot, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.left(), baseline, foot)


def _look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    return look


def lay_out(
    text: str,
    font: QFont,
    width: int,
    lines: int,
    marks: Sequence[Span] = (),
    look: QTextCharFormat | None = None,
) -> tuple[QTextLayout, int]:
    """A laid-out text of at most `lines` lines, the last one cut with "…", and its height."""
    text = text.replace("\n", " ")
    layout, height, last = _broken(text, font, width, lines, marks, look)
    if last is not None:
        point = Offsets(text).point(last)
        rest = QFontMetrics(font).elidedText(text[point:], Qt.TextElideMode.ElideRight, width - 6)
        layout, height, _ = _broken(text[:point] + rest, font, width, lines, marks, look)
    return layout, height


def _broken(
    text: str,
    font: QFont,
    width: int,
    lines: int,
    marks: Sequence[Span],
    look: QTextCharFormat | None,
) -> tuple[QTextLayout, int, int | None]:
    """The layout, its height, and where the last line starts if not all of the text found room."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_ranges(text, marks, look))
    layout.beginLayout()
    height, start, end = 0.0, 0, 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
        start, end = line.textStart(), line.textStart() + line.textLength()
    layout.endLayout()
    whole = end >= Offsets(text).unit(len(text))
    return layout, round(height + 0.49), None if whole else start


def _ranges(
    text: str, marks: Sequence[Span], look: QTextCharFormat | None
) -> list[QTextLayout.FormatRange]:
    offsets = Offsets(text)
    ranges: list[QTextLayout.FormatRange] = []
    for mark in marks:
        if look is None or mark.start >= len(text):
            continue
        made = QTextLayout.FormatRange()
        made.start, made.length = offsets.units(Span(mark.start, min(mark.end, len(text))))  # pyright: ignore[reportAttributeAccessIssue]
        made.format = look  # pyright: ignore[reportAttributeAccessIssue]
        ranges.append(made)
    return ranges
