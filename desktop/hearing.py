"""What a panel that cannot be seen need not hear of until it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from desktop.workspace import Workspace


class Hearing(QObject):
    """Tells a panel what changed, and of another library if `refresh` is given; what happens while
    the panel is hidden is told when it is shown, unless it wants to know `at_once`.

    Work for what nobody sees would be felt at every key pressed elsewhere.
    """

    def __init__(
        self,
        workspace: Workspace,
        panel: QWidget,
        changed: Callable[[Changes], object],
        refresh: Callable[[], object] | None = None,
        *,
        at_once: Callable[[Changes], bool] = lambda _changes: False,
    ) -> None:
        super().__init__(panel)
        self._workspace, self._panel = workspace, panel
        self._refresh, self._tell, self._at_once = refresh, changed, at_once
        self._another, self._missed = False, Changes()
        workspace.opened_library.connect(self._opened)
        workspace.changed.connect(self._changed)
        panel.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """When the panel is shown, tell it what it missed."""
        if event.type() == QEvent.Type.Show:
            self._catch_up()
        return False

    def _opened(self) -> None:
        self._another, self._missed = self._refresh is not None, Changes()
        self._catch_up()

    def _changed(self, changes: Changes) -> None:
        self._missed |= changes
        self._catch_up(now=self._at_once(changes))

    def _catch_up(self, *, now: bool = False) -> None:
        if not (now or self._panel.isVisible()) or not self._workspace.ready:
            return
        another, missed = self._another, self._missed
        self._another, self._missed = False, Changes()
        if another and self._refresh is not None:
            self._refresh()
        elif missed:
            self._tell(missed)
