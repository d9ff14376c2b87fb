"""The house is as ARCHITECTURE.md says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORE = sorted(p for p in (ROOT / "core").rglob("*.py"))
CODE = CORE + sorted((ROOT / "desktop").rglob("*.py"))
# A file may pass 300 lines only with its reason here.
LONGER: dict[str, str] = {}


def test_the_core_works_where_qt_cannot_be_imported() -> None:
    modules = [".".join(p.relative_to(ROOT).with_suffix("").parts) for p in CORE]
    wanted = [m for m in modules if not m.endswith("__main__") and ".versions." not in m]
    wanted = [m for m in wanted if not m.endswith("migrations.env")]
    code = (
        "import importlib, sys, warnings\n"
        "warnings.simplefilter('ignore')\n"
        "sys.modules['PySide6'] = None\n"
        f"for name in {wanted!r}: importlib.import_module(name.removesuffix('.__init__'))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_architecture_names_every_room_and_no_other() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    floors = page.split("## How things flow")[0]
    named = set(re.findall(r"`((?:core|desktop|resources)(?:\.\w+)?)`", floors))
    rooms = {"desktop", "resources"}
    for entry in (ROOT / "core").iterdir():
        if entry.name not in ("__init__.py", "__pycache__"):
            rooms.add(f"core.{entry.stem}")
    assert {n for n in named if n not in ("desktop.workspace",)} == rooms


def test_contracts_and_architecture_have_the_same_floors() -> None:
    contract = (ROOT / "pyproject.toml").read_text("utf-8").split("layers = [")[1].split("]")[0]
    assert set(re.findall(r"(?:core\.\w+|desktop|resources)", contract)) == set(
        re.findall(
            r"`(core\.\w+|desktop|resources)`", (ROOT / "ARCHITECTURE.md").read_text("utf-8")
        )
    ) - {"core.cli.shapes"}


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_is_one_room(path: Path) -> None:
    if str(path.relative_to(ROOT)) not in LONGER:
        assert len(path.read_text("utf-8").splitlines()) <= 300


def test_no_country_or_politician_is_named_in_code() -> None:
    names = re.compile(r"Ukrain|Zelensk|Putin|Russia|Kyiv|Trump|Moscow")
    assert not [p for p in CODE if names.search(p.read_text("utf-8"))]
