"""How the window looks and speaks, how articles are set, and which marks are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QDoubleSpinBox

from desktop.actions import Actions
from desktop.look import LARGEST, SMALLEST, WIDTHS, Look
from desktop.marks import Layer
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import label
from desktop.preferences.rows import Page, choice, switch
from desktop.preferred import Preferred
from desktop.theme import Choice
from desktop.translation import languages, marked, tr

SAMPLE = marked("“Nobody told us,” she said; the minister says otherwise. 1,234 or 4,321?")


class ReadingPage(Page):
    """Theme, type and marks."""

    def __init__(
        self,
        preferred: Preferred,
        actions: Actions,
        look: Callable[[], Look],
        use: Callable[[Look], object],
    ) -> None:
        super().__init__()
        self._preferred, self._look, self._use = preferred, look, use
        self.language = ChoiceField(tr("Language of the window"))
        self.family = ChoiceField(tr("Typeface of articles"))
        self.points, self.width_of = QDoubleSpinBox(), ChoiceField(tr("Length of a line"))
        self._sample = label(tr(SAMPLE))
        self.head(tr("Theme"))
        for one in Choice:
            self.put(choice(actions[f"theme_{one}"]))
        self._type()
        self.head(tr("Marks in articles"))
        for layer in Layer:
            self.put(switch(actions[f"{layer}_on"]))
        self._languages()
        self.show_look()

    def show_look(self) -> None:
        """Show how articles are set now."""
        look = self._look()
        for field in (self.family, self.points, self.width_of):
            field.blockSignals(True)
        self.family.setCurrentIndex(max(0, self.family.findData(look.family)))
        self.points.setValue(look.points)
        self.width_of.setCurrentIndex(self.width_of.findData(look.width))
        for field in (self.family, self.points, self.width_of):
            field.blockSignals(False)
        font = QFont(look.families)
        font.setPointSizeF(look.points)
        self._sample.setFont(font)

    def _type(self) -> None:
        self.head(tr("Text of articles"))
        self.family.addItem(tr("The program’s own choice"), "")
        for name in _families():
            self.family.addItem(name, name)
        self.family.setMaximumWidth(260)
        self.points.setRange(SMALLEST, LARGEST)
        self.points.setDecimals(1)
        self.points.setSuffix(tr(" pt", "points of a typeface"))
        self.points.setAccessibleName(tr("Size of the text"))
        for width, words in WIDTHS.items():
            self.width_of.addItem(tr(words), width)
        self.row(tr("Typeface"), self.family)
        self.row(tr("Size"), self.points)
        self.row(tr("Length of a line"), self.width_of)
        self.put(self._sample)
        self.family.currentTextChanged.connect(self._chosen)
        self.points.valueChanged.connect(self._chosen)
        self.width_of.currentIndexChanged.connect(self._chosen)

    def _languages(self) -> None:
        self.head(tr("Language"))
        self.language.addItem(tr("As the system", "language"), "")
        for code in languages():
            self.language.addItem(_native(code), code)
        self.language.setCurrentIndex(self.language.findData(self._preferred.language))
        self.row(tr("Language of the window"), self.language)
        self.hint(tr("Another language holds from the next start of the program."))
        self.language.currentIndexChanged.connect(self._keep_language)

    def _keep_language(self) -> None:
        self._preferred.language = self.language.currentData()

    def _chosen(self) -> None:
        look = replace(
            self._look(),
            family=self.family.currentData(),
            points=self.points.value(),
            width=self.width_of.currentData(),
        )
        self._use(look)
        self.show_look()


def _families() -> list[str]:
    """The typefaces of this machine that are made for text."""
    database = QFontDatabase
    return [name for name in database.families() if not database.isPrivateFamily(name)]


def _native(code: str) -> str:
    """A language in its own tongue: "Deutsch"."""
    locale = QLocale(QLocale.codeToLanguage(code), QLocale.Country.World)
    return locale.nativeLanguageName()
