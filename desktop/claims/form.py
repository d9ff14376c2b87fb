"""Everything about one claim; each field is kept when it is left and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.values import Appearance, Claim, Evidence, Question, Rating, SuggestedClaim, Tag
from desktop.claims.beyond import Beyond
from desktop.claims.disputed import Disputed
from desktop.claims.offered import OfferedList
from desktop.claims.passages import PassageList, appearance_card, evidence_card
from desktop.claims.tags import TagField
from desktop.dates import date_words, read_date
from desktop.marks import claim_sign
from desktop.parts.answers import AnswerField
from desktop.parts.evidence import EvidenceForm
from desktop.parts.fields import ChoiceField, LineField, TextField
from desktop.parts.labels import button, label, tip
from desktop.spreading import spread_tip, spread_words
from desktop.theme import PAGE, Theme
from desktop.translation import marked, tr
from desktop.workspace import Workspace

LEAST_ROWS = 3  # of what is said again that are seen without scrolling
DATES = (
    ("said_on", marked("Said on")),
    ("about", marked("About (as of)")),
    ("published_on", marked("Published on")),
)


class ClaimForm(QScrollArea):
    """Shows a claim and says what the user changed in it."""

    changed = Signal(dict)  # field of ChangeClaim to its value
    judged = Signal(object, str)  # rating id or None, reason
    acted = Signal(str)  # one of the buttons of the lists
    opened = Signal(int, object)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The claim"))
        self._sign = label(role="section", tone="claim", wrap=False)
        self.disputed = Disputed()
        self.text = TextField(tr("Claim"), tr("What is claimed, in one sentence"))
        self.claimant = LineField(tr("Claimant"), tr("Who claims it"))
        hint = tr("e.g. 20 May 2024, spring 2022")
        self.dates = {key: LineField(tr(name), hint) for key, name in DATES}
        self._trouble = label(tone="bad")
        self.verdict = ChoiceField(tr("Verdict"))
        self.reason = TextField(tr("Reason of the verdict"), lines=2)
        self._claim = 0
        self.tags = TagField()
        self.note = TextField(tr("Note"), tr("For yourself and the desk"))
        self.answer, self.link = AnswerField(), EvidenceForm(link=True)
        self.to_question = button(tr("Show the question"))
        self.repeats = OfferedList(tr("Said again elsewhere"), workspace, theme)
        self._again = label(tr("Said again elsewhere"), "section")
        self._make_lists(theme)
        self._lay_out()
        self._connect()

    def show_claim(
        self,
        claim: Claim,
        ratings: Sequence[Rating],
        tags: Sequence[Tag],
        questions: Sequence[Question],
    ) -> None:
        """Show a claim as it is kept; what is being typed into it stays."""
        anew, self._claim = claim.id != self._claim, claim.id
        if anew:
            self.link.hide()
            self.show_repeats(())
            self.disputed.show_disputes(())
            self.appearances.aside.clear()
        self._sign.setText(claim_sign(claim.id))
        self.text.show_words(claim.text, anew=anew)
        self.claimant.show_words(claim.claimant, anew=anew)
        for key, field in self.dates.items():
            when = getattr(claim, key)
            field.show_words(date_words(when) if when else "", anew=anew)
        self._trouble.hide()
        self._show_verdict(claim, ratings)
        self.reason.show_words(claim.verdict_reason, anew=anew)
        self.note.show_words(claim.note, anew=anew)
        self.tags.show_tags(claim.tags, tags)
        self.answer.show_answer(questions, claim.question, claim.position)
        self.to_question.setVisible(claim.question is not None)
        self.appearances.show(claim.appearances)
        self.evidence.show(claim.evidence)

    def show_beyond(self, found: Beyond) -> None:
        """Show where else the claim is made, what disputes it, and in how many outlets it stands."""
        self.show_repeats(found.repeats)
        self.disputed.show_disputes(found.disputes)
        self.appearances.aside.setText(spread_words(found.spread))
        self.appearances.aside.setToolTip(tip(spread_tip()))

    def show_repeats(self, offers: Sequence[SuggestedClaim]) -> None:
        """Show where else the claim is made."""
        self.repeats.show_offers(offers)
        rows = min(LEAST_ROWS, len(offers))
        height = sum(self.repeats.list.sizeHintForRow(row) for row in range(rows))
        self.repeats.list.setFixedHeight(height + 4)
        self._again.setVisible(bool(offers))
        self.repeats.setVisible(bool(offers))

    def commit(self) -> None:
        """Keep what stands in a field that has not been left yet."""
        for field in (self.text, self.claimant, *self.dates.values(), self.reason, self.note):
            field.commit()

    def _show_verdict(self, claim: Claim, ratings: Sequence[Rating]) -> None:
        self.verdict.blockSignals(True)
        self.verdict.clear()
        self.verdict.addItem(tr("No verdict yet"), None)
        for rating in ratings:
            self.verdict.addItem(rating.name, rating.id)
        chosen = self.verdict.findData(claim.verdict.id) if claim.verdict else 0
        self.verdict.setCurrentIndex(max(0, chosen))
        self.verdict.blockSignals(False)

    def _make_lists(self, theme: Theme) -> None:
        self.appearances: PassageList[Appearance] = PassageList(
            tr("Appearances"),
            tr("No passage yet. Select one in the reader and add it here."),
            appearance_card,
            theme,
            (
                (
                    tr("Add selection"),
                    tr("Add the words selected in the reader"),
                    self._say("appear"),
                ),
                (tr("Read"), tr("Open the chosen appearance in the reader"), self.jump),
                (tr("Remove"), tr("Remove the chosen appearance"), self._say("vanish")),
            ),
        )
        self.evidence: PassageList[Evidence] = PassageList(
            tr("Evidence"),
            tr("Nothing for or against it yet."),
            evidence_card,
            theme,
            (
                (
                    tr("Add selection…"),
                    tr("Add the words selected in the reader"),
                    self._say("passage"),
                ),
                (tr("Add link…"), tr("Add the address of a page"), self._say("link")),
                (tr("Read"), tr("Open the chosen passage in the reader"), self.jump_to_evidence),
                (tr("Remove"), tr("Remove the chosen evidence"), self._say("drop")),
            ),
        )

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(PAGE, 16, PAGE, 16)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._sign)
        head.addWidget(self.disputed, 1)
        layout.addLayout(head)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._rows(form)
        layout.addLayout(form)
        layout.addWidget(self.appearances)
        layout.addWidget(self._again)
        layout.addWidget(self.repeats)
        layout.addWidget(self.evidence)
        layout.addWidget(self.link)
        self.link.hide()
        layout.addStretch()
        self.setWidget(page)

    def _rows(self, form: QFormLayout) -> None:
        form.addRow(_name(tr("Claim")), self.text)
        form.addRow(_name(tr("Claimant")), self.claimant)
        row = QHBoxLayout()
        row.setSpacing(10)
        for key, name in DATES:
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(label(tr(name), tone="muted", wrap=False))
            column.addWidget(self.dates[key])
            row.addLayout(column, 1)
        form.addRow(_name(tr("Dates")), row)
        form.addRow("", self._trouble)
        form.addRow(_name(tr("Verdict")), self.verdict)
        form.addRow(_name(tr("Reason")), self.reason)
        form.addRow(_name(tr("Tags")), self.tags)
        answer = QHBoxLayout()
        answer.addWidget(self.answer, 1)
        answer.addWidget(self.to_question, 0, Qt.AlignmentFlag.AlignTop)
        form.addRow(_name(tr("Question")), answer)
        form.addRow(_name(tr("Note")), self.note)

    def _connect(self) -> None:
        self.text.edited.connect(lambda words: self.changed.emit({"text": words.strip()}))
        self.claimant.edited.connect(lambda words: self.changed.emit({"claimant": words.strip()}))
        self.note.edited.connect(lambda words: self.changed.emit({"note": words}))
        self.answer.answered.connect(self._answered)
        self.to_question.clicked.connect(lambda: self.acted.emit("question"))
        self.link.left.connect(self.link.hide)
        self.repeats.read.connect(self.opened)
        for key, field in self.dates.items():
            field.edited.connect(lambda words, key=key: self._dated(key, words))
        self.verdict.activated.connect(lambda _row: self._judged())
        self.reason.edited.connect(lambda _words: self._judged())
        self.appearances.list.activated.connect(lambda _index: self.jump())
        self.evidence.list.activated.connect(lambda _index: self.jump_to_evidence())

    def _dated(self, key: str, words: str) -> None:
        try:
            when = read_date(words)
        except ValueError:
            no_date = tr("“{words}” is no date. Write 2024, 2024-05, 20 May 2024 or spring 2022.")
            self._trouble.setText(no_date.format(words=words))
            self._trouble.show()
            return
        self._trouble.hide()
        self.changed.emit({key: when.edtf if when else None})

    def _answered(self, question: int | None, position: int | None) -> None:
        self.changed.emit({"question_id": question, "position_id": position})

    def _judged(self) -> None:
        self.judged.emit(self.verdict.currentData(), self.reason.toPlainText().strip())

    def jump(self) -> None:
        """Open the chosen appearance in the reader."""
        appearance = self.appearances.current
        if appearance is not None:
            self.opened.emit(appearance.article, appearance.anchor.span)

    def jump_to_evidence(self) -> None:
        """Open the chosen evidence in the reader, if it is a passage."""
        evidence = self.evidence.current
        if evidence is not None and evidence.article is not None and evidence.anchor is not None:
            self.opened.emit(evidence.article, evidence.anchor.span)

    def _say(self, what: str) -> Callable[[], object]:
        return lambda: self.acted.emit(what)


def _name(text: str) -> QWidget:
    return label(text, tone="muted", wrap=False)
