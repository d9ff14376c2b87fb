"""What can be done to many claims at once; each is one change with its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.values import Claim, Question, Rating, Tag
from desktop.claims.tags import TagField
from desktop.parts.answers import AnswerField
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import button, label
from desktop.theme import PAGE
from desktop.translation import plural, tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.commands import Command


class BulkPage(QWidget):
    """Verdict, tags, question and removal for the claims chosen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._claims: tuple[int, ...] = ()
        self._title = label("", "title")
        self.verdict, self.reason = ChoiceField(tr("Verdict for all")), QLineEdit()
        self.reason.setAccessibleName(tr("Reason of the verdict for all"))
        self.reason.setPlaceholderText(tr("Reason"))
        self.judge = button(tr("Set verdict"), "main")
        self.verdict.setPlaceholderText(tr("Choose a verdict"))
        self.tags, self.answer = TagField(), AnswerField()
        self.tags.box.setPlaceholderText(tr("Put a tag on all and press Enter"))
        self.attach = button(tr("Attach"))
        self.drop = button(
            tr("Remove all"), tooltip=tr("Remove the claims chosen; undo brings them back")
        )
        self._lay_out()
        self._connect()

    @property
    def claims(self) -> tuple[int, ...]:
        """The ids of the claims it is about."""
        return self._claims

    def show_claims(
        self,
        claims: Sequence[Claim],
        ratings: Sequence[Rating],
        tags: Sequence[Tag],
        questions: Sequence[Question],
    ) -> None:
        """Show what can be done to these."""
        anew, self._claims = self._claims, tuple(claim.id for claim in claims)
        self._title.setText(plural("%n claims chosen", "%n claim chosen", len(claims)))
        self.drop.setText(plural("Remove %n claims", "Remove %n claim", len(claims)))
        self.drop.setAccessibleName(self.drop.text())
        worn = {tag.id: tag for claim in claims for tag in claim.tags}
        self.tags.show_tags(sorted(worn.values(), key=lambda tag: tag.name), tags)
        if anew != self._claims:
            self._show_ratings(ratings)
            self.answer.show_answer(questions, None, None)

    def remove(self) -> None:
        """Remove the claims."""
        from core.commands import RemoveClaims

        done = plural("%n claims removed.", "%n claim removed.", len(self._claims))
        self._do(RemoveClaims(self._claims), done)

    def _show_ratings(self, ratings: Sequence[Rating]) -> None:
        self.reason.clear()
        self.verdict.clear()
        for rating in ratings:
            self.verdict.addItem(rating.name, rating.id)
        self.verdict.addItem(tr("No verdict"), None)
        self.verdict.setCurrentIndex(-1)  # nobody should give many claims the first by chance
        self.judge.setEnabled(False)

    def _judge(self) -> None:
        from core.commands import JudgeClaims

        rating, reason = self.verdict.currentData(), self.reason.text().strip()
        done = plural("%n claims judged.", "%n claim judged.", len(self._claims))
        self._do(JudgeClaims(self._claims, rating, reason), done)

    def _tag(self, name: str) -> None:
        from core.commands import TagClaims

        done = plural("%n claims tagged.", "%n claim tagged.", len(self._claims))
        self._do(TagClaims(self._claims, name), done)

    def _untag(self, tag: int) -> None:
        from core.commands import UntagClaims

        done = plural("%n claims untagged.", "%n claim untagged.", len(self._claims))
        self._do(UntagClaims(self._claims, tag), done)

    def _attach(self) -> None:
        from core.commands import AttachClaims

        question, position = self.answer.chosen
        done = plural("%n claims attached.", "%n claim attached.", len(self._claims))
        if question is None:
            done = plural("%n claims detached.", "%n claim detached.", len(self._claims))
        self._do(AttachClaims(self._claims, question, position), done)

    def _do(self, command: Command, done: str) -> None:
        workspace = self._workspace
        workspace.do(command, lambda: workspace.tell(done, tr("Undo"), workspace.undo))

    def _connect(self) -> None:
        self.judge.clicked.connect(self._judge)
        self.reason.returnPressed.connect(self.judge.click)
        self.verdict.currentIndexChanged.connect(lambda row: self.judge.setEnabled(row >= 0))
        self.tags.added.connect(self._tag)
        self.tags.removed.connect(self._untag)
        self.attach.clicked.connect(self._attach)
        self.drop.clicked.connect(self.remove)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 16, PAGE, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        hint = tr("Each change is made to all of them at once, and one undo takes it back.")
        layout.addWidget(label(hint, tone="muted"))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        verdict, answer = QHBoxLayout(), QHBoxLayout()
        for one in (verdict, answer):
            one.setSpacing(8)
        verdict.addWidget(self.verdict)
        verdict.addWidget(self.reason, 1)
        verdict.addWidget(self.judge)
        answer.addWidget(self.answer, 1)
        answer.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignTop)
        form.addRow(label(tr("Verdict"), tone="muted", wrap=False), verdict)
        form.addRow(label(tr("Tags"), tone="muted", wrap=False), self.tags)
        form.addRow(label(tr("Question"), tone="muted", wrap=False), answer)
        layout.addLayout(form)
        row = QHBoxLayout()
        row.addWidget(self.drop)
        row.addStretch()
        layout.addLayout(row)
        layout.addStretch()
