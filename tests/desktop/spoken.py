"""The texts in the code of the window: those that are translated, and those that should be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).parents[2]
TRANSLATES = ("tr", "plural", "marked")
# What shows its arguments to the user, and which of them: by place, or by name.
SHOWS: dict[str, tuple[int | str, ...]] = {
    **dict.fromkeys(
        [
            "setText",
            "setPlainText",
            "setToolTip",
            "setPlaceholderText",
            "setAccessibleName",
            "setAccessibleDescription",
            "setWindowTitle",
            "setStatusTip",
            "setTitle",
            "setSuffix",
            "setPrefix",
            "setSpecialValueText",
            "setInformativeText",
            "setDetailedText",
            "setIconText",
            "showMessage",
            "addItem",
            "addItems",
            "setHeaderLabels",
            "setHorizontalHeaderLabels",
            "addAction",
            "addMenu",
            "addButton",
            "QLabel",
            "QPushButton",
            "QRadioButton",
            "QCheckBox",
            "QToolButton",
            "QAction",
            "QGroupBox",
            "QTreeWidgetItem",
            "QTableWidgetItem",
            "QListWidgetItem",
            "ChoiceField",
            "CardList",
            "Column",
            "Badge",
            "tip",
            "shown_text",
            "head",
            "hint",
            "row",
            "start",
        ],
        (0,),
    ),
    **dict.fromkeys(
        ["setTabText", "setTabToolTip", "addTab", "getExistingDirectory", "setItemText"], (1,)
    ),
    **dict.fromkeys(["TextField", "LineField", "Step", "Clamped"], (0, 1)),
    "label": (0, "text"),
    "button": (0, 2, "text", "tooltip"),
    "EmptyState": (0, 1, "title", "hint"),
    "say": (0, 1, "title", "hint"),
    "tell": (0, 1, "choice"),
    "run": (0,),
    "Notice": (0, 2, "sentence", "choice"),
    "Card": (0, 1, 2, "title", "body", "foot"),
    "Spec": (2, 4, "text", "tip"),
    "Offer": (0, 1),
    "thing": (0, 1),
    "getOpenFileNames": (1, 3),
    "getSaveFileName": (1, 3),
    "insertTab": (1, 2),
}


def files() -> list[Path]:
    """The files that `lupdate` looks at."""
    return sorted([*(TOP / "desktop").rglob("*.py"), *(TOP / "core" / "values").rglob("*.py")])


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """The calls of a file, each with the last part of what is called."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield called(node), node


def called(call: ast.Call) -> str:
    """ "setText" for `self.name.setText(…)`, "Column" for `Column[Spec](…)`."""
    function = call.func.value if isinstance(call.func, ast.Subscript) else call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def spoken() -> dict[tuple[str, str], str]:
    """Text and comment of all that is translated, with where it stands."""
    found: dict[tuple[str, str], str] = {}
    for file in files():
        for name, call in calls(file):
            texts = [arg.value for arg in call.args[:2] if isinstance(arg, ast.Constant)]
            if name in TRANSLATES and texts:
                comment = str(texts[1]) if len(texts) > 1 else ""
                found[str(texts[0]), comment] = f"{file.relative_to(TOP)}:{call.lineno}"
    return found


def computed() -> list[str]:
    """Where `tr`, `plural` or `marked` gets a text that `lupdate` cannot see."""
    made: list[str] = []
    for file in files():
        for name, call in calls(file):
            first = call.args[:2] if name == "plural" else call.args[:1]
            unseen = (ast.JoinedStr, ast.BinOp)
            plain = all(isinstance(arg, ast.Constant) for arg in first)
            if (name in ("plural", "marked") and not plain) or (
                name == "tr" and isinstance(call.args[0], unseen)
            ):
                made.append(f"{file.relative_to(TOP)}:{call.lineno}")
    return made


def hidden() -> list[str]:
    """Where `tr` or `plural` stands within an f-string, into which `lupdate` does not look."""
    return [
        f"{file.relative_to(TOP)}:{call.lineno}"
        for file in files()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and called(call) in TRANSLATES
        if call.args and isinstance(call.args[0], ast.Constant)
    ]


def untranslated() -> list[tuple[str, str]]:
    """Where a text of letters is shown as it stands in the code, and the text."""
    return [
        (f"{file.relative_to(TOP)}:{call.lineno}", text)
        for file in files()
        for name, call in calls(file)
        for text in shown_literals(name, call)
    ]


def shown_literals(name: str, call: ast.Call) -> list[str]:
    """The texts of letters that a call shows as they stand in the code."""
    texts = (text for argument in _shown(name, call) for text in _literals(argument))
    return [text for text in texts if any(letter.isalpha() for letter in text)]


def _shown(name: str, call: ast.Call) -> Iterator[ast.expr]:
    wanted = SHOWS.get(name, ())
    yield from (arg for place, arg in enumerate(call.args) if place in wanted)
    yield from (keyword.value for keyword in call.keywords if keyword.arg in wanted)


def _literals(node: ast.AST) -> Iterator[str]:
    """The words of an expression; what another call gets is its own matter, a condition is not shown."""
    if isinstance(node, ast.Constant):
        yield from [node.value] if isinstance(node.value, str) else []
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.Call):
        if called(node) not in TRANSLATES and isinstance(node.func, ast.Attribute):
            yield from _literals(node.func.value)
    elif isinstance(node, ast.FormattedValue):
        yield from _literals(node.value)
    elif not isinstance(node, (ast.Subscript, ast.Compare, ast.Lambda)):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)
