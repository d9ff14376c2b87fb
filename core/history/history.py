"""Making changes so that they can be taken back and made again, also after a restart.

What undo and redo go by stands in the library: each change with the command that turns it back. A
new change ends what could be made again. A change whose rows went in another way (its article was
deleted, its dispute was not found again) is passed over; the labels say beforehand what will be
turned.
"""

from __future__ import annotations

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from core.changes import Changes, Turns
from core.commands import Command, RowChanges, changes_of, from_json, to_json
from core.errors import CommandError
from core.model import CommandRecord

# Turning more than these takes its time; what takes much is long rows or many short ones.
LARGE = 50_000  # characters of JSON, about 20 claims
MANY = 50  # rows, such as the tags of claims


def do(session: Session, command: Command) -> Changes:
    """Make a change and keep how it is taken back. Raises CommandError, and then nothing is kept."""
    inverse = command.apply(session)
    changes = changes_of(inverse)
    if isinstance(inverse, RowChanges) and not inverse.rows:
        return changes  # all was so already
    ended = update(CommandRecord).where(CommandRecord.undone, ~CommandRecord.ended)
    session.execute(ended.values(ended=True))
    session.add(
        CommandRecord(
            label=command.label,
            kind=type(command).__name__,
            made=to_json(command),
            turning=to_json(inverse),
        )
    )
    session.flush()
    return changes


def undo(session: Session) -> Changes | None:
    """Take the last change back; None if there is none that can be."""
    return _turn(session, undone=True)


def redo(session: Session) -> Changes | None:
    """Make the change again that was taken back last; None if there is none that can be."""
    return _turn(session, undone=False)


def undo_label(session: Session) -> str:
    """What undo would take back, "" if nothing."""
    found = _next(session, undone=True)
    return found[0].label if found else ""


def redo_label(session: Session) -> str:
    """What redo would make again, "" if nothing."""
    found = _next(session, undone=False)
    return found[0].label if found else ""


def next_turns(session: Session) -> Turns:
    """What undo and redo are about to turn, without looking whether it still can be turned."""
    (undo, undoing), (redo, redoing) = (_waiting(session, undone) for undone in (True, False))
    return Turns(undo, redo, undoing, redoing)


def _waiting(session: Session, undone: bool) -> tuple[str, bool]:
    # The label, and whether turning takes its time.
    row = CommandRecord
    many = func.coalesce(func.json_array_length(row.turning, "$.rows"), 0) > MANY
    question = select(row.label, or_(func.length(row.turning) > LARGE, many)).where(
        row.undone.is_(not undone), row.ended.is_(False)
    )
    ordered = question.order_by(row.id.desc() if undone else row.id).limit(1)
    found = session.execute(ordered).first()
    return (found[0], found[1]) if found else ("", False)


def _turn(session: Session, *, undone: bool) -> Changes | None:
    found = _next(session, undone=undone)
    if found is None:
        return None
    row, command, passed_over = found
    for one in passed_over:
        one.ended = True
    inverse = command.apply(session)
    row.turning, row.undone = to_json(inverse), undone
    session.flush()
    return changes_of(inverse)


def _next(
    session: Session, *, undone: bool
) -> tuple[CommandRecord, Command, list[CommandRecord]] | None:
    # The change to turn, with the newer ones that cannot be turned any more.
    passed_over: list[CommandRecord] = []
    while (row := _after(session, passed_over, undone)) is not None:
        command = from_json(row.turning)
        if _possible(session, command):
            return row, command, passed_over
        if not undone:
            return None  # what came after it was made upon it
        passed_over.append(row)
    return None


def _after(
    session: Session, passed_over: list[CommandRecord], undone: bool
) -> CommandRecord | None:
    id = CommandRecord.id
    question = select(CommandRecord).where(
        CommandRecord.undone.is_(not undone), CommandRecord.ended.is_(False)
    )
    if passed_over:
        question = question.where(id < passed_over[-1].id)
    return session.scalar(question.order_by(id.desc() if undone else id).limit(1))


def _possible(session: Session, command: Command) -> bool:
    try:
        if isinstance(command, RowChanges):
            command.plan(session)
    except CommandError:
        return False
    return True
