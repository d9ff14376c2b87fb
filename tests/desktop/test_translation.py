"""The window in another language: every text can be translated and is, and the start speaks it."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from core.places import config_dir
from core.values import VagueDate
from desktop.actions import Actions
from desktop.dates import date_words, read_date
from desktop.layout import Layout
from desktop.questions.typed import number_words, read_number
from desktop.specs import MENUS, SPECS
from desktop.translation import languages, plural, speak, tr
from desktop.undoing import CHANGES, MANY
from tests.desktop import spoken
from tests.translations import FOLDER, compile_file, unfinished, update

FILES = sorted(FOLDER.glob("*.ts"))
# Signs and examples that are the same in every language.
SAME = {"C ", "https://…", "Title", "Description"}
Message = tuple[str, str, tuple[str, ...]]  # source, comment, and its forms in the other language

PROGRAM = """
import sys
from desktop.app import begin

application, window = begin(["counterclaim-desktop", "--library", sys.argv[1]])
assert window.frame
print([action.text() for action in window.menuBar().actions()])
window.close()
"""
BAD = """
box.setText("Bad" if a else f"Also {x}")
label("Worse")
label(tr("Good"), "muted")
row.setToolTip(", ".join(x))
bar.say("So {x}".format(x=tr("it")))
"""
LITTLE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context><name></name>
<message><source>Open</source><comment>a door</comment><translation>Offen</translation></message>
<message numerus="yes"><source>%n articles</source><comment>%n article</comment>
<translation><numerusform>%n Artikel</numerusform><numerusform>%n Artikel!</numerusform></translation>
</message></context></TS>
"""


def messages(file: Path) -> list[Message]:
    """The messages of a translation file."""
    return [
        (message.findtext("source") or "", message.findtext("comment") or "", _forms(message))
        for message in ElementTree.parse(file).iter("message")
    ]


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    forms = message.findall("translation/numerusform") or message.findall("translation")
    return tuple(form.text or "" for form in forms)


def holes(text: str) -> Counter[str]:
    """What is put in afterwards: names in braces, and %n."""
    named = Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    return named + Counter(re.findall(r"%n", text))


def translator(file: Path) -> QTranslator:
    """A translator with a compiled file."""
    made = QTranslator()
    assert made.load(str(file))
    return made


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The application in German, and afterwards in English again."""
    before, numbers = set(qapp.findChildren(QTranslator)), QLocale()
    assert speak(qapp, "de") == "de"
    yield
    for one in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(numbers)


# --- the code


def test_every_text_that_is_shown_can_be_translated() -> None:
    shown = [(where, text) for where, text in spoken.untranslated() if text not in SAME]
    assert shown == []


def test_the_check_sees_what_is_not_translated(tmp_path: Path) -> None:
    file = tmp_path / "code.py"
    file.write_text(BAD, encoding="utf-8")
    calls = list(spoken.calls(file))
    found = [text for name, call in calls for text in spoken.shown_literals(name, call)]
    assert sorted(found) == ["Also ", "Bad", "So {x}", "Worse"]


def test_lupdate_can_read_every_text() -> None:
    assert spoken.computed() == []


def test_a_number_stands_in_both_forms_of_its_noun() -> None:
    for file in spoken.files():
        for name, call in spoken.calls(file):
            if name == "plural":
                texts = [ast.literal_eval(arg) for arg in call.args[:2]]
                assert [holes(text)["%n"] for text in texts] == [1, 1], texts


def test_every_change_that_can_be_undone_has_its_words() -> None:
    folder = spoken.TOP / "core" / "commands"
    labels: list[str] = []
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "label":
                labels += _returned(node)
    assert len(labels) > 30
    assert [label for label in labels if label not in CHANGES and label not in MANY] == []


def test_lupdate_sees_no_text_within_another() -> None:
    assert spoken.hidden() == []


def _returned(function: ast.FunctionDef) -> list[str]:
    """The texts that a function returns, of those with numbers the first word."""
    made: list[str] = []
    for node in ast.walk(function):
        value = node.value if isinstance(node, ast.Return) else None
        branches = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
        for branch in branches:
            if isinstance(branch, ast.Constant):
                made.append(str(branch.value))
            elif isinstance(branch, ast.JoinedStr) and isinstance(branch.values[0], ast.Constant):
                made.append(str(branch.values[0].value).partition(" ")[0])
    return made


# --- the files


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_missing_from_a_translation(file: Path, tmp_path: Path) -> None:
    fresh = Path(shutil.copy(file, tmp_path))
    update(fresh)
    found = {(source, comment) for source, comment, _ in messages(fresh)}
    assert {text: where for text, where in spoken.spoken().items() if text not in found} == {}
    assert unfinished(fresh) == []
    assert {message[:2] for message in messages(file)} == found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_says_what_the_translation_says(file: Path, tmp_path: Path) -> None:
    compile_file(file, made := tmp_path / "made.qm")
    ours, fresh = translator(file.with_suffix(".qm")), translator(made)
    for source, comment, forms in messages(file):
        for number in (1, 2) if len(forms) > 1 else (-1,):
            said = [one.translate("", source, comment, number) for one in (ours, fresh)]
            assert said[0] == said[1], source


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_put_in_afterwards_has_its_place_in_a_translation(file: Path) -> None:
    wrong = [
        (source, form)
        for source, _, forms in messages(file)
        for form in forms
        if holes(source) != holes(form)
    ]
    assert wrong == []


@pytest.mark.usefixtures("german")
def test_menu_letters_differ_within_a_menu_in_german() -> None:
    menus = {menu: [spec.text for spec in SPECS if spec.menu == menu] for menu in MENUS}
    menus["the bar"] = [text for menu, text in MENUS.items() if "/" not in menu]
    for menu, texts in menus.items():
        said = [tr(text) for text in texts]
        letters = Counter(text[text.index("&") + 1].lower() for text in said if "&" in text)
        assert [letter for letter, times in letters.items() if times > 1] == [], menu


# --- the window


def test_the_window_starts_in_the_language_preferred(tmp_path: Path) -> None:
    Layout(config_dir()).preferred.language = "de"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "desk")],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    menus = ast.literal_eval(done.stdout)
    assert "&Datei" in menus
    assert "&File" not in menus


@pytest.mark.usefixtures("german")
def test_menus_keys_and_tips_are_german(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.title(window.menuBar())
    actions.fill()
    titles = [menu.title() for menu in window.findChildren(QMenu)]
    assert set(titles) & {"&File", "&Edit", "&View", "&Theme"} == set()
    assert actions["open"].shortcut() == QKeySequence("Ctrl+O")
    assert actions.keys("open") == "Strg+O"
    assert "Strg+O" in actions["open"].toolTip()
    actions.rename("undo", "Tag 3 claims")
    assert "3" in actions["undo"].text()
    assert "Tag 3 claims" not in actions["undo"].text()


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "edtf", ["2024", "2024-05", "2024-05-20", "2024-22", "2024-35", "2024-41", "199X", "20XX"]
)
def test_a_german_date_can_be_written_again(edtf: str) -> None:
    when = VagueDate(edtf)
    assert read_date(date_words(when)) == when
    assert read_date(when.words) == when  # English is read, too


@pytest.mark.usefixtures("german")
def test_numbers_are_typed_as_in_german() -> None:
    assert [read_number(text) for text in ("18", "0,5", "1.500", "-2.500,25", " ")] == [
        18,
        0.5,
        1500,
        -2500.25,
        None,
    ]
    assert number_words(0.125) == "0,125"
    assert read_number(number_words(0.125)) == 0.125


def test_a_comma_that_cuts_off_no_thousands_is_no_number_in_english() -> None:
    assert [read_number(text) for text in ("1,500", "0.5", "12,345.5")] == [1500, 0.5, 12345.5]
    for text in ("0,5", "1,50", "18 %"):
        with pytest.raises(ValueError, match="convert"):
            read_number(text)


def test_a_comment_tells_two_meanings_apart_and_numbers_have_forms(
    qapp: QApplication, tmp_path: Path
) -> None:
    (file := tmp_path / "little.ts").write_text(LITTLE, encoding="utf-8")
    compile_file(file, made := tmp_path / "little.qm")
    little = translator(made)
    qapp.installTranslator(little)
    said = tr("Open", "a door"), tr("Open", "a dispute")
    numbers = [plural("%n articles", "%n article", number) for number in (1, 2)]
    qapp.removeTranslator(little)
    assert said == ("Offen", "Open")
    assert numbers == ["1 Artikel", "2 Artikel!"]
    assert plural("%n articles", "%n article", 1200) == "1,200 articles"


def test_the_window_knows_its_languages() -> None:
    assert languages()[0] == "en"
    assert "de" in languages()
