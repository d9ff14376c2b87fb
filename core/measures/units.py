"""The units a text may use: their names, how they are written, and which can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources
from core.errors import DataError

ANY_UNIT = ""  # in a search for measures: whatever the unit
COUNT = "-"  # a bare number: the thing counted is named nowhere beside it
_GAP = re.compile(r"[ \u00a0\u202f]?[-‑]?[ ]?")
_LONGEST_BEFORE = 12  # code points before a number in which its currency can stand
_PLURAL_ES = ("s", "x", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of resources/lexicons/units.toml.

    Two units can be compared when their `dimension` is the same; `pint` is the unit's name in pint
    ("" when it is never converted by it), `factor` its size in the dimension's own unit where the
    dimension is a plain number (percentages), `short` how a sum writes it, `plural` how a sentence does.
    """

    name: str
    dimension: str
    pint: str = ""
    factor: float | None = None
    short: str = ""
    plural: str = ""
    written: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    before_large: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    large_only: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnitTable:
    """All units, found by name, by what stands after a number and by what stands before it."""

    units: dict[str, Unit]
    tolerance: dict[str, float]
    _words: dict[str, Unit] = field(repr=False)
    _after_words: re.Pattern[str] = field(repr=False)
    _symbols: dict[str, Unit] = field(repr=False)
    _after_symbols: re.Pattern[str] = field(repr=False)
    _glued: dict[str, Unit] = field(repr=False)
    _after_glued: re.Pattern[str] = field(repr=False)
    _before: dict[str, Unit] = field(repr=False)
    _before_number: re.Pattern[str] = field(repr=False)
    _large: dict[str, Unit] = field(repr=False)

    def get(self, name: str) -> Unit | None:
        """The unit of that name, None for a counted thing."""
        return self.units.get(name)

    def after(self, text: str, position: int, *, large: bool = False) -> tuple[Unit, int] | None:
        """The unit written at `position`, after a space or hyphen, and where it ends.

        `large` says that the number has a scale ("2 billion pounds" is money, "200 pounds" weight).
        """
        if match := self._after_glued.match(text, position):
            return self._glued[match.group()], match.end()
        gap = _GAP.match(text, position)
        position = gap.end() if gap else position
        if match := self._after_words.match(text, position):
            word = " ".join(match.group().lower().replace("-", " ").split())
            unit = self._large.get(word) if large else None
            return unit or self._words[word], match.end()
        if match := self._after_symbols.match(text, position):
            return self._symbols[match.group()], match.end()
        return None

    def before(self, text: str, position: int, *, large: bool) -> tuple[Unit, int] | None:
        """The currency written right before `position` and where it begins.

        `large` says that the number is more than a small whole one ("PS21,700", not "PS5").
        """
        match = self._before_number.search(text, max(0, position - _LONGEST_BEFORE), position)
        if match is None:
            return None
        unit = self._before[match.group()]
        fits = large or match.group() not in unit.before_large
        return (unit, match.start()) if fits else None

    def trailing(self, unit: Unit, text: str, position: int) -> int:
        """Where a country's mark after a sum of money ends ("$500 US"), else `position`."""
        for mark in unit.trailing:
            if text.startswith(f" {mark}", position):
                end = position + 1 + len(mark)
                if not text[end : end + 1].isalnum():
                    return end
        return position


@cache
def unit_table() -> UnitTable:
    """The units of the program; read once, never changed."""
    return _table(resources.load("lexicons", "units.toml"))


def comparable_units(unit: str) -> tuple[str, ...]:
    """The names of the units whose measures can be compared with one in `unit`.

    "square mile" gives all units of area, "dollar" only itself. A counted thing ("russian soldier",
    "-") gives ANY_UNIT: of counts only the heads have to be the same.
    """
    table = unit_table()
    base, _, per = unit.partition(" per ")
    found = table.get(unit) or table.get(base)
    if found is None:
        return (ANY_UNIT,)
    end = f" per {per}" if per and table.get(unit) is None else ""
    return tuple(u.name + end for u in table.units.values() if u.dimension == found.dimension)


def dimension(unit: str) -> str:
    """What a unit measures: "area"; for rates "dollar per month"; "" for counted things."""
    table = unit_table()
    if found := table.get(unit):
        return found.dimension
    base, _, per = unit.partition(" per ")
    return f"{found.dimension} per {per}" if per and (found := table.get(base)) else ""


def rate_of(unit: str) -> str:
    """What stands behind "per" in a unit that is a rate, "month" of "dollar per month", else ""."""
    return "" if unit_table().get(unit) else unit.partition(" per ")[2]


def rate_base(unit: str) -> str:
    """The unit without what stands behind "per": "dollar" of "dollar per month"."""
    return unit if unit_table().get(unit) else unit.partition(" per ")[0]


def _table(data: dict[str, Any]) -> UnitTable:
    units = {raw["name"]: _unit(raw) for raw in data["unit"]}
    if len(units) != len(data["unit"]):
        raise DataError("units.toml: a unit's name stands there twice.")
    words = {_flat(form): unit for unit in units.values() for form in unit.written}
    large = {_flat(form): unit for unit in units.values() for form in unit.large_only}
    symbols = {form: unit for unit in units.values() for form in unit.symbols}
    glued = {form: unit for unit in units.values() for form in unit.glued}
    before = {form: unit for unit in units.values() for form in (*unit.before, *unit.before_large)}
    return UnitTable(
        units=units,
        tolerance=data["tolerance"],
        _words={**large, **words},
        _after_words=_pattern({**large, **words}, r"(?![\w])", re.I),
        _symbols=symbols,
        _after_symbols=_pattern(symbols, r"(?![\w²³])"),
        _glued=glued,
        _after_glued=_pattern(glued, r"(?![\w²³])"),
        _before=before,
        _before_number=re.compile(rf"(?<![A-Za-z])(?:{_any(before)})$"),
        _large=large,
    )


def _unit(raw: dict[str, Any]) -> Unit:
    plurals = raw.get("plurals") or [_plural(word) for word in raw.get("words", ())]
    return Unit(
        name=raw["name"],
        dimension=raw["dimension"],
        pint=raw.get("pint", ""),
        factor=raw.get("factor"),
        short=raw.get("short", raw["name"]),
        plural=plurals[0] if plurals else raw["name"],
        written=(*raw.get("words", ()), *plurals),
        glued=tuple(raw.get("glued", ())),
        symbols=tuple(raw.get("symbols", ())),
        before=tuple(raw.get("before", ())),
        before_large=tuple(raw.get("before_large", ())),
        trailing=tuple(raw.get("trailing", ())),
        large_only=tuple(raw.get("large_only", ())),
    )


def _plural(word: str) -> str:
    if " per " in word:
        return word
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_PLURAL_ES) else "s")


def _flat(form: str) -> str:
    return " ".join(form.lower().replace("-", " ").split())


def _any(forms: dict[str, Unit]) -> str:
    return "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))


def _pattern(forms: dict[str, Unit], tail: str, flags: int = 0) -> re.Pattern[str]:
    spaced = _any(forms).replace(r"\ ", r"[\s-]+") if flags else _any(forms)
    return re.compile(f"(?:{spaced}){tail}", flags)
