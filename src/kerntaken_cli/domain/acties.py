"""The five things a scenario can do with a task; a new action is one row here."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple, get_args

from typing_extensions import override

from kerntaken_cli.domain.getallen import NUL, with_comma
from kerntaken_cli.domain.suggestie import did_you_mean

ActieNaam = Literal["behouden", "versoberen", "intensiveren", "overdragen", "stoppen"]
ACTIES: tuple[ActieNaam, ...] = get_args(ActieNaam)

Bestemming = Literal["vervalt", "gemeenten"]

EEN = Decimal(1)


class Actie(NamedTuple):
    """What an action means: the level at which the task goes on, and where the rest goes.

    ``niveau`` is None where the scenario states the level itself (``versoberen: 80%``).
    """

    naam: ActieNaam
    niveau: Decimal | None
    rest: Bestemming
    uitleg: str

    def allows(self, niveau: Decimal) -> bool:
        """Whether a stated level fits the action: less than now, or more than now."""
        return NUL < niveau < EEN if self.naam == "versoberen" else niveau > EEN


ACTIE: dict[ActieNaam, Actie] = {
    actie.naam: actie
    for actie in (
        Actie("behouden", EEN, "vervalt", "de taak blijft zoals zij is"),
        Actie("versoberen", None, "vervalt", "de taak blijft op een lager niveau; de rest vervalt"),
        Actie("intensiveren", None, "vervalt", "de taak krijgt meer inzet"),
        Actie("overdragen", NUL, "gemeenten", "de gemeenten voeren de taak zelf uit en betalen haar zelf"),
        Actie("stoppen", NUL, "vervalt", "de taak vervalt"),
    )
}


class Keuze(NamedTuple):
    """An action with its level: a share ≥ 0 of today's effort (1 = as it is)."""

    actie: ActieNaam
    niveau: Decimal

    @property
    def rest(self) -> Bestemming:
        """Where the part of the task goes that the body no longer does."""
        return ACTIE[self.actie].rest

    @override
    def __str__(self) -> str:
        """Return the choice as it is written in YAML, with its level where it has one."""
        if ACTIE[self.actie].niveau is not None:
            return self.actie
        procent = with_comma((self.niveau * 100).normalize())
        return f"{self.actie} {procent}%"


class Stelling(NamedTuple):
    """What somebody tries out for one task, whatever the rules say (``--stel jgz=behouden``)."""

    taak: str
    keuze: Keuze

    @override
    def __str__(self) -> str:
        """Return it as it is typed."""
        return f"{self.taak}={str(self.keuze).replace(' ', ':')}"


class OngeldigeKeuze(ValueError):
    """A choice that cannot be understood; carries the Dutch message and the remedy."""

    def __init__(self, bericht: str, remedie: str) -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.remedie = remedie


LEVEL = re.compile(r"(\d{1,4}(?:[.,]\d{1,6})?)\s*%")
AS_TEXT = re.compile(r"(?P<actie>[a-z]+)(?:\s*[: ]\s*(?P<niveau>\S+))?")


def parse_keuze(actie: str, niveau: object = None) -> Keuze:
    """Make a choice of an action's name and, where the action asks one, a level such as ``80%``.

    Raises OngeldigeKeuze for an unknown action, a missing level or one that does not fit the action.
    """
    if niveau is None and (match := AS_TEXT.fullmatch(actie.strip())):
        actie, niveau = match["actie"], match["niveau"]
    if actie not in ACTIE:
        raise OngeldigeKeuze(f"onbekende actie '{actie}'", did_you_mean(actie, ACTIES))
    soort = ACTIE[actie]
    if soort.niveau is not None:
        if niveau is not None:
            raise OngeldigeKeuze(f"'{actie}' heeft geen niveau", f"schrijf: dan: {actie}")
        return Keuze(actie, soort.niveau)
    voorbeeld = "80%" if actie == "versoberen" else "110%"
    match = LEVEL.fullmatch(niveau.strip()) if isinstance(niveau, str) else None
    if not match:
        raise OngeldigeKeuze(
            f"'{actie}' vraagt een niveau als percentage van nu", f"schrijf: dan: {{{actie}: {voorbeeld}}}"
        )
    deel = Decimal(match[1].replace(",", ".")).scaleb(-2)
    if not soort.allows(deel):
        grens = "tussen 0% en 100%" if actie == "versoberen" else "boven 100%"
        raise OngeldigeKeuze(
            f"'{actie}: {niveau}' past niet: het niveau ligt {grens}", f"schrijf bijvoorbeeld {voorbeeld}"
        )
    return Keuze(actie, deel)


def parse_stelling(text: str) -> Stelling:
    """Make what is tried out of ``jgz=behouden`` or ``monitor=versoberen:80%``; raises OngeldigeKeuze."""
    taak, teken, actie = text.partition("=")
    taak, actie = taak.strip(), actie.strip()
    if not (taak and teken and actie):
        raise OngeldigeKeuze(f"'{text}' is geen taak met een actie", "schrijf bijvoorbeeld: jgz=behouden")
    try:
        return Stelling(taak, parse_keuze(actie))
    except OngeldigeKeuze as fout:
        naam = actie.partition(":")[0].strip()
        remedie = fout.remedie
        if naam in ACTIE and ACTIE[naam].niveau is not None:
            remedie = f"schrijf: {taak}={naam}"
        elif naam in ACTIE:
            remedie = f"schrijf bijvoorbeeld: {taak}={naam}:{'80%' if naam == 'versoberen' else '110%'}"
        raise OngeldigeKeuze(fout.bericht, remedie) from None
