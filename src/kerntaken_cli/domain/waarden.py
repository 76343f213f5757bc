"""How the values in the files are read: amounts, years, dates, choices, texts, and models that are made of them.

Amounts are exact decimals in the ``eenheid`` of the file; ``None`` is PM (unknown).
"""

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError, PydanticKnownError
from typing_extensions import override

from kerntaken_cli.domain.acties import Keuze, OngeldigeKeuze, parse_keuze
from kerntaken_cli.domain.getallen import GEEN_EIGEN, HUNDRED, Bedrag, Geen, exact, som
from kerntaken_cli.domain.lijsten import HERKOMST, Herkomst, Naamregister, Soort
from kerntaken_cli.domain.tekens import VISIBLE

MAX_DIGITS = 20
ID = "^[A-Za-z0-9][A-Za-z0-9_.-]*$"
GEMEENTECODE = "^GM[0-9]{4}$"
CODE = re.compile(GEMEENTECODE.strip("^$"))
YEARS = range(1900, 2201)
DATUM_ONBEKEND: Literal["onbekend"] = "onbekend"
"""How it is written that nobody knows of which date figures are."""
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
VISIBLE_TEXT = re.compile(VISIBLE)
PERCENTAGE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,6})?) *%")


def _refuse(kind: str, bericht: str, remedie: str = "") -> PydanticCustomError:
    return PydanticCustomError(kind, "{bericht}", {"bericht": bericht, "remedie": remedie})


def parse_bedrag(value: object) -> Bedrag:
    """Read an exact amount of 0 or more, or PM (None)."""
    if isinstance(value, Decimal):
        _, digits, exponent = value.as_tuple()
        if len(digits) > MAX_DIGITS or not isinstance(exponent, int) or exponent < -MAX_DIGITS:
            raise _refuse("bedrag", f"een bedrag heeft hoogstens {MAX_DIGITS} cijfers", "controleer het getal")
        if value.is_signed():  # also -0, which a result would keep as it stands
            raise _refuse("bedrag", f"een bedrag is niet negatief: {value}", "schrijf een bedrag van 0 of meer, of PM")
        return value
    if value == "PM":
        return None
    if value == GEEN_EIGEN:
        return GEEN_EIGEN
    remedie = "schrijf een getal zoals 26.05, PM als het bedrag onbekend is, of geen als het in een andere post zit"
    raise _refuse("bedrag", "hier hoort een bedrag", remedie)


def parse_stroombedrag(value: object) -> Decimal | None:
    """Read an exact amount of 0 or more that somebody pays, or PM (None)."""
    bedrag = parse_bedrag(value)
    if bedrag == GEEN_EIGEN:
        raise _refuse(
            "bedrag", "een stroom zonder bedrag betaalt niets", "schrijf een bedrag, of PM als dat onbekend is"
        )
    return bedrag


def parse_deel(value: object) -> Decimal:
    """Read which part of a task a stream pays, in per cent."""
    if isinstance(value, Decimal):
        return parse_getal(value)
    remedie = "schrijf een percentage (75), {bedrag: 400000, herkomst: …} of rest"
    raise _refuse("deel", "hier hoort wat de stroom betaalt", remedie)


def parse_getal(value: object) -> Decimal:
    """Read an exact number of 0 or more."""
    bedrag = parse_bedrag(value)
    if isinstance(bedrag, Decimal):
        return bedrag
    raise _refuse("bedrag", f"hier kan geen {value} staan", "schrijf een getal zoals 26.05")


def parse_jaar(value: object) -> int:
    """Read a year of four digits."""
    if (jaar := _whole(value)) is not None and jaar in YEARS:
        return jaar
    raise _refuse("jaar", "hier hoort een jaartal", "schrijf vier cijfers, zoals 2026")


def parse_geheel(value: object) -> int:
    """Read a whole number."""
    if (geheel := _whole(value)) is not None:
        return geheel
    raise _refuse("geheel", f"hier hoort een geheel getal van hoogstens {MAX_DIGITS} cijfers", "schrijf bijvoorbeeld 1")


def _whole(value: object) -> int | None:
    """Return a whole number of a length that somebody can have meant, or None for anything else."""
    if isinstance(value, Decimal) and value.adjusted() < MAX_DIGITS and value == value.to_integral_value():
        return int(value)
    return None


def parse_gemeentecode(value: object) -> str:
    """Read the code of a municipality: GM and four figures."""
    if isinstance(value, str) and CODE.fullmatch(value):
        return value
    raise _refuse("code", "hier hoort de code van een gemeente", "schrijf GM en vier cijfers, zoals GM0141")


def parse_inwoners(value: object) -> int:
    """Read a number of inhabitants: a whole number of 1 or more."""
    if (geheel := _whole(value)) is not None and geheel > 0:
        return geheel
    raise _refuse("inwoners", "hier hoort een geheel aantal inwoners, 1 of meer", "schrijf bijvoorbeeld 73080")


def parse_peildatum(value: object) -> date | str:
    """Read the date that figures are of, or that nobody knows it."""
    return DATUM_ONBEKEND if value == DATUM_ONBEKEND else parse_datum(value)


def parse_versie(value: object) -> int:
    """Read the version of the form of a file: 1 is the only one."""
    if value == 1:
        return 1
    raise _refuse("versie", "alleen versie 1 van dit bestandsformaat is bekend", "schrijf: versie: 1")


def parse_datum(value: object) -> date:
    """Read a date, written as year-month-day."""
    if isinstance(value, str) and DATE.fullmatch(value):
        with suppress(ValueError):
            value = date.fromisoformat(value)
    if isinstance(value, date):
        return value
    raise _refuse("datum", "hier hoort een datum", "schrijf jaar-maand-dag, zoals 2025-06-30")


def parse_dan(value: object) -> Keuze:
    """Read an action, with its level where it asks one."""
    try:
        if isinstance(value, str):
            return parse_keuze(value)
        if isinstance(value, dict) and len(value) == 1:
            ((actie, niveau),) = value.items()
            return parse_keuze(actie, niveau if niveau is not None else "")
        if isinstance(value, dict) and any(str(key).endswith("%") for key in value):
            raise _refuse("keuze", "een komma scheidt hier twee sleutels", "schrijf een punt: {versoberen: 80.5%}")
    except OngeldigeKeuze as fout:
        raise _refuse("keuze", fout.bericht, fout.remedie) from None
    raise _refuse("keuze", "hier hoort één actie", "schrijf bijvoorbeeld: dan: behouden, of dan: {versoberen: 80%}")


def parse_procent(value: object) -> Decimal:
    """Read a percentage of a whole, such as 50%."""
    match = PERCENTAGE.fullmatch(value) if isinstance(value, str) else None
    if not match:
        raise _refuse("procent", "hier hoort een percentage", "schrijf bijvoorbeeld 50%")
    if (procent := Decimal(match[1].replace(",", "."))) > HUNDRED:
        raise _refuse("procent", f"{match[0]} is meer dan het geheel", "schrijf hoogstens 100%")
    return procent


def listed(value: object) -> object:
    """Read one value, or a list of them, as a list."""
    if isinstance(value, (list, tuple)):
        return not_empty(value)
    return (value,)


def not_empty(value: object) -> object:
    """Read anything but an empty list or group."""
    if value in ([], (), {}):
        raise _refuse("voorwaarde", "een lege voorwaarde geldt voor elke taak", "noem een waarde, of schrijf anders:")
    return value


class Koppeling(str):
    """A name that a task is connected with, and who says that they belong together; as text it is just that name."""

    __slots__ = ("bron", "herkomst")
    herkomst: Herkomst
    bron: str | None

    def __new__(cls, naam: str, herkomst: Herkomst = "duiding", bron: str | None = None) -> Self:
        """Connect with a name; when nothing is said it is a reading of the author's."""
        koppeling = super().__new__(cls, naam)
        koppeling.herkomst, koppeling.bron = herkomst, bron
        return koppeling

    @override
    def __eq__(self, other: object) -> bool:
        """Whether both are the same name; of two connections also whether the same is said of them."""
        same = str.__eq__(self, other) is True
        if not same or not isinstance(other, Koppeling):
            return same
        return (self.herkomst, self.bron) == (other.herkomst, other.bron)

    @override
    def __ne__(self, other: object) -> bool:
        """Whether they differ; text has an answer of its own to this, which looks at the name alone."""
        return not self == other

    @override
    def __hash__(self) -> int:
        """Return the hash of the name."""
        return str.__hash__(self)


def parse_koppeling(value: object) -> Koppeling:
    """Read a name, or a name with who says that the task belongs to it."""
    match value:
        case Koppeling():
            return value
        case {"naam": str(naam), "herkomst": str(herkomst), **rest} if herkomst in HERKOMST and rest.keys() <= {"bron"}:
            bron = rest.get("bron")
            return Koppeling(_visible(naam), herkomst, None if bron is None else _visible(bron))
        case dict():
            remedie = f"schrijf {{naam: …, herkomst: …, bron: …}}; herkomst is {', '.join(HERKOMST)}"
            raise _refuse("koppeling", "hier hoort een naam met haar herkomst", remedie)
        case _:
            return Koppeling(_visible(value))


def _visible(value: object) -> str:
    """Read text to read; refused as the library refuses it elsewhere."""
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if not value:
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    if not VISIBLE_TEXT.search(value):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": VISIBLE})
    return value


def _connected(koppeling: Koppeling) -> str | dict[str, str]:
    """Return a connection as it is written: its name, with what is said of it where that is anything else."""
    if (koppeling.herkomst, koppeling.bron) == ("duiding", None):
        return str(koppeling)
    said = {"naam": str(koppeling), "herkomst": koppeling.herkomst}
    return said if koppeling.bron is None else {**said, "bron": koppeling.bron}


class Verwijst(NamedTuple):
    """Marks a name that must exist in a register of the files."""

    naar: Naamregister


def _written(bedrag: Bedrag) -> str:
    return bedrag if isinstance(bedrag, str) else exact(som(bedrag))


WRITTEN = PlainSerializer(_written, when_used="json")
"""How an amount or a number is written for programs."""

Tekst = Annotated[str, Field(min_length=1, pattern=VISIBLE)]
"""What somebody reads: also where it may be left out, it is not blank where it stands."""
KORT = 45
"""So many signs at most are text for which there is one line."""
KorteTekst = Annotated[str, Field(min_length=1, max_length=KORT, pattern=VISIBLE)]
Id = Annotated[str, Field(pattern=ID)]
ExactBedrag = Annotated[Decimal | Geen | None, BeforeValidator(parse_bedrag), WRITTEN]
Getal = Annotated[Decimal, BeforeValidator(parse_getal), WRITTEN]
Stroombedragwaarde = Annotated[Decimal | None, BeforeValidator(parse_stroombedrag), WRITTEN]
Stroomprocent = Annotated[Decimal, BeforeValidator(parse_deel), WRITTEN]
Jaar = Annotated[int, BeforeValidator(parse_jaar)]
Inwoners = Annotated[int, BeforeValidator(parse_inwoners)]
Peildatum = Annotated[date | Literal["onbekend"], BeforeValidator(parse_peildatum)]
Gemeentecode = Annotated[str, BeforeValidator(parse_gemeentecode)]
Geheel = Annotated[int, BeforeValidator(parse_geheel)]
Versie = Annotated[int, BeforeValidator(parse_versie)]
Datum = Annotated[date, BeforeValidator(parse_datum)]
Procent = Annotated[Decimal, BeforeValidator(parse_procent)]
Dan = Annotated[Any, BeforeValidator(parse_dan)]
Teksten = Annotated[tuple[Tekst, ...], BeforeValidator(listed)]
Soorten = Annotated[tuple[Soort, ...], BeforeValidator(listed)]
Bronnaam = Annotated[str, Verwijst("bronnen")]
Pijlernaam = Annotated[str, Verwijst("pijlers")]
Taaknaam = Annotated[str, Verwijst("taken")]
Koppelnaam = Annotated[Koppeling, PlainValidator(parse_koppeling), PlainSerializer(_connected, when_used="json")]
Kadernaam = Annotated[Koppelnaam, Verwijst("kaders")]
Stroomnaam = Annotated[str, Verwijst("stromen")]
Taakveldnaam = Annotated[Koppelnaam, Verwijst("taakvelden")]
Opgavenaam = Annotated[Koppelnaam, Verwijst("opgaven")]
Gemeentenaam = Annotated[Tekst, Verwijst("gemeenten")]
Sleutelnaam = Annotated[str, Verwijst("verdeelsleutels")]


NO_KEYS: set[str] = set()


def key_of(naam: str) -> str:
    """Return the key under which a field of a model is written; a model that is built later has no alias until then."""
    return naam.replace("_", "-")


class Model(BaseModel):
    """Base of every model: unknown keys are refused and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=key_of, defer_build=True)

    @override
    def model_post_init(self, context: Any, /) -> None:
        """Forget which keys were written: nobody asks, and it takes as much memory as the rest."""
        object.__setattr__(self, "__pydantic_fields_set__", NO_KEYS)
