"""The topic files a user has, and by which topics the articles were weighed."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from core import model

_FILE = model.TopicFile
_WEIGHED = model.WeighedTopic


def topic_files(session: Session) -> dict[str, str]:
    """The files as they were last seen: name to text."""
    rows = session.execute(select(_FILE.name, _FILE.text).order_by(_FILE.name))
    return {row.name: row.text for row in rows}


def follow_files(session: Session, given: Mapping[str, str]) -> None:
    """Take over what the files say now; a row whose file is still there keeps its id."""
    for row in session.scalars(select(_FILE)).all():
        if row.name not in given:
            session.delete(row)
    for name, text in given.items():
        set_file(session, name, text)


def set_file(session: Session, name: str, text: str) -> None:
    """Keep a file's text, or forget the file ("")."""
    row = session.scalar(select(_FILE).where(_FILE.name == name))
    if row is None and text:
        session.add(_FILE(name=name, text=text))
    elif row is not None and text:
        row.text = text
    elif row is not None:
        session.delete(row)
    session.flush()


def weighed_by(session: Session) -> dict[str, str]:
    """By which topics the articles were last weighed: key to fingerprint."""
    rows = session.execute(select(_WEIGHED.key, _WEIGHED.fingerprint))
    return {row.key: row.fingerprint for row in rows}


def note_weighed(session: Session, prints: Mapping[str, str]) -> None:
    """Note that all articles were weighed by these topics and by no other."""
    session.execute(delete(_WEIGHED))
    session.add_all(_WEIGHED(key=key, fingerprint=print) for key, print in prints.items())
    session.flush()
