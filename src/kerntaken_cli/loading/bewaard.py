"""A result that was kept: the JSON of ``kerntaken scenario``, read back with the texts that it was worked out from.

The texts travel in the result, so that everything can be worked out again and asked why; their fingerprints tell
whether somebody changed them since.
"""

from __future__ import annotations

import json
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kerntaken_cli import __version__
from kerntaken_cli.domain.acties import OngeldigeKeuze, parse_stelling
from kerntaken_cli.domain.antwoorden import RESULT_FORMAT, RESULT_KIND
from kerntaken_cli.domain.bestanden import BESTAND
from kerntaken_cli.domain.lijsten import Basis, Soort
from kerntaken_cli.domain.verzoek import Bewaard, Verzoek
from kerntaken_cli.domain.waarden import MAX_DIGITS
from kerntaken_cli.domain.weigering import Weigering

MAKE_ONE = "maak er een met kerntaken scenario en --uitvoer vastgesteld.json"
MAX_BYTES = 256 * 1024 * 1024


class _Part(BaseModel):
    """A part of a result; what a reader does not need is left alone."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


Amount = Annotated[str, Field(pattern=r"^([0-9]{1,40}([.][0-9]{1,40})?|PM)$")]
Budget = Annotated[str, Field(pattern=r"^[0-9]{1,40}([.][0-9]{1,40})?$")]


class Besluitstand(_Part):
    """What the result says of one task."""

    taak: str
    actie: str
    niveau: str
    nul: Amount
    regionaal: Amount
    naar_gemeenten: Amount = Field(alias="naar-gemeenten")
    vervalt: Amount
    extra: Amount

    @property
    def values(self) -> tuple[str, ...]:
        """The decision and its amounts, as they are written."""
        return (self.actie, self.niveau, self.nul, self.regionaal, self.naar_gemeenten, self.vervalt, self.extra)


class _Bestand(_Part):
    bestand: str
    sha256: str
    tekst: str


class _Scenario(_Part):
    id: str


class _Selectie(_Part):
    basis: Basis
    pijler: list[str]
    soort: list[Soort]


class _Resultaat(_Part):
    versie: str
    scenario: _Scenario
    begroting: Budget | None
    selectie: _Selectie
    proef: list[str]
    besluiten: list[Besluitstand]
    invoer: list[_Bestand]


class Gelezen(NamedTuple):
    """A result that was read: what it is, the texts by the name of their file, and what it says of each task."""

    bewaard: Bewaard
    teksten: dict[str, bytes]
    besluiten: tuple[Besluitstand, ...]


def read_result(naam: str) -> Gelezen:
    """Read a result; raises Weigering for whatever is none, is newer than this program, or was changed since."""
    raw = _parse(naam)
    if not isinstance(raw, dict) or raw.get("soort") != RESULT_KIND:
        raise Weigering(f"{naam} is geen resultaat van kerntaken scenario", MAKE_ONE)
    formaat, versie = raw.get("formaat"), raw.get("versie")
    if (isinstance(formaat, int) and formaat > RESULT_FORMAT) or _newer(versie):
        raise Weigering(
            f"{naam} is geschreven door een nieuwere versie van kerntaken ({versie}; dit is {__version__})",
            "werk kerntaken bij, of maak het resultaat opnieuw met deze versie",
        )
    if formaat != RESULT_FORMAT:
        raise Weigering(f"{naam} heeft een onbekende vorm (formaat: {formaat})", MAKE_ONE)
    try:
        resultaat = _Resultaat.model_validate(raw)
    except ValidationError as fout:
        (first, *_) = fout.errors(include_url=False, include_input=False, include_context=False)
        where = ".".join(map(str, first["loc"]))
        raise Weigering(f"{naam} is geen volledig resultaat: '{where}' ontbreekt of klopt niet", MAKE_ONE) from None
    return Gelezen(_said(naam, resultaat), _texts(naam, resultaat), tuple(resultaat.besluiten))


def _parse(naam: str) -> Any:  # noqa: ANN401 - whatever stands in the file
    path = Path(naam)
    try:
        if path.is_dir():
            raise Weigering(f"{naam} is een map, geen resultaat", MAKE_ONE)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise Weigering(f"{naam} is te groot voor een resultaat", MAKE_ONE)
        return json.loads(data.decode("utf-8-sig"))
    except FileNotFoundError:
        raise Weigering(f"het bestand {naam} bestaat niet", f"controleer het pad; {MAKE_ONE}") from None
    except OSError as fout:
        raise Weigering(f"{naam} is niet te lezen", "controleer het pad en de rechten") from fout
    except (ValueError, RecursionError):
        raise Weigering(f"{naam} is geen JSON", MAKE_ONE) from None


def _newer(versie: object) -> bool:
    """Whether a version is later than that of this program."""
    return isinstance(versie, str) and _numbers(versie) > _numbers(__version__)


def _numbers(versie: str) -> tuple[int, ...]:
    parts = versie.split("+", maxsplit=1)[0].split(".")
    return tuple(int(part[:MAX_DIGITS]) for part in parts if part.isascii() and part.isdigit())


def _said(naam: str, resultaat: _Resultaat) -> Bewaard:
    selectie = resultaat.selectie
    begroting = None if resultaat.begroting is None else Decimal(resultaat.begroting)
    verzoek = Verzoek((), selectie.basis, tuple(selectie.pijler), tuple(selectie.soort), begroting)
    try:
        proef = tuple(map(parse_stelling, resultaat.proef))
    except OngeldigeKeuze as fout:
        raise Weigering(f"{naam} is geen volledig resultaat: {fout.bericht}", MAKE_ONE) from None
    return Bewaard(naam, resultaat.versie, resultaat.scenario.id, verzoek, proef)


def _texts(naam: str, resultaat: _Resultaat) -> dict[str, bytes]:
    texts = {}
    for one in resultaat.invoer:
        texts[one.bestand] = one.tekst.encode("utf-8", "replace")  # what no text can hold does not fit its fingerprint
        if sha256(texts[one.bestand]).hexdigest() != one.sha256:
            raise Weigering(f"{naam} is gewijzigd: de tekst van {one.bestand} past niet bij zijn sha256", MAKE_ONE)
    for row in BESTAND.values():
        if row.verplicht and row.bestandsnaam not in texts:
            raise Weigering(f"{naam} is geen volledig resultaat: de tekst van {row.bestandsnaam} ontbreekt", MAKE_ONE)
    return texts
