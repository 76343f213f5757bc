"""The parts that schemas are made of: the head of a document, objects, lists, closed lists and values."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from kerntaken_cli.schemas.betekenis import BETEKENIS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
VERSION: Schema = {"const": 1, "errorMessage": "Alleen versie 1 van deze bestandsvorm bestaat; schrijf: versie: 1"}


def document(naam: str, titel: str, schema: Schema, versie: int = 1) -> Schema:
    """Return a schema with the head of a document; its id names a version of a format, not a place on the web."""
    return {"$schema": DIALECT, "$id": f"urn:kerntaken:schema:{naam}:{versie}", "title": titel, **schema}


def explained(uitleg: str, schema: Schema, *voorbeelden: object) -> Schema:
    """Return a schema with what it is for, and examples where these help."""
    examples = {"examples": list(voorbeelden)} if voorbeelden else {}
    return {"description": uitleg, **schema, **examples}


def value(bericht: str, soort: str | list[str] = "string", **limits: object) -> Schema:
    """Return a value within limits that somebody writes, with what to tell him of any other."""
    return {"type": soort, **limits, "errorMessage": bericht}


DATE = value("Hier hoort een datum: jaar-maand-dag, zoals 2025-06-30.", format="date")


def closed(sleutels: dict[str, Schema], required: Collection[str] | None = None) -> Schema:
    """Return an object with these keys and no others; all are required, unless it is said which."""
    needed = [key for key in sleutels if required is None or key in required]
    return {
        "type": "object",
        **({"required": needed} if needed else {}),
        "properties": sleutels,
        "additionalProperties": False,
    }


def mapping(member: Schema, key: Schema | None = None) -> Schema:
    """Return an object whose keys are chosen by its author."""
    return {"type": "object", **({"propertyNames": key} if key else {}), "additionalProperties": member}


def listing(item: Schema, at_least: int = 0) -> Schema:
    """Return a list."""
    return {"type": "array", **({"minItems": at_least} if at_least else {}), "items": item}


def string(at_least: int = 0) -> Schema:
    """Return text; a bare number is none."""
    limits: Schema = {"minLength": at_least} if at_least else {}
    return value("Hier hoort tekst; een getal komt dan tussen aanhalingstekens.", **limits)


def choice(values: Sequence[str]) -> Schema:
    """Return a closed list of words, with what each means."""
    bericht = f"Dit is hier geen geldige waarde; kies uit: {', '.join(values)}."
    meanings = [BETEKENIS[tuple(values)][one] for one in values]
    return value(bericht, enum=list(values), enumDescriptions=meanings)


def ref(naam: str) -> Schema:
    """Return a reference to a definition in the same document."""
    return {"$ref": f"#/$defs/{naam}"}


def or_null(schema: Schema) -> Schema:
    """Return a schema for a value that we write ourselves, as JSON's null where there is none."""
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **values}
