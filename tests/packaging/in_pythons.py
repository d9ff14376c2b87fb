"""The wheel, for those who have Python: installed by uv from an empty cache, with every version."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import venv
import zipfile
from pathlib import Path

VERSIONS = ("3.11", "3.12", "3.13")
ROOMS = ("core/", "desktop/", "resources/")


def check(target: Path) -> list[str]:
    """What is wrong with it."""
    (wheel,) = target.glob("*.whl")
    wrong = contents(wheel)
    for version in VERSIONS:
        python = interpreter(version)
        if python is None:
            wrong.append(f"there is no Python {version} here")
            continue
        with tempfile.TemporaryDirectory(prefix=f"counterclaim-{version}-") as folder:
            wrong += installed(wheel, python, Path(folder))
    return wrong


def contents(wheel: Path) -> list[str]:
    """Nothing but the rooms and the metadata is in it, and all that the rooms have."""
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
    print(f"{len(names)} files, {wheel.stat().st_size / 1e6:.2f} MB", flush=True)
    metadata = f"{'-'.join(wheel.name.split('-')[:2])}.dist-info/"
    wrong = [f"the wheel has {name}" for name in names if not name.startswith((*ROOMS, metadata))]
    wrong += [
        f"the wheel has {name}" for name in names if "__pycache__" in name or "/tests/" in name
    ]
    root = Path(__file__).parent.parent.parent
    kept = subprocess.run(
        ["git", "ls-files", *ROOMS], cwd=root, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return wrong + [f"the wheel lacks {name}" for name in kept if name not in names]


def interpreter(version: str) -> Path | None:
    """A Python of that version: on the path, or one that pyenv has."""
    homes = sorted((Path.home() / ".pyenv/versions").glob(f"{version}.*/bin/python{version}"))
    on_path = shutil.which(f"python{version}")
    for found in (*homes[-1:], *([Path(on_path)] if on_path else [])):
        done = subprocess.run([found, "-c", "import sqlite3, ssl"], capture_output=True)
        if done.returncode == 0:
            return found
    return None


def installed(wheel: Path, python: Path, folder: Path) -> list[str]:
    """`uv tool install` of the wheel in a folder of its own, and both self-tests."""
    venv.create(folder / "uv", with_pip=True)
    subprocess.run([folder / "uv/bin/pip", "install", "--quiet", "uv"], check=True)
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = own | {
        "UV_CACHE_DIR": str(folder / "cache"),
        "UV_TOOL_DIR": str(folder / "tools"),
        "UV_TOOL_BIN_DIR": str(folder / "bin"),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_LINK_MODE": "copy",
        "HOME": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
    }
    commands = (
        [folder / "uv/bin/uv", "tool", "install", "--quiet", "--python", python, wheel],
        [folder / "bin/counterclaim", "--self-test"],
        [folder / "bin/counterclaim-desktop", "--self-test"],
    )
    for command in commands:
        done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True)
        print(done.stdout, end="", flush=True)
        if done.returncode:
            return [f"{python}: {command[0].name} ended with {done.returncode}: {done.stderr}"]
    size = sum(f.lstat().st_size for f in (folder / "tools").rglob("*") if f.is_file())
    print(f"{python}: {size / 1e6:,.0f} MB installed", flush=True)
    return []
