"""What a person does to questions; the topic file goes with the rows, so undo brings both back."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.commands.asking import claim_of
from core.commands.recording import Edit
from core.errors import CommandError
from core.model import Claim, Position, Question
from core.store import questions, topics

Positions = tuple[tuple[str, str], ...]  # key and label of each


@dataclass(frozen=True)
class SetQuestion(Edit):
    """Keep a question in a topic file of the library's folder, made by `Library.question_command`.

    `text` is the whole of the file; `key`, `question` and `positions` say what stands in it.
    `claims` are attached to the question, each with the key of its position.
    """

    file: str
    text: str
    key: str
    question: str
    positions: Positions
    claims: tuple[tuple[int, str], ...] = ()
    new: bool = False

    @property
    def label(self) -> str:
        return "New question" if self.new else "Change question"

    def make(self, session: Session) -> None:
        topics.set_file(session, self.file, self.text)
        questions.set_question(session, self.key, self.question, dict(self.positions))
        row = question_of(session, self.key)
        for claim, position in self.claims:
            made = claim_of(session, claim)
            made.question_id = row.id
            made.position_id = session.scalar(
                select(Position.id).where(Position.question_id == row.id, Position.key == position)
            )


@dataclass(frozen=True)
class RemoveQuestion(Edit):
    """Take away a user's topic file: the question is gone, or one that comes with the program is
    again as it came (`question` and `positions`). Claims stay and are of no question then."""

    file: str
    key: str
    question: str = ""
    positions: Positions = ()

    @property
    def label(self) -> str:
        return "Restore question" if self.question else "Remove question"

    def make(self, session: Session) -> None:
        if self.file:
            topics.set_file(session, self.file, "")
        if self.question:
            questions.set_question(session, self.key, self.question, dict(self.positions))
            return
        row = question_of(session, self.key)
        for claim in session.scalars(select(Claim).where(Claim.question_id == row.id)):
            claim.question_id = claim.position_id = None
        session.flush()
        for position in session.scalars(select(Position).where(Position.question_id == row.id)):
            session.delete(position)
        session.flush()
        session.delete(row)


def question_of(session: Session, key: str) -> Question:
    """The question of a topic; raises CommandError if it is gone."""
    row = session.scalar(select(Question).where(Question.key == key))
    if row is None:
        raise CommandError("This question is no longer in the library.")
    return row
