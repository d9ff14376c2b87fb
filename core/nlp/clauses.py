"""Attribution by verbs: "X said that", "X, who criticised Y", "X is expected to"."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.attribution import Attribution
from core.nlp.lexicon import NOTHING, Cue, cues
from core.text import Span

_ARGUMENTS = frozenset({"dobj", "oprd", "dative", "xcomp", "ccomp", "prep", "acl", "pcomp"})
_VERBAL = ("VERB", "AUX")
_THAT = 8  # tokens after a verb in which its "that" may stand
_FINITE = ("VBD", "VBZ", "VBP")


def cue_of(verb: Token) -> Cue:
    """What a token takes as a cue verb; nothing if it is none."""
    if verb.pos_ not in _VERBAL:
        return NOTHING
    known, word = cues().verbs, grammar.lemma(verb)
    particle = grammar.child(verb, "prt")
    if particle is not None:
        return known.get(f"{word} {particle.lower_}", NOTHING)
    return known.get(word, NOTHING)


def by_verbs(tokens: list[Token]) -> Iterator[Attribution]:
    """The attributions of the cue verbs among some tokens, one a verb."""
    for token in tokens:
        cue = cue_of(token)
        if cue is not NOTHING:
            found = _misread(token, cue)
            if found is None:
                passive = grammar.is_passive(token)
                found = _passive(token, cue) if passive else _active(token, cue)
            if found is not None:
                yield found


def _active(verb: Token, cue: Cue) -> Attribution | None:
    holder = grammar.subject(verb)
    if verb.dep_ in ("amod", "dep", "compound") and verb.tag_ in _FINITE:
        holder = _subject_beside(verb) or holder
    if holder is None and (verb.tag_ == "VB" or verb.dep_ not in ("ROOT", "conj", "parataxis")):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.nbor(-1).text == ",":
        holder = _first_person(verb) or holder
    if not _may_speak(verb, holder):
        return None
    for frame, content in _frames(verb, cue):
        if frame != "clause" and verb.dep_ == "pcomp":
            return None
        if content is not None and len(content) > 1:
            belief = cues().is_belief(grammar.lemma(verb), frame)
            found = _made(verb, holder, content, belief)
            own = grammar.child(verb, *grammar.SUBJECTS) is not None
            found.utterance = own and frame == "clause" and cue.quote and not belief
            return found
    return None


def _misread(verb: Token, cue: Cue) -> Attribution | None:
    """ "Smith dismissed suggestions that ..." read as a noun phrase: a name at the head of a sentence
    and a participle, with no verb at the root."""
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "amod" or verb.sent.root.pos_ in _VERBAL:
        return None
    if verb.i == verb.sent.start or not (cue.clause or cue.object):
        return None
    name = verb.nbor(-1)
    if not name.is_title or name.sent.start < name.i - 3 or not name.text.isalpha():
        return None
    end = next((t.i for t in verb.rights if t.pos_ in _VERBAL), verb.sent.end)
    comma = (t.i for t in verb.doc[verb.i : end] if t.text == "," and t.nbor().tag_ == "VBG")
    last = next(comma, end) - 1
    content = grammar.chars(verb.doc, verb.i + 1, last) if last > verb.i else None
    return None if content is None else _made(verb, name, content, False)


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
        return governor in cues().things or governor in cues().nouns
    return True


def _first_person(verb: Token) -> Token | None:
    """The person who opens a sentence that has no verb at its root, for a participle after a comma."""
    first = verb.sent[0]
    root = verb.sent.root
    return first if root.pos_ not in _VERBAL and first.ent_type_ == "PERSON" else None


def _frames(verb: Token, cue: Cue) -> Iterator[tuple[str, Span | None]]:
    if cue.clause:
        yield "clause", clause_of(verb) or _around(verb) or _told_by_that(verb) or _loose(verb, cue)
    if cue.infinitive:
        yield "infinitive", _infinitive(verb)
    if cue.object:
        yield "object", _object(verb)
    if cue.after:
        yield "after", _after(verb, cue)


def _made(verb: Token, holder: Token | None, content: Span, belief: bool) -> Attribution:
    first, last = grammar.verb_group(verb)
    doc = verb.doc
    return Attribution(
        content=content,
        cue=grammar.chars(doc, first, last),
        holder=holder,
        holder_span=None if holder is None else grammar.phrase(holder),
        place=verb.i,
        belief=belief,
    )


def clause_of(verb: Token) -> Span | None:
    clause = grammar.child(verb, "ccomp")
    if clause is None:
        return None
    doc = verb.doc
    if clause.i > verb.i:
        first = max(grammar.left(clause), verb.i + 1)
        return grammar.chars(doc, first, grammar.right(clause))
    own = grammar.child(verb, *grammar.SUBJECTS)
    limit = verb.i if own is None or own.i < clause.i else min(verb.i, grammar.left(own))
    last = min(limit - 1, max(clause.i, grammar.right(clause)))
    return grammar.chars(doc, grammar.left(clause), last) if grammar.left(clause) <= last else None


def _speaks(token: Token) -> bool:
    """Whether a clause is another utterance: "..., adding that", "... but insisted"."""
    if token.pos_ not in _VERBAL or token.dep_ == "ccomp":
        return False
    return token.dep_ == "conj" or cue_of(token) is not NOTHING


def _around(verb: Token) -> Span | None:
    """What stands round an inserted "he said": the clause it is inserted in."""
    if verb.dep_ != "parataxis" or verb.head.i == verb.i:
        return None
    doc, head = verb.doc, verb.head
    first, last = grammar.left(head), grammar.right(head)
    begin, end = grammar.left(verb), grammar.right(verb)
    if begin - first < last - end and begin <= first + 1:
        first = end + 1
    elif end >= last - 1:
        last = begin - 1
    return grammar.chars(doc, first, last) if first <= last else None


def _told_by_that(verb: Token) -> Span | None:
    """The rest of the sentence after "said that" when the parser hung the clause elsewhere."""
    end = verb.sent.end
    for token in verb.doc[verb.i + 1 : min(end, verb.i + _THAT)]:
        if token.lower_ == "that" and (token.dep_ == "mark" or token.i == verb.i + 1):
            return grammar.chars(verb.doc, token.i, end - 1) if token.i + 3 < end else None
        if token.pos_ in _VERBAL:
            return None
    return None


def _loose(verb: Token, cue: Cue) -> Span | None:
    """What a finite "said" stands beside when the parser found no clause under it: all before "..., X
    said" at the end of the sentence, or all after "X said" when more verbs follow."""
    if not cue.quote or verb.tag_ not in _FINITE:
        return None
    doc, sentence = verb.doc, verb.sent
    near = _subject_beside(verb)
    if near is None:
        return None
    start, end = min(grammar.left(near), near.i), sentence.end
    after = [t for t in doc[verb.i + 1 : end] if not t.is_punct and not t.is_space]
    if start - sentence.start > 3 and len(after) < 3 and doc[start - 1].text in (",", "”", '"'):
        return grammar.chars(doc, sentence.start, start - 1)
    verbs = len(after) > 3 and any(t.tag_ in _FINITE or t.tag_ == "MD" for t in after)
    if verbs and verb.dep_ in ("amod", "dep", "compound", "nsubj"):
        return grammar.chars(doc, verb.i + 1, end - 1)
    return None


def _subject_beside(verb: Token) -> Token | None:
    own = grammar.child(verb, *grammar.SUBJECTS)
    if own is not None and abs(own.i - verb.i) < 5:
        return own
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before if before is not None and before.pos_ in ("PROPN", "PRON", "NOUN") else None


def _infinitive(verb: Token) -> Span | None:
    """ "to leave": with the person who is urged, if one stands between."""
    clause = grammar.child(verb, "xcomp") or grammar.child(verb, "ccomp", "advcl")
    if clause is None or clause.i < verb.i or not _has_to(clause):
        return None
    first = max(grammar.left(clause), verb.i + 1)
    return grammar.chars(verb.doc, first, grammar.right(clause))


def _has_to(clause: Token) -> bool:
    return any(c.tag_ == "TO" for c in clause.children)


def _object(verb: Token) -> Span | None:
    """The object with all that belongs to what is said of it: "the plan as a mistake"."""
    parts = [c for c in verb.rights if c.dep_ in _ARGUMENTS and not _speaks(c)]
    thing = next((c for c in parts if c.dep_ in ("dobj", "oprd", "ccomp")), None)
    if thing is None:
        return None
    parts = [c for c in parts if c.i >= thing.i or c.dep_ == "dative"]
    return grammar.chars(verb.doc, grammar.left(thing), max(map(grammar.right, parts)))


def _after(verb: Token, cue: Cue) -> Span | None:
    for part in verb.rights:
        if part.dep_ == "prep" and part.lower_ in cue.after and grammar.right(part) > part.i:
            last = max(grammar.right(c) for c in verb.rights if c.i >= part.i and not _ends(c))
            return grammar.chars(verb.doc, part.i + 1, max(last, grammar.right(part)))
    return None


def _ends(part: Token) -> bool:
    return part.dep_ in ("punct", "advcl", "conj", "cc", "npadvmod")


def _passive(verb: Token, cue: Cue) -> Attribution | None:
    """ "X was criticised by Y", "X is expected to", "a plan proposed by Y"."""
    doer = grammar.agent(verb)
    subject = grammar.child(verb, "nsubjpass")
    told = cue.clause and clause_of(verb)
    if told and not doer:
        return _made(verb, None, told, cue.belief)
    if not cue.passive and doer is None:
        return None
    what = subject or (verb.head if verb.dep_ in ("acl", "conj") else None)
    if what is None or (what.dep_ == "ROOT" and what.pos_ in _VERBAL):
        return None
    rest = grammar.child(verb, "xcomp", "oprd")
    if doer is None and rest is None:
        return None
    first, last = grammar.left(what), what.i
    last = grammar.right(what) if subject is not None else last
    last = max(last, grammar.right(rest)) if rest is not None else last
    return _made(verb, doer, grammar.chars(verb.doc, first, last), cue.belief)
