"""Tables of amounts and shares: a distribution as a list, and two dimensions as a cross table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple

from kerntaken_cli.domain.antwoorden import ScenarioAntwoord
from kerntaken_cli.domain.bedragen import Bedragnaam
from kerntaken_cli.domain.getallen import ONBEKEND, Number, Som, share
from kerntaken_cli.domain.labels import label, short, short_row
from kerntaken_cli.domain.lijsten import HERKOMSTEN, SOORT, assumed
from kerntaken_cli.domain.verdeling import APART, DIMENSIE, AandeelVan, Groep, Kruistabel, Sleutel, Verdeling
from kerntaken_cli.reporting.blokken import Cijfer, Kolom, Rij, Stijl, Tabel
from kerntaken_cli.reporting.notation import Notatie, Opmaak


def table(antwoord: ScenarioAntwoord, verdeling: Verdeling, opmaak: Opmaak) -> Tabel:
    """Return a distribution as a table: amount and share now, amount and share in the scenario, the difference."""
    gegevens, per, notatie = antwoord.gegevens, verdeling.per, opmaak.notatie
    keys = antwoord.shown(verdeling)
    groups = [verdeling.groepen[key] for key in keys]
    now, then = _Side(verdeling, groups, "nul", notatie), _Side(verdeling, groups, "regionaal", notatie)

    def cells(name: str, groep: Groep, nul: Cijfer, regionaal: Cijfer) -> tuple[str, ...]:
        sure, bedragen = assumed(groep.zwakste), groep.bedragen
        first, last = (name, notatie.bedrag(bedragen.nul).on(aanname=sure), nul), weakest(groep)
        if not antwoord.verandert:
            return (*first, last)
        then = notatie.bedrag(bedragen.regionaal).on(aanname=assumed(groep.blijvend))
        return (*first, then, regionaal, notatie.verschil(groep.verschil).on(aanname=assumed(groep.gewijzigd)), last)

    rows = [
        Rij(cells(label(gegevens, per, key), groep, nul, regionaal), kort=short_row(gegevens, per, key))
        for key, groep, nul, regionaal in zip(keys, groups, now.texts, then.texts, strict=True)
    ]
    if (sub := _subtotal(antwoord, verdeling, keys)) is not None:
        som = sum(groups[: sub.na], Groep())
        texts = (one.partial(sub.na, som) for one in (now, then))
        rows.insert(sub.na, Rij(cells(sub.naam, som, *texts), "subtotaal"))
    rows.append(Rij(cells("Totaal", verdeling.totaal, now.whole(), then.whole()), "totaal"))
    kop = DIMENSIE[per].kop
    return Tabel(f"Kosten per {kop.lower()}", _columns(kop, antwoord.naam, verandert=antwoord.verandert), tuple(rows))


def _columns(first: str, naam: str, *, verandert: bool) -> tuple[Kolom, ...]:
    last = Kolom("herkomst", "links", wijkt=1)
    if not verandert:
        return (Kolom(first, "links"), Kolom(naam), Kolom("aandeel", balk="verdeling"), last)
    now, then = (Kolom("nul"), Kolom("aandeel")), (Kolom(naam), Kolom("aandeel", balk="verdeling"))
    return (Kolom(first, "links"), *now, *then, Kolom("verschil"), last)


def summary(antwoord: ScenarioAntwoord, verdeling: Verdeling, opmaak: Opmaak, rijen: int) -> Tabel:
    """Return a distribution in a few rows for one screen: the share now and in the scenario, and what the cost changes.

    What is not a pillar is one row, and so are the smallest where there are more than ``rijen``.
    """
    entries = _entries(antwoord, verdeling, rijen)
    groups = [one.groep for one in entries]
    now = _Side(verdeling, groups, "nul", opmaak.notatie)
    then = _Side(verdeling, groups, "regionaal", opmaak.notatie)

    totaal, certain = verdeling.totaal, _is_certain(antwoord)

    def row(entry: _Entry, nul: Cijfer, regionaal: Cijfer) -> Rij:
        groep, of_all = entry.groep, entry.stijl == "totaal"  # the whole of anything is 100% for certain
        before = assumed(groep.zwakste if certain else groep.zwakste | totaal.zwakste)
        cells: tuple[str, ...] = (entry.naam, nul.on(aanname=before and not of_all))
        if antwoord.verandert:
            after = assumed(groep.blijvend | totaal.blijvend)
            kosten = opmaak.notatie.verschil(groep.verschil).on(aanname=assumed(groep.gewijzigd))
            cells = (*cells, regionaal.on(aanname=after and not of_all), kosten)
        return Rij(cells, entry.stijl, entry.kort)

    rows = list(map(row, entries, now.texts, then.texts))
    if (sub := _subtotal(antwoord, verdeling, antwoord.shown(verdeling))) is not None:
        at = min(sub.na, len(entries) - 1)
        som = sum(groups[:at], Groep())
        rows.insert(at, row(_Entry(sub.naam, "", som, "subtotaal"), now.partial(at, som), then.partial(at, som)))
    rows.append(row(_Entry("Totaal", "", verdeling.totaal, "totaal"), now.whole(), then.whole()))
    kop = f"Aandeel per {DIMENSIE[verdeling.per].kop.lower()}"
    bars = "verdeling" if verdeling is antwoord.verdelingen[0] else ""
    if not antwoord.verandert:
        return Tabel("", (Kolom(kop, "links"), Kolom(antwoord.naam, balk=bars)), tuple(rows))
    kosten = Kolom("kosten", wijkt=1 if bars else 3)
    return Tabel("", (Kolom(kop, "links"), Kolom("nul"), Kolom(antwoord.naam, balk=bars), kosten), tuple(rows))


def _is_certain(antwoord: ScenarioAntwoord) -> bool:
    """Whether the whole of now is certain, whatever its parts are: in per cent everything together is 100."""
    verzoek = antwoord.verzoek
    part = verzoek.pijlers or verzoek.soorten or verzoek.basis == "pijlers"
    return antwoord.gegevens.feiten.eenheid == "procent" and not part


class _Entry(NamedTuple):
    """A row of a summary: what it is called, and the sums of what it gathers."""

    naam: str
    kort: str
    groep: Groep
    stijl: Stijl = "gewoon"


def _entries(antwoord: ScenarioAntwoord, verdeling: Verdeling, rijen: int) -> list[_Entry]:
    gegevens, keys = antwoord.gegevens, antwoord.shown(verdeling)
    pijlers = gegevens.feiten.pijlers
    apart = [key for key in keys if verdeling.per == "pijler" and key is not None and pijlers[key].aard != "pijler"]
    own = [key for key in keys if key not in apart]
    by_size = sorted(own, key=lambda key: -max(_sizes(verdeling.groepen[key])))
    shown = set(own if len(own) <= rijen else by_size[: rijen - 1])
    found = [
        _Entry(label(gegevens, verdeling.per, key), short_row(gegevens, verdeling.per, key), verdeling.groepen[key])
        for key in own
        if key in shown
    ]
    if rest := [verdeling.groepen[key] for key in own if key not in shown]:
        found.append(_Entry(f"Overige ({len(rest)})", "", sum(rest, Groep())))
    if apart:
        found.append(_Entry(APART, "Overhead e.a.", sum((verdeling.groepen[key] for key in apart), Groep())))
    return found


def _sizes(groep: Groep) -> tuple[Number, Number]:
    return groep.bedragen.nul.bekend, groep.bedragen.regionaal.bekend


def groups(rijen: int) -> int:
    """Return how many pillars or kinds have a row of their own on a screen that has so many rows in other lists."""
    return 9 if rijen > 3 else 3 * max(rijen, 1)  # noqa: PLR2004


def clipped(tabel: Tabel, rijen: int) -> Tabel:
    """Return a table with so many rows before its total, and how many are left out."""
    rows = [rij for rij in tabel.rijen if rij.stijl == "gewoon"]
    if len(rows) <= rijen:
        return tabel
    rest = Rij((f"… en nog {len(rows) - rijen + 1}", *("" for _ in tabel.kolommen[1:])))
    return tabel._replace(rijen=(*rows[: rijen - 1], rest, *(rij for rij in tabel.rijen if rij.stijl != "gewoon")))


def weakest(groep: Groep) -> str:
    """Return how sure a group is: as its weakest task, and whether that is only part of them."""
    found = [herkomst for herkomst in HERKOMSTEN if herkomst in groep.zwakste]
    if not found:
        return ""
    return found[0] if len(found) == 1 else f"deels {found[-1]}"


class Subtotaal(NamedTuple):
    """What the first rows of a table are together, and how many these are."""

    naam: str
    na: int


def _subtotal(antwoord: ScenarioAntwoord, verdeling: Verdeling, keys: Sequence[Sleutel]) -> Subtotaal | None:
    """Return the pillars together where overhead or hosted coalitions follow them, or the statutory kinds together."""
    if verdeling.per == "pijler":
        pijlers = antwoord.gegevens.feiten.pijlers
        count = sum(key is not None and pijlers[key].aard == "pijler" for key in keys)
        return Subtotaal("Pijlers samen", count) if 0 < count < len(keys) else None
    if verdeling.per == "soort":
        first = [*takewhile(lambda key: key in SOORT and SOORT[key].wettelijk, keys)]
        return Subtotaal("Wettelijk samen", len(first)) if 1 < len(first) < len(keys) else None
    return None


class _Side:
    """The shares of one of the amounts: rounded each for itself or together, and as text."""

    def __init__(self, verdeling: Verdeling, groups: Sequence[Groep], naam: Bedragnaam, notatie: Notatie) -> None:
        self.naam, self.notatie, self.totaal = naam, notatie, verdeling.totaal
        self.rounded = notatie.column([self._deel(groep) or Fraction(0) for groep in groups])
        self.texts = list(map(self._text, groups, self.rounded))

    def _deel(self, groep: Groep) -> Fraction | None:
        return share(groep.bedragen[self.naam].bekend, self.totaal.bedragen[self.naam].bekend)

    def _text(self, groep: Groep, afgerond: Decimal) -> Cijfer:
        unknown = groep.bedragen[self.naam].is_onbekend
        return Cijfer(ONBEKEND) if unknown else self.notatie.aandeel_als(afgerond, self._deel(groep))

    def partial(self, count: int, som: Groep) -> Cijfer:
        """Return the share of the first rows together, as a sum of the shown shares where columns must add up."""
        if self.notatie.optellend:
            return self._text(som, sum(self.rounded[:count], Decimal(0)))
        return self.notatie.deel(som.bedragen[self.naam], self.totaal.bedragen[self.naam])

    def whole(self) -> Cijfer:
        """Return the share of the total: all of it."""
        return self.notatie.aandeel(self._deel(self.totaal))


def rounding_gaps(antwoord: ScenarioAntwoord, verdeling: Verdeling, notatie: Notatie) -> dict[str, Decimal]:
    """Return for each column of shares what the shown shares add to, when that is not 100."""
    groups = [verdeling.groepen[key] for key in antwoord.shown(verdeling)]
    sides: dict[str, Bedragnaam] = {"nul": "nul", antwoord.naam: "regionaal"}
    sums = {naam: sum(_Side(verdeling, groups, bedrag, notatie).rounded, Decimal(0)) for naam, bedrag in sides.items()}
    return {naam: som for naam, som in sums.items() if som not in {Decimal(0), Decimal(100)}}


def hidden_small(antwoord: ScenarioAntwoord, verdeling: Verdeling, notatie: Notatie) -> list[tuple[str, Fraction]]:
    """Return the values whose share shows as 0 although it is not nothing, with that share."""
    shares = ((key, verdeling.share_regionaal(verdeling.groepen[key])) for key in antwoord.shown(verdeling))
    hidden = ((key, deel) for key, deel in shares if deel and not notatie.column([deel])[0])
    return [(label(antwoord.gegevens, verdeling.per, key), deel) for key, deel in hidden]


def cross_table(antwoord: ScenarioAntwoord, kruis: Kruistabel, opmaak: Opmaak) -> Tabel:
    """Return two dimensions as a table of shares in what the body does in the scenario."""
    rows, columns = antwoord.shown(kruis.rijen), antwoord.shown(kruis.kolommen)
    cells = _Cells(kruis, opmaak)
    if opmaak.notatie.optellend:
        cells.round_together(rows, columns)
    gegevens, per = antwoord.gegevens, (kruis.rijen.per, kruis.kolommen.per)
    lines = [
        Rij(
            (label(gegevens, per[0], row), *(cells.text(row, column) for column in (*columns, ALL))),
            kort=short_row(gegevens, per[0], row),
        )
        for row in rows
    ]
    lines.append(Rij(("Totaal", *(cells.text(ALL, column) for column in (*columns, ALL))), "totaal"))
    heads = (Kolom(short(gegevens, per[1], column)) for column in columns)
    return Tabel(
        f"Kosten per {DIMENSIE[per[0]].kop.lower()} en {DIMENSIE[per[1]].kop.lower()}",
        (Kolom(DIMENSIE[per[0]].kop, "links"), *heads, Kolom("totaal")),
        tuple(lines),
        OF_WHAT[opmaak.aandeel_van],
    )


OF_WHAT: dict[AandeelVan, str] = {
    "rij": "Elk aandeel is het deel van de rij.",
    "kolom": "Elk aandeel is het deel van de kolom.",
    "totaal": "Elk aandeel is het deel van het totaal.",
}


class _All:
    """Stands for a whole row or column of a cross table."""


ALL = _All()
Axis = Sleutel | _All


class _Cells:
    """The cells of a cross table: amount, base, exact share and text, each for itself or rounded together."""

    def __init__(self, kruis: Kruistabel, opmaak: Opmaak) -> None:
        self.notatie, self.aandeel_van = opmaak.notatie, opmaak.aandeel_van
        self.groups: dict[tuple[Axis, Axis], Groep] = {
            **{(row, column): groep for (row, column), groep in kruis.cellen.items()},
            **{(row, ALL): groep for row, groep in kruis.rijen.groepen.items()},
            **{(ALL, column): groep for column, groep in kruis.kolommen.groepen.items()},
            (ALL, ALL): kruis.kolommen.totaal,
        }
        self.together: dict[tuple[Axis, Axis], Decimal] = {}

    def amount(self, row: Axis, column: Axis) -> Som:
        """Return what the body does in a cell, a whole row, a whole column or altogether."""
        return self.groups.get((row, column), Groep()).bedragen.regionaal

    def share(self, row: Axis, column: Axis) -> Fraction | None:
        """Return the exact share of a cell in its base; None where that base is nothing."""
        return share(self.amount(row, column).bekend, self.amount(*self._base(row, column)).bekend)

    def _base(self, row: Axis, column: Axis) -> tuple[Axis, Axis]:
        """Return which cell the share of a cell is a part of."""
        bases: dict[AandeelVan, tuple[Axis, Axis]] = {"rij": (row, ALL), "kolom": (ALL, column), "totaal": (ALL, ALL)}
        return bases[self.aandeel_van]

    def round_together(self, rows: Sequence[Sleutel], columns: Sequence[Sleutel]) -> None:
        """Round the cells that share a base so that they add to 100."""
        lines: list[list[tuple[Axis, Axis]]]
        match self.aandeel_van:
            case "rij":
                lines = [[(row, column) for column in columns] for row in (*rows, ALL)]
            case "kolom":
                lines = [[(row, column) for row in rows] for column in (*columns, ALL)]
            case "totaal":
                lines = [[(row, column) for row in rows for column in columns]]
        for line in lines:
            rounded = self.notatie.column([self.share(*cell) or Fraction(0) for cell in line])
            self.together.update(zip(line, rounded, strict=True))
        if self.aandeel_van == "totaal":
            self._add_margins(rows, columns)

    def _add_margins(self, rows: Sequence[Sleutel], columns: Sequence[Sleutel]) -> None:
        """Make the margins the sums of the cells that a reader sees."""
        for row in rows:
            self.together[row, ALL] = sum((self.together[row, column] for column in columns), Decimal(0))
        for column in columns:
            self.together[ALL, column] = sum((self.together[row, column] for row in rows), Decimal(0))

    def text(self, row: Axis, column: Axis) -> Cijfer:
        """Return a cell as it is shown."""
        som, deel = self.amount(row, column), self.share(row, column)
        if som.is_onbekend:
            return Cijfer(ONBEKEND)
        if deel is None:
            return self.notatie.aandeel(None if som.bekend else Fraction(0))
        together = self.together.get((row, column))
        shown = self.notatie.aandeel(deel) if together is None else self.notatie.aandeel_als(together, deel)
        parts = self.groups.get((row, column), Groep()).blijvend | self.groups[self._base(row, column)].blijvend
        return shown.on(aanname=assumed(parts) and deel != 1)
