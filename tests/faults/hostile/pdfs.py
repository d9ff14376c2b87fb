"""Hostile PDFs."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from tests.core.importers.making import assembled, column, line, pdf

TEXT = line("The ferry stayed at its quay on Monday, the board said.", 60, 700)
PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {0} >> >>"
)


def one_page(content: str, *others: str, resources: str = "", page: str = PAGE) -> bytes:
    """A PDF of one page: objects 1 to 4 are catalogue, pages, page and content, 5 and up the others."""
    stream = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
    return assembled(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         page.replace("{0}", resources), stream, *others],
        "/Root 1 0 R",
    )  # fmt: skip


def flate(megabytes: int) -> bytes:
    """A stream that unpacks to so many megabytes."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    stream = packed.decode("latin-1")
    body = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{stream}\nendstream"
    made = one_page("MARK").split(b"4 0 obj\n")
    tail = made[1].partition(b"endobj")[2]
    return made[0] + b"4 0 obj\n" + body.encode("latin-1") + b"\nendobj" + tail


def form(content: str, resources: str = "/XObject << /F 5 0 R >>") -> str:
    return (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {resources} >> "
        f"/Length {len(content)} >>\nstream\n{content}\nendstream"
    )


FORMS = "/XObject << /F 5 0 R >>"
LOCKED = (
    "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<00> <00>]"
)
PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace "
    "/DeviceGray /Length 1 >>\nstream\nA\nendstream"
)

FILES: dict[str, Callable[[], bytes]] = {
    "form_in_itself.pdf": lambda: one_page("/F Do", form("/F Do /F Do"), resources=FORMS),
    "forms_in_a_ring.pdf": lambda: one_page(
        "/F Do", form("/F Do " * 9, "/XObject << /F 6 0 R >>"), form("/F Do " * 9), resources=FORMS
    ),
    "forms_doubling.pdf": lambda: one_page(
        "/F Do", *(form("/F Do /F Do", f"/XObject << /F {n + 6} 0 R >>") for n in range(30)),
        form("0 0 m", ""), resources=FORMS,
    ),
    "pages_in_a_ring.pdf": lambda: assembled(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 99 >>"], "/Root 1 0 R"
    ),
    "pages_1m_claimed.pdf": lambda: assembled(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>"],
        "/Root 1 0 R",
    ),
    "pages_5000.pdf": lambda: pdf([TEXT] * 5_000),
    "pages_900.pdf": lambda: pdf([TEXT] * 900),
    "flate_2gb.pdf": lambda: flate(2_000),
    "flate_300mb.pdf": lambda: flate(300),
    "letters_3m.pdf": lambda: pdf([column(["The ferry stays at its quay. " * 10] * 100, 0, 800, 1) * 100]),
    "pieces_200k.pdf": lambda: pdf([line("a", 60, 700) * 200_000]),
    "pieces_scattered.pdf": lambda: pdf(["".join(line("word", n * 37 % 560, n * 91 % 800) for n in range(3_900))]),
    "states.pdf": lambda: pdf(["q " * 3_000_000 + TEXT]),
    "arrays_deep.pdf": lambda: one_page("[" * 1_000_000),
    "objects_deep.pdf": lambda: one_page(TEXT, "[" * 500_000 + "]" * 500_000),
    "huge_page.pdf": lambda: pdf([TEXT]).replace(b"0 0 595 842", b"0 0 9e9 9e9"),
    "upside_down.pdf": lambda: pdf([TEXT]).replace(b"0 0 595 842", b"9 9 -99 -9"),
    "no_letters.pdf": lambda: pdf(["0 0 m 9 9 l S"]),
    "pictures.pdf": lambda: one_page("/F Do", PICTURE, resources=FORMS),
    "locked.pdf": lambda: pdf([TEXT]).replace(b"/Root 1 0 R", b"/Root 1 0 R " + LOCKED.encode()),
    "actions.pdf": lambda: pdf([TEXT]).replace(
        b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
    ),
    "cut_off.pdf": lambda: pdf([TEXT] * 20)[:3_000],
    "head_only.pdf": lambda: b"%PDF-1.7\n",
    "places_in_a_ring.pdf": lambda: pdf([TEXT]).replace(b"trailer << ", b"trailer << /Prev 9 "),
    "page.pdf": lambda: b"<!doctype html><html><body><p>The ferry stays, he said, and so it did.</p>",
    "properties.pdf": lambda: pdf([TEXT], "/Title (" + "a" * 2_000_000 + ") /CreationDate (D:99999999)"),
}  # fmt: skip
