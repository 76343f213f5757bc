"""Types said as schemas: what a value may hold follows from its annotation.

Not pydantic's generator: of our own validators it knows nothing, and what it writes differs from release to release.
"""

from __future__ import annotations

import types
from copy import deepcopy
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from kerntaken_cli.domain.waarden import Verwijst, key_of
from kerntaken_cli.schemas.betekenis import BETEKENIS
from kerntaken_cli.schemas.parts import Schema, choice, closed, explained, listing, mapping, ref, string
from kerntaken_cli.schemas.uitleg import OVERAL, Uitgelegd, Uitleg

Annotation = Any
"""A type as it stands in a model; Python has no one type for those."""
Arguments = tuple[Annotation, ...]
Own = tuple[tuple[Annotation, Schema], ...]
"""What each type with a validator of our own takes; of such a validator an annotation says nothing."""


class Shapes:
    """How types are said: ``own`` are those with a validator of our own, ``uitleg`` explains the keys of models."""

    def __init__(self, own: Own, uitleg: Uitgelegd) -> None:
        self.own, self.uitleg = own, uitleg
        self.composed = {
            Annotated: self.annotated,
            types.UnionType: self.union,
            Union: self.union,
            Literal: self.words,
            dict: self.mapping,
            tuple: self.tuple,
            list: self.list,
        }

    def of(self, annotation: Annotation) -> Schema:
        """Return what a type takes; raises TypeError for one that has not been used before."""
        args = get_args(annotation)
        if args and isinstance(args[-1], Verwijst):
            inner, *rest, _ = args
            return self.of(Annotated[inner, *rest] if rest else inner)
        own = next((schema for one, schema in self.own if annotation == one), None)
        if own is not None:
            return deepcopy(own)
        if (origin := get_origin(annotation)) in self.composed:
            return self.composed[origin](get_args(annotation))
        return self.plain(annotation)

    def plain(self, annotation: Annotation) -> Schema:
        """Return what a type takes that is not made of others."""
        if annotation is str:
            return string()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return ref(annotation.__name__)
        raise TypeError(annotation)

    def annotated(self, args: Arguments) -> Schema:
        """Return a type with what is said of it."""
        raise NotImplementedError

    def union(self, args: Arguments) -> Schema:
        """Return a choice of types."""
        raise NotImplementedError

    def words(self, args: Arguments) -> Schema:
        """Return a closed list of words."""
        return choice(args)

    def mapping(self, args: Arguments) -> Schema:
        """Return a group of which the keys are free, are ids, or come from a closed list."""
        key, member = args
        inner = self.of(member)
        words = BETEKENIS.get(get_args(key))
        if words is not None:
            return closed({word: explained(f"Bij '{word}': {words[word].rstrip('?')}.", inner) for word in words}, ())
        return mapping(inner, None if (schema := self.of(key)) == self.of(str) else schema)

    def tuple(self, args: Arguments) -> Schema:
        """Return a list of any length, or of exactly as many values as the type has."""
        if args[-1] is Ellipsis:
            return listing(self.of(args[0]))
        return {**listing(self.of(args[0]), len(args)), "maxItems": len(args)}

    def list(self, args: Arguments) -> Schema:
        """Return a list of any length."""
        return listing(self.of(args[0]))

    def model(self, one: type[BaseModel]) -> Schema:
        """Return the schema of a model, with each of its keys explained."""
        groep, hints = self.uitleg[one], get_type_hints(one, include_extras=True)
        fields = {key_of(naam): (field, hints[naam]) for naam, field in one.model_fields.items()}
        uitgelegd = OVERAL | groep.sleutels
        keys = {key: self.key(field.default, hint, uitgelegd[key]) for key, (field, hint) in fields.items()}
        required = [key for key, (field, _) in fields.items() if field.is_required()]
        return {"title": groep.titel or one.__name__, "description": groep.tekst, **closed(keys, required)}

    def key(self, _default: object, hint: Annotation, uitleg: Uitleg) -> Schema:
        """Return the schema of a key: what it is for and what it may hold."""
        return explained(uitleg.tekst, self.of(hint))
