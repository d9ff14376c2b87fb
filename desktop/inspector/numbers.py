"""The other numbers of what a statement measures, asked for off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from core.progress import Progress
from core.values import Related, Relation, Statement
from desktop.dates import date_words
from desktop.parts.labels import button, label
from desktop.quoting import nested
from desktop.translation import marked, tr
from desktop.workspace import Workspace

HEADING = marked("Other numbers for this")
RELATIONS = {
    Relation.DISPUTED: (marked("≠  disputed"), "dispute"),
    Relation.CHANGED: (marked("→  changed"), "claim"),
    Relation.OTHER_SCOPE: (marked("⊂  other scope"), "muted"),
    Relation.AGREES: (marked("=  agrees"), "good"),
}
MOST = 6  # that are shown before all are wanted
PAUSE_MS = 150  # a mark that is stepped over asks nothing


class OtherNumbers(QFrame):
    """A section that fills itself; it may be gone when the answer comes, which is then dropped."""

    filled = Signal()

    def __init__(self, workspace: Workspace, statement: Statement) -> None:
        super().__init__()
        self._workspace, self._statement = workspace, statement
        self.found: Sequence[Related] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(tr(HEADING), "section", "muted"))
        self._says = label(tr("Looking…"), tone="muted")
        self._column.addWidget(self._says)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._pause.start()

    def _ask(self) -> None:
        if not self._workspace.ready:
            return
        library, id = self._workspace.library, self._statement.id

        def work(_progress: Progress) -> list[Related]:
            return library.related(id)

        job = self._workspace.jobs.start("", work, exclusive=False)
        job.succeeded.connect(self._show)
        job.failed.connect(self._failed)

    def _show(self, found: Sequence[Related]) -> None:
        self.found = found
        self._says.setVisible(not found)
        self._says.setText(tr("None in the library."))
        for related in found[:MOST]:
            self._column.addWidget(self._row(related))
        if len(found) > MOST:
            rest = button(tr("Show all {number}").format(number=len(found)))
            rest.clicked.connect(lambda: self._show_rest(rest))
            self._column.addWidget(rest)
        self.filled.emit()

    def _failed(self, _error: Exception) -> None:
        hint = tr("They could not be looked up; read the article anew ({analyse}).")
        self._says.setText(self._workspace.keys.put(hint))

    def _show_rest(self, asked: QPushButton) -> None:
        asked.hide()
        for related in self.found[MOST:]:
            self._column.addWidget(self._row(related))

    def _row(self, related: Related) -> QFrame:
        row, other = QFrame(), related.other
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        words, tone = RELATIONS[related.relation]
        column.addWidget(label(tr(words), "section", tone))
        column.addWidget(label(nested(related.reason)))
        when = date_words(other.published) if other.published else tr("no date")
        foot = QHBoxLayout()
        foot.addWidget(label(f"{other.source or other.title} · {when}", tone="muted"), 1)
        read = button(tr("Read"), tooltip=tr("Open the other passage in the reader"))
        spoken = tr("Read the other passage: {title}").format(title=other.title)
        read.setAccessibleName(spoken)
        read.clicked.connect(lambda: self._workspace.open_article(other.article, other.span))
        foot.addWidget(read)
        column.addLayout(foot)
        return row
