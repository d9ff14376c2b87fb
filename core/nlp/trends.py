"""Whether a number says by how much something rose or fell."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# spaCy's tokens are typed only in part.

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from core.measures.measure import Measure, Trend
from core.measures.quantities import Quantity
from core.nlp.measuring import MeasuringWords


def trend_of(
    sentence: Tokens, quantity: Quantity, tokens: Tokens, words: MeasuringWords
) -> Trend | None:
    """Whether the number says by how much something rose or fell."""
    text = sentence.text
    sign = text[quantity.figure - 1 : quantity.figure]
    if sign == "+" or text[quantity.figure : quantity.figure + 1] in ("-", "−"):
        return _signed(text, quantity)
    start = sentence.start_char + quantity.start
    before = [t for t in sentence if t.idx < start and not t.is_space]
    if before and before[-1].lower_ in words.trend_levels:
        return None  # "rose by 7 % to 14,000"
    return _changed_by(tokens, words) or _changed(before, tokens, words)


def _changed(before: list[Token], tokens: Tokens, words: MeasuringWords) -> Trend | None:
    """The change told by the words right before a number: "rose 5 %", "a rise of 5 %", "up 5 %"."""
    at = len(before) - 1
    while at >= 0 and before[at].lower_ in words.trend_skips:
        at -= 1
    if 0 <= at < len(before) - 1 and before[at].pos_ == "DET":
        at -= 1  # "fell a further 5 %"
    if at < 0:
        return None
    word = before[at]
    if word.lower_ == "of" and at and before[at - 1].lower_ in words.trend_nouns:
        return words.trend_nouns[before[at - 1].lower_]
    if word.pos_ == "VERB" or word.tag_.startswith("VB"):
        return words.trend_verbs.get(word.lemma_.lower())
    if word.dep_ == "prt" and word.head.lemma_.lower() in words.trend_phrasal:
        return None
    if word.lower_ in words.trend_words and tokens.root.ent_type_ != "TIME":
        return words.trend_words[word.lower_]
    return None


def _changed_by(tokens: Tokens, words: MeasuringWords) -> Trend | None:
    """The change of a verb with "by": "cut its main rate by 25 basis points"."""
    at = tokens.root
    if at.dep_ != "pobj" or at.head.lower_ != "by":
        return None
    up = at.head.head
    lemma = up.lemma_.lower()
    if up.pos_ == "VERB":
        return words.trend_verbs.get(lemma) or words.trend_by.get(lemma)
    return words.trend_nouns.get(lemma)


def _signed(text: str, quantity: Quantity) -> Trend | None:
    if quantity.unit != "percentage":
        return None
    return Trend.UP if text[quantity.figure - 1 : quantity.figure] == "+" else Trend.DOWN


def taken_over(
    text: str, trend: Trend | None, start: int, last: Measure | None, words: MeasuringWords
) -> Trend | None:
    """The change of the number before where this one says the same in another unit.

    "shrank by $85 million, or 11 percent". `start` is where the number begins in the text.
    """
    if trend is not None or last is None or last.trend is None:
        return trend
    between = text[last.span.end : start]
    return last.trend if words.put_otherwise.fullmatch(between) else trend
