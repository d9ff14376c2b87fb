"""CONTRIBUTING.md, carried out to the letter on a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+) file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"`(?:QT_QPA_PLATFORM=offscreen )?\.venv/bin/python (-m [^`]+)`")
COPIED = ("core", "desktop", "resources", "tests")
RECIPES = ("importer", "exporter", "detector", "topic")


def recipe(name: str) -> list[tuple[str, str, str]]:
    """The blocks under a heading: how each is written, which file it is of, its text."""
    (section,) = re.findall(rf"^## Add an? {name}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    return BLOCK.findall(section)


def carry_out(top: Path, how: str, name: str, text: str) -> None:
    """Make a file, or change the one place in a file that a block shows."""
    file = top / name
    if how != "diff":
        assert not file.exists(), name
        file.write_text(text, encoding="utf-8")
        return
    lines = text.splitlines()
    assert all(line[:1] in " +-" for line in lines), name
    old = "".join(f"{line[1:]}\n" for line in lines if line[:1] in " -")
    new = "".join(f"{line[1:]}\n" for line in lines if line[:1] in " +")
    old, new = old.removesuffix("\n"), new.removesuffix("\n")  # the last line may go on
    held = file.read_text("utf-8")
    assert held.count(old) == 1, f"{name}: {old}"
    file.write_text(held.replace(old, new), encoding="utf-8")


def run(top: Path, *arguments: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(top), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=top,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project without what is made."""
    top = tmp_path_factory.mktemp("project")
    left_out = shutil.ignore_patterns("__pycache__", "pages", "pictures", "libraries", "training")
    for name in COPIED:
        shutil.copytree(ROOT / name, top / name, ignore=left_out)
    shutil.copy(ROOT / "pyproject.toml", top)
    return top


@pytest.mark.parametrize("name", RECIPES)
def test_an_example_works_as_it_stands(copy: Path, name: str) -> None:
    blocks = recipe(name)
    for how, file, text in blocks:
        carry_out(copy, how, file, text)
    made = [file for how, file, _ in blocks if how == "python"]
    assert made
    run(copy, "ruff", "check", "--quiet", *made)
    run(copy, "ruff", "format", "--quiet", "--check", *made)
    tests = [file for file in made if file.startswith("tests/")]
    if name == "importer":
        tests.append("tests/core/importers/test_offsets.py")
    run(copy, "pytest", "-q", *tests)


def test_an_importer_takes_less_than_30_lines() -> None:
    lines = 0
    for how, file, text in recipe("importer"):
        if file.startswith("core/"):
            written = text.splitlines() if how == "python" else re.findall(r"^\+.*", text, re.M)
            lines += sum(bool(line.strip("+ ")) for line in written)
    assert lines < 30


def test_what_the_commands_name_is_there() -> None:
    named = [word for line in COMMAND.findall(PAGE) for word in line.split()[1:]]
    paths = [word for word in named if word.startswith("tests/")]
    modules = [word for word in named if word == "tests" or word.startswith("tests.")]
    assert len(paths) >= 6
    assert len(modules) >= 5
    assert all((ROOT / path).exists() for path in paths)
    for module in modules:
        place = ROOT / module.replace(".", "/")
        assert (place / "__main__.py").exists() or place.with_suffix(".py").exists(), module
