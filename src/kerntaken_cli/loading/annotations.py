"""Looking inside models: which keys a place allows, and of what type its members are."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.waarden import key_of

Annotation = Any
"""A type as it stands in a model; Python has no one type for those."""


def located(loc: Route) -> Route:
    """Return a location without what pydantic adds of its own: in which of several forms a value was read."""
    return tuple(step for step in loc if not (isinstance(step, str) and step in FORMS))


FORMS = frozenset({"[bedrag]", "[procent]", "[rest]"})
"""The forms in which a value may be written, as models mark them (``Tag``)."""


def keys_at(model: type[BaseModel], route: Route) -> list[str]:
    """Return the keys that a model allows at a route, in the order of the model."""
    return list(fields(_at(model, route)))


def required_at(model: type[BaseModel], route: Route) -> list[str]:
    """Return the keys that a model cannot do without at a route."""
    return [key for key, field in fields(_at(model, route)).items() if field.is_required()]


def _at(model: type[BaseModel], route: Route) -> Annotation:
    here: Annotation = model
    for step in route:
        known = fields(here)
        here = bare(known[str(step)].annotation) if str(step) in known else member(here)
    return here


def fields(annotation: Annotation) -> dict[str, FieldInfo]:
    """Return the field of each key of a model; nothing for anything else."""
    return _fields(annotation) if isinstance(annotation, type) and issubclass(annotation, BaseModel) else {}


@cache
def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {key_of(naam): field for naam, field in model.model_fields.items()}


def member(annotation: Annotation) -> Annotation:
    """Return the type of the members of a list or mapping."""
    origin: Annotation = get_origin(annotation)
    args = get_args(annotation)
    return bare(args[-1 if origin is dict else 0]) if args else None


def bare(annotation: Annotation) -> Annotation:
    """Strip what does not change the shape: Annotated and an optional None."""
    origin: Annotation = get_origin(annotation)
    if origin is Annotated:
        return bare(get_args(annotation)[0])
    if origin in {types.UnionType, Union}:
        return bare(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation
