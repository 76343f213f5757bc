"""Where the files name something that must exist elsewhere; read from the models, so that a new key needs no code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.lijsten import Naamregister
from kerntaken_cli.domain.waarden import Koppeling, Koppelnaam, Verwijst, key_of


class Verwijzing(NamedTuple):
    """A name that is used: of which register, where it stands, and whether it is a key there."""

    naar: Naamregister
    naam: str
    route: Route
    op_sleutel: bool = False


Find = Callable[[Any, Route, list[Verwijzing]], None]
"""Adds what a value refers to; the route is that of the value."""


def references(model: BaseModel) -> list[Verwijzing]:
    """Return everything that a file refers to, in the order in which it is written in its models."""
    found: list[Verwijzing] = []
    if (find := _in_model(type(model))) is not None:
        find(model, (), found)
    return found


def _finder(annotation: Any) -> Find | None:  # noqa: ANN401 - a type as it stands in a model
    """Return what finds the references in a value of a type; None where there can be none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _in_model(annotation)
    args = get_args(annotation)
    if (refers := next((one for one in args if isinstance(one, Verwijst)), None)) is not None:
        return _named(refers.naar)
    if annotation == Koppelnaam:
        return _said_by
    return _inside(get_origin(annotation), [_finder(arg) for arg in args])


def _inside(origin: Any, inners: list[Find | None]) -> Find | None:  # noqa: ANN401 - what a type is made of
    """Return what finds the references in the members of a value."""
    if (inner := next(filter(None, inners), None)) is None:
        return None
    if origin is dict:
        return _mapping(*inners)
    if origin is tuple:
        return _each(inner)
    return lambda value, route, found: None if value is None else inner(value, route, found)


def _named(naar: Naamregister) -> Find:
    def find(value: str, route: Route, found: list[Verwijzing]) -> None:
        found.append(Verwijzing(naar, value, route))
        if isinstance(value, Koppeling):
            _said_by(value, route, found)

    return find


def _said_by(koppeling: Koppeling, route: Route, found: list[Verwijzing]) -> None:
    """Add the source that says that a task belongs to something."""
    if koppeling.bron is not None:
        found.append(Verwijzing("bronnen", koppeling.bron, (*route, "bron")))


def _each(inner: Find) -> Find:
    def find(values: tuple[Any, ...], route: Route, found: list[Verwijzing]) -> None:
        for i, value in enumerate(values):
            inner(value, (*route, i), found)

    return find


def _mapping(keys: Find | None, values: Find | None) -> Find:
    def find(mapping: Mapping[str, Any], route: Route, found: list[Verwijzing]) -> None:
        for key, value in mapping.items():
            if keys is not None:
                keys(key, (*route, key), found)
                found[-1] = found[-1]._replace(op_sleutel=True)
            if values is not None:
                values(value, (*route, key), found)

    return find


@cache
def _in_model(model: type[BaseModel]) -> Find | None:
    fields: list[tuple[str, str, Find]] = []
    for naam, hint in get_type_hints(model, include_extras=True).items():
        if naam in model.model_fields and model not in _models(hint) and (inner := _finder(hint)) is not None:
            fields.append((naam, key_of(naam), inner))

    def find(value: BaseModel, route: Route, found: list[Verwijzing]) -> None:
        if type(value) is not model:  # one of several forms
            return
        for naam, key, inner in fields:
            inner(getattr(value, naam), (*route, key), found)

    return find if fields else None


def _models(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a type as it stands in a model
    """Return the types that a type names directly: a model that holds itself is not looked into again."""
    return tuple(inner for arg in get_args(hint) for inner in (arg, *get_args(arg)))
