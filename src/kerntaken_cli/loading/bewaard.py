"""A result that was kept: the JSON of ``kerntaken scenario``, read back with the texts that it was worked out from.

The texts travel in the result, so that everything can be worked out again and asked why; whatever the result says is
then compared with that.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import TypeAdapter, ValidationError

from kerntaken_cli import __version__
from kerntaken_cli.documents.fields import GETAL
from kerntaken_cli.documents.scenario import ScenarioDocument
from kerntaken_cli.domain.acties import OngeldigeKeuze, parse_stelling
from kerntaken_cli.domain.bestanden import BESTAND
from kerntaken_cli.domain.getallen import ONBEKEND
from kerntaken_cli.domain.lijsten import DIMENSIES, Dimensie
from kerntaken_cli.domain.verdeling import AandeelVan
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.domain.waarden import MAX_DIGITS
from kerntaken_cli.domain.weigering import Weigering

MAKE_ONE = "maak er een: kerntaken scenario NAAM --uitvoer vastgesteld.json"
MAX_BYTES = 256 * 1024 * 1024
KIND = "kerntaken-scenario"
NEWEST = 2
VAGUE: dict[int, frozenset[str]] = {1: frozenset({"verschil", "aandeel"}), NEWEST: frozenset()}
"""For every version of the form that is still read the fields in which unknown and nothing were not yet told apart."""
ADDED = {"kruistabel": None, "loopt-af": 0}
"""What a result without a field that came later means by that."""
LATER = frozenset({*ADDED, "zwakste-herkomst"})
"""The fields that came later, and so may be absent."""
FREE = frozenset({"versie", "formaat", "plaats"})
"""What may differ in a result that is sound: who wrote it, and where its files were."""
NAMED = frozenset({"waarde", "naam", "id", "taak", "pijler", "scenario", "organisatie"})
"""The fields that hold a name, which is another when it is written another way, also where it looks like a number."""
NUMBER = re.compile(GETAL)


class Gelezen(NamedTuple):
    """A result that was read: what it is, the texts by the name of their file, and all that it says (``gezegd``)."""

    bewaard: Bewaard
    teksten: dict[str, bytes]
    document: ScenarioDocument
    gezegd: dict[str, Any]

    @property
    def aandeel_van(self) -> AandeelVan:
        """The base of the shares in its cross table, if there is one."""
        cells = self.document["kruistabel"]
        return cells[0]["aandeel-van"] if cells else "totaal"

    def first_falsehood(self, computed: ScenarioDocument) -> str:
        """Return the way to the first field that is not what was worked out anew; empty where all is sound."""
        formaat = cast("int", self.document["formaat"])
        expected = computed if formaat == NEWEST else computed | {"aantallen": _all_counts(computed)}
        return next(_differences(self.gezegd, expected, VAGUE[formaat]), "")


def _all_counts(computed: ScenarioDocument) -> dict[str, int]:
    """Return how many tasks get each action as formaat 1 counted: with what ends by itself."""
    counts = Counter(one["actie"] for one in computed["besluiten"])
    return {actie: counts[actie] for actie in computed["aantallen"]}


def read_result(naam: str) -> Gelezen:
    """Read a result; raises Weigering for whatever is none, is newer than this program, or was changed since."""
    raw = _parse(naam)
    if not isinstance(raw, dict) or raw.get("soort") != KIND:
        raise Weigering(f"{naam} is geen resultaat van kerntaken scenario", MAKE_ONE)
    formaat, versie = raw.get("formaat"), raw.get("versie")
    if (isinstance(formaat, int) and formaat > NEWEST) or _newer(versie):
        raise Weigering(
            f"{naam} is geschreven door een nieuwere versie van kerntaken ({versie}; dit is {__version__})",
            "werk kerntaken bij, of maak het resultaat opnieuw met deze versie",
        )
    if formaat not in VAGUE or isinstance(formaat, bool):
        raise Weigering(f"{naam} heeft een onbekende vorm (formaat: {formaat})", MAKE_ONE)
    try:
        document = cast("ScenarioDocument", ADDED | raw)
        TypeAdapter(ScenarioDocument).validate_python(document | {"formaat": NEWEST})
    except ValidationError as fout:
        (first, *_) = fout.errors(include_url=False, include_input=False, include_context=False)
        where = ".".join(map(str, first["loc"]))
        raise Weigering(f"{naam} is geen volledig resultaat: '{where}' ontbreekt of klopt niet", MAKE_ONE) from None
    return Gelezen(_said(naam, document), _texts(naam, document), document, raw)


def _parse(naam: str) -> Any:  # noqa: ANN401 - whatever stands in the file
    path = Path(naam)
    try:
        if path.exists() and not path.is_file():
            raise Weigering(f"{naam} is {'een map' if path.is_dir() else 'geen gewoon bestand'}", MAKE_ONE)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise Weigering(f"{naam} is te groot voor een resultaat", MAKE_ONE)
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=partial(_once, naam))
    except FileNotFoundError:
        raise Weigering(f"het bestand {naam} bestaat niet", f"controleer het pad; {MAKE_ONE}") from None
    except OSError as fout:
        raise Weigering(f"{naam} is niet te lezen", "controleer het pad en de rechten") from fout
    except (ValueError, RecursionError):
        raise Weigering(f"{naam} is geen JSON", MAKE_ONE) from None


def _once(naam: str, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; one that has a key twice says two things, and is refused."""
    found = dict(pairs)
    if len(found) < len(pairs):
        (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        raise Weigering(f"{naam} is geen optellend resultaat: '{twice}' staat er twee keer", MAKE_ONE)
    return found


def _newer(versie: object) -> bool:
    """Whether a version is later than that of this program."""
    return isinstance(versie, str) and _numbers(versie) > _numbers(__version__)


def _numbers(versie: str) -> tuple[int, ...]:
    parts = versie.split("+", maxsplit=1)[0].split(".")
    return tuple(int(part[:MAX_DIGITS]) for part in parts if part.isascii() and part.isdigit())


def _said(naam: str, document: ScenarioDocument) -> Bewaard:
    selectie, begroting = document["selectie"], document["begroting"]
    verzoek = Verzoek(
        _per(document),
        selectie["basis"],
        tuple(selectie["pijler"]),
        tuple(selectie["soort"]),
        None if begroting is None else Decimal(begroting),
    )
    try:
        proef = tuple(map(parse_stelling, document["proef"]))
    except OngeldigeKeuze as fout:
        raise Weigering(f"{naam} is geen volledig resultaat: {fout.bericht}", MAKE_ONE) from None
    return Bewaard(naam, document["versie"], document["scenario"]["id"], verzoek, proef)


def _per(document: ScenarioDocument) -> tuple[Dimensie, ...]:
    """Return the dimensions that were asked for: of the cross table, or the one distribution; else the usual two."""
    if cells := document["kruistabel"]:
        return tuple(per for per in cast("dict[Dimensie, str]", cells[0]) if per in DIMENSIES)
    verdelingen = tuple(document["verdelingen"])
    return verdelingen if len(verdelingen) == 1 else ()


def _texts(naam: str, document: ScenarioDocument) -> dict[str, bytes]:
    texts = {}
    for one in document["invoer"]:
        texts[one["bestand"]] = one["tekst"].encode("utf-8", "replace")  # what no text can hold does not fit its print
        if sha256(texts[one["bestand"]]).hexdigest() != one["sha256"]:
            raise Weigering(f"{naam} is gewijzigd: de tekst van {one['bestand']} past niet bij zijn sha256", MAKE_ONE)
    for row in BESTAND.values():
        if row.verplicht and row.bestandsnaam not in texts:
            raise Weigering(f"{naam} is geen volledig resultaat: de tekst van {row.bestandsnaam} ontbreekt", MAKE_ONE)
    return texts


def _differences(kept: object, computed: object, vague: frozenset[str], way: str = "") -> Iterator[str]:
    """Yield the way to every field that differs from what was worked out anew, or that only one of the two has."""
    if isinstance(kept, dict) and isinstance(computed, dict):
        for key in (key for key in kept | computed if key not in FREE and (key in kept or key not in LATER)):
            if key not in kept or key not in computed:
                yield _step(way, key)
            elif not (key in vague and _tells_nothing(kept[key]) and _tells_nothing(computed[key])):
                yield from _differences(kept[key], computed[key], vague, _step(way, key))
    elif isinstance(kept, list) and isinstance(computed, list) and len(kept) == len(computed):
        for number, (one, other) in enumerate(zip(kept, computed, strict=True), start=1):
            name = other.get("taak") or other.get("waarde") if isinstance(other, dict) else None
            yield from _differences(one, other, vague, _step(way, name or number))
    elif kept != computed and (way.rpartition(".")[2] in NAMED or not is_same_number(kept, computed)):
        yield way


def _tells_nothing(value: object) -> bool:
    """Whether an amount or share is nothing, unknown, or a part of nothing."""
    return value in {"", ONBEKEND} or is_same_number(value, 0)


def _step(way: str, key: object) -> str:
    return f"{way}.{key}" if way else str(key)


def is_same_number(one: object, other: object) -> bool:
    """Whether two ways to write a number are of the same one: a count as text or as a number, an amount with zeros."""
    if isinstance(one, bool) or isinstance(other, bool):
        return False
    texts = str(one), str(other)
    return all(map(NUMBER.fullmatch, texts)) and Decimal(texts[0]) == Decimal(texts[1])
