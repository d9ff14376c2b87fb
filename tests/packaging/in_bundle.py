"""The bundle in its folder: how large it is, what is in it, and whether it works by itself."""

from __future__ import annotations

import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

from core.store.migrations import REVISIONS
from tests.faults.upgrading import make_old
from tests.packaging.make_library import LIBRARIES

MOST_UNPACKED, MOST_PACKED = 300_000_000, 110_000_000  # bytes
# What it may take from outside: where the home is, and no screen.
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def check(target: Path) -> list[str]:
    """What is wrong with it."""
    bundle = target / "counterclaim"
    wrong = [*sizes(target, bundle), *linked(bundle), *billed(bundle)]
    with tempfile.TemporaryDirectory() as home:
        for program in ("counterclaim", "counterclaim-desktop"):
            wrong += works(bundle / program, Path(home), "--self-test")
        wrong += opens(bundle / "counterclaim", Path(home))
    return wrong


def sizes(target: Path, bundle: Path) -> list[str]:
    """Unpacked and packed, in bytes."""
    files = {f.resolve(): f.lstat().st_size for f in bundle.rglob("*") if not f.is_symlink()}
    unpacked, wrong = sum(size for f, size in files.items() if f.is_file()), list[str]()
    packed = {f.name: f.stat().st_size for f in target.iterdir() if f.suffix in (".xz", ".deb")}
    for name, size in {"unpacked": unpacked, **packed}.items():
        print(f"{size / 1e6:7.1f} MB  {name}", flush=True)
        most = MOST_UNPACKED if name == "unpacked" else MOST_PACKED
        wrong += [f"{name} has {size:,} bytes, more than {most:,}"] if size > most else []
    return wrong


def linked(bundle: Path) -> list[str]:
    """Every library that a file is linked with is in the bundle or on this system, and none is GPL."""
    inside, wrong = bundle / "_internal", list[str]()
    for file in (f for f in inside.rglob("*.so*") if f.is_file() and not f.is_symlink()):
        told = subprocess.run(
            ["ldd", file],
            env=BARE | {"LD_LIBRARY_PATH": str(inside)},
            capture_output=True,
            text=True,
        )
        lost = [line.split()[0] for line in told.stdout.splitlines() if "not found" in line]
        wrong += [f"{file.relative_to(inside)} needs {name}" for name in lost]
        wrong += [f"{file.name} is linked with readline"] if "libreadline" in told.stdout else []
    return wrong


def billed(bundle: Path) -> list[str]:
    """The bill names what is known to be in it, and the licences are there."""
    bill = json.loads((bundle / "bill.cdx.json").read_text("utf-8"))
    named = {entry["name"] for entry in bill["components"]}
    wanted = {
        "python",
        "pyside6-essentials",
        "icu",
        "openssl",
        "sqlite",
        "spacy",
        "numpy",
        "openblas",
    }
    folders = {folder.name for folder in (bundle / "licences").iterdir()}
    print(f"{len(named)} components, {len(folders)} folders of licences", flush=True)
    return [f"the bill does not name {name}" for name in sorted(wanted - named)] + [
        f"there is no licence of {name}" for name in sorted(wanted - folders - {"openblas"})
    ]


def works(program: Path, home: Path, *arguments: str, before: tuple[str, ...] = ()) -> list[str]:
    """Run a program of the bundle in an environment that has nothing else."""
    command = [*before, str(program), *arguments]
    environment = BARE | {"HOME": str(home), "TMPDIR": str(home)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    print(done.stdout, end="", flush=True)
    failed = f"{program.name} {' '.join(arguments)} ended with {done.returncode}: {done.stderr}"
    return [failed] if done.returncode or "Traceback" in done.stderr else []


def opens(program: Path, home: Path) -> list[str]:
    """Libraries of earlier releases, and one of the oldest schema, which are migrated, are sound."""
    folders = list[Path]()
    for release in sorted(LIBRARIES.glob("*.tar.xz")):
        folders.append(home / release.name)
        with tarfile.open(release) as archive:
            archive.extractall(folders[-1], filter="data")
    folders.append(home / "oldest")
    folders[-1].mkdir()
    make_old(folders[-1] / "library.db", REVISIONS[0], 10)
    wrong = list[str]()
    for folder in folders:
        wrong += works(program, home, "--library", str(folder), "check")
    print(f"{len(folders)} older libraries opened", flush=True)
    return wrong
