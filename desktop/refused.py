"""What the window shows of a library that could not be opened: why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.errors import CounterclaimError, DamagedError, PassphraseError, ReadOnlyError
from desktop.parts.empty import EmptyState
from desktop.translation import tr

Run = Callable[[], object]


class RefusedPage(QStackedWidget):
    """One page for each kind of trouble; the first button does what mends it."""

    def __init__(self, again: Run, other: Run, restore: Run, read: Run) -> None:
        super().__init__()
        retry = (tr("Try again"), again)
        elsewhere = (tr("Open another library…"), other)
        title = tr("The library could not be opened")
        self.usual = EmptyState(title, "", (retry, elsewhere))
        self.damaged = EmptyState(title, "", ((tr("Restore a backup…"), restore), retry, elsewhere))
        self.readable = EmptyState(title, "", (retry, (tr("Open it for reading"), read), elsewhere))
        self.locked = EmptyState(title, "", ((tr("Enter the passphrase…"), again), elsewhere))
        for page in (self.usual, self.damaged, self.readable, self.locked):
            self.addWidget(page)

    def say(self, error: Exception) -> None:
        """Show why, and the page that fits."""
        page = self.usual
        if isinstance(error, DamagedError):
            page = self.damaged
        elif isinstance(error, ReadOnlyError):
            page = self.readable
        elif isinstance(error, PassphraseError):
            page = self.locked
        known = isinstance(error, CounterclaimError)
        hint = str(error) if known else tr("An error that nobody foresaw.")
        page.say(tr("The library could not be opened"), hint)
        self.setCurrentWidget(page)
