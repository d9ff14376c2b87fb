"""What the user prefers, kept at once in the window's settings file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from desktop.theme import Choice
from desktop.translation import languages

if TYPE_CHECKING:  # these would hold up the first paint
    from core.settings import Settings, Strictness
    from core.values import ReportForm, ReportKind
    from desktop.look import Look
    from desktop.marks import Layer

BACKUPS = range(1, 366)  # how many backups may be kept


class Preferred:
    """Each property is read from the file and written to it; a value that cannot be read is as usual."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> Choice:
        """The theme chosen."""
        value = self._words("theme")
        return Choice(value) if value in set(Choice) else Choice.SYSTEM

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._keep("theme", choice.value)

    @property
    def language(self) -> str:
        """The language of the window from the next start, as ISO 639 code; "" for the system's."""
        value = self._words("language")
        return value if value in languages() else ""

    @language.setter
    def language(self, language: str) -> None:
        self._keep("language", language)

    @property
    def look(self) -> Look:
        """How articles are set."""
        from desktop.look import Look

        return Look.read(self._words("look"))

    @look.setter
    def look(self, look: Look) -> None:
        self._keep("look", look.written)

    @property
    def layers(self) -> frozenset[Layer]:
        """The marks that are shown; all but those switched off."""
        from desktop.marks import Layer

        hidden = self._words("hidden").split()
        return frozenset(layer for layer in Layer if layer not in hidden)

    @layers.setter
    def layers(self, layers: frozenset[Layer]) -> None:
        from desktop.marks import Layer

        self._keep("hidden", " ".join(layer for layer in Layer if layer not in layers))

    @property
    def keys(self) -> dict[str, str]:
        """The keys of actions that the user changed, as Qt writes them; "" for none."""
        self._settings.beginGroup("keys")
        found = {name: str(self._settings.value(name, "")) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return found

    @keys.setter
    def keys(self, keys: dict[str, str]) -> None:
        self._settings.remove("keys")
        for name, words in keys.items():
            self._keep(f"keys/{name}", words)

    @property
    def workers(self) -> int:
        """How many language processes work side by side; 0 for as many as the machine bears."""
        value = self._words("workers")
        return int(value) if value.isdecimal() else 0

    @workers.setter
    def workers(self, workers: int) -> None:
        self._keep("workers", str(workers))

    @property
    def backups_kept(self) -> int:
        """How many backups are kept."""
        from core.settings import Settings

        value = self._words("backups")
        usual = Settings.backups_kept
        return int(value) if value.isdecimal() and int(value) in BACKUPS else usual

    @backups_kept.setter
    def backups_kept(self, number: int) -> None:
        self._keep("backups", str(number))

    @property
    def strictness(self) -> Strictness:
        """How sure a contradiction of mere wording must be to be flagged."""
        from core.settings import Settings, Strictness

        value = self._words("strictness")
        return Strictness(value) if value in set(Strictness) else Settings.strictness

    @strictness.setter
    def strictness(self, step: Strictness) -> None:
        self._keep("strictness", step.value)

    @property
    def network(self) -> bool:
        """Whether addresses may be fetched; not before the user allowed it."""
        return self._words("network") == "allowed"

    @network.setter
    def network(self, allowed: bool) -> None:
        self._keep("network", "allowed" if allowed else "")

    @property
    def report(self) -> tuple[ReportKind, ReportForm]:
        """The kind and form of the report that was written last."""
        from core.values import ReportForm, ReportKind

        kind, _, form = self._words("report").partition(" ")
        if kind not in set(ReportKind) or form not in set(ReportForm):
            return ReportKind.ARTICLES, ReportForm.HTML
        return ReportKind(kind), ReportForm(form)

    @report.setter
    def report(self, chosen: tuple[ReportKind, ReportForm]) -> None:
        self._keep("report", " ".join(chosen))

    @property
    def library(self) -> Path | None:
        """The library to open at the start; None for the usual one."""
        value = self._words("library")
        return Path(value) if value else None

    @library.setter
    def library(self, path: Path | None) -> None:
        self._keep("library", str(path) if path else "")

    @property
    def settings(self) -> Settings:
        """The core's settings with what is preferred."""
        from dataclasses import replace

        from core.settings import Settings

        usual = Settings.from_environment()
        made = replace(usual, backups_kept=self.backups_kept, strictness=self.strictness)
        return replace(made, workers=self.workers) if self.workers else made

    def _words(self, name: str) -> str:
        return str(self._settings.value(name, ""))

    def _keep(self, name: str, words: str) -> None:
        self._settings.setValue(name, words)
        self._settings.sync()
