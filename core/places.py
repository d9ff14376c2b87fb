"""What the program is called, and where its things are on this machine."""
# appdirs has no types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

import os
from pathlib import Path

import appdirs

APP = "Counterclaim"


def default_library() -> Path:
    """The library's folder when none is named: `COUNTERCLAIM_LIBRARY` or the user's data folder."""
    named = os.environ.get("COUNTERCLAIM_LIBRARY")
    return Path(named) if named else Path(appdirs.user_data_dir(APP, appauthor=False)) / "library"


def config_dir() -> Path:
    """Where the window keeps its layout."""
    return Path(appdirs.user_config_dir(APP, appauthor=False))


def log_dir() -> Path:
    """Where log files go."""
    return Path(appdirs.user_log_dir(APP, appauthor=False))
