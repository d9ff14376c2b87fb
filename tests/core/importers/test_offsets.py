"""In every format, text with letters of all kinds comes in whole, and blocks cover it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest

from core.importers import Reader
from core.settings import Settings
from core.text import normalise
from tests.core.importers.making import docx, mail, odt, word, xlsx, zipped

TITLE = "Ferry stays at its quay"
SAID = (
    "😀 The café’s owner — naïve, she said — paid €4 👩\u200d👩\u200d👧 for it.",
    "Cafe\u0301 and Z\u0323\u0307 are written with marks that combine, he wrote.",
    "渡轮星期一停在码头。フェリーは岸壁にとどまった。",
    "בקיץ לא תפליג המעבורת, אמרה ההנהלה. قال المجلس إنها لن تبحر.",
    "It cost 40\u00a0000\u202f€ — or “𝟜𝟘” in 𝓁etters 🇳🇴 said so.",
)
PLAIN = "\n\n".join((TITLE, *SAID))
MARKUP = "".join(f"<p>{escape(line)}</p>" for line in SAID)


def rtf() -> bytes:
    data = PLAIN.encode("utf-16-le")
    units = [int.from_bytes(data[i : i + 2], "little", signed=True) for i in range(0, len(data), 2)]
    text = "".join("\\par " if unit == 10 else f"\\u{unit}?" for unit in units)
    return b"{\\rtf1\\uc1 " + text.encode() + b"}"


FILES: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: PLAIN.encode(),
    "b.txt": lambda: PLAIN.encode("utf-16"),
    "c.txt": lambda: PLAIN.encode("gb18030"),
    "a.html": lambda: f"<!doctype html><title>{TITLE}</title><article>{MARKUP}</article>".encode(),
    "a.docx": lambda: docx("".join(map(word, (TITLE, *SAID)))),
    "a.odt": lambda: odt("".join(f"<text:p>{line}</text:p>" for line in (TITLE, *SAID))),
    "a.rtf": rtf,
    "a.eml": lambda: mail("\n\n".join(SAID)),
    "a.rss": lambda: f"<rss><item><title>{TITLE}</title><description>{escape(MARKUP)}</description>"
    "</item></rss>".encode(),
    "a.csv": lambda: ("title,text\n" + TITLE + ',"' + "\n\n".join(SAID) + '"\n').encode(),
    "a.xlsx": lambda: xlsx([["title", "text"], [TITLE, "\n\n".join(SAID)]]),
    "a.zip": lambda: zipped({"a.txt": PLAIN}),
}  # fmt: skip


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    reader = Reader(Settings())
    yield reader
    reader.close()


@pytest.mark.parametrize("name", FILES)
def test_every_letter_and_every_place(shared_reader: Reader, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name]())
    (draft,) = shared_reader.read(path).drafts
    expected = [" ".join(normalise(line).split()) for line in SAID]
    found = [block.span.of(draft.text) for block in draft.blocks]
    assert "".join("".join(found).split()) == "".join("".join(expected).split())
    end = 0
    for block in draft.blocks:
        assert not draft.text[end : block.span.start].strip()
        end = block.span.end
    assert end == len(draft.text)
    for line in expected:
        start = draft.text.index(line)
        assert draft.text[start : start + len(line)] == line
