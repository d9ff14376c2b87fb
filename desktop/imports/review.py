"""Going through the files of which something was guessed, one after another, before they come in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import CounterclaimError
from core.progress import Progress
from core.values import Choice, CutLook, Look, TableLook
from desktop.imports.column_sheet import ColumnSheet
from desktop.imports.cut_sheet import CutSheet
from desktop.parts.labels import breakable, button, label
from desktop.theme import PAGE, Theme
from desktop.translation import tr
from desktop.workspace import Workspace

Given = Path | str  # a file, or a text that was pasted


class Review(QWidget):
    """Shows one file at a time with what is proposed; what was agreed to comes in at the end.

    Ctrl+Return agrees and goes on, Escape leaves; what was not looked at goes on waiting.
    """

    ended = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._waiting: list[Given] = []
        self._count = 0
        self._agreed: dict[Path, Choice] = {}
        self._shown: Look | None = None
        self._title, self._hint = label(role="title"), label(tone="muted")
        self.columns = ColumnSheet(self._changed, self._look_again)
        self.cuts = CutSheet(theme, self._changed)
        self.bring = button(tr("Bring in"), "main", tr("As it is chosen here (Ctrl+Return)"))
        self.later = button(tr("Not now"), tooltip=tr("Leave this one waiting, and go on"))
        self.leave = button(
            tr("Close"), tooltip=tr("Bring in what was agreed to; the rest waits (Esc)")
        )
        self._sheets = QStackedWidget()
        self._lay_out()
        self.bring.clicked.connect(lambda _on=False: self.agree())
        self.later.clicked.connect(lambda _on=False: self._next())
        self.leave.clicked.connect(lambda _on=False: self.end())

    @property
    def given(self) -> Given | None:
        """What is being looked at."""
        return self._waiting[0] if self._waiting else None

    def begin(self, given: Sequence[Given]) -> None:
        """Look at these, one after another."""
        self._waiting, self._count, self._agreed = list(given), len(given), {}
        self._look_at_first()

    def agree(self) -> None:
        """Bring this one in as it is chosen, and go on."""
        choice, given = self._choice, self.given
        if choice is None or given is None or not self.bring.isEnabled():
            return
        if isinstance(given, Path):
            self._agreed[given] = choice
        else:
            self._workspace.ingest_text(given, choice)
        self._next()

    def end(self) -> None:
        """Bring in what was agreed to, and show the table again."""
        self._waiting, agreed = [], self._agreed
        self._agreed = {}
        if agreed:
            self._workspace.ingest(list(agreed), agreed)
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return agrees, Escape leaves."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.agree()
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    @property
    def _choice(self) -> Choice | None:
        if isinstance(self._shown, TableLook):
            return self.columns.choice
        return self.cuts.choice if isinstance(self._shown, CutLook) else None

    def _next(self) -> None:
        self._waiting = self._waiting[1:]
        self._look_at_first()

    def _look_at_first(self) -> None:
        if not self._waiting:
            self.end()
        else:
            self._look_again(None)

    def _look_again(self, choice: Choice | None) -> None:
        given, library = self.given, self._workspace.library
        if given is None:
            return
        self._say(given)
        self.bring.setEnabled(False)

        def look(_progress: Progress) -> Look | CounterclaimError | None:
            try:
                return library.look(given, choice)
            except CounterclaimError as error:
                return error

        self._workspace.run(
            "", look, lambda found: self._show(given, found, fresh=choice is None), exclusive=False
        )

    def _show(self, given: Given, found: Look | CounterclaimError | None, *, fresh: bool) -> None:
        if given != self.given:  # it was left meanwhile
            return
        if isinstance(found, TableLook):
            self._shown = found
            self.columns.show_look(found)
            self._sheets.setCurrentWidget(self.columns)
        elif isinstance(found, CutLook):
            self._shown = found
            self.cuts.show_look(found)
            self._sheets.setCurrentWidget(self.cuts)
        else:
            if isinstance(found, CounterclaimError):
                self._workspace.trouble(found)
            self._next()
            return
        self._changed()
        if fresh:
            (self.columns if isinstance(found, TableLook) else self.cuts).start()

    def _say(self, given: Given) -> None:
        name = given.name if isinstance(given, Path) else tr("Pasted text")
        place = self._count - len(self._waiting) + 1
        one_of = tr("{place} of {count}: {name}").format(place=place, count=self._count, name=name)
        self._title.setText(breakable(one_of if self._count > 1 else name))

    def _changed(self) -> None:
        table = isinstance(self._shown, TableLook)
        self.bring.setEnabled(not table or self.columns.ready)
        self._hint.setText(self._words(table))

    def _words(self, table: bool) -> str:
        if not table:
            return tr("These look like several articles. Correct where each of them begins.")
        if self.columns.ready:
            return tr("Each row becomes an article. Correct which column holds what.")
        return tr("Choose the column that holds the text of the articles.")

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._hint)
        self._sheets.addWidget(self.columns)
        self._sheets.addWidget(self.cuts)
        foot = QFrame()
        foot.setObjectName("tools")
        row = QHBoxLayout(foot)
        row.setContentsMargins(PAGE, 8, PAGE, 8)
        row.setSpacing(8)
        row.addWidget(self.leave)
        row.addStretch()
        row.addWidget(self.later)
        row.addWidget(self.bring)
        head.setContentsMargins(PAGE, 14, PAGE, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._sheets, 1)
        layout.addWidget(foot)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
