"""Hostile pages and feeds."""

from __future__ import annotations

from collections.abc import Callable

P = "<p>The ferry stayed at its quay on Monday, and the board said that it would not sail.</p>"
HEAD = "<!doctype html><html><head><title>Ferry stays</title></head><body><article>"
LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(20))
XXE = '<!DOCTYPE x [<!ENTITY a0 "boom"><!ENTITY x SYSTEM "file:///etc/passwd">{more}]>'


def page(inside: str, head: str = HEAD) -> Callable[[], bytes]:
    return lambda: (head + inside).encode("utf-8", "surrogatepass")


def feed(items: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<rss><channel><title>S</title>{items}</channel></rss>'.encode()


def entry(text: str) -> str:
    return f"<item><title>Ferry stays</title><description><![CDATA[{text}]]></description></item>"


FILES: dict[str, Callable[[], bytes]] = {
    "attributes_200k.html": lambda: (
        HEAD + "<p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">x</p>" + P
    ).encode(),
    "attributes_50k.html": lambda: (
        HEAD + "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">x</p>" + P * 5
    ).encode(),
    "attributes_everywhere.html": lambda: (
        HEAD + ("<p " + " ".join(f"a{i}" for i in range(300)) + ">x</p>") * 5_000
    ).encode(),
    "div_100k.html": page("<div>" * 100_000 + P * 5),
    "bold_100k.html": page("<b>" * 100_000 + P * 5),
    "misnested.html": page("<a href=x><b><i>" * 20_000 + P * 5),
    "misnested_closed.html": page("<b><p></b>" * 30_000 + P * 5),
    "font_flood.html": page("<font size=1><p>" * 20_000 + P * 5),
    "tables.html": page("<table><tr><td>" * 30_000 + P * 5),
    "foster.html": page("<table>" + "<b>x<td>" * 30_000 + P * 5),
    "svg.html": page("<svg><g>" * 40_000 + P * 5),
    "templates.html": page("<template>" * 40_000 + P * 5),
    "options.html": page("<select>" + "<option>x" * 300_000 + P * 5),
    "lists.html": page("<ul><li>" * 40_000 + P * 5),
    "ordinary_20mb.html": page(P * 200_000),
    "ordinary_60mb.html": page(P * 600_000),
    "long_text_50mb.html": page("<p>" + "The ferry stays. " * 3_000_000),
    "comments.html": page("<!--x-->" * 300_000 + P * 5),
    "open_comments.html": page("<!--" * 390_000 + P * 5),
    "open_tags.html": page("<" * 390_000 + P * 5),
    "entities.html": page("<p>" + "&amp;" * 3_000_000),
    "bad_entities.html": page("<p>" + "&" * 3_000_000 + "x"),
    "script_50mb.html": page("<script>" + "var x = 1;" * 5_000_000 + "</script>" + P * 5),
    "metas.html": page("", "<html><head>" + '<meta name="author" content="x">' * 300_000),
    "linked_data_deep.html": page(
        P * 5, '<html><script type="application/ld+json">' + "[" * 1_000_000 + "</script>"
    ),
    "linked_data_number.html": page(
        P * 5, '<html><script type="application/ld+json">{"a": ' + "9" * 2_000_000 + "}</script>"
    ),
    "xxe.html": page(P * 5 + "<p>&x;&a20;</p>", XXE.format(more=LAUGHS) + HEAD),
    "nul.html": page("<p>The\x00 ferry\x00 stays.</p>" * 100),
    "surrogates.html": page("<p>The \ud800 ferry &#xD800; stays &#x110000; there.</p>" * 100),
    "outside.html": page(
        P * 5 + '<img src="http://x.example/"><iframe src="file:///etc/passwd"></iframe>'
        '<link rel=stylesheet href="http://x.example/"><object data="file:///etc/passwd">'
    ),
    "laughs.rss": lambda: feed(entry("&a20;") + "<x>&a20;</x>", XXE.format(more=LAUGHS)),
    "xxe.rss": lambda: feed("<item><title>&x;</title></item>", XXE.format(more="")),
    "entries_300k.rss": lambda: feed(entry("The ferry stays.") * 300_000),
    "entry_50mb.rss": lambda: feed(entry(P * 500_000)),
    "deep.rss": lambda: feed("<item>" + "<a>" * 500_000),
    "deep_entry.rss": lambda: feed(entry("<div>" * 100_000 + P)),
    "many_large.rss": lambda: feed(entry("<b><i>" * 3_000 + P) * 200),
    "attributes.rss": lambda: feed("<item " + " ".join(f"a{i}='1'" for i in range(200_000)) + "/>"),
    "cut_off.rss": lambda: feed(entry(P * 3) * 3)[:-60],
    "not_utf8.rss": lambda: b"<?xml version='1.0' encoding='punycode'?><rss><item>\xff\xfe\x80",
    "spaces_of_names.rss": lambda: feed(
        "".join(f"<x{i}:a xmlns:x{i}='{i}'/>" for i in range(100_000))
    ),
}
