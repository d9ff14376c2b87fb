"""The words of the window in the user's language, as Qt Linguist keeps them.

`lupdate` finds what stands in `tr`, `plural` and `marked`; `python -m tests.translations` runs it and
compiles `resources/translations`. English stands in the code, and is shown where nothing else is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources
from core.marking import marked

__all__ = ["digits", "languages", "marked", "plural", "speak", "tr"]

ENGLISH = "en"
NAME = "counterclaim_{}.qm"


def tr(text: str, comment: str = "") -> str:
    """A text in the user's language; `comment` tells two meanings of one word apart.

    What varies stands in braces and is put in afterwards: `tr("Remove {name}?").format(name=name)`.
    """
    return QCoreApplication.translate("", text, comment)


def plural(many: str, one: str, number: int) -> str:
    """A number with its noun: `plural("%n articles", "%n article", 3)`."""
    said = QCoreApplication.translate("", many, one, number)
    if number == 1 and said == many.replace("%n", "1"):
        said = one.replace("%n", "1")  # nothing else is spoken than English
    return said.replace(str(number), digits(number), 1)


def digits(number: int) -> str:
    """A number with its thousands apart: "1,234"."""
    return f"{number:,}".replace(",", tr(",", "between thousands"))


def languages() -> list[str]:
    """The languages the window speaks, English first, as ISO 639 codes."""
    found = resources.path("translations").glob(NAME.format("*"))
    return [ENGLISH, *sorted(path.stem.rpartition("_")[2] for path in found)]


def speak(application: QCoreApplication, language: str = "") -> str:
    """Let an application speak a language, before its window is made; the language it speaks.

    "" is the system's, English where we have no words for it.
    """
    wanted = language or QLocale.system().name().partition("_")[0]
    spoken = wanted if wanted in languages() else ENGLISH
    QLocale.setDefault(QLocale(spoken))  # how fields of Qt write numbers
    if spoken == ENGLISH:
        return spoken
    from PySide6.QtCore import QLibraryInfo  # for who speaks English, only after the first paint

    ours, qt = QTranslator(application), QTranslator(application)
    if ours.load(str(resources.path("translations", NAME.format(spoken)))):
        application.installTranslator(ours)
    places = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{spoken}", places):
        application.installTranslator(qt)  # the words of Qt's own dialogs and buttons
    return spoken
