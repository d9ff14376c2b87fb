"""Places where the text itself marks a statement as denied, doubted, contradicted or not verified."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens

from core.nlp.doubt_answers import answers, bare_denials
from core.nlp.doubt_grammar import lemma
from core.nlp.doubt_lexicon import DoubtLexicon, doubt_lexicon
from core.nlp.doubt_links import linked
from core.nlp.doubt_mark import Mark
from core.nlp.doubt_phrases import phrase_marks
from core.nlp.doubt_plain import plain_denials
from core.nlp.doubt_qualities import quality_marks
from core.nlp.doubt_sentences import contrast_marks, insist_marks, label_marks, no_marks
from core.nlp.doubt_verbs import lie_marks, verb_marks
from core.nlp.doubt_words import adverb_marks, denial_marks, met_marks, noun_marks
from core.nlp.reading import Reading

_SHAPES = (  # each stands on a word of DoubtLexicon.marking
    verb_marks,
    lie_marks,
    quality_marks,
    adverb_marks,
    denial_marks,
    met_marks,
    noun_marks,
    no_marks,
    insist_marks,
    contrast_marks,
    label_marks,
)


def find_doubts(reading: Reading) -> None:
    """Fill `reading.doubts`; who doubts is taken from the grammar, else from `reading.statements`."""
    lexicon = doubt_lexicon()
    marks = [(s, list(sentence_marks(s, lexicon))) for s in reading.sentences()]
    doubts = linked(reading, marks, lexicon)
    doubts += answers(reading, doubts, lexicon)
    doubts += bare_denials(reading, doubts, lexicon)
    reading.doubts = [*doubts, *plain_denials(reading, doubts, lexicon)]


def sentence_marks(sentence: Tokens, lexicon: DoubtLexicon) -> Iterator[Mark]:
    """The marks of one sentence, none twice on the same words."""
    seen: list[Mark] = []
    found = [
        mark
        for token in sentence
        if lemma(token) in lexicon.marking or token.lower_ in lexicon.marking
        for shape in _SHAPES
        for mark in shape(token, lexicon)
    ]
    for mark in [*found, *phrase_marks(sentence, lexicon)]:
        if not any(
            mark.trigger.overlaps(other.trigger) and mark.kind >= other.kind for other in seen
        ):
            seen.append(mark)
            yield mark
