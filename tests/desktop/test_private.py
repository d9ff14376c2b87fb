"""Nothing that an article brings along is taken for markup or loaded, wherever it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QTextBrowser, QTextEdit
from pytestqt.qtbot import QtBot

from core.library import Library
from core.progress import Progress
from core.settings import Settings
from tests.desktop.conftest import Opener
from tests.desktop.walking import idle, mark_claim, raise_dispute, select

REMOTE = "".join(f'<img src="{kind}{n}.png">' for n in range(10) for kind in ("http://x.example/", "file:///etc/"))  # fmt: skip
TITLE = f"<b>Flood</b> {REMOTE}"
PAGE = f"""{TITLE}

The flood killed 12 people in Harwick, the mayor said. {REMOTE} The police said that it killed 3.
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A library with an article full of pictures from elsewhere."""
    file, home = tmp_path / "article.txt", tmp_path / "home"
    file.write_text(PAGE)
    library = Library.open(home, Settings(workers=1))
    library.ingest([file], Progress())
    library.close()
    return home


def test_no_text_widget_reads_markup_or_loads_anything(
    hostile: Path, open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window(hostile)
    (article,) = window.workspace.library.article_ids()
    window.workspace.open_article(article)
    raise_dispute(window, "The flood killed 12 people", TITLE)
    mark_claim(window, "it killed 3")
    select(window, "Harwick")
    for view in ("claims", "disputes", "search", "names", "imports", "read"):
        window.views.go(view)
        idle(window, qtbot)
    window.workspace.tell(TITLE)
    picture = int(QTextDocument.ResourceType.ImageResource.value)
    looked = 0
    for text in window.findChildren(QTextEdit):
        assert "<img" not in text.toHtml()
        if not isinstance(text, QTextBrowser):  # the manual, which shows our own pages
            for address in ("file:///etc/hostname", "http://x.example/1.png"):
                assert text.document().resource(picture, QUrl(address)) is None, type(text)
            looked += 1
    assert looked >= 2
    for label in window.findChildren(QLabel):
        markup = label.textFormat() is not Qt.TextFormat.PlainText and "<" in label.text()
        assert not (markup and "example" in label.text()), label.text()
        assert not label.toolTip().startswith("<") or "<img" not in label.toolTip()
