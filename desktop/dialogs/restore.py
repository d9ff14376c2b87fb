"""Which backups there are, and what bringing one of them back would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from core.values import BackupReason, RestorePreview
from desktop.parts.labels import label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Table
from desktop.translation import marked, plural, tr

REASONS = {
    BackupReason.ASKED: marked("Asked for"),
    BackupReason.DAILY: marked("Each day"),
    BackupReason.WORKING: marked("While at work"),
    BackupReason.LARGE: marked("Before much came in"),
    BackupReason.MIGRATION: marked("Before an upgrade"),
    BackupReason.MERGE: marked("Before a merge"),
    BackupReason.RESTORE: marked("Before a backup was brought back"),
}
ROW = 30  # pixels
NAMED = 200  # titles and claims that are named; a damaged library may lack thousands


class RestoreDialog(QDialog):
    """A list of backups, newest first, and in words what the chosen one would take away and bring."""

    given = Signal(str)  # the name of the backup that is to be brought back

    def __init__(self, found: Sequence[RestorePreview], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Restore a backup"))
        model = Table[RestorePreview](
            (
                Column(marked("Made"), _when),
                Column(marked("Reason"), _reason),
                Column(marked("Articles"), lambda one: _number(one.backup.articles)),
                Column(marked("Claims"), lambda one: _number(one.backup.claims)),
                Column(marked("Size"), lambda one: f"{one.backup.size / 1e6:,.1f} MB"),
            )
        )
        model.show(found)
        self._model = model
        self.list = RowTable(tr("Backups"), model, wide=1)
        model.setParent(self.list)
        self.list.setMinimumHeight(ROW * (min(len(found), 6) + 1) + 4)
        self.says = QPlainTextEdit()
        self.says.setReadOnly(True)
        self.says.setTabChangesFocus(True)
        self.says.setAccessibleName(tr("What would change"))
        self._lay_out()
        self.list.selectionModel().currentRowChanged.connect(lambda now, _old: self._show(now))
        self.list.selectRow(next((n for n, one in enumerate(found) if one.backup.sound), 0))
        self.list.setFocus()

    @property
    def chosen(self) -> RestorePreview | None:
        """The backup that is chosen."""
        return self._model.value(self.list.currentIndex())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Restore a backup"), "title"))
        layout.addWidget(self.list, 20)
        layout.addWidget(label(tr("What would change"), "section"))
        layout.addWidget(self.says, 20)
        kept = tr(
            "The library as it is now is kept among the backups. Undo does not reach back beyond this."
        )
        layout.addWidget(label(kept, tone="muted"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.bring = buttons.addButton(tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.bring.setProperty("role", "main")
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(720, 560)

    def _show(self, index: QModelIndex) -> None:
        one = self._model.value(index)
        self.bring.setEnabled(one is not None and one.backup.sound is not False)
        self.says.setPlainText("\n".join(_lines(one)) if one else "")

    def _give(self) -> None:
        if self.chosen is not None:
            self.given.emit(self.chosen.backup.name)
            self.accept()


def _lines(one: RestorePreview) -> Iterator[str]:
    if one.backup.sound is False:
        yield tr("This backup is damaged and cannot be brought back.")
        return
    if not one.readable:
        yield tr(
            "The library as it is now cannot be read to its end: more may be missing than is named, "
            "up to all that was done since this backup."
        )
    if one.changes:
        yield plural(
            "%n changes made since would be missing.",
            "%n change made since would be missing.",
            one.changes,
        )
    for words, named in (
        (
            plural(
                "%n articles would be missing:", "%n article would be missing:", len(one.articles)
            ),
            one.articles,
        ),
        (
            plural("%n claims would be missing:", "%n claim would be missing:", len(one.claims)),
            one.claims,
        ),
        (
            plural(
                "%n articles deleted since would be there again:",
                "%n article deleted since would be there again:",
                len(one.returning),
            ),
            one.returning,
        ),
    ):
        if named:
            yield words
            untitled = tr("Untitled")
            for title in named[:NAMED]:
                yield f"    {' '.join(title.split()) or untitled}"
    if one.readable and not (one.changes or one.articles or one.claims or one.returning):
        yield tr("Nothing was brought in, deleted or changed since this backup.")


def _reason(one: RestorePreview) -> str:
    words = tr(REASONS[one.backup.reason])
    return tr("{reason} (damaged)").format(reason=words) if one.backup.sound is False else words


def _when(one: RestorePreview) -> str:
    return f"{one.backup.made.astimezone():%Y-%m-%d %H:%M}"


def _number(number: int | None) -> str:
    return "?" if number is None else f"{number:,}"
