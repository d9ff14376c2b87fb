"""The status bar: how much there is, and what is being done, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from desktop.parts.labels import label, tip
from desktop.translation import plural, tr

if TYPE_CHECKING:  # these would hold up the first paint
    from core.library import Library
    from desktop.jobs import Job, JobRunner
    from desktop.workspace import Workspace


class JobStrip(QWidget):
    """The oldest job that runs: its title, how far it is, and Cancel."""

    def __init__(self) -> None:
        super().__init__()
        self._jobs: list[Job] = []
        self.words = label(tone="muted", wrap=False)
        self.bar, self.stop = QProgressBar(), QPushButton(tr("Cancel"))
        self.bar.setFixedWidth(180)
        self.bar.setMaximumHeight(16)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop.setAccessibleName(tr("Cancel the work"))
        self.stop.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 8, 2)
        for widget in (self.words, self.bar, self.stop):
            layout.addWidget(widget)
        self.hide()

    def follow(self, jobs: JobRunner) -> None:
        """Show these from now on."""
        jobs.started.connect(self._started)

    def cancel(self) -> None:
        """Ask the job that is shown to stop."""
        if self._jobs:
            self.words.setText(tr("Stopping…"))
            self._jobs[0].cancel()

    def _started(self, job: Job) -> None:
        if not job.title:  # it comes and goes with every letter typed
            return
        self._jobs.append(job)
        job.progressed.connect(lambda done, total, note: self._tell(job, done, total, note))
        job.ended.connect(lambda: self._ended(job))
        self._show()

    def _tell(self, job: Job, done: int, total: int, note: str) -> None:
        if self._jobs and self._jobs[0] is job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.words.setText(note or job.title)

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._jobs))
        if self._jobs:
            self.words.setText(f"{self._jobs[0].title}…")
            self.bar.setRange(0, 0)


class StatusBar(QStatusBar):
    """Counts and the library's folder at the left, work at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = label(tone="muted", wrap=False)
        self._counts.setIndent(10)
        self._counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.strip = JobStrip()
        self.setSizeGripEnabled(False)
        self.addWidget(self._counts, 1)
        self.addPermanentWidget(self.strip)

    def follow(self, workspace: Workspace) -> None:
        """Count what is in the library of this workspace, and show its jobs."""
        self.strip.follow(workspace.jobs)
        workspace.opened_library.connect(lambda: self._count(workspace.library))
        workspace.changed.connect(lambda _changes: self._count(workspace.library))

    def _count(self, library: Library) -> None:
        totals = library.totals()
        parts = (
            plural("%n articles", "%n article", totals.articles),
            plural("%n statements", "%n statement", totals.statements),
            _disputed(totals.disputed),
            str(library.path),
        )
        words = "  ·  ".join(part for part in parts if part)
        self._counts.setText(words)
        self._counts.setToolTip(tip(words))  # a small window cuts them


def _disputed(many: int) -> str:
    return plural("%n disputed passages", "%n disputed passage", many) if many else ""
