"""The part of the walk that is about marking: the drawer, the tags, many claims at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from core.commands import AddTag, TagClaims
from desktop.main_window import MainWindow
from desktop.marks import Layer
from tests.desktop.walking import select_span


def walk_claims(
    window: MainWindow, picture: Callable[[str], None], settled: Callable[[], None]
) -> None:
    """Mark, attach, prove, accept what is suggested; then tags and bulk changes."""
    workspace, panel, marking = window.workspace, window.panels.claims, window.marking
    window.views.go("claims")
    picture("claims none")
    _read(window)
    window.registry["suggest"].trigger()
    settled()
    picture("suggestions")
    offered = marking.suggestions.offered
    offered.list.selectionModel().clearSelection()
    for row in range(4):
        offered.list.selectionModel().select(
            offered.model.index(row, 0), offered.list.selectionModel().SelectionFlag.Select
        )
    offered.accept()
    settled()
    picture("suggestions accepted")
    marking.drawer.close_sheet()
    _mark(window, settled)
    picture("mark")
    marking.sheet.picker.box.setText("co")
    picture("mark find")
    marking.sheet.picker.box.clear()
    marking.sheet.give()
    picture("marked")
    window.registry["evidence"].trigger()
    settled()
    picture("evidence")
    marking.proof.form.give()
    ids = tuple(claim.id for claim in workspace.library.claims())
    workspace.do(AddTag("To be called", "Somebody has to ring them before noon"))
    workspace.do(AddTag("Harlow Bend", "", 1))
    workspace.do(TagClaims(ids[:2], "Harlow Bend"))
    workspace.do(TagClaims(ids[1:3], "Figures of the dead that nobody has confirmed yet"))
    window.views.go("claims")
    settled()
    panel.column.tagging.tree.choose(1)
    picture("claims tag")
    panel.column.tagging.change()
    picture("tag changed")
    panel.column.tagging.editor.left.emit()
    panel.column.tagging.merge()
    picture("tag merged")
    panel.column.tagging.editor.left.emit()
    panel.column.show_all()
    panel.list.selectAll()
    picture("claims many")
    panel.show_claim(ids[0])
    settled()
    panel.form.link.ask()
    QTest.qWait(20)
    panel.form.ensureWidgetVisible(panel.form.link)
    picture("claims link")
    panel.form.link.hide()


def _read(window: MainWindow) -> None:
    window.views.go("read")
    articles = window.workspace.library.articles()
    window.workspace.open_article(max(articles, key=lambda article: article.disputes).id)


def _mark(window: MainWindow, settled: Callable[[], None]) -> None:
    reader = window.panels.reader
    marks = [m for m in reader.visible_marks if m.layer is Layer.STATEMENTS and m.words]
    select_span(reader.text, marks[len(marks) // 2].span)
    window.registry["mark"].trigger()
    settled()
