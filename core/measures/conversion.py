"""Turning a number of one unit into another; pint is imported when it is first needed."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from core.measures.units import dimension, rate_base, unit_table


def convert(value: float, unit: str, to: str) -> float | None:
    """The value in another unit of the same dimension, None when the two cannot be compared.

    Units are the names of resources/lexicons/units.toml; of a rate ("dollar per month") the part
    after "per" has to be the same.
    """
    if unit == to:
        return value
    if not dimension(unit) or dimension(unit) != dimension(to):
        return None
    old, new = unit_table().get(rate_base(unit)), unit_table().get(rate_base(to))
    if old is None or new is None:
        return None
    if old.factor is not None and new.factor is not None:
        return value * old.factor / new.factor
    if old.pint and new.pint:
        return _by_pint(value, old.pint, new.pint)
    return None


def _by_pint(value: float, unit: str, to: str) -> float:
    return float(_registry().Quantity(value, unit).to(to).magnitude)


@cache
def _registry() -> Any:
    from pint import UnitRegistry  # half a second, and most texts need none

    registry = UnitRegistry(cache_folder=None, autoconvert_offset_to_baseunit=True)  # pyright: ignore[reportUnknownVariableType]
    return cast("Any", registry)
