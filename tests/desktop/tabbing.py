"""Walking with Tab through what is open, and what is wrong there for somebody without a mouse or sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

MOST = 400  # stops of a walk
AROUND = 3  # pixels round a control in which its focus may show


def reachable(root: QWidget) -> set[QWidget]:
    """What Tab should lead to: of buttons that exclude each other one is enough."""
    found: set[QWidget] = set()
    for widget in root.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
        other = isinstance(widget, QMenu | QMenuBar | QSplitter | QScrollArea)
        if inner or other or widget.window() is not root.window():
            continue
        if widget.isVisible() and widget.isEnabled() and can_tab(widget) and not grouped(widget):
            found.add(widget)
    return found


def can_tab(widget: QWidget) -> bool:
    return widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus


def grouped(widget: QWidget) -> bool:
    """Whether it is a button that the arrow keys reach from another of its group."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def walk(root: QWidget, qtbot: QtBot) -> Iterator[QWidget]:
    """Where Tab leads from any control, until it comes round."""
    seen: set[QWidget] = set()
    now: QWidget | None = next(iter(reachable(root)))
    now.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MOST):
        before, now = now, root.window().focusWidget()
        among_links = now is before and isinstance(now, QTextBrowser)
        if now is None or (now in seen and not among_links):
            return
        if now not in seen:
            seen.add(now)
            yield now
        qtbot.keyClick(now, Qt.Key.Key_Tab)


def grabbed(widget: QWidget) -> QImage:
    """A control and what is round it."""
    window = widget.window()
    place = widget.mapTo(window, QPoint(0, 0))
    around = QRect(place, widget.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return window.grab(around & window.rect()).toImage()


def without_sign(stops: list[QWidget]) -> list[str]:
    """The controls that look the same with the focus and without."""
    found: list[str] = []
    for widget, other in zip(stops, [*stops[1:], stops[0]], strict=True):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        focused = grabbed(widget)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        if len(stops) > 1 and widget.isVisible() and grabbed(widget) == focused:
            found.append(called(widget))
    return found


def called(widget: QWidget) -> str:
    kinds = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
    return f"{kinds} “{widget.accessibleName()}”"


def faults(root: QWidget, qtbot: QtBot) -> list[str]:
    """What is wrong with a view or dialog for somebody without a mouse or without sight."""
    stops = list(walk(root, qtbot))
    found = [f"cannot be reached: {called(w)}" for w in reachable(root) - set(stops)]
    for widget in stops:
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"has no name: {called(widget)}")
        scrolls = isinstance(widget, QScrollArea)  # a pane that the arrow keys scroll
        if interface.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client) and not scrolls:
            found.append(f"has no role: {called(widget)}")
    inside = [widget for widget in stops if root.isAncestorOf(widget)]
    return found + [f"shows no focus: {name}" for name in without_sign(inside)]
