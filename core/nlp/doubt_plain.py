"""Denials in plain words, after somebody else has claimed it: "We did not order the strike"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.nlp.doubt_grammar import lemma
from core.nlp.doubt_guards import supposed
from core.nlp.doubt_holders import same_holder
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_links import reason_of
from core.nlp.doubt_mark import span_of
from core.nlp.reading import Reading
from core.text import Span
from core.values import Doubt, DoubtKind, Quotation, Statement

_BACK = 3  # sentences back in which a claim is answered
_OPEN = frozenset({"NOUN", "VERB", "ADJ", "NUM"})
_NO = frozenset({"no", "nobody", "nothing", "none", "neither"})
_SAID = frozenset({"nsubj", "nsubjpass", "attr", "acomp", "dobj"})


@dataclass(frozen=True)
class Told:
    """A sentence in which somebody is named for saying something, and what is told shortly before;
    `near` also holds what is said in the sentence itself."""

    sentence: Tokens
    span: Span
    said: tuple[Statement, ...]
    near: tuple[Statement, ...]
    before: Tokens | None


def told(reading: Reading, known: list[Doubt]) -> Iterator[Told]:
    """The sentences that may hold a denial in plain words: said by somebody, with no mark yet."""
    marked = {d.sentence.start for d in known if d.kind is not DoubtKind.HEDGE}
    held: dict[int, list[Statement]] = {}
    for statement in reading.statements:
        if statement.holder and statement.quotation is not Quotation.NONE and not statement.belief:
            for sentence in statement.sentences:
                held.setdefault(sentence.start, []).append(statement)
    earlier: list[tuple[Statement, ...]] = []
    before: Tokens | None = None
    for sentence in reading.sentences():
        span = reading.span(sentence)
        said = tuple(s for s in held.get(span.start, []) if s.content.overlaps(span))
        if said and span.start not in marked:
            near = tuple(s for group in [*earlier[-_BACK:], said] for s in group)
            yield Told(sentence, span, said, near, before)
        earlier.append(said)
        before = sentence


def plain_denials(reading: Reading, known: list[Doubt], lexicon: DoubtLexicon) -> Iterator[Doubt]:
    """The denials of one text that no word of denying marks; none where `known` has a mark."""
    for place in told(reading, known):
        for statement in place.said:
            found = _denying(place.sentence, statement, lexicon)
            claim = found and _answered(reading, place.near, statement, *found, lexicon)
            if found is not None and claim is not None:
                yield _doubt(reading, place.span, statement, found[1], claim, lexicon)
                break


def _denying(
    sentence: Tokens, statement: Statement, lexicon: DoubtLexicon
) -> tuple[Token, list[Token]] | None:
    """What is said not to be so, and the words of the clause that says it."""
    inside = [t for t in sentence if statement.content.contains(span_of(t))]
    for token in inside:
        if token.pos_ in {"VERB", "AUX"} and _is_top(token, inside):
            denied = _denied(token, lexicon)
            if denied is not None:
                return denied, [t for t in token.subtree if t in inside]
    return None


def _is_top(verb: Token, inside: list[Token]) -> bool:
    """Whether it is a main verb of what is said."""
    return verb.head.i == verb.i or verb.head not in inside or verb.dep_ in {"conj", "parataxis"}


def _denied(verb: Token, lexicon: DoubtLexicon) -> Token | None:
    """The verb, or the noun or adjective of "is not safe" and "there were no fighters"."""
    words = lexicon.words
    if lemma(verb) in words["plain.not_verbs"] or supposed(verb, lexicon):
        return None
    if any(c.dep_ == "aux" and c.lower_ in words["guards.modals"] for c in verb.children):
        return None
    said = [c for c in verb.children if c.dep_ in _SAID]
    none = [c for c in said if c.lower_ in _NO or _has_no(c)]
    if not none and not any(c.dep_ == "neg" for c in verb.children):
        return None
    if lemma(verb) not in words["plain.light"]:
        return verb
    return next((c for c in said if c.i > verb.i), None)


def _has_no(noun: Token) -> bool:
    return any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children)


def _answered(
    reading: Reading,
    near: tuple[Statement, ...],
    statement: Statement,
    denied: Token,
    words: list[Token],
    lexicon: DoubtLexicon,
) -> Statement | None:
    """What somebody else claimed shortly before that the clause says is not so: it names the same
    doing, and one more thing the same unless it is an accusation."""
    meant = _content(words, lexicon)
    for claim in reversed(near):
        if claim.content.end > statement.content.start:
            continue
        if same_holder(claim.holder, statement.holder):
            continue
        tokens = _tokens(reading, claim.content)
        if any(t.dep_ == "neg" for t in tokens):
            continue
        shared = meant & _content(tokens, lexicon)
        if lemma(denied) not in shared:
            continue
        alike = len(shared) > 1 and 2 * len(shared) >= len(meant)
        if alike or _accuses(reading, claim, lexicon):
            return claim
    return None


def _content(tokens: list[Token], lexicon: DoubtLexicon) -> set[str]:
    light = lexicon.words["plain.light"]
    return {lemma(t) for t in tokens if t.pos_ in _OPEN and lemma(t) not in light}


def _accuses(reading: Reading, claim: Statement, lexicon: DoubtLexicon) -> bool:
    cue = _tokens(reading, claim.cue_span) if claim.cue_span is not None else []
    return any(lexicon.has("accusing", lemma(t)) or lexicon.has("claim", lemma(t)) for t in cue)


def _tokens(reading: Reading, span: Span) -> list[Token]:
    found = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    return [] if found is None else list(found)


def _doubt(
    reading: Reading,
    span: Span,
    statement: Statement,
    words: list[Token],
    claim: Statement,
    lexicon: DoubtLexicon,
) -> Doubt:
    spoken = [t for t in words if not t.is_punct and not t.is_space]
    trigger = span_of(spoken[0], spoken[-1])
    antecedent = None if claim.span.overlaps(span) else claim.span
    target = claim.content if antecedent is None else trigger
    text = reading.given.text
    reason = reason_of("plain", statement.holder, trigger.of(text), lexicon)
    return Doubt(DoubtKind.DENIAL, trigger, span, statement.holder, target, antecedent, reason)
