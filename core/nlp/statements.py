"""The statements of a text: who puts what forward, and what the outlet says itself."""
# spaCy's tokens are only partly typed.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from core.nlp.attribution import Attribution
from core.nlp.clauses import by_verbs
from core.nlp.frames import clause_of
from core.nlp.holders import Holders
from core.nlp.nesting import nested
from core.nlp.nouns import by_nouns
from core.nlp.phrases import by_adjectives, by_labels, by_openings, by_standpoints
from core.nlp.quotes import Quote, find_quotes
from core.nlp.reading import Reading
from core.nlp.speech import Speeches, unspoken
from core.text import Span
from core.values import Quotation, Stance, Statement

_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_SINGLE = ("'", "’")
_OPENING = 15  # code points an indirect beginning must have to be more than "that"


def find_statements(reading: Reading) -> None:
    """Add every attribution, and each sentence that stands in none in the outlet's own voice."""
    quotes = find_quotes(reading.text)
    making = _Making(reading.given.text, quotes, [reading.span(s) for s in reading.sentences()])
    found = nested(_attributions(reading, quotes))
    reading.statements.extend(making.made(found, _names(reading, found)))
    covered = {s for statement in reading.statements for s in statement.sentences}
    reading.statements.extend(making.own(s) for s in making.sentences if s not in covered)


def _attributions(reading: Reading, quotes: list[Quote]) -> list[Attribution]:
    """All attributions: those of whole quotations, and those in the sentences beside them."""
    speeches = Speeches(reading.doc, reading.text, quotes)
    spoken = speeches.find()
    for speech in spoken:
        _widen(reading, speech)
    places = {s.place for s in spoken}
    rest = [
        found
        for tokens in unspoken(reading.doc, speeches.quotes)
        for found in _in_sentence(tokens).values()
        if found.place not in places
    ]
    for one in rest:
        one.content = _balanced(one.content, quotes, reading.text)
    return [*_attributed(reading, spoken, rest), *rest]


def _attributed(
    reading: Reading, spoken: list[Attribution], rest: list[Attribution]
) -> Iterator[Attribution]:
    """The quotations; one that nobody is named for right after a sentence that told in other words
    what somebody said is more of that."""
    told = {a.place: a for a in rest if a.utterance}
    for speech in spoken:
        before = _told_before(reading, speech, told) if speech.cue is None else None
        if before is None:
            yield speech
        elif speech.content.start - before.content.end > len(before.content) + len(speech.content):
            yield replace(before, content=speech.content, quoted=True)
        else:
            before.content = before.content.cover(speech.content)


def _told_before(
    reading: Reading, speech: Attribution, told: dict[int, Attribution]
) -> Attribution | None:
    """The last utterance at the root of the sentence before a quotation, in the same paragraph."""
    token = reading.doc.char_span(speech.content.start, speech.content.end, alignment_mode="expand")
    if token is None or token.start == 0 or "\n" in token[0].nbor(-1).text:
        return None
    before = token[0].nbor(-1).sent
    found = [told[t.i] for t in before if t.i in told and t.dep_ in _MAIN]
    return next((a for a in reversed(found) if a.content.end <= speech.content.start), None)


def _in_sentence(tokens: list[Token]) -> dict[int, Attribution]:
    """The attributions of a sentence by the word that attributes; the first found of each counts."""
    found: dict[int, Attribution] = {}
    for find in (by_labels, by_verbs, by_openings, by_standpoints, by_nouns, by_adjectives):
        for one in find(tokens):
            found.setdefault(one.place, one)
    return found


def _widen(reading: Reading, speech: Attribution) -> None:
    """A quotation after an indirect beginning ("He said it was over: ...") is one with it, and so is
    what a clause that begins with quoted words goes on to say."""
    if speech.place < 0 or speech.cue is None:
        return
    clause = clause_of(reading.doc[speech.place])
    if clause is None or clause.start < speech.cue.end:
        return
    before = len(clause) >= _OPENING and clause.end < speech.content.start
    if before or clause.overlaps(speech.content):
        speech.content = speech.content.cover(clause)


def _names(reading: Reading, found: list[Attribution]) -> dict[int, str]:
    """The name of each attribution's holder by its place in `found`, told in the order of the text.

    A quotation without a cue belongs to who spoke last.
    """
    holders, names, last = Holders(reading), dict[int, str](), ""
    order = sorted(range(len(found)), key=lambda i: _position(found[i]))
    for index in order:
        one = found[index]
        names[index] = holders.name(one.holder)
        if one.quoted and one.cue is None:
            names[index] = last
        last = names[index] or last
    return names


def _position(one: Attribution) -> int:
    return one.holder.idx if one.holder is not None else one.content.start


def _balanced(content: Span, quotes: list[Quote], text: str) -> Span:
    """A content with the quotation mark that opens just outside it, and with all of a quotation that
    begins in it, whatever the parser took for its end."""
    index = bisect_right(quotes, content.start, key=lambda q: q.span.end)
    while index < len(quotes) and quotes[index].span.start < content.end:
        quote = quotes[index].span
        if content.end < quote.end and (
            content.start <= quote.start or quote.end <= content.end + 3
        ):
            content = Span(content.start, quote.end)
        if content.start - 2 <= quote.start < content.start:
            content = Span(quote.start, content.end)
        index += 1
    return content if text[content.end : content.end + 1] not in _SINGLE else _closed(content, text)


def _closed(content: Span, text: str) -> Span:
    """A content with the single mark that closes a word it opens before: "a 'mistake'"."""
    last = content.of(text).split()[-1]
    return Span(content.start, content.end + 1) if last[:1] in ("'", "‘") else content


@dataclass(frozen=True)
class _Making:
    """Makes statements of one text."""

    text: str
    quotes: list[Quote]
    sentences: list[Span]

    def made(self, found: list[Attribution], names: dict[int, str]) -> Iterator[Statement]:
        """The statement of each attribution; what is nested in one by the same holder is left out."""
        name_of = {id(one): names[index] for index, one in enumerate(found)}
        for one in found:
            chain = _chain(one, name_of)
            if not chain or name_of[id(one)] not in ("", chain[-1]):
                yield self._statement(one, name_of[id(one)], chain)

    def own(self, span: Span) -> Statement:
        """A sentence in the outlet's own voice."""
        text = span.of(self.text)
        voice = Quotation.NONE
        return Statement(span, text, span, (span,), "", None, "", None, Stance.ASSERTS, voice, 0.0)

    def _statement(self, one: Attribution, name: str, chain: tuple[str, ...]) -> Statement:
        whole = one.content
        for part in (one.cue, one.holder_span):
            whole = whole if part is None else whole.cover(part)
        sentences = self._touched(whole)
        span = sentences[0].cover(sentences[-1]) if sentences else whole
        return Statement(
            span=span,
            text=span.of(self.text),
            content=one.content,
            sentences=sentences or (span,),
            holder=name,
            holder_span=one.holder_span,
            cue=one.cue.of(self.text) if one.cue else "",
            cue_span=one.cue,
            stance=Stance.REPORTS,
            quotation=self._quotation(one),
            check_worthiness=0.0,
            chain=chain,
            belief=one.belief,
        )

    def _touched(self, span: Span) -> tuple[Span, ...]:
        first = bisect_right(self.sentences, span.start, key=lambda s: s.end)
        last = bisect_left(self.sentences, span.end, key=lambda s: s.start)
        return tuple(self.sentences[first:last])

    def _quotation(self, one: Attribution) -> Quotation:
        index = bisect_right(self.quotes, one.content.start, key=lambda q: q.span.end)
        if index == len(self.quotes) or not self.quotes[index].span.overlaps(one.content):
            return Quotation.INDIRECT
        begins = one.content.start == self.quotes[index].span.start
        whole = self.quotes[index].span.contains(one.content)
        return Quotation.DIRECT if whole or (one.quoted and begins) else Quotation.MIXED


def _chain(one: Attribution, name_of: dict[int, str]) -> tuple[str, ...]:
    """Those through whom an attribution came, outermost first."""
    chain: list[str] = []
    outer = one.outer
    while outer is not None:
        chain.insert(0, name_of[id(outer)])
        outer = outer.outer
    return tuple(chain)
