"""A scenario on one screen: what it decides and who notices, and what that does to the shares in the cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kerntaken_cli.domain.acties import VERANDEREND
from kerntaken_cli.domain.antwoorden import ScenarioAntwoord
from kerntaken_cli.domain.lijsten import HERKOMST
from kerntaken_cli.reporting.blokken import Alinea, Kop, Naast, Samen, Tabel
from kerntaken_cli.reporting.notation import Opmaak
from kerntaken_cli.reporting.parts import besluiten, geld, verdelingen
from kerntaken_cli.reporting.parts.besluiten import FEW, Besluit
from kerntaken_cli.reporting.parts.opening import (
    again,
    counted_in_short,
    decided,
    named,
    notices,
    opened,
    title,
    unit_in_short,
)
from kerntaken_cli.reporting.words import listed


def screen(antwoord: ScenarioAntwoord, opmaak: Opmaak, rijen: int) -> Iterator[Samen]:
    """Yield a scenario on one screen, with so many rows in a list that can be any length."""
    gegevens, uitkomst, notatie = antwoord.gegevens, antwoord.uitkomst, opmaak.notatie
    yield Samen((Kop(_title(antwoord), 1), *notices(gegevens, antwoord.bewaard)))
    which = counted_in_short(gegevens, [one.taak for one in uitkomst.taken], antwoord.verzoek)
    money = geld.total(uitkomst.taken, notatie)
    eenheid = unit_in_short(gegevens, antwoord.verzoek)
    told = f"{' · '.join(decided(uitkomst))}{which}"
    lines = [Alinea(told, "vet"), Alinea(money, term=f"Kosten {eenheid}:")]
    if staying := [one.taak.naam for one in uitkomst.afgelopen if one.keuze.niveau]:
        lines.append(Alinea(f"{listed(staying)}; het geld blijft staan.", term="Loopt vanzelf af:"))
    yield Samen(tuple(lines))
    changed = uitkomst.having(*VERANDEREND)
    decisions = [*map(Besluit.of, changed)]
    if decisions:
        table = besluiten.table(decisions, notatie, rijen)
        yield Samen((table, *besluiten.noticed(changed), besluiten.reason(changed, short=rijen < FEW)))
    yield Samen(tuple(_shares(antwoord, opmaak, rijen)))
    notes = [*geld.legend(antwoord.totaal.zwakste), geld.not_counted(uitkomst.taken)]
    about = [*geld.unmoved(gegevens, uitkomst.taken, notatie), geld.ROUNDED] if changed else []
    more = [Alinea(" ".join(about))] if about else []
    yield Samen((Alinea(" ".join(notes)), *more, _further(antwoord, decisions)))


def _title(antwoord: ScenarioAntwoord) -> str:
    """Return the first line: the scenario, the data, and whose reading it is where it is not the source's own."""
    text = opened(title(antwoord.gegevens, antwoord.naam), antwoord.gegevens)
    herkomst = antwoord.scenario.herkomst
    return text if herkomst is None or HERKOMST[herkomst].met_bron else f"{text} ({herkomst})"


def _shares(antwoord: ScenarioAntwoord, opmaak: Opmaak, rijen: int) -> Iterator[Alinea | Tabel | Naast]:
    if antwoord.kruistabel is not None:
        tabel = verdelingen.cross_table(antwoord, antwoord.kruistabel, opmaak)
        yield Alinea(f"{tabel.titel}. {tabel.bijschrift}", term="Aandelen in de kosten.")
        yield verdelingen.clipped(tabel._replace(titel=""), rijen)
        return
    asked = rijen if antwoord.verzoek.per else verdelingen.groups(rijen)
    tables = [verdelingen.summary(antwoord, one, opmaak, asked) for one in antwoord.verdelingen]
    if len(tables) > 1:
        yield Naast(tables[0], tables[1])
    else:
        yield tables[0]


def _further(antwoord: ScenarioAntwoord, decisions: Sequence[Besluit]) -> Alinea:
    name = named(antwoord.naam, antwoord.bewaard)
    taak = besluiten.example(decisions) if decisions else antwoord.uitkomst.taken[0].taak.id
    return Alinea(f"--volledig · {again(antwoord.gegevens, 'waarom', name, taak)}", term="Verder:")
