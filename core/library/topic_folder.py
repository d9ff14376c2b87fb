"""The topic files of one library's folder: read at opening, written when a change touches them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from core.detectors.topic import Topic
from core.detectors.topic_files import parse_topic, read_text
from core.errors import CommandError, DataError, LibraryError

FOLDER = "topics"


def texts_in(folder: Path) -> tuple[dict[str, str], list[str]]:
    """The topic files of a folder, name to text, and a sentence for each that is no text."""
    texts: dict[str, str] = {}
    problems: list[str] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            texts[file.name] = read_text(file)
        except DataError as error:
            problems.append(str(error))
    return texts, problems


def topics_of(texts: Mapping[str, str]) -> tuple[list[Topic], list[str]]:
    """The topics of some files, and a sentence for each file that is not as it should be."""
    topics: list[Topic] = []
    problems: list[str] = []
    for name, text in texts.items():
        try:
            topics.append(parse_topic(name, text))
        except DataError as error:
            problems.append(str(error))
    return topics, problems


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The names of the files that differ; raises DataError when one would not be a topic."""
    changed = [n for n in {**before, **after} if before.get(n) != after.get(n)]
    for name in changed:
        if name in after:
            parse_topic(name, after[name])
    return changed


def write_changes(folder: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Bring the files from one state to another.

    Raises CommandError when one was changed outside the program since, DataError when one would not
    be a topic, LibraryError when one cannot be written; nothing is written then.
    """
    changed = changes(before, after)
    for name in changed:
        if _there(folder / name) != before.get(name):
            raise CommandError(
                f"The file {name} in the library’s folder was changed outside the program. "
                "Open the library anew to take that in."
            )
    try:
        for name in changed:
            _write(folder / name, after.get(name))
    except OSError as error:
        raise LibraryError(f"The question cannot be written: {error.strerror}.") from error


def _there(file: Path) -> str | None:
    return read_text(file) if file.exists() else None


def _write(file: Path, text: str | None) -> None:
    if text is None:
        file.unlink(missing_ok=True)
        return
    draft = file.with_suffix(".new")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.chmod(0o600)
    draft.replace(file)
