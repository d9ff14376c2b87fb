"""Bringing in an address; what goes over the network is said before it goes."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.values import FeedEntry, FeedLook
from desktop.dates import date_words
from desktop.parts.labels import breakable, label
from desktop.translation import plural, tr

ENTRY = Qt.ItemDataRole.UserRole + 4


class AddressDialog(QDialog):
    """A field for one address, and to which host it would go."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bring in an address"))
        self.resize(620, 220)
        self.field, self.warning = QLineEdit(), label()
        self.field.setAccessibleName(tr("Address of a page or a feed"))
        self.field.setPlaceholderText(tr("https://…"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.fetch = self._buttons.addButton(tr("Fetch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.fetch.setProperty("role", "main")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        hint = tr("A page becomes an article; of a feed the entries are listed to choose from.")
        for part in (label(hint, tone="muted"), self.field, self.warning):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(self._buttons)
        self.field.textChanged.connect(lambda _text: self._check())
        self._buttons.accepted.connect(self._give)
        self._buttons.rejected.connect(self.reject)
        copied = QApplication.clipboard().text().strip()
        self.field.setText(copied if host_of(copied) else "")
        self.field.selectAll()
        self._check()

    def _check(self) -> None:
        host = host_of(self.field.text().strip())
        self.fetch.setEnabled(bool(host))
        goes = tr("This goes over the network: {host}").format(host=host)
        none = tr("Only addresses that begin with http:// or https:// are fetched.")
        self.warning.setText(breakable(goes if host else none))

    def _give(self) -> None:
        self.given.emit(self.field.text().strip())
        self.accept()


class EntriesDialog(QDialog):
    """The entries of a feed, each with a box; none is chosen at first."""

    given = Signal(list)

    def __init__(self, feed: FeedLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(feed.title or tr("Entries of the feed"))
        self.resize(720, 520)
        self.list, self.warning = QListWidget(), label()
        self.list.setAccessibleName(tr("Entries of the feed"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.fetch = self._buttons.addButton(tr("Fetch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.fetch.setProperty("role", "main")
        for entry in feed.entries:
            self.list.addItem(_item(entry))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        hint = tr("Choose which of them to bring in; Space turns a box.")
        layout.addWidget(label(hint, tone="muted"))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.warning)
        layout.addWidget(self._buttons)
        self.list.itemChanged.connect(lambda _item: self._check())
        self._buttons.accepted.connect(self._give)
        self._buttons.rejected.connect(self.reject)
        self.list.setCurrentRow(0)
        self._check()

    @property
    def chosen(self) -> list[str]:
        """The addresses of the entries chosen."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(ENTRY) for item in rows if item.checkState() is Qt.CheckState.Checked]

    def _check(self) -> None:
        chosen = self.chosen
        self.fetch.setEnabled(bool(chosen))
        self.warning.setText(breakable(_goes(chosen)) if chosen else tr("No entry is chosen."))

    def _give(self) -> None:
        self.given.emit(self.chosen)
        self.accept()


def host_of(address: str) -> str:
    """The host of an address of the web, "" for anything else."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if parts.scheme in ("http", "https") and " " not in address else ""


def _item(entry: FeedEntry) -> QListWidgetItem:
    day = f"  ·  {date_words(entry.published)}" if entry.published else ""
    made = QListWidgetItem(f"{entry.title}{day}")
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    made.setCheckState(Qt.CheckState.Unchecked)
    made.setData(ENTRY, entry.url)
    return made


def _goes(addresses: Sequence[str]) -> str:
    hosts = ", ".join(dict.fromkeys(host for one in addresses if (host := host_of(one))))
    pages = plural("%n pages", "%n page", len(addresses))
    return tr("This goes over the network: {pages} of {host}").format(pages=pages, host=hosts)
