"""What the words of a question match in the library, looked for while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget

from core.errors import CounterclaimError
from core.progress import Progress
from core.values import QuestionDraft, Recognised, Taken
from desktop.jobs import Job
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.labels import label
from desktop.parts.lists import CardList
from desktop.questions.painting import sign, tone
from desktop.questions.words import taken_card
from desktop.tables import Cards
from desktop.theme import COLUMN, Theme
from desktop.translation import digits, plural, tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.library import Preview

DELAY_MS = 250
BATCH = 25  # cards that are laid out at once
FIRST = 100  # passages that are shown before all are counted


class Looking(QObject):
    """Looks for what the newest draft matches; one piece of work at a time, off the window's thread."""

    found = Signal(object)  # Recognised
    refused = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._preview: Preview | None = None
        self._wanted: QuestionDraft | None = None
        self._counting: QuestionDraft | None = None  # enough of it is shown; all is counted next
        self._job: Job | None = None
        self._delay = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._delay.timeout.connect(self._start)

    def begin(self, preview: Preview | None) -> None:
        """Look in a library from now on; nowhere for None."""
        self._preview, self._wanted, self._counting = preview, None, None
        self._delay.stop()
        if self._job is not None:
            self._job.cancel()

    def look(self, draft: QuestionDraft) -> None:
        """Look for a draft, soon; what was looked for before is not wanted any more."""
        self._wanted = draft
        self._delay.start()

    def _start(self) -> None:
        preview, draft = self._preview, self._wanted
        if preview is None or draft is None:
            return
        if self._job is not None:
            self._job.cancel()  # its end starts the next
            return
        self._wanted = None
        self._run(preview, draft, FIRST)

    def _run(self, preview: Preview, draft: QuestionDraft, most: int | None) -> None:
        def work(progress: Progress) -> Recognised:
            return preview.recognised(draft, progress, most=most)

        self._job = self._workspace.jobs.start("", work, exclusive=False)
        self._job.succeeded.connect(lambda result: self._tell(preview, draft, result))
        self._job.failed.connect(lambda error: self._fail(preview, error))
        self._job.ended.connect(self._ended)

    def _tell(self, preview: Preview, draft: QuestionDraft, result: Recognised) -> None:
        if preview is self._preview and self._wanted is None:
            self.found.emit(result)
            self._counting = draft if result.more else None

    def _fail(self, preview: Preview, error: Exception) -> None:
        if preview is not self._preview:
            return
        if isinstance(error, CounterclaimError):
            self.refused.emit(str(error))
        else:
            self._workspace.trouble(error)

    def _ended(self) -> None:
        self._job = None
        counting, self._counting = self._counting, None
        if self._wanted is not None and not self._delay.isActive():
            self._start()
        elif self._wanted is None and counting is not None and self._preview is not None:
            self._run(self._preview, counting, None)


class MatchList(QFrame):
    """The passages that match, each with its position and the words marked; Enter opens one."""

    opened = Signal(object)  # a Taken

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._labels: tuple[str, ...] = ()
        self._unit = ""
        self.model: Cards[Taken] = Cards(self._card)
        self.list = CardList(
            tr("What the words match"),
            self.model,
            CardDelegate(theme, body_lines=5, title_lines=1),
            theme,
        )
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(BATCH)
        self.says = label(tone="muted")
        self._empty = EmptyState(tr("Nothing matches yet"), "", small=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self.list.activated.connect(self._open)

    def show_found(self, found: Recognised, draft: QuestionDraft) -> None:
        """Show what a draft matches."""
        self._labels = tuple(position.label for position in draft.positions)
        self._unit = draft.number.unit if draft.number else ""
        self.model.show(found.passages)
        total, shown = sum(found.counts), len(found.passages)
        sentence = _passages(total, found.articles)
        if shown < total:
            first = tr("{passages}; the first {number} are shown")
            sentence = first.format(passages=sentence, number=digits(shown))
        more = tr("{passages}, and more")
        self.says.setText(more.format(passages=sentence) if found.more else sentence)
        if not total:
            hint = tr("Fewer words, or word* for endings, match more.")
            self._empty.say(tr("Nothing matches yet"), hint)
        self._stack.setCurrentIndex(0 if total else 1)

    def wait(self, sentence: str) -> None:
        """Show nothing, and why."""
        self.model.show(())
        self.says.setText("")
        self._empty.say(sentence)
        self._stack.setCurrentIndex(1)

    def _card(self, taken: Taken) -> Card:
        card, place = taken_card(taken, self._unit), int(taken.position)
        words = self._labels[place] if place < len(self._labels) else ""
        badge = Badge(f"{sign(place)} {_short(words)}", tone(place))
        return Card(card.title, card.body, card.foot, card.marks, (*card.badges, badge))

    def _open(self, index: QModelIndex) -> None:
        taken = self.model.value(index)
        if taken is not None:
            self.opened.emit(taken)

    def _lay_out(self) -> None:
        tools, column = QFrame(), QVBoxLayout(self)
        tools.setObjectName("tools")
        inner = QVBoxLayout(tools)
        inner.setContentsMargins(COLUMN, 10, COLUMN, 8)
        inner.setSpacing(2)
        inner.addWidget(label(tr("What the words match"), "section"))
        inner.addWidget(self.says)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        pages: tuple[QWidget, ...] = (self.list, self._empty)
        for page in pages:
            self._stack.addWidget(page)
        self._stack.setCurrentIndex(1)
        column.addWidget(self._stack, 1)


def _passages(number: int, articles: int) -> str:
    """How many passages there are, and in how many articles."""
    if not number:
        return plural("%n passages", "%n passage", number)
    where = plural("%n articles", "%n article", articles)
    return plural("%n passages in {articles}", "%n passage in {articles}", number).format(
        articles=where
    )


def _short(words: str, longest: int = 28) -> str:
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
