from __future__ import annotations

import pytest

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.html import HtmlImporter
from core.values import BlockKind, Draft, VagueDate
from tests.core.importers.conftest import kinds

P = "<p>The ferry stayed at its quay on {day}, and the board of the line said it would not sail.</p>"
BODY = "".join(P.format(day=day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday"))
PAGE = """<!doctype html><html lang="nb-NO"><head><meta charset="utf-8">
<title>Ferry stays at quay - Storvik Gazette</title>
<meta property="og:site_name" content="Storvik Gazette">
<meta property="og:title" content="Ferry stays at quay | Storvik Gazette">
<meta name="author" content="By Anna Lind">
<link rel="canonical" href="{url}">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
 "datePublished": "2025-05-21T07:30:00+02:00", "author": [{{"name": "Anna Lind"}}, {{"name": "Per Dahl"}}]}}]}}
</script><script>document.write("<p>EVIL</p>")</script></head><body>
<nav><a href="/a">News</a><a href="/b">Sport</a></nav>
<article><h1>Ferry stays at quay</h1>{body}<h2>What the board said</h2>{body2}
<p onclick="evil()">It said &lt;b&gt;no&lt;/b&gt; <img src="http://x.example/p.png" onerror="evil()">once more.</p>
<figure><figcaption>The ferry on Monday. (Liv Moe/Fjord Times)</figcaption></figure>
<script>EVIL</script><iframe src="file:///etc/passwd"></iframe></article>
<footer><p>About us. Privacy.</p></footer></body></html>"""


@pytest.fixture(scope="session")
def pages(articles: ArticleReader) -> HtmlImporter:
    return HtmlImporter(articles)


def read(pages: HtmlImporter, page: str) -> Draft:
    (draft,) = pages.open(page.encode()).drafts
    return draft


def made(url: str = "https://gazette.example/ferry", **values: str) -> str:
    other = BODY.replace("stayed", "was").replace("would not", "could not")
    return PAGE.format(url=url, body=values.get("body", BODY), body2=values.get("body2", other))


def test_a_page_gives_its_article_and_what_it_says_about_it(pages: HtmlImporter) -> None:
    draft = read(pages, made())
    assert draft.title == "Ferry stays at quay"
    assert (draft.source, draft.byline) == ("Storvik Gazette", "Anna Lind and Per Dahl")
    assert (draft.published, draft.language) == (VagueDate("2025-05-21"), "nb")
    assert draft.url == "https://gazette.example/ferry"
    assert kinds(draft)["What the board said"] is BlockKind.HEADING
    assert "It said <b>no</b> once more." in draft.text
    for word in ("EVIL", "evil", "About us", "Sport", "passwd", "Ferry stays"):
        assert word not in draft.text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "//x", "http://[", ""]
)
def test_only_addresses_of_the_web_are_kept(pages: HtmlImporter, url: str) -> None:
    assert read(pages, made(url)).url == ""


def test_a_page_that_repeats_itself_loses_nothing(pages: HtmlImporter) -> None:
    draft = read(pages, made(body=P.format(day="Monday") * 30, body2=""))
    assert draft.text.count("on Monday") == 30


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 50_000 + BODY,
        "<html><body><article>" + "<b>" * 20_000 + "The ferry stays. The board said so.",
        "<html><body>" + "<table><tr><td>" * 2_000 + "The ferry stays. The board said so.",
    ],
    ids=["divs", "bold", "tables"],
)
def test_a_page_may_nest_deeply(pages: HtmlImporter, page: str) -> None:
    assert "The ferry stay" in read(pages, page).text


def test_pictures_within_the_page_are_passed_over(pages: HtmlImporter) -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 600_000}">'
    assert "AAAA" not in read(pages, made(body=BODY + picture)).text


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (f'<html><p title="{"x" * 600_000}">x</p>', "a tag of more than"),
        ("<html><p " + " ".join(f"a{i}=1" for i in range(80_000)) + ">x</p>", "a tag of more than"),
        ("<html>" + "<i>" * 400_001, "more than 400,000 tags"),
        ("<html><body><script>all of it</script></body></html>", "No article text"),
        ("<html><body></body></html>", "No article text"),
    ],
    ids=["attribute", "attributes", "tags", "script", "empty"],
)
def test_what_is_no_page_of_an_outlet_is_refused(
    pages: HtmlImporter, page: str, words: str
) -> None:
    with pytest.raises(ReadingError, match=words):
        read(pages, page)


def test_entities_expand_to_nothing(pages: HtmlImporter) -> None:
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(20))
    page = (
        f'<!DOCTYPE html [<!ENTITY a0 "boom">{bomb}]><html><body>{BODY}<p>&a20;</p></body></html>'
    )
    assert len(read(pages, page).text) < len(page)
    assert "boom" * 10 not in read(pages, page).text


@pytest.mark.parametrize(
    "data", ['{"@type": ', '[{"@type": ["NewsArticle"], "author": 7}]', "null", "[" * 5000]
)
def test_broken_metadata_is_passed_over(pages: HtmlImporter, data: str) -> None:
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><h1>Ferry stays at quay</h1>{BODY}'
    draft = read(pages, page)
    assert (draft.title, draft.byline, draft.published) == ("Ferry stays at quay", "", None)
