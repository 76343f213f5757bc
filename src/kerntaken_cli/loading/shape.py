"""Plain values to models; what a model refuses becomes a finding with its route and a remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Generic, NamedTuple, TypeVar, cast

from pydantic import BaseModel, ValidationError

from kerntaken_cli.domain.acties import ACTIE
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route
from kerntaken_cli.domain.getallen import is_plain_number
from kerntaken_cli.domain.lijsten import SOORT_SYNONIEM
from kerntaken_cli.domain.suggestie import among, did_you_mean, nearest
from kerntaken_cli.domain.tekens import VISIBLE
from kerntaken_cli.domain.voorwaarden import VOORWAARDE
from kerntaken_cli.loading import codes
from kerntaken_cli.loading.annotations import keys_at, located, required_at
from kerntaken_cli.loading.scalars import ALIAS, AMBIGUOUS, NOTHING, TOO_LONG, Trap, quote, resolve
from kerntaken_cli.loading.source import Source, shortened

MONEY_WORDS = frozenset(
    {
        *("kosten", "bedrag", "budget", "begroting", "euro", "prijs", "aandeel", "geld", "besparing", "lasten"),
        *("baten", "fte", "dekking", "bijdrage", "rekening", "ongedekt", "index", "deelnemer", "gemeente"),
        *("deelnemers", "gemeenten", "verdeelsleutel", "inwoners", "jaar"),
    }
)
"""Words for money that a condition may be tempted to use."""

PRINCIPLE = "de analyse van de taken is leidend voor financiële keuzes en niet andersom"
"""The leading sentence of the assignment (2.1), which is why no condition can look at money."""

M = TypeVar("M", bound=BaseModel)


class Built(NamedTuple, Generic[M]):
    """A model of what was read; where something had to be repaired for it, the routes of that."""

    model: M | None
    repaired: frozenset[Route] = frozenset()


def build(source: Source, model: type[M]) -> Built[M]:
    """Make a model of what was read, with the findings added to the source.

    What is wrong is repaired, so that the rest can be looked at; a model with repairs is never computed with.
    """
    if source.root is None:
        return Built(None)
    try:
        return Built(model.model_validate(source.root))
    except ValidationError as fout:
        errors = fout.errors(include_url=False, include_input=False)
        for error in errors:
            error["loc"] = located(error["loc"])
        if _read_percentages(source, [error["loc"] for error in errors]):
            return build(source, model)
        told = {(diagnostic.route, diagnostic.bericht) for diagnostic in source.found}
        read = {diagnostic.plaats for diagnostic in source.found}
        misspelt = _misspelt(source, model, [error["loc"] for error in errors if error["type"] == "extra_forbidden"])
        for error in errors:
            if error["type"] == "missing" and error["loc"] in misspelt:
                continue
            refusal = _Refusal.of(source, error["type"], error["loc"], error.get("ctx", {}))
            diagnostic = _explain(source, model, refusal)
            if diagnostic is None or (read and refusal.kind != "missing" and source.place(diagnostic.route) in read):
                continue  # reading told what is wrong with this value
            if (key := (diagnostic.route, diagnostic.bericht)) not in told:
                told.add(key)
                source.found.append(diagnostic)
    from kerntaken_cli.loading.repair import repair

    repaired = repair(source.root, model)
    whole = {route[:2] for route in repaired.routes if route[:1] == ("ijkpunten",)}  # one makes sense as a whole only
    return Built(cast("M | None", repaired.model), repaired.routes | whole)


def _misspelt(source: Source, model: type[BaseModel], extra: list[tuple[int | str, ...]]) -> set[tuple[int | str, ...]]:
    """Return the keys that are missing only because they are misspelt: that is told already."""
    found = set()
    for *parent, key in extra:
        here = source.value(tuple(parent))
        free = [name for name in keys_at(model, tuple(parent)) if not isinstance(here, dict) or name not in here]
        if match := nearest(str(key), free):
            found.add((*parent, match))
    return found


def _read_percentages(source: Source, locations: Iterable[tuple[int | str, ...]]) -> bool:
    """Read refused numbers of three decimals that can only be percentages; return whether there were any."""
    root: Any = source.root
    in_procent = root.get("eenheid") == "procent"
    found = False
    for loc in locations:
        parent, trap = source.value(loc[:-1]), source.value(loc)
        if (
            isinstance(trap, Trap)
            and trap.kind is AMBIGUOUS
            and (_is_percentage(loc) or (in_procent and AMOUNTS & set(loc)))
        ):
            cast("Any", parent)[loc[-1]] = Decimal(trap.text)
            found = True
    return found


def _is_percentage(loc: tuple[int | str, ...]) -> bool:
    """Whether a number at a location is a percentage, whatever the unit: thousands are impossible there."""
    return "aandelen" in loc or ("stromen" in loc and loc[-1] != "bedrag")


AMOUNTS = frozenset({"kosten", "stromen"})
"""Under these keys every number is in the unit of the file."""


class _Refusal(NamedTuple):
    """What a model refused: the kind of error, the route that exists in the text, and the value that stands there."""

    kind: str
    loc: tuple[int | str, ...]
    route: Route
    op_sleutel: bool
    raw: object
    ctx: Mapping[str, Any]

    @classmethod
    def of(cls, source: Source, kind: str, loc: tuple[int | str, ...], ctx: Mapping[str, Any]) -> _Refusal:
        """Find in the text what pydantic's location is about."""
        on_key = "[key]" in loc
        route, value = source.reach(loc[: loc.index("[key]")] if on_key else loc)
        return cls(kind, loc, route, on_key, route[-1] if on_key else value, ctx)


Words = tuple[Code, str, str]
"""A code, a message and a remedy."""


def _explain(source: Source, model: type[BaseModel], refusal: _Refusal) -> Diagnostic | None:
    """Return the finding for a refusal; None where the findings on the members say enough."""
    raw = refusal.raw
    if (refusal.kind == "too_short" and raw) or (isinstance(raw, Trap) and raw.kind is ALIAS):
        return None
    unknown = refusal.kind == "extra_forbidden"
    code, bericht, remedie = _unknown_key(source, model, refusal.route) if unknown else _words(refusal)
    if refusal.kind == "model_type" and not isinstance(raw, Trap):
        remedie = _group(model, refusal.route, raw)
    route, op_sleutel = refusal.route, unknown or refusal.op_sleutel
    if refusal.kind == "keuze" and isinstance(raw, dict) and len(raw) == 1:  # the action or its level, not the group
        (actie,) = raw
        route, op_sleutel = (*route, actie), actie not in ACTIE
    return Diagnostic(code, bericht, source.bestand, route, remedie, op_sleutel=op_sleutel)


def _group(model: type[BaseModel], route: Route, raw: object) -> str:
    """Return how a group is written where a single value stands: with the keys that it needs, and that value."""
    *_, last = [one for one in route if isinstance(one, str)] or [""]
    inside = required_at(model, route) or keys_at(model, route)[:1]
    value = raw if isinstance(raw, (str, Decimal)) else "…"
    told = ", ".join(f"{key}: {'…' if i else value}" for i, key in enumerate(inside))
    return f"schrijf: {last}: {{{told}}}"


def _words(refusal: _Refusal) -> Words:
    kind, raw = refusal.kind, refusal.raw
    if kind == "missing":
        sleutel = refusal.loc[-1]
        if isinstance(sleutel, int):
            return codes.VERKEERDE_VORM, "hier horen twee bedragen", "schrijf: [laagste, hoogste]"
        return codes.ONTBREKENDE_SLEUTEL, f"de sleutel '{sleutel}' ontbreekt", f"voeg toe: {sleutel}: …"
    if isinstance(raw, Trap) and raw.kind is AMBIGUOUS and kind not in SIZED:  # not a number of which we need the size
        return _words(refusal._replace(raw=Decimal(raw.text)))
    if isinstance(raw, Trap):
        return raw.kind.code, raw.bericht, _way_out(refusal, raw)
    return _own(refusal) if kind in OWN_CODES else _library(kind, raw, refusal.ctx)


def _way_out(refusal: _Refusal, trap: Trap) -> str:
    """Return what to write instead of a trap, so that it is accepted in this place."""
    kind = refusal.kind
    if kind == "string_type" and trap.kind is not NOTHING:
        return "zet er aanhalingstekens omheen" if trap.kind is TOO_LONG else quote(trap.text)
    if trap.kind is NOTHING:
        return str(refusal.ctx["remedie"]) if kind in OWN_CODES else trap.remedie
    if kind in SIZED and not trap.kind.is_text and not trap.text.startswith("-"):
        return trap.remedie
    return str(refusal.ctx["remedie"]) if kind in OWN_CODES else _library(kind, trap.text, refusal.ctx)[2]


def _library(kind: str, raw: object, ctx: Mapping[str, Any]) -> Words:
    """Return the words for a refusal by one of pydantic's own types."""
    if kind == "literal_error":
        return codes.NIET_IN_LIJST, f"{_shown(raw)} is hier geen geldige waarde", _nearest_literal(raw, ctx)
    if kind == "string_type" and isinstance(raw, (Decimal, date)):
        written = f"{raw:f}" if isinstance(raw, Decimal) else raw.isoformat()
        return codes.GETAL_ALS_TEKST, "hier hoort tekst, geen getal of datum", quote(written)
    if kind == "string_pattern_mismatch" and ctx["pattern"] == VISIBLE:
        return codes.ONZICHTBARE_TEKST, "hier staat niets wat te lezen is", "vul tekst in, of haal de sleutel weg"
    bericht, remedie = WRONG_SHAPE.get(kind, ("{shown} past hier niet", "zie de handleiding voor de vorm"))
    return (
        codes.VERKEERDE_VORM,
        bericht.format(shown=_shown(raw), what=_what(raw), hoogstens=ctx.get("max_length")),
        remedie,
    )


SIZED = frozenset({"bedrag", "inwoners"})
"""The kinds of number of which the size matters: between 1.250 and 1250 nobody may choose."""

OWN_CODES: dict[str, Code] = {
    "bedrag": codes.GEEN_BEDRAG,
    "jaar": codes.VERKEERDE_VORM,
    "geheel": codes.VERKEERDE_VORM,
    "procent": codes.VERKEERDE_VORM,
    "deel": codes.VERKEERDE_VORM,
    "code": codes.VERKEERDE_VORM,
    "inwoners": codes.VERKEERDE_VORM,
    "voorwaarde": codes.LEGE_VOORWAARDE,
    "versie": codes.ANDERE_VERSIE,
    "datum": codes.GEEN_DATUM,
    "keuze": codes.GEEN_ACTIE,
    "koppeling": codes.VERKEERDE_VORM,
}
"""The code for each kind of refusal that our own models make."""


def _own(refusal: _Refusal) -> Words:
    code, raw = OWN_CODES[refusal.kind], refusal.raw
    bericht, remedie = refusal.ctx["bericht"], refusal.ctx["remedie"]
    if code is codes.GEEN_BEDRAG and isinstance(raw, str) and (number := _as_number(raw)):
        meant = resolve(number)
        if number == raw and not isinstance(meant, Trap):
            return code, f"tussen aanhalingstekens is {_shown(raw)} tekst", f"haal de aanhalingstekens weg: {number}"
        bericht = f"{_shown(raw)} is in YAML geen getal"
        remedie = meant.remedie if isinstance(meant, Trap) else f"schrijf: {number}"
    return code, bericht, remedie


def _unknown_key(source: Source, model: type[BaseModel], route: Route) -> Words:
    key, parent = str(route[-1]), route[:-1]
    here = source.value(parent)
    present = here if isinstance(here, dict) else {}
    if source.bestand == "scenarios" and "als" in parent and key.casefold() in MONEY_WORDS:
        *first, last = VOORWAARDE
        bericht = f"een regel kan niet naar '{key}' kijken: {PRINCIPLE}"
        return codes.VOORWAARDE_OP_GELD, bericht, f"kies op inhoud: {', '.join(first)} of {last}"
    if is_plain_number(key) and isinstance(empty := present.get(key), Trap) and empty.kind is NOTHING:
        bericht = f"de komma voor {shortened(key)} scheidt hier twee sleutels"
        return codes.GEEN_BEDRAG, bericht, "schrijf een punt, zoals 12.5"
    free = [name for name in keys_at(model, parent) if name not in present]
    return codes.ONBEKENDE_SLEUTEL, f"onbekende sleutel '{shortened(key)}'", did_you_mean(key, free)


def _as_number(text: str) -> str:
    """Return the plain number that somebody meant by ``12,5``, ``1.250,50`` or ``€ 12``; empty when unclear."""
    bare = "".join(text.replace("€", "").split()).removesuffix("%").removesuffix(",-")
    if bare.count(",") == 1:
        bare = bare.replace(".", "").replace(",", ".")
    elif bare.count(".") > 1:
        bare = bare.replace(".", "")
    return bare if is_plain_number(bare) else ""


def _nearest_literal(raw: object, ctx: Mapping[str, Any]) -> str:
    known = [word.strip().strip("'") for word in str(ctx["expected"]).replace(" or ", ", ").split(",")]
    if isinstance(raw, str) and (meant := SOORT_SYNONIEM.get(raw.casefold())) in known:
        return f"bedoelde u '{meant}'?"
    namen = among(known)
    return (namen.advice(raw) if isinstance(raw, str) else namen.choices()) or "zie de handleiding voor de lijst"


GROUP = ("hier hoort een groep sleutels, geen {what}", "schrijf per regel: sleutel: waarde")
WRONG_SHAPE: dict[str, tuple[str, str]] = {
    "string_type": ("hier hoort tekst, geen {what}", "schrijf één waarde achter de dubbele punt"),
    "tuple_type": (
        "hier hoort een lijst, geen {what}",
        "schrijf: [een, twee], of een regel met een streepje per waarde",
    ),
    "dict_type": GROUP,
    "model_type": GROUP,
    "string_pattern_mismatch": ("{shown} kan geen id zijn", "gebruik letters, cijfers en streepjes, zonder spaties"),
    "string_too_short": ("hier staat lege tekst", "vul een waarde in, of haal de sleutel weg"),
    "string_too_long": ("hier staan meer dan {hoogstens} tekens", "maak de tekst korter"),
    "too_short": ("hier staat een lege lijst of groep", "voeg ten minste één toe"),
    "too_long": ("hier staan te veel waarden", "schrijf: [laagste, hoogste]"),
}
"""For each kind of value that a type of pydantic refuses: what is wrong with it, and how to write it."""


def _what(raw: object) -> str:
    match raw:
        case dict():
            return "groep sleutels"
        case list():
            return "lijst"
        case Decimal():
            return "getal"
        case date():
            return "datum"
        case _:
            return "losse tekst"


def _shown(raw: object) -> str:
    return f"een {_what(raw)}" if isinstance(raw, (dict, list)) else f"'{shortened(str(raw))}'"
