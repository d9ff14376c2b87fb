"""Above the import table: what it is narrowed by, and the one question that is asked of all files."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from core.values import Outcome, RecordCounts, RecordFilter
from desktop.parts.fields import ChoiceField
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label
from desktop.theme import PAGE
from desktop.translation import digits, plural, tr
from desktop.wording import OUTCOMES

DELAY_MS = 120  # after the last letter typed
WORDS_WIDTH = 220  # pixels


class Head(QWidget):
    """Tells when other files are wanted, and when the question is answered."""

    changed = Signal()
    review = Signal()
    take = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.outcome = QLineEdit(), ChoiceField(tr("What happened to the files"))
        self.count = label(tone="muted", wrap=False)
        self.open = button(tr("Open the article"), tooltip=tr("Open the article of the chosen row"))
        self.retry = button(tr("Try again"), tooltip=tr("Read the chosen files once more"))
        self.retry_all = button(
            tr("Try all refused again"),
            tooltip=tr("Read every file once more that did not come in"),
        )
        self.notice, self._asks = QFrame(), label()
        self.look = button(tr("Review"), "main", tr("Look at each of them before it comes in"))
        self.as_proposed = button(
            tr("Bring in as proposed"), tooltip=tr("Bring all of them in without a look")
        )
        self._delay = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._lay_out()
        self._delay.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._delay.start())
        self.outcome.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.look.clicked.connect(lambda _on=False: self.review.emit())
        self.as_proposed.clicked.connect(lambda _on=False: self.take.emit())

    @property
    def wanted(self) -> RecordFilter:
        """Which files are asked for."""
        chosen = self.outcome.currentData()
        return RecordFilter(Outcome(chosen) if chosen else None, self.words.text().strip())

    def clear(self) -> None:
        """Ask for all files."""
        blockers = [QSignalBlocker(self.words), QSignalBlocker(self.outcome)]
        self.words.clear()
        self.outcome.setCurrentIndex(0)
        del blockers
        self._delay.stop()

    def show_counts(self, counts: RecordCounts, shown: int) -> None:
        """Show how many files there are of each outcome, how many are shown, and what waits."""
        chosen = self.outcome.currentData()
        with QSignalBlocker(self.outcome):
            self.outcome.clear()
            self.outcome.addItem(tr("All files ({number})").format(number=digits(counts.files)), "")
            for outcome in Outcome:
                if number := counts.outcomes.get(outcome, 0):
                    self.outcome.addItem(
                        f"{tr(OUTCOMES[outcome])} ({digits(number)})", outcome.value
                    )
            self.outcome.setCurrentIndex(max(0, self.outcome.findData(chosen)))
        self.count.setText(plural("%n files", "%n file", shown))
        self.retry_all.setEnabled(counts.outcomes.get(Outcome.REFUSED, 0) > 0)
        self.notice.setVisible(counts.waiting > 0)
        self._asks.setText(waiting_words(counts))

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Filter by name or account"))
        self.words.setAccessibleName(tr("Filter files by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setAcceptDrops(False)  # the window takes dropped files
        self.words.setMinimumWidth(WORDS_WIDTH)
        self.outcome.setMinimumContentsLength(16)
        self.count.setMinimumHeight(self.retry.sizeHint().height())
        tools = QFrame()
        tools.setObjectName("tools")
        row = FlowLayout(tools, margin=8, gap=8)
        row.setContentsMargins(PAGE, 8, PAGE, 8)
        for part in (self.words, self.outcome, self.count, self.open, self.retry, self.retry_all):
            row.addWidget(part)
        self.notice.setObjectName("asks")
        asks = QVBoxLayout(self.notice)
        asks.setContentsMargins(PAGE, 8, PAGE, 8)
        asks.setSpacing(6)
        asks.addWidget(self._asks)
        answers = FlowLayout(margin=0, gap=8)
        answers.addWidget(self.look)
        answers.addWidget(self.as_proposed)
        asks.addLayout(answers)
        self.notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.notice)


def waiting_words(counts: RecordCounts) -> str:
    """What waits for a look, in a sentence."""
    tables = plural("%n tables", "%n table", counts.tables)
    collections = plural("%n collections", "%n collection", counts.collections)
    if counts.tables and counts.collections:
        both = tr("{tables} and {collections} need a look before they come in.")
        return both.format(tables=tables, collections=collections)
    if counts.tables:
        many = tr("{tables} need a look before they come in.")
        one = tr("1 table needs a look before it comes in.")
        return one if counts.tables == 1 else many.format(tables=tables)
    many = tr("{collections} need a look before they come in.")
    one = tr("1 collection needs a look before it comes in.")
    return one if counts.collections == 1 else many.format(collections=collections)
