"""The card of one dispute: why, both passages side by side, the sum, and what was made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.text import Span
from core.values import Dispute, Passage, Spread, Sum
from desktop.disputes.differences import differences
from desktop.disputes.passage import PassageView
from desktop.disputes.words import TONES, sides, state_sentence, why
from desktop.marks import dispute_sign
from desktop.parts.labels import label
from desktop.quoting import nested
from desktop.theme import PAGE, Theme
from desktop.translation import marked, tr
from desktop.wording import KINDS

TextOf = Callable[[int], str]
QuestionOf = Callable[[Dispute], str]
AskSpread = Callable[[Sequence[Passage], Callable[[Sequence[Spread]], object]], object]
WHY = marked("Why is this flagged?")
NARROW = 480  # pixels, in which two sides have no room beside each other


class DisputeCard(QScrollArea):
    """Shows a dispute; `text_of` gives the text of an article for the context of a passage,
    `question_of` the contested question of a dispute in words, `ask_spread` tells later in how many
    outlets each passage stands."""

    opened = Signal(int, object)

    def __init__(
        self, theme: Theme, text_of: TextOf, question_of: QuestionOf, ask_spread: AskSpread
    ) -> None:
        super().__init__()
        self._theme, self._text_of, self._question_of = theme, text_of, question_of
        self._ask_spread = ask_spread
        self._columns: list[QWidget] = []
        self._grid = QGridLayout()
        self.views: list[PassageView] = []
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("The dispute"))

    def show_dispute(self, dispute: Dispute) -> None:
        """Show a dispute from the top."""
        self.views, self._columns = [], []
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(PAGE, 16, PAGE, 16)
        layout.setSpacing(12)
        layout.addLayout(self._heading(dispute))
        layout.addWidget(label(nested(dispute.reason), "reason"))
        layout.addLayout(self._why(dispute))
        layout.addLayout(self._passages(dispute))
        if dispute.sum is not None:
            layout.addWidget(_sum(dispute.sum))
        if dispute.note:
            layout.addWidget(label(tr("Note: {note}").format(note=dispute.note)))
        layout.addStretch()
        self.setWidget(page)
        self._ask_spread([view.passage for view in self.views], self._show_spreads)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other columns."""
        super().resizeEvent(event)
        self._arrange()

    def _show_spreads(self, spreads: Sequence[Spread]) -> None:
        for view, spread in zip(self.views, spreads, strict=True):
            view.show_spread(spread)

    def _heading(self, dispute: Dispute) -> QHBoxLayout:
        row = QHBoxLayout()
        kind = f"{dispute_sign(dispute.id)}  {tr(KINDS[dispute.kind])}"
        row.addWidget(label(kind, "section", "dispute", wrap=False))
        row.addStretch()
        tone = TONES[dispute.state]
        row.addWidget(label(state_sentence(dispute), "section", tone, wrap=False))
        return row

    def _why(self, dispute: Dispute) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(tr(WHY), "section", "muted"))
        column.addWidget(label(why(dispute, self._question_of(dispute))))
        return column

    def _passages(self, dispute: Dispute) -> QGridLayout:
        grid = self._grid = QGridLayout()
        grid.setSpacing(12)
        a, b, neither = sides(dispute)
        differing = _differing(a, b)
        columns = [column for column in (a, b) if column]
        lettered = len(columns) > 1
        self._columns = [self._column(c, differing[c is b], lettered=lettered) for c in columns]
        self._arrange()
        if neither:
            below = self._column(neither, [], lettered=bool(columns))
            grid.addWidget(below, len(columns) or 1, 0, 1, max(1, len(columns)))
        return grid

    def _arrange(self) -> None:
        """The sides beside each other, or below where there is no room for two."""
        narrow = self.viewport().width() < NARROW
        for place, column in enumerate(self._columns):
            self._grid.removeWidget(column)
            self._grid.addWidget(column, place if narrow else 0, 0 if narrow else place)
            self._grid.setColumnStretch(place, int(not (narrow and place)))

    def _column(
        self, passages: Sequence[Passage], differing: Sequence[Span], *, lettered: bool
    ) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for place, passage in enumerate(passages):
            text = self._text_of(passage.article)
            mine = differing if not place else ()
            view = PassageView(passage, text, mine, self._theme, lettered=lettered)
            view.opened.connect(self.opened)
            self.views.append(view)
            layout.addWidget(view)
        layout.addStretch()
        return column


def _differing(a: Sequence[Passage], b: Sequence[Passage]) -> tuple[list[Span], list[Span]]:
    if not a or not b:
        return [], []
    known = [m.shifted(-a[0].span.start) for m in _own_marks(a[0])]
    known_b = [m.shifted(-b[0].span.start) for m in _own_marks(b[0])]
    return differences(a[0].text, b[0].text, (known, known_b))


def _own_marks(passage: Passage) -> list[Span]:
    return [mark for mark in passage.marks if passage.span.contains(mark)]


def _sum(shown: Sum) -> QFrame:
    frame = QFrame()
    frame.setObjectName("sum")
    grid = QGridLayout(frame)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(18)
    grid.addWidget(label(tr("The sum"), "section", wrap=False), 0, 0)
    for row, line in enumerate(shown.rows, start=1):
        grid.addWidget(label(line.label), row, 0)
        value = label(line.value, "section")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1)
        grid.addWidget(label(line.source, tone="muted"), row, 2)
    result = label(shown.result, "section")
    grid.addWidget(result, len(shown.rows) + 1, 0, 1, 3)
    for column, stretch in enumerate((3, 2, 3)):
        grid.setColumnStretch(column, stretch)
    return frame
