"""Who hands a report over: a name, a logo and templates in the library's folder.

`templates/newsroom.toml` may hold `name`, `url` and `checks` (the address at which a check is
published, with `{claim}` for the number of the claim); beside it `logo.png` or `logo.jpg`,
`report.html` (Jinja, in place of the program's own) and `report.css` (after the program's own).
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from core.errors import ExportError
from core.exporters.cleaning import web_address
from core.values import Newsroom

FOLDER = "templates"
_KNOWN = ("name", "url", "checks")
_LARGEST = 2_000_000  # bytes of a logo; it stands in every file that is handed over
_SIGNS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def newsroom_of(library: Path) -> Newsroom:
    """What the folder of a library says; raises ExportError with a sentence for what is wrong in it."""
    folder = library / FOLDER
    if not folder.is_dir():
        return Newsroom()
    told = _told(folder / "newsroom.toml")
    logo, kind = _logo(folder)
    return Newsroom(
        name=told.get("name", ""),
        url=_address(told, "url"),
        checks=_address(told, "checks"),
        logo=logo,
        logo_type=kind,
        page=_text(folder / "report.html"),
        style=_text(folder / "report.css"),
    )


def _told(path: Path) -> dict[str, str]:
    try:
        values = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ExportError(f"“{FOLDER}/{path.name}” cannot be read: {error}.") from error
    for key, value in values.items():
        if key not in _KNOWN or not isinstance(value, str):
            known = ", ".join(_KNOWN)
            raise ExportError(f"“{FOLDER}/{path.name}” knows {known}, each a text; not “{key}”.")
    return values


def _address(told: dict[str, str], key: str) -> str:
    given = told.get(key, "")
    if given and not web_address(given):
        raise ExportError(f"“{key}” in “{FOLDER}/newsroom.toml” is no address of the web.")
    return given


def _text(path: Path) -> str:
    if not path.is_file():
        return ""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ExportError(f"“{FOLDER}/{path.name}” is not text in UTF-8.") from error
    except OSError as error:
        raise ExportError(f"“{FOLDER}/{path.name}” cannot be read.") from error


def _logo(folder: Path) -> tuple[bytes, str]:
    found = next(
        (p for n in ("logo.png", "logo.jpg", "logo.jpeg") if (p := folder / n).is_file()), None
    )
    if found is None:
        return b"", ""
    if found.stat().st_size > _LARGEST:
        raise ExportError(f"“{FOLDER}/{found.name}” is larger than 2 MB.")
    data = found.read_bytes()
    for sign, kind in _SIGNS.items():
        if data.startswith(sign):
            return without_notes(data, kind), kind
    raise ExportError(f"“{FOLDER}/{found.name}” is neither a PNG nor a JPEG picture.")


def without_notes(picture: bytes, kind: str) -> bytes:
    """A picture without what a camera or a program wrote beside it: who, where, with what."""
    return _bare_png(picture) if kind == "image/png" else _bare_jpeg(picture)


def _bare_png(picture: bytes) -> bytes:
    """Only the chunks that make the picture (PNG 3rd edition, 5.6 and 11)."""
    kept, at = picture[:8], 8
    while at + 12 <= len(picture):
        end = at + 12 + int.from_bytes(picture[at : at + 4])
        name = picture[at + 4 : at + 8]
        if name in (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB"):
            kept += picture[at:end]
        at = end
    return kept


def _bare_jpeg(picture: bytes) -> bytes:
    """Without application segments but those of colour, and without comments (ITU-T T.81, B.1.1)."""
    kept, at = picture[:2], 2
    while at + 4 <= len(picture) and picture[at] == 0xFF:
        sign, end = picture[at + 1], at + 2 + int.from_bytes(picture[at + 2 : at + 4])
        if sign == 0xDA:  # the picture itself goes on to the end
            return kept + picture[at:]
        if sign in (0xE0, 0xEE) or not (0xE0 <= sign <= 0xEF or sign == 0xFE):
            kept += picture[at:end]
        at = end
    return kept
