"""What a scenario can do with a task; an action is one row here, and everything that lists actions derives from it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from typing_extensions import override

from kerntaken_cli.domain.getallen import NUL, with_comma
from kerntaken_cli.domain.suggestie import did_you_mean
from kerntaken_cli.domain.weigering import Weigering

ActieNaam = Literal["behouden", "versoberen", "intensiveren", "overdragen", "stoppen"]
Bestemming = Literal["vervalt", "gemeenten"]
"""Where the part of a task goes that the body no longer does: nowhere, or to the municipalities."""

EEN = Decimal(1)


class Niveaus(NamedTuple):
    """The levels that an action can state, as a part of today's effort; ``boven`` and ``onder`` are not among them."""

    boven: Decimal
    onder: Decimal | None
    woorden: str
    voorbeelden: tuple[str, str]
    patroon: str
    """The numbers before the per cent sign, for an editor."""

    def holds(self, niveau: Decimal) -> bool:
        """Whether a level is one of these."""
        return self.boven < niveau and (self.onder is None or niveau < self.onder)


MINDER = Niveaus(NUL, EEN, "tussen 0% en 100%", ("80%", "50%"), r"(?![0.,]+ *%)0{0,2}[0-9]{1,2}([.,][0-9]{1,6})?")
MEER = Niveaus(
    EEN, None, "boven 100%", ("110%", "125%"), r"(?!0?100([.,]0+)? *%)(0?[1-9][0-9]{2}|[1-9][0-9]{3})([.,][0-9]{1,6})?"
)


class Actie(NamedTuple):
    """What an action means, how it is headed, and how far it reaches (the furthest is told first; 0 changes nothing).

    ``niveau`` is the level at which the task goes on, or the levels that a scenario may state (``versoberen: 80%``);
    ``rest`` is where what is left of today's effort goes, and ``ook`` what else people call it.
    """

    naam: ActieNaam
    kop: str
    uitleg: str
    niveau: Decimal | Niveaus
    bereik: int
    rest: Bestemming = "vervalt"
    ook: tuple[str, ...] = ()

    @property
    def voorbeeld(self) -> str:
        """How the action is written on a command line: with a level where it asks one."""
        return f"{self.naam}:{self.niveau.voorbeelden[0]}" if isinstance(self.niveau, Niveaus) else self.naam

    @property
    def yaml(self) -> str:
        """How the action is written in a file."""
        return f"{{{self.voorbeeld.replace(':', ': ')}}}" if isinstance(self.niveau, Niveaus) else self.naam


ACTIE: dict[ActieNaam, Actie] = {
    actie.naam: actie
    for actie in (
        Actie("behouden", "Behouden", "de taak blijft zoals zij is", EEN, 0, ook=("houden", "handhaven", "keep")),
        Actie(
            "versoberen",
            "Versoberen",
            "de taak blijft op een lager niveau; de rest vervalt",
            MINDER,
            2,
            ook=("verminderen", "halveren", "reduce"),
        ),
        Actie(
            "intensiveren",
            "Intensiveren",
            "de taak krijgt meer inzet",
            MEER,
            1,
            ook=("uitbreiden", "versterken", "intensify"),
        ),
        Actie(
            "overdragen",
            "Overdragen aan de gemeenten",
            "de gemeenten voeren de taak zelf uit en betalen haar zelf",
            NUL,
            3,
            rest="gemeenten",
            ook=("afstoten", "terugleggen", "decentraliseren", "transfer"),
        ),
        Actie("stoppen", "Stoppen", "de taak vervalt", NUL, 4, ook=("schrappen", "beëindigen", "afschaffen", "stop")),
    )
}

ACTIES: tuple[ActieNaam, ...] = tuple(ACTIE)
SYNONIEM: dict[str, ActieNaam] = {word: naam for naam, row in ACTIE.items() for word in row.ook}
"""What else people call an action; what municipalities give back or push off, they go on doing themselves."""
INGRIJPEND: tuple[ActieNaam, ...] = tuple(sorted(ACTIE, key=lambda naam: -ACTIE[naam].bereik))
"""The actions, the most far-reaching first."""
VERANDEREND: frozenset[ActieNaam] = frozenset(naam for naam in ACTIE if ACTIE[naam].bereik)
"""The actions that change a task."""
GESTELD: frozenset[ActieNaam] = frozenset(naam for naam, row in ACTIE.items() if isinstance(row.niveau, Niveaus))
"""The actions for which a scenario states the level."""


class Keuze(NamedTuple):
    """An action with its level: a share ≥ 0 of today's effort (1 = as it is)."""

    actie: ActieNaam
    niveau: Decimal

    @property
    def rest(self) -> Bestemming:
        """Where the part of the task goes that the body no longer does."""
        return ACTIE[self.actie].rest

    @property
    def verandert(self) -> bool:
        """Whether it is anything else than keeping the task as it is."""
        return self.actie in VERANDEREND

    @override
    def __str__(self) -> str:
        """Return the choice in words, with its level where it has one: ``versoberen 80%``."""
        if self.actie not in GESTELD:
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


class OngeldigeKeuze(Weigering):
    """A choice that cannot be understood."""


LEVEL = re.compile(r" *([0-9]{1,4}(?:[.,][0-9]{1,6})?) *% *")
AS_TEXT = re.compile(r"(?P<actie>[a-z]+)(?:\s*[: ]\s*(?P<niveau>\S+))?")


def parse_keuze(actie: str, niveau: object = None) -> Keuze:
    """Make a choice of an action's name and, where the action asks one, a level such as ``80%``.

    Raises OngeldigeKeuze for an unknown action, a missing level or one that does not fit the action.
    """
    if niveau is None and (match := AS_TEXT.fullmatch(actie.strip())):
        actie, niveau = match["actie"], match["niveau"]
    if actie not in ACTIE:
        meant = SYNONIEM.get(actie.casefold())
        raise OngeldigeKeuze(
            f"onbekende actie '{actie}'", f"bedoelde u '{meant}'?" if meant else did_you_mean(actie, ACTIES)
        )
    row = ACTIE[actie]
    if not isinstance(row.niveau, Niveaus):
        if niveau is not None:
            raise OngeldigeKeuze(f"'{actie}' heeft geen niveau", f"schrijf: dan: {actie}")
        return Keuze(row.naam, row.niveau)
    match = LEVEL.fullmatch(niveau) if isinstance(niveau, str) else None
    if not match:
        raise OngeldigeKeuze(f"'{actie}' vraagt een niveau als percentage van nu", f"schrijf: dan: {row.yaml}")
    deel = Decimal(match[1].replace(",", ".")).scaleb(-2)
    if not row.niveau.holds(deel):
        raise OngeldigeKeuze(
            f"'{actie}: {niveau}' past niet: het niveau ligt {row.niveau.woorden}",
            f"schrijf bijvoorbeeld {row.niveau.voorbeelden[0]}",
        )
    return Keuze(row.naam, deel)


def parse_stelling(text: str) -> Stelling:
    """Make what is tried out of ``jgz=behouden`` or ``monitor=versoberen:80%``; raises OngeldigeKeuze."""
    taak, teken, actie = (part.strip() for part in text.partition("="))
    if not (taak and teken and actie):
        raise OngeldigeKeuze(f"'{text}' is geen taak met een actie", "schrijf bijvoorbeeld: jgz=behouden")
    word, colon, niveau = (part.strip() for part in actie.partition(":"))
    if LEVEL.fullmatch(word):
        raise OngeldigeKeuze(f"'{text}' noemt een niveau zonder actie", f"bedoelde u {taak}={_at_level(word)}?")
    naam = SYNONIEM.get(word.casefold(), word.casefold() if word.casefold() in ACTIE else word)
    if naam in GESTELD and word.casefold() in SYNONIEM:  # by how much, or to how much? that has to be said
        raise OngeldigeKeuze(
            f"'{word}' zegt niet wat er blijft", f"schrijf bijvoorbeeld: {taak}={ACTIE[naam].voorbeeld}"
        )
    try:
        keuze = parse_keuze(f"{naam}{colon}{niveau}")
    except OngeldigeKeuze as fout:
        if naam not in ACTIE:
            raise
        own = f"{niveau}%" if naam in GESTELD and LEVEL.fullmatch(f"{niveau}%") else ""
        example = f"{naam}:{own}" if own else ACTIE[naam].voorbeeld
        raise OngeldigeKeuze(
            fout.bericht, f"schrijf{'' if own or naam not in GESTELD else ' bijvoorbeeld'}: {taak}={example}"
        ) from None
    if keuze.actie in GESTELD and keuze.niveau < HARDLY:
        raise OngeldigeKeuze(
            f"{niveau} van nu is bijna niets",
            f"bedoelde u {taak}={naam}:{with_comma((keuze.niveau * 10000).normalize())}%?",
        )
    return Stelling(taak, keuze)


HARDLY = Decimal("0.01")
"""Below this part of today's effort somebody will have meant a hundred times as much: 0,8 for 80%."""


def _at_level(niveau: str) -> str:
    """Return the action that a bare level asks for."""
    match = LEVEL.fullmatch(niveau)
    more = match is not None and Decimal(match[1].replace(",", ".")) > 100  # noqa: PLR2004
    return f"{'intensiveren' if more else 'versoberen'}:{niveau}"
