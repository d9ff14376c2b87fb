"""A newsroom's name, logo and templates: what they may do, and what is said of what they may not."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import ExportError
from core.exporters import exporter_for
from core.progress import Progress
from core.report import told
from core.report.newsroom import newsroom_of
from core.values import Newsroom, ReportForm
from tests.core.exporters.data import DATA

SECRET = b"Author\0Erika Muster /home/erika"


def png(*extra: tuple[bytes, bytes]) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" + b"\x10\x20\x30" * 2))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + b"".join(chunk(*e) for e in extra)
        + body
        + chunk(b"IEND", b"")
    )


def jpeg() -> bytes:
    def segment(sign: int, data: bytes) -> bytes:
        return bytes((0xFF, sign)) + struct.pack(">H", len(data) + 2) + data

    frame = segment(0xC0, bytes((8, 0, 1, 0, 2, 1, 1, 17, 0)))
    exif = segment(0xE1, b"Exif\0\0" + SECRET)
    return (
        b"\xff\xd8"
        + exif
        + segment(0xFE, SECRET)
        + frame
        + segment(0xDA, b"\1\1\0\0\x3f\0")
        + b"\1\xff\xd9"
    )


def library(folder: Path, **files: str | bytes) -> Path:
    (folder / "templates").mkdir()
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / "templates" / name.replace("_", ".")).write_bytes(data)
    return folder


def page(room: Newsroom, folder: Path) -> str:
    target = folder / "r.html"
    exporter_for(ReportForm.HTML).write(told(replace(DATA, newsroom=room)), target, Progress())
    return target.read_text("utf-8")


def test_a_library_without_templates_has_no_newsroom(tmp_path: Path) -> None:
    assert newsroom_of(tmp_path) == Newsroom()


def test_name_logo_and_style_are_in_the_page(tmp_path: Path) -> None:
    folder = library(
        tmp_path,
        newsroom_toml='name = "Courier & Sons"\nurl = "https://courier.example/"',
        logo_png=png((b"tEXt", SECRET), (b"eXIf", SECRET)),
        report_css="h1 { color: teal } </style><script>x</script>",
    )
    text = page(newsroom_of(folder), tmp_path)
    assert "Courier &amp; Sons" in text
    assert 'src="data:image/png;base64,' in text
    assert "img-src data:" in text
    assert "h1 { color: teal }" in text
    assert text.count("</style>") == 1


@pytest.mark.parametrize(
    ("name", "data"), [("logo_png", png((b"tEXt", SECRET))), ("logo_jpg", jpeg())]
)
def test_a_logo_says_nothing_of_who_made_it(name: str, data: bytes, tmp_path: Path) -> None:
    room = newsroom_of(library(tmp_path, **{name: data}))
    assert room.logo
    assert b"Erika" in data
    assert b"Erika" not in room.logo
    assert room.logo_type == ("image/png" if name == "logo_png" else "image/jpeg")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"newsroom_toml": "name = "}, "cannot be read"),
        ({"newsroom_toml": "nome = 'x'"}, "knows name, url, checks"),
        ({"newsroom_toml": "name = 7"}, "each a text"),
        ({"newsroom_toml": "url = 'javascript:x'"}, "no address of the web"),
        ({"logo_png": b"<svg onload=x>"}, "neither a PNG nor a JPEG"),
        ({"logo_png": b"\x89PNG\r\n\x1a\n" + b"\0" * 2_000_001}, "larger than 2 MB"),
        ({"report_html": b"\xff\xfe"}, "not text in UTF-8"),
    ],
)
def test_what_is_wrong_in_the_folder_is_said(
    files: dict[str, str | bytes], said: str, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=said):
        newsroom_of(library(tmp_path, **files))


def test_a_template_of_the_newsroom_shapes_the_page(tmp_path: Path) -> None:
    own = "<h1>{{ document.title }}</h1>{% for s in document.sections %}<h2>{{ s.title }}</h2>{% endfor %}"
    text = page(Newsroom(page=own), tmp_path)
    assert text.startswith("<h1>Report on 2 articles</h1>")
    assert "<h2>Disputes</h2>" in text


def test_words_of_articles_stay_words_in_it(tmp_path: Path) -> None:
    text = page(
        Newsroom(
            page="{% for s in document.sections %}{% for e in s.entries %}{{ e.title }}{{ drawing(e.title) }}{% endfor %}{% endfor %}"
        ),
        tmp_path,
    )
    assert "&lt;script&gt;" in text
    assert "<script>" not in text


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("{% for x in %}", "line 1"),
        ("{{ nobody.there }}", "does not work"),
        ("{{ document.title|safe }}", "line 1.*safe"),
        ("{% autoescape false %}{{ document.title }}{% endautoescape %}", "switch escaping off"),
        ("{{ ''.__class__.__mro__ }}", "does not work"),
        ("{{ document.__init__.__globals__ }}", "does not work"),
        ("{% include '/etc/passwd' %}", "does not work"),
        ("{{ 1 // 0 }}", "does not work"),
        ("{{ range(10000000) }}", "does not work"),
        ("{{ 'a' + 1 }}", "does not work"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "does not work"),
        ("{{ document.sections.append(1) }}", "does not work"),
    ],
)
def test_a_bad_template_is_a_sentence_and_leaves_the_old_report(
    own: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "r.html").write_text("old")
    with pytest.raises(ExportError, match=said):
        page(Newsroom(page=own), tmp_path)
    assert (tmp_path / "r.html").read_text() == "old"
