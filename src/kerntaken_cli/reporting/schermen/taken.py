"""The tasks on one screen, and the card of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from kerntaken_cli.domain.acties import VERANDEREND
from kerntaken_cli.domain.afweging import answers
from kerntaken_cli.domain.antwoorden import TaakAntwoord, TakenAntwoord
from kerntaken_cli.domain.besluit import against_wishes
from kerntaken_cli.domain.feiten import Kant, Taak
from kerntaken_cli.domain.getallen import som, total
from kerntaken_cli.domain.labels import short
from kerntaken_cli.domain.lijsten import assumed
from kerntaken_cli.domain.samenhang import other_side
from kerntaken_cli.reporting.blokken import Alinea, Kolom, Kop, Rij, Samen, Tabel, Woord
from kerntaken_cli.reporting.parts import geld, gevolgen
from kerntaken_cli.reporting.parts.besluiten import COLOUR
from kerntaken_cli.reporting.parts.dekkingen import paid, paying
from kerntaken_cli.reporting.parts.opening import headed, notices
from kerntaken_cli.reporting.parts.taakfeiten import facts, fitting, notatie_of, unit_of
from kerntaken_cli.reporting.words import plural


def several(antwoord: TakenAntwoord, rijen: int) -> Iterator[Samen]:
    """Yield the largest of the tasks that fit, in the order of the file, and how many others there are."""
    gegevens, notatie = antwoord.gegevens, notatie_of(antwoord.gegevens)
    title = headed(f"{fitting(antwoord)} — {gegevens.feiten.organisatie}", gegevens)
    yield Samen((Kop(title, 1), *notices(gegevens, antwoord.bewaard)))
    by_size = sorted(antwoord.taken, key=lambda taak: -_size(taak))
    few = by_size if len(by_size) <= rijen else by_size[: rijen - 1]
    shown = {taak.id for taak in few}
    naam = antwoord.filter.scenario
    rows = [
        Rij(
            (
                taak.id,
                taak.naam,
                short(gegevens, "pijler", taak.pijler),
                short(gegevens, "soort", taak.soort),
                *([_choice(antwoord, taak)] if naam else []),
                notatie.bedrag(som(taak.kosten.bedrag)).on(aanname=assumed([taak.herkomst])),
                *paid(antwoord, taak),
            )
        )
        for taak in antwoord.taken
        if taak.id in shown
    ]
    if rest := [taak for taak in antwoord.taken if taak.id not in shown]:
        others = total(som(taak.kosten.bedrag) for taak in rest)
        sure = assumed(taak.herkomst for taak in rest)
        named = f"en nog {plural(len(rest), 'kleinere taak', 'kleinere taken')}"
        last = notatie.bedrag(others).on(aanname=sure)
        rows.append(Rij(("…", named, "", "", *([""] if naam else []), last, *("" for _ in paying(antwoord)))))
    whole = total(som(taak.kosten.bedrag) for taak in antwoord.taken)
    sum_ = notatie.bedrag(whole).on(aanname=assumed(taak.herkomst for taak in antwoord.taken))
    rows.append(Rij(("Totaal", "", "", "", *([""] if naam else []), sum_, *("" for _ in paying(antwoord))), "totaal"))
    columns = (
        Kolom("id", "links", heel=True),
        Kolom("naam", "links"),
        Kolom("pijler", "links", heel=True, wijkt=2),
        Kolom("soort", "links", heel=True, wijkt=1),
        *([Kolom(f"in {naam}", "links", heel=True)] if naam else []),
        Kolom("kosten"),
        *paying(antwoord),
    )
    yield Samen((Tabel("", columns, tuple(rows)),))
    notes = [f"Kosten {unit_of(gegevens)}.", *geld.legend({taak.herkomst for taak in antwoord.taken})]
    first = by_size[0].id
    asks = f"{gegevens.opdracht('taak', first)} · " if antwoord.bewaard is None else ""
    further = f"--volledig · {asks}--pijler, --soort en --kenmerk kiezen taken"
    yield Samen((Alinea(" ".join(notes)), Alinea(further, term="Verder:")))


def _size(taak: Taak) -> float:
    """Return how soon a task is shown; what is unknown may be large."""
    bedrag = som(taak.kosten.bedrag)
    return float("inf") if bedrag.is_onbekend else float(bedrag.bekend)


def _choice(antwoord: TakenAntwoord, taak: Taak) -> Woord:
    keuze, ended = antwoord.besluiten[taak.id].keuze, taak.runs_out_before(antwoord.gegevens.ingang)
    return Woord(gevolgen.decision(keuze, loopt_af=ended), "vanzelf" if ended else COLOUR[keuze.actie])


def card(antwoord: TaakAntwoord) -> Iterator[Samen]:
    """Yield one task: its facts in a line each, what every scenario decides, and what a choice means."""
    taak, gegevens = antwoord.taak, antwoord.gegevens
    about = [Alinea(taak.toelichting, hoogstens=2)] if taak.toelichting else []
    yield Samen((Kop(f"{taak.naam} ({taak.id}) — {gegevens.feiten.organisatie}", 1), *about))
    found: dict[str, list[str]] = {}
    for punt in facts(gegevens, taak):
        if punt.term != "Indeling":  # how sure that is stands in the last row
            found.setdefault(punt.term, []).append(punt.tekst)
    rows = [Rij((term, _few(texts))) for term, texts in found.items()]
    rows.append(Rij(("Herkomst", f"{taak.herkomst} (het zwakste van bedrag en indeling)")))
    yield Samen((Tabel("", (Kolom("", "links", heel=True), Kolom("", "links", loopt_door=True)), tuple(rows)),))
    yield Samen((Alinea(_decisions(antwoord), term="In de scenario's:", hoogstens=3), *_effects(antwoord)))
    kant = Kant(taak=taak.id)
    bands = antwoord.banden.get(kant, ())
    asked = answers(taak, gegevens)
    known = sum(one.voortgang != "open" for one in asked)
    related = ", ".join(
        f"{one.samenhang.aard} met {gevolgen.side(gegevens, other_side(one.samenhang, kant))}" for one in bands
    )
    lines = [Alinea(f"{related}.", term="Samenhang:", hoogstens=2)] if related else []
    lines.append(Alinea(f"{known} van de {len(asked)} vragen beantwoord.", term="Afweging:"))
    yield Samen((*lines, Alinea(_further(antwoord), term="Verder:")))


def _few(texts: list[str]) -> str:
    most = 2
    return "; ".join(texts[:most]) + (f"; en nog {len(texts) - most}" if len(texts) > most else "")


def _decisions(antwoord: TaakAntwoord) -> str:
    ended = antwoord.taak.runs_out_before(antwoord.gegevens.ingang)
    told = ((naam, gevolgen.decision(one.keuze, loopt_af=ended)) for naam, one in antwoord.besluiten.items())
    return " · ".join(f"{naam} {word}" for naam, word in told)


def _effects(antwoord: TaakAntwoord) -> Iterator[Alinea]:
    """Yield what each choice means in a few words; a choice that is not open to discussion says so."""
    taak = antwoord.taak
    choices = {besluit.keuze.actie: besluit.keuze for besluit in antwoord.besluiten.values()}
    for actie, gevolg in antwoord.gegevens.gevolgen(taak).items():
        if actie in VERANDEREND:
            wishes = actie in choices and against_wishes(taak, choices[actie])
            warning = "LET OP, onbespreekbaar; " if wishes else ""
            yield Alinea(f"{warning}{gevolg.kort or gevolg.effect}", term=f"Bij {actie}:", hoogstens=1)


def _further(antwoord: TaakAntwoord) -> str:
    gegevens, taak = antwoord.gegevens, antwoord.taak.id
    naam = next(iter(antwoord.besluiten))
    told = next((one for one, besluit in antwoord.besluiten.items() if besluit.keuze.verandert), naam)
    return f"--volledig · {gegevens.opdracht('waarom', told, taak)} · {gegevens.opdracht('samenhang', taak)}"
