"""Addresses: what is refused before anything goes out, and what a server may do to us."""

from __future__ import annotations

import http.server
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import SplitResult

import pytest

from core.errors import ReadingError
from core.ingest import fetching
from core.ingest.fetching import checked, connection, fetch, is_public
from core.library import Library
from core.progress import Cancelled, Progress
from tests.core.importers.collections import BODIES

Connect = Callable[[SplitResult, float], HTTPConnection]
FEED = (
    "<rss version='2.0'><channel><title>Courier</title>"
    "<item><title>Ferry</title><link>http://courier.example/page</link></item></channel></rss>"
)
PAGE = f"<html lang='en'><body><article><h1>Ferry stops at Storvik</h1><p>{BODIES[0]}</p></article>"
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html"}, PAGE.encode()),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
    "/moved": (301, {"Location": "http://www.courier.example/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "file:///etc/passwd"}, b""),
    "/packed": (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b"),
    "/large": (200, {}, b"x" * 5_000),
    "/gone": (410, {}, b""),
}


class Answers(http.server.BaseHTTPRequestHandler):
    asked: list[dict[str, str]]

    def do_GET(self) -> None:
        self.server.asked.append(dict(self.headers))  # type: ignore[attr-defined]
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in {
            **headers,
            "Content-Length": str(len(body)),
            "Set-Cookie": "a=b",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def address_string(self) -> str:
        return "socket"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""


class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Who asked went away before all was sent, as is asked for here."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(str(tmp_path / "s"), Answers)
    made.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def connect(server: Server) -> Connect:
    """Connects to the server of the test in the place of the network."""

    def made(parts: SplitResult, seconds: float) -> HTTPConnection:
        found = HTTPConnection(parts.hostname or "", timeout=seconds)
        found.sock = socket.socket(socket.AF_UNIX)
        found.sock.connect(str(server.server_address))
        return found

    return made


def test_a_page_is_fetched_by_way_of_another_and_no_cookie_goes_back(
    connect: Connect, server: Server
) -> None:
    found = fetch("http://courier.example/moved#part", Progress(), connect)
    assert (found.url, found.suffix) == ("http://www.courier.example/page", ".html")
    assert found.by_way_of == ("http://courier.example/moved#part",)
    assert found.content == PAGE.encode()
    assert all("Cookie" not in headers for headers in server.asked)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "words"),
    [("round", "more than 5 times"), ("inside", "begin with http"), ("packed", "packed form"),
     ("gone", "answered 410")],
)  # fmt: skip
def test_what_a_server_may_not_do_is_a_sentence(connect: Connect, path: str, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        fetch(f"http://courier.example/{path}", Progress(), connect)


def test_more_than_the_limit_is_not_read(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000)
    with pytest.raises(ReadingError, match="larger than"):
        fetch("http://courier.example/large", Progress(), connect)


def test_a_secure_address_leads_to_no_other(connect: Connect) -> None:
    with pytest.raises(ReadingError, match="one that is not"):
        fetch("https://courier.example/moved", Progress(), connect)


def test_fetching_can_be_stopped(connect: Connect) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        fetch("http://courier.example/page", progress, connect)


@pytest.mark.parametrize(
    "url",
    ["ftp://a.example/x", "file:///etc/passwd", "javascript:alert(1)", "http://", "http:///x",
     "http://a:b@c.example/", "http://a.example:99999/", "http://a.example/\r\nX: y", "http://[::1",
     "http://a.example/" + "x" * 3_000],
)  # fmt: skip
def test_only_addresses_of_the_web_are_fetched(url: str) -> None:
    with pytest.raises(ReadingError):
        checked(url)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "0.0.0.0", "::1",
     "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "224.0.0.1", "100.64.0.1", "no"],
)  # fmt: skip
def test_private_networks_are_told_from_the_public_one(address: str) -> None:
    assert not is_public(address)


def test_public_addresses_are_public() -> None:
    assert is_public("93.184.215.14")
    assert is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


def test_a_name_that_means_this_machine_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def means(*_given: object, **_more: object) -> list[object]:
        return [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("127.0.0.1", 80))]

    monkeypatch.setattr(fetching.socket, "getaddrinfo", means)
    with pytest.raises(ReadingError, match="private network"):
        connection(checked("http://rebound.example/"), 1.0)


def test_an_address_comes_into_a_library_and_a_feed_tells_its_entries(
    connect: Connect, tmp_path: Path
) -> None:
    library = Library.open(tmp_path / "library")
    try:
        page = library.ingest_address("http://courier.example/moved", Progress(), connect)
        feed = library.ingest_address("http://courier.example/feed", Progress(), connect).feed
        (article,) = library.articles()
        (record,) = library.find_records()
    finally:
        library.close()
    assert page.fetched.by_way_of
    assert (article.title, article.url) == (
        "Ferry stops at Storvik",
        "http://www.courier.example/page",
    )
    assert record.path == article.url
    assert feed is not None
    assert [(e.title, e.url) for e in feed.entries] == [("Ferry", "http://courier.example/page")]
