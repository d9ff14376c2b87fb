"""Reading topic files, with a sentence that names file and line for whatever is wrong in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import resources
from core.detectors.facts import load_facts
from core.detectors.topic import (
    NumberRule,
    NumberWord,
    Told,
    Topic,
    TopicPosition,
    TopicSource,
)
from core.errors import DataError
from core.text import fingerprint
from core.text.wordpattern import WordPattern, compile_pattern
from core.values import ReferenceFact

Table = Mapping[str, Any]


def load_topics(folder: Path | None) -> tuple[Topic, ...]:
    """The topics that come with the program and those in a folder; a file there with the key of a
    shipped topic takes its place. Raises DataError naming file and line."""
    own = topic_texts(folder) if folder is not None and folder.is_dir() else {}
    return laid_over(shipped_topics(), (parse_topic(name, text) for name, text in own.items()))


def shipped_topics() -> tuple[Topic, ...]:
    """The topics that come with the program."""
    return tuple(parse_topic(name, text) for name, text in shipped_texts().items())


def shipped_texts() -> dict[str, str]:
    """The topic files that come with the program: name to text."""
    return topic_texts(resources.path("topics"))


def laid_over(topics: Iterable[Topic], own: Iterable[Topic]) -> tuple[Topic, ...]:
    """Some topics, with those of a user in the place of those of the same key."""
    return tuple({topic.key: topic for topic in (*topics, *own)}.values())


def topic_texts(folder: Path) -> dict[str, str]:
    """The topic files of a folder: name to text. Raises DataError for one that is no text."""
    return {file.name: read_text(file) for file in sorted(folder.glob("*.toml"))}


def read_topic(file: Path) -> Topic:
    """One topic file. Raises DataError."""
    return parse_topic(file.name, read_text(file))


def parse_topic(name: str, text: str) -> Topic:
    """The topic a file's text makes. Raises DataError."""
    try:
        return _Reader(name, text, tomllib.loads(text)).topic()
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"The topic file {name} is not valid TOML: {error}.") from error


def read_text(file: Path) -> str:
    """The text of a topic file, with the newlines it has. Raises DataError when it is no text."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"The topic file {file.name} cannot be read as text.") from error


class _Reader:
    """The tables of one file, being made into a topic."""

    def __init__(self, name: str, text: str, data: Table) -> None:
        self._name = name
        self._text = text
        self._data = data
        names = self._table(data, "names")
        self._names = {key: self._strings(names, key) for key in names}

    def topic(self) -> Topic:
        positions = tuple(self._position(p) for p in self._tables(self._data, "position"))
        if not positions:
            raise self._wrong("it needs at least one [[position]]")
        return Topic(
            key=self._string(self._data, "key"),
            question=self._string(self._data, "question"),
            positions=positions,
            opposed=self._opposed({p.key for p in positions}),
            subject=self._patterns(self._data, "subject"),
            within=self._whole(self._data, "within", 3),
            recognise=self._patterns(self._data, "recognise"),
            unless=self._patterns(self._data, "unless"),
            number=self._number(),
            sources=tuple(
                TopicSource(self._string(s, "text"), str(s.get("url", "")))
                for s in self._tables(self._data, "source")
            ),
            facts=tuple(self._strings(self._data, "facts")),
            print=fingerprint(self._text),
        )

    def _position(self, table: Table) -> TopicPosition:
        told = tuple(
            Told(self._string(t, "holder"), self._patterns(t, "patterns"))
            for t in self._tables(table, "told")
        )
        ends = [self._decimal(table, end) if end in table else None for end in ("from", "to")]
        patterns = self._patterns(table, "patterns")
        key, label = self._string(table, "key"), self._string(table, "label")
        if "patterns" not in table and None in ends:
            raise self._wrong(f"the position “{key}” has neither patterns nor “from” and “to”", key)
        return TopicPosition(key, label, patterns, told, ends[0], ends[1])

    def _number(self) -> NumberRule | None:
        if "number" not in self._data:
            return None
        table = self._table(self._data, "number")
        return NumberRule(
            unit=self._string(table, "unit"),
            tolerance=self._decimal(table, "tolerance"),
            patterns=self._patterns(table, "patterns"),
            words=tuple(
                NumberWord(
                    self._compiled(self._string(w, "pattern"), "pattern"),
                    self._decimal(w, "value"),
                )
                for w in self._tables(table, "word")
            ),
            whole=self._whole_of(self._string(table, "whole")) if "whole" in table else None,
            least=self._decimal(table, "least") if "least" in table else 0.0,
        )

    def _whole_of(self, key: str) -> ReferenceFact:
        """The reference fact of the program that a size is a share of."""
        fact = next((f for f in load_facts(None) if f.key == key), None)
        if fact is None:
            raise self._wrong(f"“{key}” is no reference fact", key)
        return fact

    def _opposed(self, known: Iterable[str]) -> frozenset[frozenset[str]]:
        pairs: set[frozenset[str]] = set()
        for pair in self._list(self._data, "opposed"):
            both = frozenset(map(str, cast("list[object]", pair) if isinstance(pair, list) else ()))
            if len(both) != 2 or not both <= set(known):
                raise self._wrong("each pair under “opposed” names two of its positions", "opposed")
            pairs.add(both)
        return frozenset(pairs)

    def _patterns(self, table: Table, key: str) -> tuple[WordPattern, ...]:
        return tuple(self._compiled(text, key) for text in self._strings(table, key))

    def _compiled(self, text: str, key: str) -> WordPattern:
        try:
            return compile_pattern(text, self._names)
        except ValueError as error:
            raise self._wrong(str(error), text, key) from error

    def _string(self, table: Table, key: str) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(f"“{key}” must be there and be text", key)
        return value

    def _strings(self, table: Table, key: str) -> list[str]:
        values = self._list(table, key)
        if not all(isinstance(v, str) for v in values):
            raise self._wrong(f"“{key}” must be a list of texts", key)
        return cast("list[str]", values)

    def _list(self, table: Table, key: str) -> list[object]:
        value = table.get(key, [])
        if not isinstance(value, list):
            raise self._wrong(f"“{key}” must be a list", key)
        return cast("list[object]", value)

    def _table(self, table: Table, key: str) -> Table:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(f"[{key}] must be a table", key)
        return cast("Table", value)

    def _tables(self, table: Table, key: str) -> list[Table]:
        values = self._list(table, key)
        if not all(isinstance(v, dict) for v in values):
            raise self._wrong(f"[[{key}]] must be a list of tables", key)
        return cast("list[Table]", values)

    def _decimal(self, table: Table, key: str) -> float:
        value = table.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(f"“{key}” must be a number", key)
        return float(value)

    def _whole(self, table: Table, key: str, default: int) -> int:
        value = table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self._wrong(f"“{key}” must be a whole number", key)
        return value

    def _wrong(self, what: str, *near: str) -> DataError:
        """The error, with the line where one of the given words stands first."""
        for words in near:
            for number, line in enumerate(self._text.splitlines(), 1):
                if words in line:
                    return DataError(f"The topic file {self._name}, line {number}: {what}.")
        return DataError(f"The topic file {self._name}: {what}.")
