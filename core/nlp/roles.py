"""Who "the president" or "the union leader" is: roles met with a name earlier in the text."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.gazetteer import PERSON, gazetteer, words
from core.values import Mention

_BESIDE = 6  # tokens before a name in which its titles stand


class Roles:
    """The roles in which each person of a text was met, with the words that told them apart."""

    def __init__(self) -> None:
        self._met: dict[str, set[str]] = {}  # name -> role words and what describes them

    def meet(self, mention: Mention, head: Token) -> None:
        """Remember the titles before a name and the appositions beside it."""
        if mention.kind != PERSON:
            return
        met = self._met.setdefault(mention.entity, set())
        for token in head.children:
            if token.dep_ in ("compound", "amod", "appos", "poss", "nmod", "nn"):
                met.update(_describing(token))
        if head.dep_ == "appos":
            met.update(_describing(head.head))
        met.update(_before(head))
        known = gazetteer().spellings.get(mention.entity)
        if known is not None and known.leads:
            met.update({known.leads.lower(), *_LEADING})

    def who(self, role: Token, candidates: list[str]) -> str | None:
        """The person of `candidates` (latest first) whom a role word with its modifiers fits best."""
        word = grammar.lemma(role)
        same = set().union(*(group for group in words().roles if word in group)) | {word}
        described = _described(role)
        best, best_score = None, 0
        for name in candidates:
            met = self._met.get(name, set())
            if not same & met:
                continue
            fits = len(described & met)
            score = 2 * (word in met) + 3 * fits - (3 if described and not fits else 0) + 1
            if score > best_score:
                best, best_score = name, score
        return best


_LEADING = ("president", "leader")


def _describing(token: Token) -> set[str]:
    """A word and what describes it, places by their own name."""
    found = {_plain(token)}
    for part in token.children:
        if part.dep_ in ("amod", "compound", "poss", "nmod", "appos"):
            found.add(_plain(part))
        elif part.dep_ == "prep" and part.lower_ in ("of", "for"):
            found.update(_plain(c) for c in part.children if c.dep_ == "pobj")
    return found


def _described(role: Token) -> set[str]:
    return _describing(role) - {_plain(role), "former", "own", "other"}


def _before(head: Token) -> set[str]:
    """The capitalised words right before a name."""
    found: set[str] = set()
    for token in reversed(list(head.doc[max(0, head.i - _BESIDE) : head.i])):
        if not token.is_title and token.lower_ not in ("of", "the", "for", "and"):
            break
        found.add(_plain(token))
    return found


def _plain(token: Token) -> str:
    known = gazetteer().spellings.get(token.text)
    return (
        (known.government_of or known.name).lower() if known is not None else grammar.lemma(token)
    )
