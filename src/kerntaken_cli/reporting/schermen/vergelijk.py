"""Two scenarios on one screen: what changes, what that means and for whom, and the difference in cost."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.antwoorden import VergelijkAntwoord
from kerntaken_cli.domain.getallen import dutch
from kerntaken_cli.domain.labels import label_in, short_row
from kerntaken_cli.domain.lijsten import Dimensie
from kerntaken_cli.domain.uitkomst import Taakuitkomst
from kerntaken_cli.domain.verdeling import DIMENSIE, Sleutel
from kerntaken_cli.domain.verschil import Groepsverschil, Taakverschil, soort_order, together
from kerntaken_cli.domain.wijzigingen import Wijziging
from kerntaken_cli.reporting.blokken import Alinea, Kolom, Kop, Naast, Rij, Samen, Tabel
from kerntaken_cli.reporting.notation import Opmaak
from kerntaken_cli.reporting.parts import besluiten, geld
from kerntaken_cli.reporting.parts.besluiten import FEW, Besluit
from kerntaken_cli.reporting.parts.gevolgen import side
from kerntaken_cli.reporting.parts.opening import (
    again,
    counted_in_short,
    headed,
    named,
    notices,
    opened,
    unit_in_short,
)
from kerntaken_cli.reporting.parts.verdelingen import groups
from kerntaken_cli.reporting.parts.vergelijking import amounts, changes, names, sureness, tally
from kerntaken_cli.reporting.words import plural


def screen(antwoord: VergelijkAntwoord, opmaak: Opmaak, rijen: int) -> Iterator[Samen]:
    """Yield a comparison on one screen, with so many rows in a list that can be any length."""
    sides, gegevens = (antwoord.van, antwoord.naar), antwoord.naar.gegevens
    title = opened(f"Van {antwoord.van.titel} naar {antwoord.naar.titel}", gegevens)
    told = dict.fromkeys(one for zijde in sides for one in notices(zijde.gegevens, zijde.bewaard, zijde.naam))
    yield Samen((Kop(headed(title, *(zijde.gegevens for zijde in sides)), 1), *told))
    which = counted_in_short(gegevens, [one.taak for one in antwoord.naar.uitkomst.taken], antwoord.verzoek)
    summary = [Alinea(f"{tally(antwoord)}{which}", "vet")]
    if not antwoord.is_empty:
        summary.append(_money(antwoord, opmaak))
    yield Samen((*summary, *_edits(antwoord, rijen)))
    if antwoord.is_empty:
        yield Samen((Alinea("Geen verschillen: de besluiten, de bedragen en de regels zijn gelijk."),))
        return
    decided = [_decision(one) for one in antwoord.veranderd]
    if decided:
        ones = [one.naar for one in antwoord.veranderd if one.naar is not None]
        why = [besluiten.reason(ones, short=rijen < FEW)] if ones else []
        table = besluiten.table(decided, opmaak.notatie, rijen)
        yield Samen((table, *besluiten.noticed(ones), *_broken(antwoord, rijen), *why))
    yield Samen((Naast(*(_groups(antwoord, opmaak, per, groups(rijen)) for per in ("pijler", "soort"))),))
    notes = [*geld.legend(sureness(antwoord)), geld.not_counted(_tasks(antwoord))]
    name = named(antwoord.naar.naam, antwoord.naar.bewaard)
    first = besluiten.example(decided) if decided else antwoord.naar.uitkomst.taken[0].taak.id
    further = f"--volledig · --alles (ook wat niet verandert) · {again(gegevens, 'waarom', name, first)}"
    yield Samen((Alinea(" ".join(notes)), Alinea(geld.ROUNDED), Alinea(further, term="Verder:")))


def _tasks(antwoord: VergelijkAntwoord) -> list[Taakuitkomst]:
    return [found for one in antwoord.verschillen if (found := one.naar or one.van) is not None]


def _money(antwoord: VergelijkAntwoord, opmaak: Opmaak) -> Alinea:
    notatie, whole = opmaak.notatie, antwoord.bedragen["regionaal"]
    van, naar, change = (geld.shown(one) for one in amounts(whole, notatie))
    to = antwoord.bedragen["naar-gemeenten"]
    moved = geld.shown(amounts(to, notatie)[-1]) if to.verschil else "niets meer of minder"
    text = f"{van if whole.van else 'niets'} → {naar if whole.naar else 'niets'} ({change}); naar de gemeenten {moved}."
    if (budget := antwoord.verzoek.begroting) is not None:
        text += f" Bij een begroting van € {dutch(budget * 1000)}."
    return Alinea(text, term=f"Kosten {unit_in_short(antwoord.naar.gegevens, antwoord.verzoek)}:")


def _edits(antwoord: VergelijkAntwoord, rijen: int) -> Iterator[Alinea]:
    """Yield which facts and rules differ between the data of both sides: the first few, and how many there are."""
    told = (("feit", "feiten", antwoord.feiten), ("regel", "regels", antwoord.regels))
    for one, many, edits in told:
        if edits:
            number = plural(len(edits), one, many)
            yield Alinea(_told(edits, min(rijen, 3)), term=f"{number} anders:", hoogstens=3)


def _told(edits: tuple[Wijziging, ...], most: int) -> str:
    shown = "; ".join(" ".join(filter(None, changes(one))) for one in edits[:most])
    return f"{shown}; …" if len(edits) > most else f"{shown}."


def _decision(one: Taakverschil) -> Besluit:
    naar = one.naar
    if naar is None:
        if one.van is None:
            raise LookupError("een besluit zonder taak")
        return Besluit(one.van, one.verschil("regionaal"), "verdwenen", "staat niet meer in de gegevens")
    word = "loopt af" if one.loopt_af else str(naar.keuze)
    if one.van is None:
        return Besluit(naar, one.verschil("regionaal"), f"nieuw: {naar.keuze}", "nieuwe taak")
    said = besluiten.in_short(naar)
    if one.uitgebleven is not None:
        word = f"{one.van.actie} → behouden"
        undone = besluiten.in_short(naar, one.uitgebleven) if one.uitgebleven in naar.gevolgen else ""
        said = f"blijft; bij {one.uitgebleven}: {undone}" if undone else "de taak blijft"
    return Besluit(naar, one.verschil("regionaal"), word, said)


def _broken(antwoord: VergelijkAntwoord, rijen: int) -> Iterator[Alinea]:
    """Yield what hung together in the base and no longer does."""
    gegevens = antwoord.naar.gegevens
    if antwoord.gebroken:
        ones = [band.samenhang for band in antwoord.gebroken[: min(rijen, 3)]]
        pairs = [f"{side(gegevens, one.van)} – {side(gegevens, one.naar)}" for one in ones]
        more = "; …" if len(antwoord.gebroken) > len(pairs) else "."
        head = plural(len(antwoord.gebroken), "relatie verbroken", "relaties verbroken")
        yield Alinea(f"{'; '.join(pairs)}{more}", term=f"{head}:", hoogstens=1 if rijen < FEW else 2)


def _groups(antwoord: VergelijkAntwoord, opmaak: Opmaak, per: Dimensie, most: int) -> Tabel:
    """Return the pillars or kinds of which the cost changes, the rest together, and the total."""
    found: dict[Sleutel, Groepsverschil] = antwoord.pijlers
    if per == "soort":
        found = {key: antwoord.soorten.get(key, Groepsverschil()) for key in soort_order(antwoord.soorten)}
    moved = [key for key, one in found.items() if not one.is_gelijk]
    largest = sorted(moved, key=lambda key: -found[key].verschil.grootte)[:most]
    sets = antwoord.naar.gegevens, antwoord.van.gegevens
    rows = [
        Rij(
            (label_in(sets, per, key), *amounts(found[key], opmaak.notatie)),
            kort=short_row(antwoord.naar.gegevens, per, key),
        )
        for key in moved
        if key in largest
    ]
    for word, rest in (
        ("Overige", [found[key] for key in moved if key not in largest]),
        ("Ongewijzigd", [one for key, one in found.items() if key not in moved]),
    ):
        if rest:
            rows.append(Rij((f"{word} ({len(rest)})", *amounts(together(rest), opmaak.notatie))))
    rows.append(Rij(("Totaal", *amounts(antwoord.bedragen["regionaal"], opmaak.notatie)), "totaal"))
    van, naar = names(antwoord)
    head = f"Kosten per {DIMENSIE[per].kop.lower()}"
    before = Kolom(van, wijkt=1 if per == "pijler" else 2)
    return Tabel("", (Kolom(head, "links"), before, Kolom(naar), Kolom("verschil")), tuple(rows))
