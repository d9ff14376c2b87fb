"""The page of one question: what is asked, the positions side by side, and the chart over time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.values import QuestionPage
from desktop.parts.empty import EmptyState
from desktop.parts.labels import button, label
from desktop.questions.chart import ChartView
from desktop.questions.columns import PositionColumns
from desktop.questions.words import heading_words
from desktop.theme import PAGE, Theme
from desktop.translation import marked, tr

LEGEND = marked(
    "Filled: recognised · hollow: your claims · bars: vague dates · arrow keys go from dot to dot"
)


class QuestionPageView(QWidget):
    """Shows a question; says which passage is to be opened and which button was pressed."""

    opened = Signal(object)  # a Taken
    acted = Signal(str)  # reword, save_chart

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page: QuestionPage | None = None
        self._title, self._counts = label(role="title"), label(tone="muted")
        self.columns, self.chart = PositionColumns(theme), ChartView(theme)
        self.caption = label(tr(LEGEND), tone="muted")
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._empty = EmptyState(
            tr("Nobody answers this yet"),
            tr("Change its recognition words, bring in more articles, or attach claims to it."),
            small=True,
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_page(self, page: QuestionPage) -> None:
        """Show a question."""
        self.page = page
        self._title.setText(page.question.text)
        self._counts.setText(heading_words(page))
        self.columns.show_page(page)
        self.chart.show_page(page)
        self.caption.setText(tr(LEGEND))
        self.save.setEnabled(bool(page.passages))
        self._stack.setCurrentIndex(0 if page.passages else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The chart is as high as the room it is in."""
        if event.type() == QEvent.Type.Resize:
            self.chart.fit()
        return super().eventFilter(watched, event)

    def _pointed(self, words: str) -> None:
        self.caption.setText(_short(words) or tr(LEGEND))
        if self.chart.hasFocus() and self.chart.current is not None:
            at = self.chart.dots[self.chart.current].at.toPoint()
            self._area.ensureVisible(at.x(), at.y())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 16, PAGE, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._counts)
        head.addLayout(words, 1)
        self.edit = self._button(
            tr("Edit…"), tr("Change the question and its recognition words"), "reword"
        )
        self.save = self._button(
            tr("Save chart…"), tr("Save the chart as SVG or PNG"), "save_chart"
        )
        for made in (self.edit, self.save):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        self.splitter.addWidget(_scrolling(self.columns, tr("Positions")))
        self.splitter.addWidget(self._below())
        self.splitter.setSizes([360, 300])
        self.splitter.setChildrenCollapsible(False)
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self._empty)
        layout.addWidget(self._stack, 1)

    def _below(self) -> QFrame:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(label(tr("Over time"), "section", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        self.caption.setAccessibleName(tr("What the chart points to"))
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.caption, 1)
        column.addLayout(row)
        self._area = _scrolling(self.chart, tr("Chart"))
        column.addWidget(self._area, 1)
        return frame

    def _button(self, words: str, tooltip: str, what: str) -> QPushButton:
        made = button(words, tooltip=tooltip)
        made.clicked.connect(lambda _on=False: self.acted.emit(what))
        return made

    def _connect(self) -> None:
        self.columns.opened.connect(self.opened)
        self.chart.opened.connect(self.opened)
        self.chart.pointed.connect(self._pointed)
        self._area.viewport().installEventFilter(self)


def _short(words: str, longest: int = 150) -> str:
    cut = tr("{words} …”", "a quotation that is cut short")
    return words if len(words) <= longest else cut.format(words=words[:longest].rsplit(" ", 1)[0])


def _scrolling(widget: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
