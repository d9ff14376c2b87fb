"""What systems read of the program is sound, and says what the program is."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import icons
import pytest
from debian import APPSTREAM_ID, metainfo
from manual_pages import main as write_manual_pages
from PySide6.QtGui import QImage

import core
from core.cli.parser import make_parser
from core.values import ARCHIVE_SUFFIX

ROOT = Path(__file__).parent.parent.parent
LINUX = ROOT / "packaging/linux"
LIBRARY = "application/x-counterclaim-library"


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # pyright: ignore[reportAttributeAccessIssue]
    parser.read(LINUX / "counterclaim.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def checked(tool: str, *arguments: str) -> None:
    """Run a tool of the desktops' makers, where it is installed."""
    if found := shutil.which(tool):
        done = subprocess.run([found, *arguments], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_version_stands_in_one_place_and_is_the_newest_in_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" in project["dynamic"]
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == core.__version__


def test_the_menu_entry() -> None:
    checked("desktop-file-validate", str(LINUX / "counterclaim.desktop"))
    read = entry()
    assert read["Exec"] == "counterclaim-desktop %F"
    assert read["Icon"] == read["StartupWMClass"] == "counterclaim"
    kinds = read["MimeType"].rstrip(";").split(";")
    assert kinds[0] == LIBRARY
    assert {"text/html", "application/pdf", "text/plain"} <= set(kinds)
    assert len(set(kinds)) == len(kinds)


def test_the_type_of_an_archive() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = ET.parse(LINUX / "counterclaim.mime.xml").getroot()
    assert kind.get("type") == LIBRARY
    globbed = [glob.get("pattern") for glob in kind.iter(f"{space}glob")]
    assert globbed == [f"*{ARCHIVE_SUFFIX}"]


def test_what_software_centres_show(tmp_path: Path) -> None:
    file = tmp_path / f"{APPSTREAM_ID}.metainfo.xml"
    file.write_text(metainfo(core.__version__), encoding="utf-8")
    checked("appstreamcli", "validate", "--no-net", str(file))
    told = ET.parse(file).getroot()
    assert told.findtext("id") == APPSTREAM_ID
    assert [r.get("version") for r in told.iter("release")] == [core.__version__]
    pictures = [image.text or "" for image in told.iter("image")]
    assert len(pictures) == 3
    assert all(picture.startswith("https://") for picture in pictures)


def test_the_manual_pages_tell_every_command(tmp_path: Path) -> None:
    write_manual_pages(tmp_path)
    page = (tmp_path / "counterclaim.1").read_text("utf-8")
    assert core.__version__ in page.splitlines()[0]
    actions = make_parser()._subparsers
    assert actions is not None
    (commands,) = (a.choices for a in actions._group_actions)
    assert commands is not None
    assert [name for name in commands if f".SS {name} " not in page] == []
    for file in tmp_path.iterdir():
        warned = (
            subprocess.run(
                ["groff", "-man", "-Tutf8", "-ww", "-z", str(file)],
                capture_output=True,
                text=True,
            )
            if shutil.which("groff")
            else None
        )
        assert warned is None or warned.stderr == ""


@pytest.mark.parametrize("side", [16, 256])
@pytest.mark.usefixtures("qapp")
def test_the_icon_is_drawn_in_colour(side: int, tmp_path: Path) -> None:
    assert icons.main(tmp_path) == 0
    image = QImage(str(tmp_path / f"{side}.png"))
    assert (image.width(), image.height()) == (side, side)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(side // 2, side // 12).blue() > 150
    windows, macos = (tmp_path / f"icon.{kind}" for kind in ("ico", "icns"))
    assert QImage(str(windows)).width() > 0
    assert macos.read_bytes()[:4] == b"icns"
    assert int.from_bytes(macos.read_bytes()[4:8]) == macos.stat().st_size
