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
    """The actions made from the specs; menus, tooltips and the list of keys come from them.

    Each is made when it is first asked for: the first paint needs only those of the rail.
    """

    rekeyed = Signal()  # actions have other keys

    def __init__(self, window: QWidget, specs: Iterable[Spec] = SPECS) -> None:
        super().__init__(window)
        self._specs = {spec.name: spec for spec in specs}
        self._groups: dict[str, QActionGroup] = {}
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._keys: Mapping[str, str] = {}  # those that the user changed
        self._states: Collection[str] | None = None  # that hold; None: not told yet, all do

    def __getitem__(self, name: str) -> QAction:
        """The action of a name, which is made when it is first asked for."""
        if name not in self._actions:
            self._actions[name] = self._made(self._specs[name])
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return (self[name] for name in self._specs)

    def connect_all(self, runs: dict[str, Callable[[], object]]) -> None:
        """Say what each action does."""
        for name, run in runs.items():
            self[name].triggered.connect(lambda _on=False, run=run: run())

    def enable(self, states: Collection[str]) -> None:
        """Switch the actions on whose states hold, and the others off."""
        self._states = states
        for name, action in self._actions.items():
            action.setEnabled(self._holds(self._specs[name]))

    def rename(self, name: str, more: str) -> None:
        """Put something behind the action's own words: "Undo mark claim"."""
        text = tr(self._specs[name].text)
        if more:
            both = tr("{action} {change}", "Undo and what is undone, as in: Undo mark claim")
            text = both.format(action=text, change=shown_text(change_words(more)))
        self[name].setText(text)

    def title(self, bar: QMenuBar) -> None:
        """Make the menus, with nothing in them yet."""
        for name in (name for name in MENUS if "/" not in name):
            self._menus[name] = bar.addMenu(tr(MENUS[name]))

    def fill(self) -> None:
        """Put the actions into the menus."""
        menus = self._menus
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        for spec in self._specs.values():
            if spec.menu not in menus:
                above = menus[spec.menu.partition("/")[0]]
                menus[spec.menu] = above.addMenu(tr(MENUS[spec.menu]))
            if spec.rule:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self[spec.name])

    @property
    def specs(self) -> Iterable[Spec]:
        """What the actions were made from, in the order of the menus."""
        return self._specs.values()

    def rekey(self, changed: Mapping[str, str]) -> None:
        """Give actions the keys that the user changed ("" for none), and the others their usual ones."""
        self._keys = changed
        for name, action in self._actions.items():
            self._give_keys(action, self._specs[name])
        self.rekeyed.emit()

    def taken(self, name: str, key: QKeySequence) -> str:
        """The other action that a key would start where this one does; "" if it is free."""
        mine = self._specs[name]
        for other in self.specs:
            apart = other.local and mine.local and other.menu != mine.menu
            if other.name != name and not apart and key in self[other.name].shortcuts():
                return other.name
        return ""

    def keys(self, name: str) -> str:
        """The keys of an action as they are called on this system: "F3 or Ctrl+G"."""
        form = QKeySequence.SequenceFormat.NativeText
        keys = (key.toString(form) for key in self[name].shortcuts())
        return tr(" or ", "between two keys").join(keys)

    @property
    def ways(self) -> dict[str, Way]:
        """How each action is started, for hints in words."""
        return {spec.name: self.way(spec.name) for spec in self.specs}

    def way(self, name: str) -> Way:
        """How an action is started."""
        spec = self._specs[name]
        return Way(_first_key(self[name]), f"{menu_words(spec)} › {words(spec)}")

    def listed(self) -> list[tuple[str, str, str]]:
        """Menu, words and keys of all actions, in the order of the menus."""
        return [(menu_words(spec), words(spec), self.keys(spec.name)) for spec in self.specs]

    def _holds(self, spec: Spec) -> bool:
        needed = spec.needs.split(" and ") if spec.needs else []
        return self._states is None or all(state in self._states for state in needed)

    def _give_keys(self, action: QAction, spec: Spec) -> None:
        action.setShortcuts(sequences(self._keys.get(spec.name, spec.keys)))
        shown = _first_key(action)
        hint = tr(spec.tip)
        action.setToolTip(tip(f"{hint} ({shown})" if shown else hint))

    def _made(self, spec: Spec) -> QAction:
        action = QAction(tr(spec.text), self._window)
        action.setObjectName(spec.name)
        self._give_keys(action, spec)
        action.setEnabled(self._holds(spec))
        action.setStatusTip(tr(spec.tip))
        action.setCheckable(bool(spec.group) or spec.checkable)
        if spec.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
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
