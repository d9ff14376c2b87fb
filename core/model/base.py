"""What all tables share: constraint names, ids that are never used again, times in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Integer, MetaData, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

# Named constraints, so that a migration can name them on every database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A time with its zone; SQLite keeps none, so UTC goes in and comes out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


class Base(DeclarativeBase):
    """Every table has an integer id that is never used again (`sqlite_autoincrement`), because undo
    brings a row back under its own id and an index entry may outlive its row for a moment."""

    metadata = metadata
    type_annotation_map: ClassVar[Any] = {datetime: Moment, dict[str, Any]: JSON, list[Any]: JSON}
    __table_args__: Any = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy reads it

    id: Mapped[int] = mapped_column(Integer, primary_key=True)


def reference(target: str, *, gone: str = "CASCADE", **options: Any) -> MappedColumn[Any]:
    """An indexed foreign key column to `table.id`; `gone` is what happens when that row goes."""
    return mapped_column(ForeignKey(f"{target}.id", ondelete=gone), index=True, **options)
