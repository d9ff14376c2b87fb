"""Whole quotations and who speaks them, told by the words beside the quotation marks."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from core.nlp import grammar
from core.nlp.attribution import Attribution
from core.nlp.frames import cue_of
from core.nlp.quotes import Quote
from core.text import Span

_NEAR = 30  # tokens beside a quotation in which its cue is looked for
_SHORT = 14  # tokens of a sentence that only says who spoke
_DASH = re.compile(r"\s{0,2}(?P<dash>[—–―]|--)[^\S\n]?(?=[^\W\d_a-z])")
_STOP = re.compile(r"\n|[.!?]\s")
_SENTENCE_END = frozenset({".", "!", "?", "…"})
_NAMES = ("PROPN", "NOUN", "PRON")


class Speeches:
    """The quotations of a text that are speech as a whole, each with its speaker."""

    def __init__(self, doc: Doc, text: str, quotes: list[Quote]) -> None:
        self._doc = doc
        self._text = text
        self.quotes: list[Quote] = []
        for quote in quotes:
            if _is_speech(text, quote) or (self.quotes and _ends(text, self.quotes[-1], quote)):
                self.quotes.append(quote)
        self._starts = [token.idx for token in doc]
        self._edges = {self._index(q.span.start) for q in quotes}

    def find(self) -> list[Attribution]:
        """The attributions in order; a quotation that goes on is part of the one before."""
        found: list[Attribution] = []
        end = -1
        for quote in self.quotes:
            cued = self._cued(quote)
            if cued is not None:
                shared = found and found[-1].place == cued.place and cued.place >= 0
                if shared:
                    _join(found, quote)
                else:
                    found.append(cued)
            elif found and self._goes_on(found[-1], end, quote):
                _join(found, quote)
            else:
                found.append(Attribution(quote.span, None, None, None, -1, quoted=True))
            end = quote.span.end
        return found

    def _cued(self, quote: Quote) -> Attribution | None:
        for tokens in (self._after(quote), self._before(quote)):
            found = self._speaker(tokens, quote) if tokens else None
            if found is not None:
                return found
        return self._signed(quote) or self._stopped(quote)

    def _stopped(self, quote: Quote) -> Attribution | None:
        """ "It is over." Smith told reporters: a full stop where a comma is usual, and a verb that says
        nothing but that the quotation was spoken."""
        first = self._index(quote.span.end)
        run = self._run(range(first, min(first + _SHORT, len(self._doc))))
        verbs = [t for t in run if cue_of(t).quote]
        after = self._index(run[-1].idx) + 1 if run else len(self._doc)
        ended = after < len(self._doc) and self._doc[after].text in _SENTENCE_END
        if len(verbs) != 1 or not ended or "\n" in run[0].text:
            return None
        if grammar.child(verbs[0], "ccomp", "xcomp") is not None:
            return None
        own = grammar.child(verbs[0], "nsubj")
        return None if own is None else self._made(verbs[0], own, quote)

    def _signed(self, quote: Quote) -> Attribution | None:
        """A dash and a name after a quotation, as under a motto."""
        dash = _DASH.match(self._text, quote.span.end)
        if dash is None:
            return None
        first = self._index(dash.end())
        run = self._run(range(first, min(first + 6, len(self._doc))))
        if not run or run[0].pos_ != "PROPN":
            return None
        holder = _top(run[0], first, run[-1].i)
        cue = Span(*dash.span("dash"))
        place = self._index(cue.start)
        return Attribution(quote.span, cue, holder, grammar.phrase(holder), place, quoted=True)

    def _goes_on(self, before: Attribution, end: int, quote: Quote) -> bool:
        """Whether a quotation without a cue is more of the last one: same paragraph with at most a
        short tag between, or the next paragraph with nothing between."""
        between = self._text[end : quote.span.start]
        if "\n" in between:
            return not between.strip() and before.content.end == end
        return len(between) < 200 and (before.cue is not None or before.content.end == end)

    def _index(self, position: int) -> int:
        """Index of the token at or after a code point."""
        return bisect_left(self._starts, position)

    def _after(self, quote: Quote) -> list[Token]:
        first = self._index(quote.span.end)
        if self._closes(quote, first):
            return []
        return self._run(range(first, min(first + _NEAR, len(self._doc))))

    def _closes(self, quote: Quote, first: int) -> bool:
        """Whether the sentence ends with the quotation, so that what follows is another one."""
        if first >= len(self._doc):
            return True
        last = quote.inner.of(self._text).rstrip()[-1:]
        begins = self._doc[first].text[:1]
        return last == "." and not begins.islower() and begins not in "—–-―,"

    def _before(self, quote: Quote) -> list[Token]:
        last = self._index(quote.span.start) - 1
        if last > 0 and "\n" in self._doc[last].text and self._doc[last - 1].text == ":":
            last -= 1  # "He said:" is a paragraph of its own
        return self._run(range(last, max(-1, last - _NEAR), -1))

    def _run(self, indices: Iterable[int]) -> list[Token]:
        run: list[Token] = []
        for index in indices:
            token = self._doc[index]
            if index in self._edges and run and index > run[0].i:
                break
            if "\n" in token.text or token.text in "”»" or token.text in _SENTENCE_END:
                break
            run.append(token)
        return run

    def _speaker(self, run: list[Token], quote: Quote) -> Attribution | None:
        backwards = run[0].idx < quote.span.start
        near = sorted(run, key=lambda t: t.i)
        for token in run:
            cue = cue_of(token)
            if (cue.quote or (cue.clause and not cue.belief)) and not grammar.is_passive(token):
                holder = self._holder(token, near)
                if holder is not None:
                    return self._made(token, holder, quote)
        if backwards and run[0].text == ":":
            return self._named(near, quote)
        return self._according(near, quote)

    def _holder(self, verb: Token, near: list[Token]) -> Token | None:
        """The subject if it stands in the same run of words, else the name next to the verb."""
        first, last = near[0].i, near[-1].i
        own = grammar.subject(verb)
        if own is not None and first <= own.i <= last:
            return own
        for step in (1, -1):
            beside = verb.i + step
            while first <= beside <= last and self._doc[beside].pos_ in (
                "ADV",
                "AUX",
                "DET",
                "ADJ",
            ):
                beside += step
            if first <= beside <= last and self._doc[beside].pos_ in _NAMES:
                return _top(self._doc[beside], first, last)
        return own if verb.dep_ in ("advcl", "conj", "xcomp", "acl", "pcomp") else None

    def _made(self, verb: Token, holder: Token, quote: Quote) -> Attribution:
        first, last = grammar.verb_group(verb)
        cue = grammar.chars(self._doc, first, last)
        span = self._cut(grammar.phrase(holder), holder, quote)
        return Attribution(quote.span, cue, holder, span, verb.i, quoted=True)

    def _cut(self, span: Span, holder: Token, quote: Quote) -> Span:
        """The holder's words without any of the quotation, which a parse may have drawn in."""
        if not span.overlaps(quote.span):
            return span
        if holder.idx >= quote.span.end:
            return Span(quote.span.end, span.end) if span.end > quote.span.end else span
        return Span(holder.idx, holder.idx + len(holder))

    def _named(self, near: list[Token], quote: Quote) -> Attribution | None:
        """A name and a colon before a quotation."""
        heads = [t for t in near if t.pos_ in _NAMES and t.dep_ in ("nsubj", "ROOT", "nsubjpass")]
        if not heads:
            return None
        holder, colon = heads[0], near[-1]
        cue = Span(colon.idx, colon.idx + 1)
        return Attribution(quote.span, cue, holder, grammar.phrase(holder), colon.i, quoted=True)

    def _according(self, near: list[Token], quote: Quote) -> Attribution | None:
        for token in near:
            if token.lower_ == "according" and token.i + 2 < len(self._doc):
                to = self._doc[token.i + 1]
                holder = grammar.child(to, "pobj") or self._doc[token.i + 2]
                cue = grammar.chars(self._doc, token.i, to.i)
                span = self._cut(grammar.phrase(holder), holder, quote)
                return Attribution(quote.span, cue, holder, span, token.i, quoted=True)
        return None


def _join(found: list[Attribution], quote: Quote) -> None:
    """Make a quotation part of the last one; where more words tell who spoke than were spoken, the two
    are apart, each attributed by the same words."""
    last = found[-1]
    between = quote.span.start - last.content.end
    if between > len(last.content) + len(quote.span):
        found.append(replace(last, content=quote.span))
    else:
        last.content = last.content.cover(quote.span)


def _top(token: Token, first: int, last: int) -> Token:
    """The head of the noun phrase a token stands in, as far as it lies within a run of tokens."""
    while token.head.i != token.i and first <= token.head.i <= last and token.head.pos_ in _NAMES:
        token = token.head
    return token


def _is_speech(text: str, quote: Quote) -> bool:
    """Whether a quotation is a sentence of its own rather than some words within another.

    It begins with a capital or a digit (or with the dots of an omission) and has three words, or ends
    with a mark of its own after a capital.
    """
    inner = quote.inner.of(text).strip()
    if not inner:
        return False
    if _is_heading(text, quote):
        return False
    begins = inner.lstrip("‘'[(…. ")[:1]
    words = len(inner.split())
    before = text[max(0, quote.span.start - 9) : quote.span.start].rstrip(" \t")[-1:]
    own = before in ("", "\n", ".", "!", "?", "”", '"', ":", ",")
    ends = inner[-1:] in ".,!?…—–-"
    if begins.isupper() or begins.isdigit():
        return own and (words > 2 or ends) and (words > 1 or before != ",")
    return own and before in (":", ",", "") and words > 3 and ends


def _ends(text: str, before: Quote, quote: Quote) -> bool:
    """Whether a quotation ends the sentence that one before began: "It is", he said, "over"."""
    between = text[before.span.end : quote.span.start]
    open_ = before.inner.of(text).rstrip().endswith(",") or between.startswith(",")
    return open_ and between.rstrip().endswith(",") and not _STOP.search(between)


def _is_heading(text: str, quote: Quote) -> bool:
    """Whether a quotation in single marks is a line of its own without a stop, as headings are."""
    line = text[max(0, quote.span.start - 1) : quote.span.start] in ("", "\n") and text[
        quote.span.end : quote.span.end + 1
    ] in ("", "\n")
    return line and quote.span.of(text)[:1] in "‘'" and quote.inner.of(text)[-1:].isalnum()


def unspoken(doc: Doc, quotes: list[Quote]) -> Iterator[list[Token]]:
    """The tokens of each sentence that stand in no whole quotation."""
    starts = [q.span.start for q in quotes]
    for sentence in doc.sents:
        yield [t for t in sentence if not _within(t.idx, quotes, starts)]


def _within(position: int, quotes: list[Quote], starts: list[int]) -> bool:
    index = bisect_left(starts, position + 1) - 1
    return index >= 0 and quotes[index].span.end > position
