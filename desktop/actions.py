"""The one registry of actions; menus, tooltips and the list of keys are made from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.keys import Way
from desktop.parts.labels import shown_text, tip
from desktop.specs import MENUS, SPECS, Spec
from desktop.translation import tr
from desktop.undoing import change_words


class Actions(QObject):
    """The actions made from the specs; menus, tooltips and the list of keys come from them."""

    rekeyed = Signal()  # actions have other keys

    def __init__(self, window: QWidget, specs: Iterable[Spec] = SPECS) -> None:
        super().__init__(window)
        self._specs = {spec.name: spec for spec in specs}
        self._groups: dict[str, QActionGroup] = {}
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._keys: Mapping[str, str] = {}
        self._states: Collection[str] = ()

    def __getitem__(self, name: str) -> QAction:
        """The action of a name, which is made when it is first asked for."""
        if name not in self._actions:
            self._actions[name] = self._made(self._window, self._specs[name])
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return (self[name] for name in self._specs)

    def connect_all(self, runs: dict[str, Callable[[], object]]) -> None:
        """Say what each action does."""
        for name, run in runs.items():
            self[name].triggered.connect(lambda _on=False, run=run: run())

    def enable(self, states: Collection[str]) -> None:
        """Switch the actions on whose states hold, and the others off."""
        for name, spec in self._specs.items():
            needed = spec.needs.split(" and ") if spec.needs else []
            self._actions[name].setEnabled(all(state in states for state in needed))

    def rename(self, name: str, more: str) -> None:
        """Put something behind the action's own words: "Undo mark claim"."""
        text = tr(self._specs[name].text)
        if more:
            both = tr("{action} {change}", "Undo and what is undone, as in: Undo mark claim")
            text = both.format(action=text, change=shown_text(change_words(more)))
        self._actions[name].setText(text)

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        menus: dict[str, QMenu] = {}
        for name in (name for name in MENUS if "/" not in name):
            menus[name] = bar.addMenu(tr(MENUS[name]))
            menus[name].setToolTipsVisible(True)
        for spec in self._specs.values():
            if spec.menu not in menus:
                above = menus[spec.menu.partition("/")[0]]
                menus[spec.menu] = above.addMenu(tr(MENUS[spec.menu]))
            if spec.rule:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self._actions[spec.name])

    @property
    def specs(self) -> Iterable[Spec]:
        """What the actions were made from, in the order of the menus."""
        return self._specs.values()

    def rekey(self, changed: Mapping[str, str]) -> None:
        """Give actions the keys that the user changed ("" for none), and the others their usual ones."""
        for name, spec in self._specs.items():
            self._give_keys(self._actions[name], spec, changed.get(name, spec.keys))
        self.rekeyed.emit()

    def taken(self, name: str, key: QKeySequence) -> str:
        """The other action that a key would start where this one does; "" if it is free."""
        mine = self._specs[name]
        for other in self.specs:
            apart = other.local and mine.local and other.menu != mine.menu
            if other.name != name and not apart and key in self._actions[other.name].shortcuts():
                return other.name
        return ""

    def keys(self, name: str) -> str:
        """The keys of an action as they are called on this system: "F3 or Ctrl+G"."""
        form = QKeySequence.SequenceFormat.NativeText
        keys = (key.toString(form) for key in self._actions[name].shortcuts())
        return tr(" or ", "between two keys").join(keys)

    @property
    def ways(self) -> dict[str, Way]:
        """How each action is started, for hints in words."""
        return {spec.name: self._way(spec) for spec in self.specs}

    def listed(self) -> list[tuple[str, str, str]]:
        """Menu, words and keys of all actions, in the order of the menus."""
        return [(menu_words(spec), words(spec), self.keys(spec.name)) for spec in self.specs]

    def _way(self, spec: Spec) -> Way:
        place = f"{menu_words(spec)} › {words(spec)}"
        return Way(_first_key(self._actions[spec.name]), place)

    def _give_keys(self, action: QAction, spec: Spec, keys: str) -> None:
        action.setShortcuts(sequences(keys))
        shown = _first_key(action)
        hint = tr(spec.tip)
        action.setToolTip(tip(f"{hint} ({shown})" if shown else hint))

    def _made(self, window: QWidget, spec: Spec) -> QAction:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.name)
        self._give_keys(action, spec, spec.keys)
        action.setStatusTip(tr(spec.tip))
        action.setCheckable(bool(spec.group) or spec.checkable)
        if spec.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        if spec.group:
            self._groups.setdefault(spec.group, QActionGroup(self)).addAction(action)
        return action


def _first_key(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def sequences(keys: str) -> list[QKeySequence]:
    """The keys that a spec or the settings name: "F3, Ctrl+G"; "Ctrl+," is one."""
    portable = QKeySequence.SequenceFormat.PortableText  # no "Strg" in it
    return [QKeySequence.fromString(key, portable) for key in keys.split(", ") if key]


def plain(text: str) -> str:
    """The words of a menu or an action without the sign of its letter."""
    return text.replace("&", "").rstrip("…")


def words(spec: Spec) -> str:
    """What an action is called: "Open another library"."""
    return plain(tr(spec.text))


def menu_words(spec: Spec) -> str:
    """What the menu of an action is called: "View › Theme"."""
    top = spec.menu.partition("/")[0]
    names = (top, spec.menu) if top != spec.menu else (top,)
    return " › ".join(plain(tr(MENUS[name])) for name in names)
