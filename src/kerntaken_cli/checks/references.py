"""References (KT2): every name that is used exists, and exists once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from kerntaken_cli.domain.bestanden import Bestand
from kerntaken_cli.domain.diagnostics import Code, Diagnostic, Route
from kerntaken_cli.domain.gegevens import Gegevens
from kerntaken_cli.domain.lijsten import IJkdimensie, Naamregister
from kerntaken_cli.domain.suggestie import Namen, among
from kerntaken_cli.domain.verdeling import known_values
from kerntaken_cli.domain.voorwaarden import VOORWAARDE, Voorwaardenaam, asked, every_condition

DUBBELE_ID = Code(
    "KT201",
    "dubbele-id",
    "fout",
    "Twee taken met dezelfde id zijn in besluiten niet te onderscheiden.",
    fout="- id: jgz\n- id: jgz",
    goed="- id: jgz\n- id: jgz-basis",
)
ONBEKENDE_PIJLER = Code(
    "KT202",
    "onbekende-pijler",
    "fout",
    "Een taak zonder bestaande pijler valt buiten elke tabel.",
    fout="pijler: jeug",
    goed="pijler: jeugd",
)
ONBEKEND_KADER = Code(
    "KT203",
    "onbekend-kader",
    "fout",
    "Een kader dat nergens staat, kan geen taak dragen.",
    fout="kaders: [regiovisie-jeug]",
    goed="kaders: [regiovisie-jeugd]",
)
ONBEKENDE_BRON = Code(
    "KT204",
    "onbekende-bron",
    "fout",
    "Een bron die nergens staat, kan niemand nalezen.",
    fout="bron: presentatie",
    goed="bron: raadspresentatie",
)
ONBEKENDE_TAAK = Code(
    "KT205",
    "onbekende-taak",
    "fout",
    "Een regel of gevolg voor een taak die niet bestaat, doet niets.",
    fout="als: {taak: jgs}",
    goed="als: {taak: jgz}",
)
ONBEKEND_KENMERK = Code(
    "KT206",
    "onbekend-kenmerk",
    "fout",
    "Een kenmerk dat geen taak heeft, laat een regel nooit gelden.",
    fout="als: {kenmerk: preventi}",
    goed="als: {kenmerk: preventie}",
)
ONBEKENDE_STROOM = Code(
    "KT207",
    "onbekende-stroom",
    "fout",
    "Een geldstroom die nergens staat, is niet uit te leggen.",
    fout="stromen: {rik: 100}",
    goed="stromen: {rijk: 100}",
)
ONBEKEND_SCENARIO = Code(
    "KT208",
    "onbekend-scenario",
    "fout",
    "Een scenario kan alleen bouwen op een scenario dat bestaat.",
    fout="bouwt-op: absolute-ker",
    goed="bouwt-op: absolute-kern",
)
KRING = Code(
    "KT209",
    "kringverwijzing",
    "fout",
    "Een kringverwijzing, zoals in een rekenblad: zulke scenario's hebben geen begin en dus geen uitkomst.",
    fout="kern: {bouwt-op: koers}\nkoers: {bouwt-op: kern}",
    goed="koers: {bouwt-op: kern}",
)
GEEN_ANDERS = Code(
    "KT210",
    "geen-anders",
    "fout",
    "Zonder 'anders' kan een taak zonder besluit blijven.",
    fout="nul: {naam: Nul}",
    goed="nul: {naam: Nul, anders: {dan: behouden}}",
)
ONBEKENDE_OPGAVE = Code(
    "KT222",
    "onbekende-opgave",
    "fout",
    "Een opgave die niet bestaat, laat de taak buiten elke verdeling naar opgave.",
    fout="opgaven: [druk-op-jeugdzorg]  # onder opgaven: staat jeugdzorg",
    goed="opgaven: [jeugdzorg]",
)
ONBEKEND_TAAKVELD = Code(
    "KT211",
    "onbekend-taakveld",
    "fout",
    "Een taakveld zonder naam zegt een lezer niets.",
    fout='taakveld: "7.2"',
    goed='taakveld: "7.1"',
)
ONBEKENDE_WAARDE = Code(
    "KT212",
    "onbekende-waarde",
    "fout",
    "Een ijkpunt voor iets wat niet bestaat, wordt nooit getoetst.",
    fout="aandelen: {jeug: 29}",
    goed="aandelen: {jeugd: 29}",
)
ONBEKENDE_WET = Code(
    "KT213",
    "onbekende-wet",
    "fout",
    "Een wet die geen taak noemt, laat een regel nooit gelden.",
    fout="als: {wet: Wpgg}",
    goed="als: {wet: Wpg}",
)
VOORHEEN_BEZET = Code(
    "KT214",
    "voorheen-bezet",
    "fout",
    "Een oude id wijst één taak aan; anders is niet te zien welke taak hernoemd is.",
    fout="- {id: jeugdgezondheid, voorheen: [jgz]}\n- {id: jgz}",
    goed="- {id: jeugdgezondheid, voorheen: [jgz]}",
)
SAMENHANG_ONBEPAALD = Code(
    "KT215",
    "samenhang-onbepaald",
    "fout",
    "Een samenhang verbindt twee kanten; elke kant is één taak of één pijler.",
    fout="van: {taak: monitor, pijler: kennis}",
    goed="van: {taak: monitor}\nnaar: {pijler: jeugd}",
)
ONBEKENDE_GEMEENTE = Code(
    "KT223",
    "onbekende-gemeente",
    "fout",
    "Een gemeente die niet in gemeenten.yaml staat, kan niet meebetalen.",
    fout="deelnemers: [Almello]",
    goed="deelnemers: [Almelo]",
)
ONBEKENDE_VERDEELSLEUTEL = Code(
    "KT224",
    "onbekende-verdeelsleutel",
    "fout",
    "Naar een sleutel die niet bestaat, is niets te verdelen; inwoners en gelijk zijn er altijd.",
    fout="verdeelsleutel: jeugd  # in gemeenten.yaml staat onder verdeelsleutels: jeugdigen",
    goed="verdeelsleutel: jeugdigen",
)
DUBBELE_GEMEENTE = Code(
    "KT225",
    "dubbele-gemeente",
    "fout",
    "Een gemeente die er twee keer staat, betaalt twee keer.",
    fout="- {code: GM0141, naam: Almelo, inwoners: 73080}\n- {code: GM0141, naam: Almelo, inwoners: 74000}",
    goed="- {code: GM0141, naam: Almelo, inwoners: 74000}",
)
WOORD_ZONDER_TAAK = Code(
    "KT216",
    "woord-zonder-taak",
    "waarschuwing",
    "Een uitzondering voor een kenmerk of wet van geen enkele taak doet niets; misschien is de laatste vertrokken.",
    fout="niet: {kenmerk: loopt-af}  # terwijl geen taak meer afloopt",
    goed="kenmerken: [loopt-af]  # bij een taak",
)


class _Register(NamedTuple):
    """The names that exist of one sort of thing, and the finding for one that does not."""

    code: Code
    wat: str
    namen: Namen

    def is_far_from(self, naam: str) -> bool:
        """Whether a name neither exists nor looks like one that does."""
        return naam not in self.namen and not self.namen.nearest(naam)

    def refuse(self, naam: str, bestand: Bestand, route: Route, *, op_sleutel: bool = False) -> Iterator[Diagnostic]:
        """Yield the finding when a name does not exist."""
        if naam not in self.namen:
            remedie = self.namen.advice(naam) or f"voeg '{naam}' toe, of haal de verwijzing weg"
            yield Diagnostic(self.code, f"{self.wat} '{naam}'", bestand, route, remedie, op_sleutel=op_sleutel)


def unique_ids(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every task has an id of its own."""
    first: dict[str, int] = {}
    for i, taak in enumerate(gegevens.feiten.taken):
        if (eerder := first.setdefault(taak.id, i)) != i:
            bericht, remedie = f"de id '{taak.id}' is al gebruikt", "geef elke taak een eigen id"
            here, there = ("taken", i, "id"), ("taken", eerder, "id")
            yield Diagnostic(DUBBELE_ID, bericht, "taken", here, remedie, route_eerder=there)


REGISTER: dict[Naamregister, tuple[Code, str]] = {
    "bronnen": (ONBEKENDE_BRON, "onbekende bron"),
    "pijlers": (ONBEKENDE_PIJLER, "onbekende pijler"),
    "taken": (ONBEKENDE_TAAK, "onbekende taak"),
    "kaders": (ONBEKEND_KADER, "onbekend kader"),
    "stromen": (ONBEKENDE_STROOM, "onbekende stroom"),
    "taakvelden": (ONBEKEND_TAAKVELD, "onbekend taakveld"),
    "opgaven": (ONBEKENDE_OPGAVE, "onbekende opgave"),
    "gemeenten": (ONBEKENDE_GEMEENTE, "onbekende gemeente"),
    "verdeelsleutels": (ONBEKENDE_VERDEELSLEUTEL, "onbekende verdeelsleutel"),
}
"""The finding for a name that does not exist, for every register of names that the files may use."""


def known_in_facts(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every name that the facts use exists."""
    yield from _known(gegevens, "taken")


def known_in_choices(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every name that the choices use, conditions aside, exists among the facts."""
    yield from _known(gegevens, "scenarios")


def _known(gegevens: Gegevens, bestand: Bestand) -> Iterator[Diagnostic]:
    registers = {
        naar: _Register(code, wat, among(namen))
        for naar, (code, wat) in REGISTER.items()
        if (namen := gegevens.namen(naar)) is not None
    }
    for one in gegevens.verwijzingen[bestand]:
        if one.naar in registers:
            yield from registers[one.naar].refuse(one.naam, bestand, one.route, op_sleutel=one.op_sleutel)


def known_in_municipalities(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every municipality that a key gives weight takes part."""
    yield from _known(gegevens, "gemeenten")


def municipalities_are_told_once(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """No municipality stands in the file twice, by its name or by its code."""
    for sleutel in ("naam", "code"):
        first: dict[str, int] = {}
        for i, one in enumerate(() if gegevens.gemeentenbestand is None else gegevens.gemeentenbestand.gemeenten):
            if (eerder := first.setdefault(getattr(one, sleutel), i)) != i:
                bericht = f"'{getattr(one, sleutel)}' staat twee keer in gemeenten.yaml"
                here, there = ("gemeenten", i, sleutel), ("gemeenten", eerder, sleutel)
                remedie = "haal er één weg" if sleutel == "naam" else "geef elke gemeente haar eigen code"
                yield Diagnostic(DUBBELE_GEMEENTE, bericht, "gemeenten", here, remedie, route_eerder=there)


def free_voorheen(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """An old id is in use no more, and only one task had it."""
    named: set[str] = set()
    for i, taak in enumerate(gegevens.feiten.taken):
        for j, oud in enumerate(taak.voorheen):
            if oud in gegevens.taken or oud in named:
                bericht = f"'{oud}' {'staat al eerder onder voorheen' if oud in named else 'is nog de id van een taak'}"
                remedie = "noem alleen een id die niet meer bestaat, bij één taak"
                yield Diagnostic(VOORHEEN_BEZET, bericht, "taken", ("taken", i, "voorheen", j), remedie)
            named.add(oud)


def sides_are_one_thing(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Both sides of a relation are one task or one pillar, and not the same."""
    for i, samenhang in enumerate(gegevens.feiten.samenhang):
        here: Route = ("samenhang", i)
        for sleutel, kant in (("van", samenhang.van), ("naar", samenhang.naar)):
            if (kant.taak is None) == (kant.pijler is None):
                bericht = f"'{sleutel}' noemt niet precies één taak of pijler"
                remedie = f"schrijf: {sleutel}: {{taak: …}}, of {sleutel}: {{pijler: …}}"
                yield Diagnostic(SAMENHANG_ONBEPAALD, bericht, "taken", (*here, sleutel), remedie)
        if samenhang.van == samenhang.naar:
            bericht = "deze samenhang verbindt iets met zichzelf"
            yield Diagnostic(SAMENHANG_ONBEPAALD, bericht, "taken", (*here, "naar"), "noem een andere taak of pijler")


def known_ijkpunt_keys(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every published share is about a value that its dimension has."""
    registers: dict[IJkdimensie, Namen] = {}
    for i, ijkpunt in enumerate(gegevens.feiten.ijkpunten):
        if ijkpunt.per not in registers:
            if (values := _values(gegevens, ijkpunt.per)) is None:
                continue
            registers[ijkpunt.per] = among(values)
        register = _Register(ONBEKENDE_WAARDE, f"onbekend bij {ijkpunt.per}:", registers[ijkpunt.per])
        for vorm, sleutel, _ in ijkpunt.tables:
            yield from register.refuse(sleutel, "taken", ("ijkpunten", i, vorm, sleutel), op_sleutel=True)


def _values(gegevens: Gegevens, per: IJkdimensie) -> Collection[str] | None:
    """Return every value that a published table can be about; None where nobody can say."""
    return gegevens.namen("gemeenten") if per == "gemeente" else known_values(gegevens, per)


ONBEKEND: dict[Voorwaardenaam, Code | None] = {
    "taak": ONBEKENDE_TAAK,
    "pijler": ONBEKENDE_PIJLER,
    "soort": None,  # a closed list: the model refuses it
    "wet": ONBEKENDE_WET,
    "kader": ONBEKEND_KADER,
    "kenmerk": ONBEKEND_KENMERK,
    "stroom": ONBEKENDE_STROOM,
}
"""The code for each key of a condition of which a value does not exist."""


NAMES: dict[Code, frozenset[str]] = {
    **{code: frozenset({naar}) for naar, (code, _) in REGISTER.items()},
    ONBEKEND_KENMERK: frozenset({"kenmerken"}),
    ONBEKENDE_WET: frozenset({"grondslag"}),
    ONBEKENDE_WAARDE: frozenset({"pijlers", "stromen", "taakvelden", "opgaven", "taken", "gemeenten"}),
    ONBEKEND_SCENARIO: frozenset(),
}
"""The codes for a name that does not exist, with the keys of the facts under which it could stand."""


def labels_with_effects_exist(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """What a choice does is said of a kenmerk that a task has, or that is described."""
    known = Namen(VOORWAARDE["kenmerk"].bekend(gegevens))
    register = _Register(ONBEKEND_KENMERK, "onbekend kenmerk", known)
    for naam in gegevens.feiten.gevolgen_bij_kenmerk:
        yield from register.refuse(naam, "taken", ("gevolgen-bij-kenmerk", naam), op_sleutel=True)


def known_in_rules(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Every name in a condition occurs among the tasks; otherwise the rule could never hold."""
    registers = {
        naam: _Register(code, VOORWAARDE[naam].onbekend, among(VOORWAARDE[naam].bekend(gegevens)))
        for naam, code in ONBEKEND.items()
        if code is not None
    }
    for conditie, route in every_condition(gegevens.scenariobestand):
        for naam, values in asked(conditie).items():
            for j, value in enumerate(values) if naam in registers else ():
                register, here = registers[naam], (*route, naam, j)
                if "niet" in route and VOORWAARDE[naam].los and register.is_far_from(value):
                    bericht = f"geen taak heeft {naam} '{value}'"
                    remedie = "haal het uit de regel, of geef het een taak"
                    yield Diagnostic(WOORD_ZONDER_TAAK, bericht, "scenarios", here, remedie)
                else:
                    yield from register.refuse(value, "scenarios", here)


def known_bouwt_op(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """A scenario builds on one that exists, and never, along the way, on itself."""
    scenarios = gegevens.scenarios
    register = _Register(ONBEKEND_SCENARIO, "onbekend scenario", among(scenarios))
    walked: set[str] = set()
    for naam, scenario in scenarios.items():
        if scenario.bouwt_op is not None:
            yield from register.refuse(scenario.bouwt_op, "scenarios", ("scenarios", naam, "bouwt-op"))
        steps, step = list[str](), naam
        while step in scenarios and step not in walked:
            walked.add(step)
            steps.append(step)
            step = scenarios[step].bouwt_op or ""
        if step in steps:
            yield _circle(steps[steps.index(step) :], scenarios)


def _circle(round_: list[str], order: Iterable[str]) -> Diagnostic:
    """Return the finding for scenarios that build on each other, at the first of them in the file."""
    inside = frozenset(round_)
    first = next(naam for naam in order if naam in inside)
    at = round_.index(first)
    names = [*round_[at:], *round_[:at], first]
    shown = names if len(names) <= SHOWN_STEPS else [*names[: SHOWN_STEPS - 2], "…", *names[-2:]]
    bericht = f"dit scenario bouwt op zichzelf: {' → '.join(shown)}"
    return Diagnostic(KRING, bericht, "scenarios", ("scenarios", first, "bouwt-op"), "verbreek de kring")


SHOWN_STEPS = 8
"""So many steps of a circle are shown."""


def complete_scenarios(gegevens: Gegevens) -> Iterator[Diagnostic]:
    """Somewhere in the chain of every scenario stands an ``anders``; it lacks for all of a chain where that ends."""
    for naam, scenario in gegevens.scenarios.items():
        if scenario.bouwt_op is None and scenario.anders is None:
            bericht = f"scenario '{naam}' zegt niet wat er gebeurt met taken waarvoor geen regel geldt"
            remedie = "voeg toe: anders: {dan: behouden}"
            yield Diagnostic(GEEN_ANDERS, bericht, "scenarios", ("scenarios", naam), remedie, op_sleutel=True)
