from __future__ import annotations

import pytest

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.feed import FeedImporter
from core.values import VagueDate

SAID = "The ferry stayed at its quay on Monday, and the board said that it would not sail."
RSS = """<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Storvik &amp; Co</title>
<language>nb-NO</language>{items}</channel></rss>"""


def test_an_entry_is_an_article(articles: ArticleReader) -> None:
    item = (
        "<item><title>Ferry stays&nbsp;at quay</title><link>https://g.example/1</link>"
        "<pubDate>Wed, 21 May 2025 23:30:00 -0500</pubDate><dc:creator>Anna Lind</dc:creator>"
        f"<description>short</description><content:encoded><![CDATA[<p>{SAID}</p><p>It <b>said</b>"
        " no.</p><script>evil()</script>]]></content:encoded></item><item><title>Empty</title></item>"
    )
    opened = FeedImporter(articles).open(RSS.format(items=item).encode())
    (draft,) = opened.drafts
    assert (draft.title, draft.text) == ("Ferry stays at quay", f"{SAID}\n\nIt said no.")
    assert (draft.source, draft.byline) == ("Storvik & Co", "Anna Lind")
    assert (draft.published, draft.language) == (VagueDate("2025-05-21"), "nb")
    assert draft.url == "https://g.example/1"
    assert draft.origins["published"] == "feed: pubDate"
    assert [(part.name, part.why) for part in opened.refused] == [
        ("Empty", "It has no text in the feed.")
    ]


def test_atom_with_its_text_as_elements_and_a_later_date(articles: ArticleReader) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Storvik</title><entry>'
        '<title type="html">A &amp;amp; B</title><link rel="self" href="https://g.example/self"/>'
        '<link href="https://g.example/2"/><author><name>Per Dahl</name></author>'
        "<published>2025-05-21T07:30:00Z</published><updated>2025-05-23T07:30:00Z</updated>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SAID}</p></div>'
        "</content></entry></feed>"
    )
    (draft,) = FeedImporter(articles).open(feed.encode()).drafts
    assert (draft.title, draft.text, draft.url) == ("A & B", SAID, "https://g.example/2")
    assert (draft.published, draft.updated) == (VagueDate("2025-05-21"), VagueDate("2025-05-23"))
    assert draft.byline == "Per Dahl"


def test_a_feed_in_another_encoding(articles: ArticleReader) -> None:
    item = (
        "<item><title>Паром стоит</title><description>Паром остался у причала.</description></item>"
    )
    feed = RSS.format(items=item).replace('"1.0"?', '"1.0" encoding="windows-1251"?', 1)
    (draft,) = FeedImporter(articles).open(feed.encode("cp1251")).drafts
    assert draft.text == "Паром остался у причала."


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ("<item><title>x</title></item>", "None of its entries"),
        ("", "No article text"),
        ("<item>", "broken in line"),
        ("<item>" + "<a>" * 300, "nests more than 250"),
    ],
)
def test_a_feed_that_gives_nothing(articles: ArticleReader, items: str, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        FeedImporter(articles).open(RSS.format(items=items).encode())


def test_entities_of_its_own_are_refused(articles: ArticleReader) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    feed = RSS.format(items="<item><title>&a;</title></item>").replace("<rss", f"{bomb}<rss", 1)
    with pytest.raises(ReadingError, match="declares entities"):
        FeedImporter(articles).open(feed.encode())
