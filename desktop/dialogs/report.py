"""What a report is to tell, in which form, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.values import (
    FORMS_OF,
    SUFFIXES,
    Question,
    ReportForm,
    ReportKind,
    ReportWish,
    SearchResult,
)
from desktop.parts.labels import button, inset, label, shown_text
from desktop.translation import marked, tr

KINDS = {
    ReportKind.ARTICLES: marked(
        "Annotated articles: the texts with their disputes and claims marked"
    ),
    ReportKind.BINDER: marked("Claim binder: every claim with its sources, open points first"),
    ReportKind.DOSSIER: marked("Question dossier: who answers what, with the chart"),
    ReportKind.SEARCH: marked("Search result: every hit in its context"),
}
FORMS = {
    ReportForm.HTML: marked("One HTML file: opens in any browser, offline, with filters"),
    ReportForm.PDF: marked("PDF: pages to send and to print"),
    ReportForm.DOCX: marked("Word (DOCX): to work on, with comments at the marks"),
    ReportForm.MARKDOWN: marked("Markdown: one text file for notes and wikis"),
    ReportForm.XLSX: marked("Excel (XLSX): flat tables in one workbook"),
    ReportForm.CSV: marked("Tables (CSV): a folder with a file for each table"),
    ReportForm.JSON: marked("JSON: everything, for other programs"),
    ReportForm.CLAIM_REVIEW: marked("ClaimReview (JSON-LD): the verdicts, for search engines"),
    ReportForm.ANNOTATIONS: marked("Web Annotation (JSON-LD): the marked passages"),
    ReportForm.CODEBOOK: marked("Codebook (REFI-QDA): the tree of tags"),
}
NAMES = {
    ReportKind.ARTICLES: marked("annotated articles"),
    ReportKind.BINDER: marked("claim binder"),
    ReportKind.DOSSIER: marked("question dossier"),
    ReportKind.SEARCH: marked("search result"),
}
LONGEST = 60  # letters of a title in the dialog
OF_ARTICLES = (ReportKind.ARTICLES, ReportKind.BINDER)


class ExportDialog(QDialog):
    """Asks for kind, scope, form and place of a report; gives the wish and the place."""

    given = Signal(object, object)  # a ReportWish, a Path

    def __init__(
        self,
        article: int | None,
        title: str,
        questions: Sequence[Question],
        folder: Path,
        found: SearchResult | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export report"))
        self.setMinimumWidth(600)
        self._article, self._folder = article, folder
        self.kinds = {kind: QRadioButton(tr(words)) for kind, words in KINDS.items()}
        short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
        self.only = QRadioButton(shown_text(tr("This article: {title}").format(title=short)))
        self.whole = QRadioButton(tr("The whole library"))
        self.questions, self.query = QComboBox(), QLineEdit(found.query if found else "")
        self.spellings = QCheckBox(tr("Other spellings"))
        self.spellings.setChecked(found is None or found.aliases)
        for question in questions:
            self.questions.addItem(question.text, question.id)
        self.forms, self.path = QComboBox(), QLineEdit()
        self._groups = QButtonGroup(self), QButtonGroup(self)
        self._lay_out()
        self._set_up()

    @property
    def kind(self) -> ReportKind:
        """The kind chosen."""
        return next(kind for kind, made in self.kinds.items() if made.isChecked())

    @property
    def form(self) -> ReportForm:
        """The form chosen."""
        return ReportForm(self.forms.currentData())

    def choose(self, kind: ReportKind, form: ReportForm) -> None:
        """Begin with what was chosen last, as far as it can be had."""
        if self.kinds[kind].isEnabled():
            self.kinds[kind].setChecked(True)
        self._follow()
        place = self.forms.findData(form.value)
        self.forms.setCurrentIndex(max(0, place))

    def _set_up(self) -> None:
        self.kinds[ReportKind.ARTICLES].setChecked(True)
        self.kinds[ReportKind.DOSSIER].setEnabled(self.questions.count() > 0)
        self.only.setEnabled(self._article is not None)
        (self.only if self._article is not None else self.whole).setChecked(True)
        for group in self._groups:
            group.buttonClicked.connect(lambda _button: self._follow())
        self.questions.setAccessibleName(tr("Question of the dossier"))
        self.query.setAccessibleName(tr("What is searched for"))
        self.query.setPlaceholderText(tr("What is searched for, as in the search"))
        self.forms.setAccessibleName(tr("Form of the report"))
        self.path.setAccessibleName(tr("Where the report goes"))
        for line in (self.query, self.path):
            line.textChanged.connect(lambda _text: self._check())
        self.forms.currentIndexChanged.connect(lambda _place: self._suggest())
        self._follow()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label(tr("What", "is reported"), "section"))
        for kind, made in self.kinds.items():
            self._add(layout, made, self._groups[0])
            below = {ReportKind.DOSSIER: self.questions, ReportKind.SEARCH: self.query}.get(kind)
            if below is not None:
                layout.addLayout(inset(below, 24, 0, 0, 0))
            if kind is ReportKind.SEARCH:
                layout.addLayout(inset(self.spellings, 24, 0, 0, 0))
        layout.addWidget(label(tr("Of", "which articles"), "section"))
        for made in (self.only, self.whole):
            self._add(layout, made, self._groups[1])
        layout.addWidget(label(tr("As", "in which form"), "section"))
        layout.addWidget(self.forms)
        layout.addWidget(label(tr("Where", "the report goes"), "section"))
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        browse = button(tr("&Browse…"))
        browse.clicked.connect(self._browse)
        row.addWidget(browse)
        layout.addLayout(row)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._ok.setProperty("role", "main")
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        return buttons

    def _add(self, layout: QVBoxLayout, made: QRadioButton, group: QButtonGroup) -> None:
        made.setAccessibleName(made.text())
        group.addButton(made)
        layout.addWidget(made)

    def _follow(self) -> None:
        """Offer what fits the kind: scope, question, query, forms."""
        kind, before = self.kind, self.forms.currentData()
        of_articles = kind in OF_ARTICLES
        self.only.setEnabled(of_articles and self._article is not None)
        self.whole.setEnabled(of_articles)
        self.questions.setVisible(kind is ReportKind.DOSSIER)
        for field in (self.query, self.spellings):
            field.setVisible(kind is ReportKind.SEARCH)
        self.forms.blockSignals(True)
        self.forms.clear()
        for form in FORMS_OF[kind]:
            self.forms.addItem(tr(FORMS[form]), form.value)
        self.forms.setCurrentIndex(max(0, self.forms.findData(before)))
        self.forms.blockSignals(False)
        self._suggest()

    def _suggest(self) -> None:
        name = tr(NAMES[self.kind])
        self.path.setText(str(self._folder / f"{name}{SUFFIXES[self.form]}"))
        self._check()

    def _check(self) -> None:
        asked = self.kind is not ReportKind.SEARCH or bool(self.query.text().strip())
        self._ok.setEnabled(asked and bool(self.path.text().strip()))

    def _browse(self) -> None:
        form, before = self.form, self.path.text()
        if form is ReportForm.CSV:
            chosen = QFileDialog.getExistingDirectory(self, tr("Folder for the tables"), before)
        else:
            kinds = f"*{SUFFIXES[form]}"
            chosen = QFileDialog.getSaveFileName(self, tr("Report"), before, kinds)[0]
        if chosen:
            self.path.setText(chosen)

    def _give(self) -> None:
        kind = self.kind
        one = self._article if kind in OF_ARTICLES and self.only.isChecked() else None
        question = self.questions.currentData() if kind is ReportKind.DOSSIER else None
        query = self.query.text().strip() if kind is ReportKind.SEARCH else ""
        articles = (one,) if one is not None else None
        aliases = self.spellings.isChecked()
        wish = ReportWish(kind, self.form, articles, question, query, aliases)
        self.given.emit(wish, Path(self.path.text().strip()))
        self.accept()
