"""Templates: the program's own, and those of a newsroom, which may shape a page but do nothing else."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import resources
from core.errors import ExportError
from core.exporters.cleaning import clean

if TYPE_CHECKING:
    from jinja2 import Environment, Template

# What a template that is wrong may raise when it is filled in; everything else is a bug of ours.
_WRONG = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


def template(name: str, own: str = "") -> Template:
    """A template of the program, or the newsroom's text in its place.

    It runs in Jinja's sandbox; no filter and no block lets words of an article through unescaped.
    Raises ExportError with a sentence for a template that cannot be read.
    """
    environment = _environment()
    if not own:
        return environment.get_template(name)
    with _told(name):
        _check(environment, own, name)
        return environment.from_string(own)


def filled(made: Template, name: str, values: dict[str, object]) -> Iterator[str]:
    """The page in pieces; raises ExportError for a template that fails."""
    if made.name is not None:  # one of ours: what fails in it is a bug
        yield from made.generate(values)
        return
    with _told(name):
        yield from made.generate(values)


@contextmanager
def _told(name: str) -> Generator[None]:
    """Say what is wrong with a template in a sentence."""
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        yield
    except TemplateSyntaxError as error:
        raise ExportError(
            f"The template “{name}” cannot be read, line {error.lineno}: {error.message}"
        ) from error
    except TemplateError as error:
        raise ExportError(f"The template “{name}” does not work: {error.message}.") from error
    except _WRONG as error:
        raise ExportError(f"The template “{name}” does not work: {error}.") from error


def _environment() -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # 0.1 s, only for reports

    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resources.path("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_without_controls,
    )
    made.filters.pop("safe")  # pyright: ignore[reportUnknownMemberType] (Jinja says no more of it)
    return made


def _without_controls(value: object) -> object:
    from markupsafe import Markup

    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _check(environment: Environment, text: str, name: str) -> None:
    from jinja2 import nodes

    if any(environment.parse(text).find_all(nodes.ScopedEvalContextModifier)):
        raise ExportError(f"The template “{name}” may not switch escaping off.")
