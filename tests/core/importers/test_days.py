from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.article import ArticleReader
from core.importers.days import in_address, in_figures, in_words
from core.importers.html import HtmlImporter
from core.importers.pagewords import PageWords
from core.values import VagueDate

days = st.dates(date(1995, 1, 1), date(2025, 12, 31))
P = "<p>The wall at the harbour is to be raised, the board said after a meeting of nine hours.</p>"


@given(
    days,
    st.sampled_from(["/{:%Y/%m/%d}/", "/a-{:%Y-%m-%d}.html", "/{:%Y%m%d}-wall", "/n/{:%Y_%m_%d}"]),
)
def test_the_day_of_an_address(day: date, form: str) -> None:
    assert in_address("https://a.example" + form.format(day))[0] == VagueDate.of_day(day)


@pytest.mark.parametrize("path", ["/12345678901", "/2024/13/40/", "/99", "/1824/01/02/"])
def test_numbers_in_addresses_that_are_no_day(path: str) -> None:
    assert in_address("https://a.example" + path)[0] is None


@given(days, st.booleans())
def test_days_in_figures(day: date, month_first: bool) -> None:
    slashes = f"{day:%m/%d/%Y}" if month_first else f"{day:%d/%m/%Y}"
    for said in (slashes, f"{day:%d.%m.%Y}", f"{day.year}年{day.month}月{day.day}日"):
        assert in_figures([f"Posted {said} at 9:30"], month_first)[0] == VagueDate.of_day(day)


def page(head: str, body: str, lang: str = "en") -> str:
    return f'<html lang="{lang}"><head><title>The wall</title>{head}</head><body><h1>The wall</h1>{body}{P * 3}'


@pytest.mark.parametrize(
    ("head", "body", "lang", "day"),
    [
        (
            '<meta property="article:published_time" content="2024-03-09T23:10:00-05:00">',
            "",
            "en",
            "2024-03-09",
        ),
        (
            "",
            '<time datetime="2024-03-09" class="updated">x</time><time datetime="2024-03-08">y</time>',
            "en",
            "2024-03-08",
        ),
        ("", '<span itemprop="datePublished" content="2024-03-07"></span>', "en", "2024-03-07"),
        ('<link rel="canonical" href="https://a.example/2024/03/06/wall">', "", "en", "2024-03-06"),
        ("", "<div>04/03/2024</div>", "en-GB", "2024-03-04"),
        ("", "<div>04/03/2024</div>", "en-US", "2024-04-03"),
        ("", "<div>04.03.2024</div>", "en-US", "2024-03-04"),
        ("", "<div>25/03/2024</div>", "en-US", "2024-03-25"),
        ("", "<p>March 3, 2024</p>", "en", "2024-03-03"),
    ],
)
def test_where_a_page_says_when_it_was_published(
    articles: ArticleReader, head: str, body: str, lang: str, day: str
) -> None:
    draft = HtmlImporter(articles).read(page(head, body, lang))
    assert draft.published == VagueDate(day)
    assert draft.origins["published"]


@pytest.mark.parametrize("body", ["<p>Updated 3 hours ago</p>", "<div>31/31/2024</div>", ""])
def test_no_day_is_better_than_a_wrong_one(articles: ArticleReader, body: str) -> None:
    assert HtmlImporter(articles).read(page("", body) + "<footer>© 2019</footer>").published is None


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 août 2019 à 10h23",
        "12 de agosto de 2019",
        "12. August 2019, 8:05 Uhr",
        "Posted 5 pm, Aug. 12, 2019",
        "August 12th, 2019",
        "12 Αυγούστου 2019, 10:23",
        "12 августа 2019 г.",
        "12 Ağustos 2019",
        "12 أغسطس 2019",
        "12 अगस्त 2019",
    ],
)
def test_days_in_words_of_many_languages(line: str) -> None:
    assert in_words([line], PageWords.load().months)[0] == VagueDate("2019-08-12")


@pytest.mark.parametrize(
    "line", ["In May 2019 we saw 12 bees", "May 12", "12 Smith 2019", "Aug 2019"]
)
def test_words_that_are_no_day(line: str) -> None:
    assert in_words([line], PageWords.load().months)[0] is None
