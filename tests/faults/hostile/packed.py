"""Hostile archives."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from functools import partial
from io import BytesIO

from tests.core.importers.making import zipped
from tests.faults.hostile.pages import HEAD, P

TEXT = "The ferry stays at its quay\n\n" + "The ferry stayed at its quay on Monday, it said. " * 9


def bomb(megabytes: int, method: int = zipfile.ZIP_DEFLATED, name: str = "a.txt") -> bytes:
    out = BytesIO()
    with (
        zipfile.ZipFile(out, "w", method) as archive,
        archive.open(name, "w", force_zip64=megabytes > 2_000) as file,
    ):
        for _ in range(megabytes):
            file.write(bytes(1 << 20))
    return out.getvalue()


def nested(data: bytes, depth: int) -> bytes:
    for n in range(depth):
        data = zipped({f"{n}.zip": data, f"{n}.txt": TEXT})
    return data


def lying() -> bytes:
    """It says that its file has ten bytes; it has 300 million."""
    data = bomb(300)
    size = struct.pack("<L", 300 << 20)
    return data.replace(size, struct.pack("<L", 10))


def overlapping() -> bytes:
    """Ten thousand entries of the directory lead to the same packed megabytes (D. Fifield, 2019)."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"The ferry stays. " * 250_000)
        only = archive.filelist[0]
        for n in range(4_000):
            copy = zipfile.ZipInfo(f"{n}.txt")
            for name in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(copy, name, getattr(only, name))
            archive.filelist.append(copy)
    return out.getvalue()


def locked() -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def linked() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


NAMES = (
    "../../../../etc/cron.d/x.txt", "/etc/passwd.txt", "C:\\Windows\\x.txt", "..\\..\\x.txt", "....//x.txt",
    "a\u202etxt.exe", "x" * 60_000 + ".txt", "CON.txt", "a\nb.txt", " .txt", "..", "\u200b.txt", "a:b.txt",
)  # fmt: skip
SLOW = (HEAD + "<b><i>" * 20_000 + P).encode()

FILES: dict[str, Callable[[], bytes]] = {
    "bomb_1gb.zip": partial(bomb, 1_000),
    "bomb_4gb_claimed.zip": partial(bomb, 4_100),
    "bomb_bzip2.zip": partial(bomb, 200, zipfile.ZIP_BZIP2),
    "bomb_lzma.zip": partial(bomb, 300, zipfile.ZIP_LZMA),
    "bomb_of_bombs.zip": lambda: zipped({f"{n}.zip": bomb(60) for n in range(20)}),
    "bomb_below_limit.zip": lambda: zipped({f"{n}.txt": b"a " * (2 << 20) for n in range(200)}),
    "nested_20.zip": lambda: nested(zipped({"x.txt": TEXT}), 20),
    "nested_wide.zip": lambda: zipped(
        {f"{a}.zip": zipped({f"{b}.zip": zipped({f"{c}.txt": TEXT for c in range(20)})
         for b in range(20)}) for a in range(20)}
    ),
    "entries_100k.zip": lambda: zipped({f"{n}.txt": "" for n in range(100_000)}),
    "overlapping.zip": overlapping,
    "lying.zip": lying,
    "locked.zip": locked,
    "link.zip": linked,
    "names.zip": lambda: zipped(dict.fromkeys(NAMES, TEXT)),
    "nothing.zip": lambda: zipped({}),
    "folders.zip": lambda: zipped({"a/": "", "b/c/": ""}),
    "slow_parts.zip": lambda: zipped({f"{n}.html": SLOW for n in range(300)}),
    "cut_off.zip": lambda: zipped({"a.txt": TEXT * 100, "b.txt": TEXT * 100})[:300],
    "directory_only.zip": lambda: zipped({"a.txt": TEXT})[120:],
    "damaged_part.zip": lambda: zipped({"a.txt": TEXT, "b.txt": TEXT}).replace(b"\x00\x01", b"\x07\x09"),
    "mislabelled.zip": lambda: b"The ferry stays at its quay. It will not sail, he said.",
}  # fmt: skip
