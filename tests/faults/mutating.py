"""Damage sound files from inside and read each: `python -m tests.faults.mutating FOLDER [COUNT [SEED]]`.

Prints how many were read, read in part and refused, and what was slow; ends with 1 on any fault.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path

from core.importers import Reader
from core.settings import Settings
from tests.faults.hostile_files import Outcome, read
from tests.faults.valid import PACKED, PLAIN, damaged_inside

TOKENS = (
    b"<", b">", b"&", b"&#0;", b"&#xD800;", b"]]>", b"<!--", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"-1",
    b"99999999999999999999", b"1e999", b"{", b"}", b"\\", b"\\u-1?", b"(", b")", b"<<", b">>", b"%", b"\r\n",
    b"\r\n\r\n", b"--b", b"=?utf-8?b?", b'"', b"'", b"", b"obj", b"stream", b"\xe2\x80\xae", b"0",
)  # fmt: skip


def damaged(data: bytes, dice: random.Random) -> bytes:
    """The bytes with one to five small damages."""
    for _ in range(dice.randint(1, 5)):
        a = dice.randrange(len(data) + 1)
        b = min(len(data), a + dice.choice((0, 1, 2, 8, 40, 400)))
        match dice.randrange(6):
            case 0:
                data = data[:a] + dice.choice(TOKENS) + data[b:]
            case 1:
                data = data[:a] + data[b:]
            case 2:
                data = data[:b] + data[a:b] * dice.choice((1, 2, 50)) + data[b:]
            case 3:
                data = data[:a] + bytes([dice.randrange(256)]) + data[a + 1 :]
            case 4:
                data = data[:a] + dice.choice(TOKENS) * dice.choice((1, 300)) + data[a:]
            case _:
                c = dice.randrange(len(data) + 1)
                data = data[:a] + data[c : c + 60] + data[b:]
    return data


def damaged_markup(data: bytes, dice: random.Random) -> bytes:
    """Markup that stays whole while its values, words and names change."""
    for _ in range(dice.randint(1, 4)):
        values = [*re.finditer(rb'"[^"<>]*"|>[^<>]*<', data)]
        names = re.findall(rb"<([\w:-]+)", data)
        if names and dice.random() < 0.3:
            one, other = dice.choice(names), dice.choice(names)
            data = re.sub(rb"(</?)%s(?=[\s/>])" % re.escape(one), rb"\g<1>" + other, data)
        elif values:
            value, token = dice.choice(values), dice.choice(TOKENS) * dice.choice((1, 1, 200))
            safe = re.sub(rb"[<>&\"\x00-\x08\x80-\xff]", b"9", token)
            data = data[: value.start() + 1] + safe + data[value.end() - 1 :]
    return data


def mutants(count: int, seed: int) -> list[tuple[str, bytes]]:
    """So many damaged files, the formats in turn."""
    dice, made = random.Random(seed), list[tuple[str, bytes]]()
    names = [*PACKED, *PLAIN]
    for n in range(count):
        name = names[n % len(names)]
        if name in PACKED:
            damage = damaged if name == "a.zip" or dice.random() < 0.3 else damaged_markup
            data = damaged_inside(PACKED[name], partial(damage, dice=dice), dice.randrange)
        else:
            data = damaged(PLAIN[name], dice)
        made.append((name, data))
    return made


def read_all(folder: Path, files: list[tuple[str, bytes]], reader: Reader) -> list[Outcome]:
    """Read them all, each as the only file of the folder."""
    outcomes = list[Outcome]()
    for name, data in files:
        path = folder / name
        path.write_bytes(data)
        outcome = read(reader, path)
        outcomes.append(outcome)
        if not outcome.faults:
            path.unlink()
        else:
            path.rename(folder.parent / f"fault-{len(outcomes)}-{name}")
            print(outcome, flush=True)
    return outcomes


def main(folder: Path, count: int, seed: int) -> int:
    """Read so many damaged files; the number with a fault."""
    inside = folder / "one"
    inside.mkdir(parents=True, exist_ok=True)
    reader, began = Reader(Settings()), time.monotonic()
    try:
        outcomes = read_all(inside, mutants(count, seed), reader)
    finally:
        reader.close()
    kinds = Counter(o.sentence if o.sentence[0].isupper() else "read" for o in outcomes)
    for sentence, times in kinds.most_common(40):
        print(f"{times:6} {sentence[:120]}")
    bad = sum(bool(o.faults) for o in outcomes)
    slowest = max(outcomes, key=lambda o: o.seconds)
    most = max(o.memory for o in outcomes) >> 20
    print(
        f"{count} files in {time.monotonic() - began:.0f} s, {bad} with a fault; slowest "
        f"{slowest.seconds:.1f} s ({slowest.name}), most memory {most} MB"
    )
    return bad


if __name__ == "__main__":
    numbers = [int(n) for n in sys.argv[2:]]
    sys.exit(bool(main(Path(sys.argv[1]), *(numbers + [5_000, 1][len(numbers) :]))))
