"""Attribution by verbs: "X said that", "X, who criticised Y", "X is expected to"."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.attribution import Attribution
from core.nlp.frames import (
    FINITE,
    VERBAL,
    clause_of,
    complement,
    cue_of,
    for_what,
    frames,
    link_of,
    subject_beside,
    word_of,
)
from core.nlp.hung import reporting
from core.nlp.lexicon import NOTHING, Cue, cues
from core.text import Span

_SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def by_verbs(tokens: list[Token]) -> Iterator[Attribution]:
    """The attributions of the cue verbs among some tokens, one a verb."""
    for token in tokens:
        cue = cue_of(token)
        if cue is NOTHING:
            found = _headline(token) if token.tag_ == "NNS" else None
            if found is not None:
                yield found
        else:
            found = _misread(token, cue)
            if found is None:
                passive = grammar.is_passive(token)
                found = _passive(token, cue) if passive else _active(token, cue)
            if found is not None:
                yield found


def _active(verb: Token, cue: Cue) -> Attribution | None:
    holder = grammar.subject(reporting(verb) or verb)
    if verb.dep_ in ("amod", "dep", "compound") and verb.tag_ in FINITE:
        holder = subject_beside(verb) or holder
    if holder is None and (verb.tag_ == "VB" or verb.dep_ not in ("ROOT", "conj", "parataxis")):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.nbor(-1).text == ",":
        holder = _first_person(verb) or holder
    if not _may_speak(verb, holder):
        return None
    for frame, content in frames(verb, cue):
        if frame != "clause" and verb.dep_ == "pcomp":
            return None
        if content is not None and len(content) > 1:
            belief = cues().is_belief(word_of(verb), frame)
            link = link_of(verb, cue) if frame in ("after", "infinitive") else None
            if link is not None and content.start - (link.idx + len(link)) > 1:
                link = None
            found = _made(verb, holder, content, belief, link)
            own = verb.dep_ == "pcomp" or grammar.child(verb, *grammar.SUBJECTS) is not None
            found.utterance = own and frame == "clause" and cue.quote and not belief
            return found
    return None


def _misread(verb: Token, cue: Cue) -> Attribution | None:
    """ "Smith dismissed suggestions that ..." read as a noun phrase: a name at the head of a sentence
    and a participle, with no verb at the root."""
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "amod" or verb.sent.root.pos_ in VERBAL:
        return None
    if verb.i == verb.sent.start or not (cue.clause or cue.object):
        return None
    name = verb.nbor(-1)
    if not name.is_title or name.sent.start < name.i - 3 or not name.text.isalpha():
        return None
    end = next((t.i for t in verb.rights if t.pos_ in VERBAL), verb.sent.end)
    comma = (t.i for t in verb.doc[verb.i : end] if t.text == "," and t.nbor().tag_ == "VBG")
    last = next(comma, end) - 1
    content = grammar.chars(verb.doc, verb.i + 1, last) if last > verb.i else None
    return None if content is None else _made(verb, name, content, False)


def _headline(noun: Token) -> Attribution | None:
    """ "Smith claims that ...", "The board plans to ..." read as a plural noun in a sentence that has no
    verb at its root."""
    cue = cues().verbs.get(grammar.lemma(noun), NOTHING)
    if cue is NOTHING or noun.i == noun.sent.start:
        return None
    name, root = noun.nbor(-1), noun.sent.root
    if root.pos_ in VERBAL and not (root.i == name.i and name.is_title):
        return None
    if (
        not (name.pos_ in ("PROPN", "NOUN", "PRON") or name.is_title)
        or grammar.child(noun, "det", "poss") is not None
    ):
        return None
    for part in noun.rights:
        if part.dep_ in ("acl", "ccomp", "xcomp") and _is_told(part, cue):
            content = grammar.chars(noun.doc, grammar.left(part), grammar.right(part))
            return _made(noun, name, content, cue.belief)
    return None


def _is_told(clause: Token, cue: Cue) -> bool:
    if any(c.tag_ == "TO" for c in clause.lefts):
        return cue.infinitive
    return cue.clause and (clause.dep_ == "ccomp" or grammar.child(clause, "mark") is not None)


def _may_speak(verb: Token, holder: Token | None) -> bool:
    """Whether a verb in this place says that its subject put something forward.

    "A rule banning smoking" and "want to discuss" do not; "a report saying", "went on to say" do.
    """
    if holder is not None and holder.lower_ == "you":
        return False
    governor = grammar.lemma(verb.head)
    if verb.dep_ == "xcomp" and verb.head.i != verb.i:
        return governor in cues().raising
    if verb.dep_ == "acl":
        person = holder is not None and holder.ent_type_ == "PERSON"
        return governor in cues().things or person
    if verb.dep_ == "relcl" and holder is not None and holder.lower_ in ("that", "which"):
        speaks = governor in cues().things or governor in cues().nouns
        return speaks or verb.head.ent_type_ in _SPEAKERS
    return True


def _first_person(verb: Token) -> Token | None:
    """The person who opens a sentence that has no verb at its root, for a participle after a comma."""
    first = verb.sent[0]
    root = verb.sent.root
    return first if root.pos_ not in VERBAL and first.ent_type_ == "PERSON" else None


def _made(
    verb: Token, holder: Token | None, content: Span, belief: bool, link: Token | None = None
) -> Attribution:
    """An attribution; `link`, a preposition right after the verb, is part of the cue."""
    first, last = grammar.verb_group(verb)
    other = complement(verb, word_of(verb))
    if other is not None and last < other.i < verb.i + 4:
        last = other.i
    if link is not None and link.i == last + 1:
        last = link.i
    doc = verb.doc
    return Attribution(
        content=content,
        cue=grammar.chars(doc, first, last),
        holder=holder,
        holder_span=None if holder is None else grammar.phrase(holder),
        place=verb.i,
        belief=belief,
    )


def _tells(verb: Token, cue: Cue) -> bool:
    """Whether "by" names who speaks: "criticised by", not "written by" or "backed by"."""
    judged = cue.object and not cues().is_belief(word_of(verb), "object")
    return judged or cue.passive or bool(cue.charge)


def _passive(verb: Token, cue: Cue) -> Attribution | None:
    """ "X was criticised by Y", "X is expected to", "a plan proposed by Y"."""
    doer = grammar.agent(verb)
    subject = grammar.child(verb, "nsubjpass")
    told = cue.clause and clause_of(verb)
    if told and not doer:
        return _made(verb, None, told, cue.belief)
    if doer is None and (not cue.passive or verb.dep_ == "acl"):
        return None
    if doer is not None and not _tells(verb, cue):
        return None
    what = subject or (verb.head if verb.dep_ in ("acl", "conj") else None)
    if what is None or (what.dep_ == "ROOT" and what.pos_ in VERBAL):
        return None
    rest = grammar.child(verb, "xcomp", "oprd") or for_what(verb, cue)
    if doer is None and rest is None:
        return None
    first, last = grammar.left(what), what.i
    last = grammar.right(what) if subject is not None else last
    last = max(last, grammar.right(rest)) if rest is not None else last
    by = None if doer is None else grammar.child(verb, "agent")
    belief = cues().is_belief(word_of(verb), "clause")
    return _made(verb, doer, grammar.chars(verb.doc, first, last), belief, by)
