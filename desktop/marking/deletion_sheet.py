"""Asks in place whether an article is to go for good, and says what goes with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from core.values import DeletionPlan, DeletionWish
from desktop.marking.drawer import Sheet
from desktop.marks import claim_sign
from desktop.parts.labels import breakable, button, label, shown_text
from desktop.translation import marked, plural, tr

NAMED = 5  # claims that are named one by one


class DeletionSheet(Sheet):
    """Nothing happens but by its button: Return elsewhere deletes nothing."""

    given = Signal(object)  # a DeletionWish
    planned = Signal(bool)  # the plan is wanted anew: with the other editions, or without
    title = marked("Delete the article for good")

    def __init__(self) -> None:
        super().__init__()
        self._plan: DeletionPlan | None = None
        self.says, self._warning = label(), label(tone="bad")
        self.editions, self.keep, self.backups = QCheckBox(), QCheckBox(), QCheckBox()
        self.delete, self.cancel = button(tr("Delete for good")), button(tr("Cancel"))
        self._lay_out()
        self.delete.clicked.connect(self._give)
        self.cancel.clicked.connect(self.done)
        self.editions.toggled.connect(self.planned)

    def ask(self, plan: DeletionPlan, *, anew: bool) -> None:
        """Say what would go; `anew` begins with nothing chosen."""
        self._plan = plan
        if anew:
            for box in (self.editions, self.keep, self.backups):
                box.blockSignals(True)
                box.setChecked(False)
                box.blockSignals(False)
        self.says.setText(breakable("\n".join(_lines(plan))))
        others = plural(
            "With its %n other editions", "With its %n other edition", len(plan.editions)
        )
        _offer(self.editions, bool(plan.editions), others)
        _offer(self.keep, bool(plan.claims), tr("Keep the claims that appear nowhere else"))
        _offer(self.backups, bool(plan.backups), tr("Delete the backups that hold it, too"))

    def enter(self) -> None:
        """Begin where nothing can go wrong."""
        self.cancel.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for made in (self.delete, self.cancel):
                if made.hasFocus():
                    made.click()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        if self._plan is not None:
            self.given.emit(
                DeletionWish(
                    article=self._plan.article.id,
                    editions=self.editions.isChecked(),
                    backups=self.backups.isChecked(),
                    keep_claims=self.keep.isChecked(),
                )
            )
            self.done.emit()

    def _lay_out(self) -> None:
        self._warning.setText(tr("This cannot be undone."))
        row = QHBoxLayout()
        row.addWidget(self.delete)
        row.addWidget(self.cancel)
        row.addWidget(self._warning, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.says, self.editions, self.keep, self.backups):
            layout.addWidget(widget)
        layout.addLayout(row)


def _offer(box: QCheckBox, there: bool, words: str) -> None:
    box.setVisible(there)
    box.setText(shown_text(words))
    box.setAccessibleName(words)


def _lines(plan: DeletionPlan) -> list[str]:
    """What goes, a line each."""
    title = tr("“{words}”").format(words=plan.article.title or tr("Untitled"))
    goes = tr("{title} goes with {passages}, {evidence} and its part in {disputes}.").format(
        title=title,
        passages=plural("%n passages of claims", "%n passage of a claim", plan.passages),
        evidence=plural("%n pieces of evidence", "%n piece of evidence", plan.evidence),
        disputes=plural("%n disputes", "%n dispute", plan.disputes),
    )
    lines = [goes]
    for id, text in plan.claims[:NAMED]:
        told = tr("{claim} appears nowhere else: {words}")
        lines.append(told.format(claim=claim_sign(id), words=text))
    if (more := len(plan.claims) - NAMED) > 0:
        lines.append(
            plural(
                "%n more claims appear nowhere else.", "%n more claim appears nowhere else.", more
            )
        )
    for id, text in plan.quoting[:NAMED]:
        told = tr("{claim} stays and is worded as it is here: {words}")
        lines.append(told.format(claim=claim_sign(id), words=text))
    if plan.original and plan.sharing:
        others = plural("%n other articles", "%n other article", plan.sharing)
        told = tr("The file {name} goes, from which {others} came; these stay.")
        lines.append(told.format(name=plan.original, others=others))
    elif plan.original:
        lines.append(tr("The file {name} goes, too.").format(name=plan.original))
    if plan.backups:
        many = plural("%n backups", "%n backup", len(plan.backups))
        names = ", ".join(plan.backups)
        told = tr("Unless you choose otherwise it stays in {backups}: {names}")
        lines.append(told.format(backups=many, names=names))
    return lines
