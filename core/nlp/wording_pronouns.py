"""What a pronoun stands for in a part of a sentence, told by what another statement speaks of.

Of "talks over the plan began after senators claimed it was a draft of theirs" the last part says nothing
by itself; beside a statement about the plan it is read as "the plan was a draft of theirs".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.nlp.rare_words import is_common
from core.nlp.wording_bounds import beside
from core.text import Span

_WORD = re.compile(r"[\w’'-]+")
_SHORTEST = 3  # letters of a noun


@dataclass(frozen=True, slots=True)
class Put:
    """Words that are read in the place of others; the span counts the text that has those."""

    span: Span
    words: str

    def into(self, text: str) -> str:
        """The text as it is read."""
        return text[: self.span.start] + self.words + text[self.span.end :]

    def back(self, mark: Span) -> Span:
        """Where a stretch of what is read stands in the text."""
        return Span(self._back(mark.start, self.span.start), self._back(mark.end, self.span.end))

    def _back(self, at: int, inside: int) -> int:
        read = self.span.start + len(self.words)
        if at <= self.span.start:
            return at
        return inside if at < read else at - read + self.span.end


def put_for_pronoun(own: str, before: str, other: str) -> Put | None:
    """The one thing that `before`, the words ahead of `own`, and the other statement both name, for the
    first pronoun of `own`; None where there is none, or more than one, or `own` names it itself."""
    pronoun = next((w for w in _WORD.finditer(own) if w[0].lower() in beside().pronouns), None)
    if pronoun is None:
        return None
    both = things(before) & things(other) - {word.lower() for word in _WORD.findall(own)}
    if len(both) != 1:
        return None
    (thing,) = both
    leading = beside().leading[0]
    words = f"{leading if pronoun[0].islower() else leading.capitalize()} {thing}"
    return Put(Span(*pronoun.span()), words)


def things(text: str) -> frozenset[str]:
    """The nouns that stand by themselves behind an article: "the plan was", not "the new plan was"."""
    words = [*_WORD.finditer(text)]
    found: set[str] = set()
    for n, word in enumerate(words[1:], 1):
        leads = words[n - 1][0].lower() in beside().leading and text[words[n - 1].end()] == " "
        noun = word[0].islower() and word[0].isalpha() and len(word[0]) >= _SHORTEST
        if leads and noun and not is_common(word[0]) and _ends(text, word.end()):
            found.add(word[0])
    return frozenset(found)


def _ends(text: str, end: int) -> bool:
    """Whether what follows is a mark or a common word, so that the word before is no part of a name."""
    after = _WORD.match(text, end + 1)
    return text[end : end + 1] != " " or after is None or is_common(after[0].lower())
