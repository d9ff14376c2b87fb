"""Reading an article by keyboard and mouse on the real window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.inspector.numbers import OtherNumbers
from desktop.main_window import MainWindow
from desktop.marks import Layer
from tests.desktop.walking import mark_claim, marks, open_article, raise_dispute

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def key(qtbot: QtBot, widget: QWidget, which: Qt.Key, with_: Qt.KeyboardModifier = PLAIN) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)
    qtbot.keyClick(widget, which, with_)


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_f8_goes_through_all_marks_and_back(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    reader = window.panels.reader
    met = []
    for _ in reader.visible_marks:
        key(qtbot, reader.text, Qt.Key.Key_F8)
        met.append(reader.current)
    assert met == reader.visible_marks
    key(qtbot, reader.text, Qt.Key.Key_F8, SHIFT)
    assert reader.current == reader.visible_marks[-2]


def test_marks_over_each_other_are_reached_one_after_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "The flood killed 12 people")
    raise_dispute(window, "The flood killed 12 people", "They count differently.")
    reader, inspector = window.panels.reader, window.panels.inspector
    reader.go_to(marks(window, Layer.CLAIMS)[0])
    assert f"{len(reader._steps.at(reader._steps.point))} marks here" in words(inspector)
    layers = set()
    for _ in range(len(reader._steps.at(reader._steps.point))):
        key(qtbot, reader.text, Qt.Key.Key_F8, CONTROL)
        layers.add(reader.current.layer if reader.current else None)
    assert {Layer.CLAIMS, Layer.DISPUTES, Layer.STATEMENTS} <= layers

    spot = reader.text.cursorRect().center() + QPoint(3, 0)
    first = reader.current
    qtbot.mouseClick(reader.text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseClick(reader.text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert reader.current != first


def test_the_map_shows_every_layer_and_a_click_goes_there(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    reader = window.panels.reader
    assert {t.mark.layer for t in reader.minimap.ticks} == {m.layer for m in reader.visible_marks}
    tick = next(t for t in reader.minimap.ticks if t.mark.layer is Layer.CLAIMS)
    qtbot.mouseClick(reader.minimap, Qt.MouseButton.LeftButton, pos=QPoint(8, round(tick.y)))
    assert reader.current == tick.mark
    window.registry["claims_on"].trigger()
    assert Layer.CLAIMS not in {t.mark.layer for t in reader.minimap.ticks}


def test_bylines_are_one_quiet_line_until_they_are_opened(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    text = window.panels.reader.text
    assert text.folds is not None
    fold = text.folds.all[0]
    line = text.document().findBlockByNumber(fold.first)
    assert (fold.name, line.isVisible()) == ("Byline", False)
    key(qtbot, text, Qt.Key.Key_K, CONTROL | ALT)
    assert line.isVisible()
    key(qtbot, text, Qt.Key.Key_K, CONTROL | ALT)
    assert not line.isVisible()
    spot = QPoint(40, round(text._fold_lines.top(fold) + text.folds.height / 2))
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert line.isVisible()
    text.turn_folds()
    text.reveal(fold.span)
    assert line.isVisible()


def test_lines_are_no_longer_than_can_be_read(window: MainWindow) -> None:
    open_article(window, "Flood kills")
    reader = window.panels.reader
    window.resize(2000, 800)
    QApplication.processEvents()
    wanted = reader.look.line(2 * 20)
    assert reader.text.viewport().width() == wanted
    assert reader.margin.x() >= reader.text.viewport().geometry().right()
    left = reader.text.viewport().x()
    assert abs(left - (reader.minimap.x() - reader.margin.geometry().right())) <= 2


def test_a_figure_shows_the_other_numbers_for_it(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    reader = window.panels.reader
    mark = next(m for m in marks(window, Layer.STATEMENTS) if "12 people" in m.value.text)  # pyright: ignore
    reader.go_to(mark)
    section = window.panels.inspector.findChild(OtherNumbers)
    assert section is not None
    with qtbot.waitSignal(section.filled, timeout=10_000):
        pass
    assert [related.relation for related in section.found] == ["disputed"]
    assert "≠  disputed" in words(section)
    qtbot.mouseClick(section.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert reader.shown is not None
    assert "counts its dead" in reader.shown.article.title


def test_the_boxes_of_the_layers_stand_in_one_line(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    boxes = [*window.panels.reader.header.switches.values()]
    assert boxes[0].text().startswith("≠ Disputes")
    window.resize(760, 700)
    qtbot.waitUntil(lambda: len(boxes[0].text().split()) == 2)
    qtbot.waitUntil(lambda: len({box.y() for box in boxes}) == 1)
    assert boxes[0].accessibleName() == "Show disputes"
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: boxes[0].text().startswith("≠ Disputes"))


def test_an_article_opens_with_the_room_over_its_first_line(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1000, 340)
    open_article(window, "Flood kills")
    text = window.panels.reader.text
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 20)
    text.scroll_to(0)
    assert text.verticalScrollBar().value() == 0
    open_article(window, "counts its dead")
    open_article(window, "Flood kills")
    assert text.verticalScrollBar().value() == 0
