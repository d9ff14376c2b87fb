"""Marks that are fixed turns of several words: "no evidence that", "took issue with"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.nlp.doubt_grammar import clauses, lemma, subjects
from core.nlp.doubt_guards import supposed, wanted
from core.nlp.doubt_lexicon import DoubtLexicon, Phrases
from core.nlp.doubt_mark import Mark, phrase_of, span_of
from core.nlp.doubt_nouns import is_pronoun
from core.nlp.doubt_targets import after, clause_span, noun_span, widest_claimed
from core.text import Span
from core.text.wordpattern import WordPattern, Words
from core.values import DoubtKind

_VERBAL = frozenset({"VERB", "AUX"})
_NEAR = 2  # words before a turn in which a "not" turns it round


def phrase_marks(sentence: Tokens, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """Marks of the rules [[phrase]], matched over the words; one a rule."""
    words = _without_adverbs(sentence, lexicon)
    done: set[int] = set()
    for number, pattern in _turns(words, lexicon):
        rule = lexicon.phrases[number]
        found = None if number in done else pattern.find(words)
        if found is None or not _may_count(rule, words, found):
            continue
        tokens = sentence.doc.char_span(found.start, found.end, alignment_mode="expand")
        if tokens is not None and _stands(tokens, rule, lexicon):
            done.add(number)
            yield _mark(sentence, tokens, found, rule, lexicon)


def _without_adverbs(sentence: Tokens, lexicon: DoubtLexicon) -> Words:
    """The words of a sentence, but for adverbs that no turn names: "does not quite hold water"."""
    words = Words.of(sentence.text, sentence.start_char)
    left = {t.idx for t in sentence if t.pos_ == "ADV" and t.lower_ not in lexicon.named}
    if not left:
        return words
    line, starts, places, at = list[str](), list[int](), list[tuple[int, int]](), 0
    for word, place in zip(words.line.split(), words.places, strict=True):
        if place[0] not in left:
            line.append(f"{word} ")
            starts.append(at)
            places.append(place)
            at += len(word) + 1
    return Words("".join(line), tuple(starts), tuple(places))


def _turns(words: Words, lexicon: DoubtLexicon) -> list[tuple[int, WordPattern]]:
    """The turns of which a word stands there, in the order of the lexicon."""
    places = {place for word in ("", *words.known) for place in lexicon.turns.get(word, ())}
    return [lexicon.patterns[place] for place in sorted(places)]


def _may_count(rule: Phrases, words: Words, found: Span) -> bool:
    if any(pattern.find(words) for pattern in rule.unless):
        return False
    if rule.beside and not any(pattern.find(words) for pattern in rule.beside):
        return False
    needed = [p.find(words) for p in rule.needs]
    return all(n is not None and n.start < found.start for n in needed)


def _stands(tokens: Tokens, rule: Phrases, lexicon: DoubtLexicon) -> bool:
    """Whether the turn is not itself denied, asked or supposed: "never took issue with"."""
    verb = _verb(tokens)
    if tokens[0].lower_ not in lexicon.words["target.marks"] and supposed(verb, lexicon):
        return False
    if wanted(verb, lexicon):
        return False
    if rule.kind in {DoubtKind.UNVERIFIED, DoubtKind.HEDGE}:
        return True
    negators = lexicon.words["guards.negators"] | lexicon.words["guards.without"]
    doc, first = tokens.doc, tokens[0]
    near = doc[max(first.sent.start, tokens.start - _NEAR) : tokens.start]
    if any(t.lower_ in negators and t.dep_ != "det" for t in near):
        return False
    beside = [s for s in _subject(verb) if s.i < tokens.start]
    if any(t.lower_ in negators for s in beside for t in (s, *s.children)):
        return False
    modals = lexicon.words["guards.modals"]
    return not any(
        c.dep_ == "aux" and c.lower_ in modals and c.i < tokens.start for c in verb.children
    )


def _mark(
    sentence: Tokens, tokens: Tokens, found: Span, rule: Phrases, lexicon: DoubtLexicon
) -> Mark:
    actor, about = _actor(tokens, rule, lexicon), _about(tokens, rule, lexicon)
    target = _target(sentence, tokens, about, rule, lexicon)
    word = _verb(tokens)
    outlet = rule.by in {"evidence", "outlet"}
    return Mark(rule.kind, found, word, target, actor, about, outlet, rule.reason)


def _verb(tokens: Tokens) -> Token:
    """The first verb of the turn, else the word the others hang on."""
    return next((t for t in tokens if t.pos_ in _VERBAL and t.dep_ != "aux"), tokens.root)


def _actor(tokens: Tokens, rule: Phrases, lexicon: DoubtLexicon) -> Token | None:
    """Who doubts: the subject of the turn's verb, where the rule or a verb of saying tells so."""
    first = _verb(tokens)
    if rule.by in {"subject", "evidence"} or lexicon.has("speech", lemma(tokens[0])):
        told = _subject(first) or _among(tokens, lexicon)
        return told[0] if told else None
    return next(iter(_among(tokens, lexicon)), None)


def _subject(word: Token) -> list[Token]:
    """The subject of a verb, or of an adjective or participle with its verb."""
    for step in (word, word.head):
        found = [c for c in step.children if c.dep_ == "nsubjpass"] or subjects(step)
        if found or step.pos_ in _VERBAL:
            return found
    return []


def _among(tokens: Tokens, lexicon: DoubtLexicon) -> list[Token]:
    """Who is named beside a noun of the turn: "scepticism among officials"."""
    among = lexicon.words["target.among"]
    return [
        o
        for t in tokens
        if t.pos_ == "NOUN"
        for c in t.children
        if c.dep_ == "prep" and c.lower_ in among
        for o in c.children
        if o.dep_ == "pobj"
    ]


def _about(tokens: Tokens, rule: Phrases, lexicon: DoubtLexicon) -> Token | None:
    """The noun or pronoun that names what is doubted."""
    subject = [s for s in _subject(_verb(tokens)) if s.pos_ in {"NOUN", "PROPN", "PRON"}]
    if rule.target == "subject" and subject:
        return subject[0]
    shown = subject if rule.by == "evidence" else []
    named = [t for t in tokens if _names(t, lexicon) and t not in shown]
    beyond = [t for t in tokens.root.sent if t.i == tokens.end and _names(t, lexicon)]
    if named or beyond:
        return [*named, *beyond][-1]
    told = rule.target == "claimed" and rule.by != "outlet"
    if told and subject and _names(subject[0], lexicon):
        return subject[0]
    return None


def _names(token: Token, lexicon: DoubtLexicon) -> bool:
    if is_pronoun(token, lexicon):
        return token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}
    named = lemma(token)
    kinds = ("claim", "content", "told", "item")
    return token.pos_ == "NOUN" and any(lexicon.has(k, named) for k in kinds)


def _target(
    sentence: Tokens, tokens: Tokens, about: Token | None, rule: Phrases, lexicon: DoubtLexicon
) -> Span:
    """The clause after the turn, what the noun in it is about, else what the sentence claims."""
    if rule.target == "sentence":
        return span_of(sentence[0], sentence[-1])
    if tokens[-1].lower_ in lexicon.words["target.marks"]:
        clause = after(sentence, tokens[-1].idx, lexicon)
    else:
        clause = after(sentence, tokens.end_char, lexicon)
    if rule.target != "claimed" and clause is not None and about is None:
        return clause
    if about is not None and about.pos_ == "NOUN":
        return noun_span(about, lexicon)
    own = [c for t in tokens if lexicon.has("speech", lemma(t)) for c in clauses(t)]
    if own:
        return clause_span(own[0], lexicon)
    trigger = span_of(tokens[0], tokens[-1])
    claimed = widest_claimed(sentence, trigger, lexicon)
    if claimed is not None:
        return _up_to(clause_span(claimed, lexicon), tokens)
    if clause is not None:
        return clause
    following = _object(tokens)
    if following is not None:
        return noun_span(following, lexicon)
    return phrase_of(about) if about is not None else span_of(sentence[0], sentence[-1])


def _up_to(span: Span, tokens: Tokens) -> Span:
    """The part of a span that stands before a turn, where the turn is in it: "... but offered"."""
    before = [
        t
        for t in tokens.doc[tokens[0].sent.start : tokens.start]
        if t.idx >= span.start and not t.is_punct and t.dep_ != "cc"
    ]
    inside = span.start < tokens.start_char < span.end
    return span_of(before[0], before[-1]) if inside and before else span


def _object(tokens: Tokens) -> Token | None:
    """The noun that the last preposition of the turn, or its verb, governs after it."""
    for token in reversed(list(tokens)):
        for child in token.children:
            if child.i >= tokens.end and child.dep_ in {"pobj", "dobj"}:
                return child
    return None
