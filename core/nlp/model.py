"""Loading the language model and getting a text ready for it."""
# spaCy's Language is only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from core.errors import LanguageError
from core.text import Span

LONGEST = 20_000_000  # code points; memory is bounded by the process, not by this number
_PIECE = 10_000  # code points parsed at once
_BATCH = 4  # pieces; with more it is no faster, and needs that much more memory
_PARTS = "paragraphs"
_NEEDED = frozenset({"tagger", "parser", "attribute_ruler", "lemmatizer", "ner"})
_NEVER_FIRST = frozenset({"'s", "’s", "’", "”", ")", "]", ",", ";", ":", ".", "?", "!", "%", "n't"})
_CONTRACTED = re.compile(r"(?<=[a-z])’(?=(?:t|re|ve|ll|d|m)\b)", re.IGNORECASE)
_SEEN = re.compile(r"[^\n]")


def load(name: str) -> Language:
    """The pipeline of an installed package, with sentences that never cross a paragraph break.

    Raises LanguageError when the package is missing or is no pipeline with parser and names.
    """
    nlp = _installed(name)
    missing = _NEEDED - set(nlp.pipe_names)
    if missing:
        parts = ", ".join(sorted(missing))
        raise LanguageError(f"The language model {name} cannot be used: it has no {parts}.")
    nlp.max_length = LONGEST
    nlp.add_pipe(_PARTS, before="parser")
    return nlp


def parse(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """Each text parsed, in order.

    Long texts are parsed in pieces and put together again: one piece of n code points takes some
    4,000 n bytes, and its time grows faster than n.
    """
    pieces = ((piece, number) for number, text in enumerate(texts) for piece in _pieces(text))
    parsed = nlp.pipe(pieces, as_tuples=True, batch_size=_BATCH)
    for _, group in groupby(parsed, key=itemgetter(1)):
        docs = [doc for doc, _ in group]
        yield docs[0] if len(docs) == 1 else _joined(docs)


def _pieces(text: str) -> Iterator[str]:
    """The text cut after newlines, or after a space where a paragraph is as long as a piece."""
    start = 0
    while len(text) - start > _PIECE:
        end = max(text.rfind("\n", start, start + _PIECE), start) + 1
        if end < start + _PIECE // 2:
            end = max(text.rfind(" ", start, start + _PIECE), start + _PIECE // 2) + 1
        yield text[start:end]
        start = end
    yield text[start:]


def _joined(docs: list[Doc]) -> Doc:
    whole = Doc.from_docs(docs, ensure_whitespace=False)
    assert whole is not None  # only an empty list gives None
    return whole


def blanked(text: str, skip: Iterable[Span]) -> str:
    """The text with spaces for what is not to be read; newlines stay, so does the length.

    The typographic apostrophe of "can’t" becomes a plain one, of which alone the small model knows that
    it denies.
    """
    for span in skip:
        text = text[: span.start] + _SEEN.sub(" ", span.of(text)) + text[span.end :]
    return _CONTRACTED.sub("'", text)


def _installed(name: str) -> Language:
    try:
        load_it = getattr(importlib.import_module(name), "load", None)
    except ImportError:
        load_it = None
    try:
        return spacy.load(name) if load_it is None else load_it()
    except (OSError, TypeError) as error:
        raise LanguageError(f"The language model {name} is not installed.") from error


@Language.component(_PARTS)
def _paragraphs(doc: Doc) -> Doc:
    """A sentence starts after every newline, unless the next line goes on in lower case (text whose
    lines were broken at a fixed width), and never right after a word or a comma."""
    fresh = False
    for token in doc:
        if token.is_space:
            text = token.text
            fresh = fresh or text.count("\n") > 1 or ("\n" in text and _starts(doc, token.i + 1))
        elif fresh:
            token.is_sent_start = True
            fresh = False
        elif token.i and _goes_on(doc, token.i):
            token.is_sent_start = False
    return doc


def _starts(doc: Doc, index: int) -> bool:
    return index < len(doc) and not doc[index].text[:1].islower()


def _goes_on(doc: Doc, index: int) -> bool:
    before = doc[index - 1]
    return before.is_alpha or before.text == "," or doc[index].text in _NEVER_FIRST
