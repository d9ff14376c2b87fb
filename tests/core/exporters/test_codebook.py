from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from core.errors import ExportError
from core.exporters import exporter_for
from core.exporters.codebook import NAMESPACE
from core.progress import Progress
from core.report import told
from core.values import ReportForm, Tag
from tests.core.exporters.data import DATA

TREE = (
    Tag(1, "Weather", "Rain & wind"),
    Tag(2, "Flood", "", 1),
    Tag(3, "Dam <3>", "", 2),
    Tag(4, "Courts"),
)


def codebook(folder: Path, tags: tuple[Tag, ...]) -> etree._Element:
    target = folder / "tags.qdc"
    exporter_for(ReportForm.CODEBOOK).write(told(replace(DATA, tags=tags)), target, Progress())
    return etree.fromstring(target.read_bytes())


def test_the_tree_of_tags_as_refi_has_it(tmp_path: Path) -> None:
    root = codebook(tmp_path, TREE)
    q = f"{{{NAMESPACE}}}"
    assert (root.tag, root.get("origin")) == (f"{q}CodeBook", "Counterclaim")
    (codes,) = root
    assert [code.get("name") for code in codes] == ["Weather", "Courts"]
    weather = codes[0]
    assert [child.tag for child in weather] == [f"{q}Description", f"{q}Code"]
    assert weather[0].text == "Rain & wind"
    assert [c.get("name") for c in weather.iter(f"{q}Code")] == ["Weather", "Flood", "Dam <3>"]
    for code in root.iter(f"{q}Code"):
        assert set(code.attrib) == {"guid", "name", "isCodable"}
        assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", str(code.get("guid")))


def test_a_tag_keeps_its_identity(tmp_path: Path) -> None:
    first, again = (codebook(tmp_path, tags) for tags in (TREE, TREE[:2]))
    guids = [[c.get("guid") for c in root.iter("{*}Code")] for root in (first, again)]
    assert guids[1] == guids[0][:2]
    assert len(set(guids[0])) == 4


def test_no_tags_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no tags"):
        codebook(tmp_path, ())
