"""How every dialog and everything that opens within the window is opened, for the walks with Tab."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.values import (
    ConflictKind,
    FeedEntry,
    FeedLook,
    MergeConflict,
    MergeCount,
    MergeKind,
    MergePreview,
)
from desktop.dialogs.address import AddressDialog, EntriesDialog
from desktop.dialogs.merge import MergeDialog
from desktop.dialogs.passphrase import AskDialog, ChangeDialog
from desktop.dialogs.texts import LinesDialog, ReportDialog
from desktop.main_window import MainWindow
from tests.desktop.texts import COURIER
from tests.desktop.walking import idle, mark_claim, open_article, select

Scene = Callable[[MainWindow, QtBot], QWidget]
WORDS = "The flood killed 12 people"


def dialog_by(action: str) -> Scene:
    """The dialog that an action opens."""

    def show(window: MainWindow, _qtbot: QtBot) -> QWidget:
        window.registry[action].trigger()
        return opened(window)

    return show


def opened(window: MainWindow) -> QDialog:
    """The dialog that is open."""
    dialog = next(d for d in reversed(window.findChildren(QDialog)) if d.isVisible())
    assert dialog.windowTitle()
    return dialog


def raised(window: MainWindow, qtbot: QtBot) -> QWidget:
    """Raising a dispute over selected words."""
    open_article(window, "Flood kills")
    select(window, WORDS)
    return dialog_by("dispute")(window, qtbot)


def of_claims(window: MainWindow, qtbot: QtBot) -> QWidget:
    """A question from two claims."""
    claimed(window)
    mark_claim(window, "340 houses were under water")
    return dialog_by("ask_claims")(window, qtbot)


def lines(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """What a check of the library found."""
    LinesDialog("What the check found", ["One file is missing."], window).open()
    return opened(window)


def merging(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """What merging an archive would do, with something on which the libraries differ."""
    counts = (MergeCount(MergeKind.ARTICLE, 2, 1), MergeCount(MergeKind.CLAIM, 0, 1))
    conflict = MergeConflict("a", ConflictKind.VERDICT, "12 people died", "True", "False: why")
    MergeDialog("home.counterclaim", MergePreview(counts, (conflict,)), window).open()
    return opened(window)


def report(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """A bug."""
    ReportDialog("Traceback", "log", window).open()
    return opened(window)


def address(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """The address of a page."""
    AddressDialog(window).open()
    return opened(window)


def entries(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """The entries of a feed."""
    rows = (FeedEntry("Flood", "https://a.example/1"), FeedEntry("Ferry", "https://a.example/2"))
    EntriesDialog(FeedLook("The Vale Courier", rows), window).open()
    return opened(window)


def merge(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """Another library that is brought in."""
    conflict = MergeConflict("claim 1", ConflictKind.TAG, "Weather", "Rain", "Rain and wind")
    MergeDialog("from Asta", MergePreview((), (conflict,)), window).open()
    return opened(window)


def asking(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """The passphrase of a library that is to be opened."""
    dialog = AskDialog("desk", window)
    dialog.open()
    dialog.refuse("The passphrase does not open this library.")
    return opened(window)


def changing(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """Another passphrase for a library that has one."""
    ChangeDialog(has_one=True, parent=window).open()
    return opened(window)


def backups(window: MainWindow, qtbot: QtBot) -> QWidget:
    """Which backup is to be brought back."""
    window.registry["restore"].trigger()
    idle(window, qtbot)
    return opened(window)


DIALOGS: dict[str, Scene] = {
    **{
        name: dialog_by(name)
        for name in ("paste", "export", "scale", "keys", "about", "preferences", "manual")
    },
    "a dispute by hand": raised,
    "a question from two claims": of_claims,
    "lines": lines,
    "backups": backups,
    "address": address,
    "entries of a feed": entries,
    "merge": merge,
    "an error": report,
    "merge an archive": merging,
    "ask for a passphrase": asking,
    "change a passphrase": changing,
}


def claimed(window: MainWindow) -> None:
    """A claim in an article that is open."""
    open_article(window, "Flood kills")
    mark_claim(window, WORDS)


def sheet_by(action: str) -> Scene:
    """The sheet that an action opens below the article."""

    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        claimed(window)
        select(window, "340 houses were under water")
        window.registry[action].trigger()
        idle(window, qtbot)
        return window.marking.drawer

    return show


def deletion(window: MainWindow, qtbot: QtBot) -> QWidget:
    """What goes with an article."""
    open_article(window, "Flood kills")
    window.registry["delete"].trigger()
    idle(window, qtbot)
    return window.marking.drawer


def editions(window: MainWindow, qtbot: QtBot) -> QWidget:
    """What was changed in a later edition, and the passages to decide on."""
    claimed(window)
    window.workspace.ingest_text(COURIER.replace("killed 12 people", "killed 14 people"))
    idle(window, qtbot)
    later = next(a for a in window.workspace.library.articles() if a.editions > 1)
    window.workspace.open_article(later.id)
    window.registry["editions"].trigger()
    idle(window, qtbot)
    return window.marking.drawer


def tags_by(action: str) -> Scene:
    """The editor that opens below the tree of tags."""

    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        from core.commands import AddTag, TagClaims

        claimed(window)
        ids = tuple(claim.id for claim in window.workspace.library.claims())
        window.workspace.do(AddTag("Weather", ""))
        window.workspace.do(TagClaims(ids, "Weather"))
        window.views.go("claims")
        idle(window, qtbot)
        tagging = window.panels.claims.column.tagging
        tagging.tree.choose(tagging.tags[0].id)
        window.registry[action].trigger()
        return tagging

    return show


def bulk(window: MainWindow, qtbot: QtBot) -> QWidget:
    """What can be done to many claims."""
    claimed(window)
    mark_claim(window, "340 houses were under water")
    window.views.go("claims")
    idle(window, qtbot)
    window.panels.claims.list.selectAll()
    return window.panels.claims.many


def link(window: MainWindow, qtbot: QtBot) -> QWidget:
    """A link as evidence."""
    claimed(window)
    window.views.go("claims")
    idle(window, qtbot)
    window.registry["link"].trigger()
    return window.panels.claims.form.link


def editor(window: MainWindow, qtbot: QtBot) -> QWidget:
    """A new question, with its positions and with a number."""
    window.registry["ask"].trigger()
    idle(window, qtbot)
    editor = window.panels.questions.editor
    editor.form.number.switch.setChecked(True)
    return editor


def question(window: MainWindow, qtbot: QtBot) -> QWidget:
    """A question with its positions and its chart."""
    window.views.go("questions")
    panel = window.panels.questions
    panel.show_question(panel.model.rows[0].question.id)
    idle(window, qtbot)
    return panel.page


def palette(window: MainWindow, qtbot: QtBot) -> QWidget:
    """The palette of commands."""
    window.registry["palette"].trigger()
    idle(window, qtbot)
    return window.desk.palette


def steps(window: MainWindow, qtbot: QtBot) -> QWidget:
    """What to look at first, and a notice over it."""
    window.registry["steps"].setChecked(True)
    idle(window, qtbot)
    window.workspace.tell("All is well.", "Fine", lambda: None)
    return window.desk.guide.bar


def find(window: MainWindow, _qtbot: QtBot) -> QWidget:
    """The find bar."""
    open_article(window, "Flood kills")
    window.registry["find"].trigger()
    return window.panels.reader.find_bar


def search_by(action: str) -> Scene:
    """Something that opens in the search, over hits."""

    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        window.registry["search"].trigger()
        window.panels.search.take("flood")
        idle(window, qtbot)
        window.registry[action].trigger()
        idle(window, qtbot)
        return window.panels.search

    return show


def view_by(action: str) -> Scene:
    """A view, or a page of one."""

    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        window.registry[action].trigger()
        idle(window, qtbot)
        shown = window.views.currentWidget()
        assert shown is not None
        return shown

    return show


PARTS: dict[str, Scene] = {
    "mark": sheet_by("mark"),
    "evidence": sheet_by("evidence"),
    "suggestions": sheet_by("suggest"),
    "deletion": deletion,
    "new tag": tags_by("tag_add"),
    "merge tags": tags_by("tag_merge"),
    "many claims": bulk,
    "link": link,
    "question editor": editor,
    "question": question,
    "palette": palette,
    "first steps": steps,
    "find": find,
    "save a search": search_by("save_search"),
    "hits into claims": search_by("harvest"),
    "list of names": search_by("list_names"),
    "how to search": search_by("language"),
    "outlets": view_by("outlets"),
    "imports": view_by("imports"),
    "editions": editions,  # the last: the article has two then
}


def shut(window: MainWindow) -> None:
    """Close what a scene opened."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    modal = QApplication.activeModalWidget()
    if modal is not None:
        modal.close()
