"""When the article of a page was published and updated, by all that the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from core.importers.stamps import any_day, iso_day
from core.importers.structure import Structure, attributes
from core.text import fold
from core.values import VagueDate

_PUBLISHED = re.compile(r"publi(?:sh|c)|pubdate|created|posted|entry-date", re.IGNORECASE)
_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)
_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:(?P<bar>[/_-])(?P<month>\d{1,2})(?P=bar)(?P<day>\d{1,2})"
    r"|(?P<month8>\d\d)(?P<day8>\d\d))(?!\d)"
)
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/-])")
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_BETWEEN = re.compile(r"[\s.,/|()\[\]–—-]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"(\d{1,2})(?:\D{1,2})?")  # 12, 1er, 3rd
_OLDEST = 1990
_MOST_MARKS = 50  # of one sort that a page can mean

Day = tuple[VagueDate | None, str]


def first_day(candidates: Iterable[tuple[str, str]]) -> Day:
    """The first of these values that is a day, and where it stood."""
    for value, where in candidates:
        if day := any_day(value):
            return day, where
    return None, ""


def marked(page: Structure, published: bool) -> Iterator[tuple[str, str]]:
    """What the page's elements are marked with as the one or the other day (microdata, <time>)."""
    name = "datePublished" if published else "dateModified"
    for element in page.marked("itemprop", name)[:_MOST_MARKS]:
        yield _stamp(element), f"the page's mark {name}"
    wanted, other = (_PUBLISHED, _UPDATED) if published else (_UPDATED, _PUBLISHED)
    for time in page.named("time")[:_MOST_MARKS]:
        attrs = attributes(time)
        around = attributes(time.parent).get("class")
        named = f"{attrs.get('class') or around} {attrs.get('itemprop')} {'pubdate' * ('pubdate' in attrs)}"
        if wanted.search(named) and not other.search(named):
            yield _stamp(time), "the page's <time>"


def shown(page: Structure) -> Iterator[tuple[str, str]]:
    """The day of the first <time> after the first heading that is not that of an update."""
    found = page.named("h1", "time")
    at = next((i for i, element in enumerate(found) if element.name == "h1"), 0)
    for time in found[at : at + _MOST_MARKS]:
        attrs = attributes(time)
        if time.name == "time" and not _UPDATED.search(
            f"{attrs.get('class')} {attrs.get('itemprop')}"
        ):
            yield _stamp(time), "the page's <time>"
            return


def in_address(url: str) -> Day:
    """The day in the address of a page: /2024/02/14/, /20240214-, /2024-02-14."""
    match = _IN_ADDRESS.search(url)
    if match is None:
        return None, ""
    day = _day(match["year"], match["month"] or match["month8"], match["day"] or match["day8"])
    return day, "the address of the page"


def in_figures(lines: Iterable[str], month_first: bool) -> Day:
    """The day in figures in the lines beside the heading: 14.02.2024, 14/02/2024, 2024年2月14日.

    Which figure is the month differs between countries: with dots or dashes it is the second, with
    slashes what the region of the page's language says; a figure above 12 is a day anywhere.
    """
    for line in lines:
        if match := _EAST_ASIAN.search(line):
            return _day(*match.groups()), "a line beside the title"
        if match := _FIGURES.search(line):
            first, bar, second, year = match.groups()
            swapped = int(second) > 12 or (bar == "/" and month_first and int(first) <= 12)
            day, month = (second, first) if swapped else (first, second)
            return _day(year, month, day), "a line beside the title"
    return None, ""


def in_words(lines: Iterable[str], months: Mapping[str, int]) -> Day:
    """The day with the name of its month in the lines beside the heading, in any known language.

    The day stands before the month ("12 de agosto de 2019") or behind it ("Aug. 12, 2019"), with at
    most one word between, and the year behind both.
    """
    for line in lines:
        words = _BETWEEN.split(fold(line))
        for at in (i for i, word in enumerate(words) if word in months):
            before, behind = words[max(0, at - 2) : at][::-1], words[at + 1 : at + 4]
            year = next((word for word in behind if _YEAR.fullmatch(word)), "")
            order = (*behind[:1], *before) if year in behind[1:2] else before
            number = next((m for word in order if (m := _NUMBER.fullmatch(word))), None)
            if year and number and (day := _day(year, str(months[words[at]]), number[1])):
                return day, "a line beside the title"
    return None, ""


def searched(page: str, url: str) -> Day:
    """The day that htmldate finds in the page, which knows many outlets and languages.

    It takes the first of January where it finds a year only; that is no day.
    Source: right on 86 of 100 pages (DEPENDENCIES); so it is asked last.
    """
    from htmldate import find_date  # 0.1 s, only for pages that say nothing themselves

    found = find_date(page, original_date=True, url=url or None)
    day = iso_day(found) if found and not found.endswith("-01-01") else None
    return day, "a search of the page for dates"


def _day(year: str, month: str, day: str) -> VagueDate | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return VagueDate.of_day(found) if _OLDEST <= found.year <= date.today().year + 1 else None


def _stamp(element: Any) -> str:
    attrs = attributes(element)
    said = attrs.get("datetime") or attrs.get("content") or str(element.to_text())
    return " ".join(said.split())
