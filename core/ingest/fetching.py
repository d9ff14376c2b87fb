"""Fetching one address because a person asked for it; the only place from which the network is used.

No cookies, no names, nothing from private networks, few redirects, within a time and a size.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, urljoin, urlsplit

from core.errors import ReadingError
from core.progress import Progress

SECONDS = 20.0  # for all of it
LARGEST = 20 << 20  # bytes
MOST_REDIRECTS = 5
LONGEST_ADDRESS = 2_000
_PIECE = 1 << 16
_HEADERS = {
    "User-Agent": "Counterclaim (an article fetched at a person's request)",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf",
    "application/rss+xml": ".xml", "application/atom+xml": ".xml", "text/xml": ".xml",
    "application/xml": ".xml", "text/plain": ".txt", "text/csv": ".csv",
}  # fmt: skip

# Opens a connection to the host of an address within some seconds.
Connect = Callable[[SplitResult, float], HTTPConnection]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave; `by_way_of` are the addresses that led there, in order."""

    url: str
    content: bytes
    suffix: str
    by_way_of: tuple[str, ...] = ()


def checked(url: str) -> SplitResult:
    """An address that may be fetched; raises ReadingError with the reason for any other."""
    if len(url) > LONGEST_ADDRESS or any(c.isspace() or not c.isprintable() for c in url):
        raise ReadingError("This is not an address of a page.")
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - it is read to be judged
    except ValueError:
        raise ReadingError("This is not an address of a page.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ReadingError("Only addresses that begin with http:// or https:// are fetched.")
    if parts.username is not None or parts.password is not None:
        raise ReadingError("Addresses with a name or password in them are not fetched.")
    return parts


def fetch(url: str, progress: Progress, connect: Connect | None = None) -> Fetched:
    """What lies at an address; raises ReadingError with a sentence, Cancelled if asked to stop."""
    ends = time.monotonic() + SECONDS
    way = list[str]()
    parts = checked(url.strip())
    while True:
        progress.tell(len(way), MOST_REDIRECTS, f"Asking {parts.hostname}")
        found = _asked(parts, ends, progress, connect or connection)
        if isinstance(found, Fetched):
            return Fetched(found.url, found.content, found.suffix, tuple(way))
        way.append(parts.geturl())
        if len(way) > MOST_REDIRECTS:
            raise ReadingError(f"It leads on to another address more than {MOST_REDIRECTS} times.")
        following = checked(urljoin(parts.geturl(), found))
        if parts.scheme == "https" and following.scheme == "http":
            raise ReadingError("It leads from a secure address to one that is not.")
        parts = following


def connection(parts: SplitResult, seconds: float) -> HTTPConnection:
    """A connection to a host of the public network; raises ReadingError for any other."""
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    address = _public(host, port)
    made = HTTPSConnection(host, port, timeout=seconds) if secure else HTTPConnection(host, port)
    # Connected to the very address that was judged: a name may mean another one the next moment.
    joined = socket.create_connection((address, port), seconds)
    if secure:
        joined = ssl.create_default_context().wrap_socket(joined, server_hostname=host)
    made.sock = joined
    return made


def _public(host: str, port: int) -> str:
    """The network address of a host; raises ReadingError if one of them is no public one."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ReadingError(f"{host} cannot be found.") from None
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not all(map(is_public, addresses)):
        raise ReadingError(f"{host} lies in a private network; nothing is fetched from there.")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether a network address is one of the public network."""
    try:
        given = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(given, ipaddress.IPv6Address):
        inner = given.ipv4_mapped or given.sixtofour or (given.teredo[1] if given.teredo else None)
        if inner is not None:
            return is_public(str(inner))
    return given.is_global and not given.is_multicast and not given.is_reserved


def _asked(parts: SplitResult, ends: float, progress: Progress, connect: Connect) -> Fetched | str:
    """What an address gives, or the address it leads to."""
    host = parts.hostname or ""
    try:
        made = connect(parts, _left(ends, host))
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            made.request("GET", target, headers=_HEADERS)
            return _answer(parts, made.getresponse(), ends, progress)
        finally:
            made.close()
    except TimeoutError:
        raise ReadingError(f"{host} did not answer within {SECONDS:g} seconds.") from None
    except ssl.SSLError:
        raise ReadingError(f"{host} has no certificate that can be trusted.") from None
    except (OSError, HTTPException, ValueError) as error:
        raise ReadingError(f"{host} could not be reached ({type(error).__name__}).") from error


def _answer(
    parts: SplitResult, response: HTTPResponse, ends: float, progress: Progress
) -> Fetched | str:
    host, location = parts.hostname or "", response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return location
    if response.status != 200:
        raise ReadingError(f"{host} answered {response.status} ({response.reason or 'no reason'}).")
    if response.getheader("Content-Encoding", "identity").lower() not in ("", "identity"):
        raise ReadingError(f"{host} answered in a packed form, which was not asked for.")
    content = bytearray()
    while piece := response.read1(_PIECE):
        content += piece
        progress.tell(len(content), LARGEST, f"Fetching from {host}")
        progress.check()
        _left(ends, host)
        if len(content) > LARGEST:
            raise ReadingError(f"It is larger than {LARGEST >> 20} MB.")
    kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    return Fetched(parts._replace(fragment="").geturl(), bytes(content), _SUFFIXES.get(kind, ""))


def _left(ends: float, host: str) -> float:
    left = ends - time.monotonic()
    if left <= 0:
        raise ReadingError(f"{host} did not answer within {SECONDS:g} seconds.")
    return left
