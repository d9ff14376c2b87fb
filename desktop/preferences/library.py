"""Where the library lies, its backups, the language work, the verdicts, and the network."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QSpinBox

from core.places import default_library
from core.settings import Strictness, bearable_workers
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import button, label
from desktop.preferences.rows import Page
from desktop.preferred import BACKUPS, Preferred
from desktop.translation import marked, tr
from desktop.workspace import Workspace

STEPS = {
    Strictness.FEWER: marked("Fewer flags, hardly one wrong"),
    Strictness.USUAL: marked("As usual"),
    Strictness.MORE: marked("More flags, more of them wrong"),
}


class LibraryPage(Page):
    """Applied at once: the open library is told."""

    def __init__(
        self,
        preferred: Preferred,
        workspace: Workspace,
        ask: Callable[[], object],
        reveal: Callable[[], object],
        scale: QAction,
    ) -> None:
        super().__init__()
        self._preferred, self._workspace = preferred, workspace
        self._where, self._backups = label(), label(tone="muted")
        self.at_start, self.kept, self.workers = QCheckBox(), QSpinBox(), QSpinBox()
        self.network, self.strictness = QCheckBox(), ChoiceField(tr("Contradictions of wording"))
        self._library(ask, reveal)
        self._work(scale)
        self._connect()
        self.show_library()

    def show_library(self) -> None:
        """Show where the open library lies."""
        path = self._workspace.library.path if self._workspace.ready else None
        self._where.setText(str(path) if path else tr("No library is open."))
        there = tr("They lie in {folder}.").format(folder=path / "backups") if path else ""
        self._backups.setText(there)
        self.at_start.blockSignals(True)
        self.at_start.setEnabled(path is not None)
        self.at_start.setChecked(path is not None and path == self._start())
        self.at_start.blockSignals(False)

    def _start(self) -> Path:
        return self._preferred.library or default_library()

    def _library(self, ask: Callable[[], object], reveal: Callable[[], object]) -> None:
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.head(tr("Place of the library"))
        self.put(self._where)
        other, shown = button(tr("Open another library…")), button(tr("Show its folder"))
        other.clicked.connect(lambda _on=False: ask())
        shown.clicked.connect(lambda _on=False: reveal() if self._workspace.ready else None)
        self.row("", other, shown)
        self.at_start.setText(tr("Open this library when the program starts"))
        self.at_start.setAccessibleName(self.at_start.text())
        self.put(self.at_start)
        self.head(tr("Backups"))
        self.kept.setRange(BACKUPS.start, BACKUPS.stop - 1)
        self.kept.setAccessibleName(tr("Backups kept"))
        self.kept.setValue(self._preferred.backups_kept)
        self.row(tr("Backups kept"), self.kept)
        self.hint(tr("One is made each day and checked by opening it; the oldest go."))
        self.put(self._backups)

    def _work(self, scale: QAction) -> None:
        self.head(tr("Reading articles"))
        self.workers.setRange(0, max(2, os.cpu_count() or 1))
        bearable = tr("As the machine bears ({number})").format(number=bearable_workers())
        self.workers.setSpecialValueText(bearable)
        self.workers.setAccessibleName(tr("Language processes side by side"))
        self.workers.setValue(self._preferred.workers)
        self.row(tr("Language processes"), self.workers)
        self.hint(tr("More read many articles faster; each takes some 500 MB of memory."))
        self._wording()
        self.head(tr("Verdicts"))
        verdicts = button(tr("Verdict scale…"))
        verdicts.clicked.connect(lambda _on=False: scale.trigger())
        verdicts.setEnabled(scale.isEnabled())
        scale.enabledChanged.connect(verdicts.setEnabled)
        self.row("", verdicts)
        self.head(tr("Network"))
        self.network.setText(tr("Let me bring in addresses"))
        self.network.setAccessibleName(self.network.text())
        self.network.setChecked(self._preferred.network)
        self.put(self.network)
        self.hint(
            tr(
                "Off, nothing goes over the network. On, only an address that you give goes to its "
                "host, which is named before; no cookies, no private networks."
            )
        )

    def _wording(self) -> None:
        self.head(tr("Contradictions of wording"))
        for step, words in STEPS.items():
            self.strictness.addItem(tr(words), step)
        self.strictness.setCurrentIndex(self.strictness.findData(self._preferred.strictness))
        self.row(tr("Flag"), self.strictness)
        self.hint(
            tr(
                "Statements that cannot both be true by their words are flagged when they come in; "
                "after a change all articles are compared again while nothing else is done. This "
                "needs the package onnxruntime; without it everything else works."
            )
        )

    def _connect(self) -> None:
        self.kept.valueChanged.connect(self._keep)
        self.workers.valueChanged.connect(self._keep)
        self.strictness.currentIndexChanged.connect(self._keep)
        self.at_start.toggled.connect(self._keep_start)
        self.network.toggled.connect(self._keep_network)
        self._workspace.opened_library.connect(self.show_library)

    def _keep(self) -> None:
        self._preferred.backups_kept = self.kept.value()
        self._preferred.workers = self.workers.value()
        self._preferred.strictness = Strictness(self.strictness.currentData())
        settings = self._preferred.settings
        self._workspace.settings = settings
        if self._workspace.ready:
            library = self._workspace.library
            self._workspace.run("", lambda _progress: library.use(settings), lambda _none: None)

    def _keep_start(self, wanted: bool) -> None:
        path = self._workspace.library.path if self._workspace.ready else None
        self._preferred.library = path if wanted and path != default_library() else None

    def _keep_network(self, allowed: bool) -> None:
        self._preferred.network = allowed
        self._workspace.network_changed.emit()
