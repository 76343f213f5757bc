"""The schemas of the files that people write, read from the models themselves."""

from __future__ import annotations

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typing_extensions import override

from kerntaken_cli.domain import feiten, keuzes, lijsten, waarden
from kerntaken_cli.domain import gemeenten as gemeentenmodel
from kerntaken_cli.domain.acties import ACTIE, ACTIES, GESTELD, Actie, Niveaus
from kerntaken_cli.domain.instellingen import Instellingen
from kerntaken_cli.domain.tekens import VISIBLE
from kerntaken_cli.domain.voorwaarden import KADER_GELDIG
from kerntaken_cli.schemas import uitleg_gemeenten, uitleg_scenarios, uitleg_taken
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
    ref,
    string,
    value,
)
from kerntaken_cli.schemas.shapes import Annotation, Arguments, Own, Shapes
from kerntaken_cli.schemas.uitleg import Uitgelegd, Uitleg


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
PART, WHOLE = "0?[0-9]{1,2}([.,][0-9]{1,6})?", "100([.,]0{1,6})?"
"""The percentages up to a whole."""
TEKST = value("Hier hoort tekst om te lezen; een getal komt dan tussen aanhalingstekens.", minLength=1, pattern=VISIBLE)


def _connection() -> Schema:
    """Return what ``parse_koppeling`` takes: a name, or a name with who says that the task belongs to it."""
    keys = {
        "naam": explained("De naam.", TEKST),
        "herkomst": explained("Waar staat of waaruit volgt dat de taak hierbij hoort.", choice(lijsten.HERKOMSTEN)),
        "bron": explained("De id van de bron die het zegt.", string()),
    }
    message = "Hier hoort een naam, of {naam: …, herkomst: …, bron: …}."
    full = closed(keys, ("naam", "herkomst"))
    return {"type": ["string", "object"], "errorMessage": message, "oneOf": [TEKST, full]}


def _paid() -> Schema:
    """Return what a stream can pay of a task: a part in per cent, an amount, or what the others leave."""
    message = f"Hier hoort een percentage (75), een bedrag ({{bedrag: 400000, herkomst: …}}) of {feiten.REST}."
    percentage = {"type": "number", "minimum": 0, "maximum": 100}
    forms = [percentage, {"const": feiten.REST}, ref(feiten.Stroombedrag.__name__)]
    return {"type": ["number", "string", "object"], "errorMessage": message, "oneOf": forms}


OWN: Own = (
    (feiten.Stroomdeel, _paid()),
    (
        waarden.Stroombedragwaarde,
        value(
            "Hier hoort een bedrag van 0 of meer, zoals 400000, of PM (onbekend).",
            ["number", "string"],
            minimum=0,
            pattern="^PM$",
        ),
    ),
    (
        waarden.Gemeentecode,
        value("Hier hoort een gemeentecode: GM en vier cijfers, zoals GM0153.", pattern=waarden.GEMEENTECODE),
    ),
    (waarden.Inwoners, value("Hier hoort een geheel getal zonder punten, zoals 73080.", "integer", minimum=1)),
    (
        waarden.Peildatum,
        {
            "type": "string",
            "errorMessage": "Hier hoort een datum: jaar-maand-dag, zoals 2025-01-01, of: onbekend.",
            "anyOf": [{"format": "date"}, {"const": waarden.DATUM_ONBEKEND}],
        },
    ),
    (
        waarden.ExactBedrag,
        value(
            "Hier hoort een bedrag van 0 of meer, zoals 26.05, PM (onbekend) of geen (het zit in een andere post).",
            ["number", "string"],
            minimum=0,
            pattern="^(PM|geen)$",
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
    (
        waarden.Procent,
        value("Hier hoort een percentage van hoogstens 100%, zoals 50%.", pattern=f"^({PART}|{WHOLE}) *%$"),
    ),
    (
        waarden.Id,
        value(
            "Dit kan geen id zijn: gebruik letters, cijfers en streepjes, zonder spaties.",
            pattern=waarden.ID,
        ),
    ),
    (waarden.Tekst, TEKST),
    (waarden.KorteTekst, {**TEKST, "maxLength": waarden.KORT}),
    (waarden.Teksten, _one_or_more(TEKST)),
    (waarden.Soorten, _one_or_more(choice(lijsten.SOORTEN))),
    (waarden.Koppelnaam, _connection()),
)
"""What each type with a validator of our own takes."""


def taken() -> Schema:
    """Return the schema of ``taken.yaml``."""
    schema = _document("taken", feiten.Takenbestand, uitleg_taken.UITLEG)
    schema["properties"]["kaders"]["propertyNames"] |= {"not": {"const": KADER_GELDIG}}
    return schema


def scenarios() -> Schema:
    """Return the schema of ``scenarios.yaml``; a scenario without ``anders`` builds on another, and none is a file."""
    schema = _document("scenarios", keuzes.Scenariobestand, uitleg_scenarios.UITLEG)
    schema["properties"]["scenarios"]["propertyNames"] |= {"not": {"pattern": "[.][jJ][sS][oO][nN]$"}}
    schema["$defs"]["Scenario"] |= {"if": {"required": ["bouwt-op"]}, "else": {"required": ["anders"]}}
    return schema


def gemeenten() -> Schema:
    """Return the schema of ``gemeenten.yaml``; the keys that always exist are not described there."""
    schema = _document("gemeenten", gemeentenmodel.Gemeentenbestand, uitleg_gemeenten.UITLEG)
    schema["properties"]["verdeelsleutels"]["propertyNames"] |= {"not": {"enum": list(lijsten.SLEUTELS)}}
    return schema


def instellingen() -> Schema:
    """Return the schema of ``kerntaken.yaml``."""
    return _document("instellingen", Instellingen, uitleg_scenarios.INSTELLINGEN)


class Read(Shapes):
    """How what people write is said, with what to tell them where it is wrong."""

    @override
    def of(self, annotation: Annotation) -> Schema:
        return _dan() if annotation == waarden.Dan else super().of(annotation)

    @override
    def annotated(self, args: Arguments) -> Schema:
        """Return a list or group that must have members."""
        container, limit = args
        schema = self.of(container)
        if "$ref" in schema:
            return {"type": "object", "allOf": [schema], "minProperties": 1}
        key = "minItems" if schema["type"] == "array" else "minProperties"
        return {**schema, key: limit.metadata[0].min_length if isinstance(limit, FieldInfo) else 1}

    @override
    def union(self, args: Arguments) -> Schema:
        """Return a value that may be absent; where it stands, it is not empty."""
        schema = self.of(next(arg for arg in args if arg is not type(None)))
        if "$ref" not in schema:
            return schema
        bericht = "Hier hoort een groep: per regel een sleutel met zijn waarde."
        return {"type": "object", "errorMessage": bericht, "allOf": [schema]}

    @override
    def key(self, default: object, hint: Annotation, uitleg: Uitleg) -> Schema:
        markdown = {"markdownDescription": f"{uitleg.tekst}\n\n{uitleg.markdown}"} if uitleg.markdown else {}
        usual = {"default": default} if isinstance(default, str) and default else {}
        return explained(uitleg.tekst, {**markdown, **self.of(hint), **usual}, *uitleg.voorbeelden)


def _document(naam: str, top: type[BaseModel], uitleg: Uitgelegd) -> Schema:
    """Return the schema of a file: the model at its top, and a definition for every other."""
    read = Read(OWN, uitleg)
    root = read.model(top)
    definitions = {one.__name__: read.model(one) for one in uitleg if one is not top}
    return document(naam, root.pop("title"), {**root, "$defs": definitions})
