"""Why a scenario decides and costs what it does, for one task or for the sum."""

from __future__ import annotations

from kerntaken_cli.domain.antwoorden import WaaromRekening, WaaromSom, WaaromTaak
from kerntaken_cli.domain.besluit import decide, table
from kerntaken_cli.domain.diagnostics import Place
from kerntaken_cli.domain.samenhang import bonds, by_side
from kerntaken_cli.domain.uitkomst import select
from kerntaken_cli.domain.verdeling import whole
from kerntaken_cli.domain.verzoek import Verzoek
from kerntaken_cli.domain.waarom import attempts, flips
from kerntaken_cli.domain.weigering import Weigering
from kerntaken_cli.domain.woorden import WOORD, kind_of, resolve
from kerntaken_cli.usecases.standen import Stand, no_tasks


def of_task(stand: Stand, naam: str, verzoek: Verzoek) -> WaaromTaak:
    """Return why a scenario decides so for a task; raises Weigering with the nearest id."""
    gegevens, verzoek = stand.gegevens, stand.checked(verzoek)
    naam = resolve("taak", naam, gegevens, stand.takenlijst)
    taak, index = gegevens.taken[naam], list(gegevens.taken).index(naam)
    regels = table(gegevens, stand.naam)
    tried = attempts(taak, regels, gegevens, stand.jaar)
    return WaaromTaak(
        gegevens=gegevens,
        scenario=stand.naam,
        jaar=stand.jaar,
        verzoek=verzoek,
        uitkomst=stand.everything(verzoek).taken[index],
        pogingen=tried,
        niet_geprobeerd=len(regels) - len(tried),
        omkeringen=flips(taak, stand.naam, gegevens, stand.jaar),
        elders={naam: decide(taak, table(gegevens, naam), gegevens, stand.jaar).keuze for naam in gegevens.complete},
        banden=by_side(bonds(gegevens, stand.naam, stand.jaar)),
        plaatsen=stand.plaatsen,
        plaats=stand.invoer.dataset.place("taken", ("taken", index)),
        plaats_kosten=_cost(stand, index),
        bewaard=stand.bewaard,
    )


def is_municipality(stand: Stand, word: str) -> bool:
    """Whether a word is the name of a municipality, and of no task or pillar."""
    return kind_of(word, stand.gegevens, ("taak", "pijler", "gemeente")) == "gemeente"


def is_pillar(stand: Stand, word: str) -> bool:
    """Whether a word is the name of a pillar, and not that of a task; raises Weigering where it can be either."""
    kind = kind_of(word, stand.gegevens, ("taak", "pijler"))
    if kind is None:
        both = [WOORD["taak"].namen(stand.gegevens).meant(word), WOORD["pijler"].namen(stand.gegevens).meant(word)]
        if None not in both:
            raise Weigering(f"'{word}' kan meer betekenen", f"bedoelde u taak '{both[0]}' of pijler '{both[1]}'?")
    return kind == "pijler"


def of_sum(stand: Stand, verzoek: Verzoek) -> WaaromSom:
    """Return what a total or a cell of a table is the sum of; raises Weigering for a cell without tasks."""
    gegevens, verzoek = stand.gegevens, stand.checked(verzoek)
    everything = stand.everything(verzoek)
    uitkomst = select(everything, gegevens, verzoek)
    if not uitkomst.taken:
        raise no_tasks()
    shown = {one.taak.id for one in uitkomst.taken}
    return WaaromSom(
        gegevens=gegevens,
        scenario=stand.naam,
        verzoek=verzoek,
        geheel=whole(select(everything, gegevens, Verzoek(basis=verzoek.basis))),
        uitkomst=uitkomst,
        plaatsen=stand.plaatsen,
        plaatsen_kosten={taak: _cost(stand, i) for i, taak in enumerate(gegevens.taken) if taak in shown},
        bewaard=stand.bewaard,
    )


def of_bill(stand: Stand, verzoek: Verzoek, gemeente: str) -> WaaromRekening:
    """Return what the bill of a municipality is made of; raises Weigering as ``gemeenten`` does."""
    from kerntaken_cli.domain.rekening import all_of, parts_of
    from kerntaken_cli.usecases.gemeenten import gemeenten

    gegevens, place = stand.gegevens, stand.invoer.dataset.place
    antwoord = gemeenten(stand, verzoek, gemeente)
    naam = antwoord.gemeente or ""
    delen = tuple(parts_of(antwoord.taken, gegevens, naam))
    shown = {one.taak.taak.id for one in delen}
    index = all_of(gegevens).namen.index(naam)
    return WaaromRekening(
        antwoord=antwoord,
        gemeente=naam,
        delen=delen,
        plaatsen=stand.plaatsen,
        plaatsen_kosten={taak: _cost(stand, i) for i, taak in enumerate(gegevens.taken) if taak in shown},
        plaatsen_stroom={
            (taak.id, stroom): place("taken", ("taken", i, "stromen", stroom))
            for i, taak in enumerate(gegevens.feiten.taken)
            for stroom in taak.stromen
            if taak.id in shown
        },
        plaatsen_sleutel={
            sleutel: place(
                "gemeenten",
                ("verdeelsleutels", sleutel, "waarden", naam)
                if sleutel in all_of(gegevens).verdeelsleutels
                else ("gemeenten", index, "inwoners"),
            )
            for sleutel in antwoord.sleutels
        },
    )


def _cost(stand: Stand, index: int) -> Place:
    return stand.invoer.dataset.place("taken", ("taken", index, "kosten", "bedrag"))
