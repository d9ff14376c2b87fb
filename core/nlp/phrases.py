"""Attribution without a verb of saying: "according to X", "X: ...", "X is confident that"."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.attribution import Attribution
from core.nlp.lexicon import NOTHING, Cue, cues
from core.text import Span

_LABEL = 6  # tokens in which a speaker's name and a colon stand


def by_openings(tokens: list[Token]) -> Iterator[Attribution]:
    """The attributions of "according to" and its like."""
    for opening in cues().according:
        words = opening.split()
        for index, token in enumerate(tokens):
            if token.lower_ == words[0]:
                run = tokens[index : index + len(words)]
                if [t.lower_ for t in run] == words:
                    found = _opening(run)
                    if found is not None:
                        yield found


def by_standpoints(tokens: list[Token]) -> Iterator[Attribution]:
    """The attributions of "in his view", "by the ministry's own account"."""
    for token in tokens:
        link = token.head
        if token.dep_ == "pobj" and link.i < token.i and grammar.lemma(token) in cues().standpoints:
            holder = grammar.child(token, "poss")
            content = None if holder is None else _rest(link, grammar.right(token))
            if holder is not None and content is not None and link.lower_ in ("in", "by"):
                yield Attribution(
                    content=content,
                    cue=grammar.chars(token.doc, link.i, token.i),
                    holder=holder,
                    holder_span=grammar.phrase(holder),
                    place=token.i,
                )


def _opening(run: list[Token]) -> Attribution | None:
    last = run[-1]
    holder = grammar.child(last, "pobj") or _noun_after(last)
    if holder is None:
        return None
    content = _rest(run[0], max(grammar.right(last), grammar.right(holder)))
    if content is None:
        return None
    return Attribution(
        content=content,
        cue=grammar.chars(last.doc, run[0].i, last.i),
        holder=holder,
        holder_span=grammar.phrase(holder),
        place=run[0].i,
    )


def _noun_after(token: Token) -> Token | None:
    following = token.doc[token.i + 1 : token.i + 6]
    return next((t for t in following if t.pos_ in ("PROPN", "NOUN", "PRON")), None)


def _rest(opening: Token, end: int) -> Span | None:
    """The sentence without the opening: what stands before it, else what follows."""
    doc, sentence = opening.doc, opening.sent
    first, last = sentence.start, sentence.end - 1
    governor = opening.head
    if opening.i - first > 2:
        begin = first
        if governor.dep_ in ("ccomp", "conj", "advcl") and grammar.left(governor) < opening.i:
            begin = grammar.left(governor)
        if last - end > 3 * (opening.i - begin):
            return grammar.chars(doc, begin, last)
        return grammar.chars(doc, begin, opening.i - 1)
    return grammar.chars(doc, end + 1, last) if end < last else None


def by_labels(tokens: list[Token]) -> Iterator[Attribution]:
    """A name and a colon at the head of a paragraph, as in a transcript or a headline."""
    words = [t for t in tokens if not t.is_space]
    colon = next((i for i, t in enumerate(words[:_LABEL]) if t.text == ":"), 0)
    if not colon or not _is_name(words[:colon]) or not _begins_paragraph(words[0]):
        return
    end = words[0].i
    while end + 1 < len(words[0].doc) and "\n" not in words[0].doc[end + 1].text:
        end += 1
    if end > words[colon].i + 2:
        mark = words[colon]
        yield Attribution(
            content=grammar.chars(mark.doc, mark.i + 1, end),
            cue=Span(mark.idx, mark.idx + 1),
            holder=words[colon - 1],
            holder_span=grammar.chars(mark.doc, words[0].i, words[colon - 1].i),
            place=mark.i,
        )


def _is_name(label: list[Token]) -> bool:
    """Whether words are the name of a person, the role of somebody who speaks ("Police", "US official")
    or, in capitals, a speaker in a transcript."""
    if any(t.pos_ in ("VERB", "AUX") and not t.is_upper for t in label):
        return False
    people = all(t.ent_type_ in ("PERSON", "ORG") or t.text == "." for t in label)
    if not people and grammar.lemma(label[-1]) in cues().labels:
        return all(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in label)
    return people or all(t.is_upper and len(t) > 2 for t in label)


def _begins_paragraph(token: Token) -> bool:
    return token.i == 0 or "\n" in token.nbor(-1).text


def by_adjectives(tokens: list[Token]) -> Iterator[Attribution]:
    """The attributions of "is confident that", "is open to": attitudes of who is named."""
    known = cues().adjectives
    for token in tokens:
        cue = known.get(token.lower_, NOTHING)
        if (cue is not NOTHING and token.head.lemma_ == "be") or _is_participle(token, cue):
            found = _attitude(token, cue)
            if found is not None:
                yield found


def _is_participle(token: Token, cue: Cue) -> bool:
    """Whether "worried" or "prepared" was read as a passive verb."""
    return cue is not NOTHING and grammar.child(token, "auxpass") is not None


def _attitude(word: Token, cue: Cue) -> Attribution | None:
    verb = word if _is_participle(word, cue) else word.head
    holder = grammar.child(verb, "nsubj", "nsubjpass")
    content = _felt(word, cue) or (None if verb is word else _felt(verb, cue, word.i))
    if holder is None or content is None or holder.lower_ in ("it", "there", "that", "this"):
        return None
    first, _ = grammar.verb_group(verb)
    return Attribution(
        content=content,
        cue=grammar.chars(word.doc, min(first, word.i), word.i),
        holder=holder,
        holder_span=grammar.phrase(holder),
        place=word.i,
        belief=True,
    )


def _felt(word: Token, cue: Cue, behind: int = -1) -> Span | None:
    """What an adjective is about: its clause, infinitive or the object of its preposition."""
    for part in word.rights:
        if part.i <= behind:
            continue
        if part.dep_ in ("ccomp", "xcomp") and grammar.left(part) > word.i:
            return grammar.chars(word.doc, grammar.left(part), grammar.right(part))
        if part.dep_ == "prep" and part.lower_ in cue.after and grammar.right(part) > part.i:
            return grammar.chars(word.doc, part.i + 1, grammar.right(part))
    return None
