"""The pages: what they name is there, what they show is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

import resources
from core.places import config_dir
from desktop.actions import Actions
from desktop.manual.filling import ALL_KEYS, NAMED, filled
from desktop.manual.finding import found, words_of
from desktop.manual.pages import FOLDER, Page, plain, read_pages
from desktop.manual.pictures import PICTURES, SHARPNESS
from desktop.rail import VIEWS
from desktop.specs import SPECS
from desktop.wording import KINDS

HELP = resources.path(FOLDER)
PAGES = read_pages(lambda text: text)
EACH = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]*)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
LARGEST, ALL = 150_000, 2_000_000  # bytes of one picture, and of all


def test_every_page_is_in_the_contents_and_every_view_has_one() -> None:
    assert {page.name for page in PAGES} == {path.stem for path in HELP.glob("*.md")}
    assert sorted(view for page in PAGES for view in page.views) == sorted(VIEWS)


@EACH
def test_a_page_has_one_title_and_sections_of_different_names(page: Page) -> None:
    assert page.text.startswith(f"# {page.title}\n")
    assert [s.number for s in page.sections if s.depth == 1] == [0]
    anchors = [section.anchor for section in page.sections]
    assert len(set(anchors)) == len(anchors)
    assert not re.search(r"```\n\n\|", page.text)  # Qt puts an empty line into such a table
    assert page.text.count("```") % 2 == 0


@EACH
def test_every_link_leads_to_a_page_and_a_section_of_it(page: Page) -> None:
    by_name = {one.name: one for one in PAGES}
    for link in LINK.findall(page.text):
        name, _, anchor = link.partition("#")
        assert name.endswith(".md") or not name, link
        target = by_name[name.removesuffix(".md")] if name else page
        assert not anchor or target.number(anchor), link


def test_the_pictures_are_those_that_the_pages_show_and_are_small() -> None:
    shown = {name: said for page in PAGES for said, name in PICTURE.findall(page.text)}
    files = {f"{PICTURES}/{path.name}": path for path in (HELP / PICTURES).iterdir()}
    assert set(shown) == set(files)
    assert all(len(said) > 20 for said in shown.values())
    sizes = [path.stat().st_size for path in files.values()]
    assert max(sizes) < LARGEST
    assert sum(sizes) < ALL
    assert all(QImage(str(path)).width() > 500 * SHARPNESS for path in files.values())


@EACH
def test_what_stands_in_braces_is_an_action(page: Page) -> None:
    names = {spec.name for spec in SPECS}
    text = re.sub(r"```.*?```", "", page.text, flags=re.DOTALL)
    named = {name for name, _menu in NAMED.findall(text)}
    assert named - names <= {"claim"}  # of the address of a check


@EACH
def test_no_key_of_an_action_is_typed(page: Page) -> None:
    keys = {key for spec in SPECS for key in spec.keys.split(", ") if "+" in key and len(key) > 2}
    own = {"Ctrl+F", "Ctrl++", "Ctrl+-", "Ctrl+0", "Alt+Left", "Alt+Right", "Ctrl+Return"}
    typed = {key for key in keys if f"`{key}`" in page.text}
    assert typed <= own


def test_the_table_of_keys_is_that_of_the_program_as_it_is_now(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.rekey({"mark": "Ctrl+9", "hush": ""})
    text = filled(f"{ALL_KEYS}\n{{mark}} {{hush}} {{mark.menu}} {{nothing}}", actions)
    assert "| `Ctrl+9` | Mark claim |" in text
    assert "| – | Close the message |" in text
    assert text.count("\n| ") == len(SPECS) + len({s.menu.partition("/")[0] for s in SPECS})
    assert text.endswith("`Ctrl+9` **View › Close the message** **Article › Mark claim** {nothing}")


def test_every_kind_of_dispute_is_told() -> None:
    disputes = next(page for page in PAGES if page.name == "disputes")
    assert set(KINDS.values()) <= {section.title for section in disputes.sections}


def test_a_heading_in_code_is_none() -> None:
    newsroom = next(page for page in PAGES if page.name == "newsroom")
    assert "One of these must stand in the sentence, or in the two before it." not in [
        section.title for section in newsroom.sections
    ]
    assert "harbour-tunnel" in newsroom.sections[1].words


def test_markup_is_taken_off() -> None:
    assert plain("![A flood](pictures/a.png)") == "A flood"
    assert plain("| `a` | **b** [c](d.md#e) |") == "a b c"
    assert plain("|---|---|") == ""


def test_a_search_wants_every_word_and_puts_titles_first() -> None:
    best = found(PAGES, "backup")
    assert best[0].page.name == "backups"
    assert all("backup" in f"{f.section.title} {f.section.words}".casefold() for f in best)
    both = found(PAGES, "originals encrypted")
    assert {one.page.name for one in both} == {"privacy"}
    assert both[0].spans[0].of(both[0].line) in ("originals", "encrypted")
    assert found(PAGES, "kkkk") == found(PAGES, "  ") == []


def test_what_was_looked_for_is_coloured_as_whole_words() -> None:
    pattern = words_of("back up")
    assert pattern is not None
    assert pattern.findall("Backups go up; a pullback.") == ["Backups", "up"]
    assert words_of(" ") is None


def test_the_places_that_the_page_on_privacy_names_are_those_of_the_program() -> None:
    text = (HELP / "privacy.md").read_text("utf-8")
    assert "~/.config/Counterclaim/window.ini" in text
    assert config_dir().name == "Counterclaim"
    assert Path("~/.local/share/Counterclaim/library").as_posix() in text
