"""Published shares beside the computed ones."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

from kerntaken_cli.documents.fields import flat
from kerntaken_cli.documents.ijkpunten import document, fields
from kerntaken_cli.domain.antwoorden import IJkpuntenAntwoord
from kerntaken_cli.domain.feiten import IJkpunt
from kerntaken_cli.domain.getallen import dutch, round_plain
from kerntaken_cli.domain.ijkpunten import IJking
from kerntaken_cli.domain.labels import label
from kerntaken_cli.domain.verdeling import DIMENSIE
from kerntaken_cli.reporting.blokken import Alinea, Blok, Kolom, Rij, Tabel, View
from kerntaken_cli.reporting.notation import Notatie
from kerntaken_cli.reporting.words import plural

COLUMNS = (Kolom("gepubliceerd"), Kolom("berekend"), Kolom("exact", wijkt=1), Kolom("klopt", "links"))


def view(antwoord: IJkpuntenAntwoord) -> View:
    """Return the comparison for every format."""
    return View(
        lambda: _blocks(antwoord), lambda: [flat(fields(one)) for one in antwoord.ijkingen], lambda: document(antwoord)
    )


def _blocks(antwoord: IJkpuntenAntwoord) -> tuple[Blok, ...]:
    bronnen = antwoord.gegevens.feiten.bronnen
    blocks: list[Blok] = []
    for ijkpunt, ones in groupby(antwoord.ijkingen, lambda one: one.ijkpunt):
        rows = tuple(_row(antwoord, one) for one in ones)
        columns = (Kolom("Gemeente" if ijkpunt.per == "gemeente" else DIMENSIE[ijkpunt.per].kop, "links"), *COLUMNS)
        source = bronnen[ijkpunt.bron].titel
        what = "Aandelen" if ijkpunt.bedragen is None else "Bedragen"
        margin = f" Een bedrag mag {dutch(ijkpunt.marge)} afwijken." if ijkpunt.marge else ""
        blocks.append(Tabel(_title(antwoord, ijkpunt, what), columns, rows, f"Bron: {source}.{margin}"))
    if antwoord.gegevens.gemeentenbestand is None and any(one.ijkpunt.per == "gemeente" for one in antwoord.ijkingen):
        blocks.append(Alinea("Bijdragen van gemeenten zijn niet na te rekenen: er is geen gemeenten.yaml."))
    return (*blocks, Alinea(_verdict(antwoord)))


def _title(antwoord: IJkpuntenAntwoord, ijkpunt: IJkpunt, what: str) -> str:
    """Return how a published table is headed; contributions are of a year, and may be of one stream."""
    if ijkpunt.naam or ijkpunt.per != "gemeente":
        return ijkpunt.naam or f"{what} per {ijkpunt.per}"
    of = "" if ijkpunt.stroom is None else f", alleen {antwoord.gegevens.feiten.stromen[ijkpunt.stroom].naam}"
    what = "Bijdrage" if what == "Bedragen" else "Aandeel in de bijdragen"
    return f"{what} per gemeente in {ijkpunt.jaar or antwoord.gegevens.ingang}{of}"


def _row(antwoord: IJkpuntenAntwoord, one: IJking) -> Rij:
    sign = "%" if one.vorm == "aandelen" else ""
    computed = "–" if one.afgerond is None else f"{dutch(one.afgerond)}{sign}"
    exact = "–" if one.exact is None else _in_full(one, one.exact)
    per = one.ijkpunt.per
    name = one.sleutel if per == "gemeente" else label(antwoord.gegevens, per, one.sleutel)
    return Rij((name, f"{dutch(one.gepubliceerd)}{sign}", computed, exact, "ja" if one.klopt else "NEE"))


def _in_full(one: IJking, exact: Fraction) -> str:
    return Notatie(decimalen=2).aandeel(exact / 100) if one.vorm == "aandelen" else dutch(round_plain(exact, 2))


def _verdict(antwoord: IJkpuntenAntwoord) -> str:
    all_ = len(antwoord.ijkingen)
    if not all_:
        return "Deze gegevens hebben geen ijkpunten."
    figures = plural(all_, "gepubliceerd cijfer", "gepubliceerde cijfers")
    if antwoord.afwijkend:
        differ = "wijkt er 1" if antwoord.afwijkend == 1 else f"wijken er {antwoord.afwijkend}"
        return f"Van {figures} {differ} af van wat de gegevens geven."
    return f"{figures} nagerekend; met gewone afronding volgen ze alle uit de gegevens."
