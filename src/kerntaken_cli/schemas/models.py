"""The schemas of the files that people write, read from the models themselves.

What a key may hold follows from its annotation; only of our own validators an annotation says nothing, and those stand
in a table. Not pydantic's generator: it knows no more of those, and what it writes differs from release to release.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from copy import deepcopy
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kerntaken_cli.domain import feiten, keuzes, lijsten, waarden
from kerntaken_cli.domain.acties import ACTIE, ACTIES, GESTELD, Actie, Niveaus
from kerntaken_cli.domain.instellingen import Instellingen
from kerntaken_cli.schemas import uitleg_scenarios, uitleg_taken
from kerntaken_cli.schemas.betekenis import BETEKENIS
from kerntaken_cli.schemas.parts import (
    DATE,
    VERSION,
    Schema,
    choice,
    closed,
    document,
    explained,
    listing,
    mapping,
    ref,
    string,
    value,
)
from kerntaken_cli.schemas.uitleg import OVERAL, Uitgelegd, Uitleg

Annotation = Any
"""A type as it stands in a model; Python has no one type for those."""
Arguments = tuple[Annotation, ...]


def _dan() -> Schema:
    """Return what ``parse_keuze`` takes: an action, or an action with its level, as a key or in one text."""
    plain: list[str] = [naam for naam in ACTIES if naam not in GESTELD]
    stated = {row.naam: (row, row.niveau) for row in ACTIE.values() if isinstance(row.niveau, Niveaus)}
    in_one = "|".join(f"{naam} *[: ] *{niveaus.patroon}%" for naam, (_, niveaus) in stated.items())
    *first, last = [*plain, *(row.yaml for row, _ in stated.values())]
    message = f"Hier hoort één actie: {', '.join(first)} of {last}."
    return {
        "type": ["string", "object"],
        "errorMessage": message,
        "oneOf": [
            value(message, enum=plain, enumDescriptions=[BETEKENIS[ACTIES][naam] for naam in plain]),
            {"type": "string", "pattern": f"^({in_one})$"},
            {
                **closed({naam: _level(row, niveaus) for naam, (row, niveaus) in stated.items()}, ()),
                "minProperties": 1,
                "maxProperties": 1,
                "defaultSnippets": [_snippet(row, niveaus) for row, niveaus in stated.values()],
            },
        ],
    }


def _level(row: Actie, niveaus: Niveaus) -> Schema:
    bericht = f"Hier hoort een percentage {niveaus.woorden}, zoals {niveaus.voorbeelden[0]}."
    schema = value(bericht, pattern=f"^ *{niveaus.patroon} *% *$")
    uitleg = f"{row.uitleg.capitalize()}. Het niveau is een percentage van nu, {niveaus.woorden}."
    return explained(uitleg, schema, *niveaus.voorbeelden)


def _snippet(row: Actie, niveaus: Niveaus) -> Schema:
    """Return an action with its level as an editor may write it down."""
    body = f"{{{row.naam}: ${{1:{niveaus.voorbeelden[0]}}}}}"
    return {"label": row.yaml, "description": row.uitleg, "bodyText": body}


def _one_or_more(item: Schema) -> Schema:
    return {
        "type": ["string", "array"],
        "errorMessage": "Hier hoort een waarde, of een lijst van waarden.",
        "oneOf": [item, listing(item, 1)],
    }


FIRST, LAST = waarden.YEARS[0], waarden.YEARS[-1]
OWN: tuple[tuple[Annotation, Schema], ...] = (
    (
        waarden.ExactBedrag,
        value(
            "Hier hoort een bedrag van 0 of meer, zoals 26.05, of PM als het onbekend is.",
            ["number", "string"],
            minimum=0,
            pattern="^PM$",
        ),
    ),
    (waarden.Getal, value("Hier hoort een getal van 0 of meer, zoals 26.05.", "number", minimum=0)),
    (
        waarden.Jaar,
        value(f"Hier hoort een jaartal van {FIRST} tot en met {LAST}.", "integer", minimum=FIRST, maximum=LAST),
    ),
    (waarden.Geheel, value("Hier hoort een geheel getal.", "integer")),
    (waarden.Versie, VERSION),
    (waarden.Datum, DATE),
    (waarden.Procent, value("Hier hoort een percentage, zoals 50%.", pattern="^[0-9]{1,3}([.,][0-9]{1,6})? *%$")),
    (
        waarden.Id,
        value(
            "Dit kan geen id zijn: gebruik letters, cijfers en streepjes, zonder spaties.",
            pattern="^[A-Za-z0-9][A-Za-z0-9_.-]*$",
        ),
    ),
    (waarden.Tekst, string(1)),
    (waarden.Teksten, _one_or_more(string(1))),
    (waarden.Soorten, _one_or_more(choice(lijsten.SOORTEN))),
)
"""What each type with a validator of our own takes."""


def taken() -> Schema:
    """Return the schema of ``taken.yaml``."""
    return _document("taken", feiten.Takenbestand, uitleg_taken.UITLEG)


def scenarios() -> Schema:
    """Return the schema of ``scenarios.yaml``; a scenario without ``anders`` has to build on another."""
    schema = _document("scenarios", keuzes.Scenariobestand, uitleg_scenarios.UITLEG)
    schema["$defs"]["Scenario"] |= {"if": {"required": ["bouwt-op"]}, "else": {"required": ["anders"]}}
    return schema


def instellingen() -> Schema:
    """Return the schema of ``kerntaken.yaml``."""
    return _document("instellingen", Instellingen, uitleg_scenarios.INSTELLINGEN)


def _document(naam: str, top: type[BaseModel], uitleg: Uitgelegd) -> Schema:
    """Return the schema of a file: the model at its top, and a definition for every other."""
    root = _group(top, uitleg)
    definitions = {one.__name__: _group(one, uitleg) for one in uitleg if one is not top}
    return document(naam, root.pop("title"), {**root, "$defs": definitions})


def _group(one: type[BaseModel], uitleg: Uitgelegd) -> Schema:
    """Return the schema of a model, with each of its keys explained."""
    groep, hints = uitleg[one], get_type_hints(one, include_extras=True)
    fields = {str(field.alias): (field, hints[naam]) for naam, field in one.model_fields.items()}
    uitgelegd = OVERAL | groep.sleutels
    keys = {key: _key(field, hint, uitgelegd[key]) for key, (field, hint) in fields.items()}
    required = [key for key, (field, _) in fields.items() if field.is_required()]
    return {"title": groep.titel or one.__name__, "description": groep.tekst, **closed(keys, required)}


def _key(field: FieldInfo, hint: Annotation, uitleg: Uitleg) -> Schema:
    """Return the schema of a key: what it is for and what it may hold."""
    schema = _shape(hint)
    markdown = {"markdownDescription": f"{uitleg.tekst}\n\n{uitleg.markdown}"} if uitleg.markdown else {}
    default = {"default": field.default} if isinstance(field.default, str) and field.default else {}
    return explained(uitleg.tekst, {**markdown, **schema, **default}, *uitleg.voorbeelden)


def _shape(annotation: Annotation) -> Schema:
    """Return what a type takes; raises TypeError for one that no model has used before."""
    origin: Annotation = get_origin(annotation)
    if origin is Annotated and isinstance(get_args(annotation)[-1], waarden.Verwijst):
        inner, *rest, _ = get_args(annotation)
        return _shape(Annotated[inner, *rest] if rest else inner)
    if annotation == waarden.Dan:
        return _dan()
    own = next((schema for one, schema in OWN if annotation == one), None)
    if own is not None:
        return deepcopy(own)
    if origin in COMPOSED:
        return COMPOSED[origin](get_args(annotation))
    if annotation is str:
        return string()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return ref(annotation.__name__)
    raise TypeError(annotation)


def _limited(args: Arguments) -> Schema:
    """Return a list or group that must have members."""
    container, limit = args
    schema = _shape(container)
    if "$ref" in schema:
        return {"type": "object", "allOf": [schema], "minProperties": 1}
    key = "minItems" if schema["type"] == "array" else "minProperties"
    return {**schema, key: limit.metadata[0].min_length if isinstance(limit, FieldInfo) else 1}


def _optional(args: Arguments) -> Schema:
    """Return a value that may be absent; where it stands, it is not empty."""
    schema = _shape(next(arg for arg in args if arg is not type(None)))
    if "$ref" not in schema:
        return schema
    bericht = "Hier hoort een groep: per regel een sleutel met zijn waarde."
    return {"type": "object", "errorMessage": bericht, "allOf": [schema]}


def _mapping(args: Arguments) -> Schema:
    """Return a group of which the keys are free, are ids, or come from a closed list."""
    key, member = args
    inner = _shape(member)
    words = BETEKENIS.get(get_args(key))
    if words is not None:
        return closed({word: explained(f"Bij '{word}': {words[word].rstrip('?')}.", inner) for word in words}, ())
    return mapping(inner, None if (schema := _shape(key)) == string() else schema)


def _tuple(args: Arguments) -> Schema:
    """Return a list of any length, or of exactly as many values as the type has."""
    if args[-1] is Ellipsis:
        return listing(_shape(args[0]))
    return {**listing(_shape(args[0]), len(args)), "maxItems": len(args)}


COMPOSED: dict[Annotation, Callable[[Arguments], Schema]] = {
    Annotated: _limited,
    types.UnionType: _optional,
    Union: _optional,
    Literal: choice,
    dict: _mapping,
    tuple: _tuple,
}
"""How each type that is made of others is said."""
