"""A walk through the real window that saves a picture of each panel, for looking at.

`python -m tests.desktop.tour LIBRARY FOLDER [--theme light dark contrast] [--samples]
[--size 1280x800] [--only desk] [--language de]` with QT_QPA_PLATFORM=offscreen or under xvfb-run.
The pictures of each theme go into a folder of their own; `--scale 2` gives the window at 200 %.
Beside the whole walk there are stops for libraries of their own: `--only empty refused foreign scenes`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import make_window
from desktop.main_window import MainWindow
from desktop.marks import Layer
from desktop.preferences import PreferencesDialog
from desktop.theme import Choice
from desktop.translation import speak
from tests.desktop.tour_claims import walk_claims
from tests.desktop.tour_more import walk_empty, walk_foreign, walk_imports, walk_scenes


def wait_for(holds: Callable[[], object], seconds: float = 120) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        QTest.qWait(20)
    if not holds():
        raise TimeoutError("the window did not get there")


class Tour:
    """Goes from panel to panel of one window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window, self._folder = window, folder
        self._number = 0

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save a picture."""
        QTest.qWait(150)
        self._number += 1
        (widget or self._window).grab().save(str(self._folder / f"{self._number:02} {name}.png"))

    def walk(self) -> None:
        """All panels, as a user would meet them."""
        window = self._window
        self.picture("start")
        self.desk()
        self.read()
        self.disputes()
        self.questions()
        self.claims()
        self.search()
        self.names()
        window.views.go("imports")
        self.picture("imports")
        self.dialogs()

    def read(self) -> None:
        """The reader: as it opens, at a dispute, with a selection and the find bar."""
        window, reader = self._window, self._window.panels.reader
        window.views.go("read")
        articles = window.workspace.library.articles()
        worst = max(articles, key=lambda article: article.disputes)
        window.workspace.open_article(worst.id)
        self.picture("read")
        marks = reader.visible_marks
        for layer in Layer:
            mark = next((mark for mark in marks if mark.layer is layer), None)
            if mark is not None:
                reader.go_to(mark)
                self.picture(f"read {layer.value}")
        reader.turn_folds()
        self.picture("read unfolded")
        reader.turn_folds()
        reader.find_bar.open("the")
        reader.step_find(1)
        self.picture("find")
        reader.find_bar.close_bar()

    def desk(self) -> None:
        """What belongs to no view: what to look at first, tabs, the palette, the preferences."""
        window = self._window
        window.views.go("read")
        window.registry["steps"].setChecked(True)
        wait_for(lambda: window.desk.guide.bar.isVisible())
        self.picture("what to look at first")
        for article in window.workspace.library.articles()[:4]:
            window.desk.tabs.open_behind(article.id)
        window.desk.tabs.step(1)
        self.picture("tabs")
        window.registry["steps"].setChecked(False)
        for words in ("", "mark", "sa", "zzzz"):
            window.desk.palette.open(["find", "theme_dark"])
            wait_for(lambda: not window.workspace.jobs.busy)
            window.desk.palette.box.setText(words)
            self.picture(f"palette {words}")
            window.desk.palette.shut()
        window.desk.open_preferences()
        dialog = window.findChild(PreferencesDialog)
        assert dialog is not None
        for row in range(dialog.pages.count()):
            dialog.pages.setCurrentRow(row)
            self.picture(f"preferences {row}", dialog)
        dialog.close()

    def disputes(self) -> None:
        """The triage: first card, and the reasons to dismiss."""
        window, panel = self._window, self._window.panels.disputes
        window.views.go("disputes")
        largest = sorted(window.workspace.library.disputes(), key=lambda d: -len(d.passages))
        for kind in dict.fromkeys(dispute.kind for dispute in largest):
            panel.show_dispute(next(d.id for d in largest if d.kind is kind))
            self.picture(f"dispute {kind}")
        panel.ask_why()
        self.picture("reasons", panel.reasons)
        panel.reasons.close()
        panel.dismiss("misread")
        window.registry["show_dismissed"].trigger()
        self.picture("dismissed")
        panel.filters.words.setText("nothing like it")
        QTest.qWait(200)
        self._settled()
        self.picture("disputes filtered to none")
        panel.filters.clear(None)

    def questions(self) -> None:
        """Each question, a dot of its chart, and the editor: one of a dispute, and one that is there."""
        window, panel = self._window, self._window.panels.questions
        window.views.go("questions")
        for listed in list(panel.model.rows):
            panel.show_question(listed.question.id)
            wait_for(lambda: not window.workspace.jobs.busy)
            self.picture(f"question {listed.question.id}")
        panel.show_question(panel.model.rows[0].question.id)
        wait_for(lambda: not window.workspace.jobs.busy)
        panel.page.chart.setFocus(Qt.FocusReason.TabFocusReason)
        panel.page.chart.step(1)
        self.picture("question dot")
        panel.reword()
        wait_for(lambda: panel.editor.matches.model.rowCount())
        self.picture("question edited")
        panel.editor.leave()
        disputes = window.workspace.library.disputes()
        panel.make_of_dispute(max(disputes, key=lambda d: d.sum is not None).id)
        wait_for(lambda: panel.editor.form.forms[0].says.text())
        self.picture("question of a dispute")
        panel.editor.leave()

    def claims(self) -> None:
        """Marking claims; see tour_claims."""
        jobs = self._window.workspace.jobs
        walk_claims(self._window, self.picture, lambda: wait_for(lambda: not jobs.busy))

    def empty(self) -> None:
        """Each view of an empty library; see tour_more."""
        walk_empty(self._window, self.picture, self._settled)

    def refused(self) -> None:
        """Files that cannot be read."""
        walk_imports(self._window, self.picture, self._settled)

    def foreign(self) -> None:
        """Other scripts, and very long words."""
        walk_foreign(self._window, self.picture, self._settled)

    def scenes(self) -> None:
        """Every dialog and sheet, on the articles of the tests."""
        walk_scenes(self._window, self.picture, self._settled)

    def _settled(self) -> None:
        wait_for(lambda: not self._window.workspace.jobs.busy)

    def search(self) -> None:
        """What to try, hits narrowed, a slip, a fault, nothing found, and all that opens in place."""
        window, panel = self._window, self._window.panels.search
        window.views.go("search")
        self.answered("search start")
        queries = (
            "people",
            "people date:2025 -kind:article",
            "poeple",
            '"left open',
            "nowherefound",
        )
        for query in queries:
            panel.take(query)
            self.answered(f"search {query.strip(chr(34))}")
        panel.take("people")
        self.answered("search again")
        panel.pages.enter()
        window.registry["save_search"].trigger()
        panel.keeping.name.field.setText("Of people")
        self.picture("search name")
        panel.keeping.name.give()
        window.registry["harvest"].trigger()
        self.answered("search harvest")
        panel.keeping.harvest.close_bar()
        panel.pages.listed.text.setPlainText('Iversen-Holt\nIverson-Holt\n"open\nNobody Known')
        window.registry["list_names"].trigger()
        panel.pages.listed.ask()
        self.answered("search list")
        window.registry["language"].trigger()
        self.picture("search language")
        panel.focus_box()

    def answered(self, name: str) -> None:
        """Save a picture once the window has nothing more to do."""
        wait_for(lambda: not self._window.workspace.jobs.busy)
        self.picture(name)

    def names(self) -> None:
        """The names: who said most, several chosen, a proposal, nothing found."""
        window, panel = self._window, self._window.panels.names
        window.views.go("names")
        wait_for(lambda: not window.workspace.jobs.busy)
        column = panel.column
        rows = column.model.rows
        panel.show_name(rows[0].id)
        column.list.setCurrentIndex(column.model.place(lambda e: e.statements > 1))
        self.picture("names")
        ways = max(rows, key=lambda e: len(e.spellings), default=None)
        column.list.setCurrentIndex(column.model.place(lambda e: e is ways))
        last = panel.name.spellings.topLevelItem(panel.name.spellings.topLevelItemCount() - 1)
        if last is not None:
            last.setCheckState(0, Qt.CheckState.Checked)
        self.picture("names spellings")
        if column.proposed.rows:
            column.proposals.setCurrentIndex(column.proposed.index(0, 0))
            self.picture("names proposal")
        column.list.setCurrentIndex(column.model.index(0, 0))
        column.filter.setText("nobodyiscalledso")
        self.picture("names none")
        column.filter.clear()
        window.registry["outlets"].trigger()
        wait_for(lambda: panel.outlets.model.rowCount() and not window.workspace.jobs.busy)
        self.picture("outlets")
        copied = next(iter(window.workspace.library.copy_groups()), None)
        if copied is not None:
            window.workspace.open_article(copied.ids[-1])
            self.picture("read a copy")

    def dialogs(self) -> None:
        """The dialogs one after another."""
        for name in ("paste", "export", "scale", "keys", "about"):
            self._window.registry[name].trigger()
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                self.picture(name, dialog)
                dialog.close()
                QTest.qWait(10)
        for action in self._window.menuBar().actions():
            menu = action.menu()
            assert isinstance(menu, QWidget)
            menu.popup(self._window.mapToGlobal(QPoint(0, 20)))  # pyright: ignore
            self.picture(f"menu {action.text().strip('&')}", menu)
            menu.close()


def main() -> int:
    """Open the window on a library and walk through it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", nargs="+", default=["light"], choices=[*Choice])
    parser.add_argument("--only", nargs="+", default=["walk"], help="stops, such as: desk read")
    parser.add_argument("--samples", action="store_true", help="bring in the samples first")
    parser.add_argument("--size", default="1280x800", help="in pixels of a screen at 100 %%")
    parser.add_argument("--scale", type=float, default=1.0, help="of the screen, such as: 2")
    parser.add_argument("--language", default="en", help="of the window, such as: de")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)  # read when the application is made
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    speak(application, options.language)
    with tempfile.TemporaryDirectory() as config:
        window = make_window(application, options.library, Path(config))
        window.theme.choose(Choice(options.theme[0]))
        width, height = options.size.split("x")
        window.resize(int(width), int(height))
        window.show()
        wait_for(lambda: window.workspace.ready)
        tour = Tour(window, options.folder)
        if options.samples:
            tour.picture("welcome")
            window.files.bring_samples()
            wait_for(lambda: window.status.strip.bar.maximum() > 0)
            tour.picture("bringing in")
            wait_for(lambda: not window.workspace.jobs.busy)
        for theme in options.theme:
            window.theme.choose(Choice(theme))
            folder = options.folder / theme
            folder.mkdir(exist_ok=True)
            tour = Tour(window, folder)
            for stop in options.only:
                getattr(tour, stop)()
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
