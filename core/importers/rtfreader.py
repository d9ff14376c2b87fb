"""The text of an RTF file: one pass over its tokens, with a stack of its groups."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from core.errors import ReadingError
from core.importers.rtfcodes import (
    BREAKS,
    CHARSETS,
    CODE_PAGES,
    INFORMATION,
    NO_TEXT,
    SIGNS,
    SYMBOLS,
)
from core.values import BlockKind

DEEPEST = 10_000
MOST_TOKENS = 3_000_000
_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?"
    r"|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>.)|(?P<brace>[{}])|(?P<plain>[^\\{}\r\n]+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside one group; a closing brace brings back what held before."""

    into: str = (
        "text"  # where its text goes: the text, a note, an entry of the information, nowhere
    )
    encoding: str = "cp1252"
    stands_in: int = 1  # characters after \u that stand in for it where Unicode is not known
    hidden: bool = False
    starred: bool = False  # after \*: skipped unless its word is known


@dataclass
class RtfText:
    """What an RTF file holds: paragraphs and what they are for certain, notes, information."""

    paragraphs: list[tuple[str, BlockKind | None]] = field(
        default_factory=list[tuple[str, BlockKind | None]]
    )
    notes: list[str] = field(default_factory=list[str])
    information: dict[str, str] = field(default_factory=dict[str, str])
    changed: bool = False


class RtfReader:
    """Reads one file, `source` being its bytes as Latin-1."""

    def __init__(self, source: str) -> None:
        self.found = RtfText()
        self._source = source
        self._group: _Group = _Group()
        self._groups = list[_Group]()
        self._fonts = dict[int, str]()
        self._font = 0
        self._default = "cp1252"
        self._bytes = bytearray()  # of one encoding, since letters of some have two
        self._texts = dict[str, list[str]]()
        self._is_heading = self._is_row = False
        self._to_skip: int = 0

    def read(self) -> RtfText:
        """Read all of it; what is broken is passed over, as every word processor does."""
        place = tokens = 0
        while match := _TOKEN.search(self._source, place):
            place, tokens = match.end(), tokens + 1
            if tokens > MOST_TOKENS:
                raise ReadingError(f"It holds more than {MOST_TOKENS:,} signs that are no text.")
            if match["word"]:
                place += self._word(match["word"], match["number"])
            elif match["brace"] == "{":
                self._flush()
                self._open()
            elif match["brace"]:
                self._close()
            elif match["hex"]:
                self._letters(bytes([int(match["hex"], 16)]))
            elif match["plain"]:
                self._letters(match["plain"].encode("latin-1", "replace"))
            else:
                self._symbol(match["symbol"])
        self._flush()
        self._end_paragraph()
        return self.found

    def _open(self) -> None:
        if len(self._groups) >= DEEPEST:
            raise ReadingError(f"Its groups nest more than {DEEPEST:,} deep.")
        self._groups.append(self._group)
        self._to_skip = 0
        if self._group.starred:
            self._group = replace(self._group, starred=False)

    def _close(self) -> None:
        self._flush()
        before = self._groups.pop() if self._groups else _Group(encoding=self._default)
        if self._group.into == "note" != before.into:
            self.found.notes.append("".join(self._texts.pop("note", ())))
        self._group, self._to_skip = before, 0

    def _letters(self, letters: bytes) -> None:
        skipped = min(self._to_skip, len(letters))
        self._to_skip -= skipped
        if not self._group.hidden:
            self._bytes += letters[skipped:]

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._group = replace(self._group, starred=True)
        elif symbol in "\r\n":
            self._flush()
            self._end_paragraph()
        else:
            self._write(SYMBOLS.get(symbol, ""))

    def _word(self, word: str, number: str | None) -> int:
        """Follow one control word; how many characters after it are no text at all."""
        group, value = self._group, int(number) if number else None
        if group.starred:
            self._group = replace(group, starred=False)
        if word == "bin":
            return max(0, value or 0)
        if word == "u" and value is not None:
            self._write(chr(value % 0x10000))
            self._to_skip = group.stands_in
        elif word in BREAKS:
            self._flush()
            self._end_paragraph()
        elif word in SIGNS:
            self._is_row = self._is_row or word in ("cell", "nestcell")
            self._write(SIGNS[word])
        elif word == "footnote":
            self._enter("note")
        elif word in INFORMATION and group.into == "info":
            self._group = replace(group, into=word)
        elif word in ("yr", "mo", "dy") and group.into == "creatim":
            self._write(f"{'' if word == 'yr' else '-'}{value or 0:02}")
        elif word in ("fonttbl", "info"):
            self._enter("fonts" if word == "fonttbl" else word)
        elif word in NO_TEXT or (group.starred and word not in ("shptxt", "shpinst")):
            self._enter("")
        else:
            self._formatting(word, value)
        return 0

    def _formatting(self, word: str, value: int | None) -> None:
        group = self._group
        match word:
            case "uc":
                self._group = replace(group, stands_in=min(max(value or 0, 0), 100))
            case "v" | "deleted":
                self._flush()
                self._group = replace(group, hidden=value != 0)
                self.found.changed |= word == "deleted" and value != 0
            case "revised":
                self.found.changed = True
            case "plain":
                self._flush()
                self._group = replace(group, hidden=False, encoding=self._default)
            case "pard":
                self._is_heading = False
            case "outlinelevel":
                self._is_heading = True
            case "ansicpg" | "mac" | "pc" | "pca":
                self._default = _known(CODE_PAGES.get(word, f"cp{value}"))
                self._encode(self._default)
            case "f":
                self._font = value or 0
                self._encode(self._fonts.get(self._font, self._default))
            case "fcharset" if group.into == "fonts":
                page = CHARSETS.get(value or 0, self._default)
                self._fonts[self._font] = self._default if value == 0 else page
            case _:
                pass

    def _encode(self, encoding: str) -> None:
        if encoding != self._group.encoding:
            self._flush()
            self._group = replace(self._group, encoding=encoding)

    def _enter(self, into: str) -> None:
        self._flush()
        if self._group.into not in ("text", "note"):
            return  # inside what is no text, nothing is
        self._group = replace(self._group, into=into, starred=False)

    def _flush(self) -> None:
        if self._bytes:
            letters = bytes(self._bytes)
            self._bytes.clear()
            self._put(letters.decode(self._group.encoding, "replace"))

    def _write(self, text: str) -> None:
        self._flush()
        if self._to_skip and text:
            self._to_skip -= 1
        elif not self._group.hidden:
            self._put(text)

    def _put(self, text: str) -> None:
        into = self._group.into
        if into in INFORMATION:
            self.found.information[into] = self.found.information.get(into, "") + text[:500]
        elif into in ("text", "note"):
            self._texts.setdefault(into, []).append(text)

    def _end_paragraph(self) -> None:
        if self._group.into == "note":
            self._put("\n")
        elif self._group.into == "text":
            text = "".join(self._texts.pop("text", ()))
            sure = BlockKind.HEADING if self._is_heading else None
            sure = BlockKind.TEXT if self._is_row else sure
            self._is_row = False
            if text.strip(" |"):
                self.found.paragraphs.append((text.rstrip(" |"), sure))


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
