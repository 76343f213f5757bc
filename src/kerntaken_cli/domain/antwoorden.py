"""What is answered: the values that go from the use cases to whoever shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:  # a command loads what its own answer is made of, and nothing of the others
    from kerntaken_cli.domain.acties import Keuze
    from kerntaken_cli.domain.afweging import Beantwoording, Taakafweging
    from kerntaken_cli.domain.bedragen import Bedragnaam
    from kerntaken_cli.domain.brug import Brug
    from kerntaken_cli.domain.dekking import Dekking
    from kerntaken_cli.domain.diagnostics import Diagnostic, Place, Route
    from kerntaken_cli.domain.feiten import Kant, Taak
    from kerntaken_cli.domain.gegevens import Gegevens
    from kerntaken_cli.domain.gemeenten import Verdeelsleutel
    from kerntaken_cli.domain.ijkpunten import IJking
    from kerntaken_cli.domain.jaren import Jaarbeeld
    from kerntaken_cli.domain.keuzes import Scenario, Tabelregel
    from kerntaken_cli.domain.lijsten import Vraagnaam
    from kerntaken_cli.domain.rekening import Deel, Gemeenterekening, Taaklasten
    from kerntaken_cli.domain.samenhang import Band, Banden
    from kerntaken_cli.domain.uitkomst import Taakuitkomst, Uitkomst
    from kerntaken_cli.domain.verdeling import Groep, Kruistabel, Sleutel, Verdeling
    from kerntaken_cli.domain.verschil import Geraakt, Groepsverschil, Taakverschil, Zijde
    from kerntaken_cli.domain.verzoek import Bewaard, Filter, Verzoek
    from kerntaken_cli.domain.waarom import Omkering, Poging
    from kerntaken_cli.domain.wijzigingen import Wijziging


class Invoerbestand(NamedTuple):
    """One of the files that an answer rests on, byte for byte."""

    naam: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The fingerprint of the file, in hexadecimal."""
        from hashlib import sha256

        return sha256(self.data).hexdigest()


class ScenarioAntwoord(NamedTuple):
    """Everything there is to say of one scenario: who reads it so, its decisions, and its distributions."""

    gegevens: Gegevens
    naam: str
    scenario: Scenario
    verzoek: Verzoek
    uitkomst: Uitkomst
    totaal: Groep
    verdelingen: tuple[Verdeling, ...]
    kruistabel: Kruistabel | None
    herkomst: Verdeling
    plaatsen: dict[Route, Place]
    bestanden: tuple[Invoerbestand, ...]
    bewaard: Bewaard | None = None

    @property
    def verandert(self) -> bool:
        """Whether the scenario decides anything else than keeping what is."""
        return any(one.keuze.verandert for one in self.uitkomst.taken)

    def shown(self, verdeling: Verdeling) -> list[Sleutel]:
        """Return the rows of a table: all values of a closed list, but no pillars that were not asked for."""
        if verdeling.per != "pijler":
            return [key for key, groep in verdeling.groepen.items() if key is not None or groep.taken]
        vraag, pijlers = self.verzoek, self.gegevens.feiten.pijlers
        return [
            key
            for key in verdeling.groepen
            if key is not None
            and (not vraag.pijlers or key in vraag.pijlers)
            and (vraag.basis == "totaal" or pijlers[key].aard == "pijler")
        ]


class Overzicht(NamedTuple):
    """The scenarios in the order of the file, each with its outcome as a whole."""

    gegevens: Gegevens
    uitkomsten: tuple[Uitkomst, ...]


class TakenAntwoord(NamedTuple):
    """The tasks that were asked for, with their decisions when a scenario was named.

    ``dekking`` says of each what pays it, where that is known of any.
    """

    gegevens: Gegevens
    filter: Filter
    taken: tuple[Taak, ...]
    besluiten: dict[str, Tabelregel]
    aantal: int
    bewaard: Bewaard | None = None
    dekking: Mapping[str, Dekking] = {}


class TaakAntwoord(NamedTuple):
    """One task: its facts, where it is written, and what every scenario decides for it."""

    gegevens: Gegevens
    taak: Taak
    plaats: Place
    besluiten: dict[str, Tabelregel]
    plaatsen: dict[str, Place]
    banden: Banden


class SamenhangAntwoord(NamedTuple):
    """The relations that were asked for: of all, or of one task or pillar; for a scenario where one was named."""

    gegevens: Gegevens
    van: Kant | None
    scenario: str | None
    banden: tuple[Band, ...]
    bewaard: Bewaard | None = None


class RegelAntwoord(NamedTuple):
    """One rule of a decision table, where it is written, and the tasks that it decides."""

    regel: Tabelregel
    plaats: Place
    taken: tuple[str, ...]


class RegelsAntwoord(NamedTuple):
    """A scenario's flattened decision table."""

    gegevens: Gegevens
    naam: str
    scenario: Scenario
    regels: tuple[RegelAntwoord, ...]
    bewaard: Bewaard | None = None


class IJkpuntenAntwoord(NamedTuple):
    """The published shares beside the computed ones."""

    gegevens: Gegevens
    ijkingen: tuple[IJking, ...]

    @property
    def afwijkend(self) -> int:
        """How many published shares do not come out."""
        return sum(not one.klopt for one in self.ijkingen)


class Bevindingen(NamedTuple):
    """Everything found in the data, sorted by place; the lines of each file; and what was read at all.

    With ``streng`` a warning counts as an error does; with ``alles`` a reader sees each, also those that repeat.
    """

    gevonden: tuple[Diagnostic, ...]
    teksten: Mapping[str, Sequence[str]]
    gelezen: bool
    taken: int
    scenarios: int
    streng: bool = False
    alles: bool = False

    def aantal(self, ernst: str) -> int:
        """Return how many findings have a severity."""
        return sum(diagnostic.code.ernst == ernst for diagnostic in self.gevonden)

    def telt(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding makes the data not good."""
        return diagnostic.is_fout or (self.streng and diagnostic.code.ernst == "waarschuwing")


class AfwegingAntwoord(NamedTuple):
    """How complete the answers are; with a scenario, for the choices that it makes."""

    gegevens: Gegevens
    scenario: str | None
    taken: tuple[Taakafweging, ...]
    bewaard: Bewaard | None = None

    @property
    def geraakt(self) -> tuple[Taakafweging, ...]:
        """The tasks that the scenario touches."""
        return tuple(one for one in self.taken if one.is_geraakt)

    @property
    def beantwoordingen(self) -> list[Beantwoording]:
        """Every question of every task."""
        return [answer for one in self.taken for answer in one.vragen]

    @property
    def per_pijler(self) -> dict[str, list[Beantwoording]]:
        """The questions of the tasks of every pillar, in the order of tables."""
        found: dict[str, list[Beantwoording]] = {key: [] for key in self.gegevens.pijlers}
        for one in self.taken:
            found[one.taak.pijler] += one.vragen
        return found

    @property
    def per_vraag(self) -> dict[Vraagnaam, list[Beantwoording]]:
        """Every question by itself, in the order of the assignment."""
        from kerntaken_cli.domain.afweging import VRAAG

        found: dict[Vraagnaam, list[Beantwoording]] = {vraag: [] for vraag in VRAAG}
        for answer in self.beantwoordingen:
            found[answer.vraag].append(answer)
        return found


class VergelijkAntwoord(NamedTuple):
    """Two scenarios compared.

    ``veranderd`` are the tasks for which another decision is taken; ``geraakt`` gives for a task the changes of others
    that touch it, and how. ``banden`` are the relations on the side that is compared, ``gebroken`` those that break
    only there. ``feiten`` and ``regels`` are None when both sides are of the same data.
    """

    van: Zijde
    naar: Zijde
    verzoek: Verzoek
    verschillen: tuple[Taakverschil, ...]
    veranderd: tuple[Taakverschil, ...]
    geraakt: Geraakt
    banden: Banden
    gebroken: tuple[Band, ...]
    pijlers: dict[Sleutel, Groepsverschil]
    soorten: dict[Sleutel, Groepsverschil]
    bedragen: dict[Bedragnaam, Groepsverschil]
    brug: Brug
    feiten: tuple[Wijziging, ...] | None = None
    regels: tuple[Wijziging, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs: no decision, no amount, no fact and no rule."""
        return not (self.veranderd or self.feiten or self.regels or any(one.beweegt for one in self.verschillen))


MatrixPer = Literal["pijler", "soort"]
MATRIX_PER: tuple[MatrixPer, ...] = get_args(MatrixPer)
"""The dimensions of which scenarios beside each other show the shares."""


class Matrix(NamedTuple):
    """Three or more scenarios beside each other, compared with the first. A row holds a task on every side."""

    zijden: tuple[Zijde, ...]
    verzoek: Verzoek
    rijen: tuple[tuple[Taakuitkomst | None, ...], ...]
    gewijzigd: tuple[int, ...]
    """For each side how many facts and rules differ from those of the first."""

    @property
    def is_empty(self) -> bool:
        """Whether every scenario decides the same for every task, at the same amounts, on the same facts and rules."""
        from kerntaken_cli.domain.verschil import Taakverschil

        pairs = (Taakverschil(rij[0], one) for rij in self.rijen for one in rij)
        same = all(one.van is not None and one.verandering is None and not one.beweegt for one in pairs)
        return same and not any(self.gewijzigd)

    @staticmethod
    def task(rij: tuple[Taakuitkomst | None, ...]) -> Taak:
        """Return the task of a row."""
        return next(one.taak for one in rij if one is not None)

    @staticmethod
    def is_same(base: Taakuitkomst | None, one: Taakuitkomst | None) -> bool:
        """Whether a scenario takes the decision of the base."""
        if base is None or one is None:
            return base is one
        return base.keuze == one.keuze

    @property
    def pijlers(self) -> list[str]:
        """The pillars of any of the scenarios, in the order of tables."""
        return list(dict.fromkeys(key for one in self.zijden for key in one.gegevens.pijlers))

    def shown(self, per: MatrixPer) -> tuple[Sleutel, ...]:
        """Return the values of a dimension: all kinds, and the pillars that were asked for."""
        from kerntaken_cli.domain.verschil import soort_order

        if per == "soort":
            return soort_order(self.task(rij).soort for rij in self.rijen)
        return tuple(key for key in self.pijlers if not self.verzoek.pijlers or key in self.verzoek.pijlers)

    def spent(self, zijde: Zijde, per: MatrixPer) -> dict[Sleutel, tuple[Groep, Groep]]:
        """Return the tasks of a scenario per pillar or kind, with all of them: the base of a share."""
        from kerntaken_cli.domain.verdeling import Groep, distribute

        verdeling = distribute(zijde.uitkomst, zijde.gegevens, per)
        base = verdeling.totaal
        return {key: (verdeling.groepen.get(key, Groep()), base) for key in self.shown(per)}


class GeldAntwoord(NamedTuple):
    """A scenario year by year beside what is: what is asked about money and those who pay it, is asked of this."""

    gegevens: Gegevens
    naam: str
    scenario: Scenario
    verzoek: Verzoek
    jaren: tuple[Jaarbeeld, ...]
    bewaard: Bewaard | None = None

    @property
    def beeld(self) -> Jaarbeeld:
        """The year that is meant where nobody names another: the last."""
        return self.jaren[-1]

    @property
    def verandert(self) -> bool:
        """Whether the scenario decides anything else than keeping what is."""
        return any(one.keuze.verandert for one in self.beeld.uitkomst.taken)


class GemeentenAntwoord(NamedTuple):
    """What every municipality bears: of each task, and added up (last, without a name, all of them together).

    ``gemeente`` is the one that is asked for.
    """

    geld: GeldAntwoord
    gemeente: str | None
    taken: tuple[Taaklasten, ...]
    rekeningen: tuple[Gemeenterekening, ...]

    @property
    def gegevens(self) -> Gegevens:
        """The data that it is of."""
        return self.geld.gegevens

    @property
    def totaal(self) -> Gemeenterekening:
        """The bill of all municipalities together."""
        return self.rekeningen[-1]

    @property
    def gevraagd(self) -> Gemeenterekening:
        """The bill of the municipality that is asked for, else of all together."""
        asked = (one for one in self.rekeningen if one.gemeente is not None and one.gemeente.naam == self.gemeente)
        return next(asked, self.totaal)

    @property
    def sleutels(self) -> dict[str, Verdeelsleutel]:
        """The keys by which anything is divided, in the order of gemeenten.yaml."""
        from kerntaken_cli.domain.rekening import all_of

        used = {last.sleutel for one in self.taken for last in (*one.nul, *one.dan) if last.bedrag}
        return {naam: sleutel for naam, sleutel in all_of(self.gegevens).sleutels.items() if naam in used}


class WaaromRekening(NamedTuple):
    """What the bill of a municipality in a scenario is made of, and where every part of that is written."""

    antwoord: GemeentenAntwoord
    gemeente: str
    delen: tuple[Deel, ...]
    plaatsen: dict[Route, Place]
    plaatsen_kosten: dict[str, Place]
    plaatsen_stroom: dict[tuple[str, str], Place]
    plaatsen_sleutel: dict[str, Place]


class WaaromTaak(NamedTuple):
    """Why a scenario decides so for one task; ``elders`` is what every scenario decides for it."""

    gegevens: Gegevens
    scenario: str
    jaar: int
    verzoek: Verzoek
    uitkomst: Taakuitkomst
    pogingen: tuple[Poging, ...]
    niet_geprobeerd: int
    omkeringen: tuple[Omkering, ...]
    elders: dict[str, Keuze]
    banden: Banden
    plaatsen: dict[Route, Place]
    plaats: Place
    plaats_kosten: Place
    bewaard: Bewaard | None = None


class WaaromSom(NamedTuple):
    """What a scenario adds up: the total, its pillars and their tasks, or the part of these that was asked for."""

    gegevens: Gegevens
    scenario: str
    verzoek: Verzoek
    geheel: Groep
    uitkomst: Uitkomst
    plaatsen: dict[Route, Place]
    plaatsen_kosten: dict[str, Place]
    bewaard: Bewaard | None = None

    @property
    def pijlers(self) -> dict[str, tuple[Taakuitkomst, ...]]:
        """The tasks per pillar, in the order of tables; pillars without tasks are left out."""
        found: dict[str, list[Taakuitkomst]] = {key: [] for key in self.gegevens.pijlers}
        for one in self.uitkomst.taken:
            found[one.taak.pijler].append(one)
        return {key: tuple(ones) for key, ones in found.items() if ones}
