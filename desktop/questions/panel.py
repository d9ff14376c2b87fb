"""The contested questions: a list, the page of the chosen one, and the editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.errors import CounterclaimError
from core.progress import Progress
from core.values import Origin, QuestionDraft, QuestionPage, Taken
from desktop.parts.cards import CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.halves import fill
from desktop.parts.labels import button
from desktop.parts.lists import CardList
from desktop.questions.chart_files import write_chart
from desktop.questions.claims import ClaimsDialog
from desktop.questions.editor import QuestionEditor
from desktop.questions.page import QuestionPageView
from desktop.questions.words import Listed, question_card
from desktop.tables import Cards
from desktop.theme import FIELD, Theme
from desktop.translation import tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.library import Preview


class QuestionsPanel(QWidget):
    """Shows the questions; what a user says a question is, is a command and can be undone.

    It asks the library when it is shown, and then only when something changed.
    """

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._stale = True
        self._newest = 0
        self._wanted = ""  # the key of a question to be shown next
        self.model = Cards(question_card)
        self.list = CardList(tr("Questions"), self.model, CardDelegate(theme, title_lines=3), theme)
        self.page, self.editor = QuestionPageView(theme), QuestionEditor(workspace, theme)
        self.new = button(
            tr("New question…"), "", tr("Ask a question and say how answers are recognised")
        )
        self._empty = EmptyState(
            tr("No questions yet"),
            tr("Ask one, or make one of a dispute or of two claims that contradict each other."),
        )
        self._stack, self.splitter = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    # --- what can be done

    @property
    def current(self) -> Listed | None:
        """The question that is chosen."""
        return self.model.value(self.list.currentIndex())

    @property
    def editing(self) -> bool:
        """Whether a question is being made or changed."""
        return self._stack.currentWidget() is self.editor

    @property
    def states(self) -> dict[str, bool]:
        """The states that the actions on questions need, and whether each holds."""
        page = self.page.page if self._shows_page else None
        if page is not None and (
            self.current is None or page.question.id != self.current.question.id
        ):
            page = None  # another is on its way
        return {
            "editing": self.editing,
            "question words": page is not None and page.origin is not Origin.NONE,
            "question removable": page is not None and page.origin is not Origin.SHIPPED,
            "chart": page is not None and bool(page.passages),
        }

    def ask_new(self) -> None:
        """Make a question."""
        self._edit(QuestionDraft("", ()), self._workspace.library.preview())

    def ask_of_claims(self, claim: int | None) -> None:
        """Make a question of two claims, of which one may be chosen already."""
        dialog = ClaimsDialog(self._workspace.library.claims(), claim, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self.make_of_claims)
        dialog.open()

    def make_of_claims(self, one: int, other: int) -> None:
        """Make a question of two claims."""
        self._begin(lambda preview, progress: preview.of_claims(one, other, progress))

    def make_of_dispute(self, dispute: int) -> None:
        """Make a question of the two sides of a dispute."""
        self._begin(lambda preview, progress: preview.of_dispute(dispute, progress))

    def reword(self) -> None:
        """Change the question that is shown."""
        if self.current is None or not self.states["question words"]:
            return
        library, id = self._workspace.library, self.current.question.id
        self._edit(library.question_draft(id), library.preview(id))

    def remove(self) -> None:
        """Remove the question, or bring back the words that came with the program."""
        if self.current is None or not self.states["question removable"]:
            return
        library = self._workspace.library
        try:
            command = library.remove_question_command(self.current.question.id)
        except CounterclaimError as error:
            self._workspace.trouble(error)
            return
        self._workspace.do(command)

    def ask_chart(self) -> None:
        """Ask where the chart is to be saved."""
        svg, png = tr("SVG drawing (*.svg)"), tr("PNG picture (*.png)")
        title, forms = tr("Save the chart"), f"{svg};;{png}"
        chosen, form = QFileDialog.getSaveFileName(self, title, "chart.svg", forms)
        if chosen:
            ending = ".png" if form == png else ".svg"
            path = Path(chosen)
            self.save_chart(path if path.suffix else path.with_suffix(ending))

    def save_chart(self, path: Path) -> None:
        """Save the chart; the ending says in which form."""
        if self.page.page is None:
            return
        try:
            write_chart(self.page.page, path, self.font())
        except CounterclaimError as error:
            self._workspace.trouble(error)
            return
        self._workspace.tell(tr("The chart is in {path}.").format(path=path))

    def show_question(self, question: int) -> None:
        """Show one question."""
        if self.editing:
            self.editor.leave()
        self.list.setCurrentIndex(self.model.place(lambda q: q.question.id == question))
        self.list.setFocus()

    # --- within

    @property
    def _shows_page(self) -> bool:
        return self._stack.currentWidget() is self.page

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the library, if something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask the library for its questions again; later if they are not seen."""
        self._stale = not self.isVisible() or not self._workspace.ready
        if self._stale:
            return
        library, before = self._workspace.library, self.current
        claims = Counter(claim.question for claim in library.claims())
        listed = [Listed(q, claims[q.id]) for q in library.questions()]
        self.model.show(
            sorted(listed, key=lambda q: (not (q.passages or q.claims), q.question.text))
        )
        key = self._wanted or (before.question.key if before else "")
        place = self.model.place(lambda q: q.question.key == key)
        self._wanted = ""
        self.list.setCurrentIndex(place if place.isValid() else self.model.index(0, 0))
        if not self.model.rowCount() and not self.editing:
            self._turn_to(self._empty)
            self.chosen.emit()

    def _changed(self, changes: Changes) -> None:
        if changes.topics:
            self._weigh()
        if changes.questions or changes.statements or changes.claims or changes.entities:
            self.refresh()

    def _opened(self) -> None:
        if self.editing:
            self._turn_to(self._empty)
        self.refresh()
        if self._workspace.library.questions_due():
            self._weigh()

    def _weigh(self) -> None:
        library, emit = self._workspace.library, self._workspace.changed.emit
        self._workspace.run(tr("Weighing the articles"), library.weigh_again, emit)

    def _turn_to(self, page: QWidget) -> None:
        """Show a page; while a question is edited no other can be chosen."""
        self._stack.setCurrentWidget(page)
        for widget in (self.list, self.new):
            widget.setEnabled(page is not self.editor)

    def _begin(self, suggest: Callable[[Preview, Progress], QuestionDraft]) -> None:
        self._turn_to(self.editor)
        self.editor.begin(self._workspace.library.preview(), suggest)
        self.chosen.emit()

    def _edit(self, draft: QuestionDraft, preview: Preview) -> None:
        self._turn_to(self.editor)
        self.editor.edit(draft, preview)
        self.chosen.emit()

    def _kept(self, key: str) -> None:
        self._wanted = key
        self._turn_to(self.page)
        self.refresh()
        self.list.setFocus()

    def _left(self) -> None:
        self._turn_to(self.page if self.current else self._empty)
        self._picked(self.list.currentIndex(), QModelIndex())
        self.list.setFocus()

    def _picked(self, _index: QModelIndex, _before: QModelIndex) -> None:
        if self.current is not None and not self.editing:
            self._ask_page(self.current.question.id)
        self.chosen.emit()

    def _ask_page(self, id: int) -> None:
        """Ask for a page; the answer to the newest wish is shown."""
        library = self._workspace.library
        self._newest += 1
        number = self._newest
        self._workspace.run(
            "",
            lambda _progress: library.question_page(id),
            lambda page: self._arrived(number, page),
            exclusive=False,
        )

    def _arrived(self, number: int, page: QuestionPage) -> None:
        if number == self._newest:
            self.page.show_page(page)
            if not self.editing:
                self._turn_to(self.page)
            self.chosen.emit()

    def _read(self, taken: Taken) -> None:
        if taken.article:
            self._workspace.open_article(taken.article, taken.span)
        else:
            self._workspace.claim_wanted.emit(taken.claim)

    def _act(self, what: str) -> None:
        (self.reword if what == "reword" else self.ask_chart)()

    def _lay_out(self) -> None:
        tools, left = QFrame(), QWidget()
        tools.setObjectName("tools")
        inner = QVBoxLayout(tools)
        inner.setContentsMargins(FIELD, 8, FIELD, 8)
        inner.addWidget(self.new)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.list, 1)
        for page in (self.page, self.editor, self._empty):
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._empty)
        fill(self, self.splitter, (left, 270), (self._stack, 930))

    def _connect(self) -> None:
        self.new.clicked.connect(lambda _on=False: self.ask_new())
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.page.opened.connect(self._read)
        self.page.acted.connect(self._act)
        self.editor.opened.connect(self._read)
        self.editor.kept.connect(self._kept)
        self.editor.left.connect(self._left)
        self._workspace.opened_library.connect(self._opened)
        self._workspace.changed.connect(self._changed)
