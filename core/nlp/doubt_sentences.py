"""Marks that are made by a whole sentence: "insisted ... after ... claimed", "claims ... when it
does not"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.nlp.doubt_grammar import clauses, lemma, subjects
from core.nlp.doubt_guards import negated
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import Mark, phrase_of, span_of
from core.nlp.doubt_nouns import is_claim
from core.text import Span
from core.values import DoubtKind

_OPENING = 2  # words before the last of a label


def insist_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Somebody insists after others have claimed otherwise."""
    words = lexicon.words
    if (
        lemma(token) not in words["insist.lemmas"]
        or negated(token, lexicon)
        or token.pos_ != "VERB"
    ):
        return
    for child in token.sent:
        if (
            child.i > token.i
            and child.lower_ in words["insist.marks"]
            and _claimed(child, token, lexicon)
        ):
            said = clauses(token)
            target = phrase_of(said[0]) if said else _rest(token.sent)
            yield Mark(
                DoubtKind.DOUBT,
                span_of(token),
                token,
                target,
                outlet=True,
                template="contested",
            )
            return


def contrast_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Something is claimed "when it does not", "when in fact ..."."""
    if token.lower_ not in lexicon.words["contrast.openers"] or token.i == token.sent.start:
        return
    end = _contrary(token, lexicon)
    before = token.doc[token.sent.start : token.i]
    if end is not None and any(_puts_forward(t, lexicon) for t in before):
        target = span_of(before[0], before[-1])
        yield Mark(DoubtKind.DOUBT, span_of(token, end), token, target)


def label_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """A sentence that begins with what it is: "Correction: ...", "Fact check: ..."."""
    words, start = lexicon.words, token.sent.start
    if token.lower_ not in words["label.words"] or token.i - start > _OPENING:
        return
    following = token.nbor() if token.i + 1 < token.sent.end else token
    if following.text == ":" and token.i + 2 < token.sent.end:
        told = span_of(token.doc[token.i + 2], token.sent[-1])
        yield Mark(DoubtKind.DOUBT, span_of(token.sent[0], token), token, told)


def no_marks(token: Token, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """A sentence of the outlet that answers what is said: "No, masts do not spread disease"."""
    if token.lower_ not in lexicon.words["plain.no"] or token.i + 1 >= token.sent.end:
        return
    opening = all(t.is_space for t in token.doc[token.sent.start : token.i])
    if not opening or token.nbor().text != ",":
        return
    denied = next((t for t in token.sent if t.dep_ == "neg" and t.i > token.i), None)
    if denied is not None and any(c.dep_ == "nsubj" for c in denied.head.children):
        yield Mark(DoubtKind.DENIAL, span_of(token, denied), denied.head, phrase_of(denied.head))


def _puts_forward(token: Token, lexicon: DoubtLexicon) -> bool:
    return token.pos_ == "VERB" and lemma(token) in lexicon.words["contrast.lemmas"]


def _contrary(when: Token, lexicon: DoubtLexicon) -> Token | None:
    """The last word of "when in fact" or of "when it does not"."""
    after = when.doc[when.i + 1 : min(when.i + 9, when.sent.end)]
    for token in after:
        fact = token.lower_ in lexicon.words["contrast.facts"] and token.i - when.i <= 3
        bare = token.dep_ == "neg" and token.i + 1 < len(token.doc) and token.nbor().is_punct
        if fact or (bare and lemma(token.head) in lexicon.words["contrast.auxiliaries"]):
            return token
    return None


def _claimed(mark: Token, insisting: Token, lexicon: DoubtLexicon) -> bool:
    """Whether a claim of somebody else follows the mark."""
    own = {s.i for s in subjects(insisting)}
    if mark.dep_ == "prep":
        return any(is_claim(o, lexicon) or lexicon.has("claim", lemma(o)) for o in mark.children)
    verb = mark.head
    return (
        verb.i > insisting.i
        and lexicon.has("accusing", lemma(verb))
        and any(c.dep_ == "nsubj" and c.i not in own and c.pos_ != "PRON" for c in verb.children)
    )


def _rest(sentence: Tokens) -> Span:
    return span_of(sentence[0], sentence[-1])
