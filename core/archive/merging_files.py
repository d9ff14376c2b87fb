"""The user's own files of another library: questions as topic files, reference facts, templates."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import model
from core.archive.own_files import content, own_files
from core.archive.planning import Plan, Tell
from core.detectors.topic import Topic
from core.detectors.topic_files import parse_topic, read_text
from core.errors import DataError
from core.store.files import write_whole
from core.values import ConflictKind, MergeKind

TOPICS = "topics"
BEFORE = (
    ".before-merge"  # the ending under which a file of ours stays that another took the place of
)


def merge_topics(plan: Plan, ours: Session, unpacked: Path) -> None:
    """Plan what becomes of questions: told apart by the key of their topic."""
    table = model.TopicFile
    here = {row.name: row for row in ours.scalars(select(table))}
    keys = {topic.key: name for name, row in here.items() if (topic := _topic(name, row.text))}
    for file in sorted((unpacked / TOPICS).glob("*.toml")):
        text, topic = _read(plan, file)
        if topic is None:
            continue
        name = keys.get(topic.key)
        if name is None:
            plan.topics[_free(topic.key, file.name, {*here, *plan.topics})] = text
            plan.new[MergeKind.QUESTION] += 1
        elif here[name].text == text:
            plan.same[MergeKind.QUESTION] += 1
        else:
            plan.same[MergeKind.QUESTION] += 1
            tell = Tell(table, here[name].id, {"text": text})
            key = f"topic_file {here[name].id} text"
            what = topic.question
            plan.differ(key, ConflictKind.QUESTION, what, here[name].text, text, (tell,))


def merge_files(plan: Plan, library: Path, unpacked: Path) -> None:
    """Plan what becomes of reference facts and templates: told apart by name."""
    here, _problems = own_files(library)
    there, _problems = own_files(unpacked)
    for name, file in there.items():
        if name.startswith(f"{TOPICS}/"):
            continue
        if name not in here:
            plan.files.append(name)
            plan.new[MergeKind.FILE] += 1
            continue
        plan.same[MergeKind.FILE] += 1
        ours, theirs = content(here[name]), content(file)
        if ours != theirs:
            words = _words(ours), _words(theirs)
            plan.differ(f"file {name}", ConflictKind.FILE, name, *words, file=name)


def put_files(library: Path, unpacked: Path, names: Mapping[str, bool]) -> None:
    """Write files of the archive into the library's folder; True keeps ours beside it.

    Raises OSError.
    """
    for name, replaces in names.items():
        target = library / name
        if replaces:
            target.replace(target.with_name(target.name + BEFORE))
        put_file(unpacked / name, target)


def put_file(source: Path, target: Path) -> None:
    """Copy a file so that it is there whole or not at all. Raises OSError."""

    def write(made: BinaryIO) -> str:
        with source.open("rb") as file:
            shutil.copyfileobj(file, made)
        return target.name

    write_whole(target.parent, write)


def _read(plan: Plan, file: Path) -> tuple[str, Topic | None]:
    try:
        text = read_text(file)
        return text, parse_topic(file.name, text)
    except DataError as error:
        plan.remarks.append(f"A question is left out. {error}")
        return "", None


def _topic(name: str, text: str) -> Topic | None:
    try:
        return parse_topic(name, text)
    except DataError:
        return None


def _free(key: str, name: str, taken: set[str]) -> str:
    """A name for a topic's file that none has, whatever its case."""
    known = {one.casefold() for one in taken}
    number = 1
    while name.casefold() in known:
        number += 1
        name = f"{key}-{number}.toml"
    return name


def _words(data: bytes) -> str:
    """The beginning of a text; of a picture its size."""
    try:
        return data.decode("utf-8")[:2000]
    except UnicodeDecodeError:
        return f"{len(data):,} B"
