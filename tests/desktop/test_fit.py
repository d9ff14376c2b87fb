"""Nothing lies over anything else and nothing is cut, in a low window as in the usual one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.panels import VIEWS
from tests.desktop.driving import focused, keys
from tests.desktop.walking import idle, open_article, select, show_everything

SIZES = ((960, 500), (1280, 800))
WORDED = (QLabel, QAbstractButton, QComboBox, QLineEdit)


def seen_in(parent: QWidget) -> list[QWidget]:
    """The children that a layout has placed."""
    inner = [child for child in parent.children() if isinstance(child, QWidget)]
    own = (child for child in inner if not child.objectName().startswith("qt_"))
    return [child for child in own if child.isVisible() and not child.isWindow()]


def within(root: QWidget) -> Iterator[QWidget]:
    """The widgets that are seen, down to those with words; not what draws rows of its own."""
    yield root
    inside = root.widget() if isinstance(root, QScrollArea) else None
    if inside is not None:
        yield from within(inside)
    elif not isinstance(root, (*WORDED, QAbstractScrollArea)):
        for child in seen_in(root):
            yield from within(child)


def least_width(area: QScrollArea) -> int:
    """The width, in pixels, that what is scrolled needs."""
    inside = area.widget()
    assert inside is not None
    return inside.minimumSizeHint().width()


def misfits(root: QWidget) -> list[str]:
    """What lies over its neighbour, reaches out of what holds it, or has no room for its words."""
    found: list[str] = []
    for widget in within(root):
        if isinstance(widget, (*WORDED, QAbstractScrollArea)):
            continue
        children = seen_in(widget)
        pairs = [] if isinstance(widget, QStackedWidget) else combinations(children, 2)
        found += [f"{named(a)} over {named(b)}" for a, b in pairs if over(a, b)]
        found += [f"{named(c)} out of {named(widget)}" for c in children if not holds(widget, c)]
    return found + [f"{named(w)} is cut" for w in within(root) if cut(w)]


def named(widget: QWidget) -> str:
    """A widget for who reads what failed."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or words!r} {widget.geometry()}"


def over(one: QWidget, other: QWidget) -> bool:
    """Whether two lie over each other."""
    shared = one.geometry().intersected(other.geometry())
    return shared.width() > 1 and shared.height() > 1


def holds(parent: QWidget, child: QWidget) -> bool:
    """Whether a child is inside its parent."""
    return parent.rect().adjusted(-1, -1, 1, 1).contains(child.geometry()) or not child.width()


def cut(widget: QWidget) -> bool:
    """Whether words have less room than they need."""
    if not isinstance(widget, WORDED) or not widget.width():
        return False
    needed, room = widget.minimumSizeHint(), widget.size()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(room.width()) > room.height() + 1
    return needed.height() > room.height() + 1 or needed.width() > room.width() + 1


def settle(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    """Give the window a size and let it lay everything out."""
    window.resize(*size)
    idle(window, qtbot)
    qtbot.wait(50)
    assert (window.width(), window.height()) == size


@pytest.mark.parametrize("size", SIZES)
def test_each_sheet_of_the_drawer_fits(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    show_everything(window, qtbot)
    window.message.dismiss()
    window.registry["claims"].trigger()
    window.registry["read"].trigger()
    settle(window, qtbot, size)
    drawer, middle = window.marking.drawer, window.panels.reader.parentWidget()
    assert middle is not None
    for name in ("mark", "suggest", "evidence"):
        open_article(window, "Flood kills")
        select(window, "The flood killed 12 people")
        window.registry[name].trigger()
        settle(window, qtbot, size)
        assert drawer.sheet is not None
        assert middle.rect().contains(drawer.geometry())
        assert misfits(middle) == []
        assert window.panels.reader.text.height() >= 80
        drawer.close_sheet()


def test_what_the_low_drawer_has_no_room_for_is_scrolled_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(960, 400)
    open_article(window, "Flood kills")
    select(window, "The flood killed 12 people")
    window.registry["mark"].trigger()
    settle(window, qtbot, (960, 400))
    note = window.marking.sheet.note
    assert note.visibleRegion().isEmpty()
    focused(qtbot, window.marking.sheet.picker.box)
    for _ in range(20):
        if not note.hasFocus():
            keys(qtbot, window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: note.visibleRegion().boundingRect() == note.rect())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_each_view_fits(window: MainWindow, qtbot: QtBot, view: str, size: tuple[int, int]) -> None:
    show_everything(window, qtbot)
    window.message.dismiss()
    window.panels.reader.find_bar.close_bar()
    window.registry[view].trigger()
    settle(window, qtbot, size)
    shown = window.views.currentWidget()
    assert shown is not None
    assert misfits(shown) == []
    assert QRect(0, 0, *size).contains(window.views.geometry())


def test_forms_are_whole_at_200_percent_of_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    show_everything(window, qtbot)
    window.message.dismiss()
    window.resize(640, 400)
    window.registry["claims"].trigger()
    idle(window, qtbot)
    form = window.panels.claims.form
    qtbot.waitUntil(lambda: window.width() < 660)
    assert least_width(form) <= form.viewport().width()
    window.registry["ask"].trigger()
    idle(window, qtbot)
    asked = window.panels.questions.editor.form
    assert asked.isVisible()
    assert least_width(asked) <= asked.viewport().width()
