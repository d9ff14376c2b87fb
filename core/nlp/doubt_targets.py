"""Which words of a sentence say what is doubted: the clause of a claim rather than "the claim"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.nlp.doubt_grammar import has_clause, lemma
from core.nlp.doubt_lexicon import DoubtLexicon
from core.nlp.doubt_mark import phrase_of, span_of
from core.text import Span

_WINDOW = 9  # words after a noun within which its "that" may stand
_AFTER = 3  # words after a turn within which a "that" still belongs to it
_MARKING = frozenset({"mark", "pobj"})  # a "that" with no place in its clause is no relative
_RELATIVE = frozenset({"WDT", "WP", "WP$"})


def clause_span(clause: Token, lexicon: DoubtLexicon) -> Span:
    """The code points of a clause, without "that" and without what is only said beside it."""
    return _said(list(clause.subtree), lexicon) or span_of(clause)


def target_of(token: Token, lexicon: DoubtLexicon) -> Span:
    """What is doubted when a word or clause is: see `noun_span` and `clause_span`."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return noun_span(token, lexicon)
    return phrase_of(token) if token.pos_ in {"PRON", "DET"} else clause_span(token, lexicon)


def noun_span(noun: Token, lexicon: DoubtLexicon) -> Span:
    """What a noun like "claim" is about: its clause, what it is "of" or "about", else its phrase."""
    clause = content_clause(noun)
    if clause is not None:
        told = [t for t in clause.subtree if t.i > noun.i]
        return _said(told, lexicon) or span_of(clause)
    saying = noun.head if noun.dep_ == "nsubj" and lexicon.has("speech", lemma(noun.head)) else noun
    for said in (c for c in saying.children if saying is not noun and c.dep_ == "ccomp"):
        return clause_span(said, lexicon)
    if lexicon.has("claim", lemma(noun)) or lexicon.has("content", lemma(noun)):
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in lexicon.words["target.about"]:
                about = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
                if about and about[0].pos_ == "NOUN":
                    return noun_span(about[0], lexicon)
                if about:
                    return _said(list(about[0].subtree), lexicon) or phrase_of(about[0])
    return _said(list(noun.subtree), lexicon) or phrase_of(noun)


def content_clause(noun: Token) -> Token | None:
    """The clause a noun brings with it, also as "a post claiming that ..." and where the parser
    hung the "that" right after it elsewhere."""
    found = has_clause(noun)
    if found is not None:
        return found
    following = noun.nbor() if noun.i + 1 < noun.sent.end else noun
    beside = [following] if following.dep_ == "advcl" and following.head.i == noun.head.i else []
    for child in [*noun.children, *beside]:
        if child.dep_ in {"acl", "advcl"} and child.tag_ == "VBG" and child.i > noun.i:
            inner = [c for c in child.children if c.dep_ == "ccomp"]
            if inner:
                return inner[0]
    return _hung_elsewhere(noun)


def after(sentence: Tokens, end: int, lexicon: DoubtLexicon) -> Span | None:
    """The clause that begins within a few words after a place of the text, if one does."""
    rest = [t for t in sentence if t.idx >= end or t.idx + len(t) == end]
    for number, token in enumerate(rest[: _AFTER + 1]):
        if token.lower_ in lexicon.words["target.marks"]:
            return _said(rest[number + 1 :], lexicon)
        if token.is_punct:
            return None
    return None


def _hung_elsewhere(noun: Token) -> Token | None:
    for token in noun.doc[noun.i + 1 : min(noun.i + _WINDOW, noun.sent.end)]:
        if token.lower_ == "that" and token.dep_ in _MARKING and token.head.i > token.i:
            return token.head
        if token.pos_ in {"VERB", "AUX"} and token.dep_ != "acl":
            return None
    return None


def _said(tokens: Sequence[Token], lexicon: DoubtLexicon) -> Span | None:
    """The code points of a row of words up to the first aside, without marks at its ends."""
    kept = _until_aside([t for t in tokens if not t.is_space], lexicon)
    while kept and (kept[0].is_punct or kept[0].lower_ in lexicon.words["target.marks"]):
        kept = kept[1:]
    while kept and kept[-1].is_punct:
        kept = kept[:-1]
    return span_of(kept[0], kept[-1]) if kept else None


def _until_aside(tokens: Sequence[Token], lexicon: DoubtLexicon) -> list[Token]:
    """Up to a comma after which the sentence goes on to something else ("..., telling them")."""
    asides = lexicon.words["target.asides"]
    kept: list[Token] = []
    tokens = _without_insertion(tokens)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if kept and token.text in {";", "—", "–"}:
            break
        if (
            token.text == ","
            and following is not None
            and (following.tag_ in {"VBG", *_RELATIVE} or following.lower_ in asides)
        ):
            break
        kept.append(token)
    return kept


def _without_insertion(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what is put in right after "that", between commas."""
    if not tokens or tokens[0].text != ",":
        return tokens
    end = next((n for n, t in enumerate(tokens) if n and t.text == ","), 0)
    return tokens[end + 1 :] if end else tokens


def widest_claimed(tokens: Iterable[Token], trigger: Span, lexicon: DoubtLexicon) -> Token | None:
    """The clause that a verb of saying of the sentence brings, outside the words of doubt."""
    for token in tokens:
        if token.pos_ != "VERB" or not (
            lexicon.has("speech", lemma(token)) or lexicon.has("assertive", lemma(token))
        ):
            continue
        for child in token.children:
            whole = phrase_of(child)
            if child.dep_ == "ccomp" and (
                not whole.overlaps(trigger) or child.idx + len(child) <= trigger.start
            ):
                return child
    return None
