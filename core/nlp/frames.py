"""What a cue verb puts forward: its clause, its infinitive, its object or what a preposition leads to."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from core.nlp import grammar
from core.nlp.hung import ASIDE, end_of
from core.nlp.lexicon import NOTHING, Cue, cues
from core.text import Span

_ARGUMENTS = frozenset({"dobj", "oprd", "dative", "xcomp", "ccomp", "prep", "acl", "pcomp"})
_ASKING = frozenset({"that", "whether", "how", "why"})
_COMPLEMENTS = frozenset({"dobj", "oprd", "acomp", "ccomp"})
VERBAL = ("VERB", "AUX")
FINITE = ("VBD", "VBZ", "VBP")
_THAT = 14  # tokens after a verb in which its "that" may stand


def word_of(verb: Token) -> str:
    """The lemma under which a verb stands among the cues; a lemmatiser makes "hop" of "hoping"."""
    word = grammar.lemma(verb)
    known = cues().verbs
    return f"{word}e" if word not in known and f"{word}e" in known else word


def cue_of(verb: Token) -> Cue:
    """What a token takes as a cue verb; nothing if it is none."""
    if verb.pos_ not in VERBAL:
        return NOTHING
    known, word = cues().verbs, word_of(verb)
    particle = grammar.child(verb, "prt")
    if particle is not None:
        return known.get(f"{word} {particle.lower_}", NOTHING)
    other = complement(verb, word)
    return known.get(word, NOTHING) if other is None else known[f"{word} {grammar.lemma(other)}"]


def complement(verb: Token, word: str) -> Token | None:
    """The word that makes a cue of a verb that says little: "make clear", "cast doubt"."""
    if word not in cues().phrasal:
        return None
    parts = (c for c in verb.rights if c.dep_ in _COMPLEMENTS)
    return next((c for c in parts if f"{word} {grammar.lemma(c)}" in cues().verbs), None)


def frames(verb: Token, cue: Cue) -> Iterator[tuple[str, Span | None]]:
    if cue.clause:
        told = clause_of(verb) or _around(verb) or _told_by_that(verb) or _told_beside(verb)
        yield "clause", told or _loose(verb, cue)
    if cue.infinitive:
        yield "infinitive", _infinitive(verb, cue)
    if cue.object:
        yield "object", _object(verb)
    if cue.charge:
        yield "charge", _object(verb) if for_what(verb, cue) is not None else None
    if cue.after:
        yield "after", _after(verb, cue)


def clause_of(verb: Token) -> Span | None:
    """The clause a verb reports, after it or, in the order "..., he said", before it."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    clause = next((c for c in clauses if c.i > verb.i), next(iter(clauses), None))
    if clause is not None and clause == complement(verb, word_of(verb)):  # "made it clear that"
        clause = grammar.child(clause, "ccomp", "advcl", "csubj", "xcomp")
    if clause is None or (clause.i < verb.i and _is_apart(clause, verb)):
        return None
    doc = verb.doc
    if clause.i > verb.i:
        first = max(grammar.left(clause), verb.i + 1)
        return grammar.chars(doc, first, max(first, end_of(clause)))
    own = grammar.child(verb, *grammar.SUBJECTS)
    limit = verb.i if own is None or own.i < clause.i else min(verb.i, grammar.left(own))
    last = min(limit - 1, max(clause.i, grammar.right(clause)))
    return grammar.chars(doc, grammar.left(clause), last) if grammar.left(clause) <= last else None


def _is_apart(clause: Token, verb: Token) -> bool:
    """Whether a clause before a verb is not what it reports: "Speaking in Rome, he ...", "one left; the
    other said ..."."""
    if clause.tag_ == "VBG" and grammar.child(clause, "aux", "nsubj") is None:
        return True
    if grammar.right(clause) + 1 == verb.i and grammar.child(verb, *grammar.SUBJECTS) is None:
        return True  # "The clerk turned mayor said so": no comma, and nobody else who speaks
    return any(c.text == ";" and clause.i < c.i < verb.i for c in verb.lefts)


def _speaks(token: Token) -> bool:
    """Whether a clause is another utterance: "..., adding that", "... but insisted"."""
    if token.pos_ not in VERBAL or token.dep_ == "ccomp":
        return False
    return token.dep_ == "conj" or cue_of(token) is not NOTHING


def _around(verb: Token) -> Span | None:
    """What stands round an inserted "he said" or "as he said": the clause it is inserted in."""
    if verb.head.i == verb.i or not (verb.dep_ == "parataxis" or _is_aside(verb)):
        return None
    doc, head = verb.doc, verb.head
    first, last = grammar.left(head), grammar.right(head)
    begin, end = grammar.left(verb), grammar.right(verb)
    if begin - first < last - end and begin <= first + 1:
        first = end + 1
    elif end >= last - 1:
        last = begin - 1
    return grammar.chars(doc, first, last) if first <= last else None


def _is_aside(verb: Token) -> bool:
    """ "as experts have pointed out", with nothing that the verb itself would tell."""
    asides = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.lefts)
    own = grammar.child(verb, "ccomp", "xcomp", "oprd", "advcl", "acomp")
    own = own or (None if complement(verb, word_of(verb)) else grammar.child(verb, "dobj"))
    return asides and verb.dep_ == "advcl" and own is None


def _told_by_that(verb: Token) -> Span | None:
    """The rest of the sentence after "said that" when the parser hung the clause elsewhere."""
    end = verb.sent.end
    for token in verb.doc[verb.i + 1 : min(end, verb.i + _THAT)]:
        if token.lower_ == "that" and (token.dep_ == "mark" or token.i == verb.i + 1):
            return grammar.chars(verb.doc, token.i, end - 1) if token.i + 3 < end else None
        if token.pos_ in VERBAL:
            return None
    return None


def _told_beside(verb: Token) -> Span | None:
    """A finite clause right after the verb that was read as telling when or why."""
    clause = grammar.child(verb, "advcl")
    if clause is None or grammar.left(clause) != verb.i + 1 or verb.tag_ == "VBG":
        return None
    own = grammar.child(clause, *grammar.SUBJECTS, "nsubjpass")
    mark = grammar.child(clause, "mark", "advmod")
    if own is None or (mark is not None and mark.i < own.i and mark.lower_ not in _ASKING):
        return None
    return grammar.chars(verb.doc, verb.i + 1, grammar.right(clause))


def _loose(verb: Token, cue: Cue) -> Span | None:
    """What a finite "said" stands beside when the parser found no clause under it: all before "..., X
    said" at the end of the sentence, or all after "X said" when more verbs follow."""
    if not cue.quote or verb.tag_ not in FINITE:
        return None
    doc, sentence = verb.doc, verb.sent
    near = subject_beside(verb)
    if near is None:
        return None
    start, end = min(grammar.left(near), near.i), sentence.end
    after = [t for t in doc[verb.i + 1 : end] if not t.is_punct and not t.is_space]
    bare = len(after) < 3 and grammar.child(verb, "dobj") is None
    if start - sentence.start > 3 and bare and doc[start - 1].text in (",", "”", '"', "''"):
        return grammar.chars(doc, sentence.start, start - 1)
    verbs = len(after) > 3 and any(t.tag_ in FINITE or t.tag_ == "MD" for t in after)
    if verbs and verb.dep_ in ("amod", "dep", "compound", "nsubj"):
        return grammar.chars(doc, verb.i + 1, end - 1)
    return None


def subject_beside(verb: Token) -> Token | None:
    own = grammar.child(verb, *grammar.SUBJECTS)
    if own is not None and abs(own.i - verb.i) < 5:
        return own
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before if before is not None and before.pos_ in ("PROPN", "PRON", "NOUN") else None


def _infinitive(verb: Token, cue: Cue) -> Span | None:
    """ "to leave": with the person who is urged, if one stands between."""
    clause = grammar.child(verb, "xcomp") or grammar.child(verb, "ccomp", "advcl")
    if clause is None or clause.i < verb.i or not _has_to(clause):
        return None
    urged = next((c for c in verb.rights if _is_urged(c, cue) and c.i < clause.i), None)
    first = grammar.left(clause) if urged is None else grammar.left(_person(urged))
    return grammar.chars(verb.doc, max(first, verb.i + 1), grammar.right(clause))


def _is_urged(part: Token, cue: Cue) -> bool:
    return part.dep_ in ("dobj", "dative") or (part.dep_ == "prep" and part.lower_ in cue.after)


def _person(urged: Token) -> Token:
    """Who stands behind the preposition of "called on X to"."""
    return (grammar.child(urged, "pobj") or urged) if urged.dep_ == "prep" else urged


def _has_to(clause: Token) -> bool:
    return any(c.tag_ == "TO" for c in clause.children)


def _object(verb: Token) -> Span | None:
    """The object with all that belongs to what is said of it: "the plan as a mistake"."""
    parts = [c for c in verb.rights if c.dep_ in _ARGUMENTS and not _speaks(c)]
    thing = next((c for c in parts if c.dep_ in ("dobj", "oprd", "ccomp") or _is_gerund(c)), None)
    if thing is None:
        return None
    told = takewhile(lambda c: not _is_adjunct(c), (c for c in parts if c.i >= thing.i))
    last = max(_end_of(c) for c in (thing, *told))
    return grammar.chars(verb.doc, grammar.left(thing), max(thing.i, last))


def _is_adjunct(part: Token) -> bool:
    """Whether a phrase tells when, where or why it was said, and not what."""
    if part.dep_ != "prep":
        return False
    dated = (c.ent_type_ in ("DATE", "TIME") for c in part.children if c.dep_ == "pobj")
    return part.lower_ in cues().adjuncts or any(dated)


def _end_of(part: Token) -> int:
    """Index of the last token of a phrase without what the writer adds after a comma or a dash."""
    end = grammar.right(part)
    for token in part.subtree:
        if token.i > part.i and token.dep_ in ("relcl", "advcl", "appos"):
            first = grammar.left(token)
            if token.doc[first - 1].text in ASIDE and grammar.right(token) >= end - 1:
                return first - 2
    return end


def _is_gerund(part: Token) -> bool:
    """ "suggested leaving", "denied that" told by a participle."""
    return part.dep_ == "xcomp" and part.tag_ == "VBG" and part.i > part.head.i


def link_of(verb: Token, cue: Cue) -> Token | None:
    """The preposition that leads to what is put forward: "called for"."""
    other = complement(verb, word_of(verb))
    parts = [*verb.rights, *(() if other is None else other.rights)]
    links = (c for c in parts if c.dep_ == "prep" and c.lower_ in cue.after)
    return next((c for c in links if grammar.right(c) > c.i), None)


def _after(verb: Token, cue: Cue) -> Span | None:
    link = link_of(verb, cue)
    if link is None:
        return None
    ends = (grammar.right(c) for c in verb.rights if c.i >= link.i and not _ends(c))
    return grammar.chars(verb.doc, link.i + 1, max(grammar.right(link), *ends, 0))


def _ends(part: Token) -> bool:
    return part.dep_ in ("punct", "advcl", "conj", "cc", "npadvmod")


def for_what(verb: Token, cue: Cue) -> Token | None:
    """ "was accused of lying", "is seen as weak"."""
    doer = grammar.agent(verb)
    parts = [*verb.rights, *(() if doer is None else doer.rights)]
    return next((c for c in parts if c.dep_ == "prep" and c.lower_ in cue.charge), None)
