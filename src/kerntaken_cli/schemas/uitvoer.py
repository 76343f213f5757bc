"""The schemas of the JSON that we write, read from the types of its documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel
from typing_extensions import is_typeddict, override

from kerntaken_cli.documents import DOCUMENT, Documentsoort
from kerntaken_cli.documents.fields import GETAL, Volledig, Zoals
from kerntaken_cli.domain import feiten, lijsten, waarden
from kerntaken_cli.schemas import uitleg_scenarios, uitleg_taken
from kerntaken_cli.schemas.betekenis import BETEKENIS
from kerntaken_cli.schemas.parts import Schema, closed, document, explained, listing, mapping, or_null, ref
from kerntaken_cli.schemas.shapes import Annotation, Arguments, Own, Shapes

TEXT: Schema = {"type": "string"}
WORDS: Schema = {"type": "string", "enum": list(lijsten.SOORTEN)}
CONNECTION: Schema = {
    "oneOf": [
        TEXT,
        closed(
            {
                "naam": explained("De naam.", TEXT),
                "herkomst": explained(
                    "Waar staat of waaruit volgt dat de taak hierbij hoort.", {"enum": list(lijsten.HERKOMSTEN)}
                ),
                "bron": explained("De id van de bron die het zegt.", TEXT),
            },
            ("naam", "herkomst"),
        ),
    ]
}
OWN: Own = (
    (waarden.ExactBedrag, {"type": "string", "pattern": f"^({GETAL}|PM|geen)$"}),
    (waarden.Getal, {"type": "string", "pattern": f"^{GETAL}$"}),
    (waarden.Stroombedragwaarde, {"type": "string", "pattern": f"^({GETAL}|PM)$"}),
    (feiten.Procentdeel, {"type": "string", "pattern": f"^{GETAL}$"}),
    (waarden.Datum, {"type": "string", "format": "date"}),
    (waarden.Tekst, {"type": "string", "minLength": 1}),
    (waarden.KorteTekst, {"type": "string", "minLength": 1, "maxLength": waarden.KORT}),
    (waarden.Koppelnaam, CONNECTION),
    (waarden.Teksten, listing(TEXT, 1)),
    (waarden.Soorten, listing(WORDS, 1)),
)
"""How a value with a validator of our own is written: amounts and numbers as exact decimals."""


class Written(Shapes):
    """How what we write is said; ``found`` are the parts that have to be defined in the same schema."""

    def __init__(self) -> None:
        super().__init__(OWN, uitleg_taken.UITLEG | uitleg_scenarios.UITLEG)
        self.found: dict[str, Schema] = {}

    @override
    def plain(self, annotation: Annotation) -> Schema:
        if is_typeddict(annotation):
            return self.define(annotation.__name__, lambda: self.fields(annotation))
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.define(annotation.__name__, lambda: self.model(annotation))
        return {"type": {str: "string", int: "integer", bool: "boolean"}[annotation]}

    def define(self, naam: str, make: Any) -> Schema:  # noqa: ANN401 - a function without arguments
        """Return a reference to a part, which is made where it was not yet."""
        if naam not in self.found:
            self.found[naam] = {}
            self.found[naam] = make()
        return ref(naam)

    def fields(self, document: Annotation) -> Schema:
        """Return the schema of a group of fields, each with what it is."""
        hints = get_type_hints(document, include_extras=True)
        return closed({key: self.of(hint) for key, hint in hints.items()}, document.__required_keys__)

    @override
    def annotated(self, args: Arguments) -> Schema:
        inner, *rest = args
        schema = self.of(inner)
        for one in rest:
            match one:
                case str():
                    schema = {**schema, "description": one}
                case Volledig():
                    schema = {**schema, "required": list(schema["properties"])}
                case Zoals():
                    schema = self.as_written(one)
                case _:
                    schema |= _limits(getattr(one, "metadata", ()))
        return schema

    def as_written(self, zoals: Zoals) -> Schema:
        """Return a model as it stands in its file, with what is added to it."""
        if zoals.met is None:
            return self.of(zoals.model)
        return self.define(f"{zoals.model.__name__}{zoals.met.__name__}", lambda: self.joined(zoals))

    def joined(self, zoals: Zoals) -> Schema:
        """Return a model with the keys of another type added."""
        model, added = self.model(zoals.model), self.fields(zoals.met)
        required = [*model["required"], *added.get("required", ())]
        return model | {"required": required, "properties": model["properties"] | added["properties"]}

    @override
    def union(self, args: Arguments) -> Schema:
        some = [one for one in args if one is not type(None)]
        words = [_words(one) for one in some]
        if all(words):
            schema = self.words(tuple(word for ones in words for word in ones))
        else:
            schema = self.of(some[0]) if len(some) == 1 else {"anyOf": list(map(self.of, some))}
        if len(some) == len(args):
            return schema
        return or_null(schema) if "type" in schema else {"anyOf": [schema, {"type": "null"}]}

    @override
    def words(self, args: Arguments) -> Schema:
        if len(args) == 1:
            return {"const": args[0]}
        meanings = BETEKENIS.get(args, {})
        told = {"enumDescriptions": [meanings[word] for word in args]} if meanings else {}
        return {"type": "string", "enum": list(args), **told}

    @override
    def mapping(self, args: Arguments) -> Schema:
        key, member = args
        if not (words := _words(key)):
            return {"type": "object"} if member is Any else mapping(self.of(member))
        meanings = BETEKENIS.get(words, {})
        told = {
            word: f"Bij '{word}': {meanings[word].rstrip('?')}." if meanings else f"Bij '{word}'." for word in words
        }
        return closed({word: explained(text, self.of(member)) for word, text in told.items()}, ())


def _words(annotation: Annotation) -> tuple[str, ...]:
    """Return the words of a closed list, or of several; empty for what is none."""
    args = get_args(annotation)
    if all(isinstance(one, str) for one in args):
        return args
    found = [_words(one) for one in args]
    return tuple(word for words in found for word in words) if all(found) else ()


def _limits(metadata: Iterable[object]) -> Schema:
    """Return the limits that a field of pydantic states."""
    names = {"pattern": "pattern", "minimum": "ge"}
    found = ((key, getattr(one, name, None)) for one in metadata for key, name in names.items())
    return {key: value for key, value in found if value is not None}


def of_kind(naam: Documentsoort) -> Schema:
    """Return the schema of one kind of JSON."""
    written = Written()
    top = written.fields(DOCUMENT[naam].load())
    versie = top["properties"]["formaat"]["const"]
    return document(naam, naam, {**explained(DOCUMENT[naam].uitleg, top), "$defs": written.found}, versie)


def uitvoer() -> Schema:
    """Return the schema of every kind of JSON together."""
    written = Written()
    kinds = [explained(row.uitleg, written.of(row.load())) for row in DOCUMENT.values()]
    uitleg = "Elke JSON die kerntaken schrijft; 'soort' zegt welke het is. Bedragen zijn teksten met een exact getal."
    return document("uitvoer", "Uitvoer van kerntaken", {"description": uitleg, "oneOf": kinds, "$defs": written.found})
