"""The translations of the window brought up to date: `python -m tests.translations`.

Finds the texts of the window with Qt's `lupdate`, keeps what is translated, names what is not, and
compiles the files with `lrelease`. Translate with Qt Linguist or by hand, then run it again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6

import resources

TOP = Path(__file__).parents[1]
FOLDER = resources.path("translations")
QT = Path(PySide6.__path__[0])
ALIASES = ("-tr-function-alias", "tr+=plural", "-tr-function-alias", "QT_TR_NOOP+=marked")


def update(file: Path) -> None:
    """Write into a translation file the texts that stand in the code now."""
    sources = [str(TOP / "desktop"), str(TOP / "core" / "values")]
    shape = ("-extensions", "py", "-locations", "none", "-no-obsolete", "-silent")
    _run("lupdate", *shape, *ALIASES, *sources, "-ts", str(file))


def compile_file(file: Path, made: Path) -> None:
    """Compile a translation file for the window."""
    _run("lrelease", "-silent", str(file), "-qm", str(made))


def unfinished(file: Path) -> list[str]:
    """The texts of a translation file that are not translated yet."""
    messages = ElementTree.parse(file).iter("message")
    return [
        message.findtext("source") or ""
        for message in messages
        if (said := message.find("translation")) is None or said.get("type") == "unfinished"
    ]


def _run(program: str, *arguments: str) -> None:
    subprocess.run([QT / program, *arguments], check=True, capture_output=True, text=True)


def main() -> int:
    """Bring every file up to date; 1 when something is not translated."""
    missing = 0
    for file in sorted(FOLDER.glob("*.ts")):
        update(file)
        compile_file(file, file.with_suffix(".qm"))
        for text in unfinished(file):
            print(f"{file.name}: {text}")
            missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
