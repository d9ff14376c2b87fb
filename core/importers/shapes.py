"""What a title, a name, an outlet and running text look like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.importers.lexicon import Lexicon
from core.text import fold

_CLOSING = "\"'”’»)]"
_SENTENCE_END = re.compile(r"(?P<before>[\w’'.]+)[.!?][\"'”’)\]]*\s+[\"'“‘(\[]?[^\W_a-z]")
_BULLET = re.compile(r"[-–—*•·▪◦]|\(?\d{1,2}[.)]\s")


@dataclass(frozen=True)
class Shapes:
    """Judges lines by their shape alone; language data comes from the lexicon."""

    lexicon: Lexicon

    def is_title(self, line: str) -> bool:
        """Whether a line can be a title: 2 to 40 words, at most 250 characters, one phrase."""
        words = line.split()
        return (
            2 <= len(words) <= 40
            and len(line) <= 250
            and not line.startswith(tuple("-–—*•·▪◦"))
            and line[-1] not in ":,;…"
            and not self._ends_sentence(line)
            and self.sentences(line) == 1
        )

    def is_heading(self, line: str) -> bool:
        """Whether a line among paragraphs can be a subheading: short and without a full stop."""
        return (
            len(line.split()) <= 16
            and len(line) <= 120
            and _BULLET.match(line) is None
            and line.rstrip(_CLOSING)[-1:].isalnum()
            and self._quotes_close(line)
        )

    def is_name(self, line: str) -> bool:
        """Whether a line is nothing but the name of a person: two to five words of a name."""
        words = line.split()
        return (
            2 <= len(words) <= 5
            and self.lexicon.name.fullmatch(line) is not None
            and not any(fold(w) in self.lexicon.not_names for w in words)
            and not self.is_outlet(line)
        )

    def is_outlet(self, line: str) -> bool:
        """Whether a line is the name of an outlet: a known one, or one of the shape of a name."""
        return bool(self.lexicon.outlet(line)) or (
            self.is_capitalised(line)
            and any(fold(w) in self.lexicon.outlet_words for w in re.split(r"\s", line))
        )

    def is_capitalised(self, line: str) -> bool:
        """Whether a line is one to seven words, all but the small ones capitalised."""
        words = line.split()
        return 1 <= len(words) <= 7 and all(
            w[0].isupper() or w[0].isdigit() or w in self.lexicon.small_words for w in words
        )

    def sentences(self, line: str) -> int:
        """How many sentences a line holds, by its full stops; abbreviations end none."""
        return 1 + sum(
            not self._is_abbreviation(match["before"]) for match in _SENTENCE_END.finditer(line)
        )

    def _ends_sentence(self, line: str) -> bool:
        bare = line.rstrip(_CLOSING)
        return bare.endswith(".") and not self._is_abbreviation(bare[:-1].split(" ")[-1])

    def _is_abbreviation(self, before: str) -> bool:
        """Whether the full stop after `before` belongs to a shortened word or to initials."""
        bare = before.strip("\"'“‘([")
        return len(bare) == 1 or "." in bare or fold(bare) in self.lexicon.abbreviations

    @staticmethod
    def _quotes_close(line: str) -> bool:
        """A line that opens a quotation and does not close it goes on; it is no heading."""
        return line.count("“") == line.count("”")
