"""Make the sound part of broken values usable, so that one mistake does not hide the others.

What a model refuses is replaced by something neutral, only to look at the rest; nothing is ever computed with it, and
no finding about a repaired spot is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from kerntaken_cli.domain import waarden
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.loading.annotations import Annotation, bare, fields, member

ROUNDS = 6
"""Repairing can bring new refusals to light; after so many rounds the rest is given up."""


class Repaired(NamedTuple):
    """What could be made of broken values, and the routes that were touched."""

    model: BaseModel | None
    routes: frozenset[Route]


def repair(root: object, model: type[BaseModel]) -> Repaired:
    """Return a model of values in which everything that it refuses has been replaced."""
    values, touched = deepcopy(root), set[Route]()
    for _ in range(ROUNDS):
        try:
            return Repaired(model.model_validate(values), frozenset(touched))
        except ValidationError as fout:
            for error in fout.errors(include_url=False, include_input=False, include_context=False):
                if error["type"] != "too_short":  # pydantic also counts what is refused for itself
                    loc = tuple(step for step in error["loc"] if step != "[key]")
                    drop = error["type"] == "extra_forbidden" or loc != error["loc"]
                    touched.add(_mend(values, model, loc, drop=drop))
    return Repaired(None, frozenset(touched))


def _mend(values: Any, model: type[BaseModel], loc: Sequence[int | str], *, drop: bool) -> Route:  # noqa: ANN401
    """Drop or replace what stands at a location, or at the nearest container above it; return that route."""
    here, annotation, field = values, bare(model), None
    for i, step in enumerate(loc):
        last = i == len(loc) - 1
        known = fields(annotation)
        field = known.get(str(step))
        inner: Annotation = bare(field.annotation) if field is not None else member(annotation)
        present = step in here if isinstance(here, dict) else isinstance(step, int) and step < len(here)
        if last or not present or not isinstance(here[step], (dict, list)):
            _put(here, step, inner, field, drop=drop and last)
            return tuple(loc[: i + 1])
        here, annotation = here[step], inner
    return tuple(loc)


def _put(here: Any, step: int | str, annotation: Annotation, field: FieldInfo | None, *, drop: bool) -> None:  # noqa: ANN401
    if isinstance(here, dict) and (drop or (field is not None and not field.is_required())):
        here.pop(step, None)
    elif isinstance(here, dict) or (isinstance(step, int) and step < len(here)):
        here[step] = neutral(annotation, field)


NEUTRAL: dict[Callable[..., object], object] = {
    waarden.parse_bedrag: "PM",
    waarden.parse_getal: Decimal(0),
    waarden.parse_jaar: Decimal(2000),
    waarden.parse_geheel: Decimal(0),
    waarden.parse_versie: Decimal(1),
    waarden.parse_datum: date(2000, 1, 1),
    waarden.parse_dan: "behouden",
    waarden.parse_procent: "50%",
    waarden.not_empty: {"kenmerk": "x"},
}
"""For each of our own readings of a value, something that it accepts and that says nothing."""


def neutral(annotation: Annotation, field: FieldInfo | None = None) -> object:
    """Return a value that a place accepts and that says nothing."""
    for metadata in field.metadata if field is not None else ():
        if (function := getattr(metadata, "func", None)) in NEUTRAL:
            return NEUTRAL[function]
    if known := fields(annotation):
        return {key: neutral(bare(one.annotation), one) for key, one in known.items() if one.is_required()}
    origin: Annotation = get_origin(annotation)
    if origin is Literal:
        return get_args(annotation)[-1]
    if origin is dict:
        return {}
    return [] if origin is tuple else "x"
