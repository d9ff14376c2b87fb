"""What a report is to hold and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.parts.labels import button, label, shown_text
from desktop.translation import marked, tr

FORMS = {
    "html": (marked("One HTML file: opens in any browser, offline, and prints well"), ".html"),
    "markdown": (marked("Markdown: one text file for notes and wikis"), ".md"),
    "csv": (marked("Tables (CSV): a folder with claims, statements and disputes"), ""),
}

LONGEST = 60  # letters of a title in the dialog


@dataclass(frozen=True)
class ReportWish:
    """A report as asked for; `articles` None means the whole library."""

    path: Path
    articles: tuple[int, ...] | None
    form: str


class ExportDialog(QDialog):
    """Asks for form, scope and place of a report."""

    given = Signal(ReportWish)

    def __init__(
        self, article: int | None, title: str, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export report"))
        self.setMinimumWidth(560)
        self._article, self._folder = article, folder
        self._forms = {key: QRadioButton(tr(words)) for key, (words, _) in FORMS.items()}
        short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
        self.only = QRadioButton(shown_text(tr("This article: {title}").format(title=short)))
        self.whole = QRadioButton(tr("The whole library"))
        self.path = QLineEdit()
        self._groups = [QButtonGroup(self), QButtonGroup(self)]
        self._lay_out()
        self._set_up()

    @property
    def form(self) -> str:
        """The form chosen."""
        return next(key for key, made in self._forms.items() if made.isChecked())

    def _set_up(self) -> None:
        self._forms["html"].setChecked(True)
        self.only.setEnabled(self._article is not None)
        (self.only if self._article is not None else self.whole).setChecked(True)
        for group in self._groups:
            group.buttonClicked.connect(lambda _button: self._suggest())
        self.path.setAccessibleName(tr("Where the report goes"))
        self.path.textChanged.connect(lambda text: self._ok.setEnabled(bool(text.strip())))
        self._suggest()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for heading, group, choices in (
            (tr("What", "is reported"), self._groups[0], (self.only, self.whole)),
            (tr("As", "in which form"), self._groups[1], tuple(self._forms.values())),
        ):
            layout.addWidget(label(heading, "section"))
            for made in choices:
                made.setAccessibleName(made.text())
                group.addButton(made)
                layout.addWidget(made)
        layout.addWidget(label(tr("Where", "the report goes"), "section"))
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        browse = button(tr("&Browse…"))
        browse.clicked.connect(self._browse)
        row.addWidget(browse)
        layout.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._ok.setProperty("role", "main")
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _suggest(self) -> None:
        name = tr("article report") if self.only.isChecked() else tr("library report")
        self.path.setText(str(self._folder / f"{name}{FORMS[self.form][1]}"))

    def _browse(self) -> None:
        form, before = self.form, self.path.text()
        if form == "csv":
            chosen = QFileDialog.getExistingDirectory(self, tr("Folder for the tables"), before)
        else:
            kinds = f"*{FORMS[form][1]}"
            chosen = QFileDialog.getSaveFileName(self, tr("Report"), before, kinds)[0]
        if chosen:
            self.path.setText(chosen)

    def _give(self) -> None:
        one = self._article if self.only.isChecked() else None
        articles = (one,) if one is not None else None
        self.given.emit(ReportWish(Path(self.path.text().strip()), articles, self.form))
        self.accept()
