"""Make the sound part of broken values usable, so that one mistake does not hide the others.

What a model refuses is replaced, only to look at the rest; nothing is ever computed with it, and no finding about a
repaired spot is told. There are several fillings: what is found under each of them does not come from what was filled
in (see ``usecases.invoer``).
"""

from __future__ import annotations

import types
from collections.abc import Collection, Mapping, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from kerntaken_cli.domain import waarden
from kerntaken_cli.domain.acties import ACTIE, ActieNaam
from kerntaken_cli.domain.diagnostics import Route
from kerntaken_cli.domain.suggestie import among, nearest
from kerntaken_cli.loading.annotations import Annotation, bare, fields, located
from kerntaken_cli.loading.source import holds

ROUNDS = 6
"""Repairing can bring new refusals to light; after so many rounds the rest is given up."""
FILLINGS = 7
"""The first and last leave out what may be absent; the others hold all that can be, of each kind of task and action."""


class Repaired(NamedTuple):
    """What could be made of broken values, and the routes that were touched."""

    model: BaseModel | None
    routes: frozenset[Route]


class Spot(NamedTuple):
    """Where something other may have been meant than what stands there: a value, or a key."""

    route: Route
    op_sleutel: bool = False


def repair(root: object, model: type[BaseModel], filling: int = 0, doubtful: Collection[Spot] = ()) -> Repaired:
    """Return a model of values in which everything that it refuses, and what is doubtful, has been replaced."""
    mender = _Mender(root, model, filling)
    for spot in doubtful:
        mender.mend(spot.route, rename=spot.op_sleutel)
    for _ in range(ROUNDS):
        try:
            return Repaired(model.model_validate(mender.values), frozenset(mender.touched))
        except ValidationError as fout:
            for error in fout.errors(include_url=False, include_input=False, include_context=False):
                if error["type"] != "too_short":  # pydantic also counts what is refused for itself
                    here = located(error["loc"])
                    loc = tuple(step for step in here if step != "[key]")
                    mender.mend(loc, drop=error["type"] == "extra_forbidden" or loc != here)
    return Repaired(None, frozenset(mender.touched))


class _Mender:
    """Replaces values in a copy of which only what changes is copied, and notes where."""

    def __init__(self, root: object, model: type[BaseModel], filling: int) -> None:
        self.values: Any = copy(root)
        self.model = model
        self.filling = filling
        self.names = {key: among(_names(value)) for key, value in root.items()} if isinstance(root, dict) else {}
        self.copied = {id(self.values)}
        self.touched: set[Route] = set()
        self.made: dict[int, tuple[Annotation, Any]] = {}

    def mend(self, loc: Sequence[int | str], *, drop: bool = False, rename: bool = False) -> None:
        """Drop, rename or replace what stands at a location, or at the nearest container above it."""
        here: Any = self.values
        annotation: Annotation = self.model
        for i, step in enumerate(loc):
            last = i == len(loc) - 1
            inner, optional = _inner(annotation, step)
            present = holds(here, step)
            if (
                last
                or not present
                or not isinstance(here[step], (dict, list))
                or self.whole(loc[i + 1 :], optional=optional)
            ):
                self.touched.add(tuple(loc[: i + 1]))
                if last and present and isinstance(here, dict) and (drop or rename):
                    self.drop(here, str(step), annotation, tuple(loc[:i]))
                else:
                    self.put(here, step, inner, optional=optional)
                return
            here, annotation = self.own(here, step), inner

    def whole(self, rest: Sequence[int | str], *, optional: bool) -> bool:
        """Whether the last filling leaves out a list because of one of its members."""
        last = self.filling == FILLINGS - 1
        return optional and last and len(rest) == 1 and isinstance(rest[0], int)

    def own(self, here: Any, step: int | str) -> Any:  # noqa: ANN401
        """Return a member that may be changed: a copy, the first time."""
        if id(here[step]) not in self.copied:
            here[step] = copy(here[step])
            self.copied.add(id(here[step]))
        return here[step]

    def drop(self, here: dict[str, Any], key: str, annotation: Annotation, parent: Route) -> None:
        """Take away a key that is not known; it may be meant for one that looks like it, or for any that is absent."""
        value = here.pop(key)
        known = fields(bare(annotation))
        absent = [name for name in known or _words(annotation) if name not in here]
        if meant := nearest(key, absent):
            self.touched.add((*parent, meant))
        elif self.filling and known:
            meant = self.one_of([name for name in absent if _same_shape(value, known[name].annotation)])
        elif self.filling:
            meant = self.neutral(get_args(bare(annotation))[0])
        if meant is not None:
            here[meant] = value
        for name in absent if self.filling and known and meant is None else ():
            inner, optional = _inner(annotation, name)
            self.put(here, name, inner, optional=optional)

    def put(self, here: Any, step: int | str, annotation: Annotation, *, optional: bool) -> None:  # noqa: ANN401
        """Replace a value, or leave it out where that can be and the filling says so."""
        origin = _origin(annotation)
        present = holds(here, step)
        raw = here[step] if present else None
        if meant := self.looks_like(raw, annotation):
            here[step] = meant
        elif optional and self.filling in {0, FILLINGS - 1}:
            here.pop(step, None)
        elif present or isinstance(here, dict):
            as_list = self.filling == 1 and origin is tuple and isinstance(raw, str) and raw
            here[step] = [raw] if as_list else self.filler(annotation)

    def looks_like(self, raw: object, annotation: Annotation) -> str | None:
        """Return the name that a name which does not exist looks like, where a name belongs; None for anything else."""
        names = self.names.get(naar) if (naar := _register(annotation)) is not None else None
        return names.nearest(raw) if names and isinstance(raw, str) else None

    def filler(self, annotation: Annotation) -> Any:  # noqa: ANN401
        """Return what this filling puts in places of one type, made once."""
        if id(annotation) not in self.made:
            self.made[id(annotation)] = (annotation, self.neutral(annotation))
        return self.made[id(annotation)][1]

    def neutral(self, annotation: Annotation) -> Any:  # noqa: ANN401
        """Return a value that a place accepts and that says nothing; another one in each filling."""
        origin: Annotation = get_origin(annotation)
        args = get_args(annotation)
        if origin is Annotated:
            own = next((found for one in args[1:] if (found := self.known(one)) is not None), None)
            return self.neutral(args[0]) if own is None else own
        if origin in {types.UnionType, Union}:
            return self.neutral(self.one_of([arg for arg in args if arg is not type(None)]))
        if origin is Literal:
            return self.one_of(args)
        return self.several(origin, args) if origin in {tuple, dict} else self.group(annotation)

    def several(self, origin: Annotation, args: Sequence[Annotation]) -> Any:  # noqa: ANN401
        """Return a list or mapping: of names every one that exists, and otherwise at most one of what it holds."""
        if origin is dict:
            return {self.neutral(args[0]): self.neutral(args[1])} if self.filling else {}
        if Ellipsis not in args:
            return [self.neutral(one) for one in args]
        named = self.names.get(_register(args[0]) or "")
        return (list(named) if named else [self.neutral(args[0])]) if self.filling else []

    def group(self, annotation: Annotation) -> Any:  # noqa: ANN401
        """Return a group with what it needs, or with all that it may hold; text for what is no group."""
        if not fields(annotation):
            return f"x{self.filling or ''}"
        known = _members(annotation).items()
        return {key: self.neutral(inner) for key, (inner, optional) in known if self.filling or not optional}

    def known(self, metadata: object) -> Any:  # noqa: ANN401
        """Return a value for one of our own readings, or a name that exists; None for anything else."""
        if isinstance(metadata, waarden.Verwijst):
            return self.one_of(self.names.get(metadata.naar, ()))
        return self.one_of(NEUTRAL.get(getattr(metadata, "func", None), ()))

    def one_of(self, choices: Collection[Any]) -> Any:  # noqa: ANN401
        """Return the choice of this filling; None where there are none."""
        return next(islice(choices, (self.filling - 1) % len(choices), None)) if choices else None


WRITTEN: Mapping[ActieNaam, object] = {naam: row.voorbeeld for naam, row in ACTIE.items()}
"""Each action as a file can write it."""
NEUTRAL: Mapping[object, Collection[object]] = {
    waarden.parse_bedrag: (Decimal(0), Decimal(1), "PM", "geen"),
    waarden.parse_getal: (Decimal(1), Decimal(0)),
    waarden.parse_stroombedrag: (Decimal(0), Decimal(1), "PM"),
    waarden.parse_deel: (Decimal(100), Decimal(0)),
    waarden.parse_gemeentecode: ("GM0000", "GM9999"),
    waarden.parse_inwoners: (Decimal(1), Decimal(2)),
    waarden.parse_peildatum: (date(waarden.YEARS[0], 1, 1), date(waarden.YEARS[-1], 1, 1), "onbekend"),
    waarden.parse_jaar: tuple(map(Decimal, (waarden.YEARS[0], 2020, 2025, 2030, waarden.YEARS[-1]))),
    waarden.parse_geheel: (Decimal(1), Decimal(0)),
    waarden.parse_versie: (Decimal(1),),
    waarden.parse_datum: (date(waarden.YEARS[0], 1, 1), date(waarden.YEARS[-1], 1, 1)),
    waarden.parse_dan: WRITTEN.values(),
    waarden.parse_procent: ("50%",),
    waarden.not_empty: ({"kenmerk": "x"}, {"niet": {"kenmerk": "x"}}),
}
"""For each of our own readings, values that it takes: of conditions one that never holds and one that always does."""


def _origin(annotation: Annotation) -> Annotation:
    """Return what a type is made of, such as tuple or dict."""
    return get_origin(bare(annotation))


@cache
def _members(model: type[BaseModel]) -> dict[str, tuple[Annotation, bool]]:
    """Return for each key of a model the type of its value, with all that it says, and whether it may be absent."""
    return {key: (field.rebuild_annotation(), not field.is_required()) for key, field in fields(model).items()}


def _inner(annotation: Annotation, step: int | str) -> tuple[Annotation, bool]:
    """Return the type of what stands at a step, with all that it says, and whether it may be absent."""
    bared = bare(annotation)
    if fields(bared):
        return _members(bared).get(str(step), (None, False))
    args = get_args(bared)
    return (args[-1 if _origin(annotation) is dict else 0] if args else None), False


def _register(annotation: Annotation) -> str | None:
    """Return the register that a name refers to; None for what is no name."""
    args = get_args(annotation)
    refers = next((one for one in args if isinstance(one, waarden.Verwijst)), None)
    return refers.naar if refers is not None else _register(args[0]) if type(None) in args else None


def _words(annotation: Annotation) -> Sequence[str]:
    """Return the words of the closed list that the keys of a mapping come from."""
    args = get_args(bare(annotation))
    return get_args(args[0]) if args and get_origin(args[0]) is Literal else ()


def _same_shape(value: object, annotation: Annotation) -> bool:
    """Whether a value can be meant for a place: a group for a group, a list or one of it for a list."""
    is_group = _origin(annotation) is dict or bool(fields(bare(annotation)))
    return isinstance(value, dict) == is_group and (not isinstance(value, list) or _origin(annotation) is tuple)


def _names(value: object) -> Sequence[str]:
    """Return the names that a register holds: its keys, or the ids of a list."""
    if isinstance(value, dict):
        return list(value)
    members = value if isinstance(value, list) else ()
    return [one["id"] for one in members if isinstance(one, dict) and isinstance(one.get("id"), str)]
