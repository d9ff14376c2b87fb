"""The parts of the walk that need a library of their own: none, refusals, other scripts, long names."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.marking.drawer import Drawer
from desktop.panels import VIEWS
from desktop.preferences import PreferencesDialog
from desktop.questions.editor import QuestionEditor
from tests.desktop.scenes import DIALOGS, PARTS, shut
from tests.desktop.texts import ARTICLES


class Picture(Protocol):
    """Saves a picture of the window, or of something in it."""

    def __call__(self, name: str, widget: QWidget | None = None) -> None: ...


Settled = Callable[[], object]
LONG = "An exceedingly long heading that goes on and on " * 6 + "Donaudampfschifffahrt" * 9
FOREIGN = (
    "سد الوادي يفيض بعد أمطار غزيرة\n\nBy ليلى منصور | صحيفة الوادي\nMarch 4, 2025\n\n"
    "قال رئيس البلدية إن 12 شخصا غادروا المنازل. The mayor said that 12 people had left.\n\n"
    "وأضاف: «لم يفتح السد متأخرا»، بحسب البيان.\n",
    "הסכר נפתח באיחור\n\nMarch 5, 2025\n\nדובר העירייה אמר: ״340 בתים הוצפו״. The spokesman said "
    "340 houses were flooded.\n",
    "河谷大坝昨夜决口\n\n2025年3月4日\n\n市长表示，已有12人离开家园，“我们仍在搜寻”。The mayor said "
    "the dam had held. 居民则称大坝开启过晚，当局予以否认。\n",
    f"{LONG}\n\nBy Maximiliane-Konstantinopolitana von und zu Oberunterhausen-Niederhinterwald "
    "| The Greater Metropolitan Observer and Intelligencer of the Northern Provinces\n"
    "March 6, 2025\n\nThe bridge cost $4 million, said Maximiliane-Konstantinopolitana von und zu "
    "Oberunterhausen-Niederhinterwald, the deputy assistant commissioner. "
    f"{'Pneumonoultramicroscopicsilicovolcanoconiosis' * 4} closed it.\n",
)


def walk_empty(window: MainWindow, picture: Picture, settled: Settled) -> None:
    """Each view of a library with nothing in it."""
    for view in VIEWS:
        window.registry[view].trigger()
        settled()
        picture(f"empty {view}")


def walk_imports(window: MainWindow, picture: Picture, settled: Settled) -> None:
    """Files that cannot be read, the notice of it, and the table that says why."""
    with tempfile.TemporaryDirectory() as folder:
        bad, empty = Path(folder, "minutes.pdf"), Path(folder, "notes.txt")
        bad.write_bytes(b"%PDF-1.7 broken")
        empty.write_text("", encoding="utf-8")
        window.files.bring([bad, empty])
        settled()
        picture("imports refused")
        window.registry["imports"].trigger()
        window.panels.imports.table.setCurrentIndex(window.panels.imports.model.index(0, 0))
        picture("imports chosen")
    window.message.dismiss()


def walk_foreign(window: MainWindow, picture: Picture, settled: Settled) -> None:
    """Text from right to left, without spaces, and longer than any place for it."""
    for text in FOREIGN:
        window.workspace.ingest_text(text)
        settled()
    for number in range(len(FOREIGN)):
        articles = sorted(window.workspace.library.articles(), key=lambda article: -article.id)
        window.workspace.open_article(articles[number].id)
        window.registry["next_mark"].trigger()
        settled()
        picture(f"foreign {number}")
    for query in ("السد", "大坝", "340 houses", "bridge cost"):
        window.registry["search"].trigger()
        window.panels.search.take(query)
        settled()
        picture(f"foreign search {query.split()[0]}")
    window.registry["names"].trigger()
    settled()
    picture("foreign names")


def walk_scenes(window: MainWindow, picture: Picture, settled: Settled) -> None:
    """Every dialog, and everything that opens in place, as the walks with Tab open them."""
    for text in ARTICLES.values():
        window.workspace.ingest_text(text)
        settled()
    qt_api.set_qt_api("pyside6")  # pytest does so in the tests
    bot = QtBot(None)  # pyright: ignore[reportArgumentType]  # only for what it waits with
    for name, scene in {**DIALOGS, **PARTS}.items():
        shown = scene(window, bot)
        settled()
        if isinstance(shown, PreferencesDialog):
            for page in range(shown.pages.count()):
                shown.pages.setCurrentRow(page)
                picture(f"{name} {page}", shown)
        else:
            picture(name, shown if isinstance(shown, QDialog) else None)
        shut(window)
        if isinstance(shown, QuestionEditor):
            shown.leave()
        if isinstance(shown, Drawer):
            shown.close_sheet()
        window.desk.palette.shut()
