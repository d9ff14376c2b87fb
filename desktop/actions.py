"""The one registry of actions; menus, tooltips and the list of keys are made from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.parts.labels import shown_text, tip
from desktop.specs import MENUS, SPECS, Spec


class Actions(QObject):
    """The actions made from the specs; menus, tooltips and the list of keys come from them."""

    def __init__(self, window: QWidget, specs: Iterable[Spec] = SPECS) -> None:
        super().__init__(window)
        self._specs = {spec.name: spec for spec in specs}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {name: self._made(window, spec) for name, spec in self._specs.items()}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def connect_all(self, runs: dict[str, Callable[[], object]]) -> None:
        """Say what each action does."""
        for name, run in runs.items():
            self._actions[name].triggered.connect(lambda _on=False, run=run: run())

    def enable(self, states: Collection[str]) -> None:
        """Switch the actions on whose states hold, and the others off."""
        for name, spec in self._specs.items():
            needed = spec.needs.split(" and ") if spec.needs else []
            self._actions[name].setEnabled(all(state in states for state in needed))

    def rename(self, name: str, more: str) -> None:
        """Put something behind the action's own words: "Undo mark claim"."""
        words = self._specs[name].text
        more = f"{more[0].lower()}{more[1:]}" if more else ""
        self._actions[name].setText(f"{words} {shown_text(more)}".strip())

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        menus: dict[str, QMenu] = {}
        for name in MENUS:
            menus[name] = bar.addMenu(f"&{name}")
            menus[name].setToolTipsVisible(True)
        for spec in self._specs.values():
            top, _, below = spec.menu.partition("/")
            if below and spec.menu not in menus:
                menus[spec.menu] = menus[top].addMenu(below)
            if spec.rule:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._actions[spec.name])

    def listed(self) -> list[tuple[str, str, str]]:
        """Menu, words and keys of all actions, in the order of the menus."""
        rows: list[tuple[str, str, str]] = []
        for spec in self._specs.values():
            keys = (
                k.toString(QKeySequence.SequenceFormat.NativeText)
                for k in self._actions[spec.name].shortcuts()
            )
            rows.append((_plain(spec.menu), _plain(spec.text), " or ".join(keys)))
        return rows

    def _made(self, window: QWidget, spec: Spec) -> QAction:
        action = QAction(spec.text, window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys.split(", ")])
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tip(f"{spec.tip} ({keys})"))
        action.setStatusTip(spec.tip)
        action.setCheckable(bool(spec.group) or spec.checkable)
        if spec.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        if spec.group:
            self._groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
        return action


def _plain(text: str) -> str:
    return text.replace("&", "").replace("/", " › ").rstrip("…")
