"""Numbers in figures, found in a text and turned into values; with those in words, all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.measures.number_words import NumberWords, Numeral, number_words
from core.measures.spelt import read_spelt

# Thousands parted by commas, by spaces that do not break, or by a plain space before "000".
_FIGURE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3}(?: \d{3})* 000(?: \d{3})*(?!\d)|\d+\.\d+|(?<![\w])\.\d+|\d+"
)
_APART = str.maketrans("", "", ",\u00a0\u2009\u202f ")
_POWER = re.compile(
    r"(?:\s?×\s?10(?:\^|(?!\d))|\s?[x*]\s?10(?:\^|(?=[⁺⁻⁰¹²³⁴-⁹−]))|[eE](?=[+−-]?\d))"
    r"([+−-]?\d{1,2}|[⁺⁻]?[⁰¹²³⁴-⁹]+)(?![\w²³])"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−", "0123456789+--")
_FRACTION = re.compile(r"(?:(\d{1,3}) )?(\d{1,2})\s?[/⁄]\s?(\d{1,4})(?![\w/⁄])")
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 64, 100, 128, 1000))
_LETTERS = re.compile(r"[A-Za-z]+")
_OUT_OF = re.compile(r"\s+(?:in(?:\s+every)?|out\s+of(?:\s+every)?)\s+", re.I)
_CURRENCY_CODE = re.compile(r"(?<![A-Za-z])(?:[A-Z][A-Za-z]{1,2}|\$[A-Z]{1,2}|Y=)$")
_BIGGER = re.compile(r"\d[.,:/]?$|[:#_@&]$|\d-\d{1,2}-$")
_HYPHENED = re.compile(r"([A-Za-z\d.]+)[-–‑]$")
_MINUS = re.compile(r"(?<!plus or )\bminus[\s-]$", re.I)
# What makes a figure part of a time, a date, a decade or a bigger number.
_NOT_ALONE = re.compile(
    r"[:/]\d|,\d|\.\d|['’′]?s\b|(?:st|nd|rd|th)\b|\s?(?:[ap]\.m|[ap]m)\b|\s?o.clock", re.I
)


def read_numerals(text: str) -> list[Numeral]:
    """All numbers of a text in their order, none overlapping another.

    Numbers inside names ("A380"), ordinals ("21st"), decades ("1990s"), times with a colon and
    version numbers are left out; years, days of the month and labels ("page 5") are not, since
    telling them needs the sentence.
    """
    words = number_words()
    found = [*_vague(text, words)]
    for numeral in (*_figures(text, words), *read_spelt(text, words)):
        if not any(numeral.start < f.end and f.start < numeral.end for f in found):
            found.append(numeral)
    return _joined(text, sorted(found, key=lambda n: n.start))


def _joined(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """ "One in five" made one number."""
    out: list[Numeral] = []
    for numeral in numerals:
        last = out[-1] if out else None
        if last and _OUT_OF.fullmatch(text, last.end, numeral.start) and _is_share(last, numeral):
            value = last.value / numeral.value
            out[-1] = Numeral(last.start, numeral.end, value, value, share=True, spelt=last.spelt)
        else:
            out.append(numeral)
    return out


def _is_share(part: Numeral, whole: Numeral) -> bool:
    if part.share or whole.share or part.scale != 1 or whole.high or part.high:
        return False
    counts = part.value.is_integer() and whole.value.is_integer()
    return counts and 0 < part.value < whole.value and whole.value <= 1e6 and whole.value < 1900


def _vague(text: str, words: NumberWords) -> Iterator[Numeral]:
    for match in words.vague_phrase.finditer(text):
        low, high = words.vague[match.group(1).lower()]
        by = 1.0
        for part in re.split(r"\s+of\s+|\s+", (match.group(2) or "").lower().strip()):
            by *= words.scales.get(part.removesuffix("s"), 1.0)
        yield Numeral(match.start(), match.end(), low * by, low, by, high * by, spelt=True)


def _figures(text: str, words: NumberWords) -> Iterator[Numeral]:
    end = 0
    for match in _FIGURE.finditer(text):
        if match.start() < end or not _stands_alone(text, match.start()):
            continue
        numeral = _fraction(text, match.start()) or _figure(text, match, words)
        if numeral is not None:
            end = numeral.end
            yield numeral
    for sign in words.sign.finditer(text):
        value = words.signs[sign.group()]
        yield Numeral(sign.start(), sign.end(), value, value)


def _stands_alone(text: str, start: int) -> bool:
    """Whether a figure is not the tail of a name, a time, a date, or another number."""
    before = text[max(0, start - 12) : start]
    if _BIGGER.search(before):
        return False
    if before[-1:].isalpha():
        return bool(_CURRENCY_CODE.search(before))
    if match := _HYPHENED.search(before):
        return match.group(1).islower() or match.group(1)[-1].isdigit()
    return True


def _fraction(text: str, start: int) -> Numeral | None:
    """ "1/16", "2 1/2"."""
    match = _FRACTION.match(text, start)
    if match is None or not 0 < int(match[2]) < int(match[3]):
        return None
    share = number_words().of_share.match(text, match.end()) is not None
    if int(match[3]) not in _DENOMINATORS and not share:
        return None  # "9/11"
    value = int(match[1] or 0) + int(match[2]) / int(match[3])
    return Numeral(match.start(), match.end(), value, value, share=share and not match[1])


def _figure(text: str, match: re.Match[str], words: NumberWords) -> Numeral | None:
    start, end = match.span()
    mantissa = float(match.group().translate(_APART))
    if power := _POWER.match(text, end):
        value = mantissa * 10.0 ** int(power.group(1).translate(_RAISED))
        return Numeral(start, power.end(), value, value)
    if _NOT_ALONE.match(text, end):
        return None
    if re.match(r"0\d", match.group()):
        return None  # a time ("0401 GMT") or a code
    if sign := words.signs.get(text[end : end + 1]):
        mantissa, end = mantissa + sign, end + 1
    if text[start - 1 : start] in ("-", "−", "–") and (start < 2 or text[start - 2] in " ($"):
        mantissa, start = -mantissa, start - 1
    elif minus := _MINUS.search(text, max(0, start - 8), start):
        mantissa, start = -mantissa, minus.start()
    grouped = not match.group().replace(".", "").isdigit()
    if scale := words.scale_after.match(text, end):
        by = {**words.letters, **words.scales}[(scale.group(1) or scale.group(2)).lower()]
        return Numeral(start, scale.end(), mantissa * by, mantissa, by, grouped=grouped)
    letters = _LETTERS.match(text, end)
    letter = letters.group() if letters and letters.group() in words.after_money else ""
    return Numeral(start, end, mantissa, mantissa, letter=letter, grouped=grouped)
