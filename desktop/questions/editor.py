"""Making and changing a question: the form at the left, what its words match at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from core.errors import CounterclaimError
from core.measures.words import amount
from core.progress import Progress
from core.values import QuestionDraft, Recognised, ReferenceFact
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label
from desktop.questions.form import QuestionForm
from desktop.questions.matches import Looking, MatchList
from desktop.theme import PAGE, Theme
from desktop.translation import marked, tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.library import Preview

NOT_A_NUMBER = marked("A value is written as a number, such as 18 or 0.5.")


class QuestionEditor(QWidget):
    """Edits one draft; `kept` when it was kept in the library, `left` when it was not."""

    kept = Signal(str)  # the key of the question
    left = Signal()
    opened = Signal(object)  # a Taken

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._opening = 0
        self.form, self.matches = QuestionForm(), MatchList(theme)
        self.looking = Looking(workspace, self)
        self.trouble = label(tone="bad")
        self.trouble.setAccessibleName(tr("What is wrong with the question"))
        self.keep_button = button(tr("Keep"), "main", tr("Keep the question in the library"))
        self.leave_button = button(tr("Cancel"), "", tr("Leave without keeping it"))
        workspace.keys.label(self.keep_button, "keep")
        workspace.keys.label(self.leave_button, "leave")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    def edit(self, draft: QuestionDraft, preview: Preview) -> None:
        """Begin to edit a draft."""
        self._opening += 1
        facts = [(f.key, _fact_words(f)) for f in self._workspace.library.reference_facts()]
        self.looking.begin(preview)
        self.form.show_draft(draft, facts)
        self.setTabOrder(self.form.order[-1], self.keep_button)
        self.setTabOrder(self.keep_button, self.leave_button)
        self.setTabOrder(self.leave_button, self.matches.list)
        self._tell("")
        self.matches.wait(tr("Type the words of a position to see what they match"))
        self.form.setEnabled(True)
        self.form.text.setFocus()
        self._changed()

    def begin(
        self, preview: Preview, suggest: Callable[[Preview, Progress], QuestionDraft]
    ) -> None:
        """Begin with a draft that takes a moment to make."""
        self.edit(QuestionDraft("", ()), preview)
        self.leave_button.setFocus()  # what is switched off gives its focus to anybody
        self.form.setEnabled(False)
        self.matches.wait(tr("Looking for words to begin with…"))
        number = self._opening

        def arrived(draft: QuestionDraft) -> None:
            if number == self._opening:
                self.edit(draft, preview)

        self._workspace.run(
            tr("Suggesting words"), lambda p: suggest(preview, p), arrived, exclusive=False
        )

    def keep(self) -> None:
        """Keep the question, if nothing is wrong with it."""
        try:
            draft = self.form.draft()
            command = self._workspace.library.question_command(draft)
        except ValueError:
            self._tell(tr(NOT_A_NUMBER))
            return
        except CounterclaimError as error:
            self._tell(str(error))
            return
        if self._workspace.do(command):
            self._end()
            self.kept.emit(command.key)

    def leave(self) -> None:
        """Leave without keeping it."""
        self._end()
        self.left.emit()

    def _end(self) -> None:
        self._opening += 1
        self.looking.begin(None)

    def _changed(self) -> None:
        try:
            draft = self.form.draft()
        except ValueError:
            self._tell(tr(NOT_A_NUMBER))
            return
        self.looking.look(draft)

    def _found(self, found: Recognised) -> None:
        self._tell("")
        self.form.say(found.counts, more=found.more)
        draft = self.form.draft()
        if any(p.patterns for p in draft.positions) or draft.number is not None:
            self.matches.show_found(found, draft)

    def _refused(self, sentence: str) -> None:
        self._tell(sentence)
        self.form.say(None)

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self._buttons())
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.matches)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setSizes([520, 420])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _buttons(self) -> QFrame:
        tools = QFrame()
        tools.setObjectName("tools")
        column = QVBoxLayout(tools)
        column.setContentsMargins(PAGE, 8, PAGE, 8)
        column.addWidget(self.trouble)
        row = FlowLayout(margin=0)
        row.addWidget(self.keep_button)
        row.addWidget(self.leave_button)
        column.addLayout(row)
        return tools

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.looking.found.connect(self._found)
        self.looking.refused.connect(self._refused)
        self.keep_button.clicked.connect(lambda _on=False: self.keep())
        self.leave_button.clicked.connect(lambda _on=False: self.leave())
        self.matches.opened.connect(self.opened)


def _fact_words(fact: ReferenceFact) -> str:
    return f"{fact.subject}, {fact.property}: {amount(fact.value, fact.unit)}"
