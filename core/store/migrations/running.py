"""Running the migrations; the one place that imports Alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent


def configuration(scripts: Path | None = None) -> Config:
    """Alembic's settings for the shipped scripts, or for those of another folder."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "newline")
    folders = [SCRIPTS / "versions", *([scripts] if scripts else [])]
    config.set_main_option("version_locations", "\n".join(map(str, folders)))
    return config


def run(connection: Connection, scripts: Path | None = None) -> None:
    """Bring the database up to the newest revision within the transaction that is open."""
    config = configuration(scripts)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
